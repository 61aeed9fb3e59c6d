// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// When something is due, as Home groups it. Days are days since 1970-01-01 in the person's own zone. Pure; any thread.
namespace aufwind::domain {

enum class DueGroup : std::uint8_t {
    overdue,
    today,
    week,   ///< within the next seven days
    later,  ///< not on Home
};

DueGroup dueGroup(std::int64_t due, std::int64_t today);
/// The Monday of the week that holds `day`, as ISO 8601 counts weeks.
std::int64_t weekBegins(std::int64_t day);
/// 0 where it is not overdue.
std::int64_t daysOverdue(std::int64_t due, std::int64_t today);

}  // namespace aufwind::domain
