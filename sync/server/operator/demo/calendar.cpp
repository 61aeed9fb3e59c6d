// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/operator/demo/calendar.h"

#include <chrono>

namespace aufwind::server::demo {
namespace {

std::int64_t lastSundayAt01(std::chrono::year year, std::chrono::month month) {
    const std::chrono::sys_days sunday = year / month / std::chrono::Sunday[std::chrono::last];
    return sunday.time_since_epoch().count() * kDayMs + 60 * kMinuteMs;
}

bool isSummer(std::int64_t instant) {
    const std::chrono::sys_days day{std::chrono::days(instant / kDayMs)};
    const auto year = std::chrono::year_month_day(day).year();
    return instant >= lastSundayAt01(year, std::chrono::March) && instant < lastSundayAt01(year, std::chrono::October);
}

std::int64_t offset(Place place, std::int64_t instant) {
    return ((place == Place::hamburg ? 1 : 0) + (isSummer(instant) ? 1 : 0)) * 60 * kMinuteMs;
}

}  // namespace

std::int64_t dayOf(Place place, std::int64_t instant) {
    return (instant + offset(place, instant)) / kDayMs;
}

std::int64_t instantAt(Place place, std::int64_t day, int minutes) {
    // Working hours are never near the change, so the offset at the same time in UTC is that of the place.
    const std::int64_t wall = day * kDayMs + minutes * kMinuteMs;
    return wall - offset(place, wall);
}

int weekdayOf(std::int64_t day) {
    return static_cast<int>((day + 3) % 7);
}

std::int64_t workingDay(std::int64_t day) {
    const int weekday = weekdayOf(day);
    return weekday < 5 ? day : day + (7 - weekday);
}

}  // namespace aufwind::server::demo
