// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"

struct sqlite3;

/// What SQL needs of the store's own formats.
namespace aufwind::store {

/// `holds_any(members, ids)`: whether two packed lists of 16-byte ids have one in common. Called while opening.
Result<void> addFunctions(sqlite3* db);

}  // namespace aufwind::store
