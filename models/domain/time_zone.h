// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

/// Clocks on the wall and the instants they show, by the system's zone files. Instants are milliseconds since 1970,
/// UTC; zones are IANA names, empty or unknown ones count as UTC. Any thread.
namespace aufwind::domain {

/// What a clock and a calendar on the wall show.
struct WallTime {
    int year = 1970;
    int month = 1;
    int day = 1;
    int hour = 0;
    int minute = 0;
    int second = 0;

    auto operator<=>(const WallTime&) const = default;
};

/// Ahead of UTC.
struct ZoneOffset {
    int seconds = 0;
    bool daylight = false;

    bool operator==(const ZoneOffset&) const = default;
};

struct ZoneChange {
    std::int64_t at = 0;
    ZoneOffset before;
    ZoneOffset after;

    bool operator==(const ZoneChange&) const = default;
};

bool isZone(const std::string& name);
ZoneOffset offsetAt(const std::string& zone, std::int64_t instant);

WallTime wallTime(std::int64_t instant, int offsetSeconds = 0);
/// Such a clock in UTC.
std::int64_t instantOf(const WallTime& time);
/// Such a clock in the zone: of the two instants of an hour that comes twice the one libical takes, which also counts
/// the recurrences.
std::int64_t instantIn(const std::string& zone, const WallTime& time);
bool isValid(const WallTime& time);

/// Every change of the zone's offset from the first of these years to the last, in order.
std::vector<ZoneChange> zoneChanges(const std::string& zone, int firstYear, int lastYear);

/// libical reads zone files on demand into tables that all threads share: whoever calls it holds this.
std::mutex& calendarLock();

}  // namespace aufwind::domain
