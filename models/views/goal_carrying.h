// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/goal_carry.h"
#include "models/domain/goal_template.h"
#include "models/views/edit_queue.h"

#include <unordered_map>
#include <vector>

/// The edits that write many goals. Thread rule: that of the bench.
namespace aufwind::views {

/// Goals on their way into another cycle. It goes on where it stands, batch by batch.
struct Carrying {
    domain::CarryPlan plan;
    domain::CarryHow how = domain::CarryHow::rollOver;
    Uuid to;
    Uuid me;                                  ///< whoever does it, and so is here
    std::size_t at = 0;                       ///< the next step
    std::size_t made = 0;                     ///< goals
    std::size_t ownerless = 0;                ///< goals that stay behind, for their owner is gone
    std::unordered_map<Uuid, Uuid> copies{};  ///< by the old goal
};

/// Writes whole goals with all that belongs to them until there are enough for one batch, far fewer rows than a
/// mutation holds. One transaction and one step of undo here; each goal is a mutation's whole. What somebody has
/// continued meanwhile is left out, and so are people and teams that are gone. `notFound` where the cycle is.
Result<void> carryBatch(Bench& bench, Carrying& carrying);

struct TemplatePlace {
    Uuid cycle;
    Uuid team;
    Uuid parent;
    std::int64_t visibility = 0;  ///< as the choice in its row
};
/// Answers the goals that were made. `invalid` where the lines are faulty.
Result<std::vector<Uuid>> useTemplate(Bench& bench, const domain::TemplateRead& read, const TemplatePlace& place);

/// How a goal stood before a check-in, for whoever takes that back.
struct BeforeCheckIn {
    Record goal;
    std::vector<Record> keyResults;
};
Result<BeforeCheckIn> beforeCheckIn(store::Reader& reader, const Uuid& goal);
/// The check-in goes with its values, and the goal stands as before where nobody has said anything since.
Result<void> takeBackCheckIn(Bench& bench, const BeforeCheckIn& before, const Uuid& checkIn);

}  // namespace aufwind::views
