// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/edit_queue.h"
#include "models/views/page_context.h"

#include <QHash>
#include <QJSValue>
#include <QObject>
#include <QVariantMap>
#include <qqml.h>

#include <optional>

/// One goal made, changed and told about, for QML. There is one for the whole life of the window. An edit is on the
/// disk when the call returns; where it is refused AppContext tells editFailed(). What makes something answers its id,
/// empty where nothing was made.
///
/// Names of a goal: title, ownerId, cycleId, parentId, teamId, visibility ("private", "participants", "team",
/// "company"), contributors (ids), ofCompany, starts, ends (Dates), checkInDays, continuesId, description, status. Of a
/// key result: title, metric ("number", "percent", "currency", "yesNo", "milestones"), unit, start, target, current,
/// weight (numbers), ownerId, milestones (titles). An empty or undefined value clears.
///
/// Thread rule: the window's.
namespace aufwind::views {

class Goals;

class GoalEdits : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")

  public:
    explicit GoalEdits(Goals& goals, QObject* parent = nullptr);

    /// None when nobody is signed in.
    void attach(const std::optional<PageContext>& context);

    /// `keyResults` besides: a list of theirs.
    Q_INVOKABLE QString create(const QVariantMap& wanted);
    Q_INVOKABLE bool change(const QString& goalId, const QVariantMap& wanted);
    Q_INVOKABLE bool setStatus(const QString& goalId, const QString& status);
    Q_INVOKABLE bool addContributor(const QString& goalId, const QString& personId);
    Q_INVOKABLE bool removeContributor(const QString& goalId, const QString& personId);
    /// The goals below it become roots of their own until it is restored.
    Q_INVOKABLE bool remove(const QString& goalId);
    Q_INVOKABLE bool restore(const QString& goalId);

    Q_INVOKABLE QString addKeyResult(const QString& goalId, const QVariantMap& wanted);
    Q_INVOKABLE bool changeKeyResult(const QString& id, const QVariantMap& wanted);
    Q_INVOKABLE QString addMilestone(const QString& keyResultId, const QString& title);
    /// title, done, due (a Date)
    Q_INVOKABLE bool changeMilestone(const QString& id, const QVariantMap& wanted);
    Q_INVOKABLE QString addInitiative(const QString& goalId, const QString& title);
    /// title, done, due (a Date), ownerId
    Q_INVOKABLE bool changeInitiative(const QString& id, const QVariantMap& wanted);
    /// Within its list, between two others; empty is the respective end. `kind`: "key_result", "milestone",
    /// "initiative"
    Q_INVOKABLE bool move(const QString& kind, const QString& id, const QString& afterId, const QString& beforeId);
    /// Of these kinds, and "goal_comment", "check_in", which goes with the values that were said in it.
    Q_INVOKABLE bool removePart(const QString& kind, const QString& id);
    Q_INVOKABLE bool restorePart(const QString& kind, const QString& id);

    /// status, confidence (1 to 5; 0: none), comment, values (a number for the id of each key result that was
    /// measured). One step: check-in, values, and the goal's new state. Answers the check-in.
    Q_INVOKABLE QString checkIn(const QString& goalId, const QVariantMap& said);
    Q_INVOKABLE bool rewordCheckIn(const QString& id, const QString& comment);
    /// `answer` as everywhere (AppContext).
    Q_INVOKABLE void addComment(const QString& goalId, const QString& parentId, const QString& text,
                                const QJSValue& answer = {});
    Q_INVOKABLE bool rewordComment(const QString& id, const QString& text);
    /// Those to whom a text about the goal may be addressed with an @: id, name, text.
    Q_INVOKABLE QVariantList mentionable(const QString& goalId) const;

    Q_INVOKABLE bool submit(const QString& goalId, bool submitted);
    Q_INVOKABLE bool approve(const QString& goalId, const QString& remark);
    Q_INVOKABLE bool sendBack(const QString& goalId, const QString& remark);

    /// A talking point of the series that leads to the goal; answers it. Everybody in the meeting reads its title.
    Q_INVOKABLE QString discuss(const QString& goalId, const QString& seriesId, const QString& title);
    Q_INVOKABLE QString linkToPoint(const QString& goalId, const QString& pointId);

    /// See goalDetails(); empty where the goal is not seen.
    Q_INVOKABLE QVariantMap details(const QString& goalId) const;
    /// Who would see such a goal, in words: visibility, ownerId, teamId, contributors.
    Q_INVOKABLE QString audience(const QVariantMap& wanted) const;
    /// Whether this person would see such a goal themselves; else the server would refuse to make it.
    Q_INVOKABLE bool wouldSee(const QVariantMap& wanted) const;
    /// Whether this person may make a goal that somebody owns.
    Q_INVOKABLE bool mayOwn(const QString& ownerId) const;
    /// Whether this person may make that one the goal's owner; the present one always.
    Q_INVOKABLE bool mayHandOn(const QString& goalId, const QString& ownerId) const;
    /// Whether this person may say that a goal is the company's.
    Q_INVOKABLE bool maySpeakForCompany() const;
    /// What a key result is, by the names above, to be changed; empty where it is not there.
    Q_INVOKABLE QVariantMap keyResult(const QString& id) const;
    /// What a goal is, by the names above.
    Q_INVOKABLE QVariantMap goal(const QString& id) const;

    /// Goals whose title has these words, at most `most` of them; for `belowId` those alone below which it may stand.
    /// id, title, ownerId, owner, initials, cycle.
    Q_INVOKABLE QVariantList find(const QString& words, const QString& belowId, int most) const;

  signals:
    /// What details() answers may be another.
    void changed();

  private:
    bool did(const EditQueue::Work& work, const QString& text = {});
    QString made(const std::function<Result<Uuid>(Bench&)>& work, const QString& text = {});
    bool set(EntityNumber entity, const QString& id, const QVariantMap& wanted, const QString& text = {});

    Goals& goals_;
    std::optional<PageContext> context_;
    QHash<int, QJSValue> answers_;  ///< here, since what QML gave may not be touched on the writer's thread
    int asked_ = 0;
};

}  // namespace aufwind::views
