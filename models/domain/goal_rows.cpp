// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/goal_fields.h"
#include "models/domain/goal_forest.h"

#include <algorithm>

namespace aufwind::domain {

namespace {

constexpr std::int64_t kHundred = 100 * kOne;

template <typename Choice>
Choice choiceOf(const Record& row, FieldNumber field, Choice last) {
    const std::int64_t number = row.number(field);
    if (number < 0 || number > static_cast<std::int64_t>(last)) return static_cast<Choice>(0);
    return static_cast<Choice>(number);
}

std::optional<std::int64_t> numberIfSet(const Record& row, FieldNumber field) {
    const auto* number = std::get_if<std::int64_t>(&row.value(field));
    return number != nullptr ? std::optional<std::int64_t>(*number) : std::nullopt;
}

std::int64_t usualTarget(Metric metric) {
    if (metric == Metric::percent) return kHundred;
    return metric == Metric::yesNo ? kOne : 0;
}

}  // namespace

bool isOfGoalForest(EntityNumber entity) {
    return std::ranges::find(kGoalForestEntities, entity) != std::end(kGoalForestEntities);
}

bool isNamedByGoals(EntityNumber entity) {
    return entity == schema::kEmployee || entity == schema::kTeam;
}

Uuid goalOf(const Record& row) {
    switch (row.entity) {
        case schema::kGoal:
            return row.id;
        case schema::kKeyResult:
            return row.reference(field::kKeyResultGoal);
        case schema::kMilestone:
            return row.reference(field::kMilestoneGoal);
        case schema::kInitiative:
            return row.reference(field::kInitiativeGoal);
        case schema::kCheckIn:
            return row.reference(field::kCheckInGoal);
        case schema::kGoalComment:
            return row.reference(field::kGoalCommentGoal);
        default:
            return {};
    }
}

Goal goalFrom(const Record& row) {
    Goal goal;
    goal.id = row.id;
    goal.title = row.text(field::kGoalTitle);
    goal.owner = row.reference(field::kGoalOwner);
    goal.cycle = row.reference(field::kGoalCycle);
    goal.parent = row.reference(field::kGoalParent);
    goal.status = choiceOf(row, field::kGoalStatus, GoalStatus::dropped);
    goal.visibility = choiceOf(row, field::kGoalVisibility, GoalVisibility::company);
    goal.team = row.reference(field::kGoalTeam);
    if (const auto* people = std::get_if<std::vector<Uuid>>(&row.value(field::kGoalContributors))) {
        goal.contributors = *people;
    }
    goal.ofCompany = row.flag(field::kGoalOfCompany);
    goal.starts = numberIfSet(row, field::kGoalStarts);
    goal.ends = numberIfSet(row, field::kGoalEnds);
    goal.checkInDays = row.number(field::kGoalCheckInDays);
    goal.confidence = row.number(field::kGoalConfidence);
    goal.checkedIn = row.number(field::kGoalCheckedIn);
    goal.submitted = row.number(field::kGoalSubmitted);
    goal.continues = row.reference(field::kGoalContinues);
    return goal;
}

Cycle cycleFrom(const Record& row) {
    return {.id = row.id,
            .name = row.text(field::kCycleName),
            .kind = row.number(field::kCycleKind),
            .starts = row.number(field::kCycleStarts),
            .ends = row.number(field::kCycleEnds),
            .phase = row.number(field::kCyclePhase),
            .checkInDays = row.number(field::kCycleCheckInDays)};
}

KeyResult keyResultFrom(const Record& row) {
    KeyResult one;
    one.metric = choiceOf(row, field::kKeyResultMetric, Metric::milestones);
    one.start = row.number(field::kKeyResultStart);
    one.target = numberIfSet(row, field::kKeyResultTarget).value_or(usualTarget(one.metric));
    one.current = numberIfSet(row, field::kKeyResultCurrent).value_or(one.start);
    one.weight = numberIfSet(row, field::kKeyResultWeight).value_or(kOne);
    return one;
}

}  // namespace aufwind::domain
