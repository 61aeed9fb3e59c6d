// SPDX-License-Identifier: GPL-3.0-or-later
// What calendars are told by mail, held against the field's own reader and its restrictions (RFC 5546).
#include "models/domain/calendar_invitation.h"

#include "models/domain/calendar_file.h"
#include "models/domain/calendar_lines.h"
#include "models/domain/meeting.h"
#include "models/domain/time_zone.h"

#include <QtTest>

#include <libical/ical.h>

#include <memory>

using namespace aufwind;
using namespace aufwind::domain;

namespace {

std::int64_t at(int day, int hour) {
    return instantIn("Europe/Berlin", {.year = 2026, .month = 3, .day = day, .hour = hour});
}

CalendarEvent weekly() {
    CalendarEvent event{.uid = "one@aufwind",
                        .title = "Jonas & Mira",
                        .place = "Room 4; left, upstairs",
                        .rule = "FREQ=WEEKLY;BYDAY=TU",
                        .zone = "Europe/Berlin",
                        .starts = at(10, 10),
                        .minutes = 45};
    event.organiser = {.name = "Jonas Brandt", .address = "jonas@example.com"};
    event.attendees = {event.organiser, {.name = "Mira \"M\" Sand", .address = "mira@example.com"}};
    event.modified = at(1, 8);
    event.sequence = 7;
    return event;
}

CalendarException moved() {
    return {.recurrence = at(17, 10), .starts = at(18, 11), .ends = at(18, 12)};
}

CalendarException cancelled() {
    return {.recurrence = at(24, 10), .starts = at(24, 10), .ends = at(24, 11), .cancelled = true};
}

using Component = std::unique_ptr<icalcomponent, void (*)(icalcomponent*)>;

/// Errors that libical finds in the text, and what RFC 5546 does not allow.
int errorsIn(const std::string& text) {
    const std::lock_guard lock(calendarLock());
    const Component parsed(icalparser_parse_string(text.c_str()), icalcomponent_free);
    if (!parsed) return -1;
    const int lines = icalcomponent_count_errors(parsed.get());
    icalcomponent_strip_errors(parsed.get());
    const int restricted = icalrestriction_check(parsed.get());
    return lines + (restricted == 1 ? 0 : 1) + icalcomponent_count_errors(parsed.get());
}

QStringList linesOf(const std::string& text) {
    return QString::fromStdString(text).replace(QStringLiteral("\r\n "), QString()).split(QStringLiteral("\r\n"));
}

}  // namespace

class CalendarInvitationTest : public QObject {
    Q_OBJECT

  private slots:
    void a_request_is_what_rfc_5546_allows_with_all_its_exceptions() {
        CalendarEvent event = weekly();
        event.exceptions = {moved(), cancelled()};

        const std::string text = writeInvitation({InvitationMethod::request, event});

        QCOMPARE(errorsIn(text), 0);
        const QStringList lines = linesOf(text);
        for (const char* line :
             {"METHOD:REQUEST", "UID:one@aufwind", "SEQUENCE:7", "RRULE:FREQ=WEEKLY;BYDAY=TU",
              "DTSTART;TZID=Europe/Berlin:20260310T100000", "EXDATE;TZID=Europe/Berlin:20260324T100000",
              "RECURRENCE-ID;TZID=Europe/Berlin:20260317T100000", "TZID:Europe/Berlin",
              "ORGANIZER;CN=\"Jonas Brandt\":mailto:jonas@example.com"}) {
            QVERIFY2(lines.contains(QString::fromUtf8(line)), line);
        }
        const auto reading = readCalendar(text, {});
        QVERIFY(reading);
        QCOMPARE(reading->entries.size(), std::size_t{1});
        QCOMPARE(reading->entries.front().event.exceptions.size(), std::size_t{2});
    }

    void what_is_not_allowed_does_not_pass_for_it() {
        const std::string good = writeInvitation({InvitationMethod::request, weekly()});

        const auto without = [&](const std::string& property) {
            std::string text = good;
            const std::size_t at = text.find("\r\n" + property);
            return text.erase(at, text.find("\r\n", at + 2) - at);
        };
        QVERIFY(errorsIn(without("ORGANIZER")) > 0);
        QVERIFY(errorsIn(without("UID")) > 0);
        QCOMPARE(errorsIn(without("LOCATION")), 0);
    }

    void nobody_is_asked_for_an_answer() {
        const QStringList lines = linesOf(writeInvitation({InvitationMethod::request, weekly()}));

        QVERIFY(
            lines.contains(QStringLiteral("ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE;"
                                          "CN=\"Mira 'M' Sand\":mailto:mira@example.com")));
        QVERIFY(
            lines.contains(QStringLiteral("ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE;"
                                          "CN=\"Jonas Brandt\":mailto:jonas@example.com")));
        QVERIFY(lines.filter(QStringLiteral("RSVP=TRUE")).isEmpty());
    }

    void a_cancellation_is_of_the_whole_or_of_some_of_its_dates() {
        CalendarEvent event = weekly();
        event.attendees = {event.attendees.back()};
        const std::string whole = writeInvitation({InvitationMethod::cancel, event});
        const std::string some = writeInvitation({InvitationMethod::cancel, event, {at(17, 10), at(24, 10)}});

        for (const std::string& text : {whole, some}) {
            QCOMPARE(errorsIn(text), 0);
            QVERIFY(linesOf(text).contains(QStringLiteral("METHOD:CANCEL")));
            QVERIFY(linesOf(text).filter(QStringLiteral("RRULE:FREQ=WEEKLY")).isEmpty());
        }
        QCOMPARE(linesOf(whole).count(QStringLiteral("STATUS:CANCELLED")), 1);
        QVERIFY(linesOf(whole).filter(QStringLiteral("RECURRENCE-ID")).isEmpty());
        QCOMPARE(linesOf(some).count(QStringLiteral("STATUS:CANCELLED")), 2);
        QCOMPARE(linesOf(some).filter(QStringLiteral("RECURRENCE-ID")).size(), 2);
        QCOMPARE(linesOf(some).count(QStringLiteral("UID:one@aufwind")), 2);
        const auto reading = readCalendar(whole, {});
        QVERIFY(reading && !reading->entries.front().usable());
    }

    void who_has_no_address_is_not_named() {
        CalendarEvent event = weekly();
        event.attendees.push_back({.name = "Nobody", .address = ""});

        const std::string text = writeInvitation({InvitationMethod::request, event});

        QVERIFY(text.find("Nobody") == std::string::npos);
        QCOMPARE(linesOf(text).filter(QStringLiteral("ATTENDEE")).size(), 2);
    }

    void an_event_in_utc_names_no_zone() {
        CalendarEvent event = weekly();
        event.zone = "Nowhere/Nothing";

        const std::string text = writeInvitation({InvitationMethod::request, event});

        QCOMPARE(errorsIn(text), 0);
        QVERIFY(text.find("TZID") == std::string::npos);
    }

    void hostile_words_add_no_property_and_every_line_is_folded_between_letters() {
        CalendarEvent event = weekly();
        event.title = "Tee\r\nATTENDEE:mailto:eve@evil.example\r\nEND:VEVENT " + std::string(30, 'x');
        for (int i = 0; i < 50; ++i) event.title += "äö€😀";
        event.organiser.name = "J\"\r\nX-EVIL:1;:,";
        event.attendees.front() = event.organiser;

        const std::string text = writeInvitation({InvitationMethod::request, event});

        QCOMPARE(errorsIn(text), 0);
        QVERIFY(text.find("\nATTENDEE:mailto:eve") == std::string::npos && text.find("\nX-EVIL") == std::string::npos);
        for (const QByteArray& line : QByteArray::fromStdString(text).split('\n')) {
            QVERIFY(line.size() <= static_cast<qsizetype>(kFoldOctets) + 1);
            QVERIFY(!QString::fromUtf8(line).contains(QChar::ReplacementCharacter));
        }
        const auto reading = readCalendar(text, {});
        QVERIFY(reading);
        QCOMPARE(reading->entries.front().event.attendees.size(), std::size_t{2});
    }
};

QTEST_APPLESS_MAIN(CalendarInvitationTest)
#include "calendar_invitation_test.moc"
