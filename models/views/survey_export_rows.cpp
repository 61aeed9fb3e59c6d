// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the tables.
#include "models/views/survey_export.h"
#include "models/views/survey_round_models.h"
#include "models/views/values.h"

#include <initializer_list>
#include <utility>

namespace aufwind::views {

namespace {

using domain::ExportColumn;
using domain::ExportKind;

QString textOf(const QVariantMap& map, const char* key) {
    return map.value(QString::fromLatin1(key)).toString();
}

std::vector<ExportColumn> columnsOf(std::initializer_list<std::pair<QString, ExportKind>> columns) {
    std::vector<ExportColumn> made;
    for (const auto& [title, kind] : columns) made.push_back({fromText(title), kind});
    return made;
}

/// In the place of what may not be shown.
QString hiddenText(const QString& reason) {
    return SurveyWords::tr("Hidden: %1").arg(reason);
}

}  // namespace

std::string plainFigure(const QLocale& locale, const QString& text) {
    QString plain = text;
    plain.remove(locale.groupSeparator()).remove(u'%').remove(u'+').remove(QChar{0x00a0});
    plain.replace(QChar{0x2212}, u'-').replace(locale.decimalPoint(), QStringLiteral("."));
    bool isNumber = false;
    plain.toDouble(&isNumber);
    return fromText(isNumber ? plain : text);
}

SurveyExport::Table questionTable(const QVariantList& questions, const QLocale& locale) {
    SurveyExport::Table table;
    table.columns = columnsOf({{SurveyWords::tr("Section"), ExportKind::text},
                               {SurveyWords::tr("Question"), ExportKind::text},
                               {SurveyWords::tr("Driver"), ExportKind::text},
                               {SurveyWords::tr("Score"), ExportKind::number},
                               {SurveyWords::tr("Change"), ExportKind::text},
                               {SurveyWords::tr("Answers"), ExportKind::number},
                               {SurveyWords::tr("Answer"), ExportKind::text},
                               {SurveyWords::tr("Count"), ExportKind::number},
                               {SurveyWords::tr("Percent"), ExportKind::number},
                               {SurveyWords::tr("Note"), ExportKind::text}});
    for (const QVariant& one : questions) {
        const QVariantMap question = one.toMap();
        const QString hidden = textOf(question, "hidden");
        std::vector<std::string> cells{
            fromText(textOf(question, "section")), fromText(textOf(question, "text")),
            fromText(textOf(question, "driver")),  plainFigure(locale, textOf(question, "score")),
            fromText(textOf(question, "change")),  plainFigure(locale, textOf(question, "answered"))};
        const QVariantList bars = question.value(QStringLiteral("bars")).toList();
        if (bars.isEmpty()) {
            const QString note = hidden.isEmpty() ? SurveyWords::tr("No data") : hiddenText(hidden);
            cells.insert(cells.end(), {std::string(), std::string(), std::string(), fromText(note)});
            table.rows.push_back(std::move(cells));
            continue;
        }
        for (const QVariant& each : bars) {
            const QVariantMap bar = each.toMap();
            std::vector<std::string> row = cells;
            row.push_back(fromText(textOf(bar, "label")));
            row.push_back(plainFigure(locale, textOf(bar, "count")));
            row.push_back(plainFigure(locale, textOf(bar, "percent")));
            row.push_back(fromText(textOf(bar, "rank")));
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

SurveyExport::Table segmentTable(const SurveyHeatmap& heatmap, const QLocale& locale) {
    SurveyExport::Table table;
    table.columns = columnsOf({{SurveyWords::tr("Cut"), ExportKind::text},
                               {SurveyWords::tr("Segment"), ExportKind::text},
                               {SurveyWords::tr("Answers"), ExportKind::number}});
    const QVariantList columns = heatmap.columns();
    for (const QVariant& column : columns) {
        table.columns.push_back({fromText(textOf(column.toMap(), "text")), ExportKind::number});
    }
    table.columns.push_back({fromText(SurveyWords::tr("Note")), ExportKind::text});
    QString cut;
    const auto add = [&](const QVariantMap& row) {
        if (const QString begins = textOf(row, "cut"); !begins.isEmpty()) cut = begins;
        QString note = textOf(row, "hidden");
        const QString answers = note.isEmpty() ? textOf(row, "answers") : SurveyWords::tr("hidden");
        std::vector<std::string> cells{fromText(cut), fromText(textOf(row, "name")), plainFigure(locale, answers)};
        const QVariantList figures = row.value(QStringLiteral("cells")).toList();
        for (const QVariant& one : figures) {
            const QVariantMap cell = one.toMap();
            const QString hidden = textOf(cell, "hidden");
            if (note.isEmpty()) note = hidden;
            const bool isNone = cell.value(QStringLiteral("none")).toBool();
            cells.push_back(!hidden.isEmpty() ? fromText(SurveyWords::tr("hidden"))
                            : isNone          ? std::string()
                                              : plainFigure(locale, textOf(cell, "text")));
        }
        cells.push_back(note.isEmpty() ? std::string() : fromText(hiddenText(note)));
        table.rows.push_back(std::move(cells));
    };
    if (const QVariantMap everybody = heatmap.everybody(); !everybody.isEmpty()) add(everybody);
    for (int i = 0; i < heatmap.count(); ++i) add(heatmap.get(i));
    return table;
}

SurveyExport::Table commentTable(const PageContext& context, const Uuid& round) {
    SurveyExport::Table table;
    table.columns = columnsOf({{SurveyWords::tr("Question"), ExportKind::text},
                               {SurveyWords::tr("Segment"), ExportKind::text},
                               {SurveyWords::tr("Comment"), ExportKind::text},
                               {SurveyWords::tr("Thread"), ExportKind::text}});
    SurveyCommentsModel comments(context, {round, {}, {}});
    comments.prepare();
    for (int i = 0; i < comments.count(); ++i) {
        const auto role = [&](const char* name) {
            return fromText(comments.get(i, QString::fromLatin1(name)).toString());
        };
        QStringList thread;
        const QVariantList entries = comments.get(i, QStringLiteral("entries")).toList();
        for (const QVariant& entry : entries) thread << textOf(entry.toMap(), "text");
        table.rows.push_back({role("asked"), role("segment"), role("text"), fromText(thread.join(u'\n'))});
    }
    return table;
}

}  // namespace aufwind::views
