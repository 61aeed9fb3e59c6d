// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/goals.h"

#include "models/domain/employment.h"
#include "models/domain/fields.h"
#include "models/domain/goal_cycle.h"
#include "models/domain/goal_fields.h"
#include "models/views/each_row.h"
#include "models/views/goal_details.h"
#include "models/views/goal_words.h"
#include "models/views/goals_asked.h"
#include "models/views/values.h"

#include <QPointer>
#include <QThreadPool>

#include <algorithm>
#include <cmath>

namespace aufwind::views {

namespace {

namespace field = domain::field;
using domain::GoalForest;

/// More changed rows than that are read with all the others.
constexpr std::size_t kOneByOne = 400;
constexpr int kMinute = 60'000;

constexpr const char* kVisibilities[] = {"private", "participants", "team", "company"};
constexpr std::int64_t kClosed = 2;

template <std::size_t N, typename Number>
QString wordOf(const char* const (&words)[N], Number number) {
    const auto at = static_cast<std::size_t>(number);
    return QString::fromLatin1(words[at < N ? at : 0]);
}

QVariant share(const std::optional<double>& progress) {
    return progress ? QVariant(domain::shownProgress(*progress)) : QVariant();
}

/// Whole; what is not quite done is not shown as done.
int percentOf(double progress) {
    const double percent = std::clamp(std::round(progress * 100), -1e6, 1e6);
    return progress < 1 && percent >= 100 ? 99 : static_cast<int>(percent);
}

QVariant dayOrNone(const std::optional<std::int64_t>& days) {
    return days ? QVariant(dayFrom(*days)) : QVariant();
}

bool needsApproval(const Record& company) {
    return company.flag(field::kTenantApproval);
}

std::unordered_set<Uuid> idsOf(const GoalForest& forest) {
    std::unordered_set<Uuid> all;
    all.reserve(forest.size());
    forest.each([&](const domain::Goal& goal) { all.insert(goal.id); });
    return all;
}

Result<void> readAll(store::Reader& reader, GoalForest& forest) {
    return reader.snapshot([&]() -> Result<void> {
        forest.begin();
        const auto put = [&](const Record& row) {
            forest.put(row);
        };
        for (const EntityNumber entity : domain::kGoalForestEntities) {
            if (auto read = eachRow(reader, entity, put); !read) return read;
        }
        auto read = eachRow(reader, schema::kTenantSettings,
                            [&](const Record& row) { forest.setNeedsApproval(needsApproval(row)); });
        forest.end();
        return read;
    });
}

}  // namespace

Goals::Goals(QObject* parent) : QObject(parent) {
    days_.setInterval(kMinute);
    // What is expected by now grows with each day.
    connect(&days_, &QTimer::timeout, this, [this] {
        const std::int64_t now = today();
        if (std::exchange(day_, now) != now) emit changed(every());
    });
}

Goals::~Goals() = default;

void Goals::attach(const std::optional<PageContext>& context) {
    ++turn_;
    behind_.reset();
    const auto gone = every();
    if (context_) context_->data().disconnect(this);
    context_.reset();
    if (context) context_.emplace(*context);
    forest_.clear();
    teamNames_.clear();
    meanwhile_.clear();
    awaited_.clear();
    isReading_ = false;
    again_ = false;
    failed_ = false;
    ready_ = false;
    days_.stop();
    if (context_) connect(&context_->data(), &LocalData::changed, this, &Goals::follow);
    emit readyChanged();
    emit changed(gone);
    // A page that asked before somebody signed in is answered now.
    if (context_ && wasAsked_) read();
}

void Goals::ask() {
    wasAsked_ = true;
    if (!ready_) read();
}

void Goals::refresh() {
    wasAsked_ = true;
    again_ = isReading_;
    read();
}

void Goals::read() {
    if (!context_ || isReading_) return;
    isReading_ = true;
    meanwhile_.clear();
    const auto made = [](Result<store::Reader*> reader) -> std::shared_ptr<ReadGoals> {
        auto goals = std::make_shared<ReadGoals>();
        if (!reader || !readAll(**reader, goals->forest)) return nullptr;
        goals->ids = idsOf(goals->forest);
        return goals;
    };
    LocalData& data = context_->data();
    // Without a store there is one connection for all, and little in it.
    if (data.store() == nullptr) return take(made(&data.reader()), turn_);
    if (!behind_) behind_ = std::make_unique<Behind>(data);
    const auto tell = [self = QPointer<Goals>(this), turn = turn_](std::shared_ptr<ReadGoals> goals) {
        if (self) self->take(std::move(goals), turn);
    };
    behind_->read([made, tell, &data](Result<store::Reader*> reader) {
        const auto goals = made(std::move(reader));
        data.later([tell, goals] { tell(goals); });
    });
}

void Goals::take(std::shared_ptr<ReadGoals> goals, std::uint64_t turn) {
    if (turn != turn_) return;
    isReading_ = false;
    const bool again = std::exchange(again_, false);
    auto late = std::exchange(meanwhile_, {});
    auto awaited = std::exchange(awaited_, {});
    teamNames_.clear();
    failed_ = goals == nullptr;
    if (failed_) {
        std::unordered_set<Uuid> touched;
        late.merge(awaited);
        // What is shown goes on; nobody else would look at these rows again.
        if (ready_) putAgain(late, touched);
        emit readyChanged();
        if (!touched.empty()) emit changed(touched);
        return;
    }
    std::unordered_set<Uuid> touched = std::move(goals->ids);
    touched.merge(every());
    // Thousands of goals take a while to be thrown away, too.
    if (forest_.size() > 0) {
        QThreadPool::globalInstance()->start(
            [gone = std::make_shared<GoalForest>(std::move(forest_))]() mutable { gone.reset(); });
    }
    forest_ = std::move(goals->forest);
    if (!again) putAgain(late, touched);
    ready_ = true;
    day_ = today();
    days_.start();
    // Whoever waits to be ready finds every list as it is now, and its cycles.
    emit changed(touched);
    emit readyChanged();
    // So much has come meanwhile that it is read with all the others.
    if (again) {
        awaited_ = std::move(late);
        read();
    }
}

void Goals::show(GoalForest forest) {
    auto touched = every();
    forest_ = std::move(forest);
    touched.merge(every());
    ready_ = true;
    emit changed(touched);
    emit readyChanged();
}

std::unordered_set<Uuid> Goals::every() const {
    return idsOf(forest_);
}

void Goals::follow(const store::ChangeSet& changes) {
    if (!ready_ && !isReading_) return;
    std::set<std::pair<EntityNumber, Uuid>> rows;
    for (const store::Change& change : changes) {
        const bool isCompany = change.entity == schema::kTenantSettings;
        if (isCompany || domain::isOfGoalForest(change.entity)) rows.emplace(change.entity, change.id);
    }
    // Rows that are being read are looked at once more: the reading may have begun before this commit.
    if (isReading_) {
        meanwhile_.merge(rows);
        again_ = again_ || meanwhile_.size() > kOneByOne;
        rows.clear();
    }
    if (rows.size() > kOneByOne) {
        awaited_ = std::move(rows);
        return read();
    }
    std::unordered_set<Uuid> touched;
    putAgain(rows, touched);
    followNames(changes, touched);
    if (!touched.empty()) emit changed(touched);
}

void Goals::putAgain(const std::set<std::pair<EntityNumber, Uuid>>& rows, std::unordered_set<Uuid>& touched) {
    const auto add = [&](const std::vector<Uuid>& goals) {
        touched.insert(goals.begin(), goals.end());
    };
    forest_.begin();
    for (const auto& [entity, id] : rows) {
        const auto row = context_->reader().find(entity, id);
        // What cannot be read now is read with all the others, when somebody asks for that.
        if (!row) continue;
        if (entity == schema::kTenantSettings) {
            if (*row) forest_.setNeedsApproval(needsApproval(**row));
        } else if (*row) {
            forest_.put(**row);
        } else {
            forest_.drop(entity, id);
        }
    }
    add(forest_.end());
}

void Goals::followNames(const store::ChangeSet& changes, std::unordered_set<Uuid>& touched) {
    std::unordered_set<Uuid> named;
    for (const store::Change& change : changes) {
        if (domain::isNamedByGoals(change.entity)) named.insert(change.id);
    }
    if (named.empty()) return;
    teamNames_.clear();
    forest_.each([&](const domain::Goal& goal) {
        if (named.contains(goal.owner) || named.contains(goal.team)) touched.insert(goal.id);
    });
}

std::int64_t Goals::today() const {
    return context_ ? views::today(context_->now()) : 0;
}

Uuid Goals::me() const {
    return context_ ? context_->data().me() : Uuid{};
}

QString Goals::myId() const {
    return toText(me());
}

Person Goals::person(const Uuid& id) const {
    return context_ ? context_->people().person(id) : Person{};
}

domain::GoalViewer Goals::viewer(const Uuid& owner) const {
    return context_ ? viewerOf(*context_, owner) : domain::GoalViewer{};
}

QString Goals::teamName(const Uuid& id) const {
    if (id.isNil() || !context_) return {};
    const auto known = teamNames_.find(id);
    if (known != teamNames_.end()) return known->second;
    const auto row = context_->reader().find(schema::kTeam, id);
    const bool isThere = row && *row && (*row)->alive();
    return teamNames_.emplace(id, isThere ? toText((*row)->text(field::kTeamName)) : QString{}).first->second;
}

QVariantMap Goals::goal(const QString& id) const {
    return goal(idFrom(id));
}

QVariantMap Goals::goal(const Uuid& id) const {
    const domain::Goal* one = forest_.goal(id);
    if (one == nullptr) return {};
    const Person owner = person(one->owner);
    const domain::Cycle* cycle = forest_.cycle(one->cycle);
    const domain::Goal* above = forest_.goal(forest_.parent(id));
    const auto progress = forest_.progress(id);
    const auto days = forest_.days(id);
    const auto starts = days ? std::optional(days->first) : one->starts;
    const auto ends = days ? std::optional(days->second) : one->ends;
    return {{QStringLiteral("id"), toText(id)},
            {QStringLiteral("title"), toText(one->title)},
            {QStringLiteral("ownerId"), toText(one->owner)},
            {QStringLiteral("owner"), owner.name},
            {QStringLiteral("initials"), owner.initials},
            {QStringLiteral("ofCompany"), one->ofCompany},
            {QStringLiteral("teamId"), toText(one->team)},
            {QStringLiteral("team"), teamName(one->team)},
            {QStringLiteral("cycleId"), toText(one->cycle)},
            {QStringLiteral("cycle"), cycle != nullptr ? toText(cycle->name) : QString{}},
            {QStringLiteral("status"), statusName(one->status)},
            {QStringLiteral("mark"), markName(one->status)},
            {QStringLiteral("visibility"), wordOf(kVisibilities, one->visibility)},
            {QStringLiteral("progress"), share(progress)},
            {QStringLiteral("expected"), share(forest_.expected(id, today()))},
            {QStringLiteral("percent"), progress ? percentOf(*progress) : 0},
            {QStringLiteral("over"), progress ? std::max(0.0, *progress - 1) : 0.0},
            {QStringLiteral("parentId"), above != nullptr ? toText(above->id) : QString{}},
            {QStringLiteral("parent"), above != nullptr ? toText(above->title) : QString{}},
            {QStringLiteral("children"), static_cast<int>(forest_.children(id).size())},
            {QStringLiteral("keyResults"), static_cast<int>(forest_.keyResults(id).size())},
            {QStringLiteral("confidence"), static_cast<int>(std::clamp<std::int64_t>(one->confidence, 0, 5))},
            {QStringLiteral("checkedIn"), PageContext::moment(one->checkedIn)},
            {QStringLiteral("starts"), dayOrNone(starts)},
            {QStringLiteral("ends"), dayOrNone(ends)},
            {QStringLiteral("waits"), forest_.waits(id)},
            {QStringLiteral("closed"), cycle != nullptr && cycle->phase == kClosed},
            {QStringLiteral("mine"), one->owner == me() && !one->owner.isNil()}};
}

QVariantList Goals::cycles() const {
    QVariantList list;
    const auto all = forest_.cycles();
    for (const domain::Cycle* cycle : all) {
        list << QVariantMap{{QStringLiteral("id"), toText(cycle->id)},
                            {QStringLiteral("name"), toText(cycle->name)},
                            {QStringLiteral("starts"), dayFrom(cycle->starts)},
                            {QStringLiteral("ends"), dayFrom(cycle->ends)},
                            {QStringLiteral("phase"), goalPhaseName(cycle->phase)}};
    }
    return list;
}

QString Goals::currentCycle() const {
    std::vector<domain::Cycle> cycles;
    const auto all = forest_.cycles();
    for (const domain::Cycle* cycle : all) cycles.push_back(*cycle);
    const domain::Cycle* chosen = domain::currentCycle(cycles, today());
    return chosen != nullptr ? toText(chosen->id) : QString{};
}

QVariantList Goals::teams() const {
    std::set<std::pair<QString, Uuid>> byName;
    std::unordered_set<Uuid> seen;
    forest_.each([&](const domain::Goal& goal) {
        if (goal.team.isNil() || !seen.insert(goal.team).second) return;
        const QString name = teamName(goal.team);
        if (!name.isEmpty()) byName.emplace(name, goal.team);
    });
    QVariantList list;
    for (const auto& [name, team] : byName) {
        list << QVariantMap{{QStringLiteral("id"), toText(team)}, {QStringLiteral("name"), name}};
    }
    return list;
}

bool Goals::mayChange(const QString& id) const {
    const domain::Goal* one = forest_.goal(idFrom(id));
    return one != nullptr && domain::goalRights(*one, viewer(one->owner)).change;
}

QString Goals::obstacle(const QString& id, const QString& parentId) const {
    const Uuid goal = idFrom(id);
    const Uuid parent = idFrom(parentId);
    if (forest_.goal(goal) == nullptr) return QStringLiteral("unknown");
    if (!parentId.isEmpty() && forest_.goal(parent) == nullptr) return QStringLiteral("unknown");
    if (goal == parent) return QStringLiteral("self");
    if (forest_.parent(goal) == parent && forest_.goal(goal)->parent == parent) return QStringLiteral("same");
    if (forest_.isWithin(parent, goal)) return QStringLiteral("cycle");
    return mayChange(id) ? QString{} : QStringLiteral("rights");
}

}  // namespace aufwind::views
