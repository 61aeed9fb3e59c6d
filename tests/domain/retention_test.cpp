// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/retention.h"

#include "models/domain/fields.h"
#include "models/domain/time_zone.h"

#include <QtTest>

using namespace aufwind;
using namespace aufwind::domain;

namespace {

const std::string kBerlin = "Europe/Berlin";
constexpr std::int64_t kDayMs = 86'400'000;

std::int64_t at(int year, int month, int day, int hour = 12, int minute = 0) {
    return instantOf({.year = year, .month = month, .day = day, .hour = hour, .minute = minute});
}

Uuid idOf(unsigned char number) {
    Uuid id;
    id.bytes[15] = number;
    return id;
}

void put(Record& row, FieldNumber field, Value value, std::int64_t when) {
    Cell& cell = row.ensure(field);
    cell.value = std::move(value);
    cell.stamp.time = static_cast<std::uint64_t>(when) << 16U;
}

Record rowOf(EntityNumber entity, unsigned char id, std::int64_t when) {
    Record row;
    row.entity = entity;
    row.id = idOf(id);
    row.life = 1;
    row.created.time = static_cast<std::uint64_t>(when) << 16U;
    return row;
}

Record seriesOf(unsigned char id, std::int64_t kind = 0, bool ended = false) {
    Record row = rowOf(schema::kMeetingSeries, id, 0);
    put(row, field::kSeriesKind, kind, 0);
    if (ended) put(row, field::kSeriesEnded, true, 0);
    return row;
}

Record occurrenceOn(unsigned char id, unsigned char series, std::int64_t starts, std::int64_t ends = 0) {
    Record row = rowOf(schema::kOccurrence, id, 0);
    put(row, field::kOccurrenceSeries, idOf(series), 0);
    put(row, field::kOccurrenceStarts, starts, 0);
    if (ends != 0) put(row, field::kOccurrenceEnds, ends, 0);
    return row;
}

Record pointOf(unsigned char series, unsigned char discussed, std::int64_t when) {
    Record row = rowOf(schema::kTalkingPoint, 200, when);
    put(row, field::kPointSeries, idOf(series), when);
    if (discussed != 0) put(row, field::kPointDiscussed, idOf(discussed), when);
    return row;
}

Record ruleOf(std::int64_t kind, Value months) {
    Record row = rowOf(schema::kRetentionRule, static_cast<unsigned char>(kind + 1), 0);
    put(row, field::kRetentionKind, kind, 0);
    put(row, field::kRetentionMonths, std::move(months), 0);
    return row;
}

const std::int64_t kCut = at(2026, 6, 1);

}  // namespace

class RetentionTest : public QObject {
    Q_OBJECT

  private slots:
    void months_are_those_of_the_calendar() {
        QCOMPARE(monthsBefore(at(2026, 11, 28), 1, ""), at(2026, 10, 28));
        QCOMPARE(monthsBefore(at(2026, 3, 31), 1, ""), at(2026, 2, 28));
        QCOMPARE(monthsBefore(at(2028, 3, 31), 1, ""), at(2028, 2, 29));
        QCOMPARE(monthsBefore(at(2026, 1, 15), 1, ""), at(2025, 12, 15));
        QCOMPARE(monthsBefore(at(2026, 1, 15), 12, ""), at(2025, 1, 15));
        QCOMPARE(monthsBefore(at(2026, 1, 15), 120, ""), at(2016, 1, 15));
        QCOMPARE(monthsBefore(at(2026, 12, 31), 13, ""), at(2025, 11, 30));
    }

    // 28 November 2026, 00:30 in Berlin, is still the 27th in UTC.
    void the_day_is_that_on_the_company_s_clock() {
        const std::int64_t now = at(2026, 11, 27, 23, 30);
        QCOMPARE(monthsBefore(now, 1, kBerlin), at(2026, 10, 27, 23, 30));
        QCOMPARE(monthsBefore(at(2026, 3, 30, 22, 30), 1, kBerlin), at(2026, 2, 27, 23, 30));
        QCOMPARE(monthsBefore(at(2026, 3, 30, 22, 30), 1, ""), at(2026, 2, 28, 22, 30));
    }

    // Summer time ends on 25 October 2026.
    void the_hour_is_the_same_on_the_wall_across_the_change_of_the_clocks() {
        QCOMPARE(monthsBefore(at(2026, 11, 20, 9), 1, kBerlin), at(2026, 10, 20, 8));
        QCOMPARE(monthsBefore(at(2026, 11, 20, 9), 1, "Nowhere/At_All"), at(2026, 10, 20, 9));
    }

    void a_rule_counts_where_it_says_from_1_to_120_months() {
        const std::vector<Record> rules{ruleOf(0, std::int64_t{24}), ruleOf(1, std::monostate{}),
                                        ruleOf(2, std::int64_t{121}), ruleOf(3, std::int64_t{-1})};
        QVERIFY(monthsKept(rules, RetentionKind::meetingContents) == 24);
        QVERIFY(!monthsKept(rules, RetentionKind::doneActionItems));
        QVERIFY(!monthsKept(rules, RetentionKind::leftPeople));
        QVERIFY(!monthsKept(rules, RetentionKind::securityAlerts));
        QVERIFY(!monthsKept({}, RetentionKind::meetingContents));
        Record removed = ruleOf(0, std::int64_t{24});
        removed.life = 2;
        QVERIFY(!monthsKept({removed}, RetentionKind::meetingContents));
    }

    void what_was_discussed_goes_when_its_meeting_is_over_for_long_enough() {
        MeetingAges ages(kCut);
        ages.add(occurrenceOn(10, 1, kCut - 7'200'000, kCut - 1));
        ages.add(occurrenceOn(11, 1, kCut - 7'200'000, kCut));
        ages.add(seriesOf(1));
        QVERIFY(ages.isOver(pointOf(1, 10, kCut + kDayMs)));
        QVERIFY(!ages.isOver(pointOf(1, 11, 0)));
    }

    void an_open_point_stays_with_its_series_however_old_it_is() {
        MeetingAges ages(kCut);
        ages.add(seriesOf(1));
        ages.add(occurrenceOn(10, 1, at(2020, 1, 1)));
        QVERIFY(!ages.isOver(pointOf(1, 0, at(2019, 1, 1))));
    }

    void an_open_point_goes_once_its_series_has_ended_and_the_last_meeting_is_over_for_long_enough() {
        for (const Record& series : {seriesOf(1, 0, true), seriesOf(1, 2)}) {
            MeetingAges old(kCut);
            old.add(series);
            old.add(occurrenceOn(10, 1, at(2026, 1, 5)));
            QVERIFY(old.isOver(pointOf(1, 0, at(2026, 1, 5))));
            QVERIFY(!old.isOver(pointOf(1, 0, kCut)));
            old.add(occurrenceOn(11, 1, kCut - kDayMs / 2));
            QVERIFY(!old.isOver(pointOf(1, 0, at(2026, 1, 5))));
        }
    }

    void without_an_occurrence_the_last_change_counts() {
        MeetingAges ages(kCut);
        ages.add(seriesOf(1));
        QVERIFY(ages.isOver(pointOf(1, 0, kCut - 1)) && !ages.isOver(pointOf(1, 0, kCut)));
        QVERIFY(ages.isOver(pointOf(1, 99, kCut - 1)) && !ages.isOver(pointOf(1, 99, kCut)));
        Record note = rowOf(schema::kPrivateNote, 7, kCut - 1);
        put(note, field::kPrivateSeries, idOf(1), kCut - 1);
        QVERIFY(ages.isOver(note));
        put(note, field::kPrivateBody, std::string("new"), kCut);
        QVERIFY(!ages.isOver(note));
    }

    void notes_go_with_their_occurrence() {
        MeetingAges ages(kCut);
        ages.add(seriesOf(1));
        ages.add(occurrenceOn(10, 1, at(2026, 1, 5)));
        ages.add(occurrenceOn(11, 1, at(2026, 9, 5)));
        for (const auto& [entity, field] : {std::pair{schema::kSharedNote, field::kSharedOccurrence},
                                            std::pair{schema::kPrivateNote, field::kPrivateOccurrence}}) {
            Record note = rowOf(entity, 7, kCut + kDayMs);
            put(note, field, idOf(10), kCut + kDayMs);
            QVERIFY(ages.isOver(note));
            put(note, field, idOf(11), 0);
            QVERIFY(!ages.isOver(note));
            note.life = 2;
            put(note, field, idOf(10), 0);
            QVERIFY(!ages.isOver(note));
        }
    }

    void an_occurrence_without_an_end_counts_for_a_day() {
        MeetingAges ages(kCut);
        ages.add(seriesOf(1));
        ages.add(occurrenceOn(10, 1, kCut - kDayMs));
        ages.add(occurrenceOn(11, 1, kCut - kDayMs - 1));
        QVERIFY(!ages.isOver(pointOf(1, 10, 0)) && ages.isOver(pointOf(1, 11, 0)));
    }

    void what_is_no_contents_of_a_meeting_is_never_over() {
        const MeetingAges ages(kCut);
        for (const EntityNumber entity : {schema::kEmployee, schema::kMeetingSeries, schema::kOccurrence,
                                          schema::kActionItem, schema::kComment, schema::kAgendaTemplate}) {
            QVERIFY(!ages.isOver(rowOf(entity, 7, 0)));
        }
    }

    void an_action_item_counts_from_when_it_was_ticked() {
        Record action = rowOf(schema::kActionItem, 7, at(2020, 1, 1));
        QVERIFY(!isDoneBefore(action, kCut));
        put(action, field::kActionDone, true, kCut - 1);
        QVERIFY(isDoneBefore(action, kCut));
        put(action, field::kActionDoneAt, kCut, kCut - 1);
        QVERIFY(!isDoneBefore(action, kCut) && isDoneBefore(action, kCut + 1));
        put(action, field::kActionDone, false, kCut);
        QVERIFY(!isDoneBefore(action, kCut + kDayMs));
    }

    void an_alert_counts_from_when_it_was_told_of() {
        Record alert = rowOf(schema::kSecurityAlert, 7, 0);
        put(alert, field::kAlertTold, kCut - 1, 0);
        QVERIFY(isToldBefore(alert, kCut) && !isToldBefore(alert, kCut - 1));
    }
};

QTEST_GUILESS_MAIN(RetentionTest)
#include "retention_test.moc"
