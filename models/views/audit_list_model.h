// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/admin_terms.h"
#include "models/views/directory.h"
#include "models/views/wording.h"

#include <QAbstractListModel>

#include <vector>

/// Lines of the audit log, the newest first; it grows at its end.
/// Roles: number, at (a Date), actor and subject (ids; empty where there is none), actorName, action (in words),
/// subjectName, detail (with the names of people and custom roles).
/// Thread rule: the window's.
namespace aufwind::views {

/// A line in words. Somebody who is not known here, or a row that is no person and no role, has no name.
struct AuditLine {
    QString actorName;
    QString action;
    QString subjectName;
    QString detail;
};

class AuditListModel : public QAbstractListModel {
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
    void clear();
    void append(const std::vector<AuditRecord>& records);
    AuditLine inWords(const AuditRecord& record) const;
    /// Empty where nobody here is called so.
    QString nameOf(const std::string& id) const;

  signals:
    void countChanged();

  private:
    /// With names in place of the ids of people.
    QString detailOf(const std::string& detail) const;

    Directory* people_ = nullptr;
    const Wording* wording_ = nullptr;
    std::vector<AuditRecord> records_;
};

}  // namespace aufwind::views
