// SPDX-License-Identifier: GPL-3.0-or-later
// Who stands where in an org chart: properties over companies made under a seed, and what a move has for consequences.
#include "models/domain/fields.h"
#include "models/domain/org_layout.h"
#include "models/domain/org_move.h"
#include "models/domain/tidy_tree.h"
#include "models/schema/entities.h"

#include <QElapsedTimer>
#include <QtTest>

#include <algorithm>
#include <ctime>
#include <map>
#include <random>
#include <set>

using namespace aufwind;
using namespace aufwind::domain;

namespace {

constexpr double kNearly = 1.0;  ///< cards stand on whole units, so a middle is one to the half of one

Uuid idOf(std::uint32_t number) {
    Uuid id;
    for (int i = 0; i < 4; ++i) id.bytes[15 - static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(number >> 8 * i);
    id.bytes[0] = 1;
    return id;
}

OrgPerson person(std::uint32_t number, std::uint32_t manager = UINT32_MAX) {
    OrgPerson one;
    one.id = idOf(number);
    one.name = "n" + std::to_string(100'000 + number);
    if (manager != UINT32_MAX) one.manager = idOf(manager);
    return one;
}

OrgCompany companyOf(std::vector<OrgPerson> people) {
    OrgCompany company;
    company.people = std::move(people);
    company.settle();
    return company;
}

std::uint32_t below(std::mt19937& random, std::uint32_t limit) {
    return static_cast<std::uint32_t>(random() % limit);
}

/// Of each person the manager is somebody before, near to it where `spread` is small: so trees are deep.
OrgCompany randomCompany(std::mt19937& random, std::uint32_t count, std::uint32_t spread, std::uint32_t roots = 1) {
    std::vector<OrgPerson> people;
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint32_t back = i == 0 ? 0 : 1 + below(random, std::min(i, spread));
        people.push_back(i < roots ? person(i) : person(i, i - back));
        if (i > 10 && random() % 9 == 0) people.back().dotted = {idOf(below(random, i))};
    }
    return companyOf(std::move(people));
}

std::vector<bool> someUnfolded(std::mt19937& random, const OrgForest& forest, unsigned outOf8) {
    std::vector<bool> unfolded(forest.size());
    for (std::size_t i = 0; i < forest.size(); ++i) unfolded[i] = random() % 8 < outOf8;
    return unfolded;
}

/// In one sweep by the upper edge; cards have one height.
bool overlaps(const OrgLayout& layout) {
    std::vector<std::uint32_t> order(layout.cards.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::sort(order, [&](auto a, auto b) { return layout.cards[a].y < layout.cards[b].y; });
    std::multimap<double, std::uint32_t> open;
    std::size_t gone = 0;
    for (const std::uint32_t card : order) {
        const OrgArea area = layout.area(card);
        for (; layout.area(order[gone]).bottom() <= area.y; ++gone) {
            const auto [from, to] = open.equal_range(layout.cards[order[gone]].x);
            const auto one = std::find_if(from, to, [&](const auto& each) { return each.second == order[gone]; });
            open.erase(one);
        }
        const auto after = open.lower_bound(area.x);
        if (after != open.end() && layout.area(after->second).meets(area)) return true;
        if (after != open.begin() && layout.area(std::prev(after)->second).meets(area)) return true;
        open.emplace(area.x, card);
    }
    return false;
}

/// Processor time of this thread, for a busy machine says nothing else.
double processorMs() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

}  // namespace

class OrgChartTest : public QObject {
    Q_OBJECT

  private:
    /// Every seed in every shape.
    void forEachCompany(const std::function<void(const OrgCompany&, const OrgForest&, const OrgLayout&)>& check) {
        const auto seed = static_cast<std::uint32_t>(std::random_device{}());
        for (std::uint32_t round = 0; round < 120; ++round) {
            std::mt19937 random{seed + round};
            const std::uint32_t spread = round % 4 == 0 ? 2 : round % 4 == 1 ? 12 : 400;
            const OrgCompany company = randomCompany(random, 1 + below(random, 400), spread, 1 + round % 3);
            const OrgForest forest = orgForest(company, OrgArrangement::byManager);
            const OrgLayout layout = layOut(company, forest, someUnfolded(random, forest, 5 + round % 4), {});
            check(company, forest, layout);
            if (QTest::currentTestFailed()) {
                qWarning("seed %u, round %u", seed, round);
                return;
            }
        }
    }

  private slots:
    void no_card_stands_on_another() {
        forEachCompany([](const OrgCompany&, const OrgForest&, const OrgLayout& layout) {
            QVERIFY(!overlaps(layout));
            // What looks for it finds it.
            OrgLayout planted = layout;
            if (planted.cards.size() < 2) return;
            planted.cards.back() = {planted.cards.back().node, planted.cards.front().x + 100,
                                    planted.cards.front().y + 30};
            QVERIFY(overlaps(planted));
        });
    }

    void a_manager_stands_over_the_middle_of_the_reports() {
        forEachCompany([](const OrgCompany&, const OrgForest&, const OrgLayout& layout) {
            for (const OrgFamily& family : layout.families) {
                std::vector<double> middles;
                for (std::uint32_t i = 0; i < family.directs; ++i) {
                    middles.push_back(layout.area(layout.direct[family.firstDirect + i]).x);
                }
                for (std::uint32_t i = 0; i < family.columns; ++i) {
                    middles.push_back(layout.columns[family.firstColumns + i].x - layout.sizes.width / 2);
                }
                const auto [least, most] = std::ranges::minmax(middles);
                // Columns are wider than a card, and it is the outer edges that count.
                const double outer = (layout.sizes.width + layout.sizes.pair) / 2;
                const double own = layout.area(family.card).x;
                const bool mixed = family.directs > 0 && family.columns > 0;
                QVERIFY(std::abs(own - (least + most) / 2) <= kNearly + (mixed ? outer / 2 : 0));
            }
        });
    }

    void everybody_unfolded_is_there_once_and_below_their_manager() {
        forEachCompany([](const OrgCompany&, const OrgForest& forest, const OrgLayout& layout) {
            std::set<std::uint32_t> seen;
            for (const OrgCard& card : layout.cards) {
                QVERIFY(seen.insert(card.node).second);
                QVERIFY(card.x >= 0 && card.y >= 0);
                if (forest[card.node].parent == kNoNode) continue;
                const std::uint32_t parent = layout.cardOf[forest[card.node].parent];
                QVERIFY(parent != kNoNode);
                QVERIFY(layout.area(parent).bottom() <= card.y);
            }
        });
    }

    void siblings_keep_their_order_from_left_to_right() {
        forEachCompany([](const OrgCompany&, const OrgForest& forest, const OrgLayout& layout) {
            for (const OrgFamily& family : layout.families) {
                for (std::uint32_t i = 1; i < family.directs; ++i) {
                    const std::uint32_t before = layout.direct[family.firstDirect + i - 1];
                    const std::uint32_t after = layout.direct[family.firstDirect + i];
                    QVERIFY(layout.cards[before].x < layout.cards[after].x);
                    QVERIFY(layout.cards[before].node < layout.cards[after].node);
                }
            }
            QVERIFY(!forest.empty());
        });
    }

    void the_same_people_in_any_order_give_the_same_chart() {
        std::mt19937 random{7};
        OrgCompany company = randomCompany(random, 300, 9, 2);
        const OrgForest forest = orgForest(company, OrgArrangement::byManager);
        OrgCompany shuffled = company;
        std::shuffle(shuffled.people.begin(), shuffled.people.end(), random);
        shuffled.settle();

        QCOMPARE(shuffled.people, company.people);
        QVERIFY(orgForest(shuffled, OrgArrangement::byManager) == forest);
    }

    void what_is_looked_up_by_place_is_what_is_there() {
        forEachCompany([](const OrgCompany&, const OrgForest&, const OrgLayout& layout) {
            const OrgArea area{layout.width / 3, layout.height / 3, 700, 400};
            std::set<std::uint32_t> found;
            layout.within(area, [&](std::uint32_t card) { QVERIFY(found.insert(card).second); });
            for (std::uint32_t i = 0; i < layout.cards.size(); ++i) {
                QCOMPARE(found.contains(i), layout.area(i).meets(area));
                QCOMPARE(layout.at(layout.cards[i].x + 5, layout.cards[i].y + 5), i);
            }
        });
    }

    void a_line_of_twenty_thousand_is_no_deeper_than_the_stack() {
        std::vector<OrgPerson> people{person(0)};
        for (std::uint32_t i = 1; i < 20'000; ++i) people.push_back(person(i, i - 1));
        const OrgCompany company = companyOf(std::move(people));
        const OrgForest forest = orgForest(company, OrgArrangement::byManager);

        const OrgLayout layout = layOut(company, forest, std::vector<bool>(forest.size(), true), {});

        QCOMPARE(layout.cards.size(), std::size_t{20'000});
        QCOMPARE(forest.front().below, 19'999U);
        QVERIFY(!overlaps(layout));
    }

    void rows_that_form_a_ring_lose_one_link_and_nobody() {
        for (std::uint32_t length : {2U, 3U, 50U}) {
            std::vector<OrgPerson> people;
            for (std::uint32_t i = 0; i < length; ++i) people.push_back(person(i, (i + 1) % length));
            people.push_back(person(1000, 1));
            people.push_back(person(2000, 2000));
            const OrgCompany company = companyOf(std::move(people));

            const OrgForest forest = orgForest(company, OrgArrangement::byManager);

            QCOMPARE(forest.size(), std::size_t{length + 3});
            QCOMPARE(forest.front().kind, OrgKind::company);
            QCOMPARE(forest.front().below, length + 2);
        }
    }

    void one_who_is_above_all_needs_no_company_above() {
        const OrgForest forest =
            orgForest(companyOf({person(1), person(2, 1), person(3, 2)}), OrgArrangement::byManager);

        QCOMPARE(forest.size(), std::size_t{3});
        QCOMPARE(forest.front().kind, OrgKind::person);
        QCOMPARE(forest.front().below, 2U);
        QCOMPARE(orgForest(companyOf({}), OrgArrangement::byManager).size(), std::size_t{0});
    }

    void who_has_left_stands_nowhere_and_those_below_stand_at_the_top() {
        OrgPerson left = person(2, 1);
        left.here = false;
        const OrgCompany company = companyOf({person(1), left, person(3, 2), person(4, 99), person(5)});

        const OrgForest forest = orgForest(company, OrgArrangement::byManager);

        QCOMPARE(forest.size(), std::size_t{5});
        QCOMPARE(forest.front().children, 4U);
        const std::vector<UnplacedPerson> expected{
            {0, Unplaced::neverHad}, {2, Unplaced::managerLeft}, {3, Unplaced::managerGone}, {4, Unplaced::neverHad}};
        QCOMPARE(unplaced(company), expected);
    }

    void whoever_leads_others_is_not_without_a_place() {
        QCOMPARE(unplaced(companyOf({person(1), person(2, 1)})).size(), std::size_t{0});
    }

    void many_without_reports_stand_in_two_columns_and_few_side_by_side() {
        std::vector<OrgPerson> people{person(0), person(1, 0), person(2, 0), person(3, 0)};
        const auto lay = [](const OrgCompany& company) {
            const OrgForest forest = orgForest(company, OrgArrangement::byManager);
            return layOut(company, forest, std::vector<bool>(forest.size(), true), {});
        };
        const OrgLayout few = lay(companyOf(people));
        for (std::uint32_t i = 4; i < 8; ++i) people.push_back(person(i, 0));
        const OrgLayout many = lay(companyOf(people));

        QCOMPARE(few.columns.size(), std::size_t{0});
        QCOMPARE(many.columns.size(), std::size_t{1});
        QCOMPARE(many.columns[0].cards, 7U);
        QCOMPARE(many.width, 2 * many.sizes.width + many.sizes.pair + many.sizes.gap / 2);
    }

    void a_dotted_line_is_there_where_both_are_to_be_seen() {
        OrgPerson both = person(3, 1);
        both.dotted = {idOf(2), idOf(77)};
        const OrgCompany company = companyOf({person(0), person(1, 0), person(2, 0), both});
        const OrgForest forest = orgForest(company, OrgArrangement::byManager);
        std::vector<bool> unfolded(forest.size(), true);

        const OrgLayout all = layOut(company, forest, unfolded, {});
        unfolded.assign(forest.size(), false);
        const OrgLayout folded = layOut(company, forest, unfolded, {});

        QCOMPARE(all.dotted.size(), std::size_t{1});
        QCOMPARE(company.people[forest[all.cards[all.dotted[0].manager].node].subject].id, idOf(2));
        QCOMPARE(folded.dotted.size(), std::size_t{0});
        QCOMPARE(folded.cards.size(), std::size_t{1});
    }

    void by_team_the_lead_comes_first_and_whoever_is_in_none_is_there_too() {
        OrgCompany company = companyOf({person(1), person(2), person(3), person(4)});
        company.teams = {{idOf(50), "Outer", {}, idOf(3)}, {idOf(51), "Inner", idOf(50), {}}};
        company.members = {{idOf(50), idOf(1)}, {idOf(51), idOf(2)}, {idOf(51), idOf(1)}, {idOf(99), idOf(4)}};
        company.settle();

        const OrgForest forest = orgForest(company, OrgArrangement::byTeam);

        // The company; the outer team and the rest; the inner one, its lead and the other; the fourth; two of the
        // inner.
        QCOMPARE(forest.size(), std::size_t{9});
        QCOMPARE(forest[0].kind, OrgKind::company);
        QCOMPARE(forest[1].kind, OrgKind::team);
        QCOMPARE(forest[2].kind, OrgKind::rest);
        QVERIFY(forest[4].isLead);
        QCOMPARE(company.people[forest[4].subject].id, idOf(3));
        QCOMPARE(forest[2].below, 1U);
        QCOMPARE(forest[1].below, 4U);
    }

    void teams_that_form_a_ring_do_not_hang() {
        OrgCompany company;
        company.teams = {{idOf(1), "A", idOf(2), {}}, {idOf(2), "B", idOf(1), {}}};
        company.settle();

        QCOMPARE(orgForest(company, OrgArrangement::byTeam).size(), std::size_t{3});
    }

    void a_move_says_who_moves_along_and_who_stands_above_from_then_on() {
        //  0 > 1 > 2 > 3 and 4, 0 > 5 > 6
        OrgPerson moved = person(2, 1);
        moved.dotted = {idOf(5)};
        const OrgCompany company =
            companyOf({person(0), person(1, 0), moved, person(3, 2), person(4, 2), person(5, 0), person(6, 5)});

        const OrgMove move = planMove(company, {}, idOf(2), idOf(6));

        QCOMPARE(move.obstacle, OrgObstacle::none);
        QCOMPARE(move.below, 2U);
        QCOMPARE(move.before, idOf(1));
        QCOMPARE(move.above, (std::vector{idOf(6), idOf(5)}));
        QCOMPARE(move.noLongerAbove, (std::vector{idOf(1)}));
        QCOMPARE(move.dotted, (std::vector{idOf(5)}));
    }

    void roles_for_the_own_reports_move_with_those_who_move() {
        const OrgCompany company =
            companyOf({person(0), person(1, 0), person(2, 1), person(3, 2), person(5, 0), person(6, 5)});
        const Uuid role = idOf(500);
        const std::vector<OrgGrant> grants{{idOf(0), role, true},
                                           {idOf(1), role, true},
                                           {idOf(1), role, false},
                                           {idOf(5), role, true},
                                           {idOf(6), role, false}};

        const OrgMove move = planMove(company, grants, idOf(2), idOf(6));

        const std::vector<OrgRight> expected{
            {idOf(1), role, false, 2}, {idOf(1), role, false, 1}, {idOf(5), role, true, 2}, {idOf(6), role, true, 1}};
        QCOMPARE(move.rights, expected);
    }

    void what_cannot_be_is_said_before_it_is_tried() {
        OrgPerson left = person(9);
        left.here = false;
        const OrgCompany company = companyOf({person(0), person(1, 0), person(2, 1), left});

        QCOMPARE(planMove(company, {}, idOf(0), idOf(2)).obstacle, OrgObstacle::cycle);
        QCOMPARE(planMove(company, {}, idOf(1), idOf(1)).obstacle, OrgObstacle::self);
        QCOMPARE(planMove(company, {}, idOf(1), idOf(0)).obstacle, OrgObstacle::same);
        QCOMPARE(planMove(company, {}, idOf(1), idOf(9)).obstacle, OrgObstacle::unknown);
        QCOMPARE(planMove(company, {}, idOf(77), idOf(0)).obstacle, OrgObstacle::unknown);
        QCOMPARE(planMove(company, {}, idOf(2), {}).obstacle, OrgObstacle::none);
    }

    void besides_roles_only_goals_and_what_belongs_to_them_follow_the_line() {
        const std::vector<EntityNumber> goals{schema::kGoal,        schema::kKeyResult,   schema::kMilestone,
                                              schema::kInitiative,  schema::kCheckIn,     schema::kMeasurement,
                                              schema::kGoalComment, schema::kGoalApproval};

        QVERIFY(followTheLine(schema::kSchema) == goals);
    }

    void rows_become_what_a_chart_needs_of_them() {
        Record row;
        row.entity = schema::kEmployee;
        row.id = idOf(1);
        row.life = 1;
        row.ensure(field::kEmployeeFirst).value = Value{std::string("Ada")};
        row.ensure(field::kEmployeeLast).value = Value{std::string("Lovelace")};
        row.ensure(field::kEmployeeManager).value = Value{idOf(2)};
        row.ensure(field::of(schema::kEmployee, "dotted_line_managers")).value = Value{std::vector{idOf(3)}};

        QCOMPARE(orgPerson(row).name, std::string("Ada Lovelace"));
        QCOMPARE(orgPerson(row).dotted, (std::vector{idOf(3)}));
        QVERIFY(orgPerson(row).here);
        row.ensure(field::of(schema::kEmployee, "status")).value = Value{std::int64_t{2}};
        QVERIFY(!orgPerson(row).here);
    }

    void twenty_thousand_are_laid_out_in_the_time_of_a_few_frames() {
        std::mt19937 random{3};
        const OrgCompany company = randomCompany(random, 20'000, 4'000);

        const double from = processorMs();
        const OrgForest forest = orgForest(company, OrgArrangement::byManager);
        const OrgLayout layout = layOut(company, forest, std::vector<bool>(forest.size(), true), {});
        const double took = processorMs() - from;

        qInfo("%zu cards in %.1f ms", layout.cards.size(), took);
        QVERIFY(!overlaps(layout));
        // Ten times of what it takes, for sanitizers.
        QVERIFY2(took < 500, qPrintable(QString::number(took)));
    }
};

QTEST_APPLESS_MAIN(OrgChartTest)
#include "org_chart_test.moc"
