// SPDX-License-Identifier: GPL-3.0-or-later
// A person's calendar for programs that cannot sign in.
#include "models/domain/calendar_file.h"
#include "models/domain/fields.h"
#include "sync/server/auth/keys.h"
#include "sync/server/http/service.h"
#include "sync/server/jobs/meetings.h"
#include "sync/server/operator/seed.h"
#include "tests/server/http/server_fixture.h"

#include <QTest>

#include <algorithm>

using namespace aufwind;
using namespace aufwind::test;

namespace {

constexpr const char* kAda = "ada@alpha.example";
constexpr const char* kBen = "ben@alpha.example";
constexpr const char* kIvo = "ivo@alpha.example";
constexpr std::int64_t kStarts = 1'798'621'200'000;  // 2026-12-30T09:00Z
constexpr std::int64_t kWeek = 7 * 24 * 3600 * 1000LL;

bool holds(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

// No raw string: their braces are not balanced, and moc counts them.
std::string json(const std::string& name, const std::string& value) {
    return "{\"" + name + "\":\"" + value + "\"}";
}

/// Without what differs from one moment to the next.
HttpAnswer timeless(HttpAnswer answer) {
    answer.headers.erase("date");
    return answer;
}

}  // namespace

class HttpCalendarTest : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        server::ServiceOptions options = ServerFixture::quiet();
        options.auth.address.free = 4;
        server_ = std::make_unique<ServerFixture>(options, Staff::present);
    }
    void cleanup() { server_.reset(); }

    void control_19_an_address_is_made_by_who_has_entered_the_password_again() {
        const std::string session = server_->signIn("alpha", kAda).access;

        const HttpAnswer refused = server_->post("/v1/calendar", "", session);
        QCOMPARE(refused.status, 403);
        QCOMPARE(member(refused.body, "code"), std::string("confirm"));
        QCOMPARE(server_->get("/v1/calendar", session).status, 404);
        QCOMPARE(server_->post("/v1/calendar", "").status, 401);

        const std::int64_t before = server_->clock.now();
        QVERIFY(!make(kAda).empty());
        const HttpAnswer state = server_->get("/v1/calendar", session);
        QCOMPARE(state.status, 200);
        const auto since =
            QByteArray::fromStdString(state.body).replace("{\"since\":", "").replace("}", "").toLongLong();
        QVERIFY(since >= before && since <= server_->clock.now());
    }

    void the_address_gives_the_persons_meetings_and_nothing_of_what_is_said_in_them() {
        writeMeetings();

        const HttpAnswer read = get(make(kAda));

        QCOMPARE(read.status, 200);
        QCOMPARE(read.headers.at("content-type"), std::string("text/calendar; charset=utf-8"));
        QCOMPARE(read.headers.at("cache-control"), std::string("private, no-cache"));
        const auto reading = domain::readCalendar(read.body, {});
        QVERIFY(reading);
        QCOMPARE(reading->entries.size(), std::size_t{1});
        const domain::CalendarEvent& event = reading->entries.front().event;
        QCOMPARE(event.title, std::string("Ada and Ben"));
        QCOMPARE(event.place, std::string("Room 7"));
        QCOMPARE(event.starts, kStarts);
        QCOMPARE(event.exceptions.size(), std::size_t{1});
        QCOMPARE(event.exceptions.front().starts, kStarts + kWeek + 3'600'000);
        QCOMPARE(event.organiser.address, std::string(kAda));
        QCOMPARE(event.attendees.size(), std::size_t{2});
        for (const char* secret : {"pay rise", "a remark", "Ben alone"}) QVERIFY2(!holds(read.body, secret), secret);
        // Ben is in both.
        const std::string bens = get(make(kBen)).body;
        QVERIFY(holds(bens, "Ada and Ben") && holds(bens, "Ben alone") && !holds(bens, "pay rise"));
        // The same ids in another company lead to nobody.
        QVERIFY(!holds(get(make("cem@beta.example", "beta")).body, "BEGIN:VEVENT"));
    }

    void who_was_taken_out_of_a_series_does_not_read_it_any_more() {
        writeMeetings();
        const std::string address = make(kBen);
        const HttpAnswer before = get(address);
        QVERIFY(holds(before.body, "Ada and Ben"));

        merge::Operation leave;
        leave.kind = merge::OperationKind::remove;
        leave.entity = schema::kSeriesParticipant;
        leave.id = participant_;
        leave.life = 1;
        server_->write({leave});

        const HttpAnswer after = get(address);
        QCOMPARE(after.status, 200);
        QVERIFY(!holds(after.body, "Ada and Ben") && holds(after.body, "Ben alone"));
        QVERIFY(before.headers.at("etag") != after.headers.at("etag"));
    }

    void a_calendar_that_is_as_it_was_is_not_sent_again() {
        writeMeetings();
        const std::string address = make(kAda);
        const HttpAnswer read = get(address);
        const std::string tag = read.headers.at("etag");
        QCOMPARE(tag.size(), std::size_t{66});

        for (const std::string& named : {tag, "W/" + tag, "\"x\", " + tag, std::string("*")}) {
            const HttpAnswer same = get(address, "If-None-Match: " + named + "\r\n");
            QCOMPARE(same.status, 304);
            QVERIFY(same.body.empty());
            QVERIFY(!same.headers.contains("content-length") && !same.headers.contains("content-type"));
            QCOMPARE(same.headers.at("etag"), tag);
        }
        QCOMPARE(get(address, "If-None-Match: \"x\"\r\n").status, 200);
        rename("Ada with Ben");
        const HttpAnswer changed = get(address, "If-None-Match: " + tag + "\r\n");
        QCOMPARE(changed.status, 200);
        QVERIFY(holds(changed.body, "Ada with Ben"));
    }

    void asked_for_the_head_alone_the_server_sends_the_head_alone() {
        writeMeetings();
        const std::string address = make(kAda);
        const HttpAnswer read = get(address);
        TlsClient client(server_->port(), server_->authority());

        QVERIFY(client.write("HEAD " + address + " HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        const HttpAnswer head = client.readHead();

        QCOMPARE(head.status, 200);
        QVERIFY(head.body.empty());
        QCOMPARE(head.headers.at("etag"), read.headers.at("etag"));
        QCOMPARE(head.headers.at("content-length"), std::to_string(read.body.size()));
        const HttpAnswer wrong = server_->post(address, "");
        QCOMPARE(wrong.status, 405);
        QCOMPARE(wrong.headers.at("allow"), std::string("GET, HEAD"));
    }

    void an_address_that_is_unknown_revoked_replaced_or_of_a_disabled_account_is_one_answer() {
        const std::string revoked = make(kAda);
        QCOMPARE(get(revoked).status, 200);
        QCOMPARE(server_->post("/v1/calendar/remove", "", server_->signIn("alpha", kAda).access).status, 204);
        const std::string disabled = make(kBen);
        const std::string admin = confirmed(kIvo);
        const std::string ben = json("person", server_->ben.toString());
        QCOMPARE(server_->post("/v1/admin/accounts/disable", ben, admin).status, 204);
        const HttpAnswer unknown = timeless(get("/v1/calendar/" + std::string(43, 'A') + ".ics"));

        QCOMPARE(unknown.status, 404);
        QVERIFY(timeless(get(revoked)) == unknown);
        QVERIFY(timeless(get(disabled)) == unknown);
        // Enabling somebody does not open it again.
        server_->clock.moved += 4'000'000;
        QCOMPARE(server_->post("/v1/admin/accounts/enable", ben, confirmed(kIvo)).status, 204);
        QVERIFY(timeless(get(disabled)) == unknown);
    }

    void a_new_address_ends_the_one_of_before() {
        const std::string first = make(kAda);
        const std::string second = make(kAda);

        QVERIFY(first != second);
        QCOMPARE(get(first).status, 404);
        QCOMPARE(get(second).status, 200);
    }

    void signing_out_everywhere_revokes_the_address() {
        const std::string address = make(kAda);
        const std::string session = server_->signIn("alpha", kAda).access;

        QCOMPARE(server_->post("/v1/account/sign-out-everywhere", "", session).status, 204);

        QCOMPARE(get(address).status, 404);
        QCOMPARE(server_->get("/v1/calendar", session).status, 404);
        QTRY_VERIFY(holds(audit(), "account.calendar_revoked"));
    }

    void wrong_addresses_are_slowed_down_and_a_right_one_is_not() {
        const std::string address = make(kAda);
        const std::string wrong = "/v1/calendar/" + std::string(43, 'B') + ".ics";
        for (int i = 0; i < 4; ++i) QCOMPARE(get(wrong).status, 404);

        const HttpAnswer slowed = get(wrong);
        QCOMPARE(slowed.status, 429);
        QVERIFY(std::stoi(slowed.headers.at("retry-after")) > 0);
        QCOMPARE(get(address).status, 200);

        server_->clock.moved += 31'000;
        QCOMPARE(get(wrong).status, 404);
        QCOMPARE(get(wrong).status, 429);
    }

    void nothing_that_the_server_keeps_or_tells_holds_the_address() {
        const std::string address = make(kAda);
        const std::string token = address.substr(13, 43);
        QCOMPARE(get(address).status, 200);
        QCOMPARE(server_->post("/v1/calendar/remove", "", server_->signIn("alpha", kAda).access).status, 204);
        QTRY_VERIFY(holds(audit(), "account.calendar_made") && holds(audit(), "account.calendar_revoked"));
        QVERIFY(!make(kAda).empty());

        QVERIFY(!holds(audit(), token));
        QVERIFY(!holds(server_->get("/metrics").body, token));
        const std::string mail = server_->mailTo(kAda, "calendar");
        QVERIFY(!mail.empty() && !holds(mail, token) && !holds(mail, "/v1/"));
        const std::string newest = make(kAda).substr(13, 43);
        const std::string all = server_->everythingInControl();
        QVERIFY(!holds(all, newest) && !holds(all, server::toHex(newest)));
        const std::string hash = server::sha256(newest);
        QVERIFY(holds(all, server_->isShared() ? server::toHex(hash) : hash));
    }

    void a_company_takes_the_addresses_along_when_it_moves() {
        const std::string address = make(kAda);
        server_->stop();
        {
            const auto store = server_->openControl();
            const auto along = store->takeAlong(server_->alpha);
            QVERIFY(along);
            QCOMPARE(along->calendars.size(), std::size_t{1});
            QVERIFY(store->leave(server_->alpha.id));
            QVERIFY(store->settle(*along));
            QCOMPARE(store->takeAlong(server_->alpha)->digest(), along->digest());
        }
        server_->startAgain();

        QCOMPARE(get(address).status, 200);
    }

    void what_one_server_has_revoked_another_on_the_same_database_does_not_answer() {
        if (!server_->isShared()) QSKIP("only where servers share a database");
        const std::string address = make(kAda);
        const auto second = server_->another();
        TlsClient there(second->port(), server_->authority());
        QCOMPARE(there.request("GET", address).status, 200);

        QCOMPARE(server_->post("/v1/calendar/remove", "", server_->signIn("alpha", kAda).access).status, 204);

        QCOMPARE(there.request("GET", address).status, 404);
    }

    void a_hostile_title_makes_no_line_of_its_own() {
        writeMeetings();
        rename("Tea\r\nATTENDEE:mailto:eve@evil.example\r\nBEGIN:VALARM\r\nX:");

        const std::string body = get(make(kAda)).body;

        QVERIFY(!holds(body, "\nATTENDEE:mailto:eve") && !holds(body, "\nBEGIN:VALARM"));
        QCOMPARE(domain::readCalendar(body, {})->entries.size(), std::size_t{1});
    }

    void a_calendar_stays_bounded_and_what_was_changed_last_stays_in_it() {
        server::Meetings meetings;
        const Uuid organiser = server_->entropy.uuid(kStarts);
        meetings.people[organiser] = {"Ada", kAda};
        std::vector<Record> everybody;
        for (int i = 0; i < 500; ++i) {
            Record row;
            row.entity = schema::kSeriesParticipant;
            row.id = server_->entropy.uuid(kStarts);
            const Uuid person = server_->entropy.uuid(kStarts);
            row.cells = {{domain::field::kParticipantPerson, person, {}}};
            meetings.people[person] = {std::string(100, 'n'), std::string(100, 'a') + "@alpha.example"};
            everybody.push_back(row);
        }
        for (int i = 0; i < 300; ++i) {
            server::GroupRows one{seriesRow(organiser, "Meeting " + std::to_string(i), i), {}};
            one.parts = {{}, everybody};
            meetings.series.push_back(std::move(one));
        }

        const std::string text = server::calendarOf(meetings);

        QVERIFY(text.size() <= server::kCalendarBytes);
        QVERIFY(text.size() > server::kCalendarBytes / 8);
        QVERIFY(holds(text, "SUMMARY:Meeting 299\r\n") && !holds(text, "SUMMARY:Meeting 0\r\n"));
        const auto events = server::eventsOf(meetings);
        QVERIFY(std::ranges::all_of(events,
                                    [](const auto& one) { return one.attendees.size() == domain::kAttendeesMaximum; }));
    }

  private:
    std::string confirmed(const std::string& email, const std::string& workspace = "alpha") {
        const std::string session = server_->signIn(workspace, email).access;
        return server_->post("/v1/account/confirm", json("password", kPassword), session).status == 204 ? session
                                                                                                        : std::string();
    }
    /// The path of a new address.
    std::string make(const std::string& email, const std::string& workspace = "alpha") {
        const HttpAnswer made = server_->post("/v1/calendar", "", confirmed(email, workspace));
        return made.status == 200 ? member(made.body, "path") : std::string();
    }
    HttpAnswer get(const std::string& address, const std::string& headers = {}) {
        return TlsClient(server_->port(), server_->authority()).request("GET", address, {}, headers);
    }
    std::string audit() {
        return server_->post("/v1/admin/audit/search", "{}", server_->signIn("alpha", kIvo).access).body;
    }
    void rename(const std::string& title) {
        merge::Operation operation;
        operation.kind = merge::OperationKind::set;
        operation.entity = schema::kMeetingSeries;
        operation.id = series_;
        operation.field = domain::field::kSeriesTitle;
        operation.value = title;
        operation.life = 1;
        server_->write({operation});
    }
    static Record seriesRow(const Uuid& organiser, const std::string& title, int at) {
        Record row;
        row.entity = schema::kMeetingSeries;
        row.id = Uuid::fromBytes(std::string(12, 's') + std::string(3, '\0') + static_cast<char>(at % 256)).value();
        row.id.bytes[14] = static_cast<std::uint8_t>(at / 256);
        const Stamp stamp{static_cast<std::uint64_t>(kStarts + at * 1000) << 16U, {}};
        row.cells = {{domain::field::kSeriesTitle, title, stamp},
                     {domain::field::kSeriesOrganiser, organiser, stamp},
                     {domain::field::kSeriesStarts, kStarts, stamp}};
        std::ranges::sort(row.cells, {}, &Cell::field);
        return row;
    }
    /// Ada's weekly meeting with Ben, whose second one is an hour later, with a point in it; and one of Ben's alone.
    void writeMeetings() {
        series_ = server_->entropy.uuid(server_->clock.now());
        const Uuid alone = server_->entropy.uuid(server_->clock.now());
        server::Seed seed(schema::kSchema);
        seed.row("meeting_series", series_,
                 {{"title", "Ada and Ben"},
                  {"kind", std::int64_t{0}},
                  {"organiser", server_->ada},
                  {"rhythm", "FREQ=WEEKLY"},
                  {"starts", kStarts},
                  {"minutes", std::int64_t{30}},
                  {"time_zone", "Europe/Berlin"},
                  {"place", "Room 7"}});
        participant_ = seed.derivedRow("series_participant", {{"series", series_}, {"person", server_->ben}});
        seed.derivedRow("occurrence", {{"series", series_},
                                       {"recurrence_id", kStarts + kWeek},
                                       {"starts", kStarts + kWeek + 3'600'000},
                                       {"ends", kStarts + kWeek + 5'400'000},
                                       {"status", std::int64_t{0}},
                                       {"remark", "a remark"}});
        seed.row("talking_point", server_->entropy.uuid(server_->clock.now()),
                 {{"series", series_}, {"span", series_}, {"title", "the pay rise"}, {"position", "m"}});
        seed.row("meeting_series", alone,
                 {{"title", "Ben alone"},
                  {"kind", std::int64_t{0}},
                  {"organiser", server_->ben},
                  {"starts", kStarts},
                  {"minutes", std::int64_t{30}}});
        server_->write(seed.take());
    }

    std::unique_ptr<ServerFixture> server_;
    Uuid series_;
    Uuid participant_;
};

QTEST_GUILESS_MAIN(HttpCalendarTest)
#include "http_calendar_test.moc"
