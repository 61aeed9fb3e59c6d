// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/directory.h"

#include "models/domain/fields.h"
#include "models/domain/people.h"
#include "models/views/values.h"

#include <algorithm>

namespace aufwind::views {

namespace {

constexpr std::size_t kKnownMaximum = 20'000;

}  // namespace

Directory::Directory(LocalData& data) : data_(data) {
    // First in the row of listeners: models that compose after it already find it cleared.
    connect(&data_, &LocalData::changed, this, [this](const store::ChangeSet& changes) {
        for (const store::Change& change : changes) {
            // A change of a team or membership touches people by other ids.
            if (change.entity <= schema::kTeamMembership) {
                known_.clear();
                return;
            }
        }
    });
}

const Person& Directory::person(const Uuid& id) {
    if (known_.size() > kKnownMaximum) known_.clear();
    const auto found = known_.find(id);
    return found != known_.end() ? found->second : known_.emplace(id, read(id)).first->second;
}

const Person& Directory::me() {
    return person(data_.me());
}

QString Directory::myRole() {
    const schema::Entity* entity = data_.schema().entity(schema::kRoleGrant);
    const schema::Field* role = entity != nullptr ? entity->field("role") : nullptr;
    const schema::Field* person = entity != nullptr ? entity->field("person") : nullptr;
    if (role == nullptr || person == nullptr) return QStringLiteral("employee");
    const auto grants = data_.reader().list(
        {.entity = schema::kRoleGrant, .where = {{person->number, store::Compare::equal, Value{data_.me()}}}});
    std::int64_t highest = 0;
    if (grants) {
        for (const Record& grant : *grants) highest = std::max(highest, grant.number(role->number));
    }
    const bool isKnown = highest >= 0 && static_cast<std::size_t>(highest) < role->choices.size();
    return toText(std::string(role->choices[isKnown ? static_cast<std::size_t>(highest) : 0]));
}

QStringList Directory::myPermissions() {
    const schema::Entity* grants = data_.schema().entity(schema::kCustomRoleGrant);
    const schema::Entity* roles = data_.schema().entity(schema::kCustomRole);
    if (grants == nullptr || roles == nullptr) return {};
    const schema::GrantRule& rule = grants->grants;
    const auto own = data_.reader().list(
        {.entity = grants->number, .where = {{rule.person, store::Compare::equal, Value{data_.me()}}}});
    QStringList held;
    for (const Record& grant : own ? *own : std::vector<Record>{}) {
        const auto role = data_.reader().find(roles->number, grant.reference(rule.role));
        if (!role || !*role || !(*role)->alive()) continue;
        const auto reach = static_cast<std::size_t>(std::max<std::int64_t>(0, grant.number(rule.reach)));
        const bool isForAll = reach < rule.reaches.size() && rule.reaches[reach].kind == schema::ReachKind::everyone;
        for (const schema::Permission& permission : schema::kPermissions) {
            const schema::Field* flag = roles->field(permission.flag);
            const bool counts = (permission.ofPeople || isForAll) && (*role)->flag(permission.flag);
            if (flag != nullptr && counts) held << toText(std::string(flag->name));
        }
    }
    held.removeDuplicates();
    return held;
}

QString Directory::roleName(const Uuid& id) {
    const schema::Entity* entity = data_.schema().entity(schema::kCustomRole);
    const schema::Field* name = entity != nullptr ? entity->field("name") : nullptr;
    const auto row = name != nullptr ? data_.reader().find(schema::kCustomRole, id)
                                     : Result<std::optional<Record>>(std::optional<Record>());
    return row && *row ? toText((*row)->text(name->number)) : QString{};
}

Person Directory::read(const Uuid& id) {
    Person person;
    person.id = id;
    person.initials = QStringLiteral("?");
    if (id.isNil()) return person;
    const auto row = data_.reader().find(schema::kEmployee, id);
    if (!row || !*row) return person;
    const Record& employee = **row;
    person.known = true;
    person.name = toText(domain::fullName(employee));
    person.firstName = toText(domain::firstName(employee));
    person.initials = toText(domain::initials(domain::fullName(employee)));
    person.title = toText(employee.text(domain::field::kEmployeeTitle));
    person.email = toText(employee.text(domain::field::kEmployeeEmail));
    person.manager = employee.reference(domain::field::kEmployeeManager);
    person.team = teamOf(id);
    if (person.team.isEmpty()) person.team = toText(employee.text(domain::field::kEmployeeDepartment));
    return person;
}

QString Directory::teamOf(const Uuid& id) {
    const auto memberships =
        data_.reader().list({.entity = schema::kTeamMembership,
                             .where = {{domain::field::kMembershipPerson, store::Compare::equal, Value{id}}},
                             .limit = 1});
    if (!memberships || memberships->empty()) return {};
    const auto team =
        data_.reader().find(schema::kTeam, memberships->front().reference(domain::field::kMembershipTeam));
    return team && *team && (*team)->alive() ? toText((*team)->text(domain::field::kTeamName)) : QString{};
}

QVariantMap Directory::toMap(const Uuid& id) {
    const Person& one = person(id);
    return {{"id", toText(id)},   {"name", one.name}, {"firstName", one.firstName}, {"initials", one.initials},
            {"title", one.title}, {"team", one.team}, {"email", one.email}};
}

QVariantList Directory::toList(std::vector<Uuid> ids) {
    std::ranges::sort(ids, [this](const Uuid& a, const Uuid& b) {
        const int order = QString::localeAwareCompare(person(a).name, person(b).name);
        return order != 0 ? order < 0 : a < b;
    });
    QVariantList list;
    for (const Uuid& id : ids) list << toMap(id);
    return list;
}

}  // namespace aufwind::views
