// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"

/// The values that lost against later ones, as they are counted and listed: one by one, the newest loss first, without
/// places in an order, for nobody restores those by hand. Thread rule: that of the reader.
namespace aufwind::store {

/// Of the rows with the newest losses this many are looked at.
inline constexpr std::uint32_t kLostRowsShown = 200;

struct LostValue {
    Record row;
    const schema::Field* field = nullptr;
    Superseded lost;

    const Cell& cell() const { return *row.cell(field->number); }
};

inline Result<std::vector<LostValue>> lostValues(Reader& reader, const schema::Schema& schema) {
    const auto rows = reader.superseded(kLostRowsShown);
    if (!rows) return rows.error();
    std::vector<LostValue> values;
    for (const Record& row : *rows) {
        const schema::Entity* entity = schema.entity(row.entity);
        for (const Cell& cell : row.cells) {
            const schema::Field* field = entity != nullptr ? entity->field(cell.field) : nullptr;
            if (field == nullptr || field->type == schema::Type::orderKey) continue;
            for (const Superseded& lost : cell.superseded) values.push_back({row, field, lost});
        }
    }
    return values;
}

}  // namespace aufwind::store
