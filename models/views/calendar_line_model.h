// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/calendar_import.h"
#include "models/views/directory.h"
#include "models/views/wording.h"

#include <QAbstractListModel>

#include <vector>

/// The events of a calendar file that was looked at, what would become of each, and which are chosen.
/// Roles: title, when (in words), kind ("create", "update", "unchanged", "older", "notMine", "leftOut"), kindText,
/// notes (what is not taken over, in words), people (names), choosable, chosen. Thread rule: the window's.
namespace aufwind::views {

class CalendarLineModel : public QAbstractListModel {
    Q_OBJECT
    Q_PROPERTY(int count READ count NOTIFY countChanged)

  public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    int count() const { return rowCount(); }

    /// Neither is owned; null while nobody is signed in.
    void attach(Directory* people, const Wording* wording);
    /// Chooses what is new or changes something; what is older than here has to be chosen by hand.
    void set(std::vector<domain::ImportLine> lines);
    /// In another language.
    void refresh();
    void choose(int index, bool chosen);
    std::vector<domain::ImportLine> chosen() const;

  signals:
    void countChanged();

  private:
    QString when(const domain::CalendarEvent& event) const;
    QString names(const domain::ImportLine& line) const;
    static QString notes(const domain::ImportLine& line);

    Directory* people_ = nullptr;
    const Wording* wording_ = nullptr;
    std::vector<domain::ImportLine> lines_;
    std::vector<bool> chosen_;
};

}  // namespace aufwind::views
