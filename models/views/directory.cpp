// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/directory.h"

#include "models/domain/attributes.h"
#include "models/domain/fields.h"
#include "models/domain/people.h"
#include "models/domain/people_filter.h"
#include "models/views/values.h"

#include <algorithm>
#include <optional>

namespace aufwind::views {

namespace {

constexpr std::size_t kKnownMaximum = 20'000;

Result<domain::CustomValues> customValues(store::Reader& reader, const Uuid& person) {
    domain::CustomValues values;
    // Only what everybody receives: a team is the same for all who see it.
    const auto rows = reader.list({.entity = domain::valuesOf(false),
                                   .where = {{domain::field::kCustomPerson, store::Compare::equal, Value{person}}}});
    if (!rows) return rows.error();
    for (const Record& row : *rows) {
        values[row.reference(domain::field::kCustomAttribute)] = row.text(domain::field::kCustomValue);
    }
    return values;
}

/// The first team by name whose rule finds this person; empty where there is none.
QString smartTeamOf(store::Reader& reader, const Record& employee) {
    const auto teams = reader.list({.entity = schema::kTeam,
                                    .where = {{domain::field::kTeamRule, store::Compare::isSet, {}}},
                                    .order = {{domain::field::kTeamName, false}}});
    if (!teams || teams->empty()) return {};
    std::optional<domain::CustomValues> values;
    for (const Record& team : *teams) {
        const auto rule = domain::parsePeopleFilter(team.text(domain::field::kTeamRule));
        if (!rule || rule->empty()) continue;
        const domain::PeopleMatcher matcher(*rule);
        if (!values && !matcher.attributes().empty()) values = customValues(reader, employee.id).valueOr({});
        if (matcher.isMember(employee, values.value_or(domain::CustomValues{}))) {
            return toText(team.text(domain::field::kTeamName));
        }
    }
    return {};
}

}  // namespace

Directory::Directory(LocalData& data) : data_(data) {
    // First in the row of listeners: models that compose after it already find it cleared.
    connect(&data_, &LocalData::changed, this, [this](const store::ChangeSet& changes) {
        for (const store::Change& change : changes) {
            // A change of a team or membership touches people by other ids.
            if (change.entity <= schema::kTeamMembership || domain::isAttributeValue(change.entity)) {
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
    if (person.team.isEmpty()) person.team = smartTeamOf(data_.reader(), employee);
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
