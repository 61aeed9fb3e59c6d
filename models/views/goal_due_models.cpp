// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/goal_due_models.h"

#include "models/domain/goal_fields.h"
#include "models/domain/todo.h"
#include "models/views/goal_details.h"
#include "models/views/goal_words.h"
#include "models/views/goals_asked.h"
#include "models/views/values.h"

#include <algorithm>
#include <tuple>

namespace aufwind::views {

namespace {

namespace field = domain::field;
using store::Compare;

QString metricKey(domain::Metric metric) {
    static constexpr const char* kNames[] = {"number", "percent", "currency", "yesNo", "milestones"};
    return QString::fromLatin1(kNames[static_cast<std::size_t>(metric)]);
}

double shown(std::int64_t millionths) {
    return static_cast<double>(millionths) / static_cast<double>(domain::kOne);
}

Result<QVariantList> keyResultsOf(store::Reader& reader, const Uuid& goal) {
    const auto rows = reader.list({.entity = schema::kKeyResult,
                                   .where = {{field::kKeyResultGoal, Compare::equal, Value{goal}}},
                                   .order = {{field::kKeyResultPosition}}});
    if (!rows) return rows.error();
    const auto milestones =
        reader.list({.entity = schema::kMilestone, .where = {{field::kMilestoneGoal, Compare::equal, Value{goal}}}});
    if (!milestones) return milestones.error();
    QVariantList all;
    for (const Record& row : *rows) {
        const domain::KeyResult one = domain::keyResultFrom(row);
        const auto isOfIt = [&](const Record& milestone) {
            return milestone.reference(field::kMilestoneKeyResult) == row.id;
        };
        const auto isDone = [&](const Record& milestone) {
            return isOfIt(milestone) && milestone.flag(field::kMilestoneDone);
        };
        all << QVariantMap{
            {QStringLiteral("id"), toText(row.id)},
            {QStringLiteral("title"), toText(row.text(field::kKeyResultTitle))},
            {QStringLiteral("metric"), metricKey(one.metric)},
            {QStringLiteral("unit"), toText(row.text(field::kKeyResultUnit))},
            {QStringLiteral("value"), shown(one.current)},
            {QStringLiteral("start"), shown(one.start)},
            {QStringLiteral("target"), shown(one.target)},
            {QStringLiteral("milestones"), static_cast<int>(std::ranges::count_if(*milestones, isOfIt))},
            {QStringLiteral("milestonesDone"), static_cast<int>(std::ranges::count_if(*milestones, isDone))}};
    }
    return all;
}

QString cycleNameOf(const CyclesById& cycles, const Uuid& id) {
    const auto found = cycles.find(id);
    return found == cycles.end() ? QString{} : toText(found->second.name);
}

}  // namespace

DueGoalsModel::DueGoalsModel(const PageContext& context, Which which)
    : RowListModel(context.data(), {"title", "ownerId", "owner", "cycle", "due", "daysOverdue", "own", "status",
                                    "confidence", "checkedIn", "keyResults"}),
      context_(context),
      which_(which) {}

bool DueGoalsModel::concerns(const store::Change& change) const {
    return isOneOf(change.entity,
                   {schema::kGoal, schema::kGoalCycle, schema::kKeyResult, schema::kMilestone, schema::kEmployee});
}

Result<std::vector<RowListModel::Row>> DueGoalsModel::compose() {
    const Uuid& me = context_.data().me();
    const auto asked = which_ == Which::due ? goalsDue(context_.reader(), me, context_.now())
                                            : goalsAsked(context_.reader(), me, context_.now());
    if (!asked) return asked.error();
    const std::int64_t day = today(context_.now());
    std::vector<Row> rows;
    for (const AskedGoal& one : *asked) {
        const auto results = keyResultsOf(context_.reader(), one.goal.id);
        if (!results) return results.error();
        rows.push_back({toText(one.goal.id),
                        {toText(one.goal.title), toText(one.goal.owner), context_.people().person(one.goal.owner).name,
                         one.cycle ? toText(one.cycle->name) : QString{}, dayFrom(one.due),
                         static_cast<int>(domain::daysOverdue(one.due, day)), one.isOwn, statusName(one.goal.status),
                         static_cast<int>(one.goal.confidence),
                         one.goal.checkedIn == 0 ? QVariant{} : PageContext::moment(one.goal.checkedIn), *results}});
    }
    return rows;
}

ToApproveModel::ToApproveModel(const PageContext& context)
    : RowListModel(context.data(),
                   {"title", "ownerId", "owner", "person", "cycle", "submitted", "keyResults", "report"}),
      context_(context) {}

bool ToApproveModel::concerns(const store::Change& change) const {
    return isOneOf(change.entity, {schema::kGoal, schema::kGoalCycle, schema::kGoalApproval, schema::kKeyResult,
                                   schema::kEmployee, schema::kRoleGrant, schema::kTenantSettings});
}

Result<std::vector<RowListModel::Row>> ToApproveModel::compose() {
    const bool isHr = viewerOf(context_, {}).isHr;
    const auto waiting = goalsWaiting(context_.reader(), context_.data().me(), isHr, WhoseYes::may);
    if (!waiting) return waiting.error();
    const auto cycles = cyclesById(context_.reader());
    if (!cycles) return cycles.error();
    std::vector<Row> rows;
    for (const WaitingGoal& one : *waiting) {
        const auto results = keyResultsOf(context_.reader(), one.goal.id);
        if (!results) return results.error();
        rows.push_back({toText(one.goal.id),
                        {toText(one.goal.title), toText(one.owner), context_.people().person(one.owner).name,
                         context_.people().toMap(one.owner), cycleNameOf(*cycles, one.goal.cycle),
                         PageContext::moment(one.goal.submitted), *results, one.isReport}});
    }
    return rows;
}

GoalsOfModel::GoalsOfModel(const PageContext& context, const Uuid& person, Which which)
    : RowListModel(context.data(), {"title", "cycle", "phase", "closed", "status", "checkedIn"}),
      context_(context),
      person_(person),
      which_(which) {}

bool GoalsOfModel::concerns(const store::Change& change) const {
    return isOneOf(change.entity, {schema::kGoal, schema::kGoalCycle});
}

Result<std::vector<RowListModel::Row>> GoalsOfModel::compose() {
    const auto found = context_.reader().list(
        {.entity = schema::kGoal, .where = {{field::kGoalOwner, Compare::equal, Value{person_}}}});
    if (!found) return found.error();
    const auto cycles = cyclesById(context_.reader());
    if (!cycles) return cycles.error();
    struct Placed {
        domain::Goal goal;
        const domain::Cycle* cycle = nullptr;
    };
    std::vector<Placed> placed;
    for (const Record& row : *found) {
        Placed one{domain::goalFrom(row), nullptr};
        if (const auto cycle = cycles->find(one.goal.cycle); cycle != cycles->end()) one.cycle = &cycle->second;
        const bool isClosed = one.cycle != nullptr && goalPhaseName(one.cycle->phase) == QLatin1String("closed");
        const bool isDropped = one.goal.status == domain::GoalStatus::dropped;
        if (which_ == Which::all || (!isClosed && !isDropped)) placed.push_back(std::move(one));
    }
    // Goals of no cycle come last.
    std::ranges::sort(placed, {}, [](const Placed& one) {
        return std::tuple(one.cycle == nullptr, one.cycle == nullptr ? 0 : -one.cycle->starts, one.goal.id);
    });
    std::vector<Row> rows;
    for (const Placed& one : placed) {
        const QString phase = one.cycle == nullptr ? QString{} : goalPhaseName(one.cycle->phase);
        rows.push_back({toText(one.goal.id),
                        {toText(one.goal.title), one.cycle == nullptr ? QString{} : toText(one.cycle->name), phase,
                         phase == QLatin1String("closed"), statusName(one.goal.status),
                         one.goal.checkedIn == 0 ? QVariant{} : PageContext::moment(one.goal.checkedIn)}});
    }
    return rows;
}

}  // namespace aufwind::views
