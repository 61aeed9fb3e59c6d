// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/entity.h"

#include <string>

/// The schema as text, one line for each entity and field, sorted by number: what a release freezes under
/// tests/schema/golden, and by which a store knows whether it was made with this schema. It holds what stored and
/// travelling data depend on: numbers, names, types, choices, merging, scopes and identity; rights are the server's
/// and may change. Pure; any thread.
namespace aufwind::schema {

std::string dump(const Schema& schema);

/// A stable word for each.
const char* name(Type type);
const char* name(Merge merge);
const char* name(ScopeKind kind);
const char* name(Flow flow);

}  // namespace aufwind::schema
