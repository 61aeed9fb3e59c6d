// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/sync_models.h"

#include "models/domain/goal_rows.h"
#include "models/domain/survey_rows.h"
#include "models/schema/entities.h"
#include "models/store/lost_values.h"
#include "models/views/sync_status.h"
#include "models/views/values.h"

#include <QCoreApplication>

namespace aufwind::views {

namespace {

constexpr std::size_t kShownMaximum = 200;

QString stepTitle(const PageContext& context, EntityNumber entity, const Uuid& id) {
    const schema::Entity* known = context.data().schema().entity(entity);
    if (known == nullptr) return {};
    const QString title = context.titleOf(entity, id);
    const QString kind = context.wording().entity(*known);
    return title.isEmpty() ? kind : QStringLiteral("%1: %2").arg(kind, context.wording().quoted(title));
}

/// Of which module a row is, by the name that the navigation has for it.
QString moduleOf(const PageContext& context, EntityNumber number) {
    if (domain::isOfGoals(number)) return QStringLiteral("goals");
    if (survey::isOfSurvey(number)) return QStringLiteral("surveys");
    const schema::Entity* entity = context.data().schema().entity(number);
    return QString::fromLatin1(entity != nullptr && PageContext::belongsToMeeting(*entity) ? "meetings" : "people");
}

/// Why, and what would make sending again work. A move in a tree that would have formed a cycle names both.
QString reasonOf(const PageContext& context, const RefusedStep& step) {
    const schema::Entity* entity = context.data().schema().entity(step.entity);
    const schema::Field* field = entity != nullptr ? entity->field(step.field) : nullptr;
    const bool isMove = field != nullptr && field->type == schema::Type::treeParent;
    if (!isMove || step.reason != ErrorCode::conflict) {
        return domain::isOfGoals(step.entity) ? context.wording().goalRefusal(step.reason)
                                              : context.wording().refusal(step.reason);
    }
    return context.wording().cycleRefusal(context.titleOf(step.entity, step.id),
                                          context.titleOf(step.entity, step.target));
}

}  // namespace

WaitingModel::WaitingModel(const PageContext& context, SyncControl* control)
    : RowListModel(context.data(), {"title", "detail", "written", "index", "total", "module"}),
      context_(context),
      control_(control) {
    if (control_) connect(control_, &SyncControl::stepsChanged, this, &RowListModel::refresh);
}

bool WaitingModel::concerns(const store::Change&) const {
    return true;
}

Result<std::vector<RowListModel::Row>> WaitingModel::compose() {
    std::vector<Row> rows;
    if (!control_) return rows;
    const auto total = static_cast<int>(control_->figures().waiting);
    int number = 0;
    for (const WaitingStep& step : control_->waiting(kShownMaximum)) {
        const schema::Entity* entity = context_.data().schema().entity(step.entity);
        const schema::Field* field = entity != nullptr ? entity->field(step.field) : nullptr;
        QString what;
        switch (step.kind) {
            case StepKind::made:
                what = QCoreApplication::translate("WaitingModel", "new");
                break;
            case StepKind::changed:
                what = field != nullptr ? QCoreApplication::translate("WaitingModel", "%1 changed")
                                              .arg(context_.wording().field(*field))
                                        : QCoreApplication::translate("WaitingModel", "changed");
                break;
            case StepKind::moved:
                what = QCoreApplication::translate("WaitingModel", "moved");
                break;
            case StepKind::written:
                what = QCoreApplication::translate("WaitingModel", "text written");
                break;
            case StepKind::removed:
                what = QCoreApplication::translate("WaitingModel", "deleted");
                break;
            case StepKind::restored:
                what = QCoreApplication::translate("WaitingModel", "restored");
                break;
        }
        const auto row = context_.reader().find(step.entity, step.id);
        const Uuid series = row && *row ? context_.seriesOf(**row) : Uuid{};
        const QString where = series == step.id ? QString{} : context_.titleOf(schema::kMeetingSeries, series);
        ++number;
        rows.push_back(
            {QString::number(step.number),
             {stepTitle(context_, step.entity, step.id),
              where.isEmpty() ? what : QStringLiteral("%1 · %2").arg(what, where), PageContext::moment(step.written),
              number, std::max(total, number), moduleOf(context_, step.entity)}});
    }
    return rows;
}

RefusedModel::RefusedModel(const PageContext& context, SyncControl* control)
    : RowListModel(context.data(), {"title", "reason", "keptText", "texts", "written", "refused", "module"}),
      context_(context),
      control_(control) {
    if (control_) connect(control_, &SyncControl::stepsChanged, this, &RowListModel::refresh);
}

bool RefusedModel::concerns(const store::Change&) const {
    return false;
}

Result<std::vector<RowListModel::Row>> RefusedModel::compose() {
    std::vector<Row> rows;
    if (!control_) return rows;
    for (const RefusedStep& step : control_->refused()) {
        rows.push_back(
            {QString::number(step.number),
             {stepTitle(context_, step.entity, step.id), reasonOf(context_, step), step.text, step.texts,
              PageContext::moment(step.written), PageContext::moment(step.refused), moduleOf(context_, step.entity)}});
    }
    return rows;
}

DeviceModel::DeviceModel(const PageContext& context) : RowListModel(context.data(), {"rows"}), context_(context) {}

bool DeviceModel::concerns(const store::Change& change) const {
    // One that only changed is counted already.
    return change.kind != store::ChangeKind::changed &&
           isOneOf(change.entity, {schema::kMeetingSeries, schema::kGoal, schema::kEmployee});
}

Result<std::vector<RowListModel::Row>> DeviceModel::compose() {
    std::vector<Row> rows;
    for (const EntityNumber entity : {schema::kMeetingSeries, schema::kGoal, schema::kEmployee}) {
        const auto count = context_.reader().count({.entity = entity});
        if (!count) return count.error();
        rows.push_back({moduleOf(context_, entity), {static_cast<int>(*count)}});
    }
    return rows;
}

MergedModel::MergedModel(const PageContext& context)
    : RowListModel(context.data(),
                   {"title", "field", "nowText", "nowBy", "nowAt", "lostText", "lostBy", "lostAt", "module"}),
      context_(context) {}

bool MergedModel::concerns(const store::Change&) const {
    return true;
}

Result<std::vector<RowListModel::Row>> MergedModel::compose() {
    const auto values = store::lostValues(context_.reader(), context_.data().schema());
    if (!values) return values.error();
    std::vector<Row> rows;
    for (const store::LostValue& value : *values) {
        const Cell& cell = value.cell();
        const LostKey key{value.row.entity, value.row.id, cell.field, value.lost.stamp};
        rows.push_back({key.toText(),
                        {context_.titleOf(value.row), context_.wording().field(*value.field),
                         context_.valueText(*value.field, cell.value), context_.writerOf(value.row, cell),
                         PageContext::moment(cell.stamp.milliseconds()),
                         context_.valueText(*value.field, value.lost.value), context_.nameOrYou(value.lost.author),
                         PageContext::moment(value.lost.stamp.milliseconds()), moduleOf(context_, value.row.entity)}});
    }
    return rows;
}

}  // namespace aufwind::views
