// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/scim/company.h"

#include "models/domain/employment.h"
#include "models/domain/fields.h"
#include "models/domain/people.h"
#include "models/schema/entities.h"
#include "models/schema/text_form.h"
#include "sync/server/auth/keys.h"
#include "sync/server/scim/user.h"
#include "sync/server/scim/value.h"

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <unordered_set>

namespace aufwind::server::scim {

namespace json = boost::json;
namespace field = domain::field;

namespace {

constexpr std::size_t kTagBytes = 12;
constexpr FieldNumber kGrantPerson = field::of(schema::kRoleGrant, "person");
constexpr FieldNumber kGrantRole = field::of(schema::kRoleGrant, "role");
constexpr FieldNumber kCustomPerson = field::of(schema::kCustomRoleGrant, "person");

void put(json::object& object, std::string_view name, const std::string& text) {
    if (!text.empty()) object[{name.data(), name.size()}] = jsonText(text);
}

json::object metaOf(const Record& row, std::string_view type, const std::string& address) {
    std::int64_t changed = row.created.milliseconds();
    for (const Cell& cell : row.cells) changed = std::max(changed, cell.stamp.milliseconds());
    return {{"resourceType", jsonText(type)},
            {"created", jsonText(schema::formatInstant(row.created.milliseconds()))},
            {"lastModified", jsonText(schema::formatInstant(changed))},
            {"location", jsonText(address)}};
}

json::array schemas(std::initializer_list<std::string_view> names) {
    json::array all;
    for (const std::string_view name : names) all.push_back(jsonText(name));
    return all;
}

void sortById(std::vector<Record>& rows) {
    std::ranges::sort(rows, {}, &Record::id);
}

}  // namespace

Result<Company> Company::read(const Rows& rows, const std::vector<ScimResource>& said, std::string base) {
    Company company;
    company.base_ = std::move(base);
    for (const ScimResource& one : said) company.said_.emplace(one.id, one);
    auto people = rows(schema::kEmployee);
    if (!people) return people.error();
    for (Record& row : *people) {
        if (!row.alive()) continue;
        (company.said(row.id, false).isGone() ? company.gone_ : company.people_).push_back(std::move(row));
    }
    auto teams = rows(schema::kTeam);
    if (!teams) return teams.error();
    for (Record& row : *teams) {
        if (row.alive()) company.teams_.push_back(std::move(row));
    }
    sortById(company.people_);
    sortById(company.teams_);
    for (std::size_t i = 0; i < company.people_.size(); ++i) company.byPerson_.emplace(company.people_[i].id, i);
    for (std::size_t i = 0; i < company.teams_.size(); ++i) company.byTeam_.emplace(company.teams_[i].id, i);
    std::unordered_set<Uuid> gone;
    for (const Record& row : company.gone_) gone.insert(row.id);
    for (const ScimResource& one : said) {
        const bool isThere = company.byPerson_.contains(one.id) || company.byTeam_.contains(one.id);
        if (!isThere && !gone.contains(one.id)) company.removed_.push_back(one.id);
    }
    auto done = company.readMemberships(rows);
    done = done ? company.readRoles(rows) : done;
    return done ? Result<Company>(std::move(company)) : done.error();
}

Result<void> Company::readMemberships(const Rows& rows) {
    auto memberships = rows(schema::kTeamMembership);
    if (!memberships) return memberships.error();
    sortById(*memberships);
    for (Record& row : *memberships) {
        const Uuid team = row.reference(field::kMembershipTeam);
        const Uuid person = row.reference(field::kMembershipPerson);
        if (row.alive() && this->person(person) != nullptr && this->team(team) != nullptr) {
            membersOf_[team].push_back(person);
            teamsOf_[person].push_back(team);
        }
        memberships_.emplace(std::pair(team, person), std::move(row));
    }
    return {};
}

Result<void> Company::readRoles(const Rows& rows) {
    auto grants = rows(schema::kRoleGrant);
    if (!grants) return grants.error();
    const auto raise = [this](const Uuid& person, schema::Role role) {
        schema::Role& rank = ranks_[person];
        rank = std::max(rank, role);
    };
    for (const Record& row : *grants) {
        if (row.alive()) raise(row.reference(kGrantPerson), static_cast<schema::Role>(row.number(kGrantRole)));
    }
    auto custom = rows(schema::kCustomRoleGrant);
    if (!custom) return custom.error();
    for (const Record& row : *custom) {
        if (row.alive()) raise(row.reference(kCustomPerson), schema::Role::hr);
    }
    return {};
}

ScimResource Company::said(const Uuid& id, bool isTeam) const {
    const auto at = said_.find(id);
    if (at != said_.end()) return at->second;
    ScimResource nothing{id};
    nothing.isTeam = isTeam;
    return nothing;
}

const Record* Company::membership(const Uuid& team, const Uuid& person) const {
    const auto at = memberships_.find({team, person});
    return at != memberships_.end() ? &at->second : nullptr;
}

schema::Role Company::rank(const Uuid& person) const {
    const auto at = ranks_.find(person);
    return at != ranks_.end() ? at->second : schema::Role::employee;
}

std::string Company::userName(const Record& person) const {
    const std::string own = said(person.id, false).userName;
    return own.empty() ? person.text(field::kEmployeeEmail) : own;
}

bool Company::isActive(const Record& person) const {
    return !domain::hasLeft(person);
}

json::object Company::user(const Record& person) const {
    json::object user{{"schemas", schemas({kUserSchema, kEnterpriseSchema})}, {"id", person.id.toString()}};
    put(user, "externalId", said(person.id, false).externalId);
    put(user, "userName", userName(person));
    json::object name;
    const std::string full = domain::fullName(person);
    put(name, "formatted", person.text(field::kEmployeeFirst) + ' ' + person.text(field::kEmployeeLast));
    put(name, "givenName", person.text(field::kEmployeeFirst));
    put(name, "familyName", person.text(field::kEmployeeLast));
    user["name"] = std::move(name);
    put(user, "displayName", full);
    put(user, "nickName", person.text(field::kEmployeePreferred));
    put(user, "title", person.text(field::kEmployeeTitle));
    user["active"] = isActive(person);
    if (const std::string email = person.text(field::kEmployeeEmail); !email.empty()) {
        user["emails"] = json::array{json::object{{"value", jsonText(email)}, {"type", "work"}, {"primary", true}}};
    }
    if (const std::string location = person.text(employee::kLocation); !location.empty()) {
        user["addresses"] = json::array{json::object{{"type", "work"}, {"formatted", jsonText(location)}}};
    }
    json::object enterprise;
    put(enterprise, "employeeNumber", person.text(employee::kNumber));
    put(enterprise, "department", person.text(field::kEmployeeDepartment));
    put(enterprise, "costCenter", person.text(employee::kCostCentre));
    if (const Record* manager = this->person(person.reference(field::kEmployeeManager))) {
        enterprise["manager"] = json::object{{"value", manager->id.toString()},
                                             {"$ref", jsonText(userAddress(manager->id))},
                                             {"displayName", jsonText(domain::fullName(*manager))}};
    }
    if (!enterprise.empty()) user[{kEnterpriseSchema.data(), kEnterpriseSchema.size()}] = std::move(enterprise);
    json::array groups;
    const auto teams = idsAt(teamsOf_, person.id);
    for (const Uuid& id : teams) {
        groups.push_back(json::object{{"value", id.toString()},
                                      {"$ref", jsonText(groupAddress(id))},
                                      {"display", jsonText(team(id)->text(field::kTeamName))},
                                      {"type", "direct"}});
    }
    if (!groups.empty()) user["groups"] = std::move(groups);
    user["meta"] = metaOf(person, "User", userAddress(person.id));
    addVersion(user);
    return user;
}

json::object Company::group(const Record& team, bool withMembers) const {
    json::object group{{"schemas", schemas({kGroupSchema})}, {"id", team.id.toString()}};
    put(group, "externalId", said(team.id, true).externalId);
    put(group, "displayName", team.text(field::kTeamName));
    json::array members;
    const auto ids = withMembers ? this->members(team.id) : std::vector<Uuid>{};
    for (const Uuid& id : ids) {
        members.push_back(json::object{{"value", id.toString()},
                                       {"$ref", jsonText(userAddress(id))},
                                       {"display", jsonText(domain::fullName(*person(id)))},
                                       {"type", "User"}});
    }
    if (!members.empty()) group["members"] = std::move(members);
    group["meta"] = metaOf(team, "Group", groupAddress(team.id));
    if (withMembers) addVersion(group);
    return group;
}

void addVersion(json::object& resource) {
    json::object contents = resource;
    contents.erase("meta");
    resource["meta"].as_object()["version"] =
        jsonText("W/\"" + toHex(sha256(json::serialize(contents)).substr(0, kTagBytes)) + '"');
}

std::string versionOf(const json::object& resource) {
    const json::value* meta = member(resource, "meta");
    const json::value* version = meta != nullptr && meta->is_object() ? member(meta->get_object(), "version") : nullptr;
    return version != nullptr ? std::string(viewOf(version->get_string())) : std::string();
}

}  // namespace aufwind::server::scim
