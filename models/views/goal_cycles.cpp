// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/goal_cycles.h"

#include "models/domain/goal_cycle.h"
#include "models/domain/goal_fields.h"
#include "models/views/goals.h"
#include "models/views/goals_asked.h"
#include "models/views/grid_columns.h"
#include "models/views/values.h"

#include <QPointer>

#include <algorithm>
#include <cmath>
#include <set>

namespace aufwind::views {

namespace {

namespace field = domain::field;
using domain::CycleKind;
using domain::CyclePhase;

constexpr std::size_t kNamedOpen = 5;
constexpr std::int64_t kLongestRhythm = 366;

CycleKind cycleKindFrom(const QString& name) {
    if (name == QLatin1String("quarter")) return CycleKind::quarter;
    if (name == QLatin1String("halfYear")) return CycleKind::halfYear;
    return name == QLatin1String("year") ? CycleKind::year : CycleKind::own;
}

std::optional<CyclePhase> phaseFrom(const QString& name) {
    if (name == QLatin1String("drafting")) return CyclePhase::drafting;
    if (name == QLatin1String("active")) return CyclePhase::active;
    return name == QLatin1String("closed") ? std::optional(CyclePhase::closed) : std::nullopt;
}

std::optional<std::int64_t> wantedDay(const QVariantMap& wanted, const char* key) {
    const QDateTime day = wanted.value(QLatin1String(key)).toDateTime();
    return day.isValid() ? std::optional(dayOf(day)) : std::nullopt;
}

/// Nothing where something is missing, or it ends before it begins.
std::optional<std::vector<Assignment>> cycleFields(const QVariantMap& wanted) {
    const std::string name = fromText(wanted.value(QStringLiteral("name")).toString().trimmed());
    const auto starts = wantedDay(wanted, "starts");
    const auto ends = wantedDay(wanted, "ends");
    if (name.empty() || !starts || !ends || *ends < *starts) return std::nullopt;
    const auto kind = static_cast<std::int64_t>(cycleKindFrom(wanted.value(QStringLiteral("kind")).toString()));
    const std::int64_t days =
        std::clamp<std::int64_t>(wanted.value(QStringLiteral("checkInDays")).toLongLong(), 0, kLongestRhythm);
    return std::vector<Assignment>{{field::kCycleName, Value{name}},
                                   {field::kCycleKind, Value{kind}},
                                   {field::kCycleStarts, Value{*starts}},
                                   {field::kCycleEnds, Value{*ends}},
                                   {field::kCycleCheckInDays, days > 0 ? Value{days} : Value{}}};
}

domain::CarryWhich whichFrom(const QString& name) {
    return name == QLatin1String("all") ? domain::CarryWhich::all : domain::CarryWhich::open;
}

}  // namespace

GoalCycles::GoalCycles(Goals& goals, QObject* parent) : QObject(parent), goals_(goals) {}

GoalCycles::~GoalCycles() = default;

void GoalCycles::attach(const std::optional<PageContext>& context) {
    if (context_) context_->data().disconnect(&listening_);
    context_.reset();
    carrying_.reset();
    remembered_.clear();
    if (context) {
        context_.emplace(*context);
        connect(&context_->data(), &LocalData::changed, &listening_, [this](const store::ChangeSet& changes) {
            static const std::set<EntityNumber> kOfRights{schema::kRoleGrant, schema::kTenantSettings,
                                                          schema::kCustomRole, schema::kCustomRoleGrant};
            const auto isRight = [](const store::Change& one) {
                return kOfRights.contains(one.entity);
            };
            if (std::ranges::any_of(changes, isRight)) emit rightsChanged();
        });
    }
    emit rightsChanged();
    emit progressed();
}

bool GoalCycles::mayBy(const schema::Rights& rights) const {
    return context_ && mayByRights(rights, context_->people().myRole(), context_->people().myPermissions());
}

bool GoalCycles::canEdit() const {
    return mayBy(schema::kSchema.entity(schema::kGoalCycle)->change);
}

bool GoalCycles::canSwitch() const {
    const schema::Entity& settings = *schema::kSchema.entity(schema::kTenantSettings);
    const schema::Field& flag = *settings.field(field::kTenantApproval);
    return mayBy(flag.change.empty() ? settings.change : flag.change);
}

bool GoalCycles::needsApproval() const {
    return context_ && views::needsApproval(context_->reader());
}

bool GoalCycles::run(const EditQueue::Work& work, const QString& text) {
    return context_ && context_->data().run(work, text).ok();
}

QVariantMap GoalCycles::proposal(const QString& kindName) const {
    if (!context_) return {};
    const CycleKind kind = cycleKindFrom(kindName);
    const auto cycles = cyclesInOrder(context_->reader()).valueOr({});
    const auto days = domain::proposedCycle(kind, today(context_->now()), cycles);
    // As often as in the cycle before.
    const std::int64_t rhythm = cycles.empty() ? 14 : cycles.front().checkInDays;
    return {{QStringLiteral("name"), toText(domain::cycleName(kind, days))},
            {QStringLiteral("starts"), dayFrom(days.starts)},
            {QStringLiteral("ends"), dayFrom(days.ends)},
            {QStringLiteral("checkInDays"), static_cast<int>(rhythm)}};
}

QString GoalCycles::nameOf(const QString& kind, const QDateTime& starts, const QDateTime& ends) const {
    if (!starts.isValid() || !ends.isValid()) return {};
    return toText(domain::cycleName(cycleKindFrom(kind), {dayOf(starts), dayOf(ends)}));
}

QString GoalCycles::create(const QVariantMap& wanted) {
    const auto fields = cycleFields(wanted);
    Uuid id;
    if (!fields) return {};
    const bool made = run([&](Bench& bench) -> Result<void> {
        auto all = *fields;
        all.emplace_back(field::kCyclePhase, Value{static_cast<std::int64_t>(CyclePhase::drafting)});
        const auto one = bench.editor.create(schema::kGoalCycle, all);
        if (!one) return one.error();
        id = *one;
        return {};
    });
    return made ? toText(id) : QString{};
}

bool GoalCycles::change(const QString& cycleId, const QVariantMap& wanted) {
    const auto fields = cycleFields(wanted);
    return fields && run([&](Bench& bench) { return bench.editor.set(schema::kGoalCycle, idFrom(cycleId), *fields); });
}

bool GoalCycles::remove(const QString& cycleId) {
    return run([&](Bench& bench) { return bench.editor.remove(schema::kGoalCycle, idFrom(cycleId)); });
}

bool GoalCycles::restore(const QString& cycleId) {
    return run([&](Bench& bench) { return bench.editor.restore(schema::kGoalCycle, idFrom(cycleId)); });
}

bool GoalCycles::setPhase(const QString& cycleId, const QString& phaseName) {
    const auto phase = phaseFrom(phaseName);
    if (!context_ || !phase) return false;
    const auto row = context_->reader().find(schema::kGoalCycle, idFrom(cycleId));
    if (!row || !*row || !(*row)->alive()) return false;
    if (!domain::canStep(static_cast<CyclePhase>(domain::cycleFrom(**row).phase), *phase)) return false;
    return run([&](Bench& bench) {
        return bench.editor.set(schema::kGoalCycle, idFrom(cycleId),
                                {{field::kCyclePhase, Value{static_cast<std::int64_t>(*phase)}}});
    });
}

bool GoalCycles::setNeedsApproval(bool needs) {
    if (!context_) return false;
    const auto company = context_->reader().list({.entity = schema::kTenantSettings, .limit = 1});
    if (!company || company->empty()) return false;
    return run([&](Bench& bench) {
        return bench.editor.set(schema::kTenantSettings, company->front().id, {{field::kTenantApproval, Value{needs}}});
    });
}

QVariantMap GoalCycles::figures(const QString& cycleId) const {
    const Uuid cycle = idFrom(cycleId);
    int count = 0;
    int open = 0;
    int measured = 0;
    double sum = 0;
    QStringList titles;
    const domain::GoalForest& forest = goals_.forest();
    const auto ids = forest.all();
    for (const Uuid& id : ids) {
        const domain::Goal* goal = forest.goal(id);
        if (goal == nullptr || goal->cycle != cycle) continue;
        ++count;
        const bool isDropped = goal->status == domain::GoalStatus::dropped;
        if (goal->status != domain::GoalStatus::done && !isDropped) {
            ++open;
            if (static_cast<std::size_t>(titles.size()) < kNamedOpen) titles << toText(goal->title);
        }
        const auto progress = forest.progress(id);
        if (isDropped || !progress) continue;
        ++measured;
        sum += domain::shownProgress(*progress);
    }
    const QVariant percent =
        measured == 0 ? QVariant{} : QVariant{static_cast<int>(std::lround(100.0 * sum / measured))};
    return {{QStringLiteral("goals"), count},
            {QStringLiteral("open"), open},
            {QStringLiteral("openTitles"), titles},
            {QStringLiteral("measured"), measured},
            {QStringLiteral("percent"), percent}};
}

std::vector<domain::Goal> GoalCycles::allGoals() const {
    std::vector<domain::Goal> all;
    if (goals_.ready()) {
        const auto ids = goals_.forest().all();
        for (const Uuid& id : ids) {
            if (const domain::Goal* goal = goals_.forest().goal(id)) all.push_back(*goal);
        }
        return all;
    }
    const auto rows = context_->reader().list({.entity = schema::kGoal});
    if (!rows) return all;
    for (const Record& row : *rows) all.push_back(domain::goalFrom(row));
    return all;
}

QVariantMap GoalCycles::preview(const QString& fromId, const QString& toId, const QString& which) const {
    if (!context_) return {};
    const auto plan = domain::planCarry(allGoals(), idFrom(fromId), idFrom(toId), whichFrom(which));
    return {{QStringLiteral("goals"), static_cast<int>(plan.steps.size())},
            {QStringLiteral("there"), static_cast<int>(plan.there)}};
}

bool GoalCycles::carry(const QString& fromId, const QString& toId, const QString& which, const QString& how) {
    if (!context_ || carrying_ != nullptr) return false;
    auto plan = domain::planCarry(allGoals(), idFrom(fromId), idFrom(toId), whichFrom(which));
    if (plan.steps.empty()) return false;
    const bool isDuplicate = how == QLatin1String("duplicate");
    carrying_ = std::make_shared<Carrying>(
        Carrying{.plan = std::move(plan),
                 .how = isDuplicate ? domain::CarryHow::duplicate : domain::CarryHow::rollOver,
                 .to = idFrom(toId),
                 .me = context_->data().me()});
    emit progressed();
    nextBatch();
    return true;
}

void GoalCycles::nextBatch() {
    // On a copy, for the window reads how far it is while the writer goes on.
    const auto batch = std::make_shared<Carrying>(*carrying_);
    context_->data().post([batch](Bench& bench) { return carryBatch(bench, *batch); },
                          [self = QPointer<GoalCycles>{this}, was = carrying_, batch](const Result<void>& result) {
                              // Somebody else may have signed in meanwhile.
                              if (!self || self->carrying_ != was) return;
                              if (result) *self->carrying_ = std::move(*batch);
                              self->batchDone(result);
                          });
}

void GoalCycles::batchDone(const Result<void>& result) {
    const bool isAll = carrying_->at >= carrying_->plan.steps.size();
    if (result && !isAll) {
        emit progressed();
        return nextBatch();
    }
    const int made = static_cast<int>(carrying_->made);
    const int ownerless = static_cast<int>(carrying_->ownerless);
    carrying_.reset();
    emit progressed();
    emit carried(made, !result.ok(), ownerless);
}

}  // namespace aufwind::views
