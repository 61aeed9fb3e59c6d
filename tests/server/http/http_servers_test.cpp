// SPDX-License-Identifier: GPL-3.0-or-later
// Two servers on one PostgreSQL database.
#include "sync/server/http/service.h"
#include "tests/server/http/exchange_client.h"
#include "tests/server/http/live_client.h"
#include "tests/server/http/server_fixture.h"
#include "tests/server/postgres_cluster.h"

#include <QTest>

using namespace aufwind;
using namespace aufwind::test;

namespace {

constexpr std::chrono::seconds kLimit{5};  // control 18
constexpr char kEndOthers[] =
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'aufwind_app' AND "
    "datname = current_database()";

HttpAnswer ask(const ServerFixture& fixture, std::uint16_t port, const std::string& method, const std::string& path,
               const std::string& body, const std::string& token) {
    TlsClient client(port, fixture.authority());
    const std::string type = body.empty() ? "" : "Content-Type: application/json\r\n";
    return client.request(method, path, body, type + bearer(token));
}

std::string jsonOf(const std::string& name, const std::string& value) {
    return "{\"" + name + "\": \"" + value + "\"}";
}

}  // namespace

class HttpServersTest : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        qputenv("AUFWIND_TEST_STORE", "postgresql");
        first_ = std::make_unique<ServerFixture>();
        second_ = first_->another();
        ada_ = first_->signIn("alpha", "ada@alpha.example");
        ben_ = first_->signIn("alpha", "ben@alpha.example");
        QCOMPARE(there(ada_.access), 200);
        QCOMPARE(there(ben_.access), 200);
    }
    void cleanup() {
        second_.reset();
        first_.reset();
    }

    void control_18_sign_out_on_one_server_is_401_on_the_other_within_five_seconds() {
        QCOMPARE(first_->post("/v1/auth/sign-out", "{}", ada_.access).status, 204);

        QVERIFY(becomes(401, ada_.access));
        QCOMPARE(there(ben_.access), 200);
    }

    void control_18_a_disabled_account_is_401_on_the_other_within_five_seconds() {
        QVERIFY(first_->service->auth().disable(first_->benAccount).ok());

        QVERIFY(becomes(401, ben_.access));
    }

    void control_18_an_account_that_the_operator_disables_beside_the_servers_is_401_on_both() {
        QVERIFY(first_->openControl()->disable(first_->benAccount).ok());

        QVERIFY(becomes(401, ben_.access));
        QVERIFY(becomes(401, ben_.access, first_->port()));
    }

    void control_18_a_changed_password_ends_the_other_sessions_on_the_other_server() {
        const SignedInClient phone = first_->signIn("alpha", "ada@alpha.example");
        QCOMPARE(there(phone.access), 200);

        QCOMPARE(confirm(ada_.access), 204);
        const std::string other = jsonOf("password", "another correct horse");
        QCOMPARE(first_->post("/v1/account/password", other, ada_.access).status, 204);

        QVERIFY(becomes(401, phone.access));
        QVERIFY(becomes(200, ada_.access));
    }

    void control_18_a_removed_device_is_told_so_on_the_other_server() {
        const SignedInClient phone = first_->signIn("alpha", "ada@alpha.example");
        QCOMPARE(there(phone.access), 200);

        QCOMPARE(confirm(ada_.access), 204);
        const std::string which = jsonOf("device", phone.device.toString());
        QCOMPARE(first_->post("/v1/account/devices/remove", which, ada_.access).status, 204);

        QVERIFY(becomes(401, phone.access));
        QCOMPARE(member(ask(*first_, second_->port(), "GET", "/v1/me", {}, phone.access).body, "code"),
                 "device_removed");
    }

    void control_18_tokens_that_were_renewed_here_are_worth_nothing_there() {
        const HttpAnswer fresh = first_->post("/v1/auth/refresh", refreshBody(ada_.refresh));
        QCOMPARE(fresh.status, 200);

        QVERIFY(becomes(401, ada_.access));
        QCOMPARE(there(member(fresh.body, "access_token")), 200);
    }

    void control_18_idle_and_absolute_ends_hold_on_both() {
        first_->clock.moved += 16LL * 60'000;

        QCOMPARE(there(ada_.access), 401);
        QCOMPARE(first_->get("/v1/me", ada_.access).status, 401);
        first_->clock.moved += 31LL * 24 * 3600 * 1000;
        QCOMPARE(ask(*first_, second_->port(), "POST", "/v1/auth/refresh", refreshBody(ada_.refresh), {}).status, 401);
    }

    void control_18_what_a_company_asks_for_at_sign_in_counts_on_both_for_sessions_that_are_there() {
        SignedInClient old = first_->signIn("alpha", "ben@alpha.example");
        first_->clock.moved += 30LL * 3600 * 1000;
        const HttpAnswer fresh = first_->post("/v1/auth/refresh", refreshBody(old.refresh));
        old.access = member(fresh.body, "access_token");
        const SignedInClient ada = first_->signIn("alpha", "ada@alpha.example");
        QCOMPARE(there(old.access), 200);
        QCOMPARE(leaseThere(ada), 0U);

        const auto stricter = [](server::SignInPolicy& policy) {
            policy.numbers.sessionDays = 1;
            policy.numbers.leaseDays = 2;
        };
        QVERIFY(first_->openControl()->changePolicy(first_->alpha.id, stricter, first_->clock.now()).ok());

        QVERIFY(becomes(401, old.access));
        QTRY_COMPARE_WITH_TIMEOUT(leaseThere(ada), 2U, 5000);
    }

    void control_18_sign_out_is_heard_though_the_listening_connections_were_killed() {
        Sql admin(sharedCluster().admin(first_->database));
        QVERIFY(admin.run(kEndOthers).empty());

        HttpAnswer out;
        for (int i = 0; i < 10 && out.status != 204; ++i) {
            out = first_->post("/v1/auth/sign-out", "{}", ada_.access);
        }

        QCOMPARE(out.status, 204);
        QVERIFY(becomes(401, ada_.access));
        QVERIFY(becomes(200, ben_.access));
    }

    void control_18_a_server_that_cannot_ask_lets_nobody_in_within_five_seconds() {
        Sql postgres(sharedCluster().admin("postgres"));
        QVERIFY(postgres.run("ALTER DATABASE " + first_->database + " ALLOW_CONNECTIONS false").empty());
        QVERIFY(postgres
                    .run("SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = '" +
                         first_->database + "'")
                    .empty());

        QVERIFY(becomes(503, ada_.access));

        QVERIFY(postgres.run("ALTER DATABASE " + first_->database + " ALLOW_CONNECTIONS true").empty());
        QVERIFY(becomes(200, ada_.access));
    }

    void control_18_a_live_connection_there_ends_with_its_session_here() {
        TlsClient socket(second_->port(), first_->authority());
        QVERIFY(socket.write(upgradeRequest(ada_.access)));
        QCOMPARE(socket.read().status, 101);

        QCOMPARE(first_->post("/v1/auth/sign-out", "{}", ada_.access).status, 204);

        auto frame = nextFrame(socket);
        while (frame.first == kBinary) frame = nextFrame(socket);
        QCOMPARE(frame.first, kClose);
    }

    void control_15_guesses_count_together_on_both_servers() {
        for (int i = 0; i < 10; ++i) {
            const std::uint16_t port = i % 2 == 0 ? first_->port() : second_->port();
            const std::string wrong = signInBody("alpha", "ben@alpha.example", "wrong" + std::to_string(i));
            QCOMPARE(ask(*first_, port, "POST", "/v1/auth/sign-in", wrong, {}).status, 401);
        }

        const std::string right = signInBody("alpha", "ben@alpha.example");
        QCOMPARE(ask(*first_, first_->port(), "POST", "/v1/auth/sign-in", right, {}).status, 429);
        QCOMPARE(ask(*first_, second_->port(), "POST", "/v1/auth/sign-in", right, {}).status, 429);
    }

    void a_device_at_one_server_is_told_at_once_of_what_the_other_took_and_gets_it() {
        TlsClient socket(second_->port(), first_->authority());
        QVERIFY(socket.write(upgradeRequest(ada_.access)));
        QCOMPARE(socket.read().status, 101);
        const std::uint64_t before = headIn(nextFrame(socket).second);
        const Uuid series = first_->entropy.uuid(first_->clock.now());
        wire::Request request = requestOf(ada_.device);
        push(request, 1, ada_.device, first_->clock.now(), {newSeries(series, first_->ada, "Told by the first")});
        TlsClient client(first_->port(), first_->authority());
        const auto taken = exchange(client, ada_.access, request);
        QVERIFY(taken.message);
        QCOMPARE(taken.message->commit().results(0).status(), 0U);

        const auto frame = nextFrame(socket);

        QCOMPARE(frame.first, kBinary);
        QVERIFY(headIn(frame.second) > before);
        TlsClient there(second_->port(), first_->authority());
        const auto answer = exchange(there, ada_.access, requestOf(ada_.device));
        QVERIFY(answer.message);
        QCOMPARE(titleIn(*answer.message, series), std::optional<std::string>("Told by the first"));
    }

    void nothing_that_somebody_typed_is_readable_in_the_database() {
        const Uuid series = first_->entropy.uuid(first_->clock.now());
        wire::Request request = requestOf(ada_.device);
        push(request, 1, ada_.device, first_->clock.now(), {newSeries(series, first_->ada, "Canary of a title")});
        TlsClient client(first_->port(), first_->authority());
        QVERIFY(exchange(client, ada_.access, request).message);

        const std::string all = first_->everythingInControl();

        QVERIFY(all.size() > 1000);
        for (const std::string word :
             {"ada@alpha.example", "alpha.example", "alpha", "Company", "Canary", "Laptop", "argon2", "127.0.0.1"}) {
            QVERIFY2(all.find(word) == std::string::npos, word.c_str());
            QVERIFY2(word.size() < 4 || all.find(server::toHex(word)) == std::string::npos, word.c_str());
        }
    }

    void what_is_exchanged_between_two_accounts_in_the_database_does_not_open() {
        first_->stop();
        Sql admin(sharedCluster().admin(first_->database));
        QVERIFY(admin
                    .run("UPDATE aufwind_control.account SET password = (SELECT password FROM aufwind_control.account "
                         "WHERE id <> '" +
                         first_->benAccount.toString() + "' LIMIT 1) WHERE id = '" + first_->benAccount.toString() +
                         "'")
                    .empty());

        const std::string body = signInBody("alpha", "ben@alpha.example");
        QCOMPARE(ask(*first_, second_->port(), "POST", "/v1/auth/sign-in", body, {}).status, 503);
    }

    void one_server_stops_and_the_other_goes_on() {
        first_->stop();

        QCOMPARE(there(ada_.access), 200);
        QCOMPARE(ask(*first_, second_->port(), "POST", "/v1/auth/refresh", refreshBody(ada_.refresh), {}).status, 200);
    }

    void a_transaction_that_is_set_to_nobody_sees_no_account_and_no_session() {
        Sql app(sharedCluster().app(first_->database));
        for (const char* table :
             {"account", "device", "session", "policy", "calendar", "scim_token", "scim_resource", "erased"}) {
            QCOMPARE(app.value(std::string("SELECT count(*) FROM aufwind_control.") + table), std::string("0"));
        }
        QVERIFY(app.run("BEGIN; SELECT set_config('aufwind.account', '" + first_->benAccount.toString() + "', true)")
                    .empty());
        QCOMPARE(app.value("SELECT count(*) FROM aufwind_control.account"), std::string("1"));
        QCOMPARE(app.value("SELECT count(*) FROM aufwind_control.session"), std::string("1"));
    }

  private:
    std::uint32_t leaseThere(const SignedInClient& who) {
        TlsClient client(second_->port(), first_->authority());
        const auto answer = exchange(client, who.access, requestOf(who.device));
        return answer.message ? answer.message->lease_days() : 99;
    }
    int there(const std::string& access) { return ask(*first_, second_->port(), "GET", "/v1/me", {}, access).status; }
    int confirm(const std::string& access) {
        const std::string body = jsonOf("password", kPassword);
        return first_->post("/v1/account/confirm", body, access).status;
    }
    /// Whether a server answers so within the limit; the second where no port is given.
    bool becomes(int status, const std::string& access, std::uint16_t port = 0) {
        const auto deadline = std::chrono::steady_clock::now() + kLimit;
        int last = 0;
        while (std::chrono::steady_clock::now() < deadline) {
            last = ask(*first_, port == 0 ? second_->port() : port, "GET", "/v1/me", {}, access).status;
            if (last == status) return true;
        }
        qWarning("the last answer was %d", last);
        return false;
    }

    std::unique_ptr<ServerFixture> first_;
    std::unique_ptr<server::Service> second_;
    SignedInClient ada_;
    SignedInClient ben_;
};

QTEST_GUILESS_MAIN(HttpServersTest)
#include "http_servers_test.moc"
