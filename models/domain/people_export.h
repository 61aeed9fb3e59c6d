// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// A table of texts as a file that spreadsheets open: comma separated values (RFC 4180) or an Office Open XML workbook
/// (ECMA-376). Nothing in it is ever a formula, whatever people have written. Rows are asked for one by one and written
/// as they come, so that memory does not grow with them; the file is there as a whole or not at all.
///
/// Thread rule: any, one at a time for a file. `next` is called on the same thread.
namespace aufwind::domain {

enum class ExportKind : std::uint8_t {
    text,
    day,     ///< as 2026-11-27; a cell that is none is a text
    number,  ///< as 12.5; the same
};

struct ExportColumn {
    std::string title;
    ExportKind kind = ExportKind::text;
};

/// Fills the cells of the next row; false where there is none. An error ends the export with it.
using NextRow = std::function<Result<bool>(std::vector<std::string>& cells)>;

/// UTF-8 with its mark, so that Excel knows it. Where a cell would begin what spreadsheets take for a formula, an
/// apostrophe stands before it. Answers how many rows were written; `diskFull`, `readOnly` or `io`.
Result<std::size_t> writeSeparated(const std::filesystem::path& file, const std::vector<ExportColumn>& columns,
                                   char separator, const NextRow& next);

/// Every text is an inline string, days and numbers are what they are; the first row and the first column stay in
/// sight.
Result<std::size_t> writeWorkbook(const std::filesystem::path& file, const std::vector<ExportColumn>& columns,
                                  const NextRow& next);

/// Whether a file's name says that it is a workbook: .xlsx in any letters.
bool isWorkbook(const std::filesystem::path& file);
/// A workbook where the name says so, else separated values.
Result<std::size_t> writeTable(const std::filesystem::path& file, const std::vector<ExportColumn>& columns,
                               char separator, const NextRow& next);

/// Whether a cell's text begins what spreadsheets take for a formula.
bool beginsFormula(std::string_view text);
/// A cell of separated values, quoted where it needs that.
std::string separatedCell(std::string_view text, ExportKind kind, char separator);

}  // namespace aufwind::domain
