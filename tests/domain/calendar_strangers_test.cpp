// SPDX-License-Identifier: GPL-3.0-or-later
// What other programs write; tests/domain/calendars/README.md says where the files are from.
#include "models/domain/calendar_file.h"
#include "models/domain/meeting.h"
#include "models/domain/time_zone.h"
#include "tests/places.h"

#include <QDir>
#include <QFile>
#include <QtTest>

using namespace aufwind;
using namespace aufwind::domain;
using enum CalendarReason;

namespace {

std::string contents(const QString& name) {
    QFile file(QString::fromUtf8(test::kSources) + QStringLiteral("/tests/domain/calendars/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string{};
}

CalendarReading read(const char* name, const std::string& zone = "Europe/Berlin") {
    const auto reading = readCalendar(contents(QString::fromUtf8(name)), {.zone = zone});
    return reading ? *reading : CalendarReading{};
}

std::int64_t at(int year, int month, int day, int hour, int minute, const std::string& zone = {}) {
    return instantIn(zone, {.year = year, .month = month, .day = day, .hour = hour, .minute = minute});
}

using Reasons = std::vector<CalendarReason>;

}  // namespace

class CalendarStrangersTest : public QObject {
    Q_OBJECT

  private slots:
    void google_writes_a_changed_date_before_its_series() {
        const auto reading = read("google_override_first.ics");

        QCOMPARE(reading.entries.size(), std::size_t{1});
        const CalendarEntry& one = reading.entries.front();
        QCOMPARE(one.event.title, std::string("TEST RECURR 3"));
        QCOMPARE(one.event.zone, std::string("America/Denver"));
        const std::int64_t second = at(2026, 2, 11, 17, 0);
        QCOMPARE(one.event.exceptions,
                 (std::vector<CalendarException>{
                     {.recurrence = second, .starts = second + 30 * kMinute, .ends = second + 60 * kMinute}}));
        QCOMPARE(one.reasons, Reasons{ownDetails});
    }

    void google_names_the_people_of_an_alarm_who_are_none_of_the_meeting() {
        const auto reading = read("google_alarms.ics");

        const CalendarEntry& one = reading.entries.at(0);
        QVERIFY(one.usable() && one.reasons.empty());
        QCOMPARE(one.event.starts, at(2024, 10, 4, 18, 15));
        QCOMPARE(one.event.minutes, std::int64_t{45});
        QVERIFY(one.event.attendees.empty());
        QCOMPARE(one.event.title, std::string("event with alarms"));
    }

    void google_lists_left_out_dates_and_some_are_no_recurrences() {
        const auto reading = read("google_exdate_list.ics");

        QCOMPARE(reading.entries.size(), std::size_t{2});
        const CalendarEvent& first = reading.entries[0].event;
        QCOMPARE(first.exceptions.size(), std::size_t{4});
        QCOMPARE(first.zone, std::string("US/Central"));
        QCOMPARE(first.exceptions.front().recurrence, at(2017, 7, 6, 14, 0));
        QVERIFY(first.exceptions.front().cancelled);
        QVERIFY(reading.entries[1].event.exceptions.empty());
    }

    void a_zone_that_nobody_knows_is_said_and_not_guessed() {
        QCOMPARE(read("google_unknown_zone.ics").entries.at(0).reasons, Reasons{zoneUnknown});
        const auto customised = read("outlook_customised_zone.ics");
        QCOMPARE(customised.entries.size(), std::size_t{3});
        QCOMPARE(customised.entries[0].reasons, Reasons{zoneUnknown});
        QVERIFY(customised.entries[1].usable());
        QCOMPARE(customised.entries[1].event.minutes, kDefaultMinutes);
        QCOMPARE(customised.entries[2].reasons, Reasons{allDay});
    }

    void outlook_has_names_of_its_own_for_zones() {
        const CalendarEntry standup = read("outlook_own_zone_name.ics").entries.at(0);
        QVERIFY(standup.usable());
        QCOMPARE(standup.event.zone, std::string("Australia/Sydney"));
        QCOMPARE(standup.event.starts, at(2009, 3, 9, 22, 30));
        QCOMPARE(standup.event.rule, std::string("FREQ=DAILY;INTERVAL=1;BYDAY=MO,TU,WE,TH,FR;WKST=SU"));
        QCOMPARE(standup.event.uid.size(), std::size_t{112});
        QCOMPARE(standup.event.organiser.address, std::string("Ben.Fortuna@example.com"));

        const auto shown = read("exchange_display_zones.ics");
        QCOMPARE(shown.entries.at(0).event.zone, std::string("Australia/Sydney"));
        QCOMPARE(shown.entries.at(1).event.zone, std::string("America/New_York"));
        QCOMPARE(shown.entries.at(0).reasons, Reasons{noUid});

        const auto quoted = read("windows_quoted_zone.ics").entries.at(0).event;
        QCOMPARE(quoted.zone, std::string("America/New_York"));
        // The left out dates are at noon in Los Angeles, where the meeting is at nine.
        QVERIFY(quoted.exceptions.empty());
    }

    void a_zone_is_known_by_what_it_does() {
        const CalendarEvent brazil = read("outlook_non_ascii_zone.ics").entries.at(0).event;

        QCOMPARE(brazil.zone, std::string("America/Sao_Paulo"));
        QCOMPARE(brazil.starts, at(2017, 5, 11, 16, 30));
    }

    void a_zone_behind_a_path_is_found() {
        const auto reading = read("zone_paths.ics");

        QCOMPARE(reading.entries.at(0).event.zone, std::string("Europe/Berlin"));
        QCOMPARE(reading.entries.at(1).event.zone, std::string("America/New_York"));
        QCOMPARE(reading.entries.at(2).event.zone, std::string("America/Argentina/Buenos_Aires"));
    }

    void thunderbird_writes_the_whole_history_of_a_zone() {
        const CalendarEntry one = read("thunderbird_zone_history.ics").entries.at(0);

        QVERIFY(one.usable() && one.reasons.empty());
        QCOMPARE(one.event.starts, at(2024, 10, 23, 14, 0));
        QCOMPARE(one.event.minutes, std::int64_t{60});
    }

    void sunbird_folds_before_the_colon() {
        const auto reading = read("thunderbird_sunbird_folding.ics", "Europe/Berlin");

        QCOMPARE(reading.entries.at(0).event.title, std::string("The League of Extraordinary Gentlemen"));
        QCOMPARE(reading.entries.at(0).reasons, Reasons{allDay});
        QCOMPARE(reading.entries.at(1).reasons, Reasons{floating});
        QCOMPARE(reading.entries.at(1).event.starts, at(2003, 7, 31, 21, 0));
        QCOMPARE(reading.entries.at(1).event.zone, std::string("Europe/Berlin"));
    }

    void exchange_moves_whole_days_and_none_is_a_meeting() {
        QCOMPARE(read("exchange_whole_day.ics").entries.at(0).reasons, Reasons{allDay});
    }

    void left_out_dates_may_be_in_utc() {
        const CalendarEvent event = read("exdate_in_utc.ics").entries.at(0).event;

        QCOMPARE(event.exceptions.size(), std::size_t{2});
        QCOMPARE(event.exceptions.at(0).recurrence, at(2007, 5, 15, 5, 15, "America/Chicago"));
        QCOMPARE(event.minutes, std::int64_t{60});
    }

    void an_end_that_is_in_no_zone_is_in_that_of_the_start() {
        const CalendarEvent event = read("local_until.ics").entries.at(0).event;

        QCOMPARE(event.rule, std::string("FREQ=WEEKLY;UNTIL=20241231T090000Z"));
    }

    void apple_says_the_end_twice_and_what_lasts_longer_than_a_day_is_no_meeting() {
        const auto reading = read("apple_two_ends.ics");

        QVERIFY(reading.entries.at(0).usable());
        QCOMPARE(reading.entries.at(0).event.minutes, std::int64_t{120});
        QCOMPARE(reading.entries.at(1).reasons, Reasons{tooLong});
    }

    void what_is_read_is_written_and_read_the_same() {
        int compared = 0;
        const QDir folder(QString::fromUtf8(test::kSources) + QStringLiteral("/tests/domain/calendars"));
        for (const QString& name : folder.entryList({QStringLiteral("*.ics")})) {
            const auto reading = readCalendar(contents(name), {.zone = "Europe/Berlin"});
            QVERIFY2(reading.ok(), qPrintable(name));
            for (const CalendarEntry& entry : reading->entries) {
                if (!entry.usable()) continue;
                const auto again = readCalendar(writeCalendar({entry.event}), {.zone = "Asia/Tokyo"});
                QVERIFY2(again.ok(), qPrintable(name));
                QVERIFY(again->entries.at(0).usable());
                CalendarEvent back = again->entries.at(0).event;
                if (entry.event.organiser == CalendarPerson{}) back.attendees = entry.event.attendees;
                back.sequence = entry.event.sequence;
                QCOMPARE(back, entry.event);
                ++compared;
            }
        }
        QVERIFY(compared >= 12);
    }
};

QTEST_APPLESS_MAIN(CalendarStrangersTest)
#include "calendar_strangers_test.moc"
