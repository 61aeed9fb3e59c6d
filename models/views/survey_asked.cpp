// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/survey_asked.h"

#include "models/domain/employment.h"
#include "models/domain/fields.h"
#include "models/views/each_row.h"
#include "models/views/smart_members.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace aufwind::views {

namespace {

namespace field = domain::field;

/// The rule of the survey as that of one more team, so that both mean the same.
Result<SmartMembers> followers(store::Reader& reader, const Audience& audience) {
    std::vector<Record> teams;
    for (const Uuid& id : audience.teams) {
        auto team = reader.find(schema::kTeam, id);
        if (!team) return team.error();
        if (*team && (*team)->alive()) teams.push_back(std::move(**team));
    }
    if (!audience.rule.empty()) {
        Record own;
        own.entity = schema::kTeam;
        own.ensure(field::kTeamRule).value = Value{audience.rule};
        teams.push_back(std::move(own));
    }
    SmartMembers members;
    members.setTeams(teams);
    if (auto read = members.readValues(reader); !read) return read.error();
    return members;
}

}  // namespace

Result<std::vector<Uuid>> askedPeople(store::Reader& reader, const Audience& audience) {
    std::unordered_set<Uuid> asked;
    std::unordered_set<Uuid> wanted(audience.people.begin(), audience.people.end());
    SmartMembers members;
    if (!audience.isEveryone) {
        auto found = followers(reader, audience);
        if (!found) return found.error();
        members = std::move(*found);
        for (const Uuid& team : audience.teams) {
            const auto rows = reader.list({.entity = schema::kTeamMembership,
                                           .where = {{field::kMembershipTeam, store::Compare::equal, Value{team}}}});
            if (!rows) return rows.error();
            for (const Record& row : *rows) wanted.insert(row.reference(field::kMembershipPerson));
        }
    }
    auto read = eachRow(reader, schema::kEmployee, [&](const Record& employee) {
        const bool isHere = !domain::hasLeft(employee);
        if (isHere && (audience.isEveryone || wanted.contains(employee.id))) asked.insert(employee.id);
        if (!audience.isEveryone) members.place(employee);
    });
    if (!read) return read.error();
    std::vector<std::pair<Uuid, Uuid>> byRule;
    members.addTo(byRule);
    for (const auto& [team, person] : byRule) asked.insert(person);
    std::vector<Uuid> all(asked.begin(), asked.end());
    std::ranges::sort(all);
    return all;
}

}  // namespace aufwind::views
