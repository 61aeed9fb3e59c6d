// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/record.h"

/// Under which heading a search shows rows of an entity. Pure; any thread.
namespace aufwind::domain {

/// "people", "meetings", "points", "comments", "actions", "notes", "goals", "surveys", and "other" for what has no
/// heading of its own.
const char* searchGroup(EntityNumber entity);

}  // namespace aufwind::domain
