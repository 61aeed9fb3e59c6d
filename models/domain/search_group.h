// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/record.h"

/// Under which heading a search shows rows of an entity. Pure; any thread.
namespace aufwind::domain {

/// "people", "meetings", "points", "comments", "actions", "notes", "goals", "surveys", and "other" for what has no heading of its
/// own.
const char* searchGroup(EntityNumber entity);
/// The survey that leads to what was found: itself, or what it is a part or a round of; nil where there is none.
Uuid surveyFound(const Record& row);

}  // namespace aufwind::domain
