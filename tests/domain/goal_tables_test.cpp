// SPDX-License-Identifier: GPL-3.0-or-later
// Progress that was worked out by hand, and how long a check-in takes in a company with many goals.
#include "tests/domain/goal_rows.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace aufwind;
using namespace aufwind::domain;
using namespace aufwind::test;

class GoalTablesTest : public QObject {
    Q_OBJECT

  private:
    static bool isNear(const std::optional<double>& progress, double wanted) {
        return progress && std::abs(*progress - wanted) < 1e-9;
    }
    static Record metricRow(Metric metric) {
        return rowOf(schema::kKeyResult, idOf(1, 2),
                     {{field::kKeyResultGoal, idOf(1)}, {field::kKeyResultMetric, static_cast<std::int64_t>(metric)}});
    }

  private slots:
    void progress_is_what_the_table_says_data() {
        QTest::addColumn<qint64>("start");
        QTest::addColumn<qint64>("target");
        QTest::addColumn<qint64>("current");
        QTest::addColumn<double>("progress");
        QTest::newRow("nothing yet") << 0LL << 100LL << 0LL << 0.0;
        QTest::newRow("a part") << 0LL << 100LL << 62LL << 0.62;
        QTest::newRow("all") << 0LL << 100LL << 100LL << 1.0;
        QTest::newRow("more than all") << 0LL << 100LL << 130LL << 1.3;
        QTest::newRow("less than nothing") << 20LL << 100LL << 0LL << -0.25;
        QTest::newRow("downwards") << 10LL << 4LL << 7LL << 0.5;
        QTest::newRow("downwards and worse") << 10LL << 4LL << 13LL << -0.5;
        QTest::newRow("downwards beyond it") << 10LL << 4LL << 1LL << 1.5;
        QTest::newRow("below nothing") << -40LL << -20LL << -25LL << 0.75;
        QTest::newRow("the target is the start, kept") << 5LL << 5LL << 5LL << 1.0;
        QTest::newRow("the target is the start, lost") << 5LL << 5LL << 6LL << 0.0;
    }
    void progress_is_what_the_table_says() {
        QFETCH(qint64, start);
        QFETCH(qint64, target);
        QFETCH(qint64, current);
        QFETCH(double, progress);
        GoalForest forest;
        forest.put(goalRow(idOf(1)));

        forest.put(keyResultRow(idOf(1, 2), idOf(1), {.start = start, .target = target, .current = current}));

        QVERIFY(isNear(forest.progress(idOf(1)), progress));
    }
    // As the picture has it: 2·60, 1·67 and 1·63 of four parts.
    void weights_are_shares_of_what_is_there() {
        GoalForest forest;
        forest.put(goalRow(idOf(1)));
        forest.put(keyResultRow(idOf(1, 2), idOf(1), {.current = 60, .weight = 2}));
        forest.put(keyResultRow(idOf(2, 2), idOf(1), {.current = 67, .weight = 1}));
        forest.put(keyResultRow(idOf(3, 2), idOf(1), {.current = 63, .weight = 1}));

        QVERIFY(isNear(forest.progress(idOf(1)), 0.625));

        forest.drop(schema::kKeyResult, idOf(1, 2));
        QVERIFY(isNear(forest.progress(idOf(1)), 0.65));
    }
    void what_a_row_does_not_say_is_filled_in() {
        QCOMPARE(keyResultFrom(metricRow(Metric::percent)).target, 100 * kOne);
        QCOMPARE(keyResultFrom(metricRow(Metric::yesNo)).target, kOne);
        QCOMPARE(keyResultFrom(metricRow(Metric::number)).weight, kOne);
        Record begun = metricRow(Metric::percent);
        begun.ensure(field::kKeyResultStart).value = std::int64_t{20 * kOne};
        QCOMPARE(keyResultFrom(begun).current, 20 * kOne);
        Record weightless = metricRow(Metric::percent);
        weightless.ensure(field::kKeyResultWeight).value = std::int64_t{0};
        QCOMPARE(keyResultFrom(weightless).weight, std::int64_t{0});
    }
    void milestones_are_the_part_that_is_done() {
        GoalForest forest;
        forest.put(goalRow(idOf(1)));
        Record one = metricRow(Metric::milestones);
        forest.put(one);
        QVERIFY(!forest.progress(idOf(1)));

        for (std::uint32_t i = 0; i < 4; ++i) forest.put(milestoneRow(idOf(i, 3), idOf(1), idOf(1, 2), i == 0));

        QVERIFY(isNear(forest.progress(idOf(1)), 0.25));
    }
    void a_goal_without_key_results_is_the_mean_of_its_children() {
        GoalForest forest;
        forest.put(goalRow(idOf(1)));
        forest.put(goalRow(idOf(2), idOf(1)));
        forest.put(goalRow(idOf(3), idOf(1)));
        forest.put(goalRow(idOf(4), idOf(1)));
        forest.put(keyResultRow(idOf(1, 2), idOf(2), {.current = 20}));
        forest.put(keyResultRow(idOf(2, 2), idOf(3), {.current = 80}));

        // The third has nothing to measure, and does not pull the others down.
        QVERIFY(isNear(forest.progress(idOf(1)), 0.5));

        // Its own say goes before that of its children.
        forest.put(keyResultRow(idOf(3, 2), idOf(1), {.current = 10}));
        QVERIFY(isNear(forest.progress(idOf(1)), 0.1));
    }
    void what_was_dropped_does_not_count() {
        GoalForest forest;
        forest.put(goalRow(idOf(1)));
        forest.put(goalRow(idOf(2), idOf(1)));
        forest.put(goalRow(idOf(3), idOf(1)));
        forest.put(keyResultRow(idOf(1, 2), idOf(2), {.current = 20}));
        forest.put(keyResultRow(idOf(2, 2), idOf(3), {.current = 80}));

        const auto told = forest.put(goalRow(idOf(3), idOf(1), GoalStatus::dropped));

        QVERIFY(isNear(forest.progress(idOf(1)), 0.2));
        QVERIFY(isNear(forest.progress(idOf(3)), 0.8));
        QCOMPARE(told, (std::vector<Uuid>{idOf(1), idOf(3)}));
    }
    void what_waits_for_an_approval_does_not_count_until_the_latest_word_is_yes() {
        GoalForest forest;
        forest.put(goalRow(idOf(1)));
        forest.put(goalRow(idOf(2), idOf(1)));
        forest.put(keyResultRow(idOf(1, 2), idOf(2), {.current = 40}));
        QVERIFY(isNear(forest.progress(idOf(1)), 0.4));

        forest.setNeedsApproval(true);
        QVERIFY(!forest.progress(idOf(1)));
        forest.put(approvalRow(idOf(1, 4), idOf(2), 1, 100));
        QVERIFY(isNear(forest.progress(idOf(1)), 0.4));
        forest.put(approvalRow(idOf(2, 4), idOf(2), 2, 200));
        QVERIFY(!forest.progress(idOf(1)));
        QVERIFY(forest.isReturned(idOf(2)));
        forest.setNeedsApproval(false);
        QVERIFY(isNear(forest.progress(idOf(1)), 0.4));
    }
    void a_parent_that_is_not_seen_makes_a_root() {
        GoalForest forest;
        forest.put(goalRow(idOf(2), idOf(1)));
        QCOMPARE(forest.roots(), std::vector<Uuid>{idOf(2)});
        QVERIFY(forest.parent(idOf(2)).isNil());

        forest.put(goalRow(idOf(1)));
        QCOMPARE(forest.parent(idOf(2)), idOf(1));

        forest.drop(schema::kGoal, idOf(1));
        QCOMPARE(forest.roots(), std::vector<Uuid>{idOf(2)});
    }
    void a_cycle_in_damaged_data_ends_at_its_smallest_goal() {
        GoalForest forest;
        forest.put(goalRow(idOf(3), idOf(2)));
        forest.put(goalRow(idOf(2), idOf(1)));
        forest.put(goalRow(idOf(1), idOf(3)));

        QCOMPARE(forest.roots(), std::vector<Uuid>{idOf(1)});
        QVERIFY(forest.isWithin(idOf(3), idOf(1)));
        QVERIFY(!forest.isWithin(idOf(1), idOf(3)));

        // Whoever mends it has it as it says.
        forest.put(goalRow(idOf(3)));
        QCOMPARE(forest.roots(), std::vector<Uuid>{idOf(3)});
        QCOMPARE(forest.parent(idOf(1)), idOf(3));
    }
    void a_goal_that_is_its_own_parent_stands_alone() {
        GoalForest forest;
        forest.put(goalRow(idOf(1), idOf(1)));

        QCOMPARE(forest.roots(), std::vector<Uuid>{idOf(1)});
        QVERIFY(forest.children(idOf(1)).empty());
    }
    void days_are_its_own_before_those_of_its_cycle() {
        GoalForest forest;
        forest.put(rowOf(schema::kGoalCycle, idOf(1, 5),
                         {{field::kCycleStarts, std::int64_t{100}}, {field::kCycleEnds, std::int64_t{199}}}));
        Record goal = goalRow(idOf(1));
        goal.ensure(field::kGoalCycle).value = idOf(1, 5);
        forest.put(goal);
        QVERIFY(isNear(forest.expected(idOf(1), 149), 0.5));

        goal.ensure(field::kGoalEnds).value = std::int64_t{149};
        forest.put(goal);
        QVERIFY(isNear(forest.expected(idOf(1), 149), 1));
        QVERIFY(!forest.days(idOf(2)));
    }
    void a_check_in_among_ten_thousand_goals_takes_no_frame() {
        constexpr std::uint32_t kGoals = 10'000;
        GoalForest forest;
        forest.begin();
        for (std::uint32_t i = 0; i < kGoals; ++i) {
            forest.put(goalRow(idOf(i), i < 10 ? Uuid{} : idOf((i - 10) / 4)));
            for (std::uint32_t k = 0; k < 3; ++k) {
                if (i * 4 + 10 >= kGoals) forest.put(keyResultRow(idOf(3 * i + k, 2), idOf(i), {.current = 10}));
            }
        }
        forest.end();
        const std::uint32_t last = kGoals - 1;

        QElapsedTimer timer;
        timer.start();
        constexpr int kTimes = 20;
        std::size_t told = 0;
        for (int i = 1; i <= kTimes; ++i) {
            told += forest.put(keyResultRow(idOf(3 * last, 2), idOf(last), {.current = 10 + i})).size();
        }
        const double each = static_cast<double>(timer.nsecsElapsed()) / 1e6 / kTimes;

        QVERIFY2(each < 16, qPrintable(QString::number(each)));
        // Itself and everything above it, each time.
        QVERIFY(told >= 5 * kTimes && told <= 10 * kTimes);
    }
};

QTEST_GUILESS_MAIN(GoalTablesTest)
#include "goal_tables_test.moc"
