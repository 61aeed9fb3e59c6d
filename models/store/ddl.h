// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/entity_plan.h"

#include <string>
#include <string_view>
#include <vector>

/// The tables of a store, as SQL. Everything is additive: each statement makes something that a store either has or
/// lacks, so a new store and a migrated one end up with the same.
namespace aufwind::store {

/// Of the tables' layout, independent of the schema's. A file with a larger one is `tooNew`.
inline constexpr std::int64_t kFormat = 3;
/// "AUFW", in the file's header (PRAGMA application_id).
inline constexpr std::int64_t kApplication = 0x41554657;

/// Tables that do not depend on the schema.
std::vector<std::string_view> commonTables();
/// Makes those of format 1 into today's, with what they hold.
std::vector<std::string> fromFormatOne();
/// Those that format 2 lacked.
std::vector<std::string_view> contentTables();
/// The full-text index, empty.
std::vector<std::string_view> searchTable();
/// The table of an entity with all of its columns.
std::string tableOf(const EntityPlan& plan);
/// What adds one column to a table that lacks it.
std::string addColumn(const EntityPlan& plan, const Column& column);
/// The indexes of an entity's table; each does nothing where it is there already.
std::vector<std::string> indexesOf(const EntityPlan& plan);

}  // namespace aufwind::store
