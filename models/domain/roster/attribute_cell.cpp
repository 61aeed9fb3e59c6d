// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/roster/attribute_cell.h"

#include "models/schema/text_form.h"

#include <algorithm>
#include <array>
#include <string>
#include <variant>

namespace aufwind::roster {

namespace {

using domain::Attribute;
using domain::AttributeKind;

constexpr std::string_view kYes = " yes y ja j true wahr 1 x oui vrai sí si sì vero verdadero waar ";
constexpr std::string_view kNo = " no n nein false falsch 0 non faux falso nee onwaar ";

/// Blanks and apostrophes between digits, as people group thousands; in UTF-8.
constexpr std::array<std::string_view, 6> kGroups{" ", "'", "\xC2\xA0", "\xE2\x80\x99", "\xE2\x80\xAF", "\xE2\x80\x89"};

bool isDigits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// "1.234.567" by the sign that groups it: at most three digits, then three each time.
bool isGrouped(std::string_view text, char sign) {
    const std::size_t first = text.find(sign);
    if (first == std::string_view::npos || first == 0 || first > 3 || !isDigits(text.substr(0, first))) return false;
    for (text.remove_prefix(first); !text.empty(); text.remove_prefix(4)) {
        if (text.size() < 4 || text.front() != sign || !isDigits(text.substr(1, 3))) return false;
    }
    return true;
}

/// A number as it is written: its sign, digits with points and commas between them.
struct Written {
    bool isNegative = false;
    std::string digits;
};

/// Nothing where it is no number at all.
std::optional<Written> written(std::string_view text) {
    Written number;
    constexpr std::string_view kMinus = "\xE2\x88\x92";
    if (text.starts_with('-') || text.starts_with(kMinus)) {
        number.isNegative = true;
        text.remove_prefix(text.starts_with('-') ? 1 : kMinus.size());
    } else if (text.starts_with('+')) {
        text.remove_prefix(1);
    }
    // One kind of blank groups all of it, in threes: 1 2 is no 12.
    std::string_view group;
    std::string plain;
    while (!text.empty()) {
        const auto blank = std::ranges::find_if(kGroups, [&](std::string_view one) { return text.starts_with(one); });
        if (blank != kGroups.end()) {
            if (!group.empty() && group != *blank) return std::nullopt;
            group = *blank;
            plain += '_';
            text.remove_prefix(blank->size());
            continue;
        }
        if (text.front() != '.' && text.front() != ',' && !isDigits(text.substr(0, 1))) return std::nullopt;
        plain += text.front();
        text.remove_prefix(1);
    }
    if (!group.empty()) {
        const std::size_t part = std::min(plain.find_first_of(".,"), plain.size());
        if (!isGrouped(std::string_view(plain).substr(0, part), '_') || plain.find('_', part) != std::string::npos) {
            return std::nullopt;
        }
        std::erase(plain, '_');
        // What is grouped by blanks is not grouped by another sign too.
        if (std::ranges::count_if(plain, [](char c) { return c == '.' || c == ','; }) > 1) return std::nullopt;
    }
    if (plain.empty()) return std::nullopt;
    number.digits = std::move(plain);
    return number;
}

struct Parted {
    std::string exact;  ///< with a point
    char point = 0;     ///< what it shows to be the point, if anything
    std::optional<FaultKind> fault;
};

Parted ambiguous(const std::string& digits, char sign, char point) {
    std::string grouped = digits;
    std::erase(grouped, sign);
    std::string parted = digits;
    std::ranges::replace(parted, sign, '.');
    if (point == sign) return {parted, 0, {}};
    if (point != 0) return {grouped, 0, {}};
    // A point without a word about it is what it is in values that are kept.
    return sign == '.' ? Parted{parted, 0, {}} : Parted{{}, 0, FaultKind::numberEitherWay};
}

/// `point`: what the column's others tell, or 0.
Parted parted(const std::string& digits, char point) {
    const Parted none{{}, 0, FaultKind::noNumber};
    const auto points = std::ranges::count(digits, '.');
    const auto commas = std::ranges::count(digits, ',');
    if (points + commas == 0) return {digits, 0, {}};
    if (points > 0 && commas > 0) {
        const std::size_t last = digits.find_last_of(".,");
        const char sign = digits[last];
        const char other = sign == '.' ? ',' : '.';
        std::string whole = digits.substr(0, last);
        if (!isGrouped(whole, other) || !isDigits(std::string_view(digits).substr(last + 1))) return none;
        std::erase(whole, other);
        return {whole + '.' + digits.substr(last + 1), sign, {}};
    }
    const char sign = points > 0 ? '.' : ',';
    if (points + commas > 1) {
        if (!isGrouped(digits, sign)) return none;
        std::string whole = digits;
        std::erase(whole, sign);
        return {whole, sign == '.' ? ',' : '.', {}};
    }
    const std::size_t at = digits.find(sign);
    if (!isDigits(std::string_view(digits).substr(0, at)) || !isDigits(std::string_view(digits).substr(at + 1))) {
        return none;
    }
    // 0,125 groups nothing.
    if (isGrouped(digits, sign) && digits.front() != '0') return ambiguous(digits, sign, point);
    std::string exact = digits;
    exact[at] = '.';
    return {exact, sign, {}};
}

ReadCell numberCell(std::string_view text, char point) {
    const auto number = written(text);
    if (!number) return {{}, FaultKind::noNumber};
    const Parted read = parted(number->digits, point);
    if (read.fault) return {{}, read.fault};
    static const schema::Field decimal{.name = "number", .type = schema::Type::decimal};
    const auto value = schema::parseValue(decimal, (number->isNegative ? "-" : "") + read.exact);
    if (!value) return {{}, FaultKind::noNumber};
    return {Value{schema::formatValue(decimal, *value)}, std::nullopt};
}

ReadCell choiceCell(const Attribute& attribute, std::string_view text) {
    const std::string key = headerKey(text);
    const std::string* found = nullptr;
    std::size_t alike = 0;
    std::string all;
    constexpr std::size_t kNamed = 300;
    for (const std::string& option : attribute.options) {
        if (option == text) return {Value{option}, std::nullopt};
        if (!key.empty() && headerKey(option) == key) {
            found = &option;
            ++alike;
        }
        if (all.size() < kNamed) {
            all += (all.empty() ? "" : ", ") + option;
            if (all.size() >= kNamed && &option != &attribute.options.back()) all += ", \xE2\x80\xA6";
        }
    }
    if (alike == 1) return {Value{*found}, std::nullopt};
    return {{}, FaultKind::unknownChoice, std::move(all)};
}

ReadCell yesNoCell(std::string_view text) {
    const std::string key = ' ' + headerKey(text) + ' ';
    if (key.size() > 2 && kYes.find(key) != std::string_view::npos) return {Value{std::string("yes")}, std::nullopt};
    if (key.size() > 2 && kNo.find(key) != std::string_view::npos) return {Value{std::string("no")}, std::nullopt};
    return {{}, FaultKind::noYesOrNo};
}

}  // namespace

char pointOf(const Table& table, std::size_t column) {
    if (table.separator == 0) return '.';
    bool isPoint = false;
    bool isComma = false;
    for (const TableRow& row : table.rows) {
        if (column >= row.cells.size()) continue;
        const auto number = written(row.cells[column]);
        if (!number) continue;
        const Parted read = parted(number->digits, 0);
        isPoint = isPoint || read.point == '.';
        isComma = isComma || read.point == ',';
    }
    if (isPoint == isComma) return 0;
    return isPoint ? '.' : ',';
}

ReadCell attributeCell(const Attribute& attribute, std::string_view text, char point, DateOrder order,
                       std::int64_t today) {
    switch (attribute.kind) {
        case AttributeKind::number:
            return numberCell(text, point);
        case AttributeKind::date: {
            ReadCell read = dateCell(text, order, today);
            if (!read.fault) read.value = Value{schema::formatDate(std::get<std::int64_t>(read.value))};
            return read;
        }
        case AttributeKind::choice:
            return choiceCell(attribute, text);
        case AttributeKind::yesNo:
            return yesNoCell(text);
        case AttributeKind::text:
            break;
    }
    const auto kept = domain::attributeValue(attribute, text, '.');
    if (!kept) return {{}, FaultKind::tooLong};
    return {Value{*kept}, std::nullopt};
}

}  // namespace aufwind::roster
