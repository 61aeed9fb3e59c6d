// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/goal_course.h"

#include "models/domain/goal_fields.h"

#include <algorithm>
#include <utility>

namespace aufwind::domain {

namespace {

constexpr std::int64_t kWeek = 7;
constexpr std::int64_t kDay = 24LL * 3600 * 1000;
/// A cycle of a century; what is longer is a mistake in its dates.
constexpr std::int64_t kLongest = 36'525;

std::int64_t dayAt(std::int64_t milliseconds, std::int64_t offset) {
    const std::int64_t local = milliseconds + offset;
    return local >= 0 ? local / kDay : (local - kDay + 1) / kDay;
}

/// Nothing where it does not count on that day.
std::optional<double> progressOn(const CourseGoal& goal, std::int64_t day) {
    if (day < goal.starts || (goal.droppedOn && day >= *goal.droppedOn)) return std::nullopt;
    double progress = 0;
    bool isDropped = false;
    for (const CourseMark& mark : goal.marks) {
        if (mark.day > day) break;
        if (mark.progress) progress = *mark.progress;
        isDropped = mark.isDropped;
    }
    return isDropped ? std::nullopt : std::optional(progress);
}

}  // namespace

std::vector<CourseWeek> goalCourse(std::int64_t starts, std::int64_t ends, std::int64_t today,
                                   std::span<const CourseGoal> goals, const std::function<bool()>& goesOn) {
    std::vector<CourseWeek> weeks;
    if (ends < starts || ends - starts > kLongest) return weeks;
    for (std::int64_t first = starts; first <= ends && (!goesOn || goesOn()); first += kWeek) {
        CourseWeek week{.first = first, .last = std::min(first + kWeek - 1, ends)};
        // What nobody knows yet stays as it is by today.
        const bool isToCome = first > today;
        const std::int64_t known = std::min(week.last, today);
        double progress = 0;
        double expected = 0;
        for (const CourseGoal& goal : goals) {
            const auto one = progressOn(goal, isToCome ? week.last : known);
            if (!one) continue;
            ++week.counted;
            progress += *one;
            expected += expectedProgress(goal.starts, goal.ends, isToCome ? week.last : known).value_or(1);
        }
        if (week.counted > 0) {
            const auto count = static_cast<double>(week.counted);
            week.expected = expected / count;
            if (!isToCome) week.progress = progress / count;
        }
        weeks.push_back(week);
    }
    return weeks;
}

CourseGoal courseGoal(const Record& goal, std::span<const Record* const> checkIns, std::int64_t starts,
                      std::int64_t ends, std::int64_t offset) {
    constexpr auto kDropped = static_cast<std::int64_t>(GoalStatus::dropped);
    CourseGoal course{.starts = starts, .ends = ends};
    std::vector<const Record*> sorted(checkIns.begin(), checkIns.end());
    std::ranges::sort(sorted, {}, [](const Record* one) { return std::pair(one->number(field::kCheckInAt), one->id); });
    for (const Record* one : sorted) {
        const auto* progress = std::get_if<std::int64_t>(&one->value(field::kCheckInProgress));
        course.marks.push_back({dayAt(one->number(field::kCheckInAt), offset),
                                progress != nullptr
                                    ? std::optional(static_cast<double>(*progress) / static_cast<double>(kOne))
                                    : std::nullopt,
                                one->number(field::kCheckInStatus) == kDropped});
    }
    const Cell* status = goal.cell(field::kGoalStatus);
    if (status == nullptr || goal.number(field::kGoalStatus) != kDropped) return course;
    const std::int64_t said = dayAt(status->stamp.milliseconds(), offset);
    const bool isSaidBefore = !course.marks.empty() && course.marks.back().isDropped;
    course.droppedOn = isSaidBefore ? std::min(said, course.marks.back().day) : said;
    return course;
}

}  // namespace aufwind::domain
