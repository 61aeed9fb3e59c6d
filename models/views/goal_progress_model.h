// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/goal_course.h"
#include "models/views/behind.h"
#include "models/views/goals.h"

#include <QAbstractListModel>
#include <QPointer>
#include <qqml.h>

#include <memory>

/// How the goals of a cycle went, week by week: of all that this person sees, then of each team that has some. Drafts
/// do not count, nor what waits for an approval; a goal that only sums up those below it and was never checked in is
/// left to them.
///
/// Roles: team (its id, empty of all), name, goals (how many count), progress and expected (by today, 0 to 1; undefined
/// where there is none), percent and expectedPercent (in words), statuses (a list of mark, count), points (a list of
/// week, first, last (Dates), progress, expected, percent, expectedPercent, goals).
///
/// Thread rule: the window's; check-ins are read on another thread.
namespace aufwind::views {

class GoalProgress : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(aufwind::views::Goals* goals READ goals WRITE setGoals NOTIFY goalsChanged)
    /// The id of a cycle.
    Q_PROPERTY(QString cycle READ cycle WRITE setCycle NOTIFY cycleChanged)
    /// What is shown is of this cycle.
    Q_PROPERTY(bool ready READ ready NOTIFY readyChanged)
    /// The check-ins of this cycle could not be read the last time.
    Q_PROPERTY(bool failed READ failed NOTIFY readyChanged)
    Q_PROPERTY(int count READ count NOTIFY readyChanged)

  public:
    explicit GoalProgress(QObject* parent = nullptr) : QAbstractListModel(parent) {}

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Goals* goals() const { return goals_; }
    void setGoals(Goals* goals);
    QString cycle() const { return cycle_; }
    void setCycle(const QString& id);
    bool ready() const { return ready_; }
    bool failed() const { return failed_; }
    /// Reads once more.
    Q_INVOKABLE void refresh() { compose(); }
    int count() const { return rowCount(); }

  signals:
    void goalsChanged();
    void cycleChanged();
    void readyChanged();

  private:
    struct Row {
        Uuid team;
        QString name;
        std::vector<domain::CourseWeek> weeks;
        std::vector<std::pair<QString, int>> statuses;
    };
    /// What the window knows of a goal when its course is asked for.
    struct Asked {
        Uuid id;
        Uuid team;
        std::int64_t starts = 0;
        std::int64_t ends = 0;
        bool isSum = false;  ///< only of what is below it
    };
    struct Answer {
        std::vector<std::pair<Uuid, domain::CourseGoal>> goals;  ///< by the team
    };
    static Result<Answer> read(store::Reader& reader, const std::vector<Asked>& asked, std::int64_t offset);
    void compose();
    void show(const Result<Answer>& answer, std::uint64_t turn);
    void setRows(std::vector<Row> rows, bool failed = false);
    QVariantList points(const Row& row) const;
    const domain::CourseWeek* now(const Row& row) const;
    QString percent(std::optional<double> progress) const;

    QPointer<Goals> goals_;
    QString cycle_;
    bool ready_ = false;
    bool failed_ = false;
    bool isAsked_ = false;  ///< compose() is on its way
    std::uint64_t turn_ = 0;
    std::vector<Row> rows_;
    std::unique_ptr<Behind> behind_;
    QPointer<LocalData> of_;  ///< whom `behind_` reads
};

}  // namespace aufwind::views
