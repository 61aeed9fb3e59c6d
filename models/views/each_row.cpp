// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/each_row.h"

namespace aufwind::views {

namespace {

constexpr std::uint32_t kPiece = 2048;

}  // namespace

Result<void> eachRow(store::Reader& reader, EntityNumber entity, const std::function<void(const Record&)>& each) {
    store::Query piece{.entity = entity,
                       .where = {{schema::kOwnId, store::Compare::greater, Value{Uuid{}}}},
                       .order = {{schema::kOwnId, false}},
                       .limit = kPiece};
    for (bool last = false; !last;) {
        const auto rows = reader.list(piece);
        if (!rows) return rows.error();
        for (const Record& row : *rows) each(row);
        last = rows->size() < kPiece;
        if (!rows->empty()) piece.where.back().value = Value{rows->back().id};
    }
    return {};
}

}  // namespace aufwind::views
