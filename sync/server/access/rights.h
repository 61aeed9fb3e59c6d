// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/entity.h"
#include "models/schema/record.h"
#include "sync/server/access/rows.h"

#include <vector>

/// Who may do what with one row, as the schema words it (schema::Who). Nothing here knows an entity by name.
/// Thread rule: that of `rows`.
namespace aufwind::server {

/// The alternative of `rights` that allows it to `person`, or null.
const schema::Who* granting(const schema::Schema& schema, const schema::Rights& rights, const Record& row,
                            const Uuid& person, Rows& rows);

/// Whether one alternative holds.
bool holds(const schema::Schema& schema, const schema::Who& who, const Record& row, const Uuid& person, Rows& rows);

/// The highest role of a person; everybody is an employee.
schema::Role roleOf(const Uuid& person, Rows& rows);

/// Whom a person reports to, from the direct manager upwards, as the rows say at this moment: it ends at somebody who
/// was removed, who is its last. `manager` is the field that names the direct one.
std::vector<Uuid> chainAbove(EntityNumber people, FieldNumber manager, const Uuid& person, Rows& rows);

/// The rights that count for changing a field.
const schema::Rights& changeRights(const schema::Entity& entity, const schema::Field& field);

/// Whether the person is in a scope that holds the row: receives it at all.
bool isVisible(const schema::Schema& schema, const Record& row, const Uuid& person, Rows& rows);

}  // namespace aufwind::server
