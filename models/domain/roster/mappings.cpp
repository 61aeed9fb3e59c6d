// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/roster/mappings.h"

#include "models/domain/fields.h"

#include <algorithm>

namespace aufwind::roster {

namespace {

namespace field = domain::field;

std::string headsOf(const std::vector<std::string>& header) {
    std::string heads;
    for (const std::string& one : header) heads += headerKey(one) + '\n';
    return heads;
}

/// The latest last.
Result<std::vector<Record>> remembered(store::Reader& reader) {
    auto rows = reader.list({.entity = schema::kImportMapping});
    if (!rows) return rows;
    const auto stamp = [](const Record& row) {
        const Cell* cell = row.cell(field::kMappingColumns);
        return cell != nullptr ? cell->stamp : row.created;
    };
    std::ranges::stable_sort(*rows, {}, stamp);
    return rows;
}

std::uint32_t limitOf(FieldNumber number) {
    return schema::kSchema.entity(schema::kImportMapping)->field(number)->limit;
}

}  // namespace

Result<std::string> rememberedColumns(store::Reader& reader, const std::vector<std::string>& header) {
    const auto rows = remembered(reader);
    if (!rows) return rows.error();
    const std::string heads = headsOf(header);
    std::string all;
    std::string own;
    for (const Record& row : *rows) {
        (row.text(field::kMappingHeads) == heads ? own : all) += row.text(field::kMappingColumns);
    }
    return all + own;
}

Result<Mapping> mappingOf(store::Reader& reader, const std::vector<std::string>& header, const Columns& columns) {
    Mapping mapping{.row = {}, .heads = headsOf(header), .columns = formatColumns(header, columns)};
    if (mapping.heads.size() > limitOf(field::kMappingHeads) ||
        mapping.columns.size() > limitOf(field::kMappingColumns)) {
        return Mapping{};
    }
    const auto rows = remembered(reader);
    if (!rows) return rows.error();
    for (const Record& row : *rows) {
        if (row.text(field::kMappingHeads) != mapping.heads) continue;
        mapping.row = row.id;
        if (row.text(field::kMappingColumns) == mapping.columns) return Mapping{};
    }
    return mapping;
}

}  // namespace aufwind::roster
