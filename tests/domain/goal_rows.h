// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/goal_fields.h"
#include "models/domain/goal_forest.h"

#include <cstdint>
#include <utility>
#include <vector>

/// Rows of goals as a store would give them.
namespace aufwind::test {

namespace field = domain::field;

/// Later numbers sort later.
inline Uuid idOf(std::uint32_t number, std::uint8_t kind = 1) {
    Uuid id;
    id.bytes[0] = kind;
    for (std::size_t i = 0; i < 4; ++i) id.bytes[15 - i] = static_cast<std::uint8_t>(number >> 8 * i);
    return id;
}

inline Record rowOf(EntityNumber entity, const Uuid& id, const std::vector<std::pair<FieldNumber, Value>>& values) {
    Record row;
    row.entity = entity;
    row.id = id;
    row.life = 1;
    for (const auto& [number, value] : values) row.ensure(number).value = value;
    return row;
}

inline Record goalRow(const Uuid& id, const Uuid& parent = {},
                      domain::GoalStatus status = domain::GoalStatus::onTrack) {
    return rowOf(schema::kGoal, id,
                 {{field::kGoalTitle, std::string("goal")},
                  {field::kGoalParent, parent},
                  {field::kGoalStatus, static_cast<std::int64_t>(status)}});
}

/// In whole units.
struct Values {
    std::int64_t start = 0;
    std::int64_t target = 100;
    std::int64_t current = 0;
    std::int64_t weight = 1;
};

inline Record keyResultRow(const Uuid& id, const Uuid& goal, const Values& values) {
    return rowOf(schema::kKeyResult, id,
                 {{field::kKeyResultGoal, goal},
                  {field::kKeyResultStart, values.start * domain::kOne},
                  {field::kKeyResultTarget, values.target * domain::kOne},
                  {field::kKeyResultCurrent, values.current * domain::kOne},
                  {field::kKeyResultWeight, values.weight * domain::kOne}});
}

inline Record milestoneRow(const Uuid& id, const Uuid& goal, const Uuid& keyResult, bool done) {
    return rowOf(
        schema::kMilestone, id,
        {{field::kMilestoneGoal, goal}, {field::kMilestoneKeyResult, keyResult}, {field::kMilestoneDone, done}});
}

inline Record approvalRow(const Uuid& id, const Uuid& goal, std::int64_t decision, std::int64_t decided) {
    return rowOf(
        schema::kGoalApproval, id,
        {{field::kApprovalGoal, goal}, {field::kApprovalDecision, decision}, {field::kApprovalDecided, decided}});
}

}  // namespace aufwind::test
