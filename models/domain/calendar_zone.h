// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/calendar_lines.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

/// Time zones in iCalendar files: what is written of one, and which one of ours a stranger's is. Any thread.
namespace aufwind::domain {

/// Appends the VTIMEZONE of an IANA zone, right from `firstYear` on: what comes back every year as a rule, the rest
/// date by date.
void appendZone(std::string& text, const std::string& zone, int firstYear);

/// STANDARD or DAYLIGHT.
struct ForeignObservance {
    bool daylight = false;
    int from = 0;
    int to = 0;
    WallTime start;
    std::string rule;
    std::vector<WallTime> dates;
};

/// A VTIMEZONE as a file holds it.
struct ForeignZone {
    std::string location;  ///< X-LIC-LOCATION
    std::vector<ForeignObservance> observances;
};

using ForeignZones = std::map<std::string, ForeignZone, std::less<>>;

inline constexpr std::size_t kForeignZonesMaximum = 50;
inline constexpr std::size_t kObservancesMaximum = 400;

/// The IANA name behind a TZID: by its own name, by the end of a path such as "/mozilla.org/20050126_1/Europe/Berlin",
/// by X-LIC-LOCATION, by the name that Windows has for it, by the name that Outlook shows for it, or else the first
/// zone that does in `year` what the file says of it, `preferred` before all others. "UTC" for UTC; empty where there
/// is none.
std::string zoneBehind(std::string_view tzid, const ForeignZones& zones, int year, const std::string& preferred);

}  // namespace aufwind::domain
