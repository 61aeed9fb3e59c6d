// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/disclosure.h"

#include "tests/domain/survey/disclosure_attack.h"

#include <QtTest>

using namespace aufwind;
using namespace aufwind::survey;
using namespace aufwind::test;

class DisclosureTest : public QObject {
    Q_OBJECT

  private slots:
    void two_small_teams_are_hidden_together_with_nothing_else();
    void one_small_team_takes_the_next_smallest_along();
    void what_a_node_keeps_of_its_own_is_tested_against_each_ancestor();
    void nothing_is_hidden_of_clean_partitions();
    void all_pairs_of_filters_tell_of_no_group_under_the_threshold();
    void both_of_two_sets_that_differ_in_one_member_each_are_not_shown();
    void what_three_sets_tell_of_their_intersection_is_refused();
    void an_export_that_differs_by_few_from_the_page_is_refused();
    void an_item_that_few_of_a_difference_answered_is_hidden_by_itself();
    void those_who_answered_nothing_are_not_told_of_by_the_participation();
    void accomplices_below_the_threshold_leave_at_least_the_difference();
    void a_threshold_of_2k_less_1_keeps_groups_of_k_from_k_less_1_accomplices();
    void every_viewer_leaves_the_threshold_of_others();
    void the_same_request_is_answered_the_same_whatever_came_between();
    void a_request_changes_only_later_ones();
    void judging_remembers_nothing();
    void comments_of_a_small_intersection_are_hidden();
    void comments_have_one_order_whatever_order_they_came_in();
    void a_request_over_a_limit_is_refused();
};

namespace {

constexpr auto kUnder = HiddenReason::underThreshold;
constexpr auto kComplementary = HiddenReason::complementary;

RespondentSet range(std::uint32_t from, std::uint32_t count) {
    RespondentSet set;
    for (std::uint32_t i = from; i < from + count; ++i) set.set(i);
    return set;
}

std::vector<RespondentSet> partition(std::initializer_list<std::uint32_t> sizes, std::uint32_t from = 0) {
    std::vector<RespondentSet> cells;
    for (const std::uint32_t size : sizes) {
        cells.push_back(range(from, size));
        from += size;
    }
    return cells;
}

/// So that a cell needs so many.
Released begun(std::uint32_t least = 5) {
    return Released::begin(least - 1, 0x5EC2E7).value();
}

/// All who are invited take part.
Grid gridOf(const std::vector<RespondentSet>& segments, std::vector<AskedItem> items = {}) {
    Grid grid{0, {}, std::move(items)};
    for (const RespondentSet& segment : segments) grid.segments.push_back({segment, segment});
    return grid;
}

Release shown(Released& released, const std::vector<RespondentSet>& segments, std::vector<AskedItem> items = {}) {
    return released.release(gridOf(segments, std::move(items))).value();
}

/// 14 people with three attributes.
RespondentSet having(std::uint32_t attribute, std::uint32_t value) {
    static constexpr std::uint32_t kValues[3][14] = {{0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1},
                                                     {0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1},
                                                     {0, 0, 1, 1, 0, 0, 1, 1, 1, 1, 0, 0, 1, 1}};
    RespondentSet set;
    for (std::uint32_t person = 0; person < 14; ++person) {
        if (kValues[attribute][person] == value) set.set(person);
    }
    return set;
}

std::vector<RespondentSet> allFilters() {
    std::vector<RespondentSet> filters{range(0, 14)};
    for (std::uint32_t a = 0; a < 3; ++a) {
        for (std::uint32_t value = 0; value < 3; ++value) {
            filters.push_back(having(a, value));
            for (std::uint32_t b = a + 1; b < 3; ++b) {
                for (std::uint32_t other = 0; other < 3; ++other) {
                    filters.push_back(having(a, value) & having(b, other));
                    filters.push_back(having(a, value) | having(b, other));
                }
            }
        }
    }
    return filters;
}

}  // namespace

void DisclosureTest::two_small_teams_are_hidden_together_with_nothing_else() {
    Released released = begun();

    const Release of = shown(released, {range(0, 73), range(0, 48), range(0, 24), range(24, 9), range(33, 7),
                                        range(40, 8), range(48, 11), range(59, 8), range(67, 3), range(70, 3)});

    QCOMPARE(of.segments, (std::vector<Shown>{{}, {}, {}, {}, {}, {}, {}, {}, kUnder, kUnder}));
}

void DisclosureTest::one_small_team_takes_the_next_smallest_along() {
    Released released = begun();

    const Release of =
        shown(released, {range(0, 50), range(0, 24), range(24, 9), range(33, 7), range(40, 8), range(48, 2)});

    QCOMPARE(of.segments, (std::vector<Shown>{{}, {}, {}, kComplementary, {}, kUnder}));
}

void DisclosureTest::what_a_node_keeps_of_its_own_is_tested_against_each_ancestor() {
    // A company of 30, a division of 20 in it that keeps 10 of its own, with teams of 6 and 4; 8 more, and 2 others.
    Released released = begun();

    const Release of = shown(released, {range(0, 30), range(0, 20), range(0, 6), range(10, 10), range(20, 8)});

    QCOMPARE(of.segments[0], Shown{});
    QCOMPARE(of.segments[2], Shown{kComplementary});
    QCOMPARE(of.segments[4], Shown{kComplementary});
    QCOMPARE(of.segments[1], Shown{});
    QCOMPARE(of.segments[3], Shown{});
}

void DisclosureTest::nothing_is_hidden_of_clean_partitions() {
    Released released = begun();
    std::vector<RespondentSet> segments = partition({20, 10, 30, 5});
    segments.push_back(range(0, 65));
    std::vector<AskedItem> items{{1, range(0, 65)}, {2, range(0, 65)}};

    const Release teams = shown(released, segments, items);
    RespondentSet even;
    for (std::uint32_t person = 0; person < 65; person += 2) even.set(person);
    const Release attribute = shown(released, {even, range(0, 65) - even}, items);

    QVERIFY(teams.isComplete());
    QVERIFY(attribute.isComplete());
}

void DisclosureTest::all_pairs_of_filters_tell_of_no_group_under_the_threshold() {
    const std::vector<RespondentSet> filters = allFilters();
    const std::vector<AskedItem> items{{1, range(0, 14)}, {2, range(0, 14) - RespondentSet{3, 9}}};
    Released released = begun(4);
    Attacker attacker(14);

    std::size_t shownCount = 0;
    for (const RespondentSet& filter : filters) {
        const Grid grid = gridOf({filter}, items);
        const Release release = released.release(grid).value();
        attacker.see(grid, release);
        shownCount += release.segments[0] ? 0 : 1;
    }

    QCOMPARE(attacker.groupUnder(4), std::string());
    QVERIFY(shownCount >= 3);
    // That he would find one is seen where nothing is refused.
    for (const RespondentSet& filter : filters) attacker.learn(1, filter);
    QVERIFY(!attacker.groupUnder(4).empty());
}

void DisclosureTest::both_of_two_sets_that_differ_in_one_member_each_are_not_shown() {
    Released released = begun();

    const Release first = shown(released, {range(0, 8)});
    const Release second = shown(released, {range(1, 8)});

    QVERIFY(first.isComplete());
    QCOMPARE(second.segments[0], Shown{HiddenReason::difference});
}

void DisclosureTest::what_three_sets_tell_of_their_intersection_is_refused() {
    Released released = begun();

    const Release both = shown(released, {range(0, 10), range(8, 10)});
    const Release either = shown(released, {range(0, 18)});

    QVERIFY(both.isComplete());
    QCOMPARE(either.segments[0], Shown{HiddenReason::combination});
}

void DisclosureTest::an_export_that_differs_by_few_from_the_page_is_refused() {
    Released released = begun();

    QVERIFY(shown(released, {range(0, 40)}, {{1, range(0, 40)}}).isComplete());
    const Release exported = shown(released, {range(0, 38)}, {{1, range(0, 40)}});

    QCOMPARE(exported.segments[0], Shown{HiddenReason::difference});
    QCOMPARE(exported.items[0][0], Shown{HiddenReason::difference});
}

void DisclosureTest::an_item_that_few_of_a_difference_answered_is_hidden_by_itself() {
    Released released = begun();
    const std::vector<AskedItem> items{{1, range(0, 20)}, {2, range(0, 12)}};

    shown(released, {range(0, 20)}, items);
    const Release part = shown(released, {range(0, 10)}, items);

    QCOMPARE(part.segments[0], Shown{});
    QCOMPARE(part.items[0][0], Shown{});
    QCOMPARE(part.items[1][0], Shown{HiddenReason::difference});
}

void DisclosureTest::those_who_answered_nothing_are_not_told_of_by_the_participation() {
    // The three more answered neither item: the tallies are the same, and that is what they would tell.
    Released released = begun();
    const std::vector<AskedItem> items{{1, range(0, 20)}};

    shown(released, {range(0, 20)}, items);
    const Release more = shown(released, {range(0, 23)}, items);

    QCOMPARE(more.items[0][0], Shown{HiddenReason::difference});
}

void DisclosureTest::accomplices_below_the_threshold_leave_at_least_the_difference() {
    Released released = begun(5);
    Attacker attacker(14);
    const Grid grid = gridOf(partition({5, 9}), {{1, range(0, 14)}});
    attacker.see(grid, released.release(grid).value());

    for (std::uint32_t known = 1; known < 5; ++known) {
        attacker.know(known - 1);

        QCOMPARE(attacker.groupUnder(5 - known), std::string());
        QVERIFY(!attacker.groupUnder(5 - known + 1).empty());
    }
}

void DisclosureTest::a_threshold_of_2k_less_1_keeps_groups_of_k_from_k_less_1_accomplices() {
    constexpr std::uint32_t kGroup = 3;
    Released released = Released::begin(thresholdFor(kGroup, kGroup - 1), 1).value();
    const std::vector<AskedItem> items{{1, range(0, 14)}, {2, range(0, 14) - RespondentSet{3, 9}}};
    std::vector<std::pair<Grid, Release>> seen;
    for (const RespondentSet& filter : allFilters()) {
        const Grid grid = gridOf({filter}, items);
        seen.emplace_back(grid, released.release(grid).value());
    }

    for (std::uint32_t a = 0; a < 14; ++a) {
        for (std::uint32_t b = a + 1; b < 14; ++b) {
            Attacker attacker(14);
            for (const auto& [grid, release] : seen) attacker.see(grid, release);
            attacker.know(a);
            attacker.know(b);

            QCOMPARE(attacker.groupUnder(kGroup + 1), std::string());
        }
    }
}

void DisclosureTest::every_viewer_leaves_the_threshold_of_others() {
    const Released released = Released::begin(5, 1).value();

    const Release of = released.judge(gridOf(partition({5, 6}))).value();

    QCOMPARE(thresholdFor(5, 1), 6U);
    QCOMPARE(of.segments, (std::vector<Shown>{kUnder, {}}));
}

void DisclosureTest::the_same_request_is_answered_the_same_whatever_came_between() {
    Released released = begun(4);
    std::vector<bool> first;
    for (const RespondentSet& filter : allFilters()) {
        const Release release = shown(released, {filter, range(0, 14)});
        for (const Shown& one : release.segments) first.push_back(!one);
    }

    const ReleasedMemory before = released.memory();
    std::vector<bool> second;
    for (const RespondentSet& filter : allFilters()) {
        const Release release = shown(released, {filter, range(0, 14)});
        for (const Shown& one : release.segments) second.push_back(!one);
    }

    QVERIFY(first == second);
    QVERIFY(released.memory() == before);
}

void DisclosureTest::a_request_changes_only_later_ones() {
    Released oneWay = begun();
    Released otherWay = begun();

    const Release a = shown(oneWay, {range(0, 10)});
    const Release thenB = shown(oneWay, {range(0, 8)});
    const Release b = shown(otherWay, {range(0, 8)});
    const Release thenA = shown(otherWay, {range(0, 10)});

    QVERIFY(a.isComplete() && b.isComplete());
    QVERIFY(!thenB.isComplete() && !thenA.isComplete());
}

void DisclosureTest::judging_remembers_nothing() {
    const Released released = begun();

    QVERIFY(released.judge(gridOf({range(0, 10)})).value().isComplete());

    QVERIFY(released.memory() == begun().memory());
}

void DisclosureTest::comments_of_a_small_intersection_are_hidden() {
    Released released = begun();
    const std::vector<AskedItem> comments{{7, range(0, 40), true}};
    const std::vector<AskedItem> tallies{{8, range(0, 40), false}};

    QVERIFY(shown(released, {range(0, 20)}, comments).isComplete());
    QVERIFY(shown(released, {range(0, 20)}, tallies).isComplete());

    QVERIFY(!shown(released, {range(17, 20)}, comments).isComplete());
    QVERIFY(shown(released, {range(17, 20)}, tallies).isComplete());
    QVERIFY(shown(released, {range(10, 20)}, comments).isComplete());
}

void DisclosureTest::comments_have_one_order_whatever_order_they_came_in() {
    const std::vector<std::string> written{"d", "a", "c", "b", "e"};
    const std::vector<std::string> other{"a", "b", "e", "d", "c"};

    QVERIFY(shuffledComments(written, 5) == shuffledComments(other, 5));
    QVERIFY(shuffledComments(written, 5) != shuffledComments(written, 6));
    QCOMPARE(shuffledComments(written, 5).size(), written.size());
}

void DisclosureTest::a_request_over_a_limit_is_refused() {
    const Released released = begun();

    QVERIFY(!Released::begin(2, 1));
    QVERIFY(!Released::begin(51, 1));
    QVERIFY(!released.judge({0, std::vector<Segment>(kSegmentsMaximum + 1), {}}));
    QVERIFY(!released.judge({0, {}, std::vector<AskedItem>(2)}));
    QVERIFY(!released.judge({0, {}, {{kParticipation, {}}}}));
    QVERIFY(!released.judge(gridOf({RespondentSet{kRespondentsMaximum}})));
    QVERIFY(!released.judge({0, {{range(0, 9), range(0, 10)}}, {}}));
}

QTEST_GUILESS_MAIN(DisclosureTest)
#include "disclosure_test.moc"
