// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/goal_rights.h"
#include "models/views/behind.h"
#include "models/views/page_context.h"

#include <QObject>
#include <QTimer>
#include <QVariantMap>
#include <qqml.h>

#include <memory>
#include <optional>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>
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
    /// The store could not be read the last time.
    Q_PROPERTY(bool failed READ failed NOTIFY readyChanged)
    Q_PROPERTY(int count READ count NOTIFY changed)
    /// The latest start first: id, name, starts and ends (Dates), phase ("drafting", "active", "closed").
    Q_PROPERTY(QVariantList cycles READ cycles NOTIFY changed)
    /// Where one looks first, see domain::currentCycle(); empty where there is no cycle.
    Q_PROPERTY(QString currentCycle READ currentCycle NOTIFY changed)

  public:
    explicit Goals(QObject* parent = nullptr);
    ~Goals() override;

    /// None when nobody is signed in. What was read of somebody else is forgotten.
    void attach(const std::optional<PageContext>& context);

    /// None where nobody is signed in.
    const std::optional<PageContext>& context() const { return context_; }

    bool ready() const { return ready_; }
    bool failed() const { return failed_; }
    int count() const { return static_cast<int>(forest_.size()); }
    QVariantList cycles() const;
    QString currentCycle() const;
    /// Begins to read where that has not been done; readyChanged() tells.
    Q_INVOKABLE void ask();
    /// Reads everything anew.
    Q_INVOKABLE void refresh();
    const domain::GoalForest& forest() const { return forest_; }
    /// Days since 1970-01-01 where this person is.
    virtual std::int64_t today() const;
    /// Whoever looks at the goals; nil where nobody does.
    virtual Uuid me() const;
    Q_INVOKABLE QString myId() const;

    /// What any line about a goal shows: id, title, ownerId, owner, initials (the owner's), ofCompany, teamId, team,
    /// cycleId, cycle, status ("draft", "onTrack", "behind", "atRisk", "done", "dropped"), mark (the same as StatusMark
    /// names it), visibility ("private", "participants", "team", "company"), progress and expected (0 to 1; undefined
    /// where there is none), percent (whole, unclamped), over (the part above 1), parentId, parent (its title),
    /// children, keyResults (how many), confidence, checkedIn (a Date), starts, ends (Dates), waits (for approval),
    /// closed (its cycle is), mine (this person owns it). Empty where there is none.
    Q_INVOKABLE QVariantMap goal(const QString& id) const;
    QVariantMap goal(const Uuid& id) const;

    /// The teams that goals are of, by name: id, name.
    Q_INVOKABLE QVariantList teams() const;
    /// Whether this person may change the goal; what counts is what the server says.
    Q_INVOKABLE bool mayChange(const QString& id) const;
    /// Why the goal cannot stand below that one: "self", "cycle", "rights", "same" (it does already), "unknown"; empty
    /// where it can. No parent: to the top.
    Q_INVOKABLE QString obstacle(const QString& id, const QString& parentId) const;

  signals:
    /// Of what was read after changed().
    void readyChanged();
    /// Of these goals something is another.
    void changed(const std::unordered_set<aufwind::Uuid>& goals);

  protected:
    /// For a forest that comes from elsewhere.
    void show(domain::GoalForest forest);
    virtual Person person(const Uuid& id) const;
    virtual QString teamName(const Uuid& id) const;
    /// Whoever looks, as seen from the owner of a goal.
    virtual domain::GoalViewer viewer(const Uuid& owner) const;

  private:
    void follow(const store::ChangeSet& changes);
    void followNames(const store::ChangeSet& changes, std::unordered_set<Uuid>& touched);
    void read();
    /// What another thread has read.
    struct ReadGoals {
        domain::GoalForest forest;
        std::unordered_set<Uuid> ids;
    };
    void take(std::shared_ptr<ReadGoals> goals, std::uint64_t turn);
    void putAgain(const std::set<std::pair<EntityNumber, Uuid>>& rows, std::unordered_set<Uuid>& touched);
    std::unordered_set<Uuid> every() const;

    domain::GoalForest forest_;
    std::optional<PageContext> context_;
    std::unique_ptr<Behind> behind_;
    QTimer days_;
    std::int64_t day_ = 0;
    mutable std::unordered_map<Uuid, QString> teamNames_;
    std::set<std::pair<EntityNumber, Uuid>> meanwhile_;  ///< rows that changed while all were read
    std::set<std::pair<EntityNumber, Uuid>> awaited_;    ///< that changed before, and for which all are read
    bool wasAsked_ = false;
    bool isReading_ = false;
    bool again_ = false;
    bool ready_ = false;
    bool failed_ = false;
    std::uint64_t turn_ = 0;  ///< answers for somebody who has signed out are dropped
};

}  // namespace aufwind::views
