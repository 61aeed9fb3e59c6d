// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/goal_forest.h"

#include <QString>
#include <QStringList>
#include <QVariantMap>

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

/// Which goals a page shows, and in which order. Over 10,000 goals that takes a few milliseconds.
///
/// Thread rule: one thread at a time.
namespace aufwind::views {

/// One line of a list of goals. Plain values; any thread.
struct GoalLine {
    Uuid id;
    int depth = 0;
    int children = 0;     ///< that could be seen below it
    bool open = false;    ///< they are
    bool dimmed = false;  ///< shown only for what stands below it

    bool operator==(const GoalLine&) const = default;
};

/// What somebody looks for; what is not set is not asked.
struct GoalFilter {
    Uuid cycle;
    Uuid owner;
    Uuid team;
    std::optional<domain::GoalStatus> status;
    QStringList words;  ///< each in the title, without case and accents

    /// From {cycle, owner, team, status, words}; what is empty, unknown or missing asks nothing.
    static GoalFilter from(const QVariantMap& filter);
    bool isEmpty() const { return cycle.isNil() && !searches(); }
    /// Whether it looks for single goals, so that what is folded must not hide them.
    bool searches() const { return !owner.isNil() || !team.isNil() || status || !words.isEmpty(); }
};

class GoalSieve {
  public:
    /// Titles are folded once; of these they may be others now.
    void forget(const std::unordered_set<Uuid>& goals);

    /// The tree, as far as it is unfolded: what the filter finds, and what stands above that. In one that searches
    /// everything is unfolded but what is in `folded`.
    std::vector<GoalLine> tree(const domain::GoalForest& forest, const GoalFilter& filter,
                               const std::unordered_set<Uuid>& open, const std::unordered_set<Uuid>& folded);
    /// What the filter finds, by "title", "progress", "status" or "days" (first day, then last).
    std::vector<GoalLine> flat(const domain::GoalForest& forest, const GoalFilter& filter, const QString& sortKey,
                               bool descending);

  private:
    bool finds(const domain::Goal& goal, const GoalFilter& filter);
    const QString& folded(const domain::Goal& goal);

    std::unordered_map<Uuid, QString> titles_;
};

}  // namespace aufwind::views
