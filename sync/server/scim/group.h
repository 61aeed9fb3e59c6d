// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/merge/operation.h"
#include "sync/server/scim/company.h"
#include "sync/server/scim/fault.h"
#include "sync/server/scim/user.h"

/// A group of an identity provider is a team, and its members are people (RFC 7643 section 4.2). Whom a rule of the
/// team finds is none of them, and a lead and a place in the tree of teams stay what people make them. Pure; any
/// thread.
namespace aufwind::server::scim {

/// What a resource says. Not set is left as it is.
struct GroupSaid {
    std::optional<std::string> name{};
    std::optional<std::string> externalId{};
    std::optional<std::vector<Uuid>> members{};  ///< sorted
};

Outcome<GroupSaid> readGroup(const boost::json::object& resource, Absent absent);

struct GroupPlan {
    Uuid id;
    std::vector<merge::Operation> operations{};
    ScimResource saidBefore{};
    ScimResource said{};
};

/// `before` is null for a new one.
Outcome<GroupPlan> planGroup(const Company& company, const Record* before, const Uuid& id, const GroupSaid& said);
/// Of the team and who is in it.
std::vector<merge::Operation> removalOf(const Company& company, const Record& team);

}  // namespace aufwind::server::scim
