// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/survey_preview.h"

#include "tests/views/survey_desk.h"

#include <QSet>
#include <QSignalSpy>

using namespace aufwind;
using namespace aufwind::views;
namespace field = aufwind::domain::field;

/// A survey gone through by whoever writes it, over a real store and engine.
class SurveyPreviewTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<test::SurveyDesk> desk_;
    QString survey_;
    std::unique_ptr<SurveyPreview> preview_;

    QString shown() { return preview_->question().value("text").toString(); }
    QString id(const char* text) { return desk_->idOf(survey_, QString::fromLatin1(text)); }
    void say(double point) { preview_->give(QVariantMap{{"number", point}}); }
    /// "A2" is asked where "A1" is at most 2.
    void condition() {
        desk_->desk.made(schema::kSurveyClause, {{field::kSurveyClauseSurvey, Value{idFrom(survey_)}},
                                                 {field::kSurveyClauseQuestion, Value{idFrom(id("A2"))}},
                                                 {field::kSurveyClauseAbout, Value{idFrom(id("A1"))}},
                                                 {field::kSurveyClauseTest, Value{std::int64_t{5}}},
                                                 {field::kSurveyClauseNumber, Value{std::int64_t{2}}}});
    }

  private slots:
    void init() {
        desk_ = std::make_unique<test::SurveyDesk>();
        survey_ = desk_->small();
        preview_ = std::make_unique<SurveyPreview>();
        preview_->setDraft(&desk_->draft(survey_));
    }
    void cleanup() {
        preview_.reset();
        desk_.reset();
    }

    void one_goes_from_the_welcome_over_each_question_to_the_thanks() {
        QCOMPARE(preview_->step(), QString("welcome"));
        QCOMPARE(preview_->title(), QString("Pulse"));
        QCOMPARE(preview_->count(), 3);

        QStringList seen;
        for (int i = 0; i < 3; ++i) {
            preview_->next();
            seen << shown();
        }
        preview_->next();

        QCOMPARE(seen, (QStringList{"A1", "A2", "B1"}));
        QCOMPARE(preview_->step(), QString("thanks"));
        QCOMPARE(preview_->progress(), 1.0);
        preview_->back();
        QCOMPARE(shown(), QString("B1"));
    }

    void what_comes_in_random_order_comes_in_another_one_from_the_beginning() {
        desk_->edits().change("section", id("A"), {{"randomOrder", true}});
        desk_->desk.settle();

        QSet<QString> first;
        for (int i = 0; i < 40; ++i) {
            preview_->restart();
            preview_->next();
            const QString shownFirst = shown();
            preview_->back();
            preview_->next();
            QCOMPARE(shown(), shownFirst);
            first << shownFirst;
        }

        QCOMPARE(first, (QSet<QString>{"A1", "A2"}));
    }

    void nothing_of_it_is_stored() {
        const std::size_t before = desk_->waiting();

        preview_->next();
        say(4);
        preview_->next();
        desk_->desk.settle();

        QCOMPARE(desk_->waiting(), before);
    }

    void a_required_question_wants_its_answer() {
        desk_->edits().change("question", id("A1"), {{"required", true}});
        desk_->desk.settle();
        preview_->next();

        preview_->next();

        QCOMPARE(shown(), QString("A1"));
        QVERIFY(!preview_->trouble().isEmpty());
        say(3);
        QVERIFY(preview_->trouble().isEmpty());
        preview_->next();
        QCOMPARE(shown(), QString("A2"));
    }

    void a_question_whose_condition_does_not_hold_is_passed_over() {
        condition();
        preview_->next();
        QCOMPARE(preview_->count(), 2);

        say(1);
        QCOMPARE(preview_->count(), 3);
        preview_->next();
        QCOMPARE(shown(), QString("A2"));

        preview_->back();
        say(5);
        preview_->next();
        QCOMPARE(shown(), QString("B1"));
        QCOMPARE(preview_->leftOut(), 1);
    }

    void what_was_answered_on_a_way_not_taken_is_gone() {
        condition();
        preview_->next();
        say(1);
        preview_->next();
        say(4);
        preview_->back();
        say(5);
        preview_->next();
        preview_->back();
        say(2);
        preview_->next();

        QCOMPARE(shown(), QString("A2"));
        QVERIFY(!preview_->answer().isValid());
    }

    void a_text_quotes_the_answer_that_was_given() {
        const QString key = toText(survey::rowKey(idFrom(id("A1"))));
        desk_->edits().change("question", id("A2"), {{"text", QStringLiteral("Why {%1}?").arg(key)}});
        desk_->desk.settle();
        preview_->next();
        say(4);
        preview_->next();

        QVERIFY(shown().startsWith("Why "));
        QVERIFY(!shown().contains(key));
    }

    void an_answer_that_does_not_fit_is_not_taken_on() {
        preview_->next();

        say(9);
        preview_->next();

        QCOMPARE(shown(), QString("A1"));
        QVERIFY(!preview_->trouble().isEmpty());
    }

    void what_is_changed_meanwhile_shows_where_one_is() {
        preview_->next();
        preview_->next();
        QSignalSpy changed(preview_.get(), &SurveyPreview::changed);

        desk_->edits().change("question", id("A2"), {{"text", "A two"}});
        desk_->desk.settle();

        QVERIFY(changed.count() > 0);
        QCOMPARE(shown(), QString("A two"));
    }

    void the_question_that_one_is_at_can_go() {
        preview_->next();
        preview_->next();

        desk_->edits().remove("question", id("A2"));
        desk_->desk.settle();

        QCOMPARE(preview_->step(), QString("question"));
        QCOMPARE(shown(), QString("B1"));
    }

    void another_language_is_shown_as_far_as_it_is_there() {
        desk_->desk.made(schema::kSurveyLanguage, {{field::kSurveyLanguageSurvey, Value{idFrom(survey_)}},
                                                   {field::kSurveyLanguageLanguage, Value{std::string{"pl"}}}});
        desk_->desk.made(schema::kSurveyText,
                         {{field::kSurveyTextSurvey, Value{idFrom(survey_)}},
                          {field::kSurveyTextPlace, Value{survey::textPlace(schema::kSurveyQuestion, idFrom(id("A1")),
                                                                            field::kSurveyQuestionText)}},
                          {field::kSurveyTextLanguage, Value{std::string{"pl"}}},
                          {field::kSurveyTextText, Value{std::string{"Pytanie"}}}});
        preview_->next();

        preview_->setLanguage("pl");

        QCOMPARE(preview_->languages().size(), 2);
        QCOMPARE(shown(), QString("Pytanie"));
        preview_->next();
        QCOMPARE(shown(), QString("A2"));
    }

    void one_can_go_straight_to_a_question_that_is_asked() {
        condition();
        preview_->show(id("B1"));
        QCOMPARE(shown(), QString("B1"));
        QCOMPARE(preview_->questionId(), id("B1"));

        preview_->show(id("A2"));

        QCOMPARE(shown(), QString("B1"));
    }

    void restarting_forgets_the_answers() {
        preview_->next();
        say(4);

        preview_->restart();
        preview_->next();

        QVERIFY(!preview_->answer().isValid());
    }

    void without_its_survey_it_shows_nothing() {
        desk_->surveys().remove(survey_);
        desk_->desk.settle();

        QCOMPARE(preview_->step(), QString("nothing"));
        preview_->next();
        preview_->give(QVariantMap{{"number", 1}});
        QVERIFY(preview_->question().isEmpty());
    }
};

QTEST_GUILESS_MAIN(SurveyPreviewTest)
#include "survey_preview_test.moc"
