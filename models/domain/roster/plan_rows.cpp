// SPDX-License-Identifier: GPL-3.0-or-later
// Who each row is, and what its own cells say.
#include "models/domain/roster/attribute_cell.h"
#include "models/domain/roster/known_targets.h"
#include "models/domain/roster/planner.h"

#include <algorithm>

namespace aufwind::roster {

using schema::Type;

namespace {

/// So often that a bar moves, and no more.
constexpr std::size_t kTold = 512;

bool namesPeople(const schema::Field& field) {
    return field.type == Type::treeParent || field.type == Type::reference || field.type == Type::referenceSet;
}

/// What was never set and what is empty say the same to whoever reads a table.
bool isSame(const Value& one, const Value& other) {
    const auto isEmpty = [](const Value& value) {
        const auto* text = std::get_if<std::string>(&value);
        const auto* people = std::get_if<std::vector<Uuid>>(&value);
        return std::holds_alternative<std::monostate>(value) || (text != nullptr && text->empty()) ||
               (people != nullptr && people->empty());
    };
    return one == other || (isEmpty(one) && isEmpty(other));
}

}  // namespace

Planner::Planner(const Table& table, const PlanOptions& options, const PeopleHere& here, Attributes attributes)
    : table_(table), options_(options), here_(here) {
    plan_.attributes = std::move(attributes);
    plan_.order = orderOf(table, options.columns, plan_.attributes);
    for (std::size_t column = 0; column < options.columns.size(); ++column) {
        const auto& target = options.columns[column];
        const domain::Attribute* attribute = target ? attributeOf(plan_.attributes, *target) : nullptr;
        const bool isNumber = attribute != nullptr && attribute->kind == domain::AttributeKind::number;
        points_.push_back(isNumber ? pointOf(table, column) : '\0');
    }
    if (plan_.order == DateOrder::unknown) plan_.order = options.order;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const std::string_view id = keyCell(row, target::kExternalId);
        const std::string_view address = keyCell(row, target::kEmail);
        if (!id.empty() && !address.empty()) addressAfter_.emplace(id, lowered(address));
    }
}

std::string_view Planner::cell(std::size_t row, std::size_t column) const {
    const auto corrected = options_.corrections.find({row, column});
    if (corrected != options_.corrections.end()) return trimmed(corrected->second);
    const auto& cells = table_.rows[row].cells;
    return column < cells.size() ? std::string_view(cells[column]) : std::string_view();
}

std::optional<std::size_t> Planner::columnOf(const Target& target) const {
    for (std::size_t column = 0; column < options_.columns.size(); ++column) {
        if (options_.columns[column] == target) return column;
    }
    return std::nullopt;
}

std::string_view Planner::keyCell(std::size_t row, const Target& target) const {
    const auto column = columnOf(target);
    const std::string_view text = column ? cell(row, *column) : std::string_view();
    return text == kReset ? std::string_view() : text;
}

void Planner::fault(Line& line, FaultKind kind, std::size_t column, const Target& target, std::string_view value) {
    line.faults.push_back({.kind = kind, .column = column, .target = target, .value = std::string(value)});
}

bool Planner::readRows() {
    plan_.lines.reserve(table_.rows.size());
    for (std::size_t row = 0; row < table_.rows.size(); ++row) {
        if (row % kTold == 0 && options_.progress) {
            const double part = static_cast<double>(row) / static_cast<double>(table_.rows.size());
            if (!options_.progress(0.8 * part)) return false;
        }
        Line& line = plan_.lines.emplace_back();
        line.row = row;
        line.line = table_.rows[row].line;
        match(line);
        const auto& cells = table_.rows[row].cells;
        for (std::size_t column = table_.header.size(); column < cells.size(); ++column) {
            if (cells[column].empty()) continue;
            fault(line, FaultKind::moreCells, kColumnsMaximum, target::kExternalId, cells[column]);
            break;
        }
        readCells(line);
        requireFields(line);
        describe(line);
    }
    return true;
}

// Whoever has the address here gets another one by the same file, and is known there by the external id.
bool Planner::givesUp(const std::string& address) const {
    const Record* holder = here_.withAddress(address);
    const auto after =
        holder != nullptr ? addressAfter_.find(holder->text(target::kExternalId.field)) : addressAfter_.end();
    return after != addressAfter_.end() && after->second != address;
}

void Planner::match(Line& line) {
    const std::string id(keyCell(line.row, target::kExternalId));
    const std::string address = lowered(keyCell(line.row, target::kEmail));
    const std::size_t idColumn = columnOf(target::kExternalId).value_or(0);
    const std::size_t addressColumn = columnOf(target::kEmail).value_or(0);
    if (id.empty() && address.empty()) {
        const bool byId = columnOf(target::kExternalId).has_value();
        fault(line, FaultKind::noKey, byId ? idColumn : addressColumn, byId ? target::kExternalId : target::kEmail);
        return;
    }
    const auto again = [&](std::size_t first, std::size_t column, const Target& target, std::string_view value) {
        fault(line, FaultKind::samePersonAgain, column, target, value);
        line.faults.back().line = table_.rows[first].line;
        line.faults.back().name = nameOfRow(first);
    };
    if (const auto first = rowByExternalId_.find(id); !id.empty() && first != rowByExternalId_.end()) {
        again(first->second, idColumn, target::kExternalId, id);
    } else if (const auto other = rowByAddress_.find(address); !address.empty() && other != rowByAddress_.end()) {
        again(other->second, addressColumn, target::kEmail, keyCell(line.row, target::kEmail));
    }
    if (here_.isDoubled(id)) fault(line, FaultKind::severalPeople, idColumn, target::kExternalId, id);
    const bool isDoubled = here_.isDoubled(address);
    if (isDoubled) {
        fault(line, FaultKind::severalPeople, addressColumn, target::kEmail, keyCell(line.row, target::kEmail));
    }
    const Record* byId = id.empty() ? nullptr : here_.withExternalId(id);
    const Record* byAddress = address.empty() || isDoubled || givesUp(address) ? nullptr : here_.withAddress(address);
    // Somebody with an id of their own is nobody else, whoever uses their address now.
    const bool isOther =
        byAddress != nullptr && byId == nullptr && !id.empty() && !byAddress->text(target::kExternalId.field).empty();
    if (isOther || (byId != nullptr && byAddress != nullptr && byId != byAddress)) {
        fault(line, FaultKind::takenAddress, addressColumn, target::kEmail, keyCell(line.row, target::kEmail));
        line.faults.back().name = nameOf({byAddress->id});
    }
    const Record* person = byId != nullptr || isOther ? byId : byAddress;
    if (person != nullptr) {
        line.person = person->id;
        const auto [first, isNew] = rowByPerson_.emplace(person->id, line.row);
        if (!isNew && line.faults.empty()) again(first->second, idColumn, target::kExternalId, id);
    }
    if (line.isFaulty()) return;
    if (!id.empty()) rowByExternalId_.emplace(id, line.row);
    if (!address.empty()) rowByAddress_.emplace(address, line.row);
}

void Planner::readCells(Line& line) {
    for (std::size_t column = 0; column < options_.columns.size(); ++column) {
        const auto& target = options_.columns[column];
        if (!target) continue;
        const schema::Field& field = fieldOf(*target);
        if (namesPeople(field)) continue;  // once everybody is known
        const std::string_view text = cell(line.row, column);
        if (text.empty()) continue;
        if (text == kReset) {
            if (field.required) {
                fault(line, FaultKind::cannotBeCleared, column, *target, text);
            } else {
                change(line, *target, {});
            }
            continue;
        }
        ReadCell read = this->read(column, *target, text);
        if (read.fault) {
            plan_.asksForOrder = plan_.asksForOrder || read.fault == FaultKind::dateEitherWay;
            fault(line, *read.fault, column, *target, text);
            line.faults.back().name = std::move(read.detail);
        } else {
            change(line, *target, std::move(read.value));
        }
    }
}

ReadCell Planner::read(std::size_t column, const Target& target, std::string_view text) const {
    const domain::Attribute* attribute = attributeOf(plan_.attributes, target);
    return attribute != nullptr ? attributeCell(*attribute, text, points_[column], plan_.order, options_.today)
                                : readCell(fieldOf(target), text, plan_.order, options_.today);
}

void Planner::change(Line& line, const Target& target, Value after) {
    const Value& before = here_.value(line.person, target);
    if (!isSame(before, after)) {
        line.changes.push_back({target, before, std::move(after), {}, here_.rowOf(line.person, target)});
    }
}

void Planner::requireFields(Line& line) {
    if (!line.person.isNil()) return;
    for (const Target& target : targets()) {
        if (target.entity != schema::kEmployee || !fieldOf(target).required) continue;
        const auto isIt = [&](const auto& one) {
            return one.target == target;
        };
        if (std::ranges::any_of(line.changes, isIt) || std::ranges::any_of(line.faults, isIt)) continue;
        fault(line, FaultKind::missing, columnOf(target).value_or(kColumnsMaximum), target);
    }
}

void Planner::describe(Line& line) {
    const auto text = [&](const Target& target) {
        const std::string_view written = keyCell(line.row, target);
        if (!written.empty()) return std::string(written);
        const auto* before = std::get_if<std::string>(&here_.value(line.person, target));
        return before != nullptr ? *before : std::string();
    };
    line.name = nameOfRow(line.row);
    line.externalId = text(target::kExternalId);
    line.department = text(target::kDepartment);
    if (line.person.isNil() && !line.isFaulty()) rowByName_.emplace(nameKey(line.name), line.row);
}

std::string Planner::nameOfRow(std::size_t row) const {
    std::string name(keyCell(row, target::kFirst));
    const std::string_view last = keyCell(row, target::kLast);
    if (!name.empty() && !last.empty()) name += ' ';
    name += last;
    if (!name.empty()) return name;
    const Uuid person = row < plan_.lines.size() ? plan_.lines[row].person : Uuid{};
    return person.isNil() ? std::string(keyCell(row, target::kEmail)) : nameOf({person});
}

}  // namespace aufwind::roster
