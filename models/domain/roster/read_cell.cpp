// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/roster/read_cell.h"

#include "models/domain/roster/known_targets.h"

#include <algorithm>
#include <utility>

namespace aufwind::roster {

namespace {

using schema::Type;

/// What other programs say for a choice, as headerKey() makes of it, by the choice's name.
constexpr std::pair<std::string_view, std::string_view> kChoiceWords[] = {
    {"active", " aktiv employed angestellt beschäftigt current true yes ja 1 actif activo attivo actief "},
    {"on_leave", " leave onleave parentalleave elternzeit mutterschutz beurlaubt sabbatical ruhend absent encongé "},
    {"left",
     " inactive inaktiv terminated ausgeschieden ausgetreten former ehemalig leaver deactivated deaktiviert "
     "false no nein 0 inactif inactivo baja nonattivo "},
};

std::optional<std::int64_t> choiceOf(const schema::Field& field, std::string_view text) {
    const std::string key = headerKey(text);
    for (std::size_t i = 0; i < field.choices.size(); ++i) {
        const std::string_view name = *(field.choices.begin() + static_cast<std::ptrdiff_t>(i));
        if (headerKey(name) == key) return static_cast<std::int64_t>(i);
        for (const auto& [choice, words] : kChoiceWords) {
            if (choice == name && words.find(" " + key + " ") != std::string_view::npos) {
                return static_cast<std::int64_t>(i);
            }
        }
    }
    return std::nullopt;
}

/// Enough to see a slip; whether a mail arrives only a mail can tell.
bool isAddress(std::string_view text) {
    const std::size_t at = text.find('@');
    if (at == std::string_view::npos || at == 0 || text.find('@', at + 1) != std::string_view::npos) return false;
    const std::string_view domain = text.substr(at + 1);
    const bool blank = std::ranges::any_of(text, [](unsigned char c) { return c <= ' ' || c == ',' || c == ';'; });
    return !blank && domain.size() > 2 && domain.find('.') != std::string_view::npos && domain.front() != '.' &&
           domain.back() != '.';
}

}  // namespace

ReadCell dateCell(std::string_view text, DateOrder order, std::int64_t today) {
    const ReadDate read = readDate(text, order, today);
    switch (read.kind) {
        case DateKind::date:
            return {Value{read.days}, std::nullopt};
        case DateKind::eitherOrder:
            return {{}, FaultKind::dateEitherWay};
        case DateKind::doesNotExist:
            return {{}, FaultKind::dateDoesNotExist};
        case DateKind::notUnderstood:
            break;
    }
    return {{}, FaultKind::noDate};
}

ReadCell readCell(const schema::Field& field, std::string_view text, DateOrder order, std::int64_t today) {
    if (field.type == Type::date) return dateCell(text, order, today);
    if (field.type == Type::choice) {
        const auto choice = choiceOf(field, text);
        return choice ? ReadCell{Value{*choice}, std::nullopt} : ReadCell{{}, FaultKind::unknownChoice};
    }
    if (field.limit > 0 && text.size() > field.limit) return {{}, FaultKind::tooLong};
    if (&field == &fieldOf(target::kEmail) && !isAddress(text)) return {{}, FaultKind::noAddress};
    return {Value{std::string(text)}, std::nullopt};
}

DateOrder orderOf(const Table& table, const Columns& columns, const Attributes& attributes) {
    const auto holdsDates = [&](const Target& target) {
        const domain::Attribute* attribute = attributeOf(attributes, target);
        return attribute != nullptr ? attribute->kind == domain::AttributeKind::date
                                    : fieldOf(target).type == Type::date;
    };
    bool day = false;
    bool month = false;
    for (std::size_t column = 0; column < columns.size(); ++column) {
        if (!columns[column] || !holdsDates(*columns[column])) continue;
        for (const TableRow& row : table.rows) {
            if (column >= row.cells.size()) continue;
            const DateOrder tells = orderOf(row.cells[column]);
            day = day || tells == DateOrder::dayFirst;
            month = month || tells == DateOrder::monthFirst;
        }
    }
    if (day == month) return DateOrder::unknown;
    return day ? DateOrder::dayFirst : DateOrder::monthFirst;
}

}  // namespace aufwind::roster
