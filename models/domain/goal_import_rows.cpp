// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/goal_import_rows.h"

#include "models/domain/goal_fields.h"
#include "models/domain/goal_rights.h"
#include "models/domain/roster/table.h"

#include <algorithm>

namespace aufwind::domain {

namespace {

/// So many rows of one name are asked for; more are nobody's calendar or staff.
constexpr std::size_t kMostAlike = 16;

std::string keyOf(const std::string& title, const Uuid* cycle, const Uuid* owner) {
    return (cycle != nullptr ? cycle->toString() : std::string()) + '|' +
           (owner != nullptr ? owner->toString() : std::string()) + '|' + title;
}

}  // namespace

AlikeGoals::AlikeGoals(const std::vector<Record>& goals) {
    for (const Record& goal : goals) {
        goals_.emplace(goal.id, &goal);
        const std::string title = nameKey(goal.text(field::kGoalTitle));
        if (title.empty()) continue;
        const Uuid cycle = goal.reference(field::kGoalCycle);
        const Uuid owner = goal.reference(field::kGoalOwner);
        for (const Uuid* of : {static_cast<const Uuid*>(nullptr), &cycle}) {
            for (const Uuid* by : {static_cast<const Uuid*>(nullptr), &owner}) {
                Fits& fits = fits_[keyOf(title, of, by)];
                if (fits.count++ == 0) fits.first = goal.id;
            }
        }
    }
}

Uuid AlikeGoals::only(std::string_view title, const Said& cycle, const Said& owner) const {
    const auto isOneOf = [](const Said& said, const Uuid& id) {
        return !said || std::ranges::find(*said, id) != said->end();
    };
    if (const auto id = Uuid::parse(roster::trimmed(title))) {
        const auto goal = goals_.find(*id);
        const bool fits = goal != goals_.end() && isOneOf(cycle, goal->second->reference(field::kGoalCycle)) &&
                          isOneOf(owner, goal->second->reference(field::kGoalOwner));
        return fits ? *id : Uuid{};
    }
    if ((cycle && cycle->size() > kMostAlike) || (owner && owner->size() > kMostAlike)) return {};
    const std::string key = nameKey(title);
    Fits sum;
    const auto add = [&](const Uuid* of, const Uuid* by) {
        const auto fits = fits_.find(keyOf(key, of, by));
        if (fits == fits_.end()) return;
        sum.first = fits->second.first;
        sum.count += fits->second.count;
    };
    const auto eachOwner = [&](const Uuid* of) {
        if (!owner) return add(of, nullptr);
        for (const Uuid& by : *owner) add(of, &by);
    };
    if (!cycle) {
        eachOwner(nullptr);
    } else {
        for (const Uuid& of : *cycle) eachOwner(&of);
    }
    return sum.count == 1 ? sum.first : Uuid{};
}

Sights::Sights(const GoalsHere& here, const Uuid& me) : me_(me) {
    for (const Record& row : here.people) managers_.emplace(row.id, row.reference(field::kEmployeeManager));
    for (const Record& row : here.teams) {
        if (row.reference(field::kTeamLead) == me) teams_.insert(row.id);
    }
    for (const Record& row : here.memberships) {
        if (row.reference(field::kMembershipPerson) == me) teams_.insert(row.reference(field::kMembershipTeam));
    }
}

bool Sights::sees(const Goal& goal) {
    if (me_.isNil()) return true;
    return wouldSee(goal.visibility,
                    {.isOwner = goal.owner == me_,
                     .isContributor = std::ranges::find(goal.contributors, me_) != goal.contributors.end(),
                     .isInTeam = !goal.team.isNil() && teams_.contains(goal.team),
                     .isAbove = isAbove(goal.owner)});
}

bool Sights::isAbove(const Uuid& owner) {
    if (owner == me_) return false;
    const auto [known, isNew] = above_.emplace(owner, false);
    if (!isNew) return known->second;
    std::unordered_set<Uuid> seen;  // damaged rows may go round
    for (Uuid at = owner; !at.isNil() && at != me_ && seen.insert(at).second;) {
        const auto manager = managers_.find(at);
        at = manager != managers_.end() ? manager->second : Uuid{};
        known->second = at == me_;
    }
    return known->second;
}

}  // namespace aufwind::domain
