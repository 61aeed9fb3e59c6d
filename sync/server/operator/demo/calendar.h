// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/operator/demo/people.h"

#include <cstdint>

/// Wall-clock times of the demo's meetings. The places all follow the European Union's summer time (Directive
/// 2000/84/EC: from the last Sunday of March to that of October, changing at 01:00 UTC). Pure; any thread.
namespace aufwind::server::demo {

inline constexpr std::int64_t kMinuteMs = 60'000;
inline constexpr std::int64_t kDayMs = 24 * 60 * kMinuteMs;

/// Days since 1970, in the place, of an instant in milliseconds.
std::int64_t dayOf(Place place, std::int64_t instant);
/// The instant at which it is `minutes` past midnight of that day in the place.
std::int64_t instantAt(Place place, std::int64_t day, int minutes);
/// 0 is Monday.
int weekdayOf(std::int64_t day);
/// The day itself, or the Monday after a weekend.
std::int64_t workingDay(std::int64_t day);

}  // namespace aufwind::server::demo
