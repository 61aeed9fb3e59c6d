// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/goal_carrying.h"
#include "models/views/page_context.h"

#include <QHash>
#include <QObject>
#include <QVariantMap>
#include <qqml.h>

#include <memory>
#include <optional>

/// Cycles of goals, and what is done with many goals at once, for QML. There is one for the whole life of the window.
/// An edit is on the disk when the call returns; where it is refused AppContext tells editFailed(). What is carried
/// into another cycle is written batch by batch, without keeping the window waiting.
///
/// Their lists are model("goal.cycles"), model("goal.templates") and model("goal.toApprove").
///
/// Thread rule: the window's.
namespace aufwind::views {

class Goals;

class GoalCycles : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    /// Whether this person may change cycles. What counts is what the server says.
    Q_PROPERTY(bool canEdit READ canEdit NOTIFY rightsChanged)
    /// Whether they may decide that goals have to be agreed on.
    Q_PROPERTY(bool canSwitch READ canSwitch NOTIFY rightsChanged)
    Q_PROPERTY(bool needsApproval READ needsApproval NOTIFY rightsChanged)
    /// Goals are being carried: so many steps are done of all of them.
    Q_PROPERTY(bool busy READ busy NOTIFY progressed)
    Q_PROPERTY(int done READ done NOTIFY progressed)
    Q_PROPERTY(int total READ total NOTIFY progressed)

  public:
    explicit GoalCycles(Goals& goals, QObject* parent = nullptr);
    ~GoalCycles() override;

    /// None when nobody is signed in.
    void attach(const std::optional<PageContext>& context);

    bool canEdit() const;
    bool canSwitch() const;
    bool needsApproval() const;
    bool busy() const { return carrying_ != nullptr; }
    int done() const { return carrying_ == nullptr ? 0 : static_cast<int>(carrying_->at); }
    int total() const { return carrying_ == nullptr ? 0 : static_cast<int>(carrying_->plan.steps.size()); }

    /// The next cycle of a kind that is not there yet, from today's date: name, starts, ends, checkInDays.
    Q_INVOKABLE QVariantMap proposal(const QString& kind) const;
    /// What a cycle of these dates is called.
    Q_INVOKABLE QString nameOf(const QString& kind, const QDateTime& starts, const QDateTime& ends) const;
    /// name, kind, starts, ends, checkInDays (0: none). Answers the cycle, or nothing where a date or the name is
    /// missing.
    Q_INVOKABLE QString create(const QVariantMap& wanted);
    Q_INVOKABLE bool change(const QString& cycleId, const QVariantMap& wanted);
    Q_INVOKABLE bool remove(const QString& cycleId);
    Q_INVOKABLE bool restore(const QString& cycleId);
    /// "drafting", "active", "closed": one step forth or back, else nothing happens.
    Q_INVOKABLE bool setPhase(const QString& cycleId, const QString& phase);
    Q_INVOKABLE bool setNeedsApproval(bool needs);

    /// As far as this person sees it: goals, open (neither done nor dropped), openTitles (the first of them), measured
    /// (those that have progress), percent (their mean; undefined where there is none).
    Q_INVOKABLE QVariantMap figures(const QString& cycleId) const;
    /// goals (that would be made), there (that are continued already). `which` is "open" or "all".
    Q_INVOKABLE QVariantMap preview(const QString& fromId, const QString& toId, const QString& which) const;
    /// `how` is "rollOver" (key results begin where they are now) or "duplicate" (where they began). False where
    /// nothing is to be done; else carried() tells.
    Q_INVOKABLE bool carry(const QString& fromId, const QString& toId, const QString& which, const QString& how);

    /// What is wrong with the lines of a template: {line, text}; empty where nothing is.
    Q_INVOKABLE QVariantList faults(const QString& lines) const;
    /// In a cycle, for a team, below a goal: cycleId, teamId, parentId, visibility ("private", "participants", "team",
    /// "company"). Answers the goals.
    Q_INVOKABLE QStringList useTemplate(const QString& lines, const QVariantMap& place);
    /// name, description, lines; a new one where `templateId` is empty. Answers its id, or nothing.
    Q_INVOKABLE QString keepTemplate(const QString& templateId, const QVariantMap& wanted);
    /// A goal with its key results as lines of a template.
    Q_INVOKABLE QString linesOf(const QString& goalId) const;

    /// What is decided of a goal now, for takeDecisionBack(); empty where nothing is.
    Q_INVOKABLE QVariantMap decision(const QString& goalId) const;
    /// An approval, or that a goal was returned, is again what it was before; open where that was nothing.
    Q_INVOKABLE bool takeDecisionBack(const QString& goalId, const QVariantMap& before);

    /// Remembers how a goal stands before a check-in; a number for takeBack(), 0 where there is no such goal.
    Q_INVOKABLE int remember(const QString& goalId);
    /// The check-in goes, and the goal stands as it did where nobody has said anything since.
    Q_INVOKABLE bool takeBack(int remembered, const QString& checkInId);

  signals:
    void rightsChanged();
    void progressed();
    /// So many goals were made. `failed` says that it stopped before all were.
    /// `ownerless` have stayed behind, for nobody owns them any more.
    void carried(int made, bool failed, int ownerless);

  private:
    bool run(const EditQueue::Work& work, const QString& text = {});
    bool mayBy(const schema::Rights& rights) const;
    std::vector<domain::Goal> allGoals() const;
    void nextBatch();
    void batchDone(const Result<void>& result);

    Goals& goals_;
    std::optional<PageContext> context_;
    QObject listening_;  ///< to the data; goes with it
    std::shared_ptr<Carrying> carrying_;
    QHash<int, std::shared_ptr<BeforeCheckIn>> remembered_;
    int last_ = 0;
};

}  // namespace aufwind::views
