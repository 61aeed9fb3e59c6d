// SPDX-License-Identifier: GPL-3.0-or-later
// Scores by hand: each table stands beside the arithmetic that it comes to.
#include "models/domain/survey/score.h"

#include "tests/domain/survey/score_forms.h"

#include <QtTest>

using namespace aufwind::survey;
using namespace aufwind::survey::test;

class SurveyScoreTest : public QObject {
    Q_OBJECT

  private slots:
    void enps_is_promoters_less_detractors_of_those_who_answered();
    void enps_lies_at_its_ends_where_all_promote_or_all_detract();
    void the_enps_of_two_teams_is_that_of_their_answers_and_no_mean_of_their_scores();
    void favourable_are_four_and_five_of_five_and_thirds_of_other_lengths_data();
    void favourable_are_four_and_five_of_five_and_thirds_of_other_lengths();
    void a_reverse_question_is_flipped_before_it_is_banded();
    void bands_of_the_question_s_own_come_first();
    void what_is_not_applicable_or_skipped_is_in_no_score();
    void a_driver_pools_its_answers_where_a_mean_of_its_questions_says_something_else();
    void scales_of_different_length_meet_at_their_levels();
    void rows_of_a_matrix_are_items_of_their_own();
    void a_slider_has_a_mean_in_its_unit_and_a_level();
    void a_slider_counts_what_lies_between_two_steps_to_the_nearer_one();
    void a_multiple_choice_is_shared_out_among_those_who_answered();
    void a_single_choice_shares_sum_to_all();
    void a_ranking_has_mean_ranks_and_first_choices();
    void what_nobody_answered_has_no_score();
    void a_question_that_is_not_scored_has_a_mean_and_no_favourability();
};

namespace {

bool isNear(std::optional<double> one, double other) {
    return one && std::abs(*one - other) < 1e-9;
}

Tally tallied(const AnswerTable& table, std::size_t item = 0) {
    return tallyOf(table, item, table.present());
}

std::optional<double> favourable(const AnswerTable& table, std::size_t item = 0) {
    return favourabilityOf(table.items()[item], tallied(table, item)).score();
}

}  // namespace

void SurveyScoreTest::enps_is_promoters_less_detractors_of_those_who_answered() {
    const AnswerTable table = tableOf(formOf({enpsQuestion()}), {
                                                                    {{10}},  // promoter
                                                                    {{9}},   // promoter
                                                                    {{9}},   // promoter
                                                                    {{8}},   // passive
                                                                    {{7}},   // passive
                                                                    {{6}},   // detractor
                                                                    {{0}},   // detractor
                                                                    {{kSkipped}},
                                                                    {{kNotApplicable}},
                                                                });

    const Enps enps = enpsOf(table.items()[0], tallied(table));

    QCOMPARE(enps.promoters, 3U);
    QCOMPARE(enps.passives, 2U);
    QCOMPARE(enps.detractors, 2U);
    QVERIFY(isNear(enps.score(), 100.0 / 7));  // 100 · (3 − 2) / 7
}

void SurveyScoreTest::enps_lies_at_its_ends_where_all_promote_or_all_detract() {
    const AnswerTable up = tableOf(formOf({enpsQuestion()}), {{{10}}, {{9}}});
    const AnswerTable down = tableOf(formOf({enpsQuestion()}), {{{0}}, {{6}}});

    const auto highest = enpsOf(up.items()[0], tallied(up)).score();
    const auto lowest = enpsOf(down.items()[0], tallied(down)).score();

    QVERIFY(isNear(highest, 100));
    QVERIFY(isNear(lowest, -100));
}

void SurveyScoreTest::the_enps_of_two_teams_is_that_of_their_answers_and_no_mean_of_their_scores() {
    // One: 10 → 100. South: 0, 0, 7 → 100 · (0 − 2) / 3 = −66.67. Their mean is 16.67; all four: 100 · (1 − 2) / 4.
    const AnswerTable table =
        tableOf(formOf({enpsQuestion()}), {{{10}, {1}}, {{0}, {3}}, {{0}, {3}}, {{7}, {3}}}, {teams()});
    const SegmentTallies byTeam(table, 0, table.present());

    Tally both = byTeam.tally(0, 1);
    both += byTeam.tally(0, 3);

    const Item& item = table.items()[0];
    QVERIFY(isNear(enpsOf(item, byTeam.tally(0, 1)).score(), 100));
    QVERIFY(isNear(enpsOf(item, byTeam.tally(0, 3)).score(), -200.0 / 3));
    QVERIFY(isNear(enpsOf(item, both).score(), -25));
    QVERIFY(both == tallied(table));
}

void SurveyScoreTest::favourable_are_four_and_five_of_five_and_thirds_of_other_lengths_data() {
    QTest::addColumn<int>("points");
    QTest::addColumn<int>("favourable");
    QTest::addColumn<int>("neutral");
    QTest::addColumn<int>("unfavourable");
    // Each point answered once: how many points lie in each band.
    QTest::newRow("3: 1 | 2 | 3") << 3 << 1 << 1 << 1;
    QTest::newRow("4: 1 | 2 3 | 4") << 4 << 1 << 2 << 1;
    QTest::newRow("5: 1 2 | 3 | 4 5") << 5 << 2 << 1 << 2;
    QTest::newRow("6: 1 2 | 3 4 | 5 6") << 6 << 2 << 2 << 2;
    QTest::newRow("7: 1 2 | 3 4 5 | 6 7") << 7 << 2 << 3 << 2;
    QTest::newRow("8: 1 2 3 | 4 5 | 6 7 8") << 8 << 3 << 2 << 3;
    QTest::newRow("9: 1 2 3 | 4 5 6 | 7 8 9") << 9 << 3 << 3 << 3;
    QTest::newRow("10: 1 2 3 | 4 5 6 7 | 8 9 10") << 10 << 3 << 4 << 3;
}

void SurveyScoreTest::favourable_are_four_and_five_of_five_and_thirds_of_other_lengths() {
    QFETCH(int, points);
    QFETCH(int, favourable);
    QFETCH(int, neutral);
    QFETCH(int, unfavourable);
    std::vector<Row> rows;
    for (int point = 1; point <= points; ++point) rows.push_back({{point}});
    const AnswerTable table = tableOf(formOf({scaleOf("a", points)}), rows);

    const Favourability sum = favourabilityOf(table.items()[0], tallied(table));

    QCOMPARE(static_cast<int>(sum.favourable), favourable);
    QCOMPARE(static_cast<int>(sum.neutral), neutral);
    QCOMPARE(static_cast<int>(sum.unfavourable), unfavourable);
}

void SurveyScoreTest::a_reverse_question_is_flipped_before_it_is_banded() {
    // "I think of leaving": 1 → 5, 2 → 4, 2 → 4, 5 → 1. Favourable 3 of 4; mean (5 + 4 + 4 + 1) / 4.
    const AnswerTable table = tableOf(formOf({reverseOf(scaleOf("leaving"))}), {{{1}}, {{2}}, {{2}}, {{5}}});

    QVERIFY(isNear(favourable(table), 75));
    QVERIFY(isNear(meanOf(table.items()[0], tallied(table)), 3.5));
    QVERIFY(isNear(levelOf(table.items()[0], tallied(table)).score(), 62.5));  // (3.5 − 1) / 4
    QVERIFY(isNear(distributionOf(tallied(table))[1], 50));                    // as answered: 2 of 4 said 2
}

void SurveyScoreTest::bands_of_the_question_s_own_come_first() {
    Question question = scaleOf("a");
    question.favourableFrom = 5;
    question.unfavourableTo = 3;
    const AnswerTable table = tableOf(formOf({question}), {{{5}}, {{4}}, {{3}}, {{1}}});

    const Favourability sum = favourabilityOf(table.items()[0], tallied(table));

    QCOMPARE(sum, (Favourability{.favourable = 1, .neutral = 1, .unfavourable = 2}));
}

void SurveyScoreTest::what_is_not_applicable_or_skipped_is_in_no_score() {
    const AnswerTable table =
        tableOf(formOf({scaleOf("a")}), {{{5}}, {{3}}, {{kNotApplicable}}, {{kNotApplicable}}, {{kSkipped}}});

    const Tally tally = tallied(table);

    QCOMPARE(tally.answered, 2U);
    QCOMPARE(tally.notApplicable, 2U);
    QCOMPARE(tally.unanswered, 1U);
    QVERIFY(isNear(favourable(table), 50));               // 1 of 2
    QVERIFY(isNear(meanOf(table.items()[0], tally), 4));  // (5 + 3) / 2
    QVERIFY(isNear(distributionOf(tally)[4], 50));        // 1 of 2
}

void SurveyScoreTest::a_driver_pools_its_answers_where_a_mean_of_its_questions_says_something_else() {
    const AnswerTable table =
        tableOf(formOf({scaleOf("a", 5, "growth"), scaleOf("b", 5, "growth")}), {
                                                                                    {{5, 1}},
                                                                                    {{4, kSkipped}},
                                                                                    {{4, kNotApplicable}},
                                                                                    {{2, kSkipped}},
                                                                                });
    // a: 3 favourable of 4 = 75. b: 0 of 1 = 0. Mean of both: 37.5. One pool: 3 of 5 = 60.
    const std::vector<std::size_t> group = itemsOfDriver(table.items(), "growth");
    const std::vector<Tally> tallies = talliesOf(table, table.present());

    const Score favourability = pooled(table.items(), tallies, group, Measure::favourability);
    const Score level = pooled(table.items(), tallies, group, Measure::level);

    QVERIFY(isNear(favourable(table, 0), 75));
    QVERIFY(isNear(favourable(table, 1), 0));
    QCOMPARE(favourability.answered, 5U);
    QVERIFY(isNear(favourability.score, 60));
    QVERIFY(isNear(level.score, 55));  // (100 + 75 + 75 + 25 + 0) / 5
}

void SurveyScoreTest::scales_of_different_length_meet_at_their_levels() {
    // Of 3: 2 → 50, 3 → 100. Of 10: 10 → 100, 1 → 0. Of 11 (eNPS): 5 → 50. Together 300 / 5.
    const AnswerTable table =
        tableOf(formOf({scaleOf("three", 3, "engagement"), scaleOf("ten", 10, "engagement"), enpsQuestion()}),
                {{{2, 10, 5}}, {{3, 1, kSkipped}}});
    const std::vector<std::size_t> group = itemsOfDriver(table.items(), "engagement");

    const Score level = pooled(table.items(), talliesOf(table, table.present()), group, Measure::level);

    QCOMPARE(level.answered, 5U);
    QVERIFY(isNear(level.score, 60));
}

void SurveyScoreTest::rows_of_a_matrix_are_items_of_their_own() {
    Question matrix = questionOf(QuestionType::matrix, "m", "growth");
    matrix.rows = optionsOf({"tools", "time"});
    AnswerTable table = AnswerTable::of(formOf({matrix}), {}).value();
    Answer first;
    first.rows = {{"tools", 5}, {"time", 0}};  // 0: not applicable
    Answer second;
    second.rows = {{"tools", 2}};
    table.append({{"m", first}}, {});
    table.append({{"m", second}}, {});
    table.append({{"m", notApplicable()}}, {});

    const Tally tools = tallied(table, *table.find("m", "tools"));
    const Tally time = tallied(table, *table.find("m", "time"));

    QCOMPARE(table.items().size(), std::size_t{2});
    QCOMPARE(tools.counts, (std::vector<std::uint64_t>{0, 1, 0, 0, 1}));
    QCOMPARE(tools.notApplicable, 1U);
    QCOMPARE(time.notApplicable, 2U);
    QCOMPARE(time.unanswered, 1U);
    QVERIFY(isNear(favourable(table), 50));
}

void SurveyScoreTest::a_slider_has_a_mean_in_its_unit_and_a_level() {
    Question hours = questionOf(QuestionType::slider, "hours");
    hours.range = {.least = 10'000'000, .most = 50'000'000, .step = 500'000};  // 10 to 50 hours by half ones
    const AnswerTable table =
        tableOf(formOf({reverseOf(hours)}), {{{10'000'000}}, {{20'500'000}}, {{50'000'000}}, {{kSkipped}}});

    const Tally tally = tallied(table);

    QVERIFY(isNear(meanOf(table.items()[0], tally), 80.5 / 3));                              // never flipped
    QVERIFY(isNear(levelOf(table.items()[0], tally).score(), 100 - 100 * 50.5 / 3 / 40.0));  // (0 + 10.5 + 40) / 3
    QCOMPARE(tally.counts, (std::vector<std::uint64_t>{1, 0, 1, 0, 0, 0, 0, 0, 0, 1}));
}

void SurveyScoreTest::a_slider_counts_what_lies_between_two_steps_to_the_nearer_one() {
    Question slider = questionOf(QuestionType::slider, "s");
    slider.range = {.least = -2'000'000, .most = 3'000'000, .step = 1'000'000};
    const AnswerTable table = tableOf(formOf({slider}), {{{-1'400'000}}, {{-1'600'000}}, {{3'000'000}}, {{4'000'000}}});

    const auto codes = table.column(0);

    QCOMPARE(codes[0], std::uint16_t{2});  // −1
    QCOMPARE(codes[1], std::uint16_t{1});  // −2
    QCOMPARE(codes[2], std::uint16_t{6});
    QCOMPARE(codes[3], std::uint16_t{kUnanswered});  // beyond its range
}

void SurveyScoreTest::a_multiple_choice_is_shared_out_among_those_who_answered() {
    AnswerTable table =
        AnswerTable::of(formOf({choiceOf(QuestionType::multipleChoice, "c", {"pay", "time", "home"})}), {}).value();
    table.append({{"c", chosen({"pay", "time"})}}, {});
    table.append({{"c", chosen({"pay"})}}, {});
    table.append({{"c", chosen({"home", "pay", "time"})}}, {});
    table.append({{"c", notApplicable()}}, {});
    table.append({}, {});

    const Tally tally = tallied(table);

    QCOMPARE(tally.answered, 3U);
    QCOMPARE(tally.notApplicable, 1U);
    QCOMPARE(tally.unanswered, 1U);
    QVERIFY(isNear(distributionOf(tally)[0], 100));        // 3 of 3
    QVERIFY(isNear(distributionOf(tally)[1], 200.0 / 3));  // 2 of 3
    QVERIFY(isNear(distributionOf(tally)[2], 100.0 / 3));  // 1 of 3
}

void SurveyScoreTest::a_single_choice_shares_sum_to_all() {
    AnswerTable table =
        AnswerTable::of(formOf({choiceOf(QuestionType::singleChoice, "c", {"car", "train"})}), {}).value();
    table.append({{"c", chosen({"car"})}}, {});
    table.append({{"c", chosen({"train"})}}, {});
    table.append({{"c", chosen({"train"})}}, {});
    table.append({{"c", chosen({"boat"})}}, {});  // no option of it: not answered

    const Tally tally = tallied(table);

    QCOMPARE(tally.counts, (std::vector<std::uint64_t>{1, 2}));
    QVERIFY(isNear(distributionOf(tally)[1], 200.0 / 3));
    QVERIFY(!meanOf(table.items()[0], tally));
}

void SurveyScoreTest::a_ranking_has_mean_ranks_and_first_choices() {
    AnswerTable table =
        AnswerTable::of(formOf({choiceOf(QuestionType::ranking, "r", {"pay", "time", "home"})}), {}).value();
    table.append({{"r", chosen({"time", "pay", "home"})}}, {});
    table.append({{"r", chosen({"time", "home", "pay"})}}, {});
    table.append({{"r", chosen({"pay", "time", "home"})}}, {});
    table.append({{"r", chosen({"pay"})}}, {});                // half an order is none
    table.append({{"r", chosen({"pay", "pay", "pay"})}}, {});  // nor is this
    table.append({}, {});

    const Tally tally = tallied(table);

    QCOMPARE(tally.answered, 3U);
    QVERIFY(isNear(meanRanksOf(tally)[0], 2));             // (2 + 3 + 1) / 3
    QVERIFY(isNear(meanRanksOf(tally)[1], 4.0 / 3));       // (1 + 1 + 2) / 3
    QVERIFY(isNear(meanRanksOf(tally)[2], 8.0 / 3));       // (3 + 2 + 3) / 3
    QVERIFY(isNear(distributionOf(tally)[1], 200.0 / 3));  // first choice of 2 in 3
}

void SurveyScoreTest::what_nobody_answered_has_no_score() {
    const AnswerTable table = tableOf(formOf({scaleOf("a"), enpsQuestion()}), {{{kSkipped, kNotApplicable}}});

    QVERIFY(!favourable(table));
    QVERIFY(!meanOf(table.items()[0], tallied(table)));
    QVERIFY(!levelOf(table.items()[0], tallied(table)).score());
    QVERIFY(!enpsOf(table.items()[1], tallied(table, 1)).score());
    QVERIFY(meanRanksOf(tallied(table)).empty());
}

void SurveyScoreTest::a_question_that_is_not_scored_has_a_mean_and_no_favourability() {
    Question question = scaleOf("a", 5, "growth");
    question.scored = false;
    const AnswerTable table = tableOf(formOf({question}), {{{5}}, {{4}}});
    const std::vector<std::size_t> group = itemsOfDriver(table.items(), "growth");

    QVERIFY(!favourable(table));
    QVERIFY(!measureOf(table.items(), group));
    QVERIFY(isNear(meanOf(table.items()[0], tallied(table)), 4.5));
}

QTEST_APPLESS_MAIN(SurveyScoreTest)
#include "score_test.moc"
