// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/employment.h"
#include "models/views/directory.h"
#include "models/views/local_data.h"
#include "models/views/series_changes.h"
#include "models/views/wording.h"

#include <QHash>
#include <QObject>
#include <QVariantMap>
#include <qqml.h>

/// Somebody leaves the company or comes back, with everything that follows, for QML: what would follow before it
/// happens, and then all of it as one step of undo. Only what has come to this device is counted, and only what this
/// person may write is offered; what counts is what the server says.
///
/// Thread rule: the window's. There is one for the whole life of the window; an edit is on the disk when the call
/// returns, and where it is refused AppContext tells editFailed().
namespace aufwind::views {

class Employment : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")

  public:
    using QObject::QObject;

    /// None of them is owned; null where nobody is signed in.
    void attach(LocalData* data, Directory* people, const Wording* wording);

    /// Somebody else who is here, and whose end this person may write.
    Q_INVOKABLE bool canLeave(const QString& personId) const;
    /// Somebody who has left.
    Q_INVOKABLE bool canReturn(const QString& personId) const;
    /// The nearest manager above who has not left: {id, name}; empty where there is none.
    Q_INVOKABLE QVariantMap managerAbove(const QString& personId) const;

    /// What follows. `wanted`: day (a Date), heir (of reports and goals), lead (of the teams), each an id or empty.
    /// {obstacle: "", "unknown", "already", "noDay", "beforeStart", "self" or "heirGone"; ahead: the day is to come,
    /// and only it is noted; person: {id, name}; reports, reportNames, apart: [{name, manager}] of whom the heir cannot
    /// be the manager, teams, teamNames, dotted: how many have a dotted line to them, roles: names that are taken away,
    /// rolesKept: names that this person may not take away, actions: open ones in meetings of this person, goals,
    /// goalTitles: open ones that they own, canGoals: and this person may give to somebody else, goalsTo: {id, name} of
    /// the heir where they may go there, else empty, ended: 1:1s that end, without: meetings they take part in no more,
    /// theirs: meetings that only they can hand over; canReports, canTeams, knowsRoles}. Lists of names are cut short.
    Q_INVOKABLE QVariantMap leaving(const QString& personId, const QVariantMap& wanted) const;
    /// Besides what leaving() takes: takeActions, takeGoals (by the heir), endMeetings and
    /// takeRoles, each true or false. Answers a number for putBack(), 0 where nothing happened.
    Q_INVOKABLE int leave(const QString& personId, const QVariantMap& wanted);

    /// What stands against it: "", "unknown", "already", "noDay", "beforeEnd", "self", "heirGone" or "cycle". `wanted`:
    /// day, manager.
    Q_INVOKABLE QString returnObstacle(const QString& personId, const QVariantMap& wanted) const;
    Q_INVOKABLE int comeBack(const QString& personId, const QVariantMap& wanted);
    /// How many people of the company have not left.
    Q_INVOKABLE int peopleHere() const;
    /// Takes back what one of the two has done, as an edit of its own.
    Q_INVOKABLE void putBack(int change);

  signals:
    /// What leaving() answers, or the context's profile(), may be something else.
    void changed();

  private:
    struct Step {
        Before before;
        Uuid person;
        std::vector<Uuid> dotted;  ///< who had them as a dotted-line manager
    };
    struct May;  ///< what this person may write

    May may() const;
    bool mayEnd() const;
    QStringList namesOf(const std::vector<Uuid>& people) const;
    int written(const std::function<Result<void>(Bench&, Step&)>& work);

    LocalData* data_ = nullptr;
    Directory* people_ = nullptr;
    const Wording* wording_ = nullptr;
    QHash<int, Step> steps_;
    int last_ = 0;
};

}  // namespace aufwind::views
