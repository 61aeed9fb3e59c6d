// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/goal_import.h"

#include <functional>
#include <unordered_map>

/// The last part of planGoals(): what is left out because of what it hangs on, and in which order the rest is done.
/// It takes about as long as there are rows, whatever they say. Pure; any thread.
namespace aufwind::domain {

/// A plan whose lines are compared, and what stands above what.
struct GoalLinks {
    GoalPlan& plan;
    const std::unordered_map<Uuid, const Record*>& goals;  ///< of the store
    const std::unordered_map<Uuid, std::size_t>& taken;    ///< which line is of a row there
    const std::unordered_map<std::size_t, Uuid>& above;    ///< of a line a row there
};

/// Until nothing more is to be left out; sets what each line becomes, and its depth. Of a circle every line that would
/// move into it is left out. False where `goesOn` said no: the plan is none then.
bool settleGoals(const GoalLinks& links, const std::function<bool()>& goesOn);

}  // namespace aufwind::domain
