// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/surveys.h"

#include "models/domain/search_group.h"
#include "models/domain/survey_round_fields.h"
#include "models/views/people_models.h"
#include "tests/views/survey_desk.h"

using namespace aufwind;
using namespace aufwind::views;
namespace field = aufwind::domain::field;

/// The shelf of surveys over a real store and engine.
class SurveysTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<test::SurveyDesk> desk_;

    QAbstractItemModel& list(const QVariantMap& asked = {}) {
        desk_->desk.settle();
        return *desk_->app.model("surveys", asked);
    }
    QVariant at(int row, const char* role) {
        auto& model = list();
        return model.data(model.index(row, 0), model.roleNames().key(role, -1));
    }

  private slots:
    void init() { desk_ = std::make_unique<test::SurveyDesk>(); }
    void cleanup() { desk_.reset(); }

    void a_new_survey_has_a_section_and_a_question_in_one_step() {
        const std::size_t before = desk_->waiting();

        const QString survey = desk_->surveys().createEmpty("  Pulse ");

        QVERIFY(!survey.isEmpty());
        QCOMPARE(desk_->waiting(), before + 1);
        const SurveyDraft& draft = desk_->draft(survey);
        QVERIFY(draft.ready());
        QCOMPARE(draft.title(), QString("Pulse"));
        QCOMPARE(draft.language(), desk_->app.language());
        QCOMPARE(draft.sections(), 1);
        QCOMPARE(draft.questions(), 1);
        desk_->undo();
        QCOMPARE(desk_->count(schema::kSurvey), 0);
        QCOMPARE(desk_->count(schema::kSurveyQuestion), 0);
    }

    void the_list_tells_what_there_is_of_each() {
        const QString survey = desk_->small();
        desk_->desk.made(schema::kSurveyLanguage, {{field::kSurveyLanguageSurvey, Value{idFrom(survey)}},
                                                   {field::kSurveyLanguageLanguage, Value{std::string{"pl"}}}});

        QCOMPARE(list().rowCount(), 1);
        QCOMPARE(at(0, "title").toString(), QString("Pulse"));
        QCOMPARE(at(0, "questions").toInt(), 3);
        QCOMPARE(at(0, "languages").toStringList(), (QStringList{desk_->app.language(), "pl"}));
        QCOMPARE(at(0, "state").toString(), QString("draft"));
        QVERIFY(at(0, "changed").toDateTime().isValid());
    }

    void what_stands_in_a_removed_section_is_not_counted() {
        const QString survey = desk_->small();

        desk_->edits().remove("section", desk_->idOf(survey, "A"));

        QCOMPARE(at(0, "questions").toInt(), 1);
    }

    void the_one_that_was_changed_last_comes_first() {
        const QString first = desk_->small();
        desk_->surveys().createEmpty("Later");
        QCOMPARE(test::SurveyDesk::column(list(), "title"), (QStringList{"Later", "Pulse"}));

        desk_->desk.clock().set(1'795'100'000'000);
        desk_->edits().change("question", desk_->idOf(first, "A1"), {{"required", true}});

        QCOMPARE(test::SurveyDesk::column(list(), "title"), (QStringList{"Pulse", "Later"}));
    }

    void words_and_the_archive_narrow_the_list() {
        const QString pulse = desk_->surveys().createEmpty("Team pulse");
        desk_->surveys().createEmpty("Exit");

        QCOMPARE(test::SurveyDesk::column(list({{"words", "PUL te"}}), "title"), (QStringList{"Team pulse"}));
        QVERIFY(desk_->surveys().setArchived(pulse, true));
        QCOMPARE(test::SurveyDesk::column(list(), "title"), (QStringList{"Exit"}));
        QCOMPARE(test::SurveyDesk::column(list({{"archived", true}}), "title"), (QStringList{"Team pulse"}));
        desk_->undo();
        QCOMPARE(list().rowCount(), 2);
    }

    void a_round_says_what_state_the_survey_is_in() {
        const QString survey = desk_->small();
        QSignalSpy changed(&desk_->draft(survey), &SurveyDraft::changed);

        desk_->desk.made(schema::kSurveyRound, {{field::kSurveyRoundSurvey, Value{idFrom(survey)}},
                                                {field::kSurveyRoundTitle, Value{std::string{"Pulse"}}},
                                                {field::kSurveyRoundForm, Value{std::string{"{}"}}}});

        QCOMPARE(at(0, "state").toString(), QString("waiting"));
        QCOMPARE(desk_->draft(survey).state(), QString("waiting"));
        QVERIFY(changed.count() > 0);
    }

    void a_copy_has_everything_and_is_one_step() {
        const QString survey = desk_->small();
        const QString asked = desk_->idOf(survey, "B1");
        desk_->edits().addOptions(asked, false, "Red\nBlue");
        desk_->edits().setLabel(desk_->idOf(survey, "A1"), 1, "Never");
        const std::size_t before = desk_->waiting();

        const QString copy = desk_->surveys().duplicate(survey, "Pulse 2");

        QVERIFY(!copy.isEmpty() && copy != survey);
        QCOMPARE(desk_->outline(copy), desk_->outline(survey));
        QCOMPARE(desk_->draft(copy).title(), QString("Pulse 2"));
        QCOMPARE(desk_->parts(copy, desk_->idOf(copy, "B1"), "options"), desk_->parts(survey, asked, "options"));
        QCOMPARE(desk_->parts(copy, desk_->idOf(copy, "A1"), "labels").first(), QString("Never"));
        QVERIFY(desk_->waiting() > before);
        desk_->undo();
        QCOMPARE(desk_->count(schema::kSurvey), 1);
        QVERIFY(!desk_->draft(copy).ready());
    }

    void a_removed_survey_comes_back_whole() {
        const QString survey = desk_->small();
        const QStringList before = desk_->outline(survey);

        QVERIFY(desk_->surveys().remove(survey));
        desk_->desk.settle();
        QVERIFY(!desk_->draft(survey).ready());
        QCOMPARE(list().rowCount(), 0);
        QVERIFY(desk_->surveys().restore(survey));

        desk_->desk.settle();
        QVERIFY(desk_->draft(survey).ready());
        QCOMPARE(desk_->outline(survey), before);
    }

    void a_form_becomes_a_survey_that_has_it() {
        survey::Form form;
        form.language = "en";
        form.languages = {"de"};
        form.title = {{"en", "Onboarding"}, {"de", "Einstieg"}};
        survey::Question question;
        question.key = "welcome";
        question.text = {{"en", "Did you feel welcome?"}, {"de", "Fühlten Sie sich willkommen?"}};
        form.sections = {
            {.key = "first", .title = {{"en", "First days"}}, .description = {}, .shown = {}, .questions = {question}}};

        const QString made = desk_->surveys().create(form);

        QVERIFY(!made.isEmpty());
        QCOMPARE(desk_->draft(made).form(), form);
        desk_->undo();
        QVERIFY(!desk_->draft(made).ready());
    }

    void an_empty_title_is_not_taken() {
        const QString survey = desk_->small();

        QVERIFY(!desk_->surveys().setTitle(survey, "   "));
        QVERIFY(desk_->surveys().setTitle(survey, " Team pulse "));

        QCOMPARE(desk_->draft(survey).title(), QString("Team pulse"));
    }

    void questions_are_found_and_lead_to_their_survey() {
        const QString survey = desk_->surveys().createEmpty("Pulse");
        desk_->edits().change("question", desk_->draft(survey).firstQuestion(), {{"text", "Zebras at work"}});
        desk_->desk.settle();

        auto* found = qobject_cast<SearchModel*>(desk_->app.model("search", "zebras"));

        QVERIFY(found != nullptr);
        QTRY_COMPARE(found->rowCount(), 1);
        QCOMPARE(found->get(0, "group").toString(), QString("surveys"));
        QCOMPARE(found->get(0, "surveyId").toString(), survey);
    }
};

QTEST_MAIN(SurveysTest)
#include "surveys_test.moc"
