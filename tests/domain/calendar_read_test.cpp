// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/calendar_file.h"
#include "models/domain/meeting.h"
#include "models/domain/time_zone.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace aufwind;
using namespace aufwind::domain;
using enum CalendarReason;

namespace {

using Reasons = std::vector<CalendarReason>;

std::string calendar(const std::string& events) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + events + "END:VCALENDAR\r\n";
}

std::string eventWith(const std::string& lines) {
    return "BEGIN:VEVENT\r\nUID:a@b\r\nSUMMARY:Stand-up\r\n" + lines + "END:VEVENT\r\n";
}

const std::string kStart = "DTSTART;TZID=Europe/Berlin:20270105T100000\r\nDURATION:PT30M\r\n";

CalendarEntry entryOf(const std::string& lines, std::int64_t now = 0) {
    const auto reading = readCalendar(calendar(eventWith(lines)), {.zone = "Europe/Berlin", .now = now});
    return reading ? reading->entries.at(0) : CalendarEntry{};
}

}  // namespace

class CalendarReadTest : public QObject {
    Q_OBJECT

  private slots:
    void what_no_series_can_keep_is_named() {
        QCOMPARE(entryOf("DTSTART;VALUE=DATE:20270105\r\n").reasons, Reasons{allDay});
        QCOMPARE(entryOf("SUMMARY:x\r\n").reasons, Reasons{noStart});
        QCOMPARE(entryOf("DTSTART:20271305T100000Z\r\n").reasons, Reasons{noStart});
        QCOMPARE(entryOf("DTSTART;TZID=Mars/Olympus:20270105T100000\r\n").reasons, Reasons{zoneUnknown});
        QCOMPARE(entryOf(kStart + "RRULE:FREQ=HOURLY\r\n").reasons, Reasons{ruleUnknown});
        QCOMPARE(entryOf(kStart + "RRULE:FREQ=DAILY;BYDAY=1MO\r\n").reasons, Reasons{ruleUnknown});
        QCOMPARE(entryOf(kStart + "RRULE:FREQ=YEARLY;BYWEEKNO=20\r\n").reasons, Reasons{ruleUnknown});
        QCOMPARE(entryOf(kStart + "RRULE:FREQ=DAILY\r\nRRULE:FREQ=WEEKLY\r\n").reasons, Reasons{ruleUnknown});
        QCOMPARE(entryOf(kStart + "STATUS:CANCELLED\r\n").reasons, Reasons{cancelled});
        QCOMPARE(entryOf("DTSTART:20270105T100000Z\r\nDURATION:P2D\r\n").reasons, Reasons{tooLong});
        QCOMPARE(entryOf(kStart + "RECURRENCE-ID:20270105T090000Z\r\n").reasons, Reasons{onlyPart});
    }

    void what_is_lost_of_an_event_that_is_taken_is_named() {
        const CalendarEntry dates = entryOf(kStart + "RRULE:FREQ=WEEKLY\r\nRDATE:20270107T100000Z\r\n");
        const CalendarEntry fewer = entryOf(kStart + "RRULE:FREQ=DAILY\r\nEXRULE:FREQ=WEEKLY\r\n");
        const CalendarEntry local = entryOf("DTSTART:20270105T100000\r\n");

        QVERIFY(dates.usable() && fewer.usable() && local.usable());
        QCOMPARE(dates.reasons, Reasons{extraDates});
        QCOMPARE(fewer.reasons, Reasons{fewerDates});
        QCOMPARE(local.reasons, Reasons{floating});
    }

    void a_rule_that_repeats_what_the_start_says_is_kept_without_it() {
        const CalendarEntry yearly = entryOf(kStart + "RRULE:FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=5\r\n");
        const CalendarEntry hourly = entryOf(kStart + "RRULE:FREQ=WEEKLY;BYHOUR=10;BYMINUTE=0\r\n");

        QVERIFY(yearly.usable() && hourly.usable());
        QCOMPARE(yearly.event.rule, std::string("FREQ=YEARLY"));
        QCOMPARE(hourly.event.rule, std::string("FREQ=WEEKLY"));
    }

    void what_is_over_is_told_from_what_is_still_to_come() {
        const std::int64_t later = instantIn("", {.year = 2028});

        QCOMPARE(entryOf(kStart, later).reasons, Reasons{over});
        QCOMPARE(entryOf(kStart + "RRULE:FREQ=WEEKLY;COUNT=3\r\n", later).reasons, Reasons{over});
        QVERIFY(entryOf(kStart + "RRULE:FREQ=WEEKLY\r\n", later).reasons.empty());
        QCOMPARE(entryOf("DTSTART:19650105T100000Z\r\n").reasons, Reasons{over});
    }

    void the_newest_of_two_with_one_uid_counts() {
        const auto reading = readCalendar(calendar(eventWith(kStart + "SEQUENCE:2\r\nLOCATION:Right\r\n") +
                                                   eventWith(kStart + "SEQUENCE:1\r\nLOCATION:Old\r\n")),
                                          {});

        QCOMPARE(reading->entries.size(), std::size_t{1});
        QCOMPARE(reading->entries.front().event.place, std::string("Right"));
    }

    void people_are_read_with_their_addresses_and_rooms_are_none() {
        const CalendarEntry one = entryOf(kStart +
                                          "ORGANIZER;CN=\"Brandt, Jonas\":MAILTO:jonas@example.com\r\n"
                                          "ATTENDEE;CN=Mira;PARTSTAT=ACCEPTED:mailto:mira@example.com\r\n"
                                          "ATTENDEE;CUTYPE=ROOM;CN=Room 4:mailto:room4@example.com\r\n");

        QCOMPARE(one.event.organiser, (CalendarPerson{.name = "Brandt, Jonas", .address = "jonas@example.com"}));
        QCOMPARE(one.event.attendees, (std::vector<CalendarPerson>{{.name = "Mira", .address = "mira@example.com"}}));
    }

    void texts_are_one_line_of_sound_letters_within_the_fields_bounds() {
        const CalendarEntry one =
            entryOf(kStart + "LOCATION:Room\\n4\\, up\x01stairs \xff" + std::string(600, 'x') + "\r\n");

        QVERIFY(one.event.place.starts_with("Room 4, up stairs \xef\xbf\xbdxxx"));
        QVERIFY(one.event.place.size() <= 500);
    }

    void what_is_no_calendar_is_refused() {
        QVERIFY(!readCalendar("", {}));
        QVERIFY(!readCalendar("hello\nworld", {}));
        QVERIFY(!readCalendar("BEGIN:VCARD\r\nEND:VCARD\r\n", {}));
        QVERIFY(!readCalendar("BEGIN:VCALENDAR\r\nVERSION:1.0\r\nEND:VCALENDAR\r\n", {}));
        QCOMPARE(readCalendar(std::string(kCalendarMaximum + 1, ' '), {}).error().code, ErrorCode::tooLarge);
    }

    void components_too_deep_within_each_other_are_refused() {
        std::string deep;
        for (int i = 0; i < 100'000; ++i) deep += "BEGIN:VEVENT\r\n";

        QVERIFY(!readCalendar(calendar(deep), {}));
    }

    void a_hostile_file_costs_bounded_time() {
        std::string many;
        for (int i = 0; i < 3000; ++i) {
            many += "BEGIN:VEVENT\r\nUID:" + std::to_string(i) + "\r\nDTSTART:19700101T000000Z\r\n" +
                    "RRULE:FREQ=DAILY;BYMONTHDAY=31;INTERVAL=397\r\nEXDATE:20990101T000000Z\r\nEND:VEVENT\r\n";
        }
        QElapsedTimer timer;
        timer.start();

        const auto reading = readCalendar(calendar(many), {.patience = std::chrono::milliseconds{1500}});

        QVERIFY(reading.ok());
        QVERIFY(reading->entries.size() <= kEventsMaximum);
        QCOMPARE(reading->entries.size() + reading->beyond, std::size_t{3000});
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    }

    void dates_in_thousands_of_years_cost_bounded_time() {
        std::string zone = "BEGIN:VTIMEZONE\r\nTZID:Nowhere\r\n";
        zone += "BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0137\r\nTZOFFSETTO:+0100\r\n";
        zone += "RRULE:FREQ=YEARLY;BYMONTH=12;BYDAY=-1SU\r\nEND:STANDARD\r\n";
        zone += "BEGIN:DAYLIGHT\r\nDTSTART:19700601T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0137\r\n";
        zone += "RRULE:FREQ=YEARLY;BYMONTH=12;BYDAY=1SU\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n";
        std::string dates;
        for (int i = 0; i < 10'000; ++i) {
            dates += (i % 50 == 0 ? "\r\nEXDATE;TZID=Nowhere:" : ",") + std::to_string(1000 + i % 9000) + "0105T100000";
        }
        const std::string event = eventWith(kStart + "RRULE:FREQ=DAILY" + dates + "\r\n");
        QElapsedTimer timer;
        timer.start();

        const auto hasty =
            readCalendar(calendar(zone + event), {.zone = "UTC", .patience = std::chrono::milliseconds{20}});

        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
        // Cut short it would have fewer exceptions than the file says.
        QVERIFY(hasty->entries.empty());
        QCOMPARE(hasty->beyond, std::size_t{1});
        const auto patient = readCalendar(calendar(zone + event), {.zone = "UTC", .patience = std::chrono::minutes{5}});
        QCOMPARE(patient->entries.at(0).reasons, Reasons{exceptions});
    }

    void a_mere_day_is_the_recurrence_that_is_on_it_to_the_second() {
        const CalendarEntry one = entryOf(
            "DTSTART:20270105T100007Z\r\nDURATION:PT30M\r\nRRULE:FREQ=DAILY\r\n"
            "EXDATE;VALUE=DATE:20270106\r\nEND:VEVENT\r\n"
            "BEGIN:VEVENT\r\nUID:a@b\r\nSUMMARY:Stand-up\r\n"
            "RECURRENCE-ID;VALUE=DATE:20270107\r\nDTSTART:20270107T120000Z\r\n"
            "DURATION:PT30M\r\n");

        QCOMPARE(one.event.exceptions.size(), std::size_t{2});
        QCOMPARE(one.event.exceptions[1].starts, instantOf({.year = 2027, .month = 1, .day = 7, .hour = 12}));
    }

    void exceptions_and_people_beyond_what_is_taken_are_told() {
        std::string lines = kStart + "RRULE:FREQ=DAILY\r\n";
        for (int i = 0; i < 300; ++i) lines += "ATTENDEE:mailto:p" + std::to_string(i) + "@example.com\r\n";
        std::string dates = "EXDATE;TZID=Europe/Berlin:";
        for (int day = 0; day < 700; ++day) {
            const WallTime wall = wallTime(instantOf({.year = 2027, .month = 1, .day = 5}) + day * 86'400'000LL);
            dates +=
                (day == 0 ? "" : ",") + std::to_string(wall.year * 10'000 + wall.month * 100 + wall.day) + "T100000";
        }

        const CalendarEntry one = entryOf(lines + dates + "\r\n");

        QVERIFY(one.usable());
        QCOMPARE(one.event.attendees.size(), kAttendeesMaximum);
        QCOMPARE(one.event.exceptions.size(), kExceptionsMaximum);
        QCOMPARE(one.reasons, (Reasons{people, exceptions}));
    }
};

QTEST_APPLESS_MAIN(CalendarReadTest)
#include "calendar_read_test.moc"
