// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/goal_sieve.h"
#include "models/views/goals.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QVariantMap>
#include <qqml.h>

#include <unordered_set>
#include <vector>

/// Goals as one page shows them: as a tree that folds, or as a flat list in an order, both filtered. It follows Goals;
/// views are told the difference alone, so that what is chosen and where one has scrolled to stay. What a line says is
/// worked out when somebody looks at it.
///
/// Roles: goalId, goal (as Goals::goal() says it), depth, isOpen, hasChildren, childCount, dimmed (shown only for what
/// the filter found below it).
///
/// Thread rule: the window's.
namespace aufwind::views {

class GoalList : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(aufwind::views::Goals* goals READ goals WRITE setGoals NOTIFY goalsChanged)
    Q_PROPERTY(bool isFlat READ isFlat WRITE setFlat NOTIFY queryChanged)
    /// {cycle, owner, team: ids; status: as StatusMark names it; words}; what is empty asks nothing.
    Q_PROPERTY(QVariantMap filter READ filter WRITE setFilter NOTIFY queryChanged)
    /// Of a flat list: "title", "progress", "status" or "days".
    Q_PROPERTY(QString sortKey READ sortKey WRITE setSortKey NOTIFY queryChanged)
    Q_PROPERTY(bool descending READ descending WRITE setDescending NOTIFY queryChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(bool ready READ ready NOTIFY readyChanged)
    Q_PROPERTY(bool failed READ failed NOTIFY readyChanged)

  public:
    explicit GoalList(QObject* parent = nullptr);
    ~GoalList() override;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Goals* goals() const { return goals_; }
    void setGoals(Goals* goals);
    bool isFlat() const { return isFlat_; }
    void setFlat(bool flat);
    QVariantMap filter() const { return asked_; }
    void setFilter(const QVariantMap& filter);
    QString sortKey() const { return sortKey_; }
    void setSortKey(const QString& key);
    bool descending() const { return descending_; }
    void setDescending(bool descending);
    int count() const { return rowCount(); }
    bool ready() const { return goals_ && goals_->ready(); }
    bool failed() const { return goals_ && goals_->failed(); }

    /// -1 where it is not in sight.
    Q_INVOKABLE int rowOf(const QString& id) const;
    Q_INVOKABLE QString idAt(int row) const;
    /// The row under which it stands; -1 for one at the top.
    Q_INVOKABLE int parentRow(int row) const;
    Q_INVOKABLE void setOpen(const QString& id, bool open);
    Q_INVOKABLE void openAll();
    Q_INVOKABLE void foldAll();
    /// Unfolds the way there; answers its row, -1 where the filter hides it.
    Q_INVOKABLE int reveal(const QString& id);

  signals:
    void goalsChanged();
    void queryChanged();
    void countChanged();
    void readyChanged();

  private:
    enum Role { kGoalId = Qt::UserRole + 1, kAbout, kDepth, kIsOpen, kHasChildren, kChildCount, kDimmed };

    void follow(const std::unordered_set<Uuid>& touched);
    void openFirst();
    /// To what it should show now; of the touched goals every line is told.
    void compose(const std::unordered_set<Uuid>& touched = {});
    void takeOut(int first, int count);
    void putIn(int first, const std::vector<GoalLine>& lines);
    void reconcile(std::vector<GoalLine> wanted);
    void change(std::vector<GoalLine> wanted, const std::unordered_set<Uuid>& touched);

    QPointer<Goals> goals_;
    GoalSieve sieve_;
    GoalFilter filter_;
    QVariantMap asked_;
    QString sortKey_ = QStringLiteral("title");
    bool isFlat_ = false;
    bool descending_ = false;
    bool hasBegun_ = false;  ///< what is unfolded to begin with was chosen
    std::unordered_set<Uuid> open_;
    std::unordered_set<Uuid> folded_;  ///< while one searches
    std::vector<GoalLine> lines_;
};

}  // namespace aufwind::views
