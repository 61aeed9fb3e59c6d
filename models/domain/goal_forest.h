// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/goal_progress.h"
#include "models/schema/record.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

/// All goals that somebody sees, as a forest, with the progress of each rolled up from the key results below. A change
/// is carried up to the roots and touches nothing else.
///
/// - A goal's progress is the weighted mean of its key results; where it has none, the mean of its child goals. Child
///   goals that were dropped, that wait for an approval which the company wants, or that have no progress of their own
///   do not count.
/// - A parent that is not there (not seen, removed) makes a root. The server lets no cycle in; one in damaged data ends
///   at the goal where it closes.
///
/// Thread rule: one thread at a time.
namespace aufwind::domain {

/// What a goal's row says.
struct Goal {
    Uuid id;
    std::string title;
    Uuid owner;
    Uuid cycle;
    Uuid parent;  ///< as the row says, seen or not
    GoalStatus status = GoalStatus::draft;
    GoalVisibility visibility = GoalVisibility::privately;
    Uuid team;
    std::vector<Uuid> contributors;
    bool ofCompany = false;
    std::optional<std::int64_t> starts;  ///< days; of its own
    std::optional<std::int64_t> ends;
    std::int64_t checkInDays = 0;  ///< of its own; 0 where the cycle says
    std::int64_t confidence = 0;   ///< 1 to 5; 0 where nobody has said
    std::int64_t checkedIn = 0;    ///< milliseconds since 1970; 0 where nobody has
    std::int64_t submitted = 0;    ///< the same
    Uuid continues;

    bool operator==(const Goal&) const = default;
};

struct Cycle {
    Uuid id;
    std::string name;
    std::int64_t kind = 0;  ///< as the choice in its row
    std::int64_t starts = 0;
    std::int64_t ends = 0;
    std::int64_t phase = 0;  ///< 0 drafting, 1 active, 2 closed
    std::int64_t checkInDays = 0;

    bool operator==(const Cycle&) const = default;
};

Goal goalFrom(const Record& row);
Cycle cycleFrom(const Record& row);
KeyResult keyResultFrom(const Record& row);

class GoalForest {
  public:
    /// Takes a row of a goal, cycle, key result, milestone or approval as it is now, also one that was removed. Answers
    /// the goals of which anything that a list shows is another: itself, its old and new ancestors whose progress
    /// changed, all goals of a cycle that changed. Other entities answer none.
    std::vector<Uuid> put(const Record& row);
    /// The row is not seen any more.
    std::vector<Uuid> drop(EntityNumber entity, const Uuid& id);
    /// Whether goals have to be approved before they count. Answers as put().
    std::vector<Uuid> setNeedsApproval(bool needs);
    void clear();

    const Goal* goal(const Uuid& id) const;
    const Cycle* cycle(const Uuid& id) const;
    std::vector<const Cycle*> cycles() const;  ///< the latest start first
    std::vector<Uuid> roots() const;
    const std::vector<Uuid>& children(const Uuid& id) const;  ///< in the order in which they were made
    /// The parent that is seen; nil for a root.
    Uuid parent(const Uuid& id) const;
    std::vector<Uuid> keyResults(const Uuid& goal) const;
    const KeyResult* keyResult(const Uuid& id) const;
    std::vector<Uuid> all() const;
    std::size_t size() const { return goals_.size(); }

    /// Unclamped; nothing where there is nothing to measure.
    std::optional<double> progress(const Uuid& goal) const;
    std::optional<double> expected(const Uuid& goal, std::int64_t today) const;
    /// First and last day: its own, else the cycle's.
    std::optional<std::pair<std::int64_t, std::int64_t>> days(const Uuid& goal) const;
    /// Whether it counts for its parent.
    bool counts(const Uuid& goal) const;
    bool isApproved(const Uuid& goal) const;
    bool needsApproval() const { return needsApproval_; }
    /// Whether `below` is `goal` or stands anywhere below it.
    bool isWithin(const Uuid& below, const Uuid& goal) const;

  private:
    struct Node {
        Goal goal;
        std::vector<Uuid> children;  ///< sorted by id
        std::unordered_set<Uuid> keyResults;
        std::optional<double> progress;
        std::int64_t approval = 0;  ///< 0 open, 1 approved, 2 returned
    };
    struct Measured {
        Uuid goal;
        KeyResult values;
    };
    std::unordered_map<Uuid, Node> goals_;
    std::unordered_map<Uuid, Cycle> cycles_;
    std::unordered_map<Uuid, Measured> keyResults_;
    std::unordered_map<Uuid, std::pair<Uuid, bool>> milestones_;  ///< key result, done
    bool needsApproval_ = false;
};

}  // namespace aufwind::domain
