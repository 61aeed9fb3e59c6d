// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/heatmap.h"

#include "tests/domain/survey/score_forms.h"

#include <QtTest>

#include <cmath>

using namespace aufwind::survey;
using namespace aufwind::survey::test;

class SurveyHeatmapTest : public QObject {
    Q_OBJECT

  private slots:
    void a_row_pools_its_answers_beside_those_of_everybody();
    void a_filter_makes_everybody_those_who_meet_it();
    void an_enps_is_shown_by_its_score_and_a_driver_of_sliders_by_its_level();
    void a_driver_that_nothing_measures_has_no_column();
    void a_form_without_drivers_is_scored_by_its_questions();
    void a_form_of_statements_alone_has_rows_and_nothing_in_them();
    void a_form_of_500_questions_is_scored_in_each_of_them();
};

namespace {

bool isNear(std::optional<double> one, double other) {
    return one && std::abs(*one - other) < 1e-9;
}

Form twoQuestions() {
    return formOf({scaleOf("a", 5, "growth"), scaleOf("b", 5, "growth"), enpsQuestion()});
}

/// Team, then what "a", "b" and eNPS were answered.
AnswerTable answered() {
    return tableOf(twoQuestions(),
                   {
                       {{5, 4, 10}, {1, 0}},               // one: 2 favourable of 2
                       {{4, 1, 9}, {2, 0}},                // two: 1 of 2
                       {{2, kSkipped, 0}, {2, 1}},         // two: 0 of 1
                       {{1, kNotApplicable, 7}, {3, 0}},   // south: 0 of 1
                       {{kSkipped, 5, kSkipped}, {0, 1}},  // north itself: 1 of 1
                   },
                   {teams(), places()});
}

}  // namespace

void SurveyHeatmapTest::a_row_pools_its_answers_beside_those_of_everybody() {
    const AnswerTable table = answered();
    const Tallies tallies = everyTallyOf(table, table.present());

    const Heatmap map = heatmapOf(table.items(), tallies, 0, driverColumns(twoQuestions(), table.items()));

    // Columns: engagement (eNPS alone), growth. Everybody: 4 of 7. North: 4 of 6. One: 2 of 2. Two: 1 of 3.
    QCOMPARE(map.rows.size(), std::size_t{5});
    QVERIFY(isNear(map.everybody.cells[1].score.score, 400.0 / 7));
    QVERIFY(isNear(map.rows[0].cells[1].score.score, 400.0 / 6));
    QVERIFY(isNear(map.rows[1].cells[1].score.score, 100));
    QVERIFY(isNear(map.rows[2].cells[1].score.score, 100.0 / 3));
    QVERIFY(isNear(map.rows[3].cells[1].score.score, 0));
    QVERIFY(isNear(map.rows[1].cells[1].difference, 100 - 400.0 / 7));
    QVERIFY(!map.rows[4].cells[1].score.score);
    QVERIFY(!map.rows[4].cells[1].difference);
    QCOMPARE(map.rows[0].respondents, 4U);
    QCOMPARE(map.everybody.respondents, 5U);
}

void SurveyHeatmapTest::a_filter_makes_everybody_those_who_meet_it() {
    const AnswerTable table = answered();
    const RespondentSet berlin = table.segments().matching({{.attribute = 1, .values = {0}}});

    const Heatmap map =
        heatmapOf(table.items(), everyTallyOf(table, berlin), 0, driverColumns(twoQuestions(), table.items()));

    QCOMPARE(map.everybody.respondents, 3U);
    QVERIFY(isNear(map.everybody.cells[1].score.score, 60));  // 3 of 5
    QVERIFY(isNear(map.rows[0].cells[1].score.score, 75));    // 3 of 4
}

void SurveyHeatmapTest::an_enps_is_shown_by_its_score_and_a_driver_of_sliders_by_its_level() {
    Question slider = questionOf(QuestionType::slider, "s", "growth");
    const Form form = formOf({enpsQuestion(), slider});
    const AnswerTable table = tableOf(form, {{{10, 30'000'000}, {1}}, {{3, 50'000'000}, {3}}}, {teams()});

    const Heatmap map =
        heatmapOf(table.items(), everyTallyOf(table, table.present()), 0, driverColumns(form, table.items()));

    QVERIFY(isNear(map.everybody.cells[0].score.score, 0));
    QVERIFY(isNear(map.rows[3].cells[0].difference, -100));
    QVERIFY(isNear(map.everybody.cells[1].score.score, 40));
    QVERIFY(isNear(map.rows[1].cells[1].difference, -10));
}

void SurveyHeatmapTest::a_driver_that_nothing_measures_has_no_column() {
    const Form form = twoQuestions();
    const std::vector<Item> items = itemsOf(form);

    const auto drivers = driverColumns(form, items);

    QCOMPARE(drivers.size(), std::size_t{2});
    QCOMPARE(drivers[0].driver, std::string("engagement"));
    QVERIFY(drivers[0].measure == Measure::enps);
    QCOMPARE(drivers[1].driver, std::string("growth"));
    QCOMPARE(itemColumns(items).size(), std::size_t{3});
}

void SurveyHeatmapTest::a_form_without_drivers_is_scored_by_its_questions() {
    Form form = formOf({scaleOf("a"), enpsQuestion()});
    form.drivers.clear();
    form.sections.front().questions.back().driver.clear();
    const AnswerTable table = tableOf(form, {{{5, 10}, {1}}, {{1, 0}, {3}}}, {teams()});
    const Tallies tallies = everyTallyOf(table, table.present());

    const Heatmap map = heatmapOf(table.items(), tallies, 0, itemColumns(table.items()));

    QVERIFY(driverColumns(form, table.items()).empty());
    QVERIFY(itemsOfDriver(table.items(), "").empty());
    QVERIFY(isNear(map.everybody.cells[0].score.score, 50));
    QVERIFY(isNear(map.everybody.cells[1].score.score, 0));
    QVERIFY(isNear(map.rows[0].cells[1].difference, 100));
}

void SurveyHeatmapTest::a_form_of_statements_alone_has_rows_and_nothing_in_them() {
    const Form form = formOf({questionOf(QuestionType::statement, "a"), questionOf(QuestionType::statement, "b")});
    AnswerTable table = AnswerTable::of(form, {teams()}).value();
    table.append({{"a", numberOf(5)}}, {3});
    const Tallies tallies = everyTallyOf(table, table.present());

    const Heatmap map = heatmapOf(table.items(), tallies, 0, itemColumns(table.items()));

    QVERIFY(table.items().empty());
    QVERIFY(map.everybody.cells.empty());
    QCOMPARE(map.rows.size(), std::size_t{5});
    QCOMPARE(map.rows[3].respondents, std::uint32_t{1});
}

void SurveyHeatmapTest::a_form_of_500_questions_is_scored_in_each_of_them() {
    std::vector<Question> questions;
    for (std::size_t i = 0; i < kQuestionsMaximum; ++i) questions.push_back(scaleOf("q" + std::to_string(i)));
    const std::vector<std::int64_t> high(kQuestionsMaximum, 5);
    const std::vector<std::int64_t> low(kQuestionsMaximum, 1);
    const AnswerTable table = tableOf(formOf(questions), {{high, {1}}, {low, {3}}}, {teams()});
    const Tallies tallies = everyTallyOf(table, table.present());

    const Heatmap map = heatmapOf(table.items(), tallies, 0, itemColumns(table.items()));

    QCOMPARE(map.everybody.cells.size(), kQuestionsMaximum);
    for (std::size_t i = 0; i < kQuestionsMaximum; ++i) {
        QVERIFY(isNear(map.everybody.cells[i].score.score, 50));
        QVERIFY(isNear(map.rows[0].cells[i].score.score, 100));
        QVERIFY(isNear(map.rows[3].cells[i].score.score, 0));
    }
}

QTEST_APPLESS_MAIN(SurveyHeatmapTest)
#include "heatmap_test.moc"
