// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/goal_forest.h"
#include "models/views/page_context.h"

#include <QObject>
#include <QVariantMap>
#include <qqml.h>

#include <optional>
#include <unordered_set>
#include <vector>

/// All goals that this person sees, with their progress, for every page that shows one. They are read once, on another
/// thread, when somebody first asks; from then on each commit touches what it changed. There is one for the whole life
/// of the window.
///
/// Thread rule: the window's.
namespace aufwind::views {

class Goals : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    /// Everything has been read.
    Q_PROPERTY(bool ready READ ready NOTIFY readyChanged)
    Q_PROPERTY(int count READ count NOTIFY changed)

  public:
    explicit Goals(QObject* parent = nullptr);
    ~Goals() override;

    /// None when nobody is signed in. What was read of somebody else is forgotten.
    void attach(const std::optional<PageContext>& context);

    bool ready() const { return ready_; }
    int count() const { return static_cast<int>(forest_.size()); }
    /// Begins to read where that has not been done; readyChanged() tells.
    void ask();
    const domain::GoalForest& forest() const { return forest_; }
    /// Days since 1970-01-01 where this person is.
    std::int64_t today() const;

    /// What any line about a goal shows: id, title, ownerId, owner, ofCompany, teamId, team, cycleId, cycle, status
    /// ("draft", "onTrack", "behind", "atRisk", "done", "dropped"), visibility ("private", "participants", "team",
    /// "company"), progress and expected (0 to 1; undefined where there is none), percent (whole, unclamped), over (the
    /// part above 1), parentId, parent (its title), children, keyResults (how many), confidence, checkedIn (a Date),
    /// starts, ends (Dates), waits (for approval), closed (its cycle is), mine (this person owns it). Empty where there
    /// is none.
    Q_INVOKABLE QVariantMap goal(const QString& id) const;

  signals:
    void readyChanged();
    /// Of these goals something is another.
    void changed(const std::unordered_set<aufwind::Uuid>& goals);

  private:
    domain::GoalForest forest_;
    std::optional<PageContext> context_;
    bool ready_ = false;
};

}  // namespace aufwind::views
