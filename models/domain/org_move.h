// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/org_people.h"
#include "models/schema/entity.h"

#include <cstdint>
#include <optional>
#include <vector>

/// What follows when somebody gets another manager, before it happens. Pure; any thread.
namespace aufwind::domain {

/// A custom role that was given to somebody for their own reports.
struct OrgGrant {
    Uuid holder;
    Uuid role;
    bool reachesAll = false;  ///< everybody below; else the direct reports alone

    bool operator==(const OrgGrant&) const = default;
};

/// Somebody's custom role reaches people whom it did not reach, or no longer does.
struct OrgRight {
    Uuid holder;
    Uuid role;
    bool gains = false;
    std::uint32_t people = 0;

    bool operator==(const OrgRight&) const = default;
};

enum class OrgObstacle : std::uint8_t {
    none,
    unknown,  ///< one of the two is nobody, or has left
    same,     ///< that is the manager already
    self,
    cycle,  ///< the manager to be stands below the person
};

struct OrgMove {
    OrgObstacle obstacle = OrgObstacle::none;
    std::uint32_t below = 0;  ///< people who move along
    Uuid before;              ///< the manager until now; nil where there is none
    std::vector<Uuid> above;  ///< who stands above the person afterwards and did not before, the nearest first
    std::vector<Uuid> noLongerAbove;
    std::vector<Uuid> dotted;  ///< dotted-line managers, who stay so
    std::vector<OrgRight> rights;
};

/// `manager` nil: nobody from now on.
OrgMove planMove(const OrgCompany& company, const std::vector<OrgGrant>& grants, const Uuid& person,
                 const Uuid& manager);

/// Nothing where the row reaches nobody by the line.
std::optional<OrgGrant> orgGrant(const schema::Schema& schema, const Record& row);

/// Entities whose rows are received by managers, or by everybody above, of the person whom they are about: with the
/// manager changes who holds them.
std::vector<EntityNumber> followTheLine(const schema::Schema& schema);

}  // namespace aufwind::domain
