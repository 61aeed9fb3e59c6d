// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/goal_import.h"
#include "models/views/goals.h"
#include "models/views/long_work.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QUrl>
#include <qqml.h>

#include <atomic>
#include <memory>

/// Goals from a file: reading it, looking at what it would change, doing that as one step of undo. Itself the list of
/// the lines, those with an error first. Roles: line, becomes ("faulty", "created", "changed", "unchanged"), heading
/// (of the first line of each kind), keyResult, title, changes (the columns, in words), faults (a list of sentences).
///
/// Thread rule: the window's; files are read, compared and applied on the writer's thread.
namespace aufwind::views {

class GoalImport : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(aufwind::views::Goals* goals MEMBER goals_)
    /// This very list.
    Q_PROPERTY(aufwind::views::GoalImport* lines READ lines CONSTANT)
    /// "file", "changes", "done"
    Q_PROPERTY(QString step READ step NOTIFY changed)
    /// "", "reading", "comparing", "applying"
    Q_PROPERTY(QString busy READ busy NOTIFY changed)
    /// From 0 to 1, of what it is busy with.
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged)
    /// In words, why it does not go on.
    Q_PROPERTY(QString trouble READ trouble NOTIFY changed)
    Q_PROPERTY(QString fileName READ fileName NOTIFY changed)
    /// Rows of the file that were not looked at.
    Q_PROPERTY(int beyond READ beyond NOTIFY changed)
    /// Some date could be two.
    Q_PROPERTY(bool asksForOrder READ asksForOrder NOTIFY changed)
    /// Which comes first in such a date: "", "day", "month".
    Q_PROPERTY(QString order READ order WRITE setOrder NOTIFY changed)
    /// How many lines of each kind, by its name.
    Q_PROPERTY(QVariantMap counts READ counts NOTIFY changed)
    Q_PROPERTY(int changes READ changes NOTIFY changed)
    /// What was done: created, changed, leftOut; empty before.
    Q_PROPERTY(QVariantMap result READ result NOTIFY changed)

  public:
    explicit GoalImport(QObject* parent = nullptr) : QAbstractListModel(parent) {}
    ~GoalImport() override;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    GoalImport* lines() { return this; }
    QString step() const { return step_; }
    QString busy() const { return work_.busy(); }
    double progress() const { return work_.progress(); }
    QString trouble() const { return trouble_; }
    QString fileName() const { return fileName_; }
    int beyond() const { return static_cast<int>(plan_.beyond); }
    bool asksForOrder() const;
    QString order() const;
    void setOrder(const QString& first);
    QVariantMap counts() const;
    int changes() const { return static_cast<int>(plan_.changes()); }
    QVariantMap result() const { return result_; }

    /// Ends in the step "changes", or in a `trouble`.
    Q_INVOKABLE void read(const QUrl& file);
    /// Does what the lines say, but for those with an error; ends in done(), or in the step "changes" anew.
    Q_INVOKABLE void apply();
    /// Ends what it is busy with. Of what is being applied either nothing has happened then, or all of it.
    Q_INVOKABLE void cancel();
    /// Forgets the file, but for one that is being applied.
    Q_INVOKABLE void leave();

  signals:
    void changed();
    void progressChanged();
    void done();

  private:
    LocalData* data() const;
    std::shared_ptr<LongJob> begin(const QString& busy);
    void fail(const Error& error);
    void say(const QString& trouble);
    void show(domain::GoalPlan plan);
    void forget();
    void compare();
    QString fault(const domain::GoalFault& fault) const;

    QPointer<Goals> goals_;
    QString step_ = QStringLiteral("file");
    QString trouble_;
    QString fileName_;
    QVariantMap result_;
    roster::DateOrder order_ = roster::DateOrder::unknown;
    std::shared_ptr<const roster::Table> table_;
    domain::GoalPlan plan_;
    std::vector<std::size_t> shown_;  ///< lines, by their kind
    LongWork work_{*this, [this] {
                       emit progressChanged();
                   }};
};

}  // namespace aufwind::views
