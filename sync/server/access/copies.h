// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/record.h"
#include "sync/server/access/facts.h"
#include "sync/server/access/rows.h"

/// What a row says in the name of another (schema::Field, copyVia): the server keeps it the same as there, whoever
/// changes either, so that a row of another row's audience needs no look at that row. What a mutation makes or changes
/// has it at once; what belongs to a row that it changes follows at its end. Thread rule: that of `rows`.
namespace aufwind::server {

/// Gives the row what its copies are to say. True where that was another.
bool takeCopies(const Facts& facts, Record& row, Rows& rows);

/// The rows that say what `now` does, where that is not what `before` said, null for none. They are told apart by what
/// they name: each once.
std::vector<const Record*> copiesOf(const Facts& facts, const Record* before, const Record& now, Rows& rows);

}  // namespace aufwind::server
