// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/survey_draft.h"

#include "models/domain/survey_rows.h"
#include "models/views/row_list_model.h"
#include "tests/views/survey_desk.h"

#include <QElapsedTimer>

#include <algorithm>

using namespace aufwind;
using namespace aufwind::views;
namespace field = aufwind::domain::field;

/// One survey as its editors have it before them, over a real store and engine.
class SurveyDraftTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<test::SurveyDesk> desk_;

    static constexpr int kMany = 200;
    /// What an edit may cost the window, in milliseconds.
    static constexpr qint64 kFrame = 16;

    QString large() {
        survey::Form form;
        form.title = {{"en", "Large"}};
        for (int s = 0; s < 10; ++s) {
            survey::Section section;
            section.key = "s" + std::to_string(s);
            section.title = {{"en", "Section " + std::to_string(s)}};
            for (int q = 0; q < kMany / 10; ++q) {
                survey::Question question;
                question.key = section.key + "q" + std::to_string(q);
                question.text = {{"en", "Question " + question.key + " of this survey"}};
                section.questions.push_back(std::move(question));
            }
            form.sections.push_back(std::move(section));
        }
        return desk_->surveys().create(form);
    }
    /// The shortest of several times, which is what the work takes without what else the machine does.
    template <typename Act>
    qint64 shortest(SurveyDraft& draft, const Act& act) {
        std::vector<qint64> times;
        for (int i = 0; i < 5; ++i) {
            act(i);
            QElapsedTimer since;
            since.start();
            // What the window does of it: to take in the commit, to make the form, to tell the views.
            desk_->desk.settle();
            times.push_back(since.elapsed());
        }
        static_cast<void>(draft);
        return std::ranges::min(times);
    }

  private slots:
    void init() { desk_ = std::make_unique<test::SurveyDesk>(); }
    void cleanup() { desk_.reset(); }

    void a_survey_that_is_not_here_is_not_ready_until_it_comes() {
        const QString nothing = toText(Uuid{{1, 2, 3}});
        QVERIFY(!desk_->draft(nothing).ready());
        QVERIFY(desk_->draft(nothing).form().sections.empty());
        QVERIFY(desk_->surveys().draft("no id") == nullptr);
    }

    void the_same_survey_is_one_draft() {
        const QString survey = desk_->small();

        QCOMPARE(&desk_->draft(survey), &desk_->draft(survey));
    }

    void each_commit_touches_what_it_changed() {
        const QString survey = desk_->small();
        SurveyDraft& draft = desk_->draft(survey);
        QSignalSpy changed(&draft, &SurveyDraft::changed);
        auto& outline = *draft.outline();
        QCOMPARE(outline.rowCount(), 5);
        QSignalSpy inserted(&outline, &QAbstractItemModel::rowsInserted);
        QSignalSpy moved(&outline, &QAbstractItemModel::rowsMoved);
        QSignalSpy told(&outline, &QAbstractItemModel::dataChanged);
        QSignalSpy reset(&outline, &QAbstractItemModel::modelReset);

        desk_->edits().addQuestion(desk_->idOf(survey, "A"), "scale", desk_->idOf(survey, "A1"), "New");
        desk_->desk.settle();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(inserted[0][1].toInt(), 2);
        // The ones behind it have another number.
        told.clear();
        desk_->edits().moveQuestion(desk_->idOf(survey, "B1"), desk_->idOf(survey, "A"), {}, desk_->idOf(survey, "A1"));
        desk_->desk.settle();

        QCOMPARE(moved.count(), 1);
        QCOMPARE(reset.count(), 0);
        QVERIFY(survey::formOf(*survey::readSurveyRows(desk_->desk.reader(), idFrom(survey))).form == draft.form());
    }

    void what_belongs_to_another_survey_changes_nothing() {
        const QString survey = desk_->small();
        QSignalSpy changed(&desk_->draft(survey), &SurveyDraft::changed);

        desk_->surveys().createEmpty("Another one");
        desk_->desk.settle();

        QCOMPARE(changed.count(), 0);
    }

    void a_folded_section_hides_its_questions() {
        const QString survey = desk_->small();
        SurveyDraft& draft = desk_->draft(survey);
        const QString first = desk_->idOf(survey, "A");
        QCOMPARE(draft.rowOf(desk_->idOf(survey, "B1")), 4);

        draft.fold(first, true);
        QCOMPARE(desk_->outline(survey), (QStringList{"A", "B", "B1"}));
        QCOMPARE(draft.idAt(0), first);
        draft.fold(first, false);

        QCOMPARE(desk_->outline(survey).size(), 5);
        QCOMPARE(draft.firstQuestion(), desk_->idOf(survey, "A1"));
        QCOMPARE(draft.lastSection(), desk_->idOf(survey, "B"));
    }

    void what_is_wrong_is_told_where_it_stands() {
        const QString survey = desk_->small();
        SurveyDraft& draft = desk_->draft(survey);
        QTRY_VERIFY(draft.checked());
        const QString asked = desk_->idOf(survey, "B1");

        const QVariantList told = draft.findingsOf(asked);

        QVERIFY(!told.isEmpty());
        QVERIFY(!told[0].toMap()["text"].toString().isEmpty());
        QVERIFY(draft.blocking() > 0);
        QVERIFY(draft.toldOf(idFrom(asked)).blocks);
        QVERIFY(test::SurveyDesk::column(*draft.outline(), "findings").last().toInt() > 0);
        desk_->edits().pasteIntoOption(desk_->parts(survey, asked, "options", "id").at(0), "Red\nBlue");
        desk_->edits().remove("option", desk_->parts(survey, asked, "options", "id").at(2));
        desk_->desk.settle();
        QTRY_VERIFY(draft.checked());
        QVERIFY(draft.findingsOf(asked).isEmpty());
        QCOMPARE(draft.blocking(), 0);
    }

    void every_finding_has_words() {
        // Those of a form that is wrong in many ways.
        survey::Form form;
        form.title = {{"en", "Wrong"}};
        survey::Section section;
        section.key = "s";
        for (const auto type :
             {survey::QuestionType::scale, survey::QuestionType::singleChoice, survey::QuestionType::matrix,
              survey::QuestionType::slider, survey::QuestionType::statement}) {
            survey::Question question;
            question.key = "q" + std::to_string(section.questions.size());
            question.type = type;
            question.points = 12;
            question.range = {.least = 1, .most = 1, .step = 7};
            question.favourableFrom = 1;
            question.unfavourableTo = 3;
            section.questions.push_back(std::move(question));
        }
        form.sections.push_back(std::move(section));
        SurveyDraft& draft = desk_->draft(desk_->surveys().create(form));
        QTRY_VERIFY(draft.checked());

        const QVariantList findings = draft.findings();

        QVERIFY(findings.size() >= 4);
        for (const QVariant& one : findings)
            QVERIFY2(!one.toMap()["text"].toString().isEmpty(), qPrintable(one.toMap()["problem"].toString()));
    }

    void missing_translations_are_counted() {
        const QString survey = desk_->small();
        SurveyDraft& draft = desk_->draft(survey);
        desk_->desk.made(schema::kSurveyLanguage, {{field::kSurveyLanguageSurvey, Value{idFrom(survey)}},
                                                   {field::kSurveyLanguageLanguage, Value{std::string{"pl"}}}});
        QTRY_VERIFY(draft.checked());

        QCOMPARE(draft.languages(), (QStringList{"pl"}));
        QVERIFY(draft.gaps() >= 5);
        const QVariantList told = draft.translationsOf(desk_->idOf(survey, "A1"));
        QCOMPARE(told.size(), 1);
        QCOMPARE(told[0].toMap()["missing"].toInt(), 1);
    }

    void two_people_write_the_same_question_letter_by_letter() {
        const QString survey = desk_->small();
        const QString asked = desk_->idOf(survey, "A1");
        TextSession* session = desk_->app.textSession("survey_question", asked, "text");
        QTRY_VERIFY(session->ready());
        session->edit(2, 0, " is mine");
        QTRY_VERIFY(session->saved());

        QVERIFY(desk_->desk.edit([&](Bench& bench) {
            return bench.editor.editText(schema::kSurveyQuestion, idFrom(asked), field::kSurveyQuestionText,
                                         {{0, 0, "Yours, and "}});
        }));

        QTRY_COMPARE(session->text(), QString("Yours, and A1 is mine"));
        QCOMPARE(desk_->draft(survey).question(asked)["text"].toString(), session->text());
    }

    void two_hundred_questions_stay_fluid() {
        const QString survey = large();
        SurveyDraft& draft = desk_->draft(survey);
        QCOMPARE(draft.questions(), kMany);
        auto& outline = *draft.outline();
        QCOMPARE(outline.rowCount(), kMany + 10);
        // So that it is kept up to date as for a view.
        QSignalSpy inserted(&outline, &QAbstractItemModel::rowsInserted);
        const QString section = draft.idAt(0);
        const QString last = draft.lastSection();

        const qint64 adding =
            shortest(draft, [&](int) { desk_->edits().addQuestion(section, "scale", draft.idAt(3), "New"); });
        const qint64 moving =
            shortest(draft, [&](int i) { desk_->edits().moveQuestion(draft.idAt(4 + i), last, {}, {}); });

        QCOMPARE(draft.questions(), kMany + 5);
        QCOMPARE(inserted.count(), 5);
        QVERIFY2(adding < kFrame, qPrintable(QString::number(adding)));
        QVERIFY2(moving < kFrame, qPrintable(QString::number(moving)));
    }
};

QTEST_MAIN(SurveyDraftTest)
#include "survey_draft_test.moc"
