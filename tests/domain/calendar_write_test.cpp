// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/calendar_file.h"
#include "models/domain/calendar_lines.h"
#include "models/domain/calendar_series.h"
#include "models/domain/fields.h"
#include "models/domain/meeting.h"
#include "models/domain/recurrence.h"
#include "tests/places.h"

#include <QProcess>
#include <QTemporaryFile>
#include <QtTest>

using namespace aufwind;
using namespace aufwind::domain;

namespace {

constexpr std::int64_t kHour = 60 * kMinute;

std::int64_t at(int year, int month, int day, int hour, int minute, const std::string& zone) {
    return instantIn(zone, {.year = year, .month = month, .day = day, .hour = hour, .minute = minute});
}

CalendarEvent weekly() {
    CalendarEvent event{.uid = "one@aufwind",
                        .title = "Jonas & Mira",
                        .place = "Room 4; left, upstairs",
                        .rule = "FREQ=WEEKLY;BYDAY=TU",
                        .zone = "Europe/Berlin",
                        .starts = at(2026, 3, 10, 10, 30, "Europe/Berlin"),
                        .minutes = 45};
    event.organiser = {.name = "Jonas Brandt", .address = "jonas@example.com"};
    event.attendees = {event.organiser, {.name = "Mira \"M\" Sand", .address = "mira@example.com"}};
    event.modified = at(2026, 3, 1, 8, 0, "");
    event.sequence = 7;
    return event;
}

QString unfolded(const std::string& text) {
    return QString::fromStdString(text).replace(QStringLiteral("\r\n "), QString());
}

bool has(const std::string& text, const char* line) {
    return unfolded(text).split(QStringLiteral("\r\n")).contains(QString::fromUtf8(line));
}

Uuid idOf(std::uint8_t number) {
    Uuid id;
    id.bytes[0] = 1;
    id.bytes[15] = number;
    return id;
}

Record row(EntityNumber entity, std::uint8_t number, const std::vector<std::pair<FieldNumber, Value>>& values) {
    Record made{.entity = entity, .id = idOf(number), .life = 1};
    for (const auto& [field, value] : values) made.ensure(field).value = value;
    return made;
}

Record seriesRow(std::int64_t starts, const std::string& rule) {
    return row(schema::kMeetingSeries, 1,
               {{field::kSeriesTitle, std::string("1:1")},
                {field::kSeriesRhythm, rule},
                {field::kSeriesOrganiser, idOf(100)},
                {field::kSeriesStarts, starts},
                {field::kSeriesMinutes, std::int64_t{30}},
                {field::kSeriesZone, std::string("Europe/Berlin")}});
}

Record occurrenceRow(std::uint8_t number, std::int64_t recurrence, std::int64_t starts, OccurrenceStatus status) {
    return row(schema::kOccurrence, number,
               {{field::kOccurrenceSeries, idOf(1)},
                {field::kOccurrenceRecurrence, recurrence},
                {field::kOccurrenceStarts, starts},
                {field::kOccurrenceEnds, starts + 30 * kMinute},
                {field::kOccurrenceStatus, static_cast<std::int64_t>(status)},
                {field::kOccurrenceRemark, std::string("SECRET")}});
}

std::optional<CalendarEvent> eventOf(const Record& series, const std::vector<Record>& occurrences) {
    return calendarEvent(series, occurrences, {idOf(100), idOf(101)},
                         [](const Uuid&) { return CalendarPerson{.name = "Somebody", .address = "some@example.com"}; });
}

constexpr std::int64_t kWeek = 7 * 24 * kHour;

}  // namespace

class CalendarWriteTest : public QObject {
    Q_OBJECT

  private slots:
    void a_series_is_written_in_its_organisers_zone() {
        const std::string text = writeCalendar({weekly()});

        QVERIFY(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
        QVERIFY(has(text, "DTSTART;TZID=Europe/Berlin:20260310T103000"));
        QVERIFY(has(text, "DTEND;TZID=Europe/Berlin:20260310T111500"));
        QVERIFY(has(text, "RRULE:FREQ=WEEKLY;BYDAY=TU"));
        QVERIFY(has(text, "UID:one@aufwind"));
        QVERIFY(has(text, "SEQUENCE:7"));
        QVERIFY(has(text, "DTSTAMP:20260301T080000Z"));
        QVERIFY(has(text, "LOCATION:Room 4\\; left\\, upstairs"));
        QVERIFY(has(text, "ORGANIZER;CN=\"Jonas Brandt\":mailto:jonas@example.com"));
        QVERIFY(has(text, "ATTENDEE;CN=\"Mira 'M' Sand\":mailto:mira@example.com"));
    }

    void the_zone_is_written_with_the_rules_of_its_daylight_saving() {
        const std::string text = writeCalendar({weekly()});

        QVERIFY(has(text, "TZID:Europe/Berlin"));
        QVERIFY(has(text, "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"));
        QVERIFY(has(text, "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"));
        QCOMPARE(unfolded(text).count(QStringLiteral("BEGIN:VTIMEZONE")), 1);
        // The first of each kind, and what was in force before.
        QCOMPARE(unfolded(text).count(QStringLiteral("TZOFFSETTO:")), 3);
    }

    void every_line_has_at_most_75_octets_and_no_letter_is_cut() {
        CalendarEvent event = weekly();
        for (int i = 0; i < 60; ++i) event.title += "ä€😀";

        const std::string text = writeCalendar({event});

        for (const QByteArray& line : QByteArray::fromStdString(text).split('\n')) {
            QVERIFY(line.size() <= 76);  // with its \r
            QVERIFY(line.isEmpty() || line.endsWith('\r'));
            QVERIFY(!QString::fromUtf8(line).contains(QChar::ReplacementCharacter));
        }
        QVERIFY(unfolded(text).contains(QString::fromStdString(event.title)));
    }

    void a_line_end_in_a_title_begins_no_property() {
        CalendarEvent event = weekly();
        event.title = "Lunch\r\nATTENDEE:mailto:spy@example.com";
        event.attendees.front().name = "A\r\nX-EVIL:1";

        const QString text = unfolded(writeCalendar({event}));

        QVERIFY(text.contains(QStringLiteral("SUMMARY:Lunch\\nATTENDEE:mailto:spy@example.com")));
        QVERIFY(!text.contains(QStringLiteral("\r\nX-EVIL")));
        QVERIFY(!text.contains(QStringLiteral("\r\nATTENDEE:")));
    }

    void what_does_not_take_place_is_left_out_and_what_moved_is_told() {
        const std::int64_t first = at(2026, 3, 10, 10, 30, "Europe/Berlin");
        const Record series = seriesRow(first, "FREQ=WEEKLY");
        const std::int64_t afterChange = first + 3 * kWeek - kHour;  // daylight saving began

        const auto event =
            eventOf(series, {occurrenceRow(2, first, first, OccurrenceStatus::held),
                             occurrenceRow(3, first + kWeek, first + kWeek, OccurrenceStatus::skipped),
                             occurrenceRow(4, first + 2 * kWeek, first + 2 * kWeek + kHour, OccurrenceStatus::planned),
                             occurrenceRow(5, afterChange, afterChange, OccurrenceStatus::cancelled)});
        QVERIFY(event);
        const std::string text = writeCalendar({*event});

        QVERIFY(has(text, "EXDATE;TZID=Europe/Berlin:20260317T103000"));
        QVERIFY(has(text, "EXDATE;TZID=Europe/Berlin:20260331T103000"));
        QVERIFY(has(text, "RECURRENCE-ID;TZID=Europe/Berlin:20260324T103000"));
        QVERIFY(has(text, "DTSTART;TZID=Europe/Berlin:20260324T113000"));
        QCOMPARE(unfolded(text).count(QStringLiteral("BEGIN:VEVENT")), 2);
        QVERIFY(!unfolded(text).contains(QStringLiteral("SECRET")));
    }

    void meetings_of_an_earlier_rule_are_told_by_the_dates_that_they_take() {
        const std::int64_t friday = at(2026, 3, 13, 10, 30, "Europe/Berlin");
        const std::int64_t day = kWeek / 7;
        const Record series = seriesRow(friday, "FREQ=WEEKLY;BYDAY=FR");

        const auto event = eventOf(
            series,
            {occurrenceRow(2, friday - 3 * day, friday, OccurrenceStatus::planned),
             occurrenceRow(3, friday + 4 * day, friday + kWeek, OccurrenceStatus::cancelled),
             occurrenceRow(4, friday + kWeek + 5 * day, friday + 2 * kWeek + kHour, OccurrenceStatus::planned)});
        QVERIFY(event);
        const std::string text = writeCalendar({*event});

        QCOMPARE(unfolded(text).count(QStringLiteral("EXDATE")), 1);
        QVERIFY(has(text, "EXDATE;TZID=Europe/Berlin:20260320T103000"));
        QCOMPARE(unfolded(text).count(QStringLiteral("RECURRENCE-ID")), 1);
        QVERIFY(has(text, "RECURRENCE-ID;TZID=Europe/Berlin:20260327T103000"));
        QVERIFY(has(text, "DTSTART;TZID=Europe/Berlin:20260327T113000"));
    }

    void a_series_with_a_rule_that_is_none_is_not_written() {
        const std::int64_t first = at(2026, 3, 10, 10, 30, "Europe/Berlin");

        QVERIFY(!eventOf(seriesRow(first, "FREQ=DAILY\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:spy"), {}));
        QVERIFY(!eventOf(seriesRow(first, "FREQ=DAILY;UNTIL=20270101\nX-EVIL:1"), {}));
        QVERIFY(!eventOf(seriesRow(first, "FREQ=SECONDLY"), {}));
        QCOMPARE(eventOf(seriesRow(first, "RRULE:FREQ=WEEKLY;BYDAY=TU,TU;COUNT=4"), {}).value().rule,
                 std::string("FREQ=WEEKLY;BYDAY=TU;COUNT=4"));
    }

    void an_ended_series_ends_with_its_last_meeting() {
        const std::int64_t first = at(2026, 1, 6, 10, 0, "Europe/Berlin");
        Record series = seriesRow(first, "FREQ=WEEKLY;COUNT=50");
        series.ensure(field::kSeriesEnded).value = true;

        const auto event = eventOf(series, {occurrenceRow(2, first, first, OccurrenceStatus::held),
                                            occurrenceRow(3, first + kWeek, first + kWeek, OccurrenceStatus::held)});

        QVERIFY(event);
        QCOMPARE(event->rule, std::string("FREQ=WEEKLY;UNTIL=20260113T090000Z"));
        const auto dates = recurrences({.rule = event->rule, .starts = event->starts, .zone = event->zone}, first, 10);
        QCOMPARE(dates.value().size(), std::size_t{2});
    }

    void a_single_meeting_is_where_it_was_moved_to() {
        const std::int64_t first = at(2026, 5, 5, 10, 0, "Europe/Berlin");
        const Record series = seriesRow(first, "");

        const auto moved = eventOf(series, {occurrenceRow(2, first, first + kHour, OccurrenceStatus::planned)});
        const auto off = eventOf(series, {occurrenceRow(2, first, first, OccurrenceStatus::cancelled)});

        QCOMPARE(moved.value().starts, first + kHour);
        QVERIFY(!off);
    }

    void a_series_that_was_read_from_a_file_keeps_its_uid() {
        Record series = seriesRow(at(2026, 5, 5, 10, 0, ""), "FREQ=DAILY");
        QCOMPARE(seriesOfUid(calendarUid(series)), series.id);

        series.ensure(field::of(schema::kMeetingSeries, "calendar_uid")).value = std::string("abc@google.com");

        QCOMPARE(calendarUid(series), std::string("abc@google.com"));
        QVERIFY(seriesOfUid("abc@google.com").isNil());
    }

    void another_reader_finds_the_same_meetings() {
        const QString python = QStringLiteral("/usr/bin/python3");
        QProcess probe;
        probe.start(python, {QStringLiteral("-c"), QStringLiteral("import icalendar, dateutil")});
        if (!probe.waitForFinished() || probe.exitCode() != 0) QSKIP("python3-icalendar is not installed");
        CalendarEvent event = weekly();
        event.exceptions = {{.recurrence = event.starts + kWeek,
                             .starts = event.starts + kWeek,
                             .ends = event.starts + kWeek + 45 * kMinute,
                             .cancelled = true},
                            {.recurrence = event.starts + 2 * kWeek,
                             .starts = event.starts + 2 * kWeek + 2 * kHour,
                             .ends = event.starts + 2 * kWeek + 3 * kHour}};
        CalendarEvent south = weekly();
        south.uid = "two@aufwind";
        south.rule = "FREQ=MONTHLY;BYDAY=-1FR";
        south.zone = "Australia/Sydney";
        south.starts = at(2026, 1, 30, 9, 0, south.zone);
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write(QByteArray::fromStdString(writeCalendar({event, south})));
        file.close();

        QProcess reader;
        reader.start(python, {QString::fromUtf8(test::kSources) + QStringLiteral("/tests/domain/calendar_reader.py"),
                              file.fileName(), QStringLiteral("20")});
        QVERIFY(reader.waitForFinished());

        const QString told = QString::fromUtf8(reader.readAllStandardOutput());
        QVERIFY2(reader.exitCode() == 0, reader.readAllStandardError().constData());
        QStringList expected;
        for (const CalendarEvent& one : {event, south}) {
            const auto dates = recurrences({.rule = one.rule, .starts = one.starts, .zone = one.zone}, one.starts, 20);
            for (std::int64_t date : dates.value()) {
                const auto changed = std::ranges::find(one.exceptions, date, &CalendarException::recurrence);
                if (changed != one.exceptions.end()) {
                    if (changed->cancelled) continue;
                    date = changed->starts;
                }
                expected << QString::fromStdString(one.uid) + QLatin1Char(' ') + QString::number(date / 1000);
            }
        }
        QCOMPARE(told.split(QLatin1Char('\n'), Qt::SkipEmptyParts), expected);
    }
};

QTEST_APPLESS_MAIN(CalendarWriteTest)
#include "calendar_write_test.moc"
