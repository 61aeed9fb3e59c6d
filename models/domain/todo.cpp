// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/todo.h"

namespace aufwind::domain {

DueGroup dueGroup(std::int64_t due, std::int64_t today) {
    constexpr std::int64_t kAhead = 7;
    if (due < today) return DueGroup::overdue;
    if (due == today) return DueGroup::today;
    // Compared as "due minus a week" so that the largest date does not overflow.
    return due - kAhead <= today ? DueGroup::week : DueGroup::later;
}

std::int64_t weekBegins(std::int64_t day) {
    // 1970-01-01 was a Thursday.
    constexpr std::int64_t kWeek = 7;
    const std::int64_t weekday = ((day + 3) % kWeek + kWeek) % kWeek;
    return day - weekday;
}

std::int64_t daysOverdue(std::int64_t due, std::int64_t today) {
    return due < today ? today - due : 0;
}

}  // namespace aufwind::domain
