// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/goal_progress.h"
#include "models/schema/uuid.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What saying how a goal goes writes: a check-in, a measurement for each value that was said, and the new state of
/// the goal. Values and progress in millionths as in the store; days are days since 1970. Pure; any thread.
namespace aufwind::domain {

struct SaidValue {
    Uuid keyResult;
    std::int64_t value = 0;

    bool operator==(const SaidValue&) const = default;
};

struct CheckInSaid {
    GoalStatus status = GoalStatus::onTrack;
    std::int64_t confidence = 0;  ///< 1 to 5; 0 where nothing was said
    std::vector<SaidValue> values;
};

struct MeasuredResult {
    Uuid id;
    KeyResult values;
};

struct CheckInWrites {
    std::int64_t confidence = 0;  ///< within 1 to 5; 0: none
    /// Of the goal once the values hold; unclamped. Nothing where nothing can be measured.
    std::optional<std::int64_t> progress;
    std::vector<SaidValue> measurements;  ///< those of key results of the goal, each once, the last that was said
};

/// `below` is the progress that child goals give, which counts where the goal has no key results of its own. What is
/// said of a key result that the goal does not have, or of one that counts its milestones, is left out.
CheckInWrites checkInWrites(const CheckInSaid& said, const std::vector<MeasuredResult>& results,
                            std::optional<double> below);

/// The part of the time that is over, in weeks: the how manyth of how many. Nothing outside of it.
struct WeekOf {
    std::int64_t week = 0;
    std::int64_t weeks = 0;

    bool operator==(const WeekOf&) const = default;
};
std::optional<WeekOf> weekOf(std::int64_t starts, std::int64_t ends, std::int64_t today);

/// A progress as a decimal of the store, within what one can hold.
std::int64_t progressDecimal(double progress);

}  // namespace aufwind::domain
