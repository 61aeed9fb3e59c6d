// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/scim/group.h"

#include "sync/merge/identity.h"
#include "sync/server/scim/value.h"

#include <boost/json/array.hpp>

#include <algorithm>

namespace aufwind::server::scim {

namespace json = boost::json;
namespace field = domain::field;

namespace {

constexpr std::size_t kLongestExternal = 254;

/// Nothing where it is left out; a fault where it is no such text.
Outcome<std::optional<std::string>> textIn(const json::object& object, std::string_view name, std::size_t most) {
    using Text = std::optional<std::string>;
    const json::value* value = stated(object, name);
    if (value == nullptr) return Text();
    if (value->is_null()) return Text("");
    auto text = textOf(*value);
    if (!text) return kBadValue;
    const bool hasControls =
        std::ranges::any_of(*text, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7F; });
    if (text->size() > most || hasControls) return kTooLong;
    return text;
}

std::optional<Uuid> idIn(const json::value& member) {
    const json::value* value = member.is_object() ? scim::member(member.get_object(), "value") : &member;
    return value != nullptr && value->is_string() ? Uuid::parse(viewOf(value->get_string())) : std::nullopt;
}

merge::Operation operationOn(merge::OperationKind kind, EntityNumber entity, const Uuid& id, std::uint32_t life) {
    merge::Operation operation;
    operation.kind = kind;
    operation.entity = entity;
    operation.id = id;
    operation.life = life;
    return operation;
}

merge::Operation joining(const Company& company, const Uuid& team, const Uuid& person) {
    if (const Record* before = company.membership(team, person)) {
        return operationOn(merge::OperationKind::restore, schema::kTeamMembership, before->id, before->life);
    }
    const std::vector<std::pair<FieldNumber, Value>> values{{field::kMembershipTeam, team},
                                                            {field::kMembershipPerson, person}};
    const Uuid id = merge::derivedId(*schema::kSchema.entity(schema::kTeamMembership), values, {});
    merge::Operation create = operationOn(merge::OperationKind::create, schema::kTeamMembership, id, 0);
    for (const auto& [number, value] : values) create.initial.push_back({number, value, {}});
    return create;
}

void leave(const Company& company, const Uuid& team, const Uuid& person, std::vector<merge::Operation>& operations) {
    const Record* row = company.membership(team, person);
    if (row == nullptr || !row->alive()) return;
    operations.push_back(operationOn(merge::OperationKind::remove, schema::kTeamMembership, row->id, row->life));
}

bool isNameTaken(const Company& company, const Uuid& id, const std::string& name) {
    return std::ranges::any_of(company.teams(), [&](const Record& other) {
        return other.id != id && same(other.text(field::kTeamName), name);
    });
}

bool isExternalTaken(const Company& company, const Uuid& id, const std::string& externalId) {
    return !externalId.empty() && std::ranges::any_of(company.teams(), [&](const Record& other) {
        return other.id != id && company.said(other.id, true).externalId == externalId;
    });
}

void planName(const Record* before, const std::string& name, GroupPlan& plan) {
    if (before == nullptr) {
        merge::Operation create = operationOn(merge::OperationKind::create, schema::kTeam, plan.id, 0);
        create.initial.push_back({field::kTeamName, name, {}});
        plan.operations.push_back(std::move(create));
    } else if (before->text(field::kTeamName) != name) {
        merge::Operation set = operationOn(merge::OperationKind::set, schema::kTeam, plan.id, before->life);
        set.field = field::kTeamName;
        set.value = name;
        set.seen = before->cell(field::kTeamName) != nullptr ? before->cell(field::kTeamName)->stamp : Stamp{};
        plan.operations.push_back(std::move(set));
    }
}

}  // namespace

Outcome<GroupSaid> readGroup(const json::object& resource, Absent absent) {
    GroupSaid said;
    const std::size_t longest = schema::kSchema.entity(schema::kTeam)->field(field::kTeamName)->limit;
    auto name = textIn(resource, "displayName", longest);
    if (const Fault* fault = faultIn(name)) return *fault;
    auto externalId = textIn(resource, "externalId", kLongestExternal);
    if (const Fault* fault = faultIn(externalId)) return *fault;
    said.name = std::get<0>(name);
    said.externalId = std::get<0>(externalId);
    if (said.name && said.name->empty()) return kBadValue;
    if (!said.externalId && absent == Absent::isCleared) said.externalId = "";
    const json::value* members = stated(resource, "members");
    if (members == nullptr && absent == Absent::isKept) return said;
    said.members.emplace();
    if (members == nullptr || members->is_null()) return said;
    if (!members->is_array()) return kBadValue;
    for (const json::value& member : members->get_array()) {
        const auto id = idIn(member);
        if (!id) return kNoMember;
        said.members->push_back(*id);
    }
    std::ranges::sort(*said.members);
    said.members->erase(std::unique(said.members->begin(), said.members->end()), said.members->end());
    return said;
}

Outcome<GroupPlan> planGroup(const Company& company, const Record* before, const Uuid& id, const GroupSaid& said) {
    if (before == nullptr && !said.name) return kBadValue;
    GroupPlan plan{id};
    plan.saidBefore = company.said(id, true);
    plan.said = plan.saidBefore;
    if (said.externalId) plan.said.externalId = *said.externalId;
    const std::string name = said.name.value_or(before != nullptr ? before->text(field::kTeamName) : std::string());
    const bool isRenamed = before == nullptr || !same(before->text(field::kTeamName), name);
    if (isRenamed && isNameTaken(company, id, name)) return kTakenName;
    if (isExternalTaken(company, id, plan.said.externalId)) return kTakenExternal;
    planName(before, name, plan);
    if (!said.members) return plan;
    std::vector<Uuid> present = company.members(id);
    std::ranges::sort(present);
    for (const Uuid& person : *said.members) {
        if (std::ranges::binary_search(present, person)) continue;
        if (company.person(person) == nullptr) return kNoMember;
        plan.operations.push_back(joining(company, id, person));
    }
    for (const Uuid& person : present) {
        if (!std::ranges::binary_search(*said.members, person)) leave(company, id, person, plan.operations);
    }
    return plan;
}

std::vector<merge::Operation> removalOf(const Company& company, const Record& team) {
    std::vector<merge::Operation> operations;
    const auto members = company.members(team.id);
    for (const Uuid& person : members) leave(company, team.id, person, operations);
    operations.push_back(operationOn(merge::OperationKind::remove, schema::kTeam, team.id, team.life));
    return operations;
}

}  // namespace aufwind::server::scim
