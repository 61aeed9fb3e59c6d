// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/goal_progress.h"
#include "models/schema/entity_numbers.h"
#include "models/schema/record.h"

#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

/// All goals that somebody sees, as a forest, with the progress of each rolled up from the key results below. A change
/// is carried up to the roots and touches nothing else.
///
/// - A goal's progress is the weighted mean of its key results; where it has none, the mean of its child goals. Child
///   goals that were dropped, that wait for an approval which the company wants, or that have no progress of their own
///   do not count.
/// - A parent that is not there (not seen, removed) makes a root. The server lets no cycle in; in damaged data the goal
///   with the smallest id of each cycle stands as a root. So what a forest says depends on the rows alone and not on
///   the order in which they came.
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

/// A choice that this version does not know is taken for the most careful one: a draft, private, a number.
Goal goalFrom(const Record& row);
Cycle cycleFrom(const Record& row);
/// Without its milestones, which are rows of their own.
KeyResult keyResultFrom(const Record& row);

/// What a forest is made of.
inline constexpr EntityNumber kGoalForestEntities[] = {schema::kGoalCycle, schema::kGoal, schema::kKeyResult,
                                                       schema::kMilestone, schema::kGoalApproval};
bool isOfGoalForest(EntityNumber entity);
/// People and teams: a line about a goal shows their names.
bool isNamedByGoals(EntityNumber entity);
/// The goal that a row is, or belongs to; nil for all others.
Uuid goalOf(const Record& row);

/// Whether a decision (as the choice in its row) at that time is about what was put forward. Times in ms since 1970.
bool isDecided(std::int64_t decision, std::int64_t decided, std::int64_t submitted);

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
    /// Many rows at once: between begin() and end() put() and drop() answer none, and progress is what it was before;
    /// end() rolls up once and answers for all of them.
    void begin() { isOpen_ = true; }
    std::vector<Uuid> end();

    const Goal* goal(const Uuid& id) const;
    const Cycle* cycle(const Uuid& id) const;
    std::vector<const Cycle*> cycles() const;  ///< the latest start first
    std::vector<Uuid> roots() const;
    const std::vector<Uuid>& children(
        const Uuid& id) const;  ///< in the order in which they were made; nil has the roots
    /// The parent that is seen; nil for a root.
    Uuid parent(const Uuid& id) const;
    std::vector<Uuid> keyResults(const Uuid& goal) const;  ///< in the order in which they were made
    const KeyResult* keyResult(const Uuid& id) const;
    std::vector<Uuid> all() const;
    /// All of them, in no order.
    template <typename Visit>
    void each(const Visit& visit) const {
        for (const auto& [id, node] : goals_) visit(node.goal);
    }
    std::size_t size() const { return goals_.size(); }

    /// Unclamped; nothing where there is nothing to measure.
    std::optional<double> progress(const Uuid& goal) const;
    std::optional<double> expected(const Uuid& goal, std::int64_t today) const;
    /// First and last day: its own, else the cycle's.
    std::optional<std::pair<std::int64_t, std::int64_t>> days(const Uuid& goal) const;
    /// Whether it counts for its parent.
    bool counts(const Uuid& goal) const;
    /// Put forward, and nobody has decided since.
    bool waits(const Uuid& goal) const;
    bool isApproved(const Uuid& goal) const;  ///< by the latest decision
    /// Whether somebody said no to it, and nobody yes since.
    bool isReturned(const Uuid& goal) const;
    bool needsApproval() const { return needsApproval_; }
    /// Whether `below` is `goal` or stands anywhere below it.
    bool isWithin(const Uuid& below, const Uuid& goal) const;

  private:
    struct Node {
        Goal goal;
        Uuid parent;                 ///< the one that is seen and closes no cycle
        std::vector<Uuid> children;  ///< sorted, as all of these lists are
        std::optional<double> progress;
    };
    struct Measured {
        Uuid goal;
        KeyResult values;
    };
    struct Milestone {
        Uuid keyResult;
        bool done = false;

        bool operator==(const Milestone&) const = default;
    };
    struct Approval {
        Uuid goal;
        std::int64_t decision = 0;  ///< 0 open, 1 approved, 2 returned
        std::int64_t decided = 0;

        bool operator==(const Approval&) const = default;
    };
    using Lists = std::unordered_map<Uuid, std::vector<Uuid>>;

    void putGoal(const Record& row);
    void putCycle(const Record& row);
    void putKeyResult(const Record& row);
    void putMilestone(const Record& row);
    void putApproval(const Record& row);
    void dropGoal(const Uuid& id);
    void dropCycle(const Uuid& id);
    void dropKeyResult(const Uuid& id);
    void dropMilestone(const Uuid& id);
    void dropApproval(const Uuid& id);
    std::vector<Uuid> answer();

    void link(const Uuid& id);
    void unlink(const Uuid& id);
    void attach(const Uuid& id, const Uuid& parent);
    void detach(const Uuid& id);
    Uuid top(const Uuid& id) const;

    void touch(const Uuid& goal);
    void touchCycle(const Uuid& cycle);
    void measure(const Uuid& goal);
    void countMilestones(const Uuid& keyResult);
    std::optional<double> rolledUp(const Uuid& id, const Node& node) const;
    void settle();
    const Approval* latestApproval(const Uuid& goal) const;
    std::int64_t decision(const Uuid& goal) const;

    std::unordered_map<Uuid, Node> goals_;
    std::unordered_map<Uuid, Cycle> cycles_;
    std::unordered_map<Uuid, Measured> measured_;
    std::unordered_map<Uuid, Milestone> milestones_;
    std::unordered_map<Uuid, Approval> approvals_;
    std::vector<Uuid> roots_;
    // A row may come before the one that it belongs to, so these know also what is not there (yet).
    Lists keyResultsOf_;
    Lists milestonesOf_;
    Lists approvalsOf_;
    Lists waiting_;         ///< goals by a parent that is not there
    std::set<Uuid> cut_;    ///< goals whose way up would lead in a circle
    std::set<Uuid> dirty_;  ///< goals whose progress is to be worked out again
    std::set<Uuid> touched_;
    bool needsApproval_ = false;
    bool isOpen_ = false;
};

}  // namespace aufwind::domain
