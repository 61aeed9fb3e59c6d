// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/trend.h"

#include "tests/domain/survey/score_forms.h"

#include <QtTest>

#include <cmath>

using namespace aufwind::survey;
using namespace aufwind::survey::test;

class SurveyTrendTest : public QObject {
    Q_OBJECT

  private slots:
    void a_change_is_of_scores_that_are_not_rounded();
    void a_question_that_is_new_moves_nothing();
    void a_question_asked_in_another_way_is_not_compared();
    void a_question_that_was_turned_round_is_flipped_by_each_round();
    void what_was_left_out_once_is_compared_with_the_round_before();
    void a_driver_is_shown_by_all_and_compared_by_what_both_rounds_asked();
    void options_are_compared_by_their_keys();
    void a_ranking_is_compared_where_it_offers_the_same_options();
    void a_question_moved_and_reworded_under_its_key_is_the_same();
    void a_question_of_another_driver_now_is_compared_where_it_now_belongs();
};

namespace {

bool isNear(std::optional<double> one, double other) {
    return one && std::abs(*one - other) < 1e-9;
}

Round roundOf(const std::vector<Question>& questions, const std::vector<Row>& rows) {
    const AnswerTable table = tableOf(formOf(questions), rows);
    return {.items = table.items(), .tallies = talliesOf(table, table.present())};
}

HeatColumn columnOf(const Round& round, std::vector<std::size_t> items) {
    const auto measure = measureOf(round.items, items);
    return {.driver = {}, .items = std::move(items), .measure = *measure};
}

}  // namespace

void SurveyTrendTest::a_change_is_of_scores_that_are_not_rounded() {
    // 1 of 3 → 1 of 2: +16.67, and not 50 − 33.
    const Round before = roundOf({scaleOf("a")}, {{{5}}, {{1}}, {{2}}});
    const Round now = roundOf({scaleOf("a")}, {{{5}}, {{1}}});

    const auto change = changeOf(before, now, columnOf(now, {0}));

    QVERIFY(change);
    QVERIFY(isNear(change->difference, 50.0 / 3));
}

void SurveyTrendTest::a_question_that_is_new_moves_nothing() {
    const Round before = roundOf({scaleOf("a")}, {{{5}}});
    const Round now = roundOf({scaleOf("a"), scaleOf("b")}, {{{5, 1}}});

    QVERIFY(!changeOf(before, now, columnOf(now, {1})));
    QVERIFY(isNear(changeOf(before, now, columnOf(now, {0, 1}))->difference, 0));
}

void SurveyTrendTest::a_question_asked_in_another_way_is_not_compared() {
    Question stricter = scaleOf("a");
    stricter.favourableFrom = 5;
    const Round before = roundOf({scaleOf("a")}, {{{5}}});

    for (const Question& other : {scaleOf("a", 7), stricter, questionOf(QuestionType::enps, "a")}) {
        const Round now = roundOf({other}, {{{5}}});
        QVERIFY(!changeOf(before, now, columnOf(now, {0})));
    }
}

void SurveyTrendTest::a_question_that_was_turned_round_is_flipped_by_each_round() {
    const Round before = roundOf({reverseOf(scaleOf("a"))}, {{{1}}, {{5}}});  // 1 of 2
    const Round now = roundOf({scaleOf("a")}, {{{5}}, {{4}}});                // 2 of 2

    QVERIFY(isNear(changeOf(before, now, columnOf(now, {0}))->difference, 50));
}

void SurveyTrendTest::what_was_left_out_once_is_compared_with_the_round_before() {
    const std::vector<Round> rounds{
        roundOf({enpsQuestion()}, {{{10}}, {{0}}}),                       // 0
        roundOf({scaleOf("a")}, {{{5}}}),                                 // not asked
        roundOf({enpsQuestion(), scaleOf("a")}, {{{kSkipped, 5}}}),       // not answered
        roundOf({scaleOf("a"), enpsQuestion()}, {{{5, 10}}, {{5, 10}}}),  // +100
    };

    const auto points = trendOf(rounds, columnOf(rounds.back(), {1}));

    QCOMPARE(points.size(), std::size_t{4});
    QVERIFY(isNear(points[0]->score.score, 0));
    QVERIFY(!points[0]->change);
    QVERIFY(!points[1]);
    QVERIFY(!points[2]->score.score);
    QVERIFY(!points[2]->change);
    QVERIFY(isNear(points[3]->score.score, 100));
    QVERIFY(isNear(points[3]->change->difference, 100));
}

void SurveyTrendTest::a_driver_is_shown_by_all_and_compared_by_what_both_rounds_asked() {
    const std::vector<Round> rounds{
        roundOf({scaleOf("a", 5, "growth"), scaleOf("old", 5, "growth")}, {{{5, 1}}, {{1, 1}}}),  // 1 of 4; a: 1 of 2
        roundOf({scaleOf("new", 5, "growth"), scaleOf("a", 5, "growth")}, {{{5, 5}}, {{5, 4}}}),  // 4 of 4; a: 2 of 2
    };
    const HeatColumn growth{.driver = "growth", .items = {0, 1}, .measure = Measure::favourability};

    const auto points = trendOf(rounds, growth);

    QVERIFY(isNear(points[0]->score.score, 25));
    QVERIFY(isNear(points[1]->score.score, 100));
    QVERIFY(isNear(points[1]->change->before.score, 50));
    QVERIFY(isNear(points[1]->change->difference, 50));
}

void SurveyTrendTest::options_are_compared_by_their_keys() {
    const Form first = formOf({choiceOf(QuestionType::multipleChoice, "c", {"pay", "time"})});
    const Form second = formOf({choiceOf(QuestionType::multipleChoice, "c", {"home", "pay"})});
    AnswerTable before = AnswerTable::of(first, {}).value();
    before.append({{"c", chosen({"pay", "time"})}}, {});
    before.append({{"c", chosen({"time"})}}, {});
    AnswerTable now = AnswerTable::of(second, {}).value();
    now.append({{"c", chosen({"pay", "home"})}}, {});

    const auto changes = shareChanges(before.items()[0], tallyOf(before, 0, before.present()), now.items()[0],
                                      tallyOf(now, 0, now.present()));

    QCOMPARE(changes.size(), std::size_t{2});
    QVERIFY(!changes[0]);             // home is new
    QVERIFY(isNear(changes[1], 50));  // pay: 1 of 2 → 1 of 1
}

void SurveyTrendTest::a_ranking_is_compared_where_it_offers_the_same_options() {
    const auto itemOf = [](std::initializer_list<const char*> options) {
        return itemsOf(formOf({choiceOf(QuestionType::ranking, "r", options)})).front();
    };

    QVERIFY(isComparable(itemOf({"pay", "time"}), itemOf({"time", "pay"})));
    QVERIFY(!isComparable(itemOf({"pay", "time"}), itemOf({"pay", "home"})));
    QVERIFY(!isComparable(itemOf({"pay", "time"}), itemOf({"pay", "time", "home"})));
}

void SurveyTrendTest::a_question_moved_and_reworded_under_its_key_is_the_same() {
    Question reworded = scaleOf("a");
    reworded.text = {{"en", "Said better."}};
    reworded.required = true;
    reworded.offersNotApplicable = false;
    Form moved = formOf({scaleOf("b")});
    moved.sections.insert(moved.sections.begin(),
                          {.key = "first", .title = {}, .description = {}, .shown = {}, .questions = {reworded}});
    const Round before = roundOf({scaleOf("b"), scaleOf("a")}, {{{1, 5}}, {{1, 1}}});  // a: 1 of 2
    AnswerTable table = AnswerTable::of(moved, {}).value();
    table.append({{"a", numberOf(5)}, {"b", numberOf(5)}}, {});
    const Round now{.items = table.items(), .tallies = talliesOf(table, table.present())};

    const auto change = changeOf(before, now, columnOf(now, {0}));

    QCOMPARE(now.items[0].question, std::string("a"));
    QVERIFY(change);
    QVERIFY(isNear(change->difference, 50));
    QVERIFY(isNear(changeOf(before, now, columnOf(now, {1}))->difference, 100));
}

void SurveyTrendTest::a_question_of_another_driver_now_is_compared_where_it_now_belongs() {
    const std::vector<Round> rounds{
        roundOf({scaleOf("a", 5, "growth"), scaleOf("b", 5, "leadership")}, {{{1, 5}}}),
        roundOf({scaleOf("a", 5, "growth"), scaleOf("b", 5, "growth")}, {{{5, 5}}}),
    };
    const HeatColumn growth{.driver = "growth", .items = {0, 1}, .measure = Measure::favourability};

    const auto points = trendOf(rounds, growth);

    QVERIFY(isNear(points[0]->score.score, 0));
    QVERIFY(isNear(points[1]->change->before.score, 50));
    QVERIFY(isNear(points[1]->change->difference, 50));
}

QTEST_APPLESS_MAIN(SurveyTrendTest)
#include "trend_test.moc"
