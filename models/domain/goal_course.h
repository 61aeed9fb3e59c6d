// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/goal_progress.h"
#include "models/schema/record.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

/// How goals went week by week, as their check-ins tell it, beside how it was expected. Days are days since 1970-01-01.
/// Pure; any thread.
namespace aufwind::domain {

/// What a check-in said, on its day.
struct CourseMark {
    std::int64_t day = 0;
    std::optional<double> progress;  ///< none: as before
    bool isDropped = false;
};

struct CourseGoal {
    std::int64_t starts = 0;
    std::int64_t ends = 0;
    std::vector<CourseMark> marks;          ///< by day; of one day the last counts
    std::optional<std::int64_t> droppedOn;  ///< where it is dropped now: since when
};

struct CourseWeek {
    std::int64_t first = 0;
    std::int64_t last = 0;           ///< seven days each, but for the last one
    std::size_t counted = 0;         ///< goals that had begun and were not dropped
    std::optional<double> progress;  ///< none where nothing counts, and in weeks to come
    std::optional<double> expected;  ///< of those that count, also in weeks to come; none where nothing does
    bool operator==(const CourseWeek&) const = default;
};

/// The weeks from the first to the last day; of the week of `today` what holds by today. A goal without a check-in
/// counts as 0 from its first day on, a dropped one not from the day on which it was dropped. None where the days are
/// none. Asks `goesOn` before each week, and ends with those before it where that says no.
std::vector<CourseWeek> goalCourse(std::int64_t starts, std::int64_t ends, std::int64_t today,
                                   std::span<const CourseGoal> goals, const std::function<bool()>& goesOn = {});

/// Of a goal's row and the rows of its check-ins, in any order; days as they are at `offset` milliseconds from UTC.
CourseGoal courseGoal(const Record& goal, std::span<const Record* const> checkIns, std::int64_t starts,
                      std::int64_t ends, std::int64_t offset);

}  // namespace aufwind::domain
