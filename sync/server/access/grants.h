// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/entity.h"
#include "models/schema/record.h"
#include "sync/server/access/rows.h"

#include <optional>

/// What custom roles allow, as the rows say at this moment (schema::GrantRule). Nothing here knows an entity by name.
/// Thread rule: that of `rows`.
namespace aufwind::server {

/// The role by which `person` has the permission over `over`, or over the company as a whole; nothing where there is
/// none. Nobody has one over themselves.
std::optional<Uuid> grantingRole(const schema::Schema& schema, FieldNumber permission, const std::optional<Uuid>& over,
                                 const Uuid& person, Rows& rows);

/// Whether the person has the permission over anybody or anything. Any permission where it is 0.
bool holdsAnywhere(const schema::Schema& schema, FieldNumber permission, const Uuid& person, Rows& rows);

/// Whether the person was granted this very role, also one that was removed and could come back.
bool wasGranted(const schema::Schema& schema, const Uuid& role, const Uuid& person, Rows& rows);

/// Whom a grant is for. Without a kind it is nobody.
const schema::Reach* reachOf(const schema::GrantRule& rule, const Record& grant);

/// Whether the grant reaches the person whose row `over` is, by what the row itself says: not by the chain above.
bool reachesByRow(const schema::GrantRule& rule, const schema::ReportingLine& line, const Record& grant,
                  const Record& over);

}  // namespace aufwind::server
