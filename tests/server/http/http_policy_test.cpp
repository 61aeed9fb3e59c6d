// SPDX-License-Identifier: GPL-3.0-or-later
// What a company asks for at sign-in, against a whole server: passwords, how long sessions and the offline lease last,
// and which addresses get an account.
#include "models/schema/entities.h"
#include "tests/server/http/exchange_client.h"
#include "tests/server/http/server_fixture.h"

#include <QTest>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

using namespace aufwind;
using namespace aufwind::test;

namespace json = boost::json;

namespace {

constexpr std::int64_t kHourMs = 3'600'000;
constexpr std::int64_t kDayMs = 24 * kHourMs;
constexpr const char* kAda = "ada@alpha.example";
constexpr const char* kIvo = "ivo@alpha.example";
constexpr const char* kPolicy = "/v1/admin/policy";

std::string body(std::initializer_list<std::pair<std::string_view, std::string>> members) {
    json::object object;
    for (const auto& [name, value] : members) object[name] = value;
    return json::serialize(object);
}

}  // namespace

class HttpPolicyTest : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        server_ = std::make_unique<ServerFixture>(ServerFixture::quiet(), Staff::present);
        ivo_ = server_->signIn("alpha", kIvo);
        confirm(ivo_);
    }
    void cleanup() { server_.reset(); }

    void what_is_left_out_stays_as_it_is() {
        QVERIFY(set(R"({"password_length":14,"domains":["b.example","a.example","b.example"]})"));
        QVERIFY(set(R"({"lease_days":3})"));

        const json::object now = json::parse(server_->get(kPolicy, ivo_.access).body).as_object();

        QCOMPARE(json::serialize(now),
                 std::string(R"({"second_factor_from":"nobody","password_length":14,"session_days":90,)"
                             R"("idle_hours":720,"lease_days":3,"domains":["a.example","b.example"]})"));
    }

    void what_does_not_fit_changes_nothing_data() {
        QTest::addColumn<QByteArray>("wish");
        const char* const wishes[] = {R"({})",
                                      R"({"password_length":7})",
                                      R"({"password_length":65})",
                                      R"({"session_days":0,"lease_days":3})",
                                      R"({"session_days":91})",
                                      R"({"idle_hours":721})",
                                      R"({"idle_hours":-1})",
                                      R"({"lease_days":15})",
                                      R"({"lease_days":"3"})",
                                      R"({"lease_days":3.5})",
                                      R"({"lease_days":18446744073709551615})",
                                      R"({"lease_days":3,"second_factor_from":"most"})",
                                      R"({"lease_days":3,"domains":"a.example"})",
                                      R"({"domains":["localhost"]})",
                                      R"({"domains":["*.example"]})",
                                      R"({"domains":["A.example"]})",
                                      R"({"lease_days":3,"lease_day":2})",
                                      R"([])"};
        for (const char* wish : wishes) QTest::newRow(wish) << QByteArray(wish);
        QByteArray many = R"({"domains":["a0.example")";
        for (int i = 1; i <= 50; ++i) many += ",\"a" + QByteArray::number(i) + ".example\"";
        QTest::newRow("51 domains") << many + "]}";
    }

    void what_does_not_fit_changes_nothing() {
        QFETCH(const QByteArray, wish);
        const std::string before = server_->get(kPolicy, ivo_.access).body;

        refused(server_->post(kPolicy, wish.toStdString(), ivo_.access), 400, "malformed");

        QCOMPARE(server_->get(kPolicy, ivo_.access).body, before);
    }

    void nobody_below_an_admin_and_nobody_without_the_password_changes_it() {
        const SignedInClient hanna = server_->signIn("alpha", "hanna@alpha.example");
        confirm(hanna);
        refused(server_->post(kPolicy, R"({"lease_days":3})", hanna.access), 403, "forbidden");
        const SignedInClient again = server_->signIn("alpha", kIvo);
        refused(server_->post(kPolicy, R"({"lease_days":3})", again.access), 403, "confirm");
        QCOMPARE(server_->get(kPolicy, hanna.access).status, 403);
    }

    void control_16_a_new_password_is_as_long_as_the_company_asks_and_a_short_one_spends_no_code() {
        QVERIFY(set(R"({"password_length":24})"));
        const std::string code = resetCode(kAda);
        const char* const kShort = "eleven otters swim";

        refused(choose(kAda, code, kShort), 400, "password_short");
        QCOMPARE(choose(kAda, code, "eleven otters swim and sing").status, 204);

        const SignedInClient ada = server_->signIn("alpha", "ben@alpha.example");
        confirm(ada);
        refused(server_->post("/v1/account/password", body({{"password", kShort}}), ada.access), 400, "password_short");
        QVERIFY(server_->get("/v1/account/second-factor", ada.access).body.find(R"("password_length":24)") !=
                std::string::npos);
        QCOMPARE(server_->post("/v1/auth/sign-in", signInBody("alpha", kIvo)).status, 200);
    }

    void control_7_whoever_has_no_code_does_not_learn_what_the_company_asks_for() {
        QVERIFY(set(R"({"password_length":24,"domains":["other.example"]})"));
        const auto ask = [this](const char* workspace, const char* email) {
            HttpAnswer answer = server_->post("/v1/auth/choose-password", body({{"workspace", workspace},
                                                                                {"email", email},
                                                                                {"code", "ABCD"},
                                                                                {"password", "six grey owls hoot"}}));
            answer.headers.erase("date");
            return answer;
        };

        const HttpAnswer known = ask("alpha", kAda);

        refused(known, 400, "code");
        QVERIFY(known == ask("alpha", "nobody@alpha.example"));
        QVERIFY(known == ask("nowhere", kAda));
    }

    void control_18_sessions_that_are_older_than_the_company_lets_them_be_end_at_once() {
        SignedInClient ada = server_->signIn("alpha", kAda);
        server_->clock.moved += 30 * kHourMs;
        ada = refreshed(ada);
        const SignedInClient ben = server_->signIn("alpha", "ben@alpha.example");
        ivo_ = server_->signIn("alpha", kIvo);
        confirm(ivo_);
        QCOMPARE(server_->get("/v1/me", ada.access).status, 200);

        QVERIFY(set(R"({"session_days":1})"));

        QCOMPARE(server_->get("/v1/me", ada.access).status, 401);
        QCOMPARE(server_->post("/v1/auth/refresh", refreshBody(ada.refresh)).status, 401);
        QCOMPARE(server_->get("/v1/me", ben.access).status, 200);
    }

    void control_18_a_session_that_begins_afterwards_ends_in_time_however_often_it_is_used() {
        QVERIFY(set(R"({"session_days":1})"));
        SignedInClient ada = server_->signIn("alpha", kAda);
        for (int hours = 0; hours < 20; hours += 5) {
            server_->clock.moved += 5 * kHourMs;
            ada = refreshed(ada);
        }
        QCOMPARE(server_->get("/v1/me", ada.access).status, 200);

        server_->clock.moved += 4 * kHourMs + 60'000;

        QCOMPARE(server_->post("/v1/auth/refresh", refreshBody(ada.refresh)).status, 401);
        QCOMPARE(server_->get("/v1/me", ada.access).status, 401);
    }

    void control_18_a_device_that_is_not_heard_of_is_signed_out_and_one_that_is_stays() {
        const SignedInClient silent = server_->signIn("alpha", kAda);
        SignedInClient busy = server_->signIn("alpha", "ben@alpha.example");
        server_->clock.moved += 2 * kHourMs;
        busy = refreshed(busy);
        ivo_ = refreshed(ivo_);
        confirm(ivo_);

        QVERIFY(set(R"({"idle_hours":1})"));

        QCOMPARE(server_->post("/v1/auth/refresh", refreshBody(silent.refresh)).status, 401);
        server_->clock.moved += kHourMs - 60'000;
        busy = refreshed(busy);
        QVERIFY(!busy.access.empty());
        server_->clock.moved += kHourMs + 60'000;
        QCOMPARE(server_->post("/v1/auth/refresh", refreshBody(busy.refresh)).status, 401);
    }

    void a_looser_rule_makes_no_session_longer() {
        QVERIFY(set(R"({"session_days":1})"));
        SignedInClient ada = server_->signIn("alpha", kAda);
        QVERIFY(set(R"({"session_days":90})"));

        server_->clock.moved += kDayMs + 60'000;

        QCOMPARE(server_->post("/v1/auth/refresh", refreshBody(ada.refresh)).status, 401);
        QVERIFY(server_->signIn("alpha", kAda).access.size() > 20);
    }

    void control_18_each_answer_to_a_sync_says_how_long_the_device_may_show_what_it_holds() {
        const SignedInClient ada = server_->signIn("alpha", kAda);
        TlsClient client(server_->port(), server_->authority());
        QCOMPARE(exchange(client, ada.access, requestOf(ada.device)).message->lease_days(), 0U);

        QVERIFY(set(R"({"lease_days":3})"));

        QCOMPARE(exchange(client, ada.access, requestOf(ada.device)).message->lease_days(), 3U);
        const SignedInClient later = server_->signIn("alpha", kAda);
        QCOMPARE(exchange(client, later.access, requestOf(later.device)).message->lease_days(), 3U);
        QVERIFY(set(R"({"lease_days":14})"));
        QCOMPARE(exchange(client, ada.access, requestOf(ada.device)).message->lease_days(), 0U);
    }

    void an_address_of_another_domain_is_not_invited_and_whoever_has_an_account_keeps_it() {
        const Uuid nina = server_->addEmployee("Nina", "nina@elsewhere.example");
        ivo_ = server_->signIn("alpha", kIvo);
        confirm(ivo_);
        QVERIFY(set(R"({"domains":["new.example"]})"));

        refused(invite(nina), 409, "domain");

        QVERIFY(server_->signIn("alpha", kAda).access.size() > 20);
        QVERIFY(set(R"({"domains":["new.example","elsewhere.example"]})"));
        QCOMPARE(invite(nina).status, 202);
    }

    void an_invitation_is_worth_nothing_once_the_domain_gets_no_account_any_more() {
        const Uuid nina = server_->addEmployee("Nina", "nina@elsewhere.example");
        ivo_ = server_->signIn("alpha", kIvo);
        confirm(ivo_);
        QCOMPARE(invite(nina).status, 202);
        const std::string code = codeIn(server_->mailTo("nina@elsewhere.example"));
        QVERIFY(!code.empty());
        QVERIFY(set(R"({"domains":["alpha.example"]})"));

        refused(choose("nina@elsewhere.example", code), 409, "domain");
        refused(invite(nina), 409, "domain");

        QCOMPARE(server_->post("/v1/auth/sign-in", signInBody("alpha", "nina@elsewhere.example")).status, 401);
        QVERIFY(set(R"({"domains":[]})"));
        QCOMPARE(choose("nina@elsewhere.example", code).status, 204);
    }

    void whoever_was_invited_at_an_address_of_before_is_invited_again_at_the_one_they_have_now() {
        const Uuid nina = server_->addEmployee("Nina", "nina@elsewhere.example");
        ivo_ = server_->signIn("alpha", kIvo);
        confirm(ivo_);
        QCOMPARE(invite(nina).status, 202);
        const std::string before = codeIn(server_->mailTo("nina@elsewhere.example"));
        QVERIFY(set(R"({"domains":["alpha.example"]})"));
        moveRow(nina, "nina@alpha.example");

        QCOMPARE(invite(nina).status, 202);

        const std::string code = codeIn(server_->mailTo("nina@alpha.example"));
        refused(choose("nina@alpha.example", before), 400, "code");
        QCOMPARE(choose("nina@alpha.example", code).status, 204);
    }

    void nobody_moves_to_an_address_that_gets_no_account() {
        const SignedInClient ada = server_->signIn("alpha", kAda);
        confirm(ada);
        QCOMPARE(server_->post("/v1/account/email", body({{"email", "ada@gone.example"}}), ada.access).status, 202);
        const std::string code = codeIn(server_->mailTo("ada@gone.example"));
        QVERIFY(!code.empty());
        QVERIFY(set(R"({"domains":["alpha.example"]})"));

        refused(server_->post("/v1/account/email", body({{"email", "ada@other.example"}}), ada.access), 409, "domain");
        refused(server_->post("/v1/account/email/finish", body({{"code", code}}), ada.access), 400, "code");

        QCOMPARE(server_->post("/v1/auth/sign-in", signInBody("alpha", kAda)).status, 200);
        QVERIFY(set(R"({"domains":[]})"));
        QCOMPARE(server_->post("/v1/account/email/finish", body({{"code", code}}), ada.access).status, 204);
    }

    void the_audit_log_names_each_change_and_nothing_that_is_none() {
        QVERIFY(set(R"({"password_length":14,"domains":["a.example","b.example"]})"));
        QVERIFY(set(R"({"password_length":14,"domains":["b.example","a.example"]})"));
        QVERIFY(set(R"({"domains":["a.example","c.example"]})"));
        std::string many = R"({"domains":["a.example")";
        for (int i = 0; i < 49; ++i) many += ",\"" + std::to_string(i) + std::string(60, 'x') + ".example\"";
        QVERIFY(set(many + "]}"));

        std::vector<std::string> said;
        const auto searched = [&] {
            const HttpAnswer found =
                server_->post("/v1/admin/audit/search", R"({"action":"sign_in.policy_changed"})", ivo_.access);
            said.clear();
            const json::value answer = json::parse(found.body);
            for (const json::value& entry : answer.at("entries").as_array()) {
                said.emplace_back(entry.at("detail").as_string());
            }
            return said.size() == 3;
        };

        QTRY_VERIFY(searched());
        QCOMPARE(said[0], std::string("password_length=8>14 domains=+a.example,+b.example"));
        QCOMPARE(said[1], std::string("domains=+c.example,-b.example"));
        QVERIFY(said[2].size() < 800);
        QVERIFY(said[2].ends_with("_more"));
    }

  private:
    bool set(const std::string& wish) { return server_->post(kPolicy, wish, ivo_.access).status == 204; }
    HttpAnswer invite(const Uuid& person) {
        return server_->post("/v1/admin/accounts/invite", body({{"person", person.toString()}}), ivo_.access);
    }
    HttpAnswer choose(const std::string& email, const std::string& code,
                      const std::string& password = "a third horse in the stable") {
        return server_->post("/v1/auth/choose-password",
                             body({{"workspace", "alpha"}, {"email", email}, {"code", code}, {"password", password}}));
    }
    std::string resetCode(const char* email) {
        server_->post("/v1/auth/forgotten", body({{"workspace", "alpha"}, {"email", email}}));
        return codeIn(server_->mailTo(email, "asked for a new password"));
    }
    /// HR corrects the address of somebody's row. The server starts again for it.
    void moveRow(const Uuid& person, const std::string& email) {
        const schema::Entity& employee = *schema::kSchema.entity("employee");
        merge::Operation change;
        change.entity = employee.number;
        change.id = person;
        change.kind = merge::OperationKind::set;
        change.field = employee.field("email")->number;
        change.value = email;
        change.life = 1;
        server_->write({change});
        ivo_ = server_->signIn("alpha", kIvo);
        confirm(ivo_);
    }
    void confirm(const SignedInClient& client) {
        QCOMPARE(server_->post("/v1/account/confirm", body({{"password", kPassword}}), client.access).status, 204);
    }
    SignedInClient refreshed(SignedInClient client) {
        const HttpAnswer answer = server_->post("/v1/auth/refresh", refreshBody(client.refresh));
        client.access = member(answer.body, "access_token");
        client.refresh = member(answer.body, "refresh_token");
        return client;
    }
    void refused(const HttpAnswer& answer, int status, const char* code) {
        QCOMPARE(member(answer.body, "code"), code);
        QCOMPARE(answer.status, status);
    }

    std::unique_ptr<ServerFixture> server_;
    SignedInClient ivo_;
};

QTEST_GUILESS_MAIN(HttpPolicyTest)
#include "http_policy_test.moc"
