// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/goal_forest.h"

namespace aufwind::domain {

void GoalForest::clear() {
    goals_.clear();
    cycles_.clear();
    keyResults_.clear();
    milestones_.clear();
}

}  // namespace aufwind::domain
