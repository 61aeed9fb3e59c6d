// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/agenda_templates.h"

#include "models/domain/fields.h"
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

QJsonArray builtIn(const QString& language) {
    QFile file{QStringLiteral(":/aufwind/templates/agendas_%1.json").arg(language)};
    if (!file.open(QIODevice::ReadOnly)) return {};
    return QJsonDocument::fromJson(file.readAll()).array();
}

}  // namespace

TemplatesModel::TemplatesModel(const PageContext& context)
    : RowListModel(context.data(), {"name", "description", "points", "own", "mine"}), context_(context) {}

bool TemplatesModel::concerns(const store::Change& change) const {
    return change.entity == schema::kAgendaTemplate;
}

Result<std::vector<RowListModel::Row>> TemplatesModel::compose() {
    auto records = context_.reader().list({.entity = schema::kAgendaTemplate});
    if (!records) return records.error();
    std::ranges::sort(*records, {},
                      [](const Record& row) { return std::pair(row.text(field::kTemplateName), row.id); });
    std::vector<Row> rows;
    for (const Record& record : *records) {
        rows.push_back({toText(record.id),
                        {toText(record.text(field::kTemplateName)), toText(record.text(field::kTemplateDescription)),
                         toText(record.text(field::kTemplatePoints)), true, record.author == context_.data().me()}});
    }
    for (const QJsonValue& value : builtIn(context_.wording().language())) {
        const QJsonObject one = value.toObject();
        QStringList points;
        for (const QJsonValue& point : one.value(QLatin1String("points")).toArray()) points.append(point.toString());
        rows.push_back({QStringLiteral("built-in/") + one.value(QLatin1String("id")).toString(),
                        {one.value(QLatin1String("name")).toString(),
                         one.value(QLatin1String("description")).toString(), points.join(u'\n'), false, false}});
    }
    return rows;
}

}  // namespace aufwind::views
