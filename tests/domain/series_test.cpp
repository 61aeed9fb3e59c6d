// SPDX-License-Identifier: GPL-3.0-or-later
// What a rule says, and what becomes of the occurrences of a series when its rule changes.
#include "models/domain/series_plan.h"

#include <QDateTime>
#include <QTimeZone>
#include <QtTest>

#include <algorithm>

using namespace aufwind;
using namespace aufwind::domain;
using Frequency = RuleParts::Frequency;

namespace {

constexpr const char* kZone = "Europe/Berlin";

std::int64_t at(const char* when) {
    QDateTime local = QDateTime::fromString(QString::fromLatin1(when), QStringLiteral("yyyy-MM-dd HH:mm"));
    local.setTimeZone(QTimeZone{kZone});
    return local.toMSecsSinceEpoch();
}

QString text(std::int64_t instant) {
    return QDateTime::fromMSecsSinceEpoch(instant, QTimeZone{kZone}).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

Uuid idOf(int number) {
    Uuid id;
    id.bytes[15] = static_cast<std::uint8_t>(number);
    return id;
}

Rhythm rhythm(const char* rule, const char* starts) {
    return {.rule = rule, .starts = at(starts), .zone = kZone};
}

Occurrence occurrence(int number, const char* recurrence, const char* starts = nullptr,
                      OccurrenceStatus status = OccurrenceStatus::planned) {
    const std::int64_t begins = at(starts != nullptr ? starts : recurrence);
    return {.id = idOf(number),
            .recurrence = at(recurrence),
            .starts = begins,
            .ends = begins + 30 * kMinute,
            .status = status};
}

/// The occurrences as they are afterwards.
std::vector<Occurrence> after(std::vector<Occurrence> existing, const Realignment& change) {
    for (Occurrence& one : existing) {
        const auto moved = std::ranges::find(change.moved, one.id, &Occurrence::id);
        if (moved != change.moved.end()) one = *moved;
        if (std::ranges::count(change.surplus, one.id) > 0) one.status = OccurrenceStatus::cancelled;
    }
    sortByStart(existing);
    return existing;
}

QStringList starts(const std::vector<Occurrence>& occurrences) {
    QStringList texts;
    for (const Occurrence& one : occurrences) texts << text(one.starts);
    return texts;
}

QStringList texts(const std::vector<std::int64_t>& instants) {
    QStringList found;
    for (const std::int64_t one : instants) found << text(one);
    return found;
}

const Rhythm kTuesdays = rhythm("FREQ=WEEKLY;BYDAY=TU", "2026-11-24 10:30");
const std::int64_t kNow = at("2026-12-01 12:00");

RuleChange since(const Rhythm& before, const char* from, int chosen = 0) {
    return {.before = before, .from = at(from), .chosen = chosen == 0 ? Uuid{} : idOf(chosen)};
}

}  // namespace

class SeriesTest : public QObject {
    Q_OBJECT

  private slots:
    void a_rule_that_is_written_anew_says_the_same_data() {
        QTest::addColumn<QString>("rule");
        for (const char* rule :
             {"FREQ=DAILY", "FREQ=DAILY;INTERVAL=3;COUNT=10", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,FR;WKST=MO",
              "FREQ=MONTHLY;BYDAY=2TU", "FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20270331T215959Z", "FREQ=MONTHLY;BYMONTHDAY=-1",
              "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "FREQ=YEARLY;INTERVAL=4",
              "FREQ=MONTHLY;BYMONTHDAY=1,15"}) {
            QTest::newRow(rule) << QString::fromLatin1(rule);
        }
    }
    void a_rule_that_is_written_anew_says_the_same() {
        QFETCH(QString, rule);

        const auto parts = parseRule(rule.toStdString());

        QVERIFY(parts.ok());
        QCOMPARE(QString::fromStdString(ruleOf(*parts)), rule);
        QVERIFY(parseRule(ruleOf(*parts)) && *parseRule(ruleOf(*parts)) == *parts);
    }

    void every_rule_that_can_be_chosen_meets() {
        for (const auto frequency : {Frequency::daily, Frequency::weekly, Frequency::monthly, Frequency::yearly}) {
            for (const int interval : {1, 2, 7, 24}) {
                const RuleParts parts{.frequency = frequency, .interval = interval, .count = 3};
                const auto met = recurrences(rhythm(ruleOf(parts).c_str(), "2026-11-24 10:30"), 0, 10);
                QVERIFY(met.ok());
                QCOMPARE(met->size(), std::size_t{3});
            }
        }
    }

    void a_last_day_counts_until_it_ends_in_the_organisers_zone() {
        const RuleParts parts{
            .frequency = Frequency::weekly, .days = {{0, 2}}, .until = at("2026-12-15 23:59") + 59'000};

        const auto met = recurrences({ruleOf(parts), at("2026-12-01 23:30"), kZone}, 0, 10);

        QCOMPARE(texts(*met), (QStringList{"2026-12-01 23:30", "2026-12-08 23:30", "2026-12-15 23:30"}));
    }

    void a_mere_day_as_the_end_counts_to_its_end() {
        QCOMPARE(parseRule("FREQ=DAILY;UNTIL=20261215")->until, parseRule("FREQ=DAILY;UNTIL=20261215T235959Z")->until);
        QVERIFY(!parseRule("FREQ=DAILY;UNTIL=20261315"));
        QVERIFY(!parseRule("FREQ=DAILY;UNTIL=20260230"));
        QVERIFY(!parseRule("FREQ=DAILY;UNTIL=2026TTTT"));
    }

    void an_end_without_a_zone_is_on_the_wall_of_the_organiser() {
        const auto local = recurrences(rhythm("FREQ=DAILY;UNTIL=20261203T003000", "2026-12-01 00:30"), 0, 10);
        const auto utc = recurrences(rhythm("FREQ=DAILY;UNTIL=20261202T233000Z", "2026-12-01 00:30"), 0, 10);
        const auto day = recurrences(rhythm("FREQ=DAILY;UNTIL=20261203", "2026-12-01 00:30"), 0, 10);
        const auto lateDay =
            recurrences({"FREQ=DAILY;UNTIL=20261203", at("2026-12-02 04:00"), "America/New_York"}, 0, 10);

        const QStringList three{"2026-12-01 00:30", "2026-12-02 00:30", "2026-12-03 00:30"};
        QCOMPARE(texts(*local), three);
        QCOMPARE(texts(*utc), three);
        QCOMPARE(texts(*day), three);
        // There the third is not over when it is in Berlin.
        QCOMPARE(texts(*lateDay), (QStringList{"2026-12-02 04:00", "2026-12-03 04:00", "2026-12-04 04:00"}));
    }

    void an_end_before_everything_is_no_rule_without_end() {
        QVERIFY(!parseRule("FREQ=DAILY;UNTIL=19700101T000000Z"));
        QVERIFY(!recurrences(rhythm("FREQ=DAILY;UNTIL=19700101T010000", "2026-12-01 10:30"), 0, 10));
        QCOMPARE(recurrences(rhythm("FREQ=DAILY;UNTIL=19700101T000001Z", "2026-12-01 10:30"), 0, 10)->size(),
                 std::size_t{0});
        QCOMPARE(recurrences(rhythm("FREQ=DAILY;UNTIL=99991231", "2026-12-01 10:30"), 0, 3)->size(), std::size_t{3});
    }

    void a_part_that_stands_there_twice_is_refused() {
        QVERIFY(!parseRule("FREQ=DAILY;FREQ=WEEKLY"));
        QVERIFY(!parseRule("FREQ=WEEKLY;BYDAY=MO;BYDAY=TU"));
        QVERIFY(!parseRule("FREQ=DAILY;UNTIL=20261203;UNTIL=20271203"));
        QVERIFY(!recurrences(rhythm("FREQ=MONTHLY;BYDAY=2FR;BYDAY=MO;BYSETPOS=2", "2026-12-01 10:30"), 0, 1));
    }

    void a_day_that_is_named_twice_counts_once() {
        const auto twice = recurrences(rhythm("FREQ=WEEKLY;BYDAY=TU,TU;COUNT=4", "2026-12-01 10:30"), 0, 10);
        const auto days = recurrences(rhythm("FREQ=MONTHLY;BYMONTHDAY=1,1;COUNT=4", "2026-12-01 10:30"), 0, 10);

        QCOMPARE(texts(*twice),
                 (QStringList{"2026-12-01 10:30", "2026-12-08 10:30", "2026-12-15 10:30", "2026-12-22 10:30"}));
        QCOMPARE(days->size(), std::size_t{4});
        QCOMPARE(ruleOf(*parseRule("FREQ=WEEKLY;BYDAY=FR,MO,FR")), std::string("FREQ=WEEKLY;BYDAY=MO,FR"));
        QCOMPARE(ruleOf(*parseRule("FREQ=MONTHLY;BYMONTHDAY=-1,15,1,15")),
                 std::string("FREQ=MONTHLY;BYMONTHDAY=1,15,-1"));
    }

    void each_occurrence_takes_a_date_of_the_rule_and_no_two_the_same() {
        const Rhythm fridays = rhythm("FREQ=WEEKLY;BYDAY=FR", "2026-11-27 10:30");
        const std::vector<Occurrence> existing{
            occurrence(1, "2026-11-24 10:30"),                      // before the rule
            occurrence(2, "2026-12-01 10:30", "2026-12-04 10:30"),  // moved by the change of the rule
            occurrence(3, "2026-12-11 10:30", "2026-12-14 09:00"),  // moved by hand
            occurrence(4, "2026-12-15 10:30", nullptr, OccurrenceStatus::skipped),
            occurrence(5, "2026-12-16 10:30", nullptr, OccurrenceStatus::skipped),
            occurrence(6, "2026-12-18 10:30"),
        };

        const auto dates = datesTaken(fridays, existing);

        QStringList told;
        for (const auto& date : dates) told << (date ? text(*date) : QStringLiteral("none"));
        QCOMPARE(told,
                 (QStringList{"none", "2026-12-04 10:30", "2026-12-11 10:30", "none", "none", "2026-12-18 10:30"}));
    }

    void a_date_far_behind_the_first_is_known() {
        const Rhythm daily = rhythm("FREQ=DAILY", "2020-01-01 10:30");
        const auto dates = datesTaken(daily, {occurrence(1, "2020-01-01 10:30"), occurrence(2, "2026-11-24 10:30")});

        QCOMPARE(dates[1], std::optional{at("2026-11-24 10:30")});
    }

    void occurrences_that_followed_the_rule_follow_the_new_one() {
        const std::vector<Occurrence> existing{occurrence(1, "2026-12-08 10:30"), occurrence(2, "2026-12-15 10:30")};
        const Rhythm wednesdays = rhythm("FREQ=WEEKLY;BYDAY=WE", "2026-12-09 11:00");

        const auto change = realigned(wednesdays, existing, kNow, since(kTuesdays, "2026-12-08 10:30", 1), 45);
        const auto now = after(existing, change);

        QCOMPARE(starts(now), (QStringList{"2026-12-09 11:00", "2026-12-16 11:00"}));
        QCOMPARE(now[0].ends - now[0].starts, 45 * kMinute);
        QCOMPARE(now[0].recurrence, existing[0].recurrence);
        QVERIFY(missingRecurrences(wednesdays, now, kNow, 2).empty());
        QVERIFY(realigned(wednesdays, now, kNow) == Realignment{});
    }

    void a_change_that_is_taken_back_brings_them_to_where_they_were() {
        const std::vector<Occurrence> existing{occurrence(1, "2026-12-08 10:30"), occurrence(2, "2026-12-15 10:30")};
        const Rhythm monthly = rhythm("FREQ=MONTHLY;BYDAY=2FR", "2026-12-11 09:00");
        const auto changed =
            after(existing, realigned(monthly, existing, kNow, since(kTuesdays, "2026-12-08 10:30", 1), 30));
        QCOMPARE(starts(changed), (QStringList{"2026-12-11 09:00", "2027-01-08 09:00"}));

        const auto back =
            after(changed, realigned(kTuesdays, changed, kNow, since(monthly, "2026-12-11 09:00", 1), 30));

        QVERIFY(back == existing);
    }

    void what_was_moved_by_hand_stays_and_takes_the_date_next_to_it() {
        const std::vector<Occurrence> existing{occurrence(1, "2026-12-08 10:30"),
                                               occurrence(2, "2026-12-15 10:30", "2026-12-17 14:00")};
        const Rhythm later = rhythm("FREQ=WEEKLY;BYDAY=TU", "2026-12-08 11:00");

        const auto now = after(existing, realigned(later, existing, kNow, since(kTuesdays, "2026-12-08 10:30", 1)));

        QCOMPARE(starts(now), (QStringList{"2026-12-08 11:00", "2026-12-17 14:00"}));
        QCOMPARE(texts(missingRecurrences(later, now, kNow, 3)), (QStringList{"2026-12-22 11:00"}));
    }

    void a_skipped_week_stays_skipped_under_the_new_rule() {
        const std::vector<Occurrence> existing{occurrence(1, "2026-12-08 10:30"),
                                               occurrence(2, "2026-12-15 10:30", nullptr, OccurrenceStatus::skipped)};
        const Rhythm later = rhythm("FREQ=WEEKLY;BYDAY=TU", "2026-12-08 11:00");

        const auto now = after(existing, realigned(later, existing, kNow, since(kTuesdays, "2026-12-08 10:30", 1)));

        QCOMPARE(texts(missingRecurrences(later, now, kNow, 2)), (QStringList{"2026-12-22 11:00"}));
    }

    void what_was_held_before_the_new_rule_takes_none_of_its_dates() {
        const std::vector<Occurrence> existing{occurrence(1, "2026-12-01 10:30", nullptr, OccurrenceStatus::held),
                                               occurrence(2, "2026-12-08 10:30")};
        const Rhythm wednesdays = rhythm("FREQ=WEEKLY;BYDAY=WE", "2026-12-02 10:30");

        const auto now =
            after(existing, realigned(wednesdays, existing, kNow, since(kTuesdays, "2026-12-08 10:30", 2)));

        QCOMPARE(starts(now), (QStringList{"2026-12-01 10:30", "2026-12-02 10:30"}));
    }

    void what_comes_before_this_and_all_following_stays() {
        const std::vector<Occurrence> existing{occurrence(1, "2026-12-08 10:30"), occurrence(2, "2026-12-15 10:30"),
                                               occurrence(3, "2026-12-22 10:30")};
        const Rhythm thursdays = rhythm("FREQ=WEEKLY;BYDAY=TH", "2026-12-17 10:30");

        const auto now = after(existing, realigned(thursdays, existing, kNow, since(kTuesdays, "2026-12-15 10:30", 2)));

        QCOMPARE(starts(now), (QStringList{"2026-12-08 10:30", "2026-12-17 10:30", "2026-12-24 10:30"}));
        QVERIFY(realigned(thursdays, now, kNow) == Realignment{});
    }

    void the_chosen_one_moves_even_where_it_was_moved_by_hand() {
        const std::vector<Occurrence> existing{occurrence(1, "2026-12-08 10:30", "2026-12-09 16:00")};
        const Rhythm fridays = rhythm("FREQ=WEEKLY;BYDAY=FR", "2026-12-11 09:00");

        const auto now = after(existing, realigned(fridays, existing, kNow, since(kTuesdays, "2026-12-09 16:00", 1)));

        QCOMPARE(starts(now), (QStringList{"2026-12-11 09:00"}));
    }

    void occurrences_beyond_the_end_of_the_rule_are_surplus() {
        const std::vector<Occurrence> existing{occurrence(1, "2026-12-08 10:30"), occurrence(2, "2026-12-15 10:30")};
        const Rhythm once = rhythm("FREQ=WEEKLY;BYDAY=TU;COUNT=1", "2026-12-08 10:30");

        const auto change = realigned(once, existing, kNow, since(kTuesdays, "2026-12-08 10:30", 1));

        QVERIFY(change.moved.empty());
        QVERIFY(change.surplus == std::vector<Uuid>{idOf(2)});
        QVERIFY(missingRecurrences(once, after(existing, change), kNow, 2).empty());
    }

    void a_single_meeting_moves_with_its_series() {
        const std::vector<Occurrence> existing{occurrence(1, "2026-12-08 10:30")};
        const Rhythm moved = rhythm("", "2026-12-10 09:00");

        const auto change =
            realigned(moved, existing, kNow, since(rhythm("", "2026-12-08 10:30"), "2026-12-08 10:30", 1));

        QCOMPARE(starts(after(existing, change)), (QStringList{"2026-12-10 09:00"}));
    }

    void a_rule_that_cannot_be_read_moves_nothing() {
        const std::vector<Occurrence> existing{occurrence(1, "2026-12-08 10:30")};

        QVERIFY(realigned(rhythm("FREQ=NEVER", "2026-12-08 10:30"), existing, kNow) == Realignment{});
    }

    void what_another_device_planned_under_the_rule_of_before_moves_to_a_free_date() {
        const Rhythm wednesdays = rhythm("FREQ=WEEKLY;BYDAY=WE", "2026-12-09 10:30");
        const std::vector<Occurrence> existing{occurrence(1, "2026-12-08 10:30", "2026-12-09 10:30"),
                                               occurrence(2, "2026-12-16 10:30"), occurrence(3, "2026-12-15 10:30"),
                                               occurrence(4, "2026-12-22 10:30", "2026-12-23 16:00")};

        const auto now = after(existing, realigned(wednesdays, existing, kNow));

        // The one moved by hand stays, and stands for the week it is in.
        QCOMPARE(starts(now),
                 (QStringList{"2026-12-09 10:30", "2026-12-16 10:30", "2026-12-23 16:00", "2026-12-30 10:30"}));
        QVERIFY(realigned(wednesdays, now, kNow) == Realignment{});
    }

    void two_that_came_to_the_same_date_part_again() {
        const Rhythm wednesdays = rhythm("FREQ=WEEKLY;BYDAY=WE", "2026-12-09 10:30");
        const std::vector<Occurrence> existing{occurrence(1, "2026-12-15 10:30", "2026-12-16 10:30"),
                                               occurrence(2, "2026-12-16 10:30")};

        const auto now = after(existing, realigned(wednesdays, existing, kNow));

        QCOMPARE(starts(now), (QStringList{"2026-12-09 10:30", "2026-12-16 10:30"}));
        QCOMPARE(now[1].id, idOf(2));
    }

    void one_of_before_the_rule_that_came_to_a_date_of_another_parts_too() {
        const Rhythm wednesdays = rhythm("FREQ=WEEKLY;BYDAY=WE", "2026-12-16 10:30");
        const std::vector<Occurrence> existing{occurrence(1, "2026-12-08 10:30", "2026-12-16 10:30"),
                                               occurrence(2, "2026-12-16 10:30")};

        const auto now = after(existing, realigned(wednesdays, existing, kNow));

        QCOMPARE(starts(now), (QStringList{"2026-12-16 10:30", "2026-12-23 10:30"}));
        QCOMPARE(now[0].id, idOf(2));
    }

    void one_far_away_that_the_new_rule_has_stays_there() {
        const Rhythm monthly = rhythm("FREQ=MONTHLY;BYDAY=2TU", "2026-12-08 10:30");
        const std::vector<Occurrence> existing{occurrence(1, "2026-12-08 10:30"), occurrence(2, "2027-02-09 10:30")};
        const Rhythm weekly = rhythm("FREQ=WEEKLY;BYDAY=TU", "2026-12-08 10:30");

        const auto now = after(existing, realigned(weekly, existing, kNow, since(monthly, "2026-12-08 10:30", 1)));

        QVERIFY(now == existing);
        QCOMPARE(texts(missingRecurrences(weekly, now, kNow, 2)), (QStringList{"2026-12-15 10:30"}));
    }

    void a_new_time_stays_right_across_daylight_saving() {
        const Rhythm before = rhythm("FREQ=WEEKLY;BYDAY=TU", "2026-10-06 10:30");
        const std::vector<Occurrence> existing{occurrence(1, "2026-10-20 10:30"), occurrence(2, "2026-10-27 10:30")};
        const Rhythm later = rhythm("FREQ=WEEKLY;BYDAY=TU", "2026-10-20 15:00");

        const auto now =
            after(existing, realigned(later, existing, at("2026-10-15 12:00"), since(before, "2026-10-20 10:30", 1)));

        QCOMPARE(starts(now), (QStringList{"2026-10-20 15:00", "2026-10-27 15:00"}));
        QCOMPARE(now[1].starts - now[0].starts, (7LL * 24 + 1) * 3600 * 1000);
    }
};

QTEST_GUILESS_MAIN(SeriesTest)
#include "series_test.moc"
