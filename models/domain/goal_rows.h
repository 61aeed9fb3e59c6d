// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/entities.h"

/// Which rows are of goals. Pure; any thread.
namespace aufwind::domain {

/// A goal, what belongs to one, or what goals are made with.
constexpr bool isOfGoals(schema::EntityNumber entity) {
    switch (entity) {
        case schema::kGoalCycle:
        case schema::kGoal:
        case schema::kKeyResult:
        case schema::kMilestone:
        case schema::kInitiative:
        case schema::kCheckIn:
        case schema::kMeasurement:
        case schema::kGoalComment:
        case schema::kGoalApproval:
        case schema::kGoalTemplate:
            return true;
        default:
            return false;
    }
}

}  // namespace aufwind::domain
