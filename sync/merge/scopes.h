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

/// The scope of those who stand above a person: `kind` is ScopeKind::managers or ScopeKind::chain. A group on the wire,
/// with an id of the same make.
Scope treeScope(schema::ScopeKind kind, const Uuid& person);

/// The scope of those who hold a permission over a person by a custom role; of those who hold it over everybody where
/// `person` is nil. A group on the wire, with an id of the same make.
Scope permissionScope(FieldNumber permission, const Uuid& person);

/// Whether a row of any entity goes to whom a person reports to (`managers`), or to all above (`chain`).
bool usesTree(const schema::Schema& schema, schema::ScopeKind kind);

/// The scopes that hold the row, sorted, each once. Removed rows have theirs too, so that everyone learns of the
/// removal.
std::vector<Scope> scopesOf(const schema::Schema& schema, const Record& row);

/// Of these the groups that a writer has to be in: those whose rows belong to all members. Not those of a rule with a
/// condition: there the rights of its fields say who may hand the row to whom.
std::vector<Scope> sharedScopesOf(const schema::Schema& schema, const Record& row);

/// The memberships that the row gives by itself while it lives: scope and employee. Those of a chain follow from many
/// rows and are not among them, nor those of custom roles.
std::vector<std::pair<Scope, Uuid>> membershipsOf(const schema::Schema& schema, const Record& row);

/// Those that one rule of its entity gives, as if the row lived.
std::vector<std::pair<Scope, Uuid>> membershipsOf(const schema::Schema& schema, const Record& row,
                                                  const schema::Membership& rule);

}  // namespace aufwind::merge
