// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/roster/mappings.h"

#include "models/domain/fields.h"

#include <algorithm>
#include <cctype>
#include <ranges>

namespace aufwind::roster {

namespace {

namespace field = domain::field;

/// Of which more would only cost time.
constexpr std::size_t kMostRead = 100;

std::string headsOf(const std::vector<std::string>& header) {
    std::string heads;
    for (const std::string& one : header) heads += headerKey(one) + '\n';
    return heads;
}

/// Those that are read, the latest last.
std::vector<Record> latestOf(std::vector<Record> rows) {
    std::erase_if(rows, [](const Record& row) { return !row.alive(); });
    const auto stamp = [](const Record& row) {
        const Cell* cell = row.cell(field::kMappingColumns);
        return cell != nullptr ? cell->stamp : row.created;
    };
    std::ranges::stable_sort(rows, {}, stamp);
    if (rows.size() > kMostRead) rows.erase(rows.begin(), rows.end() - kMostRead);
    return rows;
}

Result<std::vector<Record>> remembered(store::Reader& reader) {
    auto rows = reader.list({.entity = schema::kImportMapping});
    return rows ? Result<std::vector<Record>>(latestOf(std::move(*rows))) : rows;
}

std::uint32_t limitOf(FieldNumber number) {
    return schema::kSchema.entity(schema::kImportMapping)->field(number)->limit;
}

/// The lines of formatColumns(), without their ends.
std::vector<std::string_view> linesOf(std::string_view columns) {
    std::vector<std::string_view> lines;
    for (const auto part : std::views::split(columns, '\n')) {
        if (!part.empty()) lines.emplace_back(part.begin(), part.end());
    }
    return lines;
}

/// An address or a number is no name of a column.
bool looksLikeData(const std::string& head) {
    const bool isNumber = !head.empty() && std::ranges::all_of(head, [](char c) {
        return std::isdigit(static_cast<unsigned char>(c)) != 0 || c == '.' || c == '-' || c == '/';
    });
    return isNumber || head.find('@') != std::string::npos;
}

}  // namespace

Result<Attributes> attributesHere(store::Reader& reader) {
    const auto rows =
        reader.list({.entity = schema::kCustomAttribute, .where = {}, .order = {{field::kAttributeName, false}}});
    if (!rows) return rows.error();
    return attributesOf(*rows);
}

Attributes attributesOf(const std::vector<Record>& rows) {
    Attributes attributes;
    for (const Record& row : rows) {
        if (row.alive()) attributes.push_back(domain::attributeFrom(row));
    }
    return attributes;
}

Result<std::string> rememberedColumns(store::Reader& reader, const std::vector<std::string>& header) {
    auto rows = reader.list({.entity = schema::kImportMapping});
    return rows ? Result<std::string>(rememberedColumns(std::move(*rows), header)) : rows.error();
}

std::string rememberedColumns(std::vector<Record> rows, const std::vector<std::string>& header) {
    const std::string heads = headsOf(header);
    std::string others;
    std::string own;
    for (const Record& row : latestOf(std::move(rows))) {
        const bool isOwn = row.text(field::kMappingHeads) == heads;
        const std::string columns = row.text(field::kMappingColumns);
        for (const std::string_view line : linesOf(columns)) {
            if (isOwn || !line.ends_with('\t')) (isOwn ? own : others).append(line).append("\n");
        }
    }
    return others + own;
}

Result<bool> remember(store::Reader& reader, Editor& editor, const std::vector<std::string>& header,
                      const Columns& columns) {
    const std::string heads = headsOf(header);
    const std::string meaning = formatColumns(header, columns);
    if (heads.size() > limitOf(field::kMappingHeads) || meaning.size() > limitOf(field::kMappingColumns) ||
        std::ranges::any_of(header, looksLikeData)) {
        return false;
    }
    const auto rows = remembered(reader);
    if (!rows) return rows.error();
    std::string latest;
    for (const Record& row : *rows) {
        if (row.text(field::kMappingHeads) == heads) latest = row.text(field::kMappingColumns);
    }
    if (latest == meaning) return true;
    const auto made = editor.create(schema::kImportMapping,
                                    {{field::kMappingHeads, Value{heads}}, {field::kMappingColumns, Value{meaning}}});
    return made ? Result<bool>(true) : Result<bool>(made.error());
}

std::string without(std::string_view kept, const std::vector<std::string>& header) {
    std::string rest;
    for (const std::string_view line : linesOf(kept)) {
        const std::string_view key = line.substr(0, line.find('\t'));
        const bool isHere = std::ranges::any_of(header, [&](const std::string& one) { return headerKey(one) == key; });
        if (!isHere) rest.append(line).append("\n");
    }
    return rest;
}

}  // namespace aufwind::roster
