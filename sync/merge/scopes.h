// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/entity.h"
#include "models/schema/record.h"

#include <utility>
#include <vector>

/// What a row says about who sees what, by the rules of its entity. Pure; any thread.
namespace aufwind::merge {

/// The scope of the members of a row. Its id is a UUIDv8 (RFC 9562) from SHA-256 over entity and id, because rows of
/// two entities may share an id (a series and its first span do, and a client chooses its ids freely) and must not
/// share their audience.
Scope groupScope(EntityNumber entity, const Uuid& id);

/// The scopes that hold the row, sorted, each once. Removed rows keep theirs, so that everyone learns of the removal.
std::vector<Scope> scopesOf(const schema::Schema& schema, const Record& row);

/// The memberships that the row gives while it lives: scope and employee.
std::vector<std::pair<Scope, Uuid>> membershipsOf(const schema::Schema& schema, const Record& row);

}  // namespace aufwind::merge
