// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/smart_members.h"

#include "models/domain/attributes.h"
#include "models/domain/fields.h"
#include "models/views/each_row.h"

#include <algorithm>

namespace aufwind::views {

namespace field = domain::field;

void SmartMembers::setTeams(const std::vector<Record>& teams) {
    teams_.clear();
    values_.clear();
    found_.clear();
    for (const Record& team : teams) {
        const auto rule = domain::parsePeopleFilter(team.text(field::kTeamRule));
        if (rule && !rule->empty()) teams_.push_back({team.id, domain::PeopleMatcher(*rule)});
    }
}

bool SmartMembers::needsValues() const {
    return std::ranges::any_of(teams_, [](const Team& team) { return !team.matcher.attributes().empty(); });
}

void SmartMembers::keep(const Record& value) {
    const Uuid attribute = value.reference(field::kCustomAttribute);
    const bool isWanted = std::ranges::any_of(
        teams_, [&](const Team& team) { return std::ranges::count(team.matcher.attributes(), attribute) > 0; });
    if (isWanted) values_[value.reference(field::kCustomPerson)][attribute] = value.text(field::kCustomValue);
}

Result<void> SmartMembers::readValues(store::Reader& reader) {
    values_.clear();
    if (!needsValues()) return {};
    return eachRow(reader, domain::valuesOf(false), [this](const Record& value) { keep(value); });
}

Result<void> SmartMembers::readValues(store::Reader& reader, const Uuid& person) {
    values_.clear();
    if (!needsValues()) return {};
    const auto rows = reader.list(
        {.entity = domain::valuesOf(false), .where = {{field::kCustomPerson, store::Compare::equal, Value{person}}}});
    if (!rows) return rows.error();
    for (const Record& row : *rows) keep(row);
    return {};
}

void SmartMembers::place(const Record& employee) {
    found_.erase(employee.id);
    const auto own = values_.find(employee.id);
    const domain::CustomValues& values = own != values_.end() ? own->second : domain::CustomValues{};
    for (const Team& team : teams_) {
        if (team.matcher.isMember(employee, values)) found_[employee.id].push_back(team.id);
    }
}

void SmartMembers::addTo(std::vector<std::pair<Uuid, Uuid>>& members) const {
    for (const auto& [person, teams] : found_) {
        for (const Uuid& team : teams) members.emplace_back(team, person);
    }
}

}  // namespace aufwind::views
