// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/directory.h"
#include "models/views/local_data.h"
#include "models/views/series_changes.h"

#include <QHash>
#include <QObject>
#include <QVariantMap>
#include <qqml.h>

/// Meetings made and changed, for QML. There is one for the whole life of the window. An edit is on the disk when the
/// call returns; where it is refused AppContext tells editFailed(). What can be taken back answers a number for
/// putBack(), 0 where nothing happened.
///
/// Thread rule: the window's.
namespace aufwind::views {

class SeriesEdits : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")

  public:
    using QObject::QObject;

    /// Neither is owned; null where nobody is signed in.
    void attach(LocalData* data, Directory* people);

    /// kind ("oneOnOne", "team", "oneOff"), title, people, rule, starts, minutes, place. The person of this device
    /// takes part in any case; a 1:1 without a title is called by both first names. Answers the series, or nothing.
    Q_INVOKABLE QString create(const QVariantMap& wanted);
    /// title, place, and from `occurrence` on rule, starts, minutes.
    Q_INVOKABLE int change(const QString& seriesId, const QVariantMap& wanted);
    Q_INVOKABLE int postpone(const QString& occurrenceId, const QDateTime& starts);
    Q_INVOKABLE int openEarly(const QString& occurrenceId);
    Q_INVOKABLE int skip(const QString& occurrenceId);
    Q_INVOKABLE int cancel(const QString& occurrenceId);
    Q_INVOKABLE int bringBack(const QString& occurrenceId);
    Q_INVOKABLE int end(const QString& seriesId);
    Q_INVOKABLE int resume(const QString& seriesId);
    Q_INVOKABLE bool handOver(const QString& seriesId, const QString& personId);
    Q_INVOKABLE bool add(const QString& seriesId, const QString& personId, bool history);
    /// Whether somebody has taken part before and does not now. Then no history is shared again: the server gives them
    /// what comes from now on.
    Q_INVOKABLE bool hasLeft(const QString& seriesId, const QString& personId) const;
    Q_INVOKABLE int removePerson(const QString& seriesId, const QString& personId);
    Q_INVOKABLE bool leave(const QString& seriesId);
    /// Takes back what one of the above has done, as an edit of its own.
    Q_INVOKABLE void putBack(int change);

    /// The first holiday that such a meeting would fall on, where one of these people works: name, location (empty:
    /// everywhere), people (how many of them); empty where none does.
    Q_INVOKABLE QVariantMap holiday(const QDateTime& starts, const QStringList& people) const;
    /// The first meeting of this person that such a one would overlap: title, starts, ends; empty where none does. A
    /// series or an occurrence that is being changed does not overlap itself.
    Q_INVOKABLE QVariantMap overlap(const QDateTime& starts, int minutes, const QString& rule, const QString& seriesId,
                                    const QString& occurrenceId) const;

  private:
    int changed(const std::function<Result<Before>(Bench&)>& work, const QString& text = {});

    LocalData* data_ = nullptr;
    Directory* people_ = nullptr;
    QHash<int, Before> before_;
    int last_ = 0;
};

}  // namespace aufwind::views
