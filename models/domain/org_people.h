// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/record.h"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

/// A company's people and teams as an org chart needs them. Plain values; any thread.
namespace aufwind::domain {

struct OrgPerson {
    Uuid id;
    std::string name;
    std::string title;
    std::string location;
    Uuid manager;              ///< as the row says; may be somebody who has left, or nobody who is known
    std::vector<Uuid> dotted;  ///< the dotted-line managers
    std::int64_t starts = 0;   ///< days since 1970; 0 is unknown
    std::int64_t ends = 0;
    bool here = true;  ///< has not left; whoever has stands in no chart, but is still named

    bool operator==(const OrgPerson&) const = default;
};

struct OrgTeam {
    Uuid id;
    std::string name;
    Uuid parent;
    Uuid lead;

    bool operator==(const OrgTeam&) const = default;
};

struct OrgCompany {
    std::string name;
    std::vector<OrgPerson> people;
    std::vector<OrgTeam> teams;
    std::vector<std::pair<Uuid, Uuid>> members;        ///< team and person
    std::unordered_map<Uuid, std::uint32_t> personAt;  ///< where in `people`

    /// Brings people and teams into the order of their names, so that the same rows always give the same chart. Last.
    void settle();
    /// Null where nobody is known by that id.
    const OrgPerson* person(const Uuid& id) const;
};

/// Whether rows of the entity say who stands where in a chart.
bool shapesOrgChart(EntityNumber entity);
OrgPerson orgPerson(const Record& employee);
OrgTeam orgTeam(const Record& team);

}  // namespace aufwind::domain
