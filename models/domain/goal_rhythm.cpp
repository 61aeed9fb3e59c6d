// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/goal_rhythm.h"

#include "models/domain/goal_cycle.h"

#include <algorithm>

namespace aufwind::domain {

namespace {

/// A rhythm beyond this is none that anybody has chosen.
constexpr std::int64_t kLongest = 366;

}  // namespace

std::optional<std::pair<std::int64_t, std::int64_t>> goalDays(const Goal& goal, const Cycle* cycle) {
    const bool isWhole = goal.starts && goal.ends;
    if (!isWhole && cycle == nullptr) return std::nullopt;
    const std::int64_t starts = goal.starts ? *goal.starts : cycle->starts;
    const std::int64_t ends = goal.ends ? *goal.ends : cycle->ends;
    if (ends < starts) return std::nullopt;
    return std::pair(starts, ends);
}

std::int64_t rhythmOf(const Goal& goal, const Cycle* cycle) {
    const std::int64_t days = goal.checkInDays > 0 || cycle == nullptr ? goal.checkInDays : cycle->checkInDays;
    return std::clamp<std::int64_t>(days, 0, kLongest);
}

std::optional<std::int64_t> checkInDue(const Goal& goal, const Cycle* cycle, std::optional<std::int64_t> checkedIn,
                                       std::int64_t today) {
    if (goal.status == GoalStatus::done || goal.status == GoalStatus::dropped) return std::nullopt;
    if (cycle != nullptr && cycle->phase != static_cast<std::int64_t>(CyclePhase::active)) return std::nullopt;
    const std::int64_t rhythm = rhythmOf(goal, cycle);
    const auto days = goalDays(goal, cycle);
    if (rhythm == 0 || !days || today < days->first || today > days->second) return std::nullopt;
    // What was said before it began, while it was drafted, is no check-in of its days.
    const std::int64_t last = std::max(checkedIn.value_or(days->first), days->first);
    // What was said on the last day was the last word; before it, that day asks in any case.
    if (checkedIn && *checkedIn >= days->second) return std::nullopt;
    return std::min(last + rhythm, days->second);
}

}  // namespace aufwind::domain
