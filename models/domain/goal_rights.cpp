// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/goal_rights.h"

#include "models/domain/employment.h"
#include "models/domain/fields.h"

#include <algorithm>

namespace aufwind::domain {

GoalRights goalRights(const Goal& goal, const GoalViewer& viewer) {
    if (viewer.id.isNil()) return {};
    const bool isOwner = goal.owner == viewer.id;
    const bool takesPart = isOwner || std::ranges::find(goal.contributors, viewer.id) != goal.contributors.end();
    const bool change = isOwner || viewer.isManager || viewer.isHr;
    return {.change = change,
            .status = change || takesPart,
            .tick = takesPart || viewer.isManager,
            .checkIn = takesPart,
            .comment = true,
            .approve = !isOwner && (viewer.isManager || viewer.isHr),
            .ofCompany = viewer.isHr,
            .moderate = isOwner};
}

bool mayOwnFor(const Uuid& owner, const GoalViewer& viewer) {
    return !viewer.id.isNil() && (owner == viewer.id || viewer.isManager || viewer.isHr);
}

bool mayHandOn(const Uuid& from, const GoalViewer& before, const Uuid& to, const GoalViewer& after) {
    if (before.id.isNil() || from.isNil() || to.isNil()) return false;
    const bool isForOthers = from != before.id && to != before.id;
    return (before.isHr && isForOthers) || (before.isManager && after.isManager);
}

std::optional<GoalVisibility> visibilityForApproval(GoalVisibility visibility, bool hasManager) {
    const bool isClose = visibility == GoalVisibility::privately || visibility == GoalVisibility::participants;
    if (!isClose || (hasManager && visibility == GoalVisibility::participants)) return std::nullopt;
    return hasManager ? GoalVisibility::participants : GoalVisibility::company;
}

bool wouldSee(GoalVisibility visibility, const GoalSight& sight) {
    switch (visibility) {
        case GoalVisibility::company:
            return true;
        case GoalVisibility::team:
            return sight.isOwner || sight.isContributor || sight.isAbove || sight.isInTeam;
        case GoalVisibility::participants:
            return sight.isOwner || sight.isContributor || sight.isAbove;
        case GoalVisibility::privately:
            return sight.isOwner;
    }
    return false;
}

bool isManagerOf(const Record& employee, const Uuid& viewer) {
    if (viewer.isNil()) return false;
    if (employee.reference(field::kEmployeeManager) == viewer) return true;
    const auto* dotted = std::get_if<std::vector<Uuid>>(&employee.value(field::kEmployeeDotted));
    return dotted != nullptr && std::ranges::find(*dotted, viewer) != dotted->end();
}

}  // namespace aufwind::domain
