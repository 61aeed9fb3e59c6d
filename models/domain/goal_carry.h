// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/goal_forest.h"
#include "models/schema/record.h"

#include <cstddef>
#include <functional>
#include <span>
#include <utility>
#include <vector>

/// What becomes of the goals of a cycle in another one. Each is made anew and says which it continues; whatever is
/// continued there already is left out, so that doing it twice makes nothing twice.
///
/// Pure; any thread.
namespace aufwind::domain {

enum class CarryWhich : std::uint8_t {
    open,  ///< neither done nor dropped
    all,
};
enum class CarryHow : std::uint8_t {
    rollOver,   ///< key results begin where they are now; one that is reached stays as it is
    duplicate,  ///< key results begin where they began
};

struct CarryStep {
    Uuid from;
    /// What it stands below: one that is carried too, by its old id, where `isCarried`; else a goal as it is, or nil.
    Uuid above;
    bool isCarried = false;

    bool operator==(const CarryStep&) const = default;
};

struct CarryPlan {
    std::vector<CarryStep> steps;  ///< what stands above comes first
    std::size_t there = 0;         ///< left out, for they are continued already

    bool operator==(const CarryPlan&) const = default;
};

/// `goals` are all that whoever does it sees. One whose parent stays behind in the old cycle goes below the next above
/// that does not.
CarryPlan planCarry(std::span<const Goal> goals, const Uuid& from, const Uuid& to, CarryWhich which);

using FieldValues = std::vector<std::pair<FieldNumber, Value>>;

/// Whether a person or a team is still there.
using IsThere = std::function<bool(EntityNumber, const Uuid&)>;
/// What the fields of a row name besides: people and teams that are gone are left out. Goals and cycles stay.
void leaveOutGone(EntityNumber entity, FieldValues& fields, const IsThere& isThere);

/// The fields of the new rows. Neither a status, a day nor a check-in of the old cycle is among them.
FieldValues carriedGoal(const Record& old, const Uuid& cycle, const Uuid& parent);
FieldValues carriedKeyResult(const Record& old, const Uuid& goal, CarryHow how);
/// Of what is done nothing is carried.
bool isCarriedMilestone(const Record& old);
FieldValues carriedMilestone(const Record& old, const Uuid& goal, const Uuid& keyResult);
bool isCarriedInitiative(const Record& old);
FieldValues carriedInitiative(const Record& old, const Uuid& goal);

}  // namespace aufwind::domain
