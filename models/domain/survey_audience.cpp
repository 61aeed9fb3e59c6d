// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey_audience.h"

#include "models/domain/employment.h"
#include "models/domain/survey_fields.h"
#include "models/domain/survey_round_fields.h"

#include <algorithm>

namespace aufwind::domain {

namespace {

/// Where rows contradict each other for a while: longer than any tree of teams is deep.
constexpr std::size_t kDeepest = 64;

struct AudienceFields {
    FieldNumber audience;
    FieldNumber people;
    FieldNumber teams;
    FieldNumber rule;
};

std::vector<Uuid> setOf(const Record& row, FieldNumber number) {
    const auto* ids = std::get_if<std::vector<Uuid>>(&row.value(number));
    return ids != nullptr ? *ids : std::vector<Uuid>{};
}

AudienceChoice choiceOf(const Record& row, const AudienceFields& fields) {
    return {row.number(fields.audience) == 0, setOf(row, fields.people), setOf(row, fields.teams),
            row.text(fields.rule)};
}

const CustomValues& valuesOf(const std::map<Uuid, CustomValues>& values, const Uuid& person) {
    static const CustomValues none;
    const auto at = values.find(person);
    return at != values.end() ? at->second : none;
}

}  // namespace

AudienceChoice audienceOfSurvey(const Record& survey) {
    return choiceOf(survey, {field::kSurveyAudience, field::kSurveyPeople, field::kSurveyTeams, field::kSurveyRule});
}

AudienceChoice audienceOfRound(const Record& round) {
    return choiceOf(round, {field::kSurveyRoundAudience, field::kSurveyRoundPeople, field::kSurveyRoundTeams,
                            field::kSurveyRoundRule});
}

std::map<Uuid, CustomValues> valuesByPerson(const std::vector<Record>& values) {
    std::map<Uuid, CustomValues> byPerson;
    for (const Record& row : values) {
        if (!row.alive()) continue;
        byPerson[row.reference(field::kCustomPerson)][row.reference(field::kCustomAttribute)] =
            row.text(field::kCustomValue);
    }
    return byPerson;
}

TeamMembers::TeamMembers(const CompanyPeople& company) {
    const auto values = valuesByPerson(company.values);
    for (const Record& team : company.teams) {
        if (!team.alive()) continue;
        parents_[team.id] = team.reference(field::kTeamParent);
        std::set<Uuid>& members = members_[team.id];
        if (const Uuid lead = team.reference(field::kTeamLead); !lead.isNil()) members.insert(lead);
        const auto rule = parsePeopleFilter(team.text(field::kTeamRule));
        if (!rule || rule->empty()) continue;
        const PeopleMatcher matcher(*rule);
        for (const Record& person : company.people) {
            if (person.alive() && matcher.isMember(person, valuesOf(values, person.id))) members.insert(person.id);
        }
    }
    for (const Record& membership : company.memberships) {
        if (!membership.alive()) continue;
        const auto team = members_.find(membership.reference(field::kMembershipTeam));
        if (team != members_.end()) team->second.insert(membership.reference(field::kMembershipPerson));
    }
}

const std::set<Uuid>& TeamMembers::of(const Uuid& team) const {
    static const std::set<Uuid> nobody;
    const auto at = members_.find(team);
    return at != members_.end() ? at->second : nobody;
}

std::set<Uuid> TeamMembers::below(const std::vector<Uuid>& teams) const {
    std::set<Uuid> found;
    for (const Uuid& team : teams) {
        if (parents_.contains(team)) found.insert(team);
    }
    for (bool grows = !found.empty(); grows;) {
        grows = false;
        for (const auto& [team, parent] : parents_) {
            if (found.contains(parent)) grows |= found.insert(team).second;
        }
    }
    return found;
}

Uuid TeamMembers::parentOf(const Uuid& team) const {
    const auto at = parents_.find(team);
    return at != parents_.end() && parents_.contains(at->second) ? at->second : Uuid{};
}

std::size_t TeamMembers::depthOf(const Uuid& team) const {
    std::size_t depth = 0;
    for (Uuid at = parentOf(team); !at.isNil() && depth < kDeepest; at = parentOf(at)) ++depth;
    return depth;
}

std::optional<Uuid> TeamMembers::ownTeamOf(const Uuid& person) const {
    std::optional<Uuid> own;
    std::size_t depth = 0;
    for (const auto& [team, members] : members_) {
        if (!members.contains(person)) continue;
        const std::size_t here = depthOf(team);
        if (own && here <= depth) continue;
        own = team;
        depth = here;
    }
    return own;
}

bool isAskable(const Record& employee) {
    return employee.alive() && employee.number(field::kEmployeeStatus) == kStatusActive;
}

std::vector<Uuid> audienceOf(const AudienceChoice& choice, const CompanyPeople& company) {
    std::set<Uuid> named(choice.people.begin(), choice.people.end());
    if (!choice.isEveryone && !choice.teams.empty()) {
        const TeamMembers teams(company);
        for (const Uuid& team : teams.below(choice.teams)) {
            named.insert(teams.of(team).begin(), teams.of(team).end());
        }
    }
    // An empty filter would find everybody, which is another choice.
    const auto rule = parsePeopleFilter(choice.rule);
    const bool hasRule = !choice.isEveryone && rule && !rule->empty();
    const PeopleMatcher matcher(hasRule ? *rule : PeopleFilter{});
    const auto values = hasRule ? valuesByPerson(company.values) : std::map<Uuid, CustomValues>{};
    std::vector<Uuid> asked;
    for (const Record& person : company.people) {
        if (!isAskable(person)) continue;
        if (choice.isEveryone || named.contains(person.id) ||
            (hasRule && matcher.matches(person, valuesOf(values, person.id)))) {
            asked.push_back(person.id);
        }
    }
    std::ranges::sort(asked);
    return asked;
}

}  // namespace aufwind::domain
