// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/goal_course.h"

#include "models/domain/goal_fields.h"

#include <QtTest>

#include <random>

using namespace aufwind;
using namespace aufwind::domain;

namespace {

constexpr std::int64_t kFirst = 20'727;  // 2026-10-01
constexpr std::int64_t kLast = 20'818;   // 2026-12-31
constexpr std::int64_t kDay = 24LL * 3600 * 1000;

CourseGoal someCourse(std::mt19937& random) {
    CourseGoal goal{.starts = kFirst + static_cast<std::int64_t>(random() % 20), .ends = kLast};
    std::int64_t day = kFirst;
    for (std::size_t i = 0, most = random() % 8; i < most; ++i) {
        day += static_cast<std::int64_t>(random() % 20);
        goal.marks.push_back({day, static_cast<double>(random() % 1000) / 1000, random() % 6 == 0});
    }
    return goal;
}

}  // namespace

class GoalCourseTest : public QObject {
    Q_OBJECT

  private slots:
    void the_weeks_are_the_days_without_gap_or_overlap() {
        for (unsigned seed = 1; seed <= 500; ++seed) {
            std::mt19937 numbers{seed};
            const std::int64_t last = kFirst + static_cast<std::int64_t>(numbers() % 400);

            const auto weeks = goalCourse(kFirst, last, last, {});

            const auto context = QStringLiteral("seed %1").arg(seed).toUtf8();
            QVERIFY2(!weeks.empty() && weeks.front().first == kFirst && weeks.back().last == last, context);
            for (std::size_t i = 1; i < weeks.size(); ++i) {
                QVERIFY2(weeks[i].first == weeks[i - 1].last + 1, context);
                QVERIFY2(weeks[i - 1].last - weeks[i - 1].first == 6, context);
            }
        }
    }

    void the_mean_lies_between_the_least_and_the_most() {
        for (unsigned seed = 1; seed <= 500; ++seed) {
            std::mt19937 numbers{seed};
            std::vector<CourseGoal> goals;
            for (std::size_t i = 0, most = 1 + numbers() % 9; i < most; ++i) goals.push_back(someCourse(numbers));

            for (const CourseWeek& week : goalCourse(kFirst, kLast, kFirst + 60, goals)) {
                const auto context = QStringLiteral("seed %1").arg(seed).toUtf8();
                QVERIFY2(week.counted <= goals.size(), context);
                QVERIFY2(week.counted > 0 || (!week.progress && !week.expected), context);
                QVERIFY2(!week.progress || (*week.progress >= 0 && *week.progress <= 1), context);
                QVERIFY2(!week.expected || (*week.expected >= 0 && *week.expected <= 1), context);
            }
        }
    }

    void what_is_said_later_leaves_earlier_weeks_as_they_were() {
        for (unsigned seed = 1; seed <= 500; ++seed) {
            std::mt19937 numbers{seed};
            std::vector<CourseGoal> goals{someCourse(numbers), someCourse(numbers)};
            const std::int64_t cut = kFirst + static_cast<std::int64_t>(numbers() % 80);
            const auto before = goalCourse(kFirst, kLast, kLast, goals);
            goals.front().marks.push_back(
                {std::max(cut, goals.front().marks.empty() ? cut : goals.front().marks.back().day), 0.9, false});
            const std::int64_t said = goals.front().marks.back().day;

            const auto after = goalCourse(kFirst, kLast, kLast, goals);

            for (std::size_t i = 0; i < before.size(); ++i) {
                if (before[i].last >= said) break;
                QVERIFY2(before[i] == after[i], QStringLiteral("seed %1").arg(seed).toUtf8());
            }
        }
    }

    void a_goal_that_nobody_has_checked_in_counts_as_nothing_from_its_first_day() {
        const std::vector<CourseGoal> goals{{.starts = kFirst, .ends = kLast, .marks = {{kFirst + 1, 0.8, false}}},
                                            {.starts = kFirst + 7, .ends = kLast}};

        const auto weeks = goalCourse(kFirst, kLast, kFirst + 20, goals);

        QCOMPARE(weeks[0].counted, std::size_t{1});
        QCOMPARE(*weeks[0].progress, 0.8);
        QCOMPARE(weeks[1].counted, std::size_t{2});
        QCOMPARE(*weeks[1].progress, 0.4);
    }

    void a_dropped_goal_counts_until_it_was_dropped() {
        const std::vector<CourseGoal> goals{
            {.starts = kFirst, .ends = kLast, .marks = {{kFirst, 0.4, false}}, .droppedOn = kFirst + 8},
            {.starts = kFirst, .ends = kLast, .marks = {{kFirst, 0.8, false}}}};

        const auto weeks = goalCourse(kFirst, kLast, kLast, goals);

        QCOMPARE(*weeks[0].progress, (0.4 + 0.8) / 2);
        QCOMPARE(*weeks[1].progress, 0.8);
        QCOMPARE(weeks[1].counted, std::size_t{1});
    }

    void weeks_to_come_have_an_expectation_and_no_progress() {
        const std::vector<CourseGoal> goals{{.starts = kFirst, .ends = kLast, .marks = {{kFirst, 0.4, false}}}};

        const auto weeks = goalCourse(kFirst, kLast, kFirst + 10, goals);

        QVERIFY(weeks[1].progress.has_value());
        QVERIFY(!weeks[2].progress.has_value());
        QCOMPARE(*weeks.back().expected, 1.0);
    }

    void days_that_are_none_have_no_weeks() {
        QVERIFY(goalCourse(kLast, kFirst, kFirst, {}).empty());
        QVERIFY(goalCourse(0, 1'000'000, 0, {}).empty());
    }

    void check_ins_are_taken_in_the_order_of_their_time() {
        const auto said = [](std::int64_t at, std::int64_t progress, std::uint8_t number) {
            Record row;
            row.entity = schema::kCheckIn;
            row.id.bytes[15] = number;
            row.ensure(field::kCheckInAt).value = Value{at};
            row.ensure(field::kCheckInProgress).value = Value{progress};
            row.ensure(field::kCheckInStatus).value = Value{std::int64_t{1}};
            return row;
        };
        const Record late = said(kFirst * kDay + 5 * kDay, 700'000, 1);
        // Shortly before midnight there, and already the day after here.
        const Record early = said(kFirst * kDay + kDay - 1, 200'000, 2);
        const Record* rows[] = {&late, &early};

        const CourseGoal course = courseGoal({}, rows, kFirst, kLast, 3600 * 1000);

        QCOMPARE(course.marks.size(), std::size_t{2});
        QCOMPARE(course.marks[0].day, kFirst + 1);
        QCOMPARE(*course.marks[0].progress, 0.2);
        QCOMPARE(course.marks[1].day, kFirst + 5);
    }

    void whoever_does_not_wait_gets_the_weeks_up_to_then() {
        const CourseGoal goal{.starts = 0, .ends = 90};
        int asked = 0;

        const auto weeks = goalCourse(0, 90, 30, std::span(&goal, 1), [&] { return ++asked < 4; });

        QCOMPARE(weeks.size(), std::size_t{3});
    }
};

QTEST_GUILESS_MAIN(GoalCourseTest)
#include "goal_course_test.moc"
