// SPDX-License-Identifier: GPL-3.0-or-later
// A round of twenty people, counted by hand (round_example.h): its figures, its comments, and what comparing them says.
#include "models/domain/survey/round_results.h"

#include "models/domain/survey/results_compare.h"
#include "tests/domain/survey/round_example.h"

#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace aufwind;
using namespace aufwind::survey;
using namespace aufwind::survey::test;

namespace {

using Counts = std::vector<std::uint64_t>;

Released begun(std::uint32_t threshold = 5) {
    return Released::begin(threshold, 0x5EC2E7).value();
}

std::vector<RoundFigures> figuresOf(const CountedRound& counted, Released& released,
                                    const std::vector<ResultRequest>& requests, std::uint32_t round = 1) {
    return resultsOf(counted, released, round, requests).value().made;
}

HeatColumn growth() {
    return {.driver = "growth", .items = {0, 1}, .measure = Measure::favourability};
}

bool isNear(std::optional<double> a, double b) {
    return a && std::abs(*a - b) < 1e-9;
}

std::vector<std::string> textsOf(const CountedRound& counted, const CommentCell& cell) {
    std::vector<std::string> texts;
    for (const std::uint32_t one : cell.comments) texts.push_back(counted.comments()[one].text);
    return texts;
}

}  // namespace

class RoundResultsTest : public QObject {
    Q_OBJECT

  private slots:
    void everybodys_tallies_are_those_counted_by_hand() {
        const CountedRound counted = exampleRound();
        Released released = begun(3);

        const RoundFigures all = figuresOf(counted, released, {{}}).front();

        QCOMPARE(all.segments.size(), std::size_t{1});
        const SegmentFigures& everybody = all.segments.front();
        QCOMPARE(everybody.invited, 20U);
        QCOMPARE(everybody.respondents, std::optional<std::uint32_t>(18));
        // learn: 1 ×4, 2 ×3, 3 ×2, 4 ×5, 5 ×4.
        QCOMPARE(everybody.items[0].tally->counts, (Counts{4, 3, 2, 5, 4}));
        // stuck: 1 ×6, 2 ×3, 3 ×2, 4 ×2, 5 ×3; one does not apply, one skipped.
        QCOMPARE(everybody.items[1].tally->counts, (Counts{6, 3, 2, 2, 3}));
        QCOMPARE(everybody.items[1].tally->notApplicable, std::uint64_t{1});
        QCOMPARE(everybody.items[1].tally->unanswered, std::uint64_t{1});
        // eNPS: 10 ×2, 9 ×6, 8 ×2, 7, 6 ×2, 5, 3, 2, 0 ×2.
        QCOMPARE(everybody.items[2].tally->counts, (Counts{2, 0, 1, 1, 0, 1, 2, 1, 2, 6, 2}));
    }

    void scores_are_pooled_over_both_items_of_a_driver() {
        const CountedRound counted = exampleRound();
        Released released = begun(3);
        const RoundFigures all = figuresOf(counted, released, {{}}).front();

        const ShownSegment everybody = shownSegments(exampleForm(), all).front();

        // Favourable: learn 4 and 5, 9 of 18; stuck 1 and 2, 9 of 16. Together 18 of 34.
        QVERIFY(isNear(shownScore(everybody, growth()).score.score, 100.0 * 18 / 34));
        // 8 promoters, 7 detractors of 18.
        const auto enps = shownEnps(everybody, 2);
        QVERIFY(enps.has_value());
        QCOMPARE(enps->promoters, std::uint64_t{8});
        QCOMPARE(enps->detractors, std::uint64_t{7});
        QVERIFY(isNear(enps->score(), 100.0 / 18));
        QVERIFY(!shownEnps(everybody, 0));
    }

    void a_heatmap_has_everybodys_row_first_and_differences_to_it() {
        const CountedRound counted = exampleRound();
        Released released = begun(3);
        const auto figures = figuresOf(counted, released, standardRequests(counted.published()));

        const auto rows = heatRows(exampleForm(), figures[1], {growth()});

        // Everybody, north, one, two, south, not stated.
        QCOMPARE(rows.size(), std::size_t{6});
        QVERIFY(!rows[0].value);
        QVERIFY(!rows[0].cells[0].difference);
        // One: learn 4 of 6, stuck 4 of 6.
        QCOMPARE(rows[2].value, std::optional<std::uint16_t>(kOne));
        QCOMPARE(rows[2].participation.submitted, 6U);
        QVERIFY(isNear(rows[2].cells[0].score.score, 100.0 * 8 / 12));
        QVERIFY(isNear(rows[2].cells[0].difference, 100.0 * 8 / 12 - 100.0 * 18 / 34));
        // North: learn 8 of 13, stuck 8 of 11.
        QVERIFY(isNear(rows[1].cells[0].score.score, 100.0 * 16 / 24));
        // South: learn 1 of 5, stuck 1 of 5.
        QVERIFY(isNear(rows[4].cells[0].score.score, 20.0));
        QCOMPARE(rows[5].hidden, std::optional(HiddenReason::underThreshold));
    }

    void segments_under_the_threshold_say_nothing_but_whom_they_invited() {
        const CountedRound counted = exampleRound();
        Released released = begun();

        const RoundFigures byTeam = figuresOf(counted, released, standardRequests(counted.published()))[1];

        const SegmentFigures& south = byTeam.segments[4];
        QCOMPARE(south.invited, 7U);
        QVERIFY(south.hidden.has_value());
        QVERIFY(!south.respondents);
        QVERIFY(south.items.empty());
    }

    void a_score_is_hidden_where_one_of_its_items_is() {
        // Only four people say anything of "stuck".
        std::vector<Said> said = exampleSaid();
        for (std::size_t i = 4; i < said.size(); ++i) said[i].stuck = 0;
        const CountedRound counted = exampleRound(said);
        Released released = begun();
        const RoundFigures all = figuresOf(counted, released, {{}}).front();

        const ShownSegment everybody = shownSegments(exampleForm(), all).front();

        QVERIFY(all.segments.front().items[0].tally.has_value());
        QVERIFY(!all.segments.front().items[1].tally);
        QVERIFY(!shownScore(everybody, growth()).score.score);
        QCOMPARE(shownScore(everybody, growth()).hidden, std::optional(HiddenReason::underThreshold));
        QVERIFY(!all.impacts.front().favourability.score);
    }

    void impacts_are_of_everybody_and_none_of_a_cut() {
        const CountedRound counted = exampleRound();
        Released released = begun();
        const auto figures = figuresOf(counted, released, standardRequests(counted.published()));

        QCOMPARE(figures[0].outcome, std::string("engagement"));
        QCOMPARE(figures[0].impacts.size(), std::size_t{1});
        QCOMPARE(figures[0].impacts[0].driver, std::string("growth"));
        QCOMPARE(figures[0].impacts[0].correlation.pairs, 18U);
        QVERIFY(*figures[0].impacts[0].correlation.r > 0.5);
        QVERIFY(figures[1].impacts.empty());
    }

    void a_manager_has_their_teams_and_those_below() {
        const CountedRound counted = exampleRound();
        Released released = begun(3);
        const auto request = requestBelow(counted.published(), 0, {kNorth});

        const RoundFigures north = figuresOf(counted, released, {*request}).front();

        QCOMPARE(request->values, (std::vector<std::uint16_t>{kNorth, kOne, kTwo}));
        QCOMPARE(north.segments.size(), std::size_t{4});
        QCOMPARE(north.segments[0].invited, 13U);
        QCOMPARE(north.segments[3].respondents, std::optional<std::uint32_t>(7));
        QVERIFY(!requestBelow(counted.published(), 0, {9}));
        QVERIFY(!requestBelow(counted.published(), 1, {0}));
    }

    void what_the_round_is_not_cut_by_is_refused() {
        const CountedRound counted = exampleRound();
        Released released = begun();

        QCOMPARE(resultsOf(counted, released, 1, {{.cut = 1}}).error().code, ErrorCode::invalid);
        QCOMPARE(resultsOf(counted, released, 1, {{.filter = {{.attribute = 0, .values = {5}}}}}).error().code,
                 ErrorCode::invalid);
        QCOMPARE(commentsOf(counted, released, 1, {{}}, {"learn"}).error().code, ErrorCode::invalid);
    }

    void a_threshold_below_the_promised_one_is_refused() {
        const CountedRound counted =
            CountedRound::of(examplePublished(), {}, exampleInvited()).value();  // promises five
        Released released = begun(4);

        QCOMPARE(resultsOf(counted, released, 1, {{}}).error().code, ErrorCode::invalid);
        QCOMPARE(commentsOf(counted, released, 1, {{}}).error().code, ErrorCode::invalid);
        QVERIFY(released.raise(5).ok());
        QVERIFY(resultsOf(counted, released, 1, {{}}).ok());
    }

    void more_answers_than_people_in_a_group_count_for_everybody_alone() {
        std::vector<Said> said = exampleSaid();
        said.push_back({kOne, 5, 5, 10});
        const CountedRound counted = exampleRound(said);
        Released released = begun(3);

        const auto figures = figuresOf(counted, released, standardRequests(counted.published()));

        QCOMPARE(figures[0].segments[0].respondents, std::optional<std::uint32_t>(19));
        QVERIFY(figures[1].segments[2].hidden.has_value());
        QCOMPARE(counted.respondents({{.attribute = 0, .values = {kNorth}}}).count(), 7U);
    }

    void who_states_nothing_counts_for_everybody_alone() {
        std::vector<Said> said = exampleSaid();
        const std::uint16_t notStated = 4;
        said.push_back({notStated, 5, 5, 10});
        const CountedRound counted = exampleRound(said);

        QCOMPARE(counted.answers().size(), 19U);
        QCOMPARE(counted.respondents({}).count(), 19U);
        QCOMPARE(counted.placed().count(), 18U);
        QCOMPARE(counted.respondents({{.attribute = 0, .values = {notStated}}}).count(), 0U);
    }

    void comments_are_shown_where_enough_wrote_in_one_order() {
        const CountedRound counted = exampleRound();
        Released released = begun();

        const auto first = commentsOf(counted, released, 1, {{}, {.cut = 0}}).value().made;
        const auto again = commentsOf(counted, released, 1, {{}}).value().made;

        QCOMPARE(counted.commentQuestions(), std::vector<std::string>{"why"});
        auto texts = textsOf(counted, first[0][0].questions[0]);
        QCOMPARE(again[0], first[0]);
        std::sort(texts.begin(), texts.end());
        QCOMPARE(texts, (std::vector<std::string>{"A", "B", "C", "D", "E", "F", "G", "H"}));
        // Team one wrote six, but two of two would be told by it.
        QVERIFY(first[1][2].questions[0].hidden.has_value());
        QVERIFY(first[1][3].questions[0].hidden.has_value());
    }

    void answers_that_do_not_fit_are_left_out() {
        RoundCounter counter = RoundCounter::of(examplePublished(), exampleInvited()).value();
        AnswerDocument wrong = exampleAnswer({kOne, 5, 1, 9});
        wrong.answers["learn"].number = 6;

        QVERIFY(counter.add("b", exampleAnswer({kOne, 5, 1, 9})).ok());
        QCOMPARE(counter.add("c", wrong).error().code, ErrorCode::invalid);
        QCOMPARE(counter.add("c", "{").error().code, ErrorCode::invalid);
        QCOMPARE(counter.add("c", exampleAnswer({9, 5, 1, 9})).error().code, ErrorCode::invalid);
        const CountedRound counted = std::move(counter).finish();
        QCOMPARE(counted.answers().size(), 1U);
        QCOMPARE(counted.tag(0), std::string_view("b"));
    }

    void who_was_invited_has_to_be_who_was_published() {
        auto twice = exampleInvited();
        twice[1].number = 0;
        auto moved = exampleInvited();
        moved[0].segments = {kTwo};
        auto nowhere = exampleInvited();
        nowhere[0].segments = {kNorth};

        QCOMPARE(RoundCounter::of(examplePublished(), twice).error().detail,
                 std::string("somebody was invited twice, or has no number"));
        QCOMPARE(RoundCounter::of(examplePublished(), moved).error().detail,
                 std::string("a group has other people than were invited"));
        QCOMPARE(RoundCounter::of(examplePublished(), nowhere).error().detail,
                 std::string("somebody was invited who is of no group"));
    }

    void two_rounds_are_compared_in_points_of_the_shared_questions() {
        Released released = begun(3);
        std::vector<Said> better = exampleSaid();
        for (Said& said : better) said.learn = 5;
        const CountedRound first = exampleRound();
        const CountedRound second = exampleRound(better);
        const auto before = shownSegments(exampleForm(), figuresOf(first, released, {{}}, 1).front()).front();
        const auto now = shownSegments(exampleForm(), figuresOf(second, released, {{}}, 2).front()).front();

        const auto change = changeOf(before, now, growth());
        const std::vector<ShownSegment> rounds{before, now};
        const auto trend = trendOf(rounds, growth());

        // 18 of 34 before, 18 + 9 of 34 now.
        QVERIFY(change.has_value());
        QVERIFY(isNear(change->difference, 100.0 * 27 / 34 - 100.0 * 18 / 34));
        QCOMPARE(trend.size(), std::size_t{2});
        QVERIFY(!trend[0].point->change);
        QCOMPARE(*trend[1].point->change, *change);
    }

    void a_hidden_round_is_passed_over_by_the_trend() {
        Released released = begun(3);
        const CountedRound counted = exampleRound();
        const auto shown = shownSegments(exampleForm(), figuresOf(counted, released, {{}}).front()).front();
        ShownSegment hidden = shown;
        hidden.items[1] = HiddenReason::difference;
        const std::vector<ShownSegment> rounds{shown, hidden, shown};

        const auto trend = trendOf(rounds, growth());

        QVERIFY(!trend[1].point);
        QCOMPARE(trend[1].hidden, std::optional(HiddenReason::difference));
        QVERIFY(isNear(trend[2].point->change->difference, 0));
        QVERIFY(!changeOf(hidden, shown, growth()));
        QVERIFY(!changeOf(shown, hidden, growth()));
        QVERIFY(changeOf(shown, hidden, {.driver = {}, .items = {0}, .measure = Measure::favourability}).has_value());
    }
};

QTEST_APPLESS_MAIN(RoundResultsTest)
#include "round_results_test.moc"
