// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/goal_cycle_models.h"

#include "models/domain/goal_cycle.h"
#include "models/domain/goal_fields.h"
#include "models/domain/goal_template.h"
#include "models/views/goals_asked.h"
#include "models/views/values.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace aufwind::views {

namespace {

namespace field = domain::field;

QJsonArray builtInGoals(const QString& language) {
    QFile file{QStringLiteral(":/aufwind/templates/goals_%1.json").arg(language)};
    if (!file.open(QIODevice::ReadOnly)) return {};
    return QJsonDocument::fromJson(file.readAll()).array();
}

/// What a template leads to, told before it is used.
std::pair<QStringList, int> contentsOf(const QString& lines) {
    QStringList titles;
    std::size_t results = 0;
    const auto read = domain::readTemplate(fromText(lines));
    for (const domain::TemplateGoal& goal : read.goals) {
        titles << toText(goal.title);
        results += goal.keyResults.size();
    }
    return {titles, static_cast<int>(results)};
}

RowListModel::Row templateRow(const QString& id, const QString& name, const QString& description, const QString& lines,
                              bool isOwn, bool isMine) {
    const auto [titles, results] = contentsOf(lines);
    return {id, {name, description, lines, titles, results, isOwn, isMine}};
}

}  // namespace

GoalCyclesModel::GoalCyclesModel(const PageContext& context)
    : RowListModel(context.data(), {"name", "kind", "starts", "ends", "phase", "checkInDays", "goals", "current"}),
      context_(context) {}

bool GoalCyclesModel::concerns(const store::Change& change) const {
    return isOneOf(change.entity, {schema::kGoalCycle, schema::kGoal});
}

Result<std::vector<RowListModel::Row>> GoalCyclesModel::compose() {
    const auto cycles = cyclesInOrder(context_.reader());
    if (!cycles) return cycles.error();
    const domain::Cycle* current = domain::currentCycle(*cycles, today(context_.now()));
    std::vector<Row> rows;
    for (const domain::Cycle& cycle : *cycles) {
        const auto goals = context_.reader().count(
            {.entity = schema::kGoal, .where = {{field::kGoalCycle, store::Compare::equal, Value{cycle.id}}}});
        if (!goals) return goals.error();
        rows.push_back({toText(cycle.id),
                        {toText(cycle.name), goalCycleKindName(cycle.kind), dayFrom(cycle.starts), dayFrom(cycle.ends),
                         goalPhaseName(cycle.phase), static_cast<int>(cycle.checkInDays), static_cast<int>(*goals),
                         &cycle == current}});
    }
    return rows;
}

GoalTemplatesModel::GoalTemplatesModel(const PageContext& context)
    : RowListModel(context.data(), {"name", "description", "lines", "goals", "keyResults", "own", "mine"}),
      context_(context) {}

bool GoalTemplatesModel::concerns(const store::Change& change) const {
    return change.entity == schema::kGoalTemplate;
}

Result<std::vector<RowListModel::Row>> GoalTemplatesModel::compose() {
    auto records = context_.reader().list({.entity = schema::kGoalTemplate});
    if (!records) return records.error();
    std::ranges::sort(*records, {},
                      [](const Record& row) { return std::pair(row.text(field::kGoalTemplateName), row.id); });
    std::vector<Row> rows;
    for (const Record& record : *records) {
        rows.push_back(templateRow(toText(record.id), toText(record.text(field::kGoalTemplateName)),
                                   toText(record.text(field::kGoalTemplateDescription)),
                                   toText(record.text(field::kGoalTemplateLines)), true,
                                   record.author == context_.data().me()));
    }
    const QJsonArray builtIn = builtInGoals(context_.wording().language());
    for (const QJsonValue& value : builtIn) {
        const QJsonObject one = value.toObject();
        QStringList lines;
        const QJsonArray written = one.value(QLatin1String("lines")).toArray();
        for (const QJsonValue& line : written) lines.append(line.toString());
        rows.push_back(templateRow(QStringLiteral("built-in/") + one.value(QLatin1String("id")).toString(),
                                   one.value(QLatin1String("name")).toString(),
                                   one.value(QLatin1String("description")).toString(), lines.join(u'\n'), false,
                                   false));
    }
    return rows;
}

}  // namespace aufwind::views
