// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/time_zone.h"

#include "models/domain/ical_zone.h"

#include <algorithm>
#include <chrono>

namespace aufwind::domain {

namespace {

constexpr std::int64_t kSecond = 1000;
constexpr std::int64_t kWeek = 7LL * 24 * 3600;

std::int64_t secondsOf(std::int64_t instant) {
    return instant >= 0 ? instant / kSecond : -((-instant + kSecond - 1) / kSecond);
}

icaltimetype icalTime(const WallTime& time) {
    icaltimetype made = icaltime_null_time();
    made.year = time.year;
    made.month = time.month;
    made.day = time.day;
    made.hour = time.hour;
    made.minute = time.minute;
    made.second = time.second;
    return made;
}

/// Under the lock.
ZoneOffset offsetOf(const icaltimezone* zone, std::int64_t seconds) {
    if (zone == nullptr) return {};
    icaltimetype utc = icalTime(wallTime(seconds * kSecond));
    utc.zone = icaltimezone_get_utc_timezone();
    int daylight = 0;
    // It takes no constant zone, and changes nothing but the years that it has looked up.
    const int offset = icaltimezone_get_utc_offset_of_utc_time(const_cast<icaltimezone*>(zone), &utc, &daylight);
    return {.seconds = offset, .daylight = daylight != 0};
}

}  // namespace

std::mutex& calendarLock() {
    static std::mutex lock;
    return lock;
}

const icaltimezone* icalZone(const std::string& name) {
    const auto known = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '/' || c == '_' ||
               c == '-' || c == '+';
    };
    // The name becomes part of a file's path in there: nothing but a plain IANA name may pass.
    if (name.empty() || name.size() > 64 || name.front() == '/' || !std::ranges::all_of(name, known)) return nullptr;
    return icaltimezone_get_builtin_timezone(name.c_str());
}

bool isZone(const std::string& name) {
    const std::lock_guard guard{calendarLock()};
    icalerror_set_errors_are_fatal(0);
    return icalZone(name) != nullptr;
}

ZoneOffset offsetAt(const std::string& zone, std::int64_t instant) {
    const std::lock_guard guard{calendarLock()};
    icalerror_set_errors_are_fatal(0);
    return offsetOf(icalZone(zone), secondsOf(instant));
}

WallTime wallTime(std::int64_t instant, int offsetSeconds) {
    using namespace std::chrono;
    const sys_seconds at{seconds{secondsOf(instant) + offsetSeconds}};
    const sys_days day = floor<days>(at);
    const year_month_day date{day};
    const hh_mm_ss clock{at - day};
    return {.year = static_cast<int>(date.year()),
            .month = static_cast<int>(static_cast<unsigned>(date.month())),
            .day = static_cast<int>(static_cast<unsigned>(date.day())),
            .hour = static_cast<int>(clock.hours().count()),
            .minute = static_cast<int>(clock.minutes().count()),
            .second = static_cast<int>(clock.seconds().count())};
}

std::int64_t instantOf(const WallTime& time) {
    using namespace std::chrono;
    const sys_days day = year{time.year} / month{static_cast<unsigned>(time.month)} / std::chrono::day{1U};
    const auto at =
        sys_seconds{day} + days{time.day - 1} + hours{time.hour} + minutes{time.minute} + seconds{time.second};
    return at.time_since_epoch().count() * kSecond;
}

std::int64_t instantIn(const std::string& zone, const WallTime& time) {
    const std::lock_guard guard{calendarLock()};
    icalerror_set_errors_are_fatal(0);
    const icaltimezone* known = icalZone(zone);
    if (known == nullptr) return instantOf(time);
    return static_cast<std::int64_t>(icaltime_as_timet_with_zone(icalTime(time), known)) * kSecond;
}

bool isValid(const WallTime& time) {
    using namespace std::chrono;
    const year_month_day date{year{time.year}, month{static_cast<unsigned>(time.month)},
                              std::chrono::day{static_cast<unsigned>(time.day)}};
    return date.ok() && time.hour >= 0 && time.hour < 24 && time.minute >= 0 && time.minute < 60 && time.second >= 0 &&
           time.second <= 60;
}

std::vector<ZoneChange> zoneChanges(const std::string& zone, int firstYear, int lastYear) {
    std::vector<ZoneChange> changes;
    const std::lock_guard guard{calendarLock()};
    icalerror_set_errors_are_fatal(0);
    const icaltimezone* known = icalZone(zone);
    if (known == nullptr) return changes;
    const std::int64_t end = secondsOf(instantOf({.year = lastYear + 1}));
    std::int64_t from = secondsOf(instantOf({.year = firstYear}));
    ZoneOffset before = offsetOf(known, from);
    // No zone changes twice within a week.
    for (std::int64_t to = from + kWeek; from < end; from = to, to = from + kWeek) {
        const ZoneOffset after = offsetOf(known, to);
        if (after == before) continue;
        std::int64_t low = from;
        std::int64_t high = to;
        while (high - low > 1) {
            const std::int64_t middle = low + (high - low) / 2;
            (offsetOf(known, middle) == before ? low : high) = middle;
        }
        if (high < end) changes.push_back({.at = high * kSecond, .before = before, .after = after});
        before = after;
    }
    return changes;
}

}  // namespace aufwind::domain
