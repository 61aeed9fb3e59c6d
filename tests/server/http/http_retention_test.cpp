// SPDX-License-Identifier: GPL-3.0-or-later
// What a company does not want to keep any longer goes by itself, and nothing else does.
#include "models/domain/fields.h"
#include "sync/server/operator/seed.h"
#include "sync/server/operator/tenants.h"
#include "tests/server/http/server_fixture.h"

#include <QTest>

using namespace aufwind;
using namespace aufwind::test;

namespace {

constexpr std::int64_t kDayMs = 24LL * 3600 * 1000;
constexpr int kPatienceMs = 20'000;
constexpr std::int64_t kOneMonth = 1;

}  // namespace

class HttpRetentionTest : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        server::ServiceOptions options = ServerFixture::quiet();
        options.sweepEvery = std::chrono::milliseconds(50);
        server_ = std::make_unique<ServerFixture>(options, Staff::present);
        today_ = server_->clock.now() / kDayMs * kDayMs;
        writeMeetings();
    }
    void cleanup() { server_.reset(); }

    void what_was_written_in_meetings_that_are_over_goes_and_what_is_open_stays() {
        keep(0, kOneMonth);
        server_->clock.moved += 40 * kDayMs;

        QTRY_COMPARE_WITH_TIMEOUT(entries("retention.meeting_contents"), 1, kPatienceMs);

        QVERIFY(audit().find("removed=6") != std::string::npos);
        const Rows rows = read({{schema::kTalkingPoint, discussed_},
                                {schema::kComment, comment_},
                                {schema::kPointLink, link_},
                                {schema::kPrivatePoint, secret_},
                                {schema::kSharedNote, shared_},
                                {schema::kPrivateNote, mine_},
                                {schema::kTalkingPoint, open_},
                                {schema::kComment, openComment_},
                                {schema::kActionItem, done_},
                                {schema::kOccurrence, past_},
                                {schema::kMeetingSeries, series_}});
        for (std::size_t i = 0; i < 6; ++i) QVERIFY(!rows[i] || !rows[i]->alive());
        for (std::size_t i = 6; i < rows.size(); ++i) QVERIFY(rows[i] && rows[i]->alive());
    }

    void nothing_of_it_is_left_on_the_server_once_what_was_removed_is_collected() {
        keep(0, kOneMonth);
        server_->clock.moved += 40 * kDayMs;
        QTRY_COMPARE_WITH_TIMEOUT(entries("retention.meeting_contents"), 1, kPatienceMs);

        // A pass begins once a day, and takes what was there when the one before began.
        const auto isGone = [&] {
            server_->clock.moved += kDayMs + 1000;
            // Signing in takes longer than it takes the server to look around.
            (void)audit();
            (void)audit();
            const Rows rows = read({{schema::kTalkingPoint, discussed_}, {schema::kSharedNote, shared_}});
            return !rows[0] && !rows[1];
        };
        QTRY_VERIFY_WITH_TIMEOUT(isGone(), 3 * kPatienceMs);
        QCOMPARE(entries("retention.meeting_contents"), 1);
    }

    void done_action_items_and_alerts_go_by_rules_of_their_own() {
        keep(1, kOneMonth);
        keep(3, kOneMonth);
        server_->clock.moved += 40 * kDayMs;

        QTRY_COMPARE_WITH_TIMEOUT(entries("retention.done_action_items"), 1, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(entries("retention.security_alerts"), 1, kPatienceMs);

        const Rows rows = read({{schema::kActionItem, done_},
                                {schema::kSecurityAlert, alert_},
                                {schema::kActionItem, toDo_},
                                {schema::kTalkingPoint, discussed_}});
        QVERIFY(!rows[0] || !rows[0]->alive());
        QVERIFY(!rows[1] || !rows[1]->alive());
        QVERIFY(rows[2] && rows[2]->alive());
        QVERIFY(rows[3] && rows[3]->alive());
    }

    // The kind with a rule shows that the job has come by.
    void without_a_rule_everything_stays_and_the_log_says_nothing() {
        keep(1, kOneMonth);
        keep(0, std::monostate{});
        server_->clock.moved += 400 * kDayMs;

        QTRY_COMPARE_WITH_TIMEOUT(entries("retention.done_action_items"), 1, kPatienceMs);

        const Rows rows = read({{schema::kTalkingPoint, discussed_}, {schema::kSecurityAlert, alert_}});
        QVERIFY(rows[0] && rows[0]->alive() && rows[1] && rows[1]->alive());
        QCOMPARE(entries("retention."), 1);
    }

    // More of them than go in one step.
    void many_rows_go_in_one_run_with_one_line_in_the_log() {
        server::Seed seed(schema::kSchema);
        for (int i = 0; i < 730; ++i) {
            seed.row("action_item", server_->entropy.uuid(server_->clock.now()),
                     {{"series", series_},
                      {"span", span_},
                      {"title", std::string("Done long ago")},
                      {"done", true},
                      {"done_at", today_}});
        }
        server_->write(seed.take());
        keep(1, kOneMonth);
        server_->clock.moved += 40 * kDayMs;

        QTRY_COMPARE_WITH_TIMEOUT(entries("retention.done_action_items"), 1, kPatienceMs);

        QVERIFY(audit().find("removed=731") != std::string::npos);
    }

  private:
    using Rows = std::vector<std::optional<Record>>;

    /// A month's old meeting and an open one, as they lie there.
    void writeMeetings() {
        const auto id = [&] {
            return server_->entropy.uuid(server_->clock.now());
        };
        series_ = id();
        span_ = id();
        discussed_ = id();
        open_ = id();
        secret_ = id();
        comment_ = id();
        openComment_ = id();
        link_ = id();
        done_ = id();
        toDo_ = id();
        alert_ = id();
        const Uuid device = id();
        server::Seed seed(schema::kSchema);
        seed.row("meeting_series", series_,
                 {{"title", std::string("Weekly")}, {"kind", std::int64_t{1}}, {"organiser", server_->ada}});
        seed.row("meeting_span", span_, {{"series", series_}, {"number", std::int64_t{1}}});
        past_ = seed.derivedRow(
            "occurrence",
            {{"series", series_}, {"recurrence_id", today_}, {"starts", today_}, {"ends", today_ + 3'600'000}});
        point(seed, discussed_, past_);
        point(seed, open_, Uuid{});
        seed.row("private_point", secret_,
                 {{"series", series_},
                  {"title", std::string("Mine")},
                  {"position", std::string("m")},
                  {"discussed_in", past_}});
        for (const auto& [comment, of] : {std::pair{comment_, discussed_}, std::pair{openComment_, open_}}) {
            seed.row("comment", comment,
                     {{"point", of}, {"span", span_}, {"text", std::string("Yes")}, {"series", series_}});
        }
        seed.row("point_link", link_,
                 {{"point", discussed_},
                  {"span", span_},
                  {"series", series_},
                  {"address", std::string("https://x.example")}});
        shared_ = seed.textRow("shared_note", {{"series", series_}, {"span", span_}, {"occurrence", past_}}, "body",
                               {{device, "What we said"}}, server_->ada);
        // Whoever writes for the server is nobody.
        mine_ = seed.textRow("private_note", {{"series", series_}, {"occurrence", past_}}, "body",
                             {{device, "What I thought"}}, Uuid{});
        for (const auto& [action, isDone] : {std::pair{done_, true}, std::pair{toDo_, false}}) {
            seed.row("action_item", action,
                     {{"series", series_},
                      {"span", span_},
                      {"title", std::string("Do it")},
                      {"done", isDone},
                      {"done_at", isDone ? Value(today_) : Value()}});
        }
        seed.row("security_alert", alert_,
                 {{"person", server_->ben}, {"what", std::int64_t{0}}, {"times", std::int64_t{1}}, {"told", today_}});
        server_->write(seed.take());
    }
    void point(server::Seed& seed, const Uuid& id, const Uuid& occurrence) const {
        seed.row("talking_point", id,
                 {{"series", series_},
                  {"span", span_},
                  {"title", std::string("A point")},
                  {"position", std::string("m")},
                  {"discussed_in", occurrence.isNil() ? Value() : Value(occurrence)}});
    }
    void keep(std::int64_t kind, const Value& months) {
        server::Seed seed(schema::kSchema);
        seed.derivedRow("retention_rule", {{"kind", kind}, {"months", months}});
        server_->write(seed.take());
    }
    std::string audit() {
        return server_
            ->post("/v1/admin/audit/search", R"({"before":0})", server_->signIn("alpha", "olga@alpha.example").access)
            .body;
    }
    int entries(const std::string& action) {
        const std::string log = audit();
        int count = 0;
        for (auto at = log.find(action); at != std::string::npos; at = log.find(action, at + 1)) ++count;
        return count;
    }
    /// As they are stored. The server starts again for it.
    Rows read(const std::vector<std::pair<EntityNumber, Uuid>>& names) {
        Rows found(names.size());
        server_->stop();
        {
            auto store = server_->openControl();
            server::Tenants tenants(*server_->home, *store, schema::kSchema, server_->clock, server_->entropy);
            auto tenant = tenants.open(server_->alpha.id);
            const auto rows = tenant ? (*tenant)->findAll(names) : Result<Rows>(tenant.error());
            if (rows) found = *rows;
        }
        server_->startAgain();
        return found;
    }

    std::unique_ptr<ServerFixture> server_;
    std::int64_t today_ = 0;
    Uuid series_, span_, past_, discussed_, open_, secret_, comment_, openComment_, link_, shared_, mine_, done_, toDo_,
        alert_;
};

QTEST_GUILESS_MAIN(HttpRetentionTest)
#include "http_retention_test.moc"
