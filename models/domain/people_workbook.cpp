// SPDX-License-Identifier: GPL-3.0-or-later
// The workbook of people_export.h: the few parts that make one, and a sheet that is written while libzip asks for it.
#include "models/domain/people_export.h"
#include "models/domain/people_export_file.h"
#include "models/schema/text_form.h"

#include <zip.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <optional>

namespace aufwind::domain {

namespace {

constexpr std::size_t kRowsMaximum = 1'048'576;
/// Letters of a cell, of which no field has as many.
constexpr std::size_t kCellMaximum = 32'000;
constexpr std::size_t kPiece = 64 * 1024;
/// Days are counted from 1899-12-30; before March 1900 programs disagree, for the first took it for a leap year.
constexpr std::int64_t kFromDay = 25'569;
constexpr std::int64_t kFirstDay = 61;
constexpr std::int64_t kLastDay = 2'958'465;
// Indices of cellXfs below.
constexpr std::string_view kDayStyle = "1";
constexpr std::string_view kHeadStyle = "2";
constexpr std::string_view kTextStyle = "3";

constexpr std::string_view kTypes =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>)";
constexpr std::string_view kPackage =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>)";
constexpr std::string_view kBook =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Aufwind" sheetId="1" r:id="rId1"/></sheets></workbook>)";
constexpr std::string_view kBookParts =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>)";
constexpr std::string_view kStyles =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>)";

/// One letter from the front, nothing where the bytes there are none.
std::optional<std::uint32_t> letterAt(std::string_view text, std::size_t at, std::size_t& length) {
    const auto first = static_cast<unsigned char>(text[at]);
    length = first < 0x80 ? 1 : first >> 5 == 6 ? 2 : first >> 4 == 14 ? 3 : first >> 3 == 30 ? 4 : 0;
    if (length == 0 || at + length > text.size()) {
        length = 1;
        return std::nullopt;
    }
    std::uint32_t letter = length == 1 ? first : first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        const auto next = static_cast<unsigned char>(text[at + i]);
        if (next >> 6 != 2) {
            length = 1;
            return std::nullopt;
        }
        letter = letter << 6 | (next & 0x3FU);
    }
    return letter;
}

/// XML 1.0, production [2].
bool mayStand(std::uint32_t letter) {
    if (letter < 0x20) return letter == '\t' || letter == '\n' || letter == '\r';
    return letter < 0xD800 || (letter >= 0xE000 && letter <= 0xFFFD) || (letter >= 0x10000 && letter <= 0x10FFFF);
}

void addEscaped(std::string& xml, std::string_view text) {
    std::size_t letters = 0;
    std::size_t length = 0;
    for (std::size_t at = 0; at < text.size() && letters < kCellMaximum; at += length, ++letters) {
        const auto letter = letterAt(text, at, length);
        if (!letter || !mayStand(*letter)) {
            xml += "\xEF\xBF\xBD";
        } else if (*letter == '&') {
            xml += "&amp;";
        } else if (*letter == '<') {
            xml += "&lt;";
        } else if (*letter == '>') {
            xml += "&gt;";
        } else if (*letter == '\r') {
            xml += "&#13;";
        } else {
            xml += text.substr(at, length);
        }
    }
}

/// "A" to "Z", "AA" and so on.
std::string columnName(std::size_t index) {
    std::string name;
    for (std::size_t left = index + 1; left > 0; left = (left - 1) / 26) {
        name.insert(name.begin(), static_cast<char>('A' + (left - 1) % 26));
    }
    return name;
}

bool isNumber(std::string_view text) {
    static const schema::Field decimal{.name = "number", .type = schema::Type::decimal};
    return !text.empty() && schema::parseValue(decimal, text).ok();
}

class Sheet {
  public:
    Sheet(const std::vector<ExportColumn>& columns, const NextRow& next) : columns_(columns), next_(next) {
        for (std::size_t i = 0; i < columns.size(); ++i) names_.push_back(columnName(i));
    }

    std::size_t rows() const { return rows_; }
    const std::optional<Error>& error() const { return error_; }

    static zip_int64_t answer(void* self, void* data, zip_uint64_t length, zip_source_cmd_t command) {
        return static_cast<Sheet*>(self)->answer(data, length, command);
    }

  private:
    zip_int64_t answer(void* data, zip_uint64_t length, zip_source_cmd_t command) {
        switch (command) {
            case ZIP_SOURCE_OPEN:
                begin();
                return 0;
            case ZIP_SOURCE_READ:
                return read(static_cast<char*>(data), length);
            case ZIP_SOURCE_STAT:
                zip_stat_init(static_cast<zip_stat_t*>(data));
                return sizeof(zip_stat_t);
            case ZIP_SOURCE_ERROR: {
                const int codes[] = {ZIP_ER_READ, EIO};
                std::memcpy(data, codes, sizeof(codes));
                return sizeof(codes);
            }
            case ZIP_SOURCE_SUPPORTS:
                return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE,
                                                      ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
            case ZIP_SOURCE_CLOSE:
            case ZIP_SOURCE_FREE:
                return 0;
            default:
                return -1;
        }
    }
    void begin() {
        xml_ =
            R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max=")";
        xml_ += std::to_string(std::max<std::size_t>(1, columns_.size())) +
                R"(" width="22" customWidth="1"/></cols><sheetData><row r="1">)";
        for (std::size_t i = 0; i < columns_.size(); ++i) addText(i, columns_[i].title, kHeadStyle);
        xml_ += "</row>";
    }
    zip_int64_t read(char* data, zip_uint64_t length) {
        if (taken_ == xml_.size() && !isEnded_) {
            xml_.clear();
            taken_ = 0;
            while (xml_.size() < kPiece && !isEnded_) {
                if (!addRow()) return -1;
            }
        }
        const std::size_t count = std::min<std::size_t>(length, xml_.size() - taken_);
        std::memcpy(data, xml_.data() + taken_, count);
        taken_ += count;
        return static_cast<zip_int64_t>(count);
    }
    bool addRow() {
        cells_.clear();
        auto got = next_(cells_);
        if (got && *got && rows_ + 1 == kRowsMaximum) got = Error{ErrorCode::tooLarge, "rows of a workbook"};
        if (!got) {
            error_ = got.error();
            return false;
        }
        if (!*got) {
            xml_ += "</sheetData></worksheet>";
            isEnded_ = true;
            return true;
        }
        ++rows_;
        xml_ += "<row r=\"" + std::to_string(rows_ + 1) + "\">";
        for (std::size_t i = 0; i < std::min(columns_.size(), cells_.size()); ++i) addCell(i, cells_[i]);
        xml_ += "</row>";
        return true;
    }
    void addPlace(std::size_t column) { xml_ += "<c r=\"" + names_[column] + std::to_string(rows_ + 1) + "\""; }
    void addCell(std::size_t column, std::string_view text) {
        const ExportKind kind = columns_[column].kind;
        if (text.empty()) return;
        if (kind == ExportKind::day) {
            const auto day = schema::parseDate(text);
            const std::int64_t serial = day ? *day + kFromDay : 0;
            if (serial >= kFirstDay && serial <= kLastDay) {
                addPlace(column);
                xml_ += " s=\"" + std::string(kDayStyle) + "\"><v>" + std::to_string(serial) + "</v></c>";
                return;
            }
        }
        if (kind == ExportKind::number && isNumber(text)) {
            addPlace(column);
            xml_ += "><v>" + std::string(text) + "</v></c>";
            return;
        }
        addText(column, text, kTextStyle);
    }
    void addText(std::size_t column, std::string_view text, std::string_view style) {
        addPlace(column);
        xml_ += " t=\"inlineStr\" s=\"" + std::string(style) + "\"><is><t xml:space=\"preserve\">";
        addEscaped(xml_, text);
        xml_ += "</t></is></c>";
    }

    const std::vector<ExportColumn>& columns_;
    const NextRow& next_;
    std::vector<std::string> names_;
    std::vector<std::string> cells_;
    std::string xml_;
    std::size_t taken_ = 0;
    std::size_t rows_ = 0;
    bool isEnded_ = false;
    std::optional<Error> error_;
};

Error errorOf(zip_error_t* error) {
    const int number = zip_error_system_type(error) == ZIP_ET_SYS ? zip_error_code_system(error) : 0;
    return exportError(number);
}

}  // namespace

Result<std::size_t> writeWorkbook(const std::filesystem::path& file, const std::vector<ExportColumn>& columns,
                                  const NextRow& next) {
    // libzip makes a new file for everybody to read, but gives one that replaces another the mode of that.
    ExportFile out(file);
    if (!out.isOpen()) return exportError(errno);
    int reason = 0;
    zip_t* zip = zip_open(out.written().c_str(), ZIP_CREATE | ZIP_TRUNCATE, &reason);
    if (zip == nullptr) {
        zip_error_t error;
        zip_error_init_with_code(&error, reason);
        const Error told = errorOf(&error);
        zip_error_fini(&error);
        return told;
    }
    Sheet sheet(columns, next);
    bool isWhole = true;
    const auto add = [&](const char* name, zip_source_t* source) {
        const zip_int64_t index = source != nullptr ? zip_file_add(zip, name, source, ZIP_FL_ENC_UTF_8) : -1;
        if (index < 0 && source != nullptr) zip_source_free(source);
        // Of a sheet the first pass already finds nearly all that there is to find.
        isWhole = isWhole && index >= 0 &&
                  zip_set_file_compression(zip, static_cast<zip_uint64_t>(index), ZIP_CM_DEFLATE, 1) == 0;
    };
    const auto part = [&](std::string_view xml) {
        return zip_source_buffer(zip, xml.data(), xml.size(), 0);
    };
    add("[Content_Types].xml", part(kTypes));
    add("_rels/.rels", part(kPackage));
    add("xl/workbook.xml", part(kBook));
    add("xl/_rels/workbook.xml.rels", part(kBookParts));
    add("xl/styles.xml", part(kStyles));
    add("xl/worksheets/sheet1.xml", zip_source_function(zip, &Sheet::answer, &sheet));
    if (!isWhole || zip_close(zip) != 0) {
        const Error told = sheet.error() ? *sheet.error() : errorOf(zip_get_error(zip));
        zip_discard(zip);
        return told;
    }
    if (const auto finished = out.finishReplaced(); !finished) return finished.error();
    return sheet.rows();
}

}  // namespace aufwind::domain
