// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/goal_forest.h"

#include <cstdint>
#include <optional>
#include <utility>

/// When somebody is asked how a goal stands. Days are days since 1970-01-01 where the person is. Pure; any thread.
namespace aufwind::domain {

/// First and last day of a goal: its own, else its cycle's. Nothing where neither says both.
std::optional<std::pair<std::int64_t, std::int64_t>> goalDays(const Goal& goal, const Cycle* cycle);

/// Every how many days: its own rhythm, else its cycle's; 0 where nobody is asked.
std::int64_t rhythmOf(const Goal& goal, const Cycle* cycle);

/// The day on which the next check-in is due: so many days after the last one, or after the goal began, and on its
/// last day in any case. Nothing for one that is done or dropped, or in a cycle that is not active, nor outside of its
/// days. `checkedIn` is the day of the last check-in.
std::optional<std::int64_t> checkInDue(const Goal& goal, const Cycle* cycle, std::optional<std::int64_t> checkedIn,
                                       std::int64_t today);

}  // namespace aufwind::domain
