// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands_export.h"

#include "app/ctl/exports.h"
#include "app/ctl/rows.h"
#include "models/domain/people_export.h"
#include "models/schema/text_form.h"

#include <algorithm>

namespace aufwind::ctl {
namespace {

constexpr char kExportUsage[] =
    "export ENTITY FILE.csv|FILE.xlsx [--removed] [--where CONDITION]… [--order FIELD]… [--order-descending FIELD]… "
    "[--limit N]";

domain::ExportKind kindOf(const schema::Field& field) {
    switch (field.type) {
        case schema::Type::integer:
            return domain::ExportKind::number;
        case schema::Type::date:
            return domain::ExportKind::day;
        default:
            return domain::ExportKind::text;
    }
}

/// The id, and every field by its name.
std::vector<domain::ExportColumn> columnsOf(const schema::Entity& entity) {
    std::vector<domain::ExportColumn> columns{{.title = "id"}};
    for (const schema::Field& field : entity.fields) columns.push_back({std::string(field.name), kindOf(field)});
    return columns;
}

Result<std::size_t> write(const std::string& file, const schema::Entity& entity, const std::vector<Record>& rows) {
    std::size_t at = 0;
    const domain::NextRow next = [&](std::vector<std::string>& cells) -> Result<bool> {
        if (at == rows.size()) return false;
        const Record& row = rows[at++];
        cells = {row.id.toString()};
        for (const schema::Field& field : entity.fields)
            cells.push_back(schema::formatValue(field, row.value(field.number)));
        return true;
    };
    return domain::writeTable(file, columnsOf(entity), ',', next);
}

Exit exportRows(app::Profile& profile, const Output& output, const ListRequest& request, const std::string& file,
                bool isBook) {
    auto reader = profile.store().reader();
    if (!reader) return output.fail(reader.error());
    const auto rows = (*reader)->list(request.query);
    if (!rows) return output.fail(rows.error());
    const store::ExportNote note = exportNote(std::string(request.entity->name), isBook ? "xlsx" : "csv", rows->size());
    return writeNoted(profile, output, note, [&] { return write(file, *request.entity, *rows); });
}

Exit exportTable(const Invocation& invocation, const Output& output) {
    std::vector<std::string> words = invocation.arguments;
    const std::string file = words[1];
    words.erase(words.begin() + 1);
    const auto request = listRequest(invocation.schema, words);
    if (!request) return output.failWords(request.error());
    const bool isBook = domain::isWorkbook(file);
    if (!isBook && !file.ends_with(".csv")) {
        return output.fail(kUsage, std::string("Usage: aufwindctl ") + kExportUsage);
    }
    return withStored(invocation, output,
                      [&](app::Profile& profile) { return exportRows(profile, output, *request, file, isBook); });
}

}  // namespace

std::vector<Command> exportCommands() {
    return {
        {"export", kExportUsage,
         "rows that this device has, as a table in which nothing is a formula; the company's audit log says which "
         "table "
         "and how many rows",
         2, kMany, exportTable},
    };
}

}  // namespace aufwind::ctl
