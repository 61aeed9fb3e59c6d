// SPDX-License-Identifier: GPL-3.0-or-later
// What custom roles allow at the endpoints, and what a person learns of who has received their data (controls 2, 9,
// 21).
#include "models/schema/entities.h"
#include "sync/server/operator/seed.h"
#include "tests/server/http/exchange_client.h"
#include "tests/server/http/server_fixture.h"

#include <QTest>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

using namespace aufwind;
using namespace aufwind::test;

namespace json = boost::json;

namespace {

enum class Reach : std::int64_t { everyone, location };

std::string about(const Uuid& person) {
    return json::serialize(json::object{{"person", person.toString()}});
}

json::array listIn(const HttpAnswer& answer, const char* name) {
    boost::system::error_code failure;
    const auto value = json::parse(answer.body, failure);
    return failure || !value.is_object() ? json::array() : value.as_object().at(name).as_array();
}

}  // namespace

/// Ada is to hold roles; Ben is at Berlin.
class HttpRolesTest : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        server_ = std::make_unique<ServerFixture>(ServerFixture::quiet(), Staff::present);
        nina_ = server_->addEmployee("Nina", "nina@alpha.example");
        role_ = server_->entropy.uuid(server_->clock.now());
        server_->write({atBerlin(server_->ben), atBerlin(nina_)});
    }
    void cleanup() { server_.reset(); }

    void control_2_accounts_are_managed_as_far_as_the_role_reaches() {
        grant({"accounts_manage"}, Reach::location, "Berlin");
        const SignedInClient ada = signInConfirmed("ada@alpha.example");

        const auto listed = listIn(server_->get("/v1/admin/accounts", ada.access), "accounts");
        QCOMPARE(listed.size(), std::size_t{1});
        QCOMPARE(std::string(listed[0].at("person").as_string()), server_->ben.toString());
        QCOMPARE(post("/v1/admin/accounts/disable", server_->ben, ada), 204);
        QCOMPARE(post("/v1/admin/accounts/enable", server_->ben, ada), 204);
        QCOMPARE(post("/v1/admin/accounts/invite", nina_, ada), 202);
        for (const Uuid& other : {server_->ivo, server_->hanna, server_->olga, server_->ada, server_->cem}) {
            QCOMPARE(post("/v1/admin/accounts/disable", other, ada), 403);
            QCOMPARE(post("/v1/admin/accounts/invite", other, ada), 403);
        }
        QCOMPARE(post("/v1/admin/accounts/reset-second-factor", server_->ben, ada), 403);
    }

    void control_2_a_role_for_everyone_leads_to_nobody_who_holds_one() {
        grant({"accounts_manage"}, Reach::everyone, {});
        server::Seed seed(schema::kSchema);
        const Uuid other = server_->entropy.uuid(server_->clock.now());
        seed.row("custom_role", other, {{"name", "Reader"}, {"confidential_read", true}});
        seed.row("custom_role_grant", server_->entropy.uuid(server_->clock.now()),
                 {{"person", server_->ben}, {"role", other}, {"reach", std::int64_t{1}}, {"value", "Rome"}});
        server_->write(seed.take());
        const SignedInClient ada = signInConfirmed("ada@alpha.example");

        for (const Uuid& higher : {server_->ivo, server_->hanna, server_->olga, server_->ben}) {
            QCOMPARE(post("/v1/admin/accounts/disable", higher, ada), 403);
        }
        QCOMPARE(post("/v1/admin/accounts/invite", nina_, ada), 202);
    }

    void control_2_the_audit_log_takes_a_role_for_everyone() {
        grant({"audit_read"}, Reach::location, "Berlin");
        SignedInClient ada = signInConfirmed("ada@alpha.example");
        QCOMPARE(server_->post("/v1/admin/audit/search", "{}", ada.access).status, 403);

        grant({"audit_read"}, Reach::everyone, {});
        ada = signInConfirmed("ada@alpha.example");

        QCOMPARE(server_->post("/v1/admin/audit/search", "{}", ada.access).status, 200);
        QCOMPARE(server_->get("/v1/admin/policy", ada.access).status, 403);
        QCOMPARE(server_->get("/v1/admin/sso", ada.access).status, 403);
        QCOMPARE(server_->get("/v1/admin/accounts", ada.access).status, 403);
    }

    void control_9_a_grant_that_is_taken_back_ends_at_the_next_request() {
        const Uuid taken = grant({"audit_read"}, Reach::everyone, {});
        const SignedInClient ada = signInConfirmed("ada@alpha.example");
        const SignedInClient ivo = signInConfirmed("ivo@alpha.example");
        QCOMPARE(server_->post("/v1/admin/audit/search", "{}", ada.access).status, 200);

        TlsClient client(server_->port(), server_->authority());
        wire::Request request = requestOf(ivo.device);
        merge::Operation removal;
        removal.kind = merge::OperationKind::remove;
        removal.entity = schema::kCustomRoleGrant;
        removal.id = taken;
        test::push(request, 1, ivo.device, server_->clock.now(), {removal});
        const auto answer = exchange(client, ivo.access, request);

        QCOMPARE(answer.http.status, 200);
        QCOMPARE(server_->post("/v1/admin/audit/search", "{}", ada.access).status, 403);
    }

    void control_21_whoever_holds_a_custom_role_needs_a_second_factor_as_hr_does() {
        const SignedInClient ivo = signInConfirmed("ivo@alpha.example");
        QCOMPARE(server_->post("/v1/admin/policy", R"({"second_factor_from":"hr"})", ivo.access).status, 204);
        const std::string before = server_->post("/v1/auth/sign-in", signInBody("alpha", "ada@alpha.example")).body;
        QVERIFY(before.find("second_factor_required\":true") == std::string::npos);

        grant({"confidential_read"}, Reach::location, "Berlin");

        const std::string after = server_->post("/v1/auth/sign-in", signInBody("alpha", "ada@alpha.example")).body;
        QVERIFY(after.find("second_factor_required\":true") != std::string::npos);
    }

    void a_person_reads_who_has_received_their_data_and_by_which_role_and_nothing_else() {
        grant({"confidential_read"}, Reach::location, "Berlin");
        server::Seed seed(schema::kSchema);
        seed.derivedRow("confidential_record", {{"person", server_->ben}, {"remarks", "known to few"}});
        server_->write(seed.take());
        const SignedInClient ada = server_->signIn("alpha", "ada@alpha.example");
        const SignedInClient ben = server_->signIn("alpha", "ben@alpha.example");
        TlsClient client(server_->port(), server_->authority());
        QCOMPARE(exchange(client, ada.access, requestOf(ada.device)).http.status, 200);

        const auto bens = listIn(server_->post("/v1/account/views", R"({"before":0})", ben.access), "entries");
        const auto adas = listIn(server_->post("/v1/account/views", R"({"before":0})", ada.access), "entries");

        QCOMPARE(bens.size(), std::size_t{1});
        QCOMPARE(std::string(bens[0].at("actor").as_string()), server_->ada.toString());
        QCOMPARE(std::string(bens[0].at("action").as_string()), std::string("confidential_record.viewed"));
        QCOMPARE(std::string(bens[0].at("detail").as_string()), "role=" + role_.toString());
        QVERIFY(adas.empty());
        QCOMPARE(server_->post("/v1/account/views", "{}").status, 401);
        QCOMPARE(server_->post("/v1/account/views", "[]", ben.access).status, 400);
    }

  private:
    /// To Ada, the one role with these permissions from now on.
    Uuid grant(const std::vector<std::string>& permissions, Reach reach, const std::string& value) {
        const Uuid id = server_->entropy.uuid(server_->clock.now());
        role_ = server_->entropy.uuid(server_->clock.now());
        server::Seed seed(schema::kSchema);
        server::Seed::Fields fields{{"name", "Partner"}};
        for (const std::string& permission : permissions) fields.emplace_back(permission, true);
        seed.row("custom_role", role_, fields);
        fields = {{"person", server_->ada}, {"role", role_}, {"reach", static_cast<std::int64_t>(reach)}};
        if (!value.empty()) fields.emplace_back("value", value);
        seed.row("custom_role_grant", id, fields);
        server_->write(seed.take());
        return id;
    }
    static merge::Operation atBerlin(const Uuid& person) {
        merge::Operation operation;
        operation.kind = merge::OperationKind::set;
        operation.entity = schema::kEmployee;
        operation.id = person;
        operation.field = schema::kSchema.entity(schema::kEmployee)->field("location")->number;
        operation.value = std::string("Berlin");
        return operation;
    }
    SignedInClient signInConfirmed(const std::string& email) {
        SignedInClient client = server_->signIn("alpha", email);
        const auto answer =
            server_->post("/v1/account/confirm", json::serialize(json::object{{"password", kPassword}}), client.access);
        if (answer.status != 204) qFatal("confirm: %d", answer.status);
        return client;
    }
    int post(const char* path, const Uuid& person, const SignedInClient& client) {
        return server_->post(path, about(person), client.access).status;
    }

    std::unique_ptr<ServerFixture> server_;
    Uuid nina_;
    Uuid role_;
};

QTEST_GUILESS_MAIN(HttpRolesTest)
#include "http_roles_test.moc"
