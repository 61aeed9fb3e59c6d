// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/goal_carry.h"

#include "models/domain/goal_fields.h"
#include "models/domain/goal_progress.h"

#include <algorithm>
#include <initializer_list>
#include <unordered_map>
#include <unordered_set>

namespace aufwind::domain {

namespace {

class Planner {
  public:
    Planner(std::span<const Goal> goals, const Uuid& from, const Uuid& to, CarryWhich which) : from_(from) {
        for (const Goal& goal : goals) {
            known_.emplace(goal.id, &goal);
            if (goal.cycle == to && !goal.continues.isNil()) continued_.emplace(goal.continues, goal.id);
        }
        for (const Goal& goal : goals) {
            const bool isOver = goal.status == GoalStatus::done || goal.status == GoalStatus::dropped;
            if (goal.cycle == from && (which == CarryWhich::all || !isOver)) wanted_.push_back(&goal);
        }
        // The same plan whatever order they come in.
        std::ranges::sort(wanted_, {}, [](const Goal* goal) { return goal->id; });
    }

    CarryPlan plan() {
        for (const Goal* goal : wanted_) {
            if (continued_.contains(goal->id)) {
                ++plan_.there;
            } else {
                carried_.insert(goal->id);
            }
        }
        for (const Goal* goal : wanted_) add(*goal);
        return std::move(plan_);
    }

  private:
    /// After whatever stands above it.
    void add(const Goal& goal) {
        std::vector<CarryStep> line;
        const Goal* at = &goal;
        while (carried_.contains(at->id) && placed_.insert(at->id).second) {
            CarryStep step = stepOf(*at);
            line.push_back(step);
            if (!step.isCarried) break;
            at = known_.at(step.above);
        }
        plan_.steps.insert(plan_.steps.end(), line.rbegin(), line.rend());
    }

    CarryStep stepOf(const Goal& goal) const {
        Uuid above = goal.parent;
        // Damaged data can have a circle.
        for (std::size_t steps = 0; !above.isNil() && steps <= known_.size(); ++steps) {
            if (carried_.contains(above)) {
                // One of its own descendants in such a circle.
                return isBelow(above, goal.id) ? CarryStep{goal.id, {}, false} : CarryStep{goal.id, above, true};
            }
            if (const auto there = continued_.find(above); there != continued_.end()) {
                return {goal.id, there->second, false};
            }
            const auto found = known_.find(above);
            // Nobody puts a goal below one that they do not see.
            if (found == known_.end()) return {goal.id, {}, false};
            if (found->second->cycle != from_) return {goal.id, above, false};
            above = found->second->parent;
        }
        return {goal.id, {}, false};
    }

    bool isBelow(Uuid goal, const Uuid& top) const {
        for (std::size_t steps = 0; !goal.isNil() && steps <= known_.size(); ++steps) {
            if (goal == top) return true;
            const auto found = known_.find(goal);
            goal = found == known_.end() ? Uuid{} : found->second->parent;
        }
        return false;
    }

    Uuid from_;
    std::unordered_map<Uuid, const Goal*> known_;
    std::unordered_map<Uuid, Uuid> continued_;  ///< by the goal that is continued
    std::unordered_set<Uuid> carried_;
    std::unordered_set<Uuid> placed_;
    std::vector<const Goal*> wanted_;
    CarryPlan plan_;
};

void copy(FieldValues& into, const Record& old, std::initializer_list<FieldNumber> fields) {
    for (const FieldNumber number : fields) {
        const Value& value = old.value(number);
        if (!std::holds_alternative<std::monostate>(value)) into.emplace_back(number, value);
    }
}

}  // namespace

CarryPlan planCarry(std::span<const Goal> goals, const Uuid& from, const Uuid& to, CarryWhich which) {
    if (from == to || to.isNil()) return {};
    return Planner{goals, from, to, which}.plan();
}

void leaveOutGone(EntityNumber entity, FieldValues& fields, const IsThere& isThere) {
    std::erase_if(fields, [&](auto& one) {
        const schema::Field* field = schema::kSchema.entity(entity)->field(one.first);
        if (field == nullptr || (field->target != schema::kEmployee && field->target != schema::kTeam)) return false;
        if (auto* all = std::get_if<std::vector<Uuid>>(&one.second)) {
            std::erase_if(*all, [&](const Uuid& id) { return !isThere(field->target, id); });
            return all->empty();
        }
        const auto* id = std::get_if<Uuid>(&one.second);
        return id != nullptr && !isThere(field->target, *id);
    });
}

FieldValues carriedGoal(const Record& old, const Uuid& cycle, const Uuid& parent) {
    FieldValues fields;
    copy(fields, old,
         {field::kGoalTitle, field::kGoalOwner, field::kGoalVisibility, field::kGoalTeam, field::kGoalContributors,
          field::kGoalOfCompany, field::kGoalCheckInDays});
    fields.emplace_back(field::kGoalCycle, Value{cycle});
    if (!parent.isNil()) fields.emplace_back(field::kGoalParent, Value{parent});
    fields.emplace_back(field::kGoalContinues, Value{old.id});
    return fields;
}

FieldValues carriedKeyResult(const Record& old, const Uuid& goal, CarryHow how) {
    FieldValues fields;
    copy(fields, old,
         {field::kKeyResultTitle, field::kKeyResultMetric, field::kKeyResultUnit, field::kKeyResultTarget,
          field::kKeyResultWeight, field::kKeyResultOwner});
    fields.emplace_back(field::kKeyResultGoal, Value{goal});
    const Value& current = old.value(field::kKeyResultCurrent);
    const bool goesOn = how == CarryHow::rollOver && !std::holds_alternative<std::monostate>(current);
    // Begun beyond its target it would lead back to it.
    const bool isReached = goesOn && keyResultProgress(keyResultFrom(old)).value_or(0) >= 1;
    if (isReached) fields.emplace_back(field::kKeyResultCurrent, current);
    const Value& start = goesOn && !isReached ? current : old.value(field::kKeyResultStart);
    if (!std::holds_alternative<std::monostate>(start)) fields.emplace_back(field::kKeyResultStart, start);
    return fields;
}

bool isCarriedMilestone(const Record& old) {
    return old.alive() && !old.flag(field::kMilestoneDone);
}

FieldValues carriedMilestone(const Record& old, const Uuid& goal, const Uuid& keyResult) {
    FieldValues fields;
    copy(fields, old, {field::kMilestoneTitle});
    fields.emplace_back(field::kMilestoneGoal, Value{goal});
    fields.emplace_back(field::kMilestoneKeyResult, Value{keyResult});
    return fields;
}

bool isCarriedInitiative(const Record& old) {
    return old.alive() && !old.flag(field::kInitiativeDone);
}

FieldValues carriedInitiative(const Record& old, const Uuid& goal) {
    FieldValues fields;
    copy(fields, old, {field::kInitiativeTitle, field::kInitiativeOwner});
    fields.emplace_back(field::kInitiativeGoal, Value{goal});
    return fields;
}

}  // namespace aufwind::domain
