// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/answer_table.h"

#include "models/domain/survey/participation.h"
#include "tests/domain/survey/score_forms.h"

#include <QtTest>

#include <limits>

using namespace aufwind;
using namespace aufwind::survey;
using namespace aufwind::survey::test;

class SurveyAnswerTableTest : public QObject {
    Q_OBJECT

  private slots:
    void what_is_not_possible_counts_as_not_answered();
    void statements_texts_and_dates_are_no_items();
    void a_replaced_answer_leaves_nothing_of_the_first();
    void a_number_is_never_given_again();
    void whoever_was_removed_stays_removed();
    void a_team_has_everybody_below_it();
    void a_filter_holds_where_each_of_its_terms_does();
    void who_has_no_value_can_be_filtered_for();
    void terms_of_what_is_not_there_are_met_by_nobody();
    void values_that_stand_below_themselves_are_refused();
    void values_below_none_that_there_is_are_refused();
    void too_many_values_attributes_items_and_cells_are_refused();
    void the_widest_slider_that_can_be_written_is_kept_within_its_ends();
    void participation_counts_those_who_were_invited();
};

namespace {

constexpr auto kLeast = std::numeric_limits<std::int64_t>::min();
constexpr auto kMost = std::numeric_limits<std::int64_t>::max();

AnswerTable companyTable() {
    // one, Berlin; two, Berlin; north itself, Bern; south, Berlin; not stated
    return tableOf(formOf({scaleOf("a")}), {{{5}, {1, 0}}, {{4}, {2, 0}}, {{3}, {0, 1}}, {{2}, {3, 0}}, {{1}, {}}},
                   {teams(), places()});
}

using Members = std::vector<std::uint32_t>;

}  // namespace

void SurveyAnswerTableTest::what_is_not_possible_counts_as_not_answered() {
    const std::vector<Row> rows{{{0}}, {{6}}, {{kMost}}, {{kLeast}}, {{1}}, {{5}}};

    const AnswerTable table = tableOf(formOf({scaleOf("a")}), rows);

    const Members codes(table.column(0).begin(), table.column(0).end());
    QCOMPARE(codes, (Members{0, 0, 0, 0, 1, 5}));
}

void SurveyAnswerTableTest::statements_texts_and_dates_are_no_items() {
    const std::vector<Item> items =
        itemsOf(formOf({questionOf(QuestionType::statement, "a"), questionOf(QuestionType::shortText, "b"),
                        questionOf(QuestionType::longText, "c"), questionOf(QuestionType::date, "d"), scaleOf("e")}));

    QCOMPARE(items.size(), std::size_t{1});
    QCOMPARE(items.front().question, std::string("e"));
}

void SurveyAnswerTableTest::a_replaced_answer_leaves_nothing_of_the_first() {
    const Form form = formOf({scaleOf("a"), choiceOf(QuestionType::multipleChoice, "c", {"x", "y"}),
                              choiceOf(QuestionType::ranking, "r", {"x", "y"})});
    AnswerTable table = AnswerTable::of(form, {}).value();
    AnswerTable other = AnswerTable::of(form, {}).value();
    const Answers first{{"a", numberOf(5)}, {"c", chosen({"x", "y"})}, {"r", chosen({"y", "x"})}};
    const Answers second{{"c", chosen({"y"})}};
    table.append(first, {});
    other.append(second, {});

    table.replace(0, second);

    for (std::size_t i = 0; i < 3; ++i) QCOMPARE(table.column(i)[0], other.column(i)[0]);
    QVERIFY(!table.chosen(1, 0).test(0));
    QVERIFY(table.chosen(1, 1).test(0));
    QCOMPARE(table.ranks(2, 0)[0], std::uint16_t{0});
}

void SurveyAnswerTableTest::a_number_is_never_given_again() {
    AnswerTable table = companyTable();

    table.remove(4);

    QCOMPARE(table.append({}, {}), 5U);
    QCOMPARE(table.present().members(), (Members{0, 1, 2, 3, 5}));
}

void SurveyAnswerTableTest::whoever_was_removed_stays_removed() {
    AnswerTable table = companyTable();
    table.remove(0);

    table.replace(0, {{"a", numberOf(5)}});
    table.replace(4'000'000'000, {{"a", numberOf(5)}});
    table.remove(4'000'000'000);

    QCOMPARE(table.column(0)[0], std::uint16_t{kUnanswered});
    QCOMPARE(table.segments().column(0)[0], table.segments().attributes()[0].notStated());
    QCOMPARE(table.present().count(), 4U);
}

void SurveyAnswerTableTest::a_team_has_everybody_below_it() {
    const AnswerTable table = companyTable();

    const RespondentSet north = table.segments().matching({{.attribute = 0, .values = {0}}});

    QCOMPARE(north.members(), (Members{0, 1, 2}));
    // north with one and two, one, two, south, not stated
    QCOMPARE(table.segments().counts(0, table.present()), (Members{3, 1, 1, 1, 1}));
}

void SurveyAnswerTableTest::a_filter_holds_where_each_of_its_terms_does() {
    const AnswerTable table = companyTable();
    const SegmentFilter filter{{.attribute = 0, .values = {0, 3}}, {.attribute = 1, .values = {0}}};

    QCOMPARE(table.segments().matching(filter).members(), (Members{0, 1, 3}));
    QCOMPARE(table.segments().matching({}).count(), 5U);
}

void SurveyAnswerTableTest::who_has_no_value_can_be_filtered_for() {
    const AnswerTable table = companyTable();
    const std::uint16_t notStated = table.segments().attributes()[1].notStated();

    QCOMPARE(table.segments().matching({{.attribute = 1, .values = {notStated}}}).members(), (Members{4}));
}

void SurveyAnswerTableTest::terms_of_what_is_not_there_are_met_by_nobody() {
    const AnswerTable table = companyTable();

    QVERIFY(table.segments().matching({{.attribute = 7, .values = {0}}}).isEmpty());
    QVERIFY(table.segments().matching({{.attribute = 0, .values = {4000}}}).isEmpty());
    QVERIFY(table.segments().matching({{.attribute = 0, .values = {}}}).isEmpty());
}

void SurveyAnswerTableTest::values_that_stand_below_themselves_are_refused() {
    SegmentAttribute circle = teams();
    circle.values[0].parent = std::uint16_t{2};
    SegmentAttribute chain{.key = "chain", .values = {{.key = "0", .parent = {}}}};
    for (std::uint16_t i = 1; i <= kSegmentDepthMaximum; ++i) {
        chain.values.push_back({.key = std::to_string(i), .parent = static_cast<std::uint16_t>(i - 1)});
    }

    QVERIFY(SegmentTable::of({circle}).error().code == ErrorCode::invalid);
    QVERIFY(SegmentTable::of({chain}).error().code == ErrorCode::invalid);
    chain.values.pop_back();
    QVERIFY(SegmentTable::of({chain}).ok());
}

void SurveyAnswerTableTest::values_below_none_that_there_is_are_refused() {
    SegmentAttribute attribute = teams();
    attribute.values[1].parent = std::uint16_t{4};

    QVERIFY(SegmentTable::of({attribute}).error().code == ErrorCode::invalid);
}

void SurveyAnswerTableTest::too_many_values_attributes_items_and_cells_are_refused() {
    SegmentAttribute wide{.key = "wide", .values = std::vector<SegmentValue>(kSegmentValuesMaximum)};
    Form large = formOf({});
    for (std::size_t i = 0; i <= kItemsMaximum; ++i) large.sections[0].questions.push_back(scaleOf(std::to_string(i)));
    Form full = large;
    full.sections[0].questions.resize(500);

    QVERIFY(AnswerTable::of(formOf({scaleOf("a")}), {wide}).ok());
    QVERIFY(AnswerTable::of(large, {}).error().code == ErrorCode::tooLarge);
    QVERIFY(AnswerTable::of(full, {wide}).error().code == ErrorCode::tooLarge);
    wide.values.emplace_back();
    QVERIFY(SegmentTable::of({wide}).error().code == ErrorCode::tooLarge);
    QVERIFY(SegmentTable::of(std::vector<SegmentAttribute>(kAttributesMaximum + 1)).error().code ==
            ErrorCode::tooLarge);
}

void SurveyAnswerTableTest::the_widest_slider_that_can_be_written_is_kept_within_its_ends() {
    Question slider = questionOf(QuestionType::slider, "s");
    slider.range = {.least = kLeast, .most = kMost, .step = 1};
    AnswerTable table = AnswerTable::of(formOf({slider}), {}).value();

    for (const std::int64_t number : {kLeast, std::int64_t{0}, kMost}) table.append({{"s", numberOf(number)}}, {});

    const Item& item = table.items().front();
    QVERIFY(item.values <= kSliderStepsMaximum + 1);
    QCOMPARE(table.column(0)[0], std::uint16_t{1});
    QVERIFY(std::abs(table.column(0)[1] - item.values / 2) <= 1);
    QCOMPARE(table.column(0)[2], item.values);
}

void SurveyAnswerTableTest::participation_counts_those_who_were_invited() {
    SegmentTable invited = SegmentTable::of({teams(), places()}).value();
    SegmentTable submitted = SegmentTable::of({teams(), places()}).value();
    for (const std::uint16_t team : Segments{1, 1, 2, 2, 3}) invited.append({team, 0});
    for (const std::uint16_t team : Segments{1, 2, 2}) submitted.append({team, 0});

    const auto all = participationByAttribute(invited, submitted);
    const auto inTeamTwo = participationByAttribute(invited, submitted, {{.attribute = 0, .values = {2}}});

    const auto& byTeam = all[0];

    QCOMPARE(*participationOf(invited, submitted).percent(), 60.0);  // 3 of 5
    QCOMPARE(*byTeam[0].percent(), 75.0);                            // north: 3 of 4
    QCOMPARE(*byTeam[1].percent(), 50.0);
    QCOMPARE(*byTeam[3].percent(), 0.0);
    QVERIFY(!byTeam[4].percent());  // nobody whose team is not stated
    QCOMPARE(all.size(), std::size_t{2});
    QCOMPARE(*all[1][0].percent(), 60.0);  // all in Berlin
    QVERIFY(!all[1][1].percent());
    QCOMPARE(inTeamTwo[1][0], (Participation{.invited = 2, .submitted = 2}));
    QCOMPARE(participationOf(invited, submitted, {{.attribute = 0, .values = {1}}}),
             (Participation{.invited = 2, .submitted = 1}));
}

QTEST_APPLESS_MAIN(SurveyAnswerTableTest)
#include "answer_table_test.moc"
