// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/calendar_file.h"
#include "models/domain/calendar_lines.h"
#include "models/domain/calendar_zone.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// An iCalendar file taken apart into its components, before anything is made of them; for the reader alone. Pure; any
/// thread.
namespace aufwind::domain {

inline constexpr std::size_t kDepthMaximum = 16;          ///< of components within each other
inline constexpr std::size_t kLinesMaximum = 2000;        ///< kept of one event
inline constexpr std::size_t kAllLinesMaximum = 400'000;  ///< looked at in one file

struct CalendarParts {
    std::vector<std::vector<CalendarLine>> events;  ///< the lines of each VEVENT, without those of its alarms
    ForeignZones zones;
    std::string zone;    ///< X-WR-TIMEZONE
    std::string method;  ///< METHOD
    std::size_t beyond = 0;
    std::size_t others = 0;
};

/// Errors as readCalendar().
Result<CalendarParts> calendarParts(std::string_view text);

}  // namespace aufwind::domain
