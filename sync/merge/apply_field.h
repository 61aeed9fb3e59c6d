// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/merge/apply.h"

/// The parts of apply() for one field each. Internal to sync/merge. `row` is alive and the field is known.
namespace aufwind::merge::detail {

/// Register, compare-and-set, order key and tree parent. `joins` is a creation that met an existing row: it never
/// overrides a guard or a fixed field, it leaves them.
Result<void> applyRegister(const Context& context, const schema::Field& field, const Operation& operation, bool joins,
                           Record& row, const Lookup& lookup);
/// Whether a client may write an element or a text of the field at all: `forbidden` of the server's fields, `invalid`
/// of those that are fixed at creation.
Result<void> mayChangePart(const Context& context, const schema::Field& field);
Result<void> applyElement(const Context& context, const schema::Field& field, const Operation& operation, Record& row);
Result<void> applyText(const Context& context, const schema::Field& field, const std::string& update, Record& row);
/// The first value of a field in a new row.
Result<void> applyInitial(const Context& context, const schema::Field& field, const Initial& initial, Record& row,
                          const Lookup& lookup);

}  // namespace aufwind::merge::detail
