// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/goal_sight.h"

#include "models/domain/fields.h"

#include <algorithm>
#include <unordered_set>

namespace aufwind::domain {

Result<GoalSight> sightOf(store::Reader& reader, const Goal& goal, const Uuid& viewer) {
    GoalSight sight{.isOwner = goal.owner == viewer,
                    .isContributor = std::ranges::find(goal.contributors, viewer) != goal.contributors.end()};
    if (!goal.team.isNil()) {
        const auto team = reader.find(schema::kTeam, goal.team);
        if (!team) return team.error();
        const auto entered =
            reader.count({.entity = schema::kTeamMembership,
                          .where = {{field::kMembershipTeam, store::Compare::equal, Value{goal.team}},
                                    {field::kMembershipPerson, store::Compare::equal, Value{viewer}}}});
        if (!entered) return entered.error();
        const bool leads = *team && (*team)->alive() && (*team)->reference(field::kTeamLead) == viewer;
        sight.isInTeam = leads || *entered > 0;
    }
    std::unordered_set<Uuid> seen;  // damaged rows may go round
    for (Uuid at = goal.owner; !at.isNil() && !sight.isAbove && seen.insert(at).second;) {
        const auto row = reader.find(schema::kEmployee, at);
        if (!row) return row.error();
        at = *row && (*row)->alive() ? (*row)->reference(field::kEmployeeManager) : Uuid{};
        sight.isAbove = at == viewer && at != goal.owner;
    }
    return sight;
}

}  // namespace aufwind::domain
