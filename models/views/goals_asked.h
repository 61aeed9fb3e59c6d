// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/goal_forest.h"
#include "models/store/store.h"

#include <QString>

#include <optional>
#include <unordered_map>
#include <vector>

/// Goals as lists, to-dos and notices read them: by small queries, each from the reader of whoever asks. No progress;
/// that is the business of Goals alone. Thread rule: that of the reader.
namespace aufwind::views {

using CyclesById = std::unordered_map<Uuid, domain::Cycle>;
Result<CyclesById> cyclesById(store::Reader& reader);
/// The latest start first.
Result<std::vector<domain::Cycle>> cyclesInOrder(store::Reader& reader);

struct AskedGoal {
    domain::Goal goal;
    std::optional<domain::Cycle> cycle;
    std::int64_t due = 0;  ///< the day of the next check-in
    bool isOwn = false;    ///< else one contributes to it
};

/// The goals of which this person is asked how they stand, by the day: their own and those to which they contribute.
/// Those of a day to come are among them.
Result<std::vector<AskedGoal>> goalsAsked(store::Reader& reader, const Uuid& me, std::int64_t now);
/// Those that are due today or before.
Result<std::vector<AskedGoal>> goalsDue(store::Reader& reader, const Uuid& me, std::int64_t now);

struct WaitingGoal {
    domain::Goal goal;
    Record row;  ///< the goal as it is kept
    Uuid owner;
    bool isReport = false;  ///< of a direct report
};

/// Whose yes: that of whoever is asked first, or of everybody who may say it.
enum class WhoseYes : std::uint8_t { first, may };
/// The goals that wait until `me` agrees, the longest waiting first; none where the company does not want that. A goal
/// is put to its owner's manager; dotted-line managers and HR may say yes as well, and HR is asked where there is no
/// manager.
Result<std::vector<WaitingGoal>> goalsWaiting(store::Reader& reader, const Uuid& me, bool isHr, WhoseYes whose);
bool needsApproval(store::Reader& reader);
/// Whether this person holds HR's role or one above it.
bool isHr(store::Reader& reader, const Uuid& me);

/// "drafting", "active", "closed"
QString goalPhaseName(std::int64_t phase);
/// "quarter", "halfYear", "year", "own"
QString goalCycleKindName(std::int64_t kind);

}  // namespace aufwind::views
