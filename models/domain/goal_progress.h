// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>

/// How far a key result and a goal have come. Progress is 1 where the target is reached; what lies beyond is kept,
/// below 0 too, and only a display clamps it. Values are in millionths as in the store. Pure; any thread.
namespace aufwind::domain {

enum class Metric : std::uint8_t { number, percent, currency, yesNo, milestones };
enum class GoalStatus : std::uint8_t { draft, onTrack, behind, atRisk, done, dropped };
enum class GoalVisibility : std::uint8_t { privately, participants, team, company };

constexpr std::int64_t kOne = 1'000'000;  ///< of a decimal

/// What its row says, with what is not set filled in.
struct KeyResult {
    Metric metric = Metric::number;
    std::int64_t start = 0;
    std::int64_t target = 0;
    std::int64_t current = 0;
    std::int64_t weight = kOne;
    std::int32_t milestones = 0;      ///< how many there are
    std::int32_t milestonesDone = 0;  ///< of them

    bool operator==(const KeyResult&) const = default;
};

/// (current − start) / (target − start), which also covers what decreases. Where both are the same there is nothing
/// between: done once the value is the target. Milestones: the part that is done; nothing where there are none.
std::optional<double> keyResultProgress(const KeyResult& one);

struct WeightedPart {
    double progress = 0;
    double weight = 1;
};

/// The weights of those that are there count as a whole; nothing where none has a weight above 0.
std::optional<double> weightedMean(std::span<const WeightedPart> parts);

/// The part of the days from the first to the last, both included, that is over at the end of `today`: 0 to 1. Nothing
/// where there are no days.
std::optional<double> expectedProgress(std::int64_t starts, std::int64_t ends, std::int64_t today);

/// What a display shows of a progress: 0 to 1.
double shownProgress(double progress);

}  // namespace aufwind::domain
