// SPDX-License-Identifier: GPL-3.0-or-later
// Who reports to whom after somebody has left, and what stands against leaving and coming back.
#include "models/domain/employment.h"

#include <QtTest>

#include <map>
#include <random>

using namespace aufwind;
using namespace aufwind::domain;

namespace {

Uuid idOf(std::uint32_t number) {
    Uuid id;
    for (int i = 0; i < 4; ++i) id.bytes[15 - static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(number >> 8 * i);
    id.bytes[0] = 1;
    return id;
}

Record employee(std::int64_t status, std::int64_t start, std::int64_t end) {
    Record row;
    row.entity = schema::kEmployee;
    row.id = idOf(1);
    row.life = 1;
    row.ensure(field::kEmployeeStatus).value = status;
    row.ensure(field::kEmployeeStart).value = start;
    if (end != 0) row.ensure(field::kEmployeeEnd).value = end;
    return row;
}

using Tree = std::map<Uuid, Uuid>;  ///< a person's manager; nil: none

ManagerLine lineFrom(const Tree& tree, const Uuid& first) {
    ManagerLine line;
    for (Uuid at = first; !at.isNil() && line.size() <= tree.size(); at = tree.at(at)) line.push_back(at);
    return line;
}

}  // namespace

class EmploymentTest : public QObject {
    Q_OBJECT

  private slots:
    void whose_last_day_is_still_to_come_leaves_as_it_is_over_where_the_company_is() {
        constexpr std::int64_t kDay = 24LL * 3600 * 1000;
        Record ada = employee(kStatusActive, 100, 20'000);

        QCOMPARE(leavesAt(ada, "UTC"), std::optional<std::int64_t>(20'001 * kDay));
        QCOMPARE(leavesAt(ada, "Asia/Tokyo"), std::optional<std::int64_t>(20'001 * kDay - 9 * 3600 * 1000));
        QCOMPARE(leavesAt(ada, "Nowhere/AtAll"), std::optional<std::int64_t>(20'001 * kDay));
    }

    void nobody_leaves_by_a_day_that_was_over_when_it_was_written_or_that_somebody_has_overruled() {
        constexpr std::int64_t kDay = 24LL * 3600 * 1000;
        const auto at = [](std::int64_t ms) {
            return Stamp{static_cast<std::uint64_t>(ms) << 16U, {}};
        };
        Record ada = employee(kStatusActive, 100, 20'000);
        ada.ensure(field::kEmployeeEnd).stamp = at(20'001 * kDay - 1);
        QVERIFY(leavesAt(ada, "UTC"));

        ada.ensure(field::kEmployeeEnd).stamp = at(20'001 * kDay);
        QVERIFY(!leavesAt(ada, "UTC"));
        ada.ensure(field::kEmployeeEnd).stamp = {};
        ada.ensure(field::kEmployeeStatus).stamp = at(20'001 * kDay);
        QVERIFY2(!leavesAt(ada, "UTC"), "they are said to be here after it");
        QVERIFY(!leavesAt(employee(kStatusLeft, 100, 20'000), "UTC"));
        QVERIFY(!leavesAt(employee(kStatusActive, 100, 0), "UTC"));
        Record gone = employee(kStatusActive, 100, 20'000);
        gone.life = 2;
        QVERIFY(!leavesAt(gone, "UTC"));
    }

    void reports_go_to_whoever_takes_over() {
        const auto all = handOverReports({idOf(2), idOf(3)}, {{idOf(9), idOf(8)}, {idOf(8)}});

        QCOMPARE(all, (std::vector<NewManager>{{idOf(2), idOf(9)}, {idOf(3), idOf(9)}}));
    }

    void a_report_who_takes_over_gets_the_manager_above() {
        const auto all = handOverReports({idOf(2), idOf(3)}, {{idOf(2), idOf(1), idOf(8)}, {idOf(8)}});

        QCOMPARE(all, (std::vector<NewManager>{{idOf(2), idOf(8)}, {idOf(3), idOf(2)}}));
    }

    void where_somebody_below_a_report_takes_over_the_report_gets_the_manager_above() {
        // 5 stands below 3.
        const auto all = handOverReports({idOf(2), idOf(3)}, {{idOf(5), idOf(3), idOf(1), idOf(8)}, {idOf(8)}});

        QCOMPARE(all, (std::vector<NewManager>{{idOf(2), idOf(5)}, {idOf(3), idOf(8)}}));
    }

    void without_anybody_above_the_report_who_takes_over_has_no_manager() {
        const auto all = handOverReports({idOf(2)}, {{idOf(2), idOf(1)}, {}});

        QCOMPARE(all, (std::vector<NewManager>{{idOf(2), Uuid{}}}));
    }

    void no_handing_over_in_any_company_makes_a_circle() {
        const unsigned seed = std::random_device{}();
        std::mt19937 source(seed);
        const auto random = [&](std::uint32_t below) {
            return static_cast<std::uint32_t>(source() % below);
        };
        for (int round = 0; round < 300; ++round) {
            const std::uint32_t people = 2 + random(30);
            Tree tree;
            for (std::uint32_t i = 0; i < people; ++i) tree[idOf(i)] = i == 0 ? Uuid{} : idOf(random(i));
            const Uuid leaver = idOf(random(people));
            const Uuid heir = idOf(random(people));
            if (heir == leaver) continue;
            std::vector<Uuid> reports;
            for (const auto& [person, manager] : tree) {
                if (manager == leaver) reports.push_back(person);
            }

            for (const NewManager& one :
                 handOverReports(reports, {lineFrom(tree, heir), lineFrom(tree, tree.at(leaver))})) {
                tree[one.person] = one.manager;
            }

            for (const auto& [person, manager] : tree) {
                QVERIFY2(lineFrom(tree, person).size() <= tree.size(), qPrintable(QString("seed %1").arg(seed)));
                QVERIFY2(manager != leaver, qPrintable(QString("seed %1").arg(seed)));
            }
        }
    }

    void leaving_today_hands_over_and_leaving_later_only_notes_it() {
        const Record person = employee(kStatusActive, 100, 0);
        LeavingWanted wanted{.lastDay = 200, .today = 200, .heir = {idOf(9)}, .above = {}, .reports = {idOf(2)}};

        const Leaving now = planLeaving(&person, wanted);
        wanted.lastDay = 201;
        const Leaving later = planLeaving(&person, wanted);

        QCOMPARE(now.obstacle, EmploymentObstacle::none);
        QVERIFY(!now.isAhead);
        QCOMPARE(now.reports, (std::vector<NewManager>{{idOf(2), idOf(9)}}));
        QCOMPARE(later.obstacle, EmploymentObstacle::none);
        QVERIFY(later.isAhead);
    }

    void whoever_is_to_have_no_manager_gets_none() {
        const Record person = employee(kStatusActive, 100, 0);

        const Leaving plan =
            planLeaving(&person, {.lastDay = 200, .today = 200, .heir = {}, .above = {idOf(8)}, .reports = {idOf(2)}});

        QCOMPARE(plan.reports, (std::vector<NewManager>{{idOf(2), Uuid{}}}));
    }

    void what_stands_against_leaving_is_named() {
        const auto obstacle = [](const Record& person, std::int64_t day, const ManagerLine& heir, bool isHere) {
            return planLeaving(&person, {.lastDay = day,
                                         .today = 300,
                                         .heir = heir,
                                         .isHeirHere = isHere,
                                         .above = {},
                                         .reports = {idOf(2)}})
                .obstacle;
        };
        const Record person = employee(kStatusActive, 100, 0);

        QCOMPARE(planLeaving(nullptr, {}).obstacle, EmploymentObstacle::unknown);
        QCOMPARE(obstacle(employee(kStatusLeft, 100, 200), 300, {}, true), EmploymentObstacle::already);
        QCOMPARE(obstacle(person, 0, {}, true), EmploymentObstacle::noDay);
        QCOMPARE(obstacle(person, 99, {}, true), EmploymentObstacle::beforeStart);
        QCOMPARE(obstacle(person, 300, {idOf(1)}, true), EmploymentObstacle::self);
        QCOMPARE(obstacle(person, 300, {idOf(9)}, false), EmploymentObstacle::heirGone);
        QCOMPARE(obstacle(person, 300, {idOf(9)}, true), EmploymentObstacle::none);
    }

    void what_stands_against_coming_back_is_named() {
        const Record gone = employee(kStatusLeft, 100, 200);
        const Record here = employee(kStatusActive, 100, 0);

        QCOMPARE(planReturn(nullptr, {}), EmploymentObstacle::unknown);
        QCOMPARE(planReturn(&here, {.firstDay = 300, .manager = {}}), EmploymentObstacle::already);
        QCOMPARE(planReturn(&gone, {.firstDay = 0, .manager = {}}), EmploymentObstacle::noDay);
        QCOMPARE(planReturn(&gone, {.firstDay = 200, .manager = {}}), EmploymentObstacle::beforeEnd);
        QCOMPARE(planReturn(&gone, {.firstDay = 300, .manager = {idOf(1)}}), EmploymentObstacle::self);
        QCOMPARE(planReturn(&gone, {.firstDay = 300, .manager = {idOf(9)}, .isManagerHere = false}),
                 EmploymentObstacle::heirGone);
        QCOMPARE(planReturn(&gone, {.firstDay = 300, .manager = {idOf(9), idOf(1)}}), EmploymentObstacle::cycle);
        QCOMPARE(planReturn(&gone, {.firstDay = 300, .manager = {idOf(9)}}), EmploymentObstacle::none);
    }
};

QTEST_GUILESS_MAIN(EmploymentTest)
#include "employment_test.moc"
