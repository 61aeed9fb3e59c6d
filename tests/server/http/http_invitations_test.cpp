// SPDX-License-Identifier: GPL-3.0-or-later
// What people are told of meetings by mail, when, and when not.
#include "models/domain/calendar_file.h"
#include "models/domain/calendar_lines.h"
#include "models/domain/fields.h"
#include "sync/server/auth/keys.h"
#include "sync/server/operator/seed.h"
#include "tests/server/http/exchange_client.h"
#include "tests/server/http/invitations_fixture.h"
#include "tests/server/http/smtp_server.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace aufwind;
using namespace aufwind::test;

namespace {

namespace field = domain::field;

constexpr FieldNumber kPlace = field::of(schema::kMeetingSeries, "place");
constexpr FieldNumber kStatus = field::of(schema::kEmployee, "status");
constexpr std::int64_t kLeft = 2;
constexpr std::int64_t kHeld = 1;
constexpr std::int64_t kSkipped = 2;
constexpr std::int64_t kPlanned = 0;

server::InvitationRules rules() {
    server::InvitationRules made;
    made.quiet = std::chrono::milliseconds(1'000);
    return made;
}

/// An instant in Tokyo as a file says it.
std::string inTokyo(std::int64_t instant) {
    const auto wall = domain::wallTime(instant + 9 * kHourMs);
    return domain::formatWall(wall);
}

// A mail by the field's own readers: Python's parser of mails, and icalendar.
constexpr const char* kReader = R"py(
import email, email.policy, icalendar, json, sys
raw = open(sys.argv[1], 'rb').read().split(b'\n', 1)[1]
mail = email.message_from_bytes(raw, policy=email.policy.default)
parts = {part.get_content_type(): part for part in mail.walk()}
calendar = parts['text/calendar']
parsed = icalendar.Calendar.from_ical(calendar.get_content())
event = [one for one in parsed.walk('VEVENT')][0]
people = event['ATTENDEE'] if isinstance(event['ATTENDEE'], list) else [event['ATTENDEE']]
print(json.dumps(dict(
    type=mail.get_content_type(), subject=str(mail['Subject']), to=str(mail['To']), method=calendar.get_param('method'),
    charset=str(calendar.get_content_charset()), inside=str(parsed['METHOD']), uid=str(event['UID']),
    summary=str(event['SUMMARY']), organiser=str(event['ORGANIZER']), text=parts['text/plain'].get_content(),
    rule=event['RRULE'].to_ical().decode(), zone=str(event['DTSTART'].dt.tzinfo),
    people=[str(one) for one in people], rsvp=[one.params.get('RSVP') for one in people],
    names=[one.params.get('CN') for one in people], errors=[str(one) for one in event.errors])))
)py";

QJsonObject readByOthers(const std::string& mail) {
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("mail")));
    if (!file.open(QIODevice::WriteOnly)) return {};
    file.write(mail.data(), static_cast<qint64>(mail.size()));
    file.close();
    QProcess python;
    python.start("/usr/bin/python3", {"-c", kReader, file.fileName()});
    python.waitForFinished();
    const QByteArray errors = python.readAllStandardError();
    if (!errors.isEmpty()) qWarning("%s", errors.constData());
    return QJsonDocument::fromJson(python.readAllStandardOutput()).object();
}

}  // namespace

class HttpInvitationsTest : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        server_ = std::make_unique<ServerFixture>(ServerFixture::quiet(), Staff::present);
        server_->stop();
        teller_ = std::make_unique<Teller>(*server_, rules());
        teller_->look();
    }
    void cleanup() {
        teller_.reset();
        server_.reset();
    }

    void whoever_takes_part_is_invited_and_the_organiser_is_not() {
        const Meeting meeting(*server_);
        teller_->write(meeting.make({server_->ben}));

        const auto mails = teller_->told();

        QCOMPARE(mails.size(), std::size_t{1});
        const Told& one = mails.front();
        QVERIFY(one.isTo("ben@alpha.example"));
        QCOMPARE(one.mail.subject, std::string("Invitation: Ada and Ben"));
        QVERIFY(one.says("You are invited") && one.says("18:00–18:30 (Asia/Tokyo), every week"));
        QVERIFY(one.says("Organised by: Ada Test") || one.says("Organised by: ada Test"));
        QVERIFY(one.message.find("multipart/alternative") != std::string::npos);
        QVERIFY(one.message.find("text/calendar; method=REQUEST; charset=UTF-8\r\n") != std::string::npos);
        QVERIFY(one.message.find("Reply-To: <ada@alpha.example>\r\n") != std::string::npos);
        QCOMPARE(one.value("METHOD"), std::string("REQUEST"));
        QCOMPARE(one.value("UID"), meeting.uid());
        QCOMPARE(one.value("ORGANIZER"), std::string("mailto:ada@alpha.example"));
        QCOMPARE(one.value("RRULE"), std::string("FREQ=WEEKLY"));
        QCOMPARE(one.value("DTSTART"), inTokyo(meeting.starts));
        QVERIFY(one.holds("PARTSTAT=NEEDS-ACTION;RSVP=FALSE;CN=\"ben Test\":mailto:ben@alpha.example"));
        QVERIFY(!one.holds("RSVP=TRUE"));
    }

    void a_mail_is_in_the_language_of_the_account_and_else_in_the_companys() {
        server::Seed seed(schema::kSchema);
        const std::string company = "Company";
        seed.row("tenant_settings", server_->entropy.uuid(server_->clock.now()),
                 {{"name", company}, {"language", std::int64_t{1}}});
        teller_->write(seed.take());
        const auto hannas = teller_->store->accountOf(server_->alpha.id, server_->hanna);
        QVERIFY(hannas && *hannas);
        QVERIFY(teller_->store->setLanguage((*hannas)->id, "en"));
        Meeting meeting(*server_, "Grüße");
        meeting.rhythm = "FREQ=WEEKLY;INTERVAL=2";
        teller_->write(meeting.make({server_->ben, server_->hanna}));

        const auto mails = teller_->told();

        QCOMPARE(mails.size(), std::size_t{2});
        for (const Told& one : mails) {
            const bool isGerman = one.isTo("ben@alpha.example");
            QCOMPARE(one.says("Sie sind zu einem Gespräch eingeladen"), isGerman);
            QCOMPARE(one.says("18:00–18:30 Uhr (Asia/Tokyo), alle 2 Wochen"), isGerman);
            QCOMPARE(one.says("You are invited to a meeting"), !isGerman);
            QVERIFY(one.says("Grüße"));
        }
    }

    void changes_that_come_together_are_one_mail_and_the_next_has_a_higher_sequence() {
        const Meeting meeting(*server_);
        teller_->write(meeting.make({server_->ben}));
        teller_->write(meeting.set(field::kSeriesTitle, std::string("One")));
        teller_->write(meeting.set(field::kSeriesTitle, std::string("Two")));
        const auto first = teller_->told();
        QCOMPARE(first.size(), std::size_t{1});
        QCOMPARE(first.front().value("SUMMARY"), std::string("Two"));

        std::int64_t last = first.front().sequence();
        const std::vector<merge::Operation> changes[] = {
            meeting.set(kPlace, std::string("Room 7")),
            meeting.set(field::kSeriesTitle, std::string("Three")),
            meeting.set(field::kSeriesStarts, meeting.starts + kHourMs),
            meeting.set(field::kSeriesMinutes, std::int64_t{45}),
            meeting.set(field::kSeriesRhythm, std::string("FREQ=DAILY")),
        };
        for (const auto& change : changes) {
            teller_->write(change);
            const auto mails = teller_->told();
            QCOMPARE(mails.size(), std::size_t{1});
            QCOMPARE(mails.front().value("METHOD"), std::string("REQUEST"));
            QCOMPARE(mails.front().value("UID"), meeting.uid());
            QVERIFY(mails.front().says("was changed"));
            QVERIFY(mails.front().sequence() > last);
            last = mails.front().sequence();
        }
    }

    void nothing_is_told_before_it_was_quiet_for_a_while() {
        const Meeting meeting(*server_);
        teller_->write(meeting.make({server_->ben}));
        teller_->job->sweep();
        server_->clock.moved += 500;
        teller_->job->sweep();
        QCOMPARE(teller_->store->outgoingCount().valueOr(9), std::uint64_t{0});

        server_->clock.moved += 501;
        teller_->job->sweep();

        QCOMPARE(teller_->store->outgoingCount().valueOr(9), std::uint64_t{1});
    }

    void what_a_calendar_does_not_show_is_told_to_nobody() {
        const Meeting meeting(*server_);
        teller_->write(meeting.make({server_->ben}));
        QCOMPARE(teller_->told().size(), std::size_t{1});

        // A date as the rule says, with a remark; it is held; a date that is over is skipped; the same title again.
        teller_->write(meeting.occurrence(meeting.starts, meeting.starts, kPlanned));
        teller_->write(meeting.setStatus(meeting.starts, kHeld));
        teller_->write(meeting.set(field::kSeriesTitle, meeting.title));
        server::Seed seed(schema::kSchema);
        const Uuid span = server_->entropy.uuid(server_->clock.now());
        seed.row("meeting_span", span, {{"series", meeting.id}, {"number", std::int64_t{1}}});
        seed.row("talking_point", server_->entropy.uuid(server_->clock.now()),
                 {{"series", meeting.id}, {"span", span}, {"title", "pay rise"}, {"position", "V"}});
        teller_->write(seed.take());
        QVERIFY(teller_->told().empty());

        teller_->write(meeting.set(field::kSeriesTitle, std::string("Another")));
        const auto mails = teller_->told();
        QCOMPARE(mails.size(), std::size_t{1});
        for (const char* secret : {"a remark", "pay rise"}) {
            QVERIFY(!mails.front().holds(secret) && !mails.front().says(secret));
        }
    }

    void a_date_that_is_over_is_called_off_for_nobody() {
        Meeting meeting(*server_);
        meeting.starts -= 35 * kDayMs;
        teller_->write(meeting.make({server_->ben}));
        QCOMPARE(teller_->told().size(), std::size_t{1});

        teller_->write(meeting.occurrence(meeting.starts, meeting.starts, kSkipped));
        QVERIFY(teller_->told().empty());

        const std::int64_t next = meeting.starts + 6 * kWeekMs;
        teller_->write(meeting.occurrence(next, next, kSkipped));
        QCOMPARE(teller_->told().size(), std::size_t{1});
    }

    void a_postponed_date_is_a_request_and_a_skipped_one_a_cancellation_until_it_takes_place_after_all() {
        const Meeting meeting(*server_);
        const std::int64_t second = meeting.starts + kWeekMs;
        const std::int64_t third = second + kWeekMs;
        teller_->write(meeting.make({server_->ben}));
        QCOMPARE(teller_->told().size(), std::size_t{1});

        teller_->write(meeting.occurrence(second, second + kHourMs, kPlanned));
        const auto moved = teller_->told();
        QCOMPARE(moved.size(), std::size_t{1});
        QCOMPARE(moved.front().value("METHOD"), std::string("REQUEST"));
        QCOMPARE(moved.front().value("RECURRENCE-ID"), inTokyo(second));
        QVERIFY(moved.front().holds("DTSTART;TZID=Asia/Tokyo:" + inTokyo(second + kHourMs)));
        QVERIFY(moved.front().says("Moved: ") && moved.front().says("19:00–19:30"));

        teller_->write(meeting.occurrence(third, third, kSkipped));
        const auto off = teller_->told();
        QCOMPARE(off.size(), std::size_t{1});
        QCOMPARE(off.front().value("METHOD"), std::string("CANCEL"));
        QCOMPARE(off.front().value("RECURRENCE-ID"), inTokyo(third));
        QCOMPARE(off.front().value("STATUS"), std::string("CANCELLED"));
        QCOMPARE(off.front().value("UID"), meeting.uid());
        QVERIFY(off.front().sequence() > moved.front().sequence());
        QVERIFY(off.front().says("Called off: ") && !off.front().says("When: "));

        teller_->write(meeting.setStatus(third, kPlanned));
        const auto back = teller_->told();
        QCOMPARE(back.size(), std::size_t{1});
        QCOMPARE(back.front().value("METHOD"), std::string("REQUEST"));
        QVERIFY(!back.front().holds("EXDATE"));
        QVERIFY(back.front().says("Takes place after all: "));
        QVERIFY(back.front().sequence() > off.front().sequence());
    }

    void a_request_holds_all_that_is_not_as_the_rule_says() {
        const Meeting meeting(*server_);
        const std::int64_t second = meeting.starts + kWeekMs;
        const std::int64_t third = second + kWeekMs;
        teller_->write(meeting.make({server_->ben}));
        teller_->write(meeting.occurrence(second, second + kHourMs, kPlanned));
        teller_->write(meeting.occurrence(third, third, kSkipped));

        const auto mails = teller_->told();

        QCOMPARE(mails.size(), std::size_t{1});
        QCOMPARE(mails.front().value("EXDATE"), inTokyo(third));
        const auto reading = domain::readCalendar(mails.front().mail.calendar, {});
        QVERIFY(reading && reading->entries.size() == 1);
        const domain::CalendarEvent& event = reading->entries.front().event;
        QCOMPARE(event.starts, meeting.starts);
        QCOMPARE(event.exceptions.size(), std::size_t{2});
        QCOMPARE(event.exceptions.front().starts, second + kHourMs);
        QVERIFY(event.exceptions.back().cancelled);
    }

    void who_is_taken_out_is_told_so_who_comes_is_invited_and_the_others_are_left_alone() {
        const Meeting meeting(*server_);
        teller_->write(meeting.make({server_->ben, server_->ivo}));
        QCOMPARE(teller_->told().size(), std::size_t{2});

        teller_->write(meeting.takeOut(server_->ben));
        teller_->write(meeting.set(field::kSeriesTitle, std::string("How Ben does")));
        teller_->write(meeting.add(server_->hanna));
        const auto mails = teller_->told();

        QCOMPARE(mails.size(), std::size_t{3});
        const auto to = [&](const std::string& address) {
            return *std::ranges::find_if(mails, [&](const Told& one) { return one.isTo(address); });
        };
        const Told bens = to("ben@alpha.example");
        QCOMPARE(bens.value("METHOD"), std::string("CANCEL"));
        QCOMPARE(bens.value("STATUS"), std::string("CANCELLED"));
        QVERIFY(!bens.holds("RECURRENCE-ID") && !bens.holds("hanna@"));
        // What has become of it since is not his to know.
        QCOMPARE(bens.value("SUMMARY"), meeting.title);
        QVERIFY(!bens.says("How Ben does") && bens.mail.subject.find("How") == std::string::npos);
        QCOMPARE(to("hanna@alpha.example").value("METHOD"), std::string("REQUEST"));
        QVERIFY(to("ivo@alpha.example").says("was changed"));

        teller_->write(meeting.add(server_->olga));
        const auto later = teller_->told();
        QCOMPARE(later.size(), std::size_t{1});
        QVERIFY(later.front().isTo("olga@alpha.example"));
    }

    void a_series_that_is_ended_or_removed_is_called_off_and_invites_anew_when_it_goes_on() {
        const Meeting meeting(*server_);
        teller_->write(meeting.make({server_->ben}));
        QCOMPARE(teller_->told().size(), std::size_t{1});

        teller_->write(meeting.set(field::kSeriesEnded, true));
        const auto off = teller_->told();
        QCOMPARE(off.size(), std::size_t{1});
        QCOMPARE(off.front().value("METHOD"), std::string("CANCEL"));
        QCOMPARE(off.front().value("UID"), meeting.uid());

        teller_->write(meeting.set(field::kSeriesEnded, false));
        const auto again = teller_->told();
        QCOMPARE(again.size(), std::size_t{1});
        QCOMPARE(again.front().value("METHOD"), std::string("REQUEST"));
        QVERIFY(again.front().sequence() > off.front().sequence());

        teller_->write(meeting.remove());
        const auto gone = teller_->told();
        QCOMPARE(gone.size(), std::size_t{1});
        QCOMPARE(gone.front().value("METHOD"), std::string("CANCEL"));
        QCOMPARE(gone.front().value("SUMMARY"), meeting.title);
        QVERIFY(gone.front().sequence() > again.front().sequence());
    }

    void a_single_meeting_is_told_once_when_it_moves_and_called_off_when_it_is_cancelled() {
        Meeting meeting(*server_);
        meeting.rhythm.clear();
        teller_->write(meeting.make({server_->ben}));
        QCOMPARE(teller_->told().size(), std::size_t{1});

        teller_->write(meeting.occurrence(meeting.starts, meeting.starts + kHourMs, kPlanned));
        const auto moved = teller_->told();
        QCOMPARE(moved.size(), std::size_t{1});
        QCOMPARE(moved.front().value("DTSTART"), inTokyo(meeting.starts + kHourMs));
        QVERIFY(!moved.front().holds("RRULE"));

        teller_->write(meeting.setStatus(meeting.starts, kSkipped));
        const auto off = teller_->told();
        QCOMPARE(off.size(), std::size_t{1});
        QCOMPARE(off.front().value("METHOD"), std::string("CANCEL"));
    }

    void who_wants_no_mail_has_left_or_has_no_account_any_more_is_told_nothing() {
        server::Seed seed(schema::kSchema);
        seed.derivedRow("personal_settings", {{"no_mail", true}}, server_->ben);
        const Uuid nameless = server_->entropy.uuid(server_->clock.now());
        seed.row("employee", nameless, {{"first_name", "No"}, {"last_name", "Address"}});
        const Uuid external = server_->entropy.uuid(server_->clock.now());
        seed.row("employee", external, {{"first_name", "Eva"}, {"last_name", "New"}, {"email", "Eva@alpha.example"}});
        auto rows = seed.take();
        // Ben's own row: its author is he.
        server_->stop();
        teller_.reset();
        {
            const auto store = server_->openControl();
            const auto opened =
                server::Tenants(*server_->home, *store, schema::kSchema, server_->clock, server_->entropy)
                    .open(server_->alpha, false);
            QVERIFY(opened);
            QVERIFY((*opened)->commit(rows, server_->ben));
            QVERIFY(store->disable((*store->accountOf(server_->alpha.id, server_->ivo))->id));
        }
        teller_ = std::make_unique<Teller>(*server_, rules());
        teller_->write(setField(schema::kEmployee, server_->olga, kStatus, kLeft));
        const Meeting meeting(*server_);
        teller_->write(meeting.make({server_->ben, server_->ivo, server_->olga, server_->hanna, nameless, external}));

        const auto mails = teller_->told();

        QCOMPARE(mails.size(), std::size_t{2});
        for (const Told& one : mails) QVERIFY(one.isTo("hanna@alpha.example") || one.isTo("eva@alpha.example"));
        // Nor that it is off.
        teller_->write(meeting.remove());
        QCOMPARE(teller_->told().size(), std::size_t{2});
    }

    void where_the_company_sends_no_mail_it_goes_to_whoever_has_chosen_it() {
        server::Seed seed(schema::kSchema);
        seed.derivedRow("personal_settings", {{"no_mail", false}}, server_->ben);
        auto rows = seed.take();
        server_->stop();
        teller_.reset();
        {
            const auto store = server_->openControl();
            const auto opened =
                server::Tenants(*server_->home, *store, schema::kSchema, server_->clock, server_->entropy)
                    .open(server_->alpha, false);
            QVERIFY(opened);
            QVERIFY((*opened)->commit(rows, server_->ben));
            const auto settings = (*opened)->all(schema::kTenantSettings);
            QVERIFY(settings && !settings->empty());
            QVERIFY((*opened)->commit(
                {setField(schema::kTenantSettings, settings->front().id, field::kTenantNoMail, true)}, Uuid{}));
        }
        teller_ = std::make_unique<Teller>(*server_, rules());
        const Meeting meeting(*server_);
        teller_->write(meeting.make({server_->ben, server_->hanna}));

        const auto mails = teller_->told();

        QCOMPARE(mails.size(), std::size_t{1});
        QVERIFY(mails.front().isTo("ben@alpha.example"));
    }

    void nobody_is_invited_to_what_is_over_has_no_time_or_came_from_another_calendar() {
        Meeting over(*server_);
        over.starts -= 60 * kDayMs;
        over.rhythm = "FREQ=WEEKLY;COUNT=3";
        Meeting timeless(*server_);
        timeless.starts = 0;
        Meeting imported(*server_);
        imported.calendarUid = "abc@elsewhere.example";
        for (const Meeting& one : {over, timeless, imported}) teller_->write(one.make({server_->ben}));
        QVERIFY(teller_->told().empty());

        teller_->write(imported.set(field::kSeriesTitle, std::string("Another")));
        teller_->write(timeless.set(field::kSeriesStarts, imported.starts));
        const auto mails = teller_->told();
        QCOMPARE(mails.size(), std::size_t{1});
        QCOMPARE(mails.front().value("UID"), timeless.uid());
    }

    void meetings_of_before_invite_nobody_until_they_change() {
        teller_.reset();
        const Meeting meeting(*server_);
        const Meeting other(*server_);
        {
            const auto store = server_->openControl();
            QVERIFY(store->keepInvitations(server_->clock.now(), server_->clock.now() + 1));  // as if never begun
            const auto opened =
                server::Tenants(*server_->home, *store, schema::kSchema, server_->clock, server_->entropy)
                    .open(server_->alpha, false);
            QVERIFY(opened);
            QVERIFY((*opened)->commit(meeting.make({server_->ben}), server_->ada));
            QVERIFY((*opened)->commit(other.make({server_->ben}), server_->ada));
        }
        teller_ = std::make_unique<Teller>(*server_, rules());
        QVERIFY(teller_->told().empty());

        teller_->write(meeting.set(field::kSeriesTitle, std::string("Changed")));

        const auto mails = teller_->told();
        QCOMPARE(mails.size(), std::size_t{1});
        QCOMPARE(mails.front().value("UID"), meeting.uid());
    }

    void after_long_without_a_server_that_looks_after_it_a_company_begins_anew() {
        const Meeting meeting(*server_);
        teller_->write(meeting.make({server_->ben}));
        teller_.reset();
        server_->clock.moved += 16 * kDayMs;
        teller_ = std::make_unique<Teller>(*server_, rules());
        QVERIFY(teller_->told().empty());

        // A server that is at work all the time has looked after it, whether or not anybody writes.
        teller_->write(meeting.set(field::kSeriesTitle, std::string("Changed")));
        QCOMPARE(teller_->told().size(), std::size_t{1});
        for (int day = 0; day < 10; ++day) {
            server_->clock.moved += 2 * kDayMs;
            teller_->job->sweep();
        }
        teller_->write(meeting.set(field::kSeriesTitle, std::string("Again")));
        teller_.reset();
        teller_ = std::make_unique<Teller>(*server_, rules());
        const auto mails = teller_->told();
        QCOMPARE(mails.size(), std::size_t{1});
        QCOMPARE(mails.front().value("SUMMARY"), std::string("Again"));
    }

    void a_restart_tells_nothing_twice_and_what_was_not_told_yet() {
        const Meeting meeting(*server_);
        teller_->write(meeting.make({server_->ben}));
        QCOMPARE(teller_->told().size(), std::size_t{1});
        teller_ = {};
        teller_ = std::make_unique<Teller>(*server_, rules());
        QVERIFY(teller_->told().empty());

        teller_->write(meeting.set(field::kSeriesTitle, std::string("Later")));
        teller_ = {};
        teller_ = std::make_unique<Teller>(*server_, rules());

        const auto mails = teller_->told();
        QCOMPARE(mails.size(), std::size_t{1});
        QCOMPARE(mails.front().value("SUMMARY"), std::string("Later"));
        QVERIFY(teller_->told().empty());
    }

    void a_company_that_was_restored_from_before_is_told_of_what_comes_then() {
        const Meeting meeting(*server_);
        teller_->write(meeting.make({server_->ben}));
        QCOMPARE(teller_->told().size(), std::size_t{1});
        const auto turn = teller_->store->takeInvitations(server_->alpha.id, 1'000'000, server_->clock.now(), 1);
        QVERIFY(turn && turn->isTaken);
        // It had come further than what is there now.
        const server::InvitationsDone further{turn->lease, 900'000, {}, {}};
        QVERIFY(teller_->store->finishInvitations(server_->alpha.id, further, {9, 9}, 0));
        teller_.reset();
        teller_ = std::make_unique<Teller>(*server_, rules());

        QVERIFY(teller_->told().empty());
        teller_->write(meeting.set(field::kSeriesTitle, std::string("Later")));
        QCOMPARE(teller_->told().size(), std::size_t{1});
    }

    void who_dies_in_the_middle_leaves_it_to_the_next_once_its_time_is_over() {
        const Meeting meeting(*server_);
        teller_->write(meeting.make({server_->ben}));
        const std::int64_t now = server_->clock.now();
        const auto taken = teller_->store->takeInvitations(server_->alpha.id, 1'000'000, now, 120'000);
        QVERIFY(taken && taken->isTaken);
        QVERIFY(teller_->told().empty());

        server_->clock.moved += 121'000;
        QCOMPARE(teller_->told().size(), std::size_t{1});
        // The other one, should it still live, cannot write what it has found.
        const auto late = teller_->store->finishInvitations(server_->alpha.id, {taken->lease, 1, {}, {}}, {9, 9}, 0);
        QVERIFY(!late && late.error().code == ErrorCode::conflict);
    }

    void of_two_servers_on_one_database_one_tells_and_the_other_goes_on_for_it() {
        if (!server_->isShared()) QSKIP("a file has one server");
        Teller other(*server_, rules());
        other.look();
        const Meeting meeting(*server_);
        teller_->write(meeting.make({server_->ben}));
        other.job->lookAnew();
        const auto first = teller_->told();
        QCOMPARE(first.size(), std::size_t{1});
        QVERIFY(other.told().empty());

        teller_->write(meeting.set(field::kSeriesTitle, std::string("Later")));
        teller_.reset();
        other.job->lookAnew();
        const auto mails = other.told();

        QCOMPARE(mails.size(), std::size_t{1});
        QCOMPARE(mails.front().value("SUMMARY"), std::string("Later"));
        QVERIFY(mails.front().sequence() > first.front().sequence());
    }

    void many_are_told_in_steps_and_each_once() {
        teller_.reset();
        auto small = rules();
        small.together = 2;
        small.step = 3;
        teller_ = std::make_unique<Teller>(*server_, small);
        teller_->look();
        std::vector<Meeting> meetings;
        for (int i = 0; i < 7; ++i) meetings.emplace_back(*server_, "Meeting " + std::to_string(i));
        for (const Meeting& one : meetings) teller_->write(one.make({server_->ben, server_->hanna}));

        const auto mails = teller_->told();

        QCOMPARE(mails.size(), std::size_t{14});
        for (const Meeting& one : meetings) {
            QCOMPARE(std::ranges::count_if(mails, [&](const Told& mail) { return mail.value("UID") == one.uid(); }), 2);
        }
        QVERIFY(teller_->told().empty());
    }

    void no_more_wait_than_a_company_may_have_and_the_rest_comes_later() {
        teller_.reset();
        auto small = rules();
        small.together = 1;
        small.most = {2, 100};
        small.people = 2;
        teller_ = std::make_unique<Teller>(*server_, small);
        teller_->look();
        for (int i = 0; i < 3; ++i)
            teller_->write(Meeting(*server_).make({server_->ben, server_->hanna, server_->ivo}));
        teller_->look();
        QCOMPARE(teller_->store->outgoingCount().valueOr(9), std::uint64_t{2});

        // None beyond those whom one series may ask for, and none is lost.
        std::size_t all = 0;
        for (int i = 0; i < 5; ++i) {
            all += teller_->told().size();
            server_->clock.moved += 31'000;
        }

        QCOMPARE(all, std::size_t{6});
    }

    void a_mail_with_a_code_does_not_wait_behind_invitations() {
        teller_->write(Meeting(*server_).make({server_->ben, server_->hanna}));
        teller_->look();
        server::Outgoing code{server_->entropy.uuid(server_->clock.now()), server_->alpha.id};
        code.recipient = "ada@alpha.example";
        code.due = server_->clock.now();
        code.ends = code.due + kHourMs;
        QVERIFY(teller_->store->putOutgoing(code, 10));

        const auto first = teller_->store->takeOutgoing(server_->clock.now(), server_->clock.now() + kHourMs);

        QVERIFY(first && *first);
        QCOMPARE((*first)->id, code.id);
    }

    void hostile_words_make_no_header_no_line_and_no_property() {
        server::Seed seed(schema::kSchema);
        const Uuid evil = server_->entropy.uuid(server_->clock.now());
        const std::string name = "E\"ve;RSVP=TRUE:mailto:x@y\r\nATTENDEE:mailto:z@y";
        seed.row("employee", evil, {{"first_name", name}, {"last_name", "Ö"}, {"email", "eve@alpha.example"}});
        teller_->write(seed.take());
        const Meeting meeting(*server_, "Tea\r\nBcc: all@alpha.example\r\n\r\nBEGIN:VALARM\nEND:VEVENT, a; b");
        teller_->write(meeting.make({evil, server_->ben}));
        teller_->write(meeting.set(kPlace, std::string("Here\r\nURL:https://evil.example\r\nOrganised by: the boss")));

        const auto mails = teller_->told();

        QCOMPARE(mails.size(), std::size_t{2});
        for (const Told& one : mails) {
            const std::string head = one.message.substr(0, one.message.find("\r\n\r\n"));
            QVERIFY(head.find("\r\nBcc") == std::string::npos);
            for (const char* line : {"\nBcc", "\nBEGIN:VALARM", "\nURL", "\nATTENDEE:", "RSVP=TRUE:mailto:x@y\r"}) {
                QVERIFY2(one.calendar.find(line) == std::string::npos, line);
            }
            QVERIFY(one.mail.text.find("\nOrganised by: the boss") == std::string::npos);
            QVERIFY(one.mail.text.find("\nBcc") == std::string::npos);
            const auto reading = domain::readCalendar(one.mail.calendar, {});
            QVERIFY(reading && reading->entries.size() == 1);
            QCOMPARE(reading->entries.front().event.attendees.size(), std::size_t{3});
            for (const auto& line : QByteArray::fromStdString(one.mail.calendar).split('\n')) {
                QVERIFY(line.size() <= 76);
            }
        }
    }

    void what_waits_and_what_is_remembered_lies_sealed() {
        teller_->write(Meeting(*server_, "Redundancies in May").make({server_->ben}));
        teller_->look();

        const auto known = teller_->store->outgoingCount();

        QCOMPARE(known.valueOr(9), std::uint64_t{1});
        if (!server_->isShared()) return;  // a file is encrypted as a whole
        const std::string all = server_->everythingInControl();
        QVERIFY(all.find(server::toHex("Redundancies")) == std::string::npos);
    }

    void a_company_that_moves_takes_along_what_its_people_were_told() {
        const Meeting meeting(*server_);
        teller_->write(meeting.make({server_->ben}));
        QCOMPARE(teller_->told().size(), std::size_t{1});
        const auto before = teller_->store->takeAlong(server_->alpha);
        QVERIFY(before && before->invitedUpTo && before->invited.size() == 1);

        QVERIFY(teller_->store->leave(server_->alpha.id));
        QVERIFY(teller_->store->settle(*before));

        const auto after = teller_->store->takeAlong(server_->alpha);
        QVERIFY(after);
        QCOMPARE(after->digest(), before->digest());
        QVERIFY(teller_->told().empty());
        teller_->write(meeting.set(field::kSeriesTitle, std::string("Later")));
        QCOMPARE(teller_->told().size(), std::size_t{1});
    }

    void what_was_over_for_a_month_is_not_remembered_any_more() {
        Meeting meeting(*server_);
        meeting.rhythm.clear();
        teller_->write(meeting.make({server_->ben}));
        QCOMPARE(teller_->told().size(), std::size_t{1});
        QCOMPARE(teller_->store->invited(server_->alpha.id, meeting.id)->size(), std::size_t{1});

        for (int i = 0; i < 65; ++i) {
            server_->clock.moved += kDayMs;
            teller_->job->sweep();
        }
        teller_->write(Meeting(*server_).make({server_->ben}));
        teller_->look();

        QVERIFY(teller_->store->invited(server_->alpha.id, meeting.id)->empty());
    }

    void a_real_mail_server_takes_an_invitation_that_other_programs_read() {
        QProcess python;
        python.start("/usr/bin/python3", {"-c", "import aiosmtpd, icalendar"});
        python.waitForFinished();
        if (python.exitCode() != 0) QSKIP("python3-aiosmtpd and python3-icalendar are not installed");
        const SmtpServer smtp(*server_->home, true, false);
        QVERIFY(smtp.isUp());
        const auto authority = server_->home->authority();
        auto options = mailing();
        options.mailer = [&smtp, authority] {
            return Result<std::unique_ptr<server::Mailer>>(
                server::smtpMailer({smtp.url(), "aufwind@alpha.example", {}, {}, authority}));
        };
        ServerFixture served(options);
        const Meeting meeting(served, "Grüße, Ben; ein sehr langer Titel, der über eine Zeile hinausgeht – äöüß €");

        QVERIFY(push(served, meeting.make({served.ben})));

        const std::string mail = calendarMail(served, smtp);
        QVERIFY(!mail.empty());
        const QJsonObject read = readByOthers(mail);
        QCOMPARE(read["type"].toString(), QString("multipart/alternative"));
        QCOMPARE(read["to"].toString(), QString("ben@alpha.example"));
        QCOMPARE(read["subject"].toString(), QString::fromStdString("Invitation: " + meeting.title));
        QCOMPARE(read["method"].toString(), QString("REQUEST"));
        QCOMPARE(read["charset"].toString().toLower(), QString("utf-8"));
        QCOMPARE(read["inside"].toString(), QString("REQUEST"));
        QCOMPARE(read["uid"].toString(), QString::fromStdString(meeting.uid()));
        QCOMPARE(read["summary"].toString(), QString::fromStdString(meeting.title));
        QCOMPARE(read["organiser"].toString(), QString("mailto:ada@alpha.example"));
        QCOMPARE(read["rule"].toString(), QString("FREQ=WEEKLY"));
        QVERIFY(read["zone"].toString().contains("Tokyo"));
        QVERIFY(read["text"].toString().contains(QString::fromStdString(meeting.title)));
        QCOMPARE(read["people"].toArray(), (QJsonArray{"mailto:ada@alpha.example", "mailto:ben@alpha.example"}));
        QCOMPARE(read["rsvp"].toArray(), (QJsonArray{"FALSE", "FALSE"}));
        QCOMPARE(read["errors"].toArray(), QJsonArray());
    }

    void a_server_that_is_told_not_to_invites_nobody() {
        auto options = mailing();
        options.invitations.on = false;
        ServerFixture served(options);
        const Meeting meeting(served);

        QVERIFY(push(served, meeting.make({served.ben})));

        served.clock.moved += 2'000;
        served.stop();
        const auto turn = served.openControl()->takeInvitations(served.alpha.id, 1'000'000, served.clock.now(), 1);
        QVERIFY(turn && !turn->isKnown);
        QCOMPARE(served.openControl()->invited(served.alpha.id, meeting.id)->size(), std::size_t{0});
    }

  private:
    static server::ServiceOptions mailing() {
        server::ServiceOptions options = ServerFixture::quiet();
        options.alertEvery = std::chrono::milliseconds(20);
        options.invitations = rules();
        return options;
    }
    static bool push(ServerFixture& served, std::vector<merge::Operation> operations) {
        const SignedInClient ada = served.signIn("alpha", "ada@alpha.example");
        TlsClient client(served.port(), served.authority());
        wire::Request request = requestOf(ada.device);
        test::push(request, 1, ada.device, served.clock.now(), std::move(operations));
        const ExchangeAnswer answer = exchange(client, ada.access, request);
        if (answer.http.status != 200 || !answer.message || answer.message->commit().results_size() != 1) return false;
        return answer.message->commit().results(0).status() == 0;
    }
    /// The first mail that a calendar takes over, once there is one.
    static std::string calendarMail(ServerFixture& served, const SmtpServer& smtp) {
        std::string found;
        const auto isThere = [&] {
            served.clock.moved += 20;
            for (int number = 1; number < 10 && found.empty(); ++number) {
                const std::string mail = smtp.mail(number);
                if (mail.find("text/calendar") != std::string::npos) found = mail;
            }
            return !found.empty();
        };
        (void)QTest::qWaitFor(isThere, 30'000);
        return found;
    }

    std::unique_ptr<ServerFixture> server_;
    std::unique_ptr<Teller> teller_;
};

QTEST_GUILESS_MAIN(HttpInvitationsTest)
#include "http_invitations_test.moc"
