// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/goals.h"
#include "models/views/goals_pdf.h"

#include <QObject>
#include <QPointer>
#include <QUrl>
#include <qqml.h>

#include <memory>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

/// The goals that a page shows as a file: a table that goal_import.h reads, or a PDF. Nothing is in it that whoever
/// saves it does not see. Tables are read and written on the writer's thread; what a PDF holds is read there too, some
/// goals at a time, and it is drawn on a thread of its own.
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
    /// What the PDF would hold, read here and now.
    GoalsReport report(const QVariantMap& filter) const;

  signals:
    void busyChanged();
    /// `rows` are those of the table, or the goals on paper.
    void exported(int rows, const QString& fileName);
    /// Why, in words.
    void failed(const QString& reason);

  private:
    std::unordered_set<Uuid> found(const QVariantMap& filter) const;
    /// A paper on its way: what the window knows of its goals, and the entries of those that were read.
    struct Draft {
        struct Known {
            domain::Goal goal;
            int depth = 0;
            std::optional<double> progress;
            std::optional<double> expected;
        };
        GoalsReport report;
        std::vector<Known> goals;                              ///< in the order of the paper
        std::unordered_map<Uuid, domain::KeyResult> measured;  ///< their key results
        Wording wording;
        const schema::Schema& schema;
        const Clock& clock;
        Uuid me;
    };
    Draft drafted(const QVariantMap& filter) const;
    /// The next entries, by a reader of the thread that calls.
    static Result<void> addEntries(Draft& draft, store::Reader& reader);
    static bool isWhole(const Draft& draft) { return draft.report.entries.size() == draft.goals.size(); }
    void readPdf(const QString& path, const std::shared_ptr<Draft>& draft);
    void saveTable(const QString& path, bool isBook, std::unordered_set<Uuid> goals);
    void savePdf(const QString& path, GoalsReport report);
    void end(int rows, const QString& fileName, const QString& reason);

    QPointer<Goals> goals_;
    bool busy_ = false;
};

}  // namespace aufwind::views
