// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/people_export.h"

#include "models/domain/people_export_file.h"
#include "models/schema/text_form.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>

namespace aufwind::domain {

namespace {

constexpr std::size_t kPiece = 64 * 1024;

bool isNumber(std::string_view text) {
    static const schema::Field decimal{.name = "number", .type = schema::Type::decimal};
    return !text.empty() && schema::parseValue(decimal, text).ok();
}

}  // namespace

// What spreadsheets take for the beginning of a formula, also behind blanks, and the wide forms that some take too.
bool beginsFormula(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \n");
    if (first == std::string_view::npos) return false;
    const std::string_view rest = text.substr(first);
    constexpr std::array<std::string_view, 12> kBegins{
        "=", "+", "-", "@", "\t", "\r", "|", "%", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"};
    return std::ranges::any_of(kBegins, [&](std::string_view one) { return rest.starts_with(one); });
}

std::string separatedCell(std::string_view text, ExportKind kind, char separator) {
    // First what no spreadsheet shows, and some stop at or leave out: what stands behind it is the beginning then.
    std::string shown(text);
    std::ranges::replace_if(
        shown,
        [](char letter) {
            return static_cast<unsigned char>(letter) < 0x20 && letter != '\t' && letter != '\n' && letter != '\r';
        },
        ' ');
    const bool isPlain = kind == ExportKind::number && isNumber(shown);
    std::string cell;
    if (!isPlain && beginsFormula(shown)) cell += '\'';
    bool isQuoted = shown.starts_with(' ') || shown.ends_with(' ');
    for (const char letter : shown) {
        isQuoted = isQuoted || letter == '"' || letter == ',' || letter == ';' || letter == separator ||
                   letter == '\t' || letter == '\n' || letter == '\r';
        if (letter == '"') cell += '"';
        cell += letter;
    }
    return isQuoted ? '"' + cell + '"' : cell;
}

Result<std::size_t> writeSeparated(const std::filesystem::path& file, const std::vector<ExportColumn>& columns,
                                   char separator, const NextRow& next) {
    ExportFile out(file);
    if (!out.isOpen()) return exportError(errno);
    std::string piece = "\xEF\xBB\xBF";
    const auto add = [&](const std::vector<std::string>& cells, bool isHead) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (i > 0) piece += separator;
            const std::string_view text = i < cells.size() ? std::string_view(cells[i]) : std::string_view();
            piece += separatedCell(text, isHead ? ExportKind::text : columns[i].kind, separator);
        }
        piece += "\r\n";
    };
    std::vector<std::string> cells;
    for (const ExportColumn& column : columns) cells.push_back(column.title);
    add(cells, true);
    std::size_t rows = 0;
    for (;; ++rows) {
        cells.clear();
        const auto got = next(cells);
        if (!got) return got.error();
        if (!*got) break;
        add(cells, false);
        if (piece.size() < kPiece) continue;
        if (const auto written = out.write(piece); !written) return written.error();
        piece.clear();
    }
    if (const auto written = out.write(piece); !written) return written.error();
    if (const auto finished = out.finish(); !finished) return finished.error();
    return rows;
}

bool isWorkbook(const std::filesystem::path& file) {
    std::string extension = file.extension().string();
    std::ranges::transform(extension, extension.begin(), [](unsigned char c) { return std::tolower(c); });
    return extension == ".xlsx";
}

Result<std::size_t> writeTable(const std::filesystem::path& file, const std::vector<ExportColumn>& columns,
                               char separator, const NextRow& next) {
    return isWorkbook(file) ? writeWorkbook(file, columns, next) : writeSeparated(file, columns, separator, next);
}

}  // namespace aufwind::domain
