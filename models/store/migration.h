// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/read_session.h"

/// Makes a file hold what the schema needs: from nothing, or from what an older version left. All of it is one
/// transaction; whatever interrupts it leaves the file as it was.
///
/// Steps of an upgrade: missing tables, missing columns, missing indexes; then rows and cells that an older version
/// kept without knowing them move to where they now belong; then the search index is filled anew if more is searched.
/// Nothing is ever taken away.
///
/// Errors: `tooNew` for a file of a newer schema or layout, `damaged` for a file that is no store.
namespace aufwind::store {

/// On the writer's connection, before anyone else uses it.
Result<void> prepare(ReadSession& session, FaultPoint* faults);

}  // namespace aufwind::store
