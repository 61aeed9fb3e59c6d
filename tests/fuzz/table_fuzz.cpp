// SPDX-License-Identifier: GPL-3.0-or-later
// Files of people, as text and as a workbook: what is read keeps its bounds, and its cells are read without harm.
#include "models/domain/roster/columns.h"
#include "models/domain/roster/dates.h"
#include "models/domain/roster/table.h"
#include "tests/fuzz/check.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    using namespace aufwind;
    using namespace aufwind::roster;
    const auto table = readTable({reinterpret_cast<const char*>(data), size});
    if (!table) {
        return 0;
    }
    fuzz::require(!table->header.empty() && table->header.size() <= kColumnsMaximum, "a header beyond its bounds");
    fuzz::require(!table->rows.empty() && table->rows.size() <= kRowsMaximum, "rows beyond their bounds");
    std::size_t line = table->headerLine;
    for (const TableRow& row : table->rows) {
        fuzz::require(row.line > line, "rows that do not follow each other");
        line = row.line;
        fuzz::require(row.cells.size() >= table->header.size() && row.cells.size() <= kColumnsMaximum, "a row's width");
        for (const std::string& cell : row.cells) {
            fuzz::require(cell.size() <= kCellMaximum, "a cell beyond its bounds");
            fuzz::require(trimmed(cell) == cell, "a cell with white space around it");
            const ReadDate date = readDate(cell, DateOrder::dayFirst, 20'784);
            fuzz::require(date.kind != DateKind::eitherOrder, "a date in either order where the order is known");
        }
    }
    const Columns columns = guessColumns(table->header);
    const Columns again = rememberColumns(table->header, formatColumns(table->header, columns));
    fuzz::require(columns.size() == table->header.size() && again.size() == columns.size(), "columns of a header");
    return 0;
}
