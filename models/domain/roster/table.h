// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// A file of people as a table of texts, whatever it was written as: comma, semicolon or tab separated values (RFC
/// 4180, in any of four encodings) or an Office Open XML workbook (ECMA-376). Nothing is known of people here. Pure;
/// any thread.
namespace aufwind::roster {

inline constexpr std::size_t kFileMaximum = 32 * 1024 * 1024;
inline constexpr std::size_t kRowsMaximum = 50'000;
inline constexpr std::size_t kColumnsMaximum = 200;
/// Of one cell, in bytes; what is longer is cut there and can only be a mistake, for no field takes as much.
inline constexpr std::size_t kCellMaximum = 8'000;

struct TableRow {
    std::size_t line = 0;            ///< where it begins in the file, from 1; of a workbook its row
    std::vector<std::string> cells;  ///< UTF-8, without white space around it; as many as there are columns, or more
};

struct Table {
    std::vector<std::string> header;
    std::size_t headerLine = 1;
    std::vector<TableRow> rows;  ///< without those in which nothing stands
    std::string format;          ///< as people call it: "UTF-8", "Windows-1252", "UTF-16", "Excel"
    char separator = 0;          ///< of a text file
    std::size_t beyond = 0;      ///< rows over kRowsMaximum, which were not read
};

/// `tooLarge` over the limits; `damaged` where it is neither, or is cut off; `invalid` where it has no row beside its
/// header, or a quotation mark is never closed (`detail` ends in the line where it begins).
Result<Table> readTable(std::string_view bytes);

/// The parts of readTable(). `text` is UTF-8 without a mark.
Result<Table> readSeparated(std::string_view text);
Result<Table> readWorkbook(std::string_view bytes);

struct DecodedText {
    std::string text;  ///< UTF-8 without a mark
    std::string encoding;
};
/// By its mark; without one UTF-8 where it is that, else Windows-1252, in which every byte means something.
Result<DecodedText> decodeText(std::string_view bytes);

/// As much of it as kCellMaximum allows, without half a letter at its end.
std::string_view bounded(std::string_view text);

/// Without white space at both ends, the kinds of Unicode that spreadsheets leave behind included.
std::string_view trimmed(std::string_view text);

}  // namespace aufwind::roster
