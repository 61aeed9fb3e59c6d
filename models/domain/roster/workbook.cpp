// SPDX-License-Identifier: GPL-3.0-or-later
// The first sheet of a workbook (ECMA-376, part 1, chapter 18), as Excel, LibreOffice, Google Sheets and the libraries
// of other languages write it: texts shared or beside their cells, and dates as numbers whose format says that.
#include "models/domain/roster/archive.h"
#include "models/domain/roster/table.h"
#include "models/domain/roster/xml_walk.h"
#include "models/schema/text_form.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <set>

namespace aufwind::roster {

namespace {

/// Bytes of all cells of a sheet together.
constexpr std::size_t kMostText = std::size_t{128} * 1024 * 1024;

std::string valueOf(const XmlAttributes& attributes, std::string_view name) {
    const auto at = attributes.find(name);
    return at != attributes.end() ? at->second : std::string();
}

template <typename T>
std::optional<T> numberOf(std::string_view text) {
    T number{};
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc() && read.ptr == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

/// What the parts of a workbook say together about its first sheet.
struct Book {
    std::string sheet;  ///< the name of its part
    bool from1904 = false;
    std::vector<std::string> texts;
    std::set<std::size_t> dateStyles;
};

/// Of the formats that have a number of their own (18.8.30), and of those that are written out.
bool isDate(std::size_t number, std::string_view written) {
    if (written.empty()) return (number >= 14 && number <= 17) || number == 22;
    bool quoted = false;
    for (std::size_t i = 0; i < written.size(); ++i) {
        const char letter = written[i];
        if (letter == '"') quoted = !quoted;
        if (quoted) continue;
        if (letter == '[') i = std::min(written.find(']', i), written.size());
        if (letter == '\\') ++i;
        if (letter == 'y' || letter == 'Y' || letter == 'd' || letter == 'D') return true;
    }
    return false;
}

/// A target is beside the part that names it, or begins at the root.
std::string partOf(const std::string& target) {
    return target.starts_with('/') ? target.substr(1) : "xl/" + target;
}

Result<void> readBook(Archive& archive, Book& book) {
    const auto workbook = archive.read("xl/workbook.xml");
    if (!workbook) return Error{ErrorCode::damaged, "no workbook"};
    std::string relation;
    const auto walked = walkXml(*workbook, {.begin =
                                                [&](std::string_view name, const XmlAttributes& with) {
                                                    if (name == "sheet" && relation.empty())
                                                        relation = valueOf(with, "id");
                                                    if (name == "workbookPr") {
                                                        const std::string from = valueOf(with, "date1904");
                                                        book.from1904 = from == "1" || from == "true";
                                                    }
                                                },
                                            .end = [](std::string_view) {},
                                            .text =
                                                [](std::string_view) {
                                                }});
    if (!walked) return walked;
    const auto relations = archive.read("xl/_rels/workbook.xml.rels");
    if (!relations) return Error{ErrorCode::damaged, "a workbook that does not say where its sheets are"};
    return walkXml(*relations, {.begin =
                                    [&](std::string_view, const XmlAttributes& with) {
                                        if (valueOf(with, "Id") == relation && !relation.empty()) {
                                            book.sheet = partOf(valueOf(with, "Target"));
                                        }
                                    },
                                .end = [](std::string_view) {},
                                .text =
                                    [](std::string_view) {
                                    }});
}

/// The texts that cells share, each from one or several runs; what is said about pronunciation is none of them.
Result<void> readTexts(Archive& archive, Book& book) {
    const auto part = archive.read("xl/sharedStrings.xml");
    if (!part) return part.error().code == ErrorCode::notFound ? Result<void>() : Result<void>(part.error());
    constexpr std::size_t kMostTexts = 1'000'000;
    bool isText = false;
    std::size_t phonetic = 0;
    return walkXml(*part, {.begin =
                               [&](std::string_view name, const XmlAttributes&) {
                                   if (name == "si") book.texts.emplace_back();
                                   if (name == "rPh") ++phonetic;
                                   isText = name == "t" && phonetic == 0;
                               },
                           .end =
                               [&](std::string_view name) {
                                   if (name == "rPh") --phonetic;
                                   isText = false;
                               },
                           .text =
                               [&](std::string_view text) {
                                   if (!isText || book.texts.empty()) return;
                                   std::string& all = book.texts.back();
                                   if (all.size() <= kCellMaximum) all += text;
                               },
                           .enough =
                               [&] {
                                   return book.texts.size() > kMostTexts;
                               }});
}

Result<void> readStyles(Archive& archive, Book& book) {
    const auto part = archive.read("xl/styles.xml");
    if (!part) return part.error().code == ErrorCode::notFound ? Result<void>() : Result<void>(part.error());
    std::map<std::size_t, std::string> formats;
    constexpr std::size_t kMostStyles = 65'536;  // more than any program has
    bool isCellStyle = false;
    std::size_t style = 0;
    return walkXml(*part, {.begin =
                               [&](std::string_view name, const XmlAttributes& with) {
                                   const auto number = numberOf<std::size_t>(valueOf(with, "numFmtId")).value_or(0);
                                   if (name == "numFmt" && formats.size() < kMostStyles) {
                                       formats[number] = valueOf(with, "formatCode");
                                   }
                                   if (name == "cellXfs") isCellStyle = true;
                                   if (name != "xf" || !isCellStyle) return;
                                   const auto format = formats.find(number);
                                   const std::string written = format != formats.end() ? format->second : std::string();
                                   if (isDate(number, written)) book.dateStyles.insert(style);
                                   ++style;
                               },
                           .end =
                               [&](std::string_view name) {
                                   if (name == "cellXfs") isCellStyle = false;
                               },
                           .text = [](std::string_view) {},
                           .enough =
                               [&] {
                                   return style > kMostStyles;
                               }});
}

/// Walks through the cells of a sheet; rows come one after the other.
class SheetReader {
  public:
    SheetReader(const Book& book, Table& table) : book_(book), table_(table) {}

    void begin(std::string_view name, const XmlAttributes& with) {
        if (name == "row") {
            const auto line = numberOf<std::size_t>(valueOf(with, "r"));
            line_ = line && *line > line_ ? *line : line_ + 1;
            cells_.clear();
            next_ = 0;
        } else if (name == "c") {
            column_ = columnOf(valueOf(with, "r")).value_or(next_);
            next_ = column_ + 1;
            kind_ = valueOf(with, "t");
            style_ = numberOf<std::size_t>(valueOf(with, "s")).value_or(0);
            value_.clear();
        }
        if (name == "rPh") ++phonetic_;
        isValue_ = phonetic_ == 0 && (name == "v" || name == "t");
    }
    void end(std::string_view name) {
        isValue_ = false;
        if (name == "rPh") --phonetic_;
        if (name == "c") endCell();
        if (name == "row") endRow();
    }
    void text(std::string_view text) {
        if (isValue_ && value_.size() <= kCellMaximum) value_ += text;
    }
    bool tooWide() const { return tooWide_; }
    bool tooMuch() const { return kept_ > kMostText; }

  private:
    /// Of "AB12", from 0.
    static std::optional<std::size_t> columnOf(std::string_view place) {
        std::size_t column = 0;
        for (const char letter : place) {
            if (letter < 'A' || letter > 'Z' || column > 100'000) break;
            column = column * 26 + static_cast<std::size_t>(letter - 'A') + 1;
        }
        return column > 0 ? std::optional(column - 1) : std::nullopt;
    }

    void endCell() {
        if (value_.empty()) return;
        if (column_ >= kColumnsMaximum) {
            tooWide_ = true;
            return;
        }
        cells_.resize(std::max(cells_.size(), column_ + 1));
        cells_[column_] = std::string(trimmed(bounded(written())));
        kept_ += cells_[column_].size();
    }
    std::string written() const {
        if (kind_ == "s") {
            const auto index = numberOf<std::size_t>(value_);
            return index && *index < book_.texts.size() ? book_.texts[*index] : std::string();
        }
        if (kind_ == "b") return value_ == "1" ? "true" : "false";
        if (kind_ == "e") return {};  // #N/A and the like say nothing
        if (kind_ == "d") return value_.substr(0, 10);
        if (kind_ == "str" || kind_ == "inlineStr") return value_;
        const auto number = numberOf<double>(value_);
        return number ? numeric(*number) : value_;
    }
    /// Days are counted from 1899-12-30, for the first program of the kind took 1900 for a leap year; on the first
    /// Macintosh they were from 1904 (18.17.4.1).
    std::string numeric(double number) const {
        constexpr std::int64_t kFrom1900 = 25'569;
        constexpr std::int64_t kFrom1904 = 24'107;
        constexpr double kLatest = 2'958'465;  // 9999-12-31
        if (book_.dateStyles.contains(style_) && number >= 1 && number <= kLatest) {
            return schema::formatDate(static_cast<std::int64_t>(number) - (book_.from1904 ? kFrom1904 : kFrom1900));
        }
        // An id is written as 4471, whatever the file made of it.
        std::array<char, 40> digits{};
        const bool whole = std::abs(number) < 1e15 && number == std::floor(number);
        const auto end =
            whole ? std::to_chars(digits.data(), digits.data() + digits.size(), static_cast<std::int64_t>(number))
                  : std::to_chars(digits.data(), digits.data() + digits.size(), number);
        return {digits.data(), end.ptr};
    }
    void endRow() {
        while (!cells_.empty() && cells_.back().empty()) cells_.pop_back();
        if (cells_.empty()) return;
        if (table_.header.empty()) {
            table_.header = std::move(cells_);
            table_.headerLine = line_;
        } else if (table_.rows.size() < kRowsMaximum) {
            cells_.resize(std::max(cells_.size(), table_.header.size()));
            table_.rows.push_back({line_, std::move(cells_)});
        } else {
            ++table_.beyond;
        }
        cells_.clear();
    }

    const Book& book_;
    Table& table_;
    std::size_t line_ = 0;
    std::size_t column_ = 0;
    std::size_t next_ = 0;  ///< of a cell that does not say where it is
    std::size_t style_ = 0;
    std::size_t phonetic_ = 0;
    std::string kind_;
    std::string value_;
    std::vector<std::string> cells_;
    bool isValue_ = false;
    bool tooWide_ = false;
    std::size_t kept_ = 0;  ///< bytes of all cells: one text may stand in many
};

}  // namespace

Result<Table> readWorkbook(std::string_view bytes) {
    auto archive = Archive::open(bytes);
    if (!archive) return archive.error();
    Book book;
    for (const auto read : {&readBook, &readTexts, &readStyles}) {
        if (const auto done = read(*archive, book); !done) return done.error();
    }
    const auto part = book.sheet.empty() ? Result<std::string>(Error{}) : archive->read(book.sheet);
    if (!part) {
        const bool isLarge = part.error().code == ErrorCode::tooLarge;
        return isLarge ? part.error() : Error{ErrorCode::damaged, "a workbook without a sheet that can be read"};
    }
    Table table;
    table.format = "Excel";
    SheetReader sheet(book, table);
    const auto walked =
        walkXml(*part, {.begin = [&](std::string_view name, const XmlAttributes& with) { sheet.begin(name, with); },
                        .end = [&](std::string_view name) { sheet.end(name); },
                        .text = [&](std::string_view text) { sheet.text(text); },
                        .enough =
                            [&] {
                                return sheet.tooWide() || sheet.tooMuch();
                            }});
    if (!walked) return walked.error();
    if (sheet.tooWide()) return Error{ErrorCode::tooLarge, "too many columns"};
    if (sheet.tooMuch()) return Error{ErrorCode::tooLarge, "too much text in its cells"};
    if (table.rows.empty()) return Error{ErrorCode::invalid, "no row beside the header"};
    return table;
}

}  // namespace aufwind::roster
