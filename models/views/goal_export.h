// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/goals.h"
#include "models/views/goals_pdf.h"

#include <QObject>
#include <QPointer>
#include <QUrl>
#include <qqml.h>

#include <unordered_set>

/// The goals that a page shows as a file: a table that goal_import.h reads, or a PDF. Nothing is in it that whoever
/// saves it does not see. Tables are read and written on the writer's thread, the PDF on one of its own.
///
/// Thread rule: the window's.
namespace aufwind::views {

class GoalExport : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(aufwind::views::Goals* goals MEMBER goals_)
    Q_PROPERTY(bool busy READ busy NOTIFY busyChanged)

  public:
    using QObject::QObject;

    bool busy() const { return busy_; }
    /// How many goals a filter finds, as GoalFilter takes it.
    Q_INVOKABLE int count(const QVariantMap& filter) const;
    /// "csv", "xlsx" or "pdf". Ends with exported() or failed(), which leaves what was there.
    Q_INVOKABLE void save(const QUrl& file, const QString& format, const QVariantMap& filter);
    /// What the PDF would hold.
    GoalsReport report(const QVariantMap& filter) const;

  signals:
    void busyChanged();
    /// `rows` are those of the table, or the goals on paper.
    void exported(int rows, const QString& fileName);
    /// Why, in words.
    void failed(const QString& reason);

  private:
    std::unordered_set<Uuid> found(const QVariantMap& filter) const;
    GoalsReport::Entry entry(const Uuid& id, int depth) const;
    void addLatest(GoalsReport::Entry& entry, const Uuid& id) const;
    void saveTable(const QString& path, bool isBook, std::unordered_set<Uuid> goals);
    void savePdf(const QString& path, GoalsReport report);
    void end(int rows, const QString& fileName, const QString& reason);

    QPointer<Goals> goals_;
    bool busy_ = false;
};

}  // namespace aufwind::views
