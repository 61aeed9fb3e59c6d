// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/org_people.h"

#include "models/domain/employment.h"
#include "models/domain/fields.h"
#include "models/domain/people.h"

#include <algorithm>

namespace aufwind::domain {

namespace {

constexpr FieldNumber kLocation = field::of(schema::kEmployee, "location");

// Of letters beyond ASCII the bytes decide: the same on every machine, whatever its language.
char folded(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

template <typename T>
bool comesBefore(const T& a, const T& b) {
    const auto differ = std::ranges::mismatch(a.name, b.name, {}, folded, folded);
    if (differ.in1 != a.name.end() && differ.in2 != b.name.end()) return folded(*differ.in1) < folded(*differ.in2);
    if (a.name.size() != b.name.size()) return a.name.size() < b.name.size();
    return a.id < b.id;
}

}  // namespace

void OrgCompany::settle() {
    std::ranges::sort(people, comesBefore<OrgPerson>);
    std::ranges::sort(teams, comesBefore<OrgTeam>);
    personAt.clear();
    personAt.reserve(people.size());
    for (std::uint32_t i = 0; i < people.size(); ++i) personAt.emplace(people[i].id, i);
}

const OrgPerson* OrgCompany::person(const Uuid& id) const {
    const auto found = personAt.find(id);
    return found != personAt.end() ? &people[found->second] : nullptr;
}

bool shapesOrgChart(EntityNumber entity) {
    return entity == schema::kTenantSettings || entity == schema::kEmployee || entity == schema::kTeam ||
           entity == schema::kTeamMembership;
}

OrgPerson orgPerson(const Record& employee) {
    OrgPerson person;
    person.id = employee.id;
    person.name = fullName(employee);
    person.title = employee.text(field::kEmployeeTitle);
    person.location = employee.text(kLocation);
    person.manager = employee.reference(field::kEmployeeManager);
    if (const auto* dotted = std::get_if<std::vector<Uuid>>(&employee.value(field::kEmployeeDotted)))
        person.dotted = *dotted;
    person.starts = employee.number(field::kEmployeeStart);
    person.ends = employee.number(field::kEmployeeEnd);
    person.here = employee.alive() && !hasLeft(employee);
    return person;
}

OrgTeam orgTeam(const Record& team) {
    return {team.id, team.text(field::kTeamName), team.reference(field::kTeamParent), team.reference(field::kTeamLead)};
}

}  // namespace aufwind::domain
