// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <string>

/// Counters of the whole server in Prometheus' text format 0.0.4. Sums over all tenants, so that nobody learns from
/// them what one company does. Any thread.
namespace aufwind::server {

class Metrics {
  public:
    using Counter = std::atomic<std::uint64_t>;

    Counter connectionsAccepted{0};
    Counter connectionsEvicted{0};
    Counter connectionsRefused{0};
    Counter connectionsOpen{0};
    Counter handshakesFailed{0};
    Counter liveOpen{0};
    Counter hintsSent{0};
    Counter exchanges{0};
    Counter commits{0};  ///< groups of exchanges
    Counter mutations{0};
    Counter contentParts{0};
    Counter contentBytesFetched{0};
    Counter contentBytesCollected{0};
    Counter bytesReceived{0};
    Counter bytesSent{0};
    Counter signInsRight{0};
    Counter signInsWrong{0};
    Counter throttled{0};
    Counter refreshReuses{0};
    Counter alerts{0};
    Counter mailsFailed{0};  ///< for good
    Counter webhooksFailed{0};
    Counter internalErrors{0};

    void countReply(unsigned status);
    void countDuration(double seconds);
    std::string text() const;

  private:
    static constexpr std::array<double, 10> kBounds{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5};

    std::array<Counter, 6> replies_{};  ///< by hundreds; the first for what is none
    std::array<Counter, kBounds.size() + 1> durations_{};
    Counter durationMicroseconds_{0};
};

}  // namespace aufwind::server
