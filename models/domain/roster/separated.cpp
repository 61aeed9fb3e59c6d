// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 4180, with what real programs write: other separators, a "sep=" line (Excel), lone CR or LF, a quotation mark
// inside of an unquoted cell, and short rows.
#include "models/domain/roster/table.h"

#include <algorithm>
#include <array>
#include <optional>

namespace aufwind::roster {

namespace {

constexpr std::array kSeparators{';', ',', '\t', '|'};
constexpr char kQuote = '"';

class Lines {
  public:
    explicit Lines(std::string_view text) : text_(text) {}

    bool atEnd() const { return at_ >= text_.size(); }
    std::size_t line() const { return line_; }
    /// Where the newest quotation mark that opened a cell stands.
    std::size_t openedAt() const { return opened_; }

    /// One record. Nothing where a quotation mark is never closed.
    std::optional<std::vector<std::string>> next(char separator) {
        std::vector<std::string> cells(1);
        bool blank = true;  // nothing but white space in the cell so far
        while (!atEnd()) {
            const char letter = text_[at_];
            if (letter == kQuote && blank) {
                cells.back().clear();
                blank = false;
                if (!quoted(cells.back())) return std::nullopt;
            } else if (letter == separator) {
                ++at_;
                blank = true;
                // One more than there may be is enough to know.
                if (cells.size() <= kColumnsMaximum) cells.emplace_back();
            } else if (letter == '\r' || letter == '\n') {
                newLine();
                break;
            } else {
                blank = blank && (letter == ' ' || letter == '\t');
                add(cells.back(), letter);
                ++at_;
            }
        }
        for (std::string& cell : cells) cell = std::string(trimmed(bounded(cell)));
        return cells;
    }

  private:
    bool quoted(std::string& cell) {
        opened_ = line_;
        ++at_;
        while (!atEnd()) {
            const char letter = text_[at_];
            if (letter == kQuote) {
                ++at_;
                if (atEnd() || text_[at_] != kQuote) return true;
                add(cell, kQuote);
                ++at_;
            } else if (letter == '\r' || letter == '\n') {
                add(cell, '\n');
                newLine();
            } else {
                add(cell, letter);
                ++at_;
            }
        }
        return false;
    }
    void newLine() {
        at_ += text_.substr(at_).starts_with("\r\n") ? 2 : 1;
        ++line_;
    }
    static void add(std::string& cell, char letter) {
        // A letter more than is kept, so that it is seen where the last one ends.
        if (cell.size() < kCellMaximum + 4) cell += letter;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    std::size_t opened_ = 1;
};

/// The one that cuts the header and the rows after it into the same number of cells, and most of them.
char separatorOf(std::string_view text) {
    constexpr std::size_t kLooked = 20;
    text = text.substr(0, 256 * 1024);
    char best = ',';
    std::size_t bestScore = 0;
    for (const char candidate : kSeparators) {
        Lines lines(text);
        std::size_t cells = 0;
        std::size_t alike = 0;
        for (std::size_t i = 0; i < kLooked && !lines.atEnd(); ++i) {
            const auto record = lines.next(candidate);
            if (!record) break;
            if (i == 0) cells = record->size();
            alike += record->size() == cells ? 1 : 0;
        }
        const std::size_t score = cells > 1 ? alike * 1'000 + std::min<std::size_t>(cells, 999) : 0;
        if (score > bestScore) {
            best = candidate;
            bestScore = score;
        }
    }
    return best;
}

bool isBlank(const std::vector<std::string>& cells) {
    return std::ranges::all_of(cells, [](const std::string& cell) { return cell.empty(); });
}

}  // namespace

Result<Table> readSeparated(std::string_view text) {
    if (text.find('\0') != std::string_view::npos) return Error{ErrorCode::damaged, "no table of texts"};
    Table table;
    Lines lines(text);
    // Excel's way to name the separator, which is no row.
    if (text.size() > 5 && text.starts_with("sep=") && (text[5] == '\r' || text[5] == '\n')) {
        table.separator = text[4];
        (void)lines.next('\0');
    } else {
        table.separator = separatorOf(text);
    }
    while (!lines.atEnd()) {
        const std::size_t line = lines.line();
        auto cells = lines.next(table.separator);
        if (!cells) {
            return Error{ErrorCode::invalid,
                         "a quotation mark is never closed, in line " + std::to_string(lines.openedAt())};
        }
        if (isBlank(*cells)) continue;
        if (cells->size() > kColumnsMaximum) return Error{ErrorCode::tooLarge, "too many columns"};
        if (table.header.empty()) {
            table.header = std::move(*cells);
            table.headerLine = line;
        } else if (table.rows.size() < kRowsMaximum) {
            cells->resize(std::max(cells->size(), table.header.size()));
            table.rows.push_back({line, std::move(*cells)});
        } else {
            ++table.beyond;
        }
    }
    if (table.rows.empty()) return Error{ErrorCode::invalid, "no row beside the header"};
    return table;
}

Result<Table> readTable(std::string_view bytes) {
    if (bytes.size() > kFileMaximum) return Error{ErrorCode::tooLarge, "the file is too large"};
    if (bytes.starts_with("PK\x03\x04")) return readWorkbook(bytes);
    const auto decoded = decodeText(bytes);
    if (!decoded) return decoded.error();
    auto table = readSeparated(decoded->text);
    if (table) table->format = decoded->encoding;
    return table;
}

}  // namespace aufwind::roster
