// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/entity_plan.h"
#include "models/store/record_codec.h"
#include "models/store/sqlcipher_handle.h"

#include <optional>
#include <vector>

/// Rows in and out of the tables of their entities, nothing else: no search, no scopes, no notices.
///
/// Thread rule: that of the connection. What an entity or field is, comes from the plan; whatever has no column is kept
/// as it came.
namespace aufwind::store {

struct StoredRow {
    std::int64_t row = 0;  ///< SQLite's number of it
    Record record;
};

class RowTable {
  public:
    RowTable(Connection& connection, const Plans& plans) : connection_(connection), plans_(plans) {}

    Result<std::optional<StoredRow>> find(EntityNumber entity, const Uuid& id, bool graphs);
    /// The row's number, or nothing where there is such a row already.
    Result<std::optional<std::int64_t>> insert(const Record& record);
    /// Replaces `old` by `record`, writing only the columns that differ. `old` was read with its graphs.
    Result<void> update(const StoredRow& old, const Record& record);
    Result<void> erase(const StoredRow& old);

    /// The record under a statement that began with EntityPlan::selectColumns.
    Result<StoredRow> read(const EntityPlan& plan, const Statement& statement) const;
    Result<void> addGraphs(Record& record);

  private:
    Result<std::optional<StoredRow>> findUnknown(EntityNumber entity, const Uuid& id);
    Result<std::optional<std::int64_t>> insertUnknown(const Record& record);
    Result<void> putGraph(const Record& record, const Cell& cell);
    Result<void> dropGraph(const Record& record, FieldNumber field);
    Result<void> updateGraphs(const EntityPlan& plan, const Record& old, const Record& record);

    Connection& connection_;
    const Plans& plans_;
};

/// Fields whose cells differ, those that only one of the two has included.
std::vector<FieldNumber> differingFields(const Record& a, const Record& b);

}  // namespace aufwind::store
