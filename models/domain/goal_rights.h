// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/goal_forest.h"

#include <optional>

/// What somebody may do with a goal that they see, as the server will judge it (the goal lines of
/// resources/access/matrix.tsv), so that a page can say beforehand what would be refused. Pure; any thread.
namespace aufwind::domain {

struct GoalViewer {
    Uuid id;
    bool isHr = false;       ///< HR or a higher role
    bool isManager = false;  ///< direct or dotted-line manager of the goal's owner
};

struct GoalRights {
    bool change = false;     ///< its fields, key results, milestones; also remove
    bool status = false;     ///< status, values, ticks of milestones; make and change initiatives
    bool tick = false;       ///< say that an initiative is done, besides the initiative's own owner
    bool checkIn = false;    ///< owner and contributors alone say how it goes
    bool comment = false;    ///< whoever sees it
    bool approve = false;    ///< or return; nobody says yes to a goal of their own
    bool ofCompany = false;  ///< say that it is the company's
    bool moderate = false;   ///< take away what others have said: its owner

    bool operator==(const GoalRights&) const = default;
};

GoalRights goalRights(const Goal& goal, const GoalViewer& viewer);
/// Who may be the owner of a goal that somebody makes: themselves, their reports, with HR everybody.
bool mayOwnFor(const Uuid& owner, const GoalViewer& viewer);
/// Who hands a goal from one person on to another: HR, where it is neither of the two, and a manager among their
/// reports. `before` and `after` are whoever looks, as seen from the two.
bool mayHandOn(const Uuid& from, const GoalViewer& before, const Uuid& to, const GoalViewer& after);
/// With which visibility somebody who may say yes would see a goal; nothing where they see it as it is. A private goal
/// is seen by its owner alone, and that of the participants by the managers above the owner: by nobody where there is
/// none.
std::optional<GoalVisibility> visibilityForApproval(GoalVisibility visibility, bool hasManager);
/// What somebody is to a goal. Above its owner is who stands there in the tree: a dotted line does not lead there.
struct GoalSight {
    bool isOwner = false;
    bool isContributor = false;
    bool isInTeam = false;  ///< leads its team or was entered in it
    bool isAbove = false;

    bool operator==(const GoalSight&) const = default;
};
/// Whether they would receive it. Nobody can make a goal that they would not see; HR sees no more than anybody else.
bool wouldSee(GoalVisibility visibility, const GoalSight& sight);
/// Whether `viewer` is a direct or dotted-line manager of that employee.
bool isManagerOf(const Record& employee, const Uuid& viewer);

}  // namespace aufwind::domain
