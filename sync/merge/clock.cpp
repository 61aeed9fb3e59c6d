// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/merge/clock.h"

#include <algorithm>

namespace aufwind::merge {
namespace {

// 48 bits of milliseconds last until the year 10889; beyond that a clock is wrong, not late.
constexpr std::int64_t kLargestMs = (std::int64_t{1} << 48) - 1;

std::uint64_t hybridTime(std::int64_t milliseconds) {
    return static_cast<std::uint64_t>(std::clamp<std::int64_t>(milliseconds, 0, kLargestMs)) << 16;
}

}  // namespace

Stamp HybridClock::tick() {
    last_ = std::max(hybridTime(clock_.now()), last_ + 1);
    return {last_, device_};
}

void HybridClock::observe(const Stamp& stamp) {
    last_ = std::max(last_, stamp.time);
}

Stamp clamped(const Stamp& stamp, std::int64_t serverNow) {
    const std::uint64_t largest = hybridTime(serverNow + kClampAheadMs);
    return {std::min(stamp.time, largest), stamp.device};
}

}  // namespace aufwind::merge
