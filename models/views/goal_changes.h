// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/check_in.h"
#include "models/domain/goal_forest.h"
#include "models/views/edit_queue.h"

#include <optional>
#include <string>
#include <vector>

/// Changes of goals and of what belongs to them. Each is one mutation. `notFound` where the row is not there or was
/// removed; what a person may not do the server refuses, and pages do not offer it (models/domain/goal_rights.h).
/// Thread rule: that of the bench or reader that is given.
namespace aufwind::views {

/// Values in millionths; what is not set is left to the rules of models/schema/entities_goals.h.
struct NewKeyResult {
    std::string title;
    domain::Metric metric = domain::Metric::number;
    std::string unit;
    std::optional<std::int64_t> start;
    std::optional<std::int64_t> target;
    std::optional<std::int64_t> weight;
    Uuid owner;
    std::vector<std::string> milestones;
};

struct NewGoal {
    std::vector<Assignment> fields;
    std::vector<NewKeyResult> results;
    Uuid maker;  ///< who has to see it; nil: nobody is asked
};

/// Goal, key results and milestones in the order given. Answers the goal; `invalid` where its maker would not see it.
Result<Uuid> createGoal(Bench& bench, const NewGoal& wanted);
/// At the end of the goal's list.
Result<Uuid> addKeyResult(Bench& bench, const Uuid& goal, const NewKeyResult& wanted);
Result<Uuid> addMilestone(Bench& bench, const Uuid& keyResult, const std::string& title);
Result<Uuid> addInitiative(Bench& bench, const Uuid& goal, const std::string& title);

/// `below`: see domain::checkInWrites. Answers the check-in.
struct NewCheckIn {
    Uuid goal;
    domain::CheckInSaid said;
    std::string comment;
    std::optional<double> below;
};
Result<Uuid> checkIn(Bench& bench, const NewCheckIn& wanted);
/// The comment of one, or what a comment on a goal says, with those it mentions.
Result<void> rewordCheckIn(Bench& bench, const Uuid& checkIn, const std::string& comment);
Result<Uuid> addGoalComment(Bench& bench, const Uuid& goal, const Uuid& parent, const std::string& text);
Result<void> rewordGoalComment(Bench& bench, const Uuid& comment, const std::string& text);
/// A check-in goes with the values that were said in it; what the goal's key results hold now stays.
Result<void> removeCheckIn(Bench& bench, const Uuid& checkIn);
Result<void> restoreCheckIn(Bench& bench, const Uuid& checkIn);

/// What the owner asks for, and the answer. `invalid` where nobody who may say yes sees the goal, see
/// domain::visibilityForApproval().
Result<void> submitGoal(Bench& bench, const Uuid& goal, bool submitted);
enum class Decision { open, approved, returned };
Result<void> decideGoal(Bench& bench, const Uuid& goal, Decision decision, const std::string& remark);

/// A talking point of the series that leads to the goal. Everybody in the meeting reads its title, also whoever does
/// not see the goal. Answers the point.
Result<Uuid> discussGoal(Bench& bench, const Uuid& goal, const Uuid& series, const std::string& title);
/// An existing point leads to the goal. Answers the link.
Result<Uuid> linkGoal(Bench& bench, const Uuid& point, const Uuid& goal);

/// The key results of a goal with their milestones counted, in their order.
Result<std::vector<domain::MeasuredResult>> measuredResults(store::Reader& reader, const Uuid& goal);
/// One of them.
domain::KeyResult measured(store::Reader& reader, const Record& keyResult);

}  // namespace aufwind::views
