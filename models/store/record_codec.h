// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/record.h"
#include "models/schema/result.h"
#include "models/store/entity_plan.h"

#include <optional>
#include <string>
#include <string_view>

/// How the parts of a row that have no column of their own are packed into its blobs, and whole rows into one blob.
/// The formats belong to the file (kFormat). Decoding answers `damaged` for anything that encoding cannot have made.
/// Pure; any thread.
namespace aufwind::store {

/// What a row keeps beside its columns. Empty strings are NULL in the table.
struct Packed {
    std::string meta;                    ///< which fields have a cell, with stamp and author of each
    std::string sets;                    ///< elements of reference sets with their causal lengths
    std::string lost;                    ///< values that lost
    std::string extra;                   ///< cells that fit no column, and what a newer version added to known ones
    std::optional<std::int64_t> lostAt;  ///< when the newest of them lost
};

/// Whether the cell's value goes into the column of its field; otherwise the whole cell goes into `extra`.
bool hasColumn(const EntityPlan& plan, const Cell& cell);

Packed pack(const EntityPlan& plan, const Record& row);

/// The views of a stored row's blobs.
struct PackedView {
    std::string_view meta;
    std::string_view sets;
    std::string_view lost;
    std::string_view extra;
};

/// Adds the cells to `row`, whose head is there. Cells of columns come without their value.
Result<void> unpack(const PackedView& packed, Record& row);

/// A whole row, event graphs included.
std::string encodeRecord(const Record& row);
Result<Record> decodeRecord(std::string_view bytes);

/// The rows that a mutation touches.
std::string encodeRows(const std::vector<std::pair<EntityNumber, Uuid>>& rows);
Result<std::vector<std::pair<EntityNumber, Uuid>>> decodeRows(std::string_view bytes);

std::optional<std::int64_t> newestLoss(const Record& row);

}  // namespace aufwind::store
