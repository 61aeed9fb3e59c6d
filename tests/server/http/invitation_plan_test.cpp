// SPDX-License-Identifier: GPL-3.0-or-later
// What a calendar has to be told next, and in which words.
#include "sync/server/jobs/invitation_plan.h"

#include "models/domain/meeting.h"
#include "sync/server/mail/invitation_mail.h"

#include <QTest>

#include <algorithm>
#include <limits>

using namespace aufwind;
using namespace aufwind::server;
using aufwind::domain::CalendarEvent;
using aufwind::domain::CalendarException;

namespace {

constexpr std::int64_t kDay = 24 * 60 * domain::kMinute;
constexpr std::int64_t kStarts = 1'767'603'600'000;  // Monday, 2026-01-05T09:00Z
constexpr std::int64_t kNow = kStarts - kDay;

CalendarEvent daily() {
    return {.uid = "one@aufwind",
            .title = "Stand-up",
            .place = "Room 7",
            .rule = "FREQ=DAILY",
            .zone = "",
            .starts = kStarts,
            .minutes = 30};
}

CalendarException moved(std::int64_t day) {
    const std::int64_t at = kStarts + day * kDay;
    return {.recurrence = at, .starts = at + 60 * domain::kMinute, .ends = at + 90 * domain::kMinute};
}

CalendarException skipped(std::int64_t day) {
    const std::int64_t at = kStarts + day * kDay;
    return {.recurrence = at, .starts = at, .ends = at + 30 * domain::kMinute, .cancelled = true};
}

ShownEvent with(std::vector<CalendarException> exceptions) {
    CalendarEvent event = daily();
    event.exceptions = std::move(exceptions);
    return shownEvent(event, {});
}

}  // namespace

class InvitationPlanTest : public QObject {
    Q_OBJECT

  private slots:
    void what_was_told_is_remembered_as_it_was() {
        Uuid organiser;
        organiser.bytes[0] = 7;
        CalendarEvent event = daily();
        event.title = "Grüße \"und\" \\ mehr\u2028";
        event.exceptions = {moved(1), skipped(2)};
        const ShownEvent shown = shownEvent(event, organiser);

        const auto read = shownFrom(stateOf(shown, kNow), shown.ends);

        QVERIFY(read);
        QCOMPARE(read->event, shown.event);
        QCOMPARE(read->organiser, organiser);
        QVERIFY(!changeFor(shown, read, kNow));
    }

    void other_bytes_are_nothing_that_was_told() {
        const std::string good = stateOf(with({moved(1)}), kNow);
        QVERIFY(shownFrom(good, 0));
        for (std::size_t size = 0; size < good.size(); ++size) QVERIFY(!shownFrom(good.substr(0, size), 0));
        for (const char* bad : {"", "{}", "[]", "7", "{\"uid\":\"x\"}", "{\"uid\":\"x\",\"dates\":[[1,2,3]]}",
                                "{\"uid\":\"x\",\"dates\":[[1,2,3,4]]}", "{\"uid\":\"\",\"dates\":[]}"}) {
            QVERIFY2(!shownFrom(bad, 0), bad);
        }
    }

    void who_comes_is_invited_and_who_goes_is_told_that_it_is_off() {
        const auto came = changeFor(with({}), std::nullopt, kNow);
        const auto went = changeFor(std::nullopt, with({}), kNow);

        QVERIFY(came && came->news == InvitationNews::invited);
        QVERIFY(went && went->news == InvitationNews::off);
        QVERIFY(!changeFor(std::nullopt, std::nullopt, kNow));
    }

    void only_dates_that_are_still_to_come_are_told() {
        const std::int64_t later = kStarts + 3 * kDay;
        QVERIFY(!changeFor(with({skipped(1)}), with({}), later));
        QVERIFY(!changeFor(with({}), with({skipped(1), moved(2)}), later));
        QVERIFY(changeFor(with({skipped(3)}), with({}), later));

        // From what is over to what is to come is news.
        CalendarException late = moved(1);
        late.starts = later + kDay;
        late.ends = late.starts + domain::kMinute;
        const auto change = changeFor(with({late}), with({}), later);
        QVERIFY(change && change->moved.size() == 1);
    }

    void dates_are_called_off_alone_or_with_what_else_has_changed() {
        const auto off = changeFor(with({moved(1), skipped(2), skipped(3)}), with({moved(1), skipped(2)}), kNow);
        QVERIFY(off && off->news == InvitationNews::partlyOff);
        QCOMPARE(off->off, std::vector<std::int64_t>{kStarts + 3 * kDay});

        // One that was moved before is called off by its own date.
        const auto both = changeFor(with({skipped(1)}), with({moved(1)}), kNow);
        QVERIFY(both && both->news == InvitationNews::partlyOff);

        const auto mixed = changeFor(with({moved(1), skipped(2)}), with({skipped(3)}), kNow);
        QVERIFY(mixed && mixed->news == InvitationNews::changed);
        QCOMPARE(mixed->off.size(), std::size_t{1});
        QCOMPARE(mixed->moved.size(), std::size_t{1});
        QCOMPARE(mixed->back, std::vector<std::int64_t>{kStarts + 3 * kDay});
    }

    void a_series_that_ends_is_over_with_its_last_date() {
        CalendarEvent event = daily();
        event.rule = "FREQ=DAILY;COUNT=3";
        const std::int64_t ends = kStarts + 2 * kDay + 30 * domain::kMinute;
        QCOMPARE(shownEvent(event, {}).ends, ends);
        event.exceptions = {moved(2)};
        QCOMPARE(shownEvent(event, {}).ends, ends + 60 * domain::kMinute);
        event.exceptions.clear();
        event.rule = "FREQ=DAILY;COUNT=1500";
        QCOMPARE(shownEvent(event, {}).ends, kStarts + 1499 * kDay + 30 * domain::kMinute);

        // More dates than are worth counting.
        event.rule = "FREQ=DAILY;COUNT=100000";
        QCOMPARE(shownEvent(event, {}).ends, std::numeric_limits<std::int64_t>::max());
        event.rule = "FREQ=DAILY;UNTIL=20991231T000000Z";
        QVERIFY(shownEvent(event, {}).ends > kStarts + 20'000 * kDay);

        event.rule = "FREQ=DAILY;COUNT=3";
        const ShownEvent shown = shownEvent(event, {});
        QVERIFY(changeFor(shown, std::nullopt, ends - 1));
        QVERIFY(!changeFor(shown, std::nullopt, ends));
        QVERIFY(!changeFor(std::nullopt, shown, ends));
    }

    void a_mail_names_ten_dates_and_says_that_there_are_more() {
        std::vector<CalendarException> many;
        for (int i = 1; i <= 12; ++i) many.push_back(skipped(i));
        const auto change = changeFor(with(many), with({}), kNow);
        domain::Invitation invitation{domain::InvitationMethod::cancel, daily(), change->off};

        const auto mail = mailOfInvitation("x@y.example", "", invitationMail(invitation, *change, "de", kNow).content);

        QVERIFY(mail);
        QCOMPARE(QString::fromStdString(mail->text).count("Abgesagt: "), 10);
        QVERIFY(mail->text.find("Abgesagt: Di. 6. Januar 2026, 09:00–09:30 Uhr (UTC)\n") != std::string::npos);
        QVERIFY(mail->text.find("Und weitere.") != std::string::npos);
    }

    void of_what_repeats_the_next_date_is_named_in_the_meetings_zone() {
        CalendarEvent event = daily();
        event.zone = "Europe/Berlin";
        event.rule = "FREQ=WEEKLY;UNTIL=20261231T000000Z";
        const domain::Invitation invitation{domain::InvitationMethod::request, event};

        const auto mail =
            mailOfInvitation("x@y.example", "", invitationMail(invitation, {}, "en", kStarts + 190 * kDay).content);

        QVERIFY(mail);
        // In summer it is still ten o'clock there.
        const char* const when =
            "When: Mon 20 July 2026, 10:00–10:30 (Europe/Berlin), every week, until Thu 31 December 2026";
        QVERIFY2(mail->text.find(when) != std::string::npos, mail->text.c_str());
        QVERIFY(mail->text.find("Where: Room 7\n") != std::string::npos);
    }

    void a_mail_stays_bounded_and_what_is_no_invitation_is_not_sent() {
        CalendarEvent event = daily();
        for (int i = 0; i < 200; ++i) {
            event.attendees.push_back({std::string(250, 'n'), std::string(200, 'a') + "@alpha.example"});
        }
        const domain::Invitation invitation{domain::InvitationMethod::request, event};

        const auto written = invitationMail(invitation, {}, "en", kNow);

        QVERIFY(written.content.size() < 256 * 1024);
        QVERIFY(mailOfInvitation("a@b.example", written.subject, written.content));
        QVERIFY(!mailOfInvitation("a@b.example", "x", "{}"));
        QVERIFY(!mailOfInvitation("a@b.example", "x", "["));
    }
};

QTEST_GUILESS_MAIN(InvitationPlanTest)
#include "invitation_plan_test.moc"
