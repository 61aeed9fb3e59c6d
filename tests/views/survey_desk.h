// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey_fields.h"
#include "models/views/app_context.h"
#include "models/views/survey_draft.h"
#include "models/views/survey_edits.h"
#include "models/views/surveys.h"
#include "models/views/values.h"
#include "tests/views/desk.h"

#include <QtTest>

#include <memory>

namespace aufwind::test {

/// A device whose person writes surveys, with short words for what tests ask of one.
class SurveyDesk {
  public:
    SurveyDesk() { app.attach(&desk.data(), nullptr); }
    ~SurveyDesk() { app.attach(nullptr, nullptr); }

    views::Surveys& surveys() { return *app.surveys(); }
    views::SurveyEdits& edits() { return *app.surveyEdits(); }
    views::SurveyDraft& draft(const QString& id) {
        desk.settle();
        return *app.surveys()->draft(id);
    }
    void undo() {
        app.undo();
        desk.settle();
    }
    void redo() {
        app.redo();
        desk.settle();
    }
    Record row(EntityNumber entity, const QString& id) {
        desk.settle();
        return **desk.reader().find(entity, views::idFrom(id));
    }
    int count(EntityNumber entity) {
        desk.settle();
        return static_cast<int>(desk.reader().count({.entity = entity}).valueOr(999));
    }
    std::size_t waiting() { return desk.reader().outbox(0, 5000).valueOr({}).size(); }
    static QStringList column(QAbstractItemModel& model, const char* role) {
        QStringList values;
        for (int i = 0; i < model.rowCount(); ++i)
            values << model.data(model.index(i, 0), model.roleNames().key(role, -1)).toString();
        return values;
    }
    QStringList outline(const QString& survey, const char* role = "title") {
        return column(*draft(survey).outline(), role);
    }
    QStringList parts(const QString& survey, const QString& question, const char* which, const char* role = "text") {
        return column(*draft(survey).parts(question, QString::fromLatin1(which)), role);
    }

    /// Of one section "A" with the questions "A1", "A2" and one "B" with "B1".
    QString small();
    QString idOf(const QString& survey, const QString& title) {
        const QStringList titles = outline(survey);
        const auto at = titles.indexOf(title);
        return at < 0 ? QString{} : outline(survey, "id").at(at);
    }

    Desk desk;
    views::AppContext app;
};

inline QString SurveyDesk::small() {
    const QString survey = surveys().createEmpty(QStringLiteral("Pulse"));
    const QString first = draft(survey).lastSection();
    edits().change("section", first, {{"title", "A"}});
    edits().change("question", draft(survey).firstQuestion(), {{"text", "A1"}});
    edits().addQuestion(first, "scale", {}, "A2");
    const QString second = edits().addSection(survey, {}, "B");
    edits().addQuestion(second, "single_choice", {}, "B1");
    desk.settle();
    return survey;
}

}  // namespace aufwind::test
