// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/survey_translation.h"

#include "tests/views/survey_desk.h"

#include <QElapsedTimer>

using namespace aufwind;
using namespace aufwind::views;
namespace field = aufwind::domain::field;

/// The texts of a survey in other languages, over a real store and engine.
class SurveyTranslationTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<test::SurveyDesk> desk_;
    QString survey_;
    std::unique_ptr<SurveyTranslation> texts_;

    RowListModel& list() {
        desk_->desk.settle();
        return *qobject_cast<RowListModel*>(texts_->list());
    }
    QStringList column(const char* role) { return test::SurveyDesk::column(list(), role); }
    QString place(const char* own) {
        const auto row = static_cast<int>(column("own").indexOf(QString::fromLatin1(own)));
        return list().get(row, "id").toString();
    }
    QString textOf(const char* own) {
        const auto row = static_cast<int>(column("own").indexOf(QString::fromLatin1(own)));
        return list().get(row, "text").toString();
    }
    QVariantMap first() { return texts_->languages().first().toMap(); }

  private slots:
    void init() {
        desk_ = std::make_unique<test::SurveyDesk>();
        survey_ = desk_->small();
        texts_ = std::make_unique<SurveyTranslation>();
        texts_->setDraft(&desk_->draft(survey_));
        QVERIFY(texts_->addLanguage("pl"));
        desk_->desk.settle();
    }
    void cleanup() {
        texts_.reset();
        desk_.reset();
    }

    void every_text_stands_beside_its_own() {
        QCOMPARE(texts_->language(), QString("pl"));
        for (const char* own : {"Pulse", "A", "A1", "A2", "B", "B1"})
            QVERIFY2(column("own").contains(QString::fromLatin1(own)), own);
        QCOMPARE(first().value("missing").toInt(), list().rowCount());
        QCOMPARE(first().value("translated").toInt(), 0);
    }

    void a_text_is_kept_under_the_id_of_its_place_and_language() {
        const QString where = place("A1");
        const std::size_t before = desk_->waiting();

        QVERIFY(texts_->setText(where, "Pytanie", {}));

        QCOMPARE(desk_->waiting(), before + 1);
        QCOMPARE(textOf("A1"), QString("Pytanie"));
        QCOMPARE(first().value("translated").toInt(), 1);
        QVERIFY(texts_->setText(where, "Pytanie 1", "Pytanie"));
        QCOMPARE(textOf("A1"), QString("Pytanie 1"));
        QCOMPARE(desk_->count(schema::kSurveyText), 1);
    }

    void an_emptied_text_is_missing_again() {
        const QString where = place("A1");
        texts_->setText(where, "Pytanie", {});
        desk_->desk.settle();

        texts_->setText(where, "  ", "Pytanie");

        QCOMPARE(textOf("A1"), QString());
        QCOMPARE(first().value("translated").toInt(), 0);
    }

    void what_somebody_else_wrote_meanwhile_stays() {
        const QString where = place("A1");
        texts_->setText(where, "one two", {});
        desk_->desk.settle();
        texts_->setText(where, "one two three", "one two");
        desk_->desk.settle();

        texts_->setText(where, "zero one two", "one two");

        QCOMPARE(textOf("A1"), QString("zero one two three"));
    }

    void the_same_text_is_no_step() {
        const QString where = place("A1");
        texts_->setText(where, "Pytanie", {});
        desk_->desk.settle();
        const std::size_t before = desk_->waiting();

        texts_->setText(where, "Pytanie", "Pytanie");

        desk_->desk.settle();
        QCOMPARE(desk_->waiting(), before);
    }

    void only_missing_ones_can_be_shown_and_what_is_filled_stays_for_now() {
        texts_->setText(place("A1"), "Pytanie", {});
        desk_->desk.settle();

        texts_->setOnlyMissing(true);
        QVERIFY(!column("own").contains("A1"));
        const int shown = list().rowCount();
        texts_->setText(place("A2"), "Drugie", {});
        QCOMPARE(list().rowCount(), shown);

        texts_->setOnlyMissing(false);
        texts_->setOnlyMissing(true);
        QCOMPARE(list().rowCount(), shown - 1);
    }

    void one_walks_from_one_missing_text_to_the_next() {
        const int all = list().rowCount();
        texts_->setText(list().get(1, "id").toString(), "x", {});
        desk_->desk.settle();

        QCOMPARE(texts_->nextMissing(-1), 0);
        QCOMPARE(texts_->nextMissing(0), 2);
        QCOMPARE(texts_->nextMissing(2, -1), 0);
        QCOMPARE(texts_->nextMissing(all - 1), 0);
    }

    void where_nothing_is_missing_there_is_no_next() {
        for (int row = 0; row < list().rowCount(); ++row) texts_->setText(list().get(row, "id").toString(), "x", {});
        desk_->desk.settle();

        QCOMPARE(texts_->nextMissing(-1), -1);
        QCOMPARE(first().value("missing").toInt(), 0);
    }

    void languages_are_added_ordered_and_removed() {
        QVERIFY(texts_->addLanguage("fr"));
        desk_->desk.settle();
        QCOMPARE(texts_->language(), QString("fr"));
        QVERIFY(texts_->moveLanguage("fr", -1));
        QCOMPARE(desk_->draft(survey_).languages(), (QStringList{"fr", "pl"}));
        QVERIFY(!texts_->moveLanguage("fr", -1));

        QVERIFY(texts_->removeLanguage("fr"));

        QCOMPARE(desk_->draft(survey_).languages(), (QStringList{"pl"}));
        QCOMPARE(texts_->language(), QString("pl"));
    }

    void a_language_that_comes_back_has_its_texts() {
        texts_->setText(place("A1"), "Pytanie", {});
        desk_->desk.settle();
        texts_->removeLanguage("pl");
        desk_->desk.settle();
        QVERIFY(texts_->language().isEmpty());

        QVERIFY(texts_->addLanguage("pl"));

        QCOMPARE(textOf("A1"), QString("Pytanie"));
    }

    void a_language_is_there_once_and_never_the_own() {
        QVERIFY(!texts_->addLanguage("pl"));
        QVERIFY(!texts_->addLanguage(texts_->ownLanguage()));
        for (const QVariant& one : texts_->offered()) {
            QVERIFY(one.toMap().value("code").toString() != "pl");
            QVERIFY(one.toMap().value("code").toString() != texts_->ownLanguage());
        }
    }

    void options_rows_and_labels_are_texts_of_their_own() {
        const QStringList options = desk_->edits().addOptions(desk_->idOf(survey_, "B1"), false, "Red\nBlue");
        QCOMPARE(options.size(), 2);

        QVERIFY(column("own").contains("Red"));
        texts_->setText(place("Red"), "Czerwony", {});

        desk_->desk.settle();
        const auto* question = desk_->draft(survey_).questionAt(idFrom(desk_->idOf(survey_, "B1")));
        bool isThere = false;
        for (const auto& option : question->options)
            isThere = isThere || survey::textIn(option.text, "pl", "en") == "Czerwony";
        QVERIFY(isThere);
    }

    void two_hundred_questions_with_options_stay_quick() {
        const QString section = desk_->draft(survey_).lastSection();
        const auto made = desk_->desk.edit([&](Bench& bench) {
            return bench.editor.inParts([&]() -> Result<void> {
                for (int i = 0; i < 200; ++i) {
                    const auto question =
                        bench.editor.create(schema::kSurveyQuestion,
                                            {{field::kSurveyQuestionSurvey, Value{idFrom(survey_)}},
                                             {field::kSurveyQuestionSection, Value{idFrom(section)}},
                                             {field::kSurveyQuestionType, Value{std::int64_t{3}}},
                                             {field::kSurveyQuestionText, Value{"Question " + std::to_string(i)}}});
                    if (!question) return question.error();
                    for (int j = 0; j < 5; ++j) {
                        const auto option = bench.editor.create(
                            schema::kSurveyOption, {{field::kSurveyOptionSurvey, Value{idFrom(survey_)}},
                                                    {field::kSurveyOptionQuestion, Value{*question}},
                                                    {field::kSurveyOptionText, Value{"Option " + std::to_string(j)}}});
                        if (!option) return option.error();
                    }
                }
                return {};
            });
        });
        QVERIFY(made);
        QVERIFY(list().rowCount() > 1200);

        QElapsedTimer since;
        since.start();
        list().refresh();
        list().prepare();

        QVERIFY2(since.elapsed() < 500, qPrintable(QString::number(since.elapsed())));
    }
};

QTEST_GUILESS_MAIN(SurveyTranslationTest)
#include "survey_translation_test.moc"
