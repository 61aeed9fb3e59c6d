// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/goal_progress_model.h"

#include "models/domain/goal_fields.h"
#include "models/domain/goal_file.h"
#include "models/views/goal_words.h"
#include "models/views/values.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace aufwind::views {

namespace {

namespace field = domain::field;

enum Role {
    teamRole = Qt::UserRole + 1,
    nameRole,
    goalsRole,
    progressRole,
    expectedRole,
    percentRole,
    expectedPercentRole,
    statusesRole,
    pointsRole
};

/// Goals that are read at once: whoever leaves waits for these.
constexpr std::size_t kAtOnce = 50;
const QString kDash = QStringLiteral("\u2013");

QVariant numberOf(std::optional<double> progress) {
    return progress ? QVariant(domain::shownProgress(*progress)) : QVariant();
}

}  // namespace

GoalProgress::~GoalProgress() {
    leave();
}

// The store goes with whoever signs out, and what reads it before that.
void GoalProgress::leave() {
    if (stop_) *stop_ = true;
    stop_.reset();
    again_ = false;
    behind_.reset();
}

int GoalProgress::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QHash<int, QByteArray> GoalProgress::roleNames() const {
    return {{teamRole, "team"},
            {nameRole, "name"},
            {goalsRole, "goals"},
            {progressRole, "progress"},
            {expectedRole, "expected"},
            {percentRole, "percent"},
            {expectedPercentRole, "expectedPercent"},
            {statusesRole, "statuses"},
            {pointsRole, "points"}};
}

QString GoalProgress::percent(std::optional<double> progress) const {
    if (!progress || !goals_ || !goals_->context()) return kDash;
    return percentText(goals_->context()->wording().locale(), *progress);
}

/// The week of today, else the last one that is known.
const domain::CourseWeek* GoalProgress::now(const Row& row) const {
    const domain::CourseWeek* latest = nullptr;
    for (const domain::CourseWeek& week : row.weeks) {
        if (week.progress) latest = &week;
    }
    return latest;
}

QVariantList GoalProgress::points(const Row& row) const {
    QVariantList points;
    int number = 0;
    for (const domain::CourseWeek& week : row.weeks) {
        points << QVariantMap{{QStringLiteral("week"), ++number},
                              {QStringLiteral("first"), dayFrom(week.first)},
                              {QStringLiteral("last"), dayFrom(week.last)},
                              {QStringLiteral("progress"), numberOf(week.progress)},
                              {QStringLiteral("expected"), numberOf(week.expected)},
                              {QStringLiteral("percent"), percent(week.progress)},
                              {QStringLiteral("expectedPercent"), percent(week.expected)},
                              {QStringLiteral("goals"), static_cast<int>(week.counted)}};
    }
    return points;
}

QVariant GoalProgress::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    const domain::CourseWeek* week = now(row);
    switch (role) {
        case teamRole:
            return toText(row.team);
        case Qt::DisplayRole:
        case nameRole:
            return row.name;
        case goalsRole:
            return week != nullptr ? static_cast<int>(week->counted) : 0;
        case progressRole:
            return week != nullptr ? numberOf(week->progress) : QVariant();
        case expectedRole:
            return week != nullptr ? numberOf(week->expected) : QVariant();
        case percentRole:
            return percent(week != nullptr ? week->progress : std::nullopt);
        case expectedPercentRole:
            return percent(week != nullptr ? week->expected : std::nullopt);
        case statusesRole: {
            QVariantList list;
            for (const auto& [mark, count] : row.statuses) {
                list << QVariantMap{{QStringLiteral("mark"), mark}, {QStringLiteral("count"), count}};
            }
            return list;
        }
        case pointsRole:
            return points(row);
        default:
            return {};
    }
}

void GoalProgress::setGoals(Goals* goals) {
    if (goals_ == goals) return;
    if (goals_) disconnect(goals_, nullptr, this, nullptr);
    goals_ = goals;
    if (goals_) {
        goals_->ask();
        connect(goals_, &Goals::readyChanged, this, [this] {
            if (!goals_->context()) leave();
            compose();
        });
        connect(goals_, &Goals::changed, this, &GoalProgress::compose);
    }
    emit goalsChanged();
    compose();
}

void GoalProgress::setCycle(const QString& id) {
    if (cycle_ == id) return;
    cycle_ = id;
    ready_ = false;
    if (stop_) *stop_ = true;
    emit cycleChanged();
    emit readyChanged();
    compose();
}

// What one commit, or several, have changed is composed once.
void GoalProgress::compose() {
    if (isAsked_) return;
    isAsked_ = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            isAsked_ = false;
            begin();
        },
        Qt::QueuedConnection);
}

void GoalProgress::begin() {
    const domain::Cycle* cycle =
        goals_ && goals_->context() && goals_->ready() ? goals_->forest().cycle(idFrom(cycle_)) : nullptr;
    if (cycle == nullptr) {
        if (stop_) *stop_ = true;
        again_ = false;
        return setRows({});
    }
    if (stop_) {
        again_ = true;
        return;
    }
    Job job = makeJob(*cycle);
    stop_ = job.stop;
    LocalData& data = goals_->context()->data();
    if (data.store() == nullptr) return answer(read(data.reader(), job), job.stop);
    if (!behind_ || of_ != &data) {
        behind_ = std::make_unique<Behind>(data);
        of_ = &data;
    }
    behind_->read(
        [job = std::move(job), there = &data, self = QPointer<GoalProgress>(this)](Result<store::Reader*> reader) {
            auto rows = std::make_shared<Result<std::vector<Row>>>(reader ? read(**reader, job)
                                                                          : Result<std::vector<Row>>(reader.error()));
            there->later([self, rows, stop = job.stop] {
                if (self) self->answer(*rows, stop);
            });
        });
}

GoalProgress::Job GoalProgress::makeJob(const domain::Cycle& cycle) const {
    const domain::GoalForest& forest = goals_->forest();
    Job job{.asked = {},
            .starts = cycle.starts,
            .ends = cycle.ends,
            .today = goals_->today(),
            .offset = 1000LL * QDateTime::currentDateTime().offsetFromUtc(),
            .ofAll = QCoreApplication::translate("GoalProgress", "All goals"),
            .statuses = {},
            .stop = std::make_shared<std::atomic<bool>>(false)};
    forest.each([&](const domain::Goal& goal) {
        if (goal.cycle != cycle.id) return;
        ++job.statuses[Uuid{}][static_cast<std::int64_t>(goal.status)];
        if (!goal.team.isNil()) ++job.statuses[goal.team][static_cast<std::int64_t>(goal.status)];
        const auto days = forest.days(goal.id);
        if (goal.status == domain::GoalStatus::draft || !days) return;
        if (forest.needsApproval() && !forest.isApproved(goal.id)) return;
        job.asked.push_back({goal.id, goal.team, days->first, days->second,
                             forest.keyResults(goal.id).empty() && !forest.children(goal.id).empty()});
    });
    return job;
}

Result<GoalProgress::Courses> GoalProgress::coursesOf(store::Reader& reader, const Job& job) {
    Courses courses;
    for (std::size_t first = 0; first < job.asked.size(); first += kAtOnce) {
        if (*job.stop) return Error{ErrorCode::busy, "nobody waits for it"};
        const std::size_t end = std::min(job.asked.size(), first + kAtOnce);
        std::vector<Uuid> ids;
        for (std::size_t i = first; i < end; ++i) ids.push_back(job.asked[i].id);
        const auto goals =
            reader.list({.entity = schema::kGoal, .where = {{schema::kOwnId, store::Compare::in, Value{ids}}}});
        if (!goals) return goals.error();
        const auto checkIns =
            reader.list({.entity = schema::kCheckIn, .where = {{field::kCheckInGoal, store::Compare::in, Value{ids}}}});
        if (!checkIns) return checkIns.error();
        std::unordered_map<Uuid, std::vector<const Record*>> said;
        for (const Record& row : *checkIns) said[row.reference(field::kCheckInGoal)].push_back(&row);
        std::unordered_map<Uuid, const Record*> rows;
        for (const Record& row : *goals) rows.emplace(row.id, &row);
        for (std::size_t i = first; i < end; ++i) {
            const Asked& one = job.asked[i];
            const auto row = rows.find(one.id);
            const auto& marks = said[one.id];
            if (row == rows.end() || (one.isSum && marks.empty())) continue;
            courses.emplace_back(one.team, domain::courseGoal(*row->second, marks, one.starts, one.ends, job.offset));
        }
    }
    return courses;
}

Result<std::vector<GoalProgress::Row>> GoalProgress::read(store::Reader& reader, const Job& job) {
    auto courses = coursesOf(reader, job);
    if (!courses) return courses.error();
    std::map<Uuid, std::vector<domain::CourseGoal>> byTeam;
    for (const auto& [team, goal] : *courses) {
        if (!team.isNil()) byTeam[team].push_back(goal);
        byTeam[Uuid{}].push_back(goal);
    }
    std::vector<Row> rows;
    for (const auto& [team, counts] : job.statuses) {
        if (*job.stop) return Error{ErrorCode::busy, "nobody waits for it"};
        Row made{.team = team, .name = job.ofAll};
        if (!team.isNil()) {
            const auto named = reader.find(schema::kTeam, team);
            if (!named) return named.error();
            made.name = *named ? toText((*named)->text(field::kTeamName)) : QString();
        }
        made.weeks = domain::goalCourse(job.starts, job.ends, job.today, byTeam[team], [&] { return !*job.stop; });
        for (const auto& [status, count] : counts) {
            made.statuses.emplace_back(
                toText(domain::goalChoiceWord(domain::GoalColumn::status, status, domain::FileWords::names)), count);
        }
        rows.push_back(std::move(made));
    }
    // That of all comes first.
    std::ranges::sort(rows, [](const Row& a, const Row& b) {
        if (a.team.isNil() != b.team.isNil()) return a.team.isNil();
        const int order = QString::localeAwareCompare(a.name, b.name);
        return order != 0 ? order < 0 : a.team < b.team;
    });
    return rows;
}

void GoalProgress::answer(const Result<std::vector<Row>>& rows, const std::shared_ptr<std::atomic<bool>>& stop) {
    // Of somebody who has left since.
    if (stop != stop_) return;
    stop_.reset();
    if (!*stop && rows) setRows(*rows);
    if (!*stop && !rows) setRows({}, true);
    if (std::exchange(again_, false)) compose();
}

void GoalProgress::setRows(std::vector<Row> rows, bool failed) {
    const auto isSame = std::ranges::equal(rows, rows_, {}, &Row::team, &Row::team);
    if (isSame && !rows.empty()) {
        rows_ = std::move(rows);
        emit dataChanged(index(0), index(rowCount() - 1));
    } else {
        beginResetModel();
        rows_ = std::move(rows);
        endResetModel();
    }
    ready_ = goals_ && goals_->ready();
    failed_ = failed;
    emit readyChanged();
}

}  // namespace aufwind::views
