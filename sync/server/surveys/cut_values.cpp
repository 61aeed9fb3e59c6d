// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/surveys/cut_values.h"

#include "models/domain/attributes.h"
#include "models/domain/employment.h"
#include "models/domain/people.h"
#include "models/domain/survey/form.h"
#include "models/domain/survey/plain_text.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <optional>
#include <set>

namespace aufwind::server {

namespace field = domain::field;

namespace {

using survey::Cut;
using survey::Segments;

/// What one cut says of each person: a value's key, or nothing.
struct Column {
    std::string name;                            ///< of the cut
    std::vector<std::optional<std::string>> of;  ///< by person
    std::map<std::string, std::string> names;    ///< of values, by key
    std::map<std::string, std::string> above;    ///< the key that a value stands below
};

using PersonAt = std::map<Uuid, const Record*>;

struct TextCut {
    std::string_view key;
    FieldNumber field;
};
constexpr std::array kTextCuts{TextCut{"department", field::kEmployeeDepartment},
                               TextCut{"location", field::of(schema::kEmployee, "location")},
                               TextCut{"level", field::of(schema::kEmployee, "level")},
                               TextCut{"cost_centre", field::of(schema::kEmployee, "cost_centre")}};

struct Tenure {
    std::int64_t days;  ///< fewer than these
    const char* key;
    const char* name;  ///< years, in any language
};
constexpr std::int64_t kYear = 365;
constexpr std::array kTenures{Tenure{kYear, "0-1", "< 1"}, Tenure{3 * kYear, "1-3", "1–3"},
                              Tenure{5 * kYear, "3-5", "3–5"}, Tenure{10 * kYear, "5-10", "5–10"},
                              Tenure{INT64_MAX, "10-", "> 10"}};

/// As much of a name as a published form has room for.
std::string said(const std::string& text) {
    return std::string(survey::cutTo(text, survey::kTitleMaximum));
}

void say(Column& column, std::size_t person, const std::string& text) {
    if (text.empty()) return;
    const std::string value = said(text);
    column.of[person] = value;
    column.names[value] = value;
}

Column textColumn(FieldNumber number, const std::vector<Uuid>& people, const PersonAt& rows) {
    Column column{{}, std::vector<std::optional<std::string>>(people.size()), {}, {}};
    for (std::size_t i = 0; i < people.size(); ++i) say(column, i, rows.at(people[i])->text(number));
    return column;
}

Column tenureColumn(const std::vector<Uuid>& people, const PersonAt& rows, std::int64_t today) {
    Column column{{}, std::vector<std::optional<std::string>>(people.size()), {}, {}};
    for (const Tenure& group : kTenures) column.names[group.key] = group.name;
    for (std::size_t i = 0; i < people.size(); ++i) {
        const std::int64_t since = rows.at(people[i])->number(field::kEmployeeStart);
        if (since == 0) continue;
        const auto* group = std::ranges::find_if(kTenures, [&](const Tenure& one) { return today - since < one.days; });
        column.of[i] = group->key;
    }
    return column;
}

/// Whether `at` already stands above `next`.
bool closes(const Column& column, const Uuid& at, const Uuid& next) {
    std::string key = next.toString();
    while (key != at.toString()) {
        const auto above = column.above.find(key);
        if (above == column.above.end()) return false;
        key = above->second;
    }
    return true;
}

/// A value with all those above it. Where rows go round for a while, the line ends at whoever was there before.
void climb(Column& column, const Uuid& from, const std::function<Uuid(const Uuid&)>& above,
           const std::function<std::string(const Uuid&)>& nameOf) {
    std::size_t depth = 1;
    for (Uuid at = from; !column.names.contains(at.toString());) {
        column.names[at.toString()] = said(nameOf(at));
        const Uuid next = above(at);
        if (next.isNil() || ++depth > survey::kSegmentDepthMaximum) return;
        if (closes(column, at, next)) return;
        column.above[at.toString()] = next.toString();
        at = next;
    }
}

Column teamColumn(const std::vector<Uuid>& people, const domain::CompanyPeople& company) {
    Column column{{}, std::vector<std::optional<std::string>>(people.size()), {}, {}};
    const domain::TeamMembers teams(company);
    std::map<Uuid, std::string> names;
    for (const Record& team : company.teams) names[team.id] = team.text(field::kTeamName);
    for (std::size_t i = 0; i < people.size(); ++i) {
        const auto own = teams.ownTeamOf(people[i]);
        if (!own) continue;
        column.of[i] = own->toString();
        climb(
            column, *own, [&](const Uuid& team) { return teams.parentOf(team); },
            [&](const Uuid& team) { return names[team]; });
    }
    return column;
}

Column managerColumn(const std::vector<Uuid>& people, const PersonAt& rows) {
    Column column{{}, std::vector<std::optional<std::string>>(people.size()), {}, {}};
    const auto managerOf = [&](const Uuid& person) {
        const auto row = rows.find(person);
        const Uuid manager = row != rows.end() ? row->second->reference(field::kEmployeeManager) : Uuid{};
        return rows.contains(manager) ? manager : Uuid{};
    };
    for (std::size_t i = 0; i < people.size(); ++i) {
        const Uuid manager = managerOf(people[i]);
        if (manager.isNil()) continue;
        column.of[i] = manager.toString();
        climb(column, manager, managerOf, [&](const Uuid& person) { return domain::fullName(*rows.at(person)); });
    }
    return column;
}

std::optional<Column> ownColumn(std::string_view key, const std::vector<Uuid>& people, const CutRows& rows) {
    const auto id = Uuid::parse(key);
    const auto row =
        std::ranges::find_if(rows.attributes, [&](const Record& one) { return id && one.id == *id && one.alive(); });
    if (row == rows.attributes.end()) return std::nullopt;
    const domain::Attribute attribute = domain::attributeFrom(*row);
    if (attribute.isConfidential) return std::nullopt;
    Column column{said(attribute.name), std::vector<std::optional<std::string>>(people.size()), {}, {}};
    const auto values = domain::valuesByPerson(rows.company.values);
    for (std::size_t i = 0; i < people.size(); ++i) {
        const auto own = values.find(people[i]);
        const auto value = own != values.end() ? own->second.find(*id) : domain::CustomValues::const_iterator{};
        if (own != values.end() && value != own->second.end()) say(column, i, value->second);
    }
    return column;
}

std::optional<Column> columnOf(std::string_view key, const std::vector<Uuid>& people, const PersonAt& persons,
                               const CutRows& rows) {
    for (const TextCut& cut : kTextCuts) {
        if (cut.key == key) return textColumn(cut.field, people, persons);
    }
    if (key == "tenure") return tenureColumn(people, persons, rows.today);
    if (key == kTeamCut) return teamColumn(people, rows.company);
    if (key == kManagerCut) return managerColumn(people, persons);
    return ownColumn(key, people, rows);
}

void add(CutColumns& columns, std::string_view key, const Column& column) {
    Cut cut;
    cut.key = std::string(key);
    cut.name = column.name;
    std::map<std::string, std::uint16_t, std::less<>> numbers;
    for (const auto& [value, name] : column.names) {
        numbers[value] = static_cast<std::uint16_t>(cut.values.size());
        cut.values.push_back({value, std::nullopt});
        cut.names.push_back(name);
    }
    for (survey::SegmentValue& value : cut.values) {
        const auto above = column.above.find(value.key);
        if (above != column.above.end()) value.parent = numbers[above->second];
    }
    for (std::size_t i = 0; i < columns.people.size(); ++i) {
        const auto& own = column.of[i];
        columns.people[i].push_back(own ? numbers[*own] : static_cast<std::uint16_t>(cut.values.size()));
    }
    columns.cuts.push_back(std::move(cut));
}

}  // namespace

CutColumns cutColumnsOf(std::string_view names, const std::vector<Uuid>& people, const CutRows& rows) {
    PersonAt persons;
    for (const Record& person : rows.company.people) {
        if (person.alive()) persons[person.id] = &person;
    }
    CutColumns columns{{}, std::vector<Segments>(people.size())};
    std::set<std::string_view> done;
    while (!names.empty()) {
        const std::size_t end = std::min(names.find(' '), names.size());
        const std::string_view key = names.substr(0, end);
        names.remove_prefix(std::min(end + 1, names.size()));
        if (key.empty() || !done.insert(key).second) continue;
        const auto column = columnOf(key, people, persons, rows);
        if (column && !column->names.empty() && column->names.size() <= survey::kSegmentValuesMaximum) {
            add(columns, key, *column);
        }
    }
    return columns;
}

std::string segmentsText(const Segments& segments) {
    std::string text;
    for (const std::uint16_t number : segments) text += (text.empty() ? "" : " ") + std::to_string(number);
    return text;
}

std::vector<std::uint16_t> valuesLedBy(const Cut& cut, const Uuid& person, const std::vector<Record>& teams) {
    std::set<std::string> led;
    if (cut.key == kManagerCut) led.insert(person.toString());
    if (cut.key == kTeamCut) {
        for (const Record& team : teams) {
            if (team.alive() && team.reference(field::kTeamLead) == person) led.insert(team.id.toString());
        }
    }
    std::vector<std::uint16_t> values;
    for (std::size_t i = 0; i < cut.values.size(); ++i) {
        if (led.contains(cut.values[i].key)) values.push_back(static_cast<std::uint16_t>(i));
    }
    return values;
}

}  // namespace aufwind::server
