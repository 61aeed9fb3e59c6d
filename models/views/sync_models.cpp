// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/sync_models.h"

#include "models/schema/entities.h"
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

}  // namespace

WaitingModel::WaitingModel(const PageContext& context, SyncControl* control)
    : RowListModel(context.data(), {"title", "detail", "written", "index", "total"}),
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
        rows.push_back({QString::number(step.number),
                        {stepTitle(context_, step.entity, step.id),
                         where.isEmpty() ? what : QStringLiteral("%1 · %2").arg(what, where),
                         PageContext::moment(step.written), number, std::max(total, number)}});
    }
    return rows;
}

RefusedModel::RefusedModel(const PageContext& context, SyncControl* control)
    : RowListModel(context.data(), {"title", "reason", "keptText", "written", "refused"}),
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
        rows.push_back({QString::number(step.number),
                        {stepTitle(context_, step.entity, step.id), context_.wording().refusal(step.reason), step.text,
                         PageContext::moment(step.written), PageContext::moment(step.refused)}});
    }
    return rows;
}

MergedModel::MergedModel(const PageContext& context)
    : RowListModel(context.data(), {"title", "field", "nowText", "nowBy", "nowAt", "lostText", "lostBy", "lostAt"}),
      context_(context) {}

bool MergedModel::concerns(const store::Change&) const {
    return true;
}

QString MergedModel::by(const Uuid& person) const {
    return person == context_.data().me() ? QCoreApplication::translate("MergedModel", "you")
                                          : context_.people().person(person).name;
}

Result<std::vector<RowListModel::Row>> MergedModel::compose() {
    const auto records = context_.reader().superseded(kShownMaximum);
    if (!records) return records.error();
    std::vector<Row> rows;
    for (const Record& record : *records) {
        const schema::Entity* entity = context_.data().schema().entity(record.entity);
        if (entity == nullptr) continue;
        for (const Cell& cell : record.cells) {
            const schema::Field* field = entity->field(cell.field);
            if (field == nullptr || field->type == schema::Type::orderKey) continue;
            for (const Superseded& lost : cell.superseded) {
                const LostKey key{record.entity, record.id, cell.field, lost.stamp};
                const Uuid author = cell.author.isNil() ? record.author : cell.author;
                rows.push_back({key.toText(),
                                {context_.titleOf(record), context_.wording().field(*field),
                                 context_.valueText(*field, cell.value), by(author),
                                 PageContext::moment(cell.stamp.milliseconds()), context_.valueText(*field, lost.value),
                                 by(lost.author), PageContext::moment(lost.stamp.milliseconds())}});
            }
        }
    }
    return rows;
}

}  // namespace aufwind::views
