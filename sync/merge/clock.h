// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/environment.h"
#include "models/schema/record.h"

#include <cstdint>

/// Hybrid logical clock of one device (Kulkarni, Demirbas et al., "Logical Physical Clocks", 2014).
/// Not thread-safe: it belongs to the thread that owns the writer.
namespace aufwind::merge {

/// How far a stamp may lie ahead of the server's clock before it is set back.
inline constexpr std::int64_t kClampAheadMs = 60'000;

class HybridClock {
  public:
    /// `last` is the largest time this device has used or seen, as it was stored.
    HybridClock(const Clock& clock, const Uuid& device, std::uint64_t last = 0)
        : clock_(clock), device_(device), last_(last) {}

    /// A stamp larger than every one before it, own or observed.
    Stamp tick();
    /// Takes note of a stamp that came from elsewhere.
    void observe(const Stamp& stamp);
    /// Forgets a future that the server has refused, so that a wrong clock does not stay for ever.
    void reset(std::uint64_t last) { last_ = last; }

    std::uint64_t last() const { return last_; }
    const Uuid& device() const { return device_; }

  private:
    const Clock& clock_;
    Uuid device_;
    std::uint64_t last_;
};

/// The stamp as the server takes it: at most kClampAheadMs ahead of `serverNow` (ms since 1970).
Stamp clamped(const Stamp& stamp, std::int64_t serverNow);

}  // namespace aufwind::merge
