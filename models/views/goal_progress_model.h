// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/goal_course.h"
#include "models/views/behind.h"
#include "models/views/goals.h"

#include <QAbstractListModel>
#include <QPointer>
#include <qqml.h>

#include <atomic>
#include <map>
#include <memory>

/// How the goals of a cycle went, week by week: of all that this person sees, then of each team that has some. Drafts
/// do not count, nor what waits for an approval; a goal that only sums up those below it and was never checked in is
/// left to them.
///
/// Roles: team (its id, empty of all), name, goals (how many count), progress and expected (by today, 0 to 1; undefined
/// where there is none), percent and expectedPercent (in words), statuses (a list of mark, count), points (a list of
/// week, first, last (Dates), progress, expected, percent, expectedPercent, goals).
///
/// Thread rule: the window's. Check-ins are read and weeks worked out on another thread, one cycle at a time; what
/// nobody waits for any more ends soon, so that neither an answer nor leaving takes longer than a frame.
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
    ~GoalProgress() override;

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
    /// One reading, from what the window knows.
    struct Job {
        std::vector<Asked> asked;
        std::int64_t starts = 0;  ///< of the cycle
        std::int64_t ends = 0;
        std::int64_t today = 0;
        std::int64_t offset = 0;                               ///< milliseconds from UTC
        QString ofAll;                                         ///< what the first row is called
        std::map<Uuid, std::map<std::int64_t, int>> statuses;  ///< how many goals, by the team; nil: of all
        std::shared_ptr<std::atomic<bool>> stop;               ///< nobody waits for it
    };
    using Courses = std::vector<std::pair<Uuid, domain::CourseGoal>>;  ///< by the team
    static Result<Courses> coursesOf(store::Reader& reader, const Job& job);
    /// `busy` where it was stopped.
    static Result<std::vector<Row>> read(store::Reader& reader, const Job& job);
    void compose();
    void begin();
    Job makeJob(const domain::Cycle& cycle) const;
    void answer(const Result<std::vector<Row>>& rows, const std::shared_ptr<std::atomic<bool>>& stop);
    void leave();
    void setRows(std::vector<Row> rows, bool failed = false);
    QVariantList points(const Row& row) const;
    const domain::CourseWeek* now(const Row& row) const;
    QString percent(std::optional<double> progress) const;

    QPointer<Goals> goals_;
    QString cycle_;
    bool ready_ = false;
    bool failed_ = false;
    bool isAsked_ = false;                     ///< compose() is on its way
    bool again_ = false;                       ///< something has changed since the reading began
    std::shared_ptr<std::atomic<bool>> stop_;  ///< of the reading that goes on; none: there is none
    std::vector<Row> rows_;
    std::unique_ptr<Behind> behind_;
    QPointer<LocalData> of_;  ///< whom `behind_` reads
};

}  // namespace aufwind::views
