// SPDX-License-Identifier: GPL-3.0-or-later
// What a check-in writes, and which week of a goal it is.
#include "models/domain/check_in.h"

#include <QtTest>

#include <limits>

using namespace aufwind;
using namespace aufwind::domain;

namespace {

Uuid idOf(std::uint8_t number) {
    Uuid id;
    id.bytes[15] = number;
    return id;
}

constexpr std::int64_t plain(std::int64_t whole) {
    return whole * kOne;
}

MeasuredResult result(std::uint8_t id, std::int64_t start, std::int64_t target, std::int64_t current,
                      std::int64_t weight = 1) {
    return {.id = idOf(id),
            .values = {.metric = Metric::number,
                       .start = plain(start),
                       .target = plain(target),
                       .current = plain(current),
                       .weight = plain(weight)}};
}

}  // namespace

class CheckInTest : public QObject {
    Q_OBJECT

  private slots:
    void progress_is_that_of_the_goal_once_the_values_hold() {
        const std::vector<MeasuredResult> results{result(1, 9, 4, 9, 2), result(2, 0, 3, 0), result(3, 0, 10, 5)};

        const auto writes = checkInWrites(
            {.status = GoalStatus::onTrack, .confidence = 4, .values = {{idOf(1), plain(6)}, {idOf(2), plain(3)}}},
            results, std::nullopt);

        // (2 · 0.6 + 1 + 0.5) / 4
        QCOMPARE(writes.progress, std::optional<std::int64_t>(675'000));
        QCOMPARE(writes.confidence, std::int64_t{4});
        QCOMPARE(writes.measurements, (std::vector<SaidValue>{{idOf(1), plain(6)}, {idOf(2), plain(3)}}));
    }

    void progress_beyond_all_and_below_nothing_is_kept() {
        const std::vector<MeasuredResult> results{result(1, 0, 10, 0)};

        const auto over = checkInWrites({.values = {{idOf(1), plain(25)}}}, results, std::nullopt);
        const auto below = checkInWrites({.values = {{idOf(1), plain(-5)}}}, results, std::nullopt);

        QCOMPARE(over.progress, std::optional<std::int64_t>(2'500'000));
        QCOMPARE(below.progress, std::optional<std::int64_t>(-500'000));
    }

    void what_is_said_of_a_strange_key_result_or_of_milestones_is_left_out() {
        MeasuredResult milestones{.id = idOf(2),
                                  .values = {.metric = Metric::milestones, .milestones = 4, .milestonesDone = 1}};

        const auto writes = checkInWrites({.values = {{idOf(9), plain(3)}, {idOf(2), plain(4)}}}, {milestones}, 0.9);

        QVERIFY(writes.measurements.empty());
        QCOMPARE(writes.progress, std::optional<std::int64_t>(250'000));
    }

    void of_two_values_of_one_key_result_the_last_counts_once() {
        const auto writes =
            checkInWrites({.values = {{idOf(1), plain(2)}, {idOf(1), plain(5)}}}, {result(1, 0, 10, 0)}, std::nullopt);

        QCOMPARE(writes.measurements, (std::vector<SaidValue>{{idOf(1), plain(5)}}));
        QCOMPARE(writes.progress, std::optional<std::int64_t>(500'000));
    }

    void where_a_goal_measures_nothing_itself_the_goals_below_count() {
        QCOMPARE(checkInWrites({}, {}, 0.62).progress, std::optional<std::int64_t>(620'000));
        QCOMPARE(checkInWrites({}, {}, std::nullopt).progress, std::nullopt);
    }

    void key_results_without_weight_say_nothing_of_the_goal() {
        const auto writes = checkInWrites({}, {result(1, 0, 10, 5, 0)}, 0.9);

        QCOMPARE(writes.progress, std::nullopt);
    }

    void confidence_stays_between_none_and_five() {
        QCOMPARE(checkInWrites({.confidence = 9}, {}, std::nullopt).confidence, std::int64_t{5});
        QCOMPARE(checkInWrites({.confidence = -3}, {}, std::nullopt).confidence, std::int64_t{0});
    }

    void a_progress_that_no_decimal_holds_is_held_back() {
        QCOMPARE(progressDecimal(1e30), std::int64_t{1'000'000'000'000'000});
        QCOMPARE(progressDecimal(-1e30), std::int64_t{-1'000'000'000'000'000});
        QCOMPARE(progressDecimal(std::numeric_limits<double>::quiet_NaN()), std::int64_t{0});
        QCOMPARE(progressDecimal(0.1234567), std::int64_t{123'457});
    }

    void weeks_are_counted_from_the_first_day() {
        // 1 October to 31 December are 92 days, which begin a fourteenth week.
        QCOMPARE(weekOf(100, 191, 100), std::optional(WeekOf{1, 14}));
        QCOMPARE(weekOf(100, 191, 154), std::optional(WeekOf{8, 14}));
        QCOMPARE(weekOf(100, 190, 190), std::optional(WeekOf{13, 13}));
        QCOMPARE(weekOf(100, 191, 99), std::nullopt);
        QCOMPARE(weekOf(100, 191, 192), std::nullopt);
        QCOMPARE(weekOf(100, 99, 99), std::nullopt);
    }
};

QTEST_APPLESS_MAIN(CheckInTest)
#include "check_in_test.moc"
