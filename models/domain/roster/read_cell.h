// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/roster/plan.h"

#include <optional>
#include <string_view>

/// One cell as a value of its field. Pure; any thread.
namespace aufwind::roster {

struct ReadCell {
    Value value;
    std::optional<FaultKind> fault;
    std::string detail{};  ///< what the fault's `name` is
};

/// Days since 1970.
ReadCell dateCell(std::string_view text, DateOrder order, std::int64_t today);
/// Of fields that name no people. Neither empty nor kReset.
ReadCell readCell(const schema::Field& field, std::string_view text, DateOrder order, std::int64_t today);

/// Which order the dates of a table are in, as far as those that can be only one tell. Where they disagree nothing
/// does.
DateOrder orderOf(const Table& table, const Columns& columns, const Attributes& attributes = {});

}  // namespace aufwind::roster
