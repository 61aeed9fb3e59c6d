// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/goal_rights.h"
#include "models/store/store.h"

/// What somebody is to a goal, as the rows of one person's store tell. Thread rule: its reader's.
namespace aufwind::domain {

/// The goal need not be there: of it only owner, contributors and team are asked for.
Result<GoalSight> sightOf(store::Reader& reader, const Goal& goal, const Uuid& viewer);

}  // namespace aufwind::domain
