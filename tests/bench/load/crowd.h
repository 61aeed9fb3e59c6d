// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/load/light_device.h"

#include <boost/asio/io_context.hpp>

#include <functional>
#include <memory>
#include <vector>

/// Many devices of as many people on one server, in pairs that share a meeting: set up, connected, and then made to
/// write at a rate. Mutations are due at fixed times whether or not earlier ones are answered, and their
/// acknowledgement counts from then, so that a server that stalls does not hide it. One thread.
namespace aufwind::bench {

class Crowd {
  public:
    Crowd(std::size_t devices, std::uint16_t port, const std::string& authority, const Clock& clock, Entropy& entropy);

    /// Signs all in as person 0, 1, … of the demo, makes their meetings and lets them fetch what there is.
    Result<void> setUp();
    /// All open their live connection and ask once; from then on they do what they are told to and what hints ask for.
    Result<void> connect();
    /// The server is another process now.
    void disconnect();
    /// One device asks, so that the server has opened what it needs.
    Result<void> warmUp();

    struct Outcome {
        double offered = 0;  ///< mutations/s
        double achieved = 0;
        double p50 = 0;  ///< ms
        double p99 = 0;
        double worst = 0;
        std::uint64_t mutations = 0;
        std::uint64_t late = 0;  ///< not acknowledged ten seconds after the end
        int errors = 0;
    };
    Outcome write(double rate, double seconds);

    std::size_t size() const { return devices_.size(); }
    const Tally& tally() const { return tally_; }

  private:
    /// Runs `step` for every device, so many at once.
    Result<void> each(std::size_t atOnce, const std::function<boost::asio::awaitable<Result<void>>(std::size_t)>& step);
    std::size_t waiting() const;

    boost::asio::io_context io_;
    boost::asio::ssl::context tls_{boost::asio::ssl::context::tls_client};
    Tally tally_;
    Entropy& entropy_;
    std::vector<std::unique_ptr<LightDevice>> devices_;
};

}  // namespace aufwind::bench
