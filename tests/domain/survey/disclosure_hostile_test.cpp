// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody asks who knows how figures are judged and means to learn of one person.
#include "models/domain/survey/answer_table.h"
#include "models/domain/survey/disclosure.h"
#include "models/domain/survey/disclosure_field.h"
#include "tests/domain/survey/disclosure_attack.h"

#include <QtTest>

#include <random>

using namespace aufwind;
using namespace aufwind::survey;
using namespace aufwind::test;

class DisclosureHostileTest : public QObject {
    Q_OBJECT

  private slots:
    void no_answer_depends_on_whether_one_person_took_part();
    void what_passed_and_was_hidden_for_too_few_who_took_part_counts_too();
    void a_team_that_one_left_since_the_last_round_is_hidden_in_this_one();
    void two_rounds_with_leavers_and_joiners_tell_of_no_group_under_the_threshold();
    void respondents_of_two_rounds_have_nothing_in_common();
    void figures_are_not_shown_again_with_one_answer_replaced();
    void comments_are_judged_though_their_tally_was_shown();
    void a_tally_is_held_against_comments_that_were_shown_but_tells_of_no_text();
    void comments_of_all_but_a_few_are_hidden_where_those_of_all_were_shown();
    void many_cells_of_comments_are_judged();
    void chosen_sets_do_not_make_a_multiple_of_the_prime();
    void each_secret_has_a_prime_of_its_own();
    void what_costs_too_much_is_hidden_and_not_held_against_a_smaller_request();
    void sets_that_others_come_to_are_shown_and_not_kept();
    void what_is_full_says_so();
    void refusals_are_forgotten_in_order();
    void no_filter_takes_the_standard_cuts_away();
    void what_was_seen_counts_on_when_the_threshold_rises();
    void a_memory_of_another_shape_is_refused();
};

namespace {

constexpr std::uint64_t kSecret = 0x5EC2E7;

RespondentSet range(std::uint32_t from, std::uint32_t count) {
    RespondentSet set;
    for (std::uint32_t i = from; i < from + count; ++i) set.set(i);
    return set;
}

Released begun(std::uint32_t threshold = 5) {
    return Released::begin(threshold, kSecret).value();
}

Grid gridOf(const std::vector<RespondentSet>& segments, std::vector<AskedItem> items = {}) {
    Grid grid{0, {}, std::move(items)};
    for (const RespondentSet& segment : segments) grid.segments.push_back({segment, segment});
    return grid;
}

Release shown(Released& released, const std::vector<RespondentSet>& segments, std::vector<AskedItem> items = {}) {
    return released.release(gridOf(segments, std::move(items))).value();
}

bool isShown(Released& released, const RespondentSet& segment, std::vector<AskedItem> items = {}) {
    return shown(released, {segment}, std::move(items)).isComplete();
}

}  // namespace

void DisclosureHostileTest::no_answer_depends_on_whether_one_person_took_part() {
    // Person 19 of a team of 20 is looked for; of the others some took part.
    for (const std::uint32_t others : {3U, 5U, 6U, 12U}) {
        std::vector<bool> answers[2];
        for (const bool tookPart : {false, true}) {
            Released released = begun();
            RespondentSet respondents = range(0, others);
            if (tookPart) respondents.set(19);
            for (const auto& invited : {range(0, 20), range(0, 19), range(0, 20) - range(0, 4), range(0, 40)}) {
                const Grid grid{0, {{invited, invited & respondents}}, {{1, respondents}}};
                const Release release = released.release(grid).value();
                answers[tookPart ? 1 : 0].push_back(!release.segments[0]);
            }
        }

        QVERIFY(!answers[0][1] && !answers[1][1]);
    }
}

void DisclosureHostileTest::what_passed_and_was_hidden_for_too_few_who_took_part_counts_too() {
    // Of the team less one person 5 took part, which is hidden; with that one it would be 6.
    Released released = begun();
    QVERIFY(!released.release({0, {{range(0, 19), range(0, 5)}}, {}}).value().isComplete());

    const Release more = released.release({0, {{range(0, 20), range(0, 5) | range(19, 1)}}, {}}).value();

    QVERIFY(!more.isComplete());
}

void DisclosureHostileTest::a_team_that_one_left_since_the_last_round_is_hidden_in_this_one() {
    Released released = begun(4);
    const Grid before{1, {{range(0, 9), range(0, 9)}, {range(20, 30), range(9, 30)}}, {{1, range(0, 39)}}};
    // Those who took part are numbered anew.
    const Grid now{2, {{range(0, 8), range(40, 8)}, {range(25, 30), range(0, 30)}}, {{1, range(0, 48)}}};

    QVERIFY(released.release(before).value().isComplete());
    const Release next = released.release(now).value();

    QCOMPARE(next.segments, (std::vector<Shown>{HiddenReason::difference, Shown{}}));
    QCOMPARE(next.items[0], next.segments);
}

void DisclosureHostileTest::two_rounds_with_leavers_and_joiners_tell_of_no_group_under_the_threshold() {
    Released released = begun(3);
    Attacker attacker(24);
    Attacker unhindered(24);
    const RespondentSet rounds[] = {range(0, 20), (range(0, 24) - RespondentSet{0, 7, 8, 13})};

    for (std::uint32_t round = 0; round < 2; ++round) {
        for (const auto& cuts : {std::vector{range(0, 24)}, std::vector{range(0, 7), range(7, 6), range(13, 11)},
                                 std::vector{range(0, 12), range(12, 12)}}) {
            Grid grid{round, {}, {}};
            for (const RespondentSet& cut : cuts) {
                const RespondentSet invited = cut & rounds[round];
                RespondentSet respondents;
                invited.forEach([&](std::uint32_t person) { respondents.set((person * 5 + round * 7) % 24); });
                grid.segments.push_back({invited, respondents});
                unhindered.learn(kParticipation, invited);
            }
            attacker.seeInvited(grid, released.release(grid).value());
        }
    }

    QCOMPARE(attacker.groupUnder(4), std::string());
    QVERIFY(!unhindered.groupUnder(4).empty());
}

void DisclosureHostileTest::respondents_of_two_rounds_have_nothing_in_common() {
    Released released = begun();

    QVERIFY(released.release({1, {{range(0, 20), range(0, 20)}}, {}}).value().isComplete());
    QVERIFY(released.release({2, {{range(0, 20), range(1, 18)}}, {}}).value().isComplete());
    QVERIFY(!released.release({1, {{range(0, 20), range(1, 18)}}, {}}).value().isComplete());
}

void DisclosureHostileTest::figures_are_not_shown_again_with_one_answer_replaced() {
    Form form;
    AnswerTable table = AnswerTable::of(form, {}).value();
    for (int i = 0; i < 20; ++i) table.append({}, {});
    Released released = begun();
    const auto ask = [&] {
        const RespondentSet& present = table.present();
        return released.release({0, {{range(0, 30), present}}, {{1, present}}}).value();
    };
    QVERIFY(ask().isComplete());

    table.remove(7);
    const std::uint32_t anew = table.append({}, {});

    QCOMPARE(anew, 20U);
    QCOMPARE(ask().segments[0], Shown{HiddenReason::difference});
    QVERIFY(!ask().isComplete());
}

void DisclosureHostileTest::comments_are_judged_though_their_tally_was_shown() {
    Released released = begun();
    const std::vector<RespondentSet> overlapping{range(0, 20), range(17, 20)};

    QVERIFY(shown(released, overlapping, {{7, range(0, 40), false}}).isComplete());
    const Release comments = shown(released, overlapping, {{7, range(0, 40), true}});

    QVERIFY(comments.items[0][0] || comments.items[0][1]);
    QVERIFY(isShown(released, range(50, 20), {{8, range(50, 20), false}}));
    QVERIFY(isShown(released, range(50, 20), {{8, range(50, 20), true}}));
    QVERIFY(!isShown(released, range(50, 23), {{8, range(50, 30), true}}));
}

void DisclosureHostileTest::a_tally_is_held_against_comments_that_were_shown_but_tells_of_no_text() {
    Released released = begun();

    QVERIFY(isShown(released, range(0, 20), {{7, range(0, 40), true}}));

    QVERIFY(!isShown(released, range(2, 20), {{7, range(0, 40), false}}));
    QVERIFY(isShown(released, range(17, 20), {{7, range(0, 40), false}}));
    QVERIFY(isShown(released, range(0, 20), {{7, range(0, 40), false}}));
}

void DisclosureHostileTest::comments_of_all_but_a_few_are_hidden_where_those_of_all_were_shown() {
    Released released = begun();

    QVERIFY(isShown(released, range(0, 20), {{7, range(0, 40), true}}));
    // The tally of the larger one tells of 10 and is safe; of its comments 3 are left over of those shown.
    const Release part = shown(released, {range(3, 27)}, {{7, range(0, 40), true}});

    QVERIFY(!part.segments[0]);
    QVERIFY(part.items[0][0].has_value());
}

void DisclosureHostileTest::many_cells_of_comments_are_judged() {
    Released released = begun();
    std::vector<RespondentSet> teams;
    for (std::uint32_t i = 0; i < 60; ++i) teams.push_back(range(i * 6, 6));

    QVERIFY(shown(released, teams, {{7, range(0, 360), true}}).isComplete());
    QVERIFY(isShown(released, range(0, 360), {{7, range(0, 360), true}}));
}

void DisclosureHostileTest::chosen_sets_do_not_make_a_multiple_of_the_prime() {
    // Each three sets double the tally of one person; with two more the sum of all is 2^61 - 1 times that tally.
    std::uint32_t next = 0;
    const auto anew = [&](std::uint32_t count) {
        next += count;
        return range(next - count, count);
    };
    std::vector<RespondentSet> sets;
    const RespondentSet one = anew(1);
    RespondentSet at = one;
    for (int turn = 0; turn < 61; ++turn) {
        const RespondentSet u = anew(6);
        const RespondentSet v = anew(6);
        const RespondentSet n = anew(6);
        sets.insert(sets.end(), {u | at, v | at, u | v | n});
        at = n;
    }
    const RespondentSet w = anew(6);
    sets.insert(sets.end(), {one | w, at | w});
    Released released = begun();

    QVERIFY(!shown(released, sets, {{1, range(0, next)}}).isComplete());
}

void DisclosureHostileTest::each_secret_has_a_prime_of_its_own() {
    QVERIFY(isPrime(2) && isPrime(37) && isPrime((std::uint64_t{1} << 61U) - 1));
    QVERIFY(!isPrime(1) && !isPrime(3215031751) && !isPrime(3825123056546413051) && !isPrime(41 * 43));
    QVERIFY(!isFieldPrime(37));
    QVERIFY(isFieldPrime(primeFor(1)) && isFieldPrime(primeFor(2)));
    QVERIFY(primeFor(1) != primeFor(2));
    const Field field(primeFor(3));
    std::uint64_t random = 5;
    for (int i = 0; i < 100; ++i) {
        const std::uint64_t number = field.fromRandom(nextRandom(random) | 1U);
        QCOMPARE(field.product(number, field.inverse(number)), field.one());
        QCOMPARE(field.sum(number, field.opposite(number)), std::uint64_t{0});
    }
}

void DisclosureHostileTest::what_costs_too_much_is_hidden_and_not_held_against_a_smaller_request() {
    std::mt19937 random(1);
    std::vector<RespondentSet> sets(300);
    for (RespondentSet& set : sets) {
        for (std::uint32_t person = 0; person < 3000; ++person) set.set(person, random() % 2 == 0);
    }
    Released released = begun();

    const Release all = shown(released, sets, {{1, range(0, 3000)}});
    const Release few = shown(released, {sets[0], sets[1]}, {{1, range(0, 3000)}});

    QVERIFY(all.limited);
    QCOMPARE(all.segments, std::vector<Shown>(300, HiddenReason::limit));
    QCOMPARE(all.items[0], all.segments);
    QVERIFY(few.isComplete() && !few.limited);
    std::vector<RespondentSet> wide(17, RespondentSet::firstOf(1'000'000));
    for (std::uint32_t i = 0; i < wide.size(); ++i) wide[i] -= range(i * 10, 10);
    QCOMPARE(shown(released, wide).segments[0], Shown{HiddenReason::limit});
}

void DisclosureHostileTest::sets_that_others_come_to_are_shown_and_not_kept() {
    Released released = begun();
    const std::vector<RespondentSet> parts{range(0, 10), range(10, 10), range(20, 10), range(30, 10)};
    QVERIFY(shown(released, parts, {{1, range(0, 40)}}).isComplete());
    const ReleasedMemory before = released.memory();

    for (std::uint32_t some = 1; some < 16; ++some) {
        RespondentSet sum;
        for (std::uint32_t i = 0; i < 4; ++i) {
            if ((some >> i & 1U) != 0) sum |= parts[i];
        }
        QVERIFY(isShown(released, sum, {{1, range(0, 40)}}));
    }

    QVERIFY(released.memory() == before);
}

void DisclosureHostileTest::what_is_full_says_so() {
    Released released = begun();
    std::vector<RespondentSet> cells;
    for (std::uint32_t i = 0; i < kSegmentsMaximum; ++i) cells.push_back(range(i * 6, 6));
    QVERIFY(shown(released, cells).isComplete());

    const Release more = shown(released, {range(static_cast<std::uint32_t>(kSegmentsMaximum) * 6, 6)});

    QCOMPARE(more.segments[0], Shown{HiddenReason::limit});
    QVERIFY(more.limited);
    QVERIFY(shown(released, cells).isComplete());

    // Answers that are added bit by bit: another set of them each time.
    Released growing = begun();
    Release last;
    for (std::uint32_t i = 1; i <= 65; ++i) last = shown(growing, {range(0, i * 6)}, {{1, range(0, i * 6)}});
    QVERIFY(!last.segments[0]);
    QCOMPARE(last.items[0][0], Shown{HiddenReason::limit});
}

void DisclosureHostileTest::refusals_are_forgotten_in_order() {
    Released released = begun();
    QVERIFY(isShown(released, range(0, 400)));
    ReleasedMemory memory = released.memory();
    for (std::uint64_t i = 1; memory.refused.size() < kRefusedMaximum; ++i) memory.refused.push_back(i);
    released = Released::from(memory).value();

    QVERIFY(!isShown(released, range(0, 399)));

    QCOMPARE(released.memory().refused.size(), kRefusedMaximum);
    QCOMPARE(released.memory().refused.front(), std::uint64_t{2});
    QCOMPARE(released.memory().invited.size(), std::size_t{1});
    const ReleasedMemory after = released.memory();
    QVERIFY(!isShown(released, range(0, 399)));
    QVERIFY(released.memory() == after);
}

void DisclosureHostileTest::no_filter_takes_the_standard_cuts_away() {
    const auto both = [](const RespondentSet& set) {
        return Segment{set, set};
    };
    const StandardCuts cuts{both(range(0, 100)),
                            {both(range(0, 40)), both(range(40, 60))},
                            {{both(range(0, 20) | range(40, 30)), both(range(20, 20) | range(70, 30))}}};
    const std::vector<AskedItem> items{{1, range(0, 100)}, {2, range(0, 90)}};
    const std::vector<Grid> grids = standardGrids(0, cuts, items);
    QCOMPARE(grids.size(), std::size_t{3});
    Released released = begun();
    for (const Grid& grid : grids) QVERIFY(released.release(grid).value().isComplete());

    for (std::uint32_t person = 0; person < 100; ++person) {
        QVERIFY(!isShown(released, range(0, 100) - RespondentSet{person}, items));
        shown(released, {range(person / 2, person)}, items);
    }

    for (const Grid& grid : grids) QVERIFY(released.release(grid).value().isComplete());
}

void DisclosureHostileTest::what_was_seen_counts_on_when_the_threshold_rises() {
    const std::vector<AskedItem> items{{1, range(0, 40)}};
    Released released = begun(5);
    QVERIFY(shown(released, {range(0, 6), range(6, 20)}, items).isComplete());

    QVERIFY(!released.raise(4));
    QVERIFY(!released.raise(51));
    QVERIFY(released.raise(8).ok());

    QCOMPARE(released.threshold(), 8U);
    const Shown under{HiddenReason::underThreshold};
    QCOMPARE(shown(released, {range(0, 6), range(6, 20)}, items).items[0], (std::vector<Shown>{under, {}}));
    QVERIFY(!isShown(released, range(0, 13), items));
    QVERIFY(!isShown(released, range(0, 14), items));
    // Half of those who are known as a whole, and enough others: less the others who were shown it is that half.
    QVERIFY(!isShown(released, range(3, 23), items));
    QVERIFY(isShown(released, range(0, 26), items));
    QVERIFY(isShown(released, range(0, 15), items));
    QVERIFY(Released::from(released.memory()).ok());
}

void DisclosureHostileTest::a_memory_of_another_shape_is_refused() {
    Released released = begun();
    shown(released, {range(0, 10)}, {{1, range(0, 10)}});
    shown(released, {range(0, 9)}, {{1, range(0, 10)}});
    QVERIFY(!released.memory().refused.empty());
    const auto isRefused = [&](auto change) {
        ReleasedMemory memory = released.memory();
        change(memory);
        return !Released::from(std::move(memory)).ok();
    };
    const auto isRefusedOfRound = [&](auto change) {
        return isRefused([&](ReleasedMemory& memory) { change(memory.rounds[0]); });
    };
    using Round = ReleasedMemory::Round;

    QVERIFY(!isRefused([](ReleasedMemory&) {}));
    QVERIFY(isRefused([](ReleasedMemory& memory) { memory.threshold = 2; }));
    QVERIFY(isRefused([](ReleasedMemory& memory) { memory.prime = 91; }));
    QVERIFY(isRefused([](ReleasedMemory& memory) { memory.invited.push_back(memory.invited[0]); }));
    QVERIFY(isRefused([](ReleasedMemory& memory) { memory.rounds.push_back(memory.rounds[0]); }));
    QVERIFY(isRefused([](ReleasedMemory& memory) { memory.refused.push_back(memory.refused[0]); }));
    QVERIFY(isRefusedOfRound([](Round& round) { round.rows[0].segment = 9; }));
    QVERIFY(isRefusedOfRound([](Round& round) { round.rows[1].answered = 9; }));
    QVERIFY(isRefusedOfRound([](Round& round) { round.rows[0].isVerbatim = true; }));
    QVERIFY(isRefusedOfRound([](Round& round) { round.rows.push_back(round.rows[0]); }));
    QVERIFY(isRefusedOfRound([](Round& round) { round.segments.push_back(round.segments[0]); }));
    QVERIFY(isRefusedOfRound([](Round& round) { round.segments[0].set(kRespondentsMaximum); }));

    // What was refused is not shown as well: here of the one who is known to have been left out.
    QVERIFY(isRefused([](ReleasedMemory& memory) { memory.invited.push_back(range(0, 9)); }));
}

QTEST_GUILESS_MAIN(DisclosureHostileTest)
#include "disclosure_hostile_test.moc"
