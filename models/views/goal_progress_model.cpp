// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/goal_progress_model.h"

#include "models/domain/goal_fields.h"
#include "models/domain/goal_file.h"
#include "models/views/goal_words.h"
#include "models/views/values.h"

#include <QDateTime>

#include <algorithm>
#include <map>
#include <unordered_map>

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

constexpr std::size_t kAtOnce = 500;
const QString kDash = QStringLiteral("\u2013");

QVariant numberOf(std::optional<double> progress) {
    return progress ? QVariant(domain::shownProgress(*progress)) : QVariant();
}

}  // namespace

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
            // The store goes with whoever signs out, and what reads it before that.
            if (!goals_->context()) behind_.reset();
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
            ++turn_;
            const Uuid cycle = idFrom(cycle_);
            if (!goals_ || !goals_->context() || !goals_->ready() || cycle.isNil()) {
                setRows({});
                return;
            }
            const domain::GoalForest& forest = goals_->forest();
            std::vector<Asked> asked;
            for (const Uuid& id : forest.all()) {
                const domain::Goal& goal = *forest.goal(id);
                const auto days = forest.days(id);
                if (goal.cycle != cycle || goal.status == domain::GoalStatus::draft || !days) continue;
                if (forest.needsApproval() && !forest.isApproved(id)) continue;
                asked.push_back({id, goal.team, days->first, days->second,
                                 forest.keyResults(id).empty() && !forest.children(id).empty()});
            }
            const std::int64_t offset = 1000LL * QDateTime::currentDateTime().offsetFromUtc();
            LocalData& data = goals_->context()->data();
            if (data.store() == nullptr) return show(read(data.reader(), asked, offset), turn_);
            if (!behind_ || of_ != &data) {
                behind_ = std::make_unique<Behind>(data);
                of_ = &data;
            }
            behind_->read([asked = std::move(asked), offset, turn = turn_, there = &data,
                           self = QPointer<GoalProgress>(this)](Result<store::Reader*> reader) {
                auto answer = std::make_shared<Result<Answer>>(reader ? read(**reader, asked, offset)
                                                                      : Result<Answer>(reader.error()));
                there->later([self, answer, turn] {
                    if (self) self->show(*answer, turn);
                });
            });
        },
        Qt::QueuedConnection);
}

Result<GoalProgress::Answer> GoalProgress::read(store::Reader& reader, const std::vector<Asked>& asked,
                                                std::int64_t offset) {
    Answer answer;
    for (std::size_t first = 0; first < asked.size(); first += kAtOnce) {
        const std::size_t end = std::min(asked.size(), first + kAtOnce);
        std::vector<Uuid> ids;
        for (std::size_t i = first; i < end; ++i) ids.push_back(asked[i].id);
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
            const Asked& one = asked[i];
            const auto row = rows.find(one.id);
            const auto& marks = said[one.id];
            if (row == rows.end() || (one.isSum && marks.empty())) continue;
            answer.goals.emplace_back(one.team, domain::courseGoal(*row->second, marks, one.starts, one.ends, offset));
        }
    }
    return answer;
}

void GoalProgress::show(const Result<Answer>& answer, std::uint64_t turn) {
    if (turn != turn_ || !goals_ || !goals_->context()) return;
    if (!answer) return setRows({}, true);
    const PageContext& context = *goals_->context();
    const Uuid id = idFrom(cycle_);
    const domain::Cycle* cycle = goals_->forest().cycle(id);
    if (cycle == nullptr) return setRows({});
    std::map<Uuid, std::vector<domain::CourseGoal>> byTeam;
    std::vector<domain::CourseGoal> all;
    for (const auto& [team, goal] : answer->goals) {
        all.push_back(goal);
        if (!team.isNil()) byTeam[team].push_back(goal);
    }
    std::map<Uuid, std::map<std::int64_t, int>> statuses;  // nil: of all
    for (const Uuid& goal : goals_->forest().all()) {
        const domain::Goal& one = *goals_->forest().goal(goal);
        if (one.cycle != id) continue;
        ++statuses[Uuid{}][static_cast<std::int64_t>(one.status)];
        if (!one.team.isNil()) ++statuses[one.team][static_cast<std::int64_t>(one.status)];
    }
    const auto row = [&](const Uuid& team, const QString& name, std::span<const domain::CourseGoal> goals) {
        Row made{.team = team, .name = name};
        made.weeks = domain::goalCourse(cycle->starts, cycle->ends, goals_->today(), goals);
        for (const auto& [status, count] : statuses[team]) {
            made.statuses.emplace_back(
                toText(domain::goalChoiceWord(domain::GoalColumn::status, status, domain::FileWords::names)), count);
        }
        return made;
    };
    std::vector<Row> rows;
    for (const auto& [team, counts] : statuses) {
        if (team.isNil()) continue;
        rows.push_back(row(team, context.titleOf(schema::kTeam, team), byTeam[team]));
    }
    std::ranges::sort(rows, [](const Row& a, const Row& b) {
        const int order = QString::localeAwareCompare(a.name, b.name);
        return order != 0 ? order < 0 : a.team < b.team;
    });
    if (!statuses.empty()) rows.insert(rows.begin(), row({}, tr("All goals"), all));
    setRows(std::move(rows));
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
