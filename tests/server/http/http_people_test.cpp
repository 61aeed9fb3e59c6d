// SPDX-License-Identifier: GPL-3.0-or-later
// Two records of one person become one, over real TLS: who may, and what the calls say.
#include "models/domain/employment.h"
#include "sync/server/http/service.h"
#include "sync/server/operator/seed.h"
#include "sync/server/operator/tenants.h"
#include "tests/server/http/server_fixture.h"

#include <QTest>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value_to.hpp>

using namespace aufwind;
using namespace aufwind::test;

namespace json = boost::json;
namespace field = domain::field;

namespace {

constexpr char kPreview[] = "/v1/people/merge/preview";
constexpr char kMerge[] = "/v1/people/merge";

std::string pairOf(const Uuid& keep, const Uuid& gone, const std::string& seen = {}) {
    json::object body{{"keep", keep.toString()}, {"gone", gone.toString()}};
    if (!seen.empty()) body["seen"] = seen;
    return json::serialize(body);
}

}  // namespace

class HttpPeopleTest : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        server_ = std::make_unique<ServerFixture>(ServerFixture::quiet(), Staff::present);
        twin_ = server_->addEmployee("Ben", "ben.twin@alpha.example");
    }
    void cleanup() { server_.reset(); }

    void control_19_the_order_wants_the_password_again_and_the_preview_does_not() {
        const std::string ivo = server_->signIn("alpha", "ivo@alpha.example").access;
        const HttpAnswer said = server_->post(kPreview, pairOf(server_->ben, twin_), ivo);
        QCOMPARE(said.status, 200);
        refused(server_->post(kMerge, pairOf(server_->ben, twin_, member(said.body, "seen")), ivo), 403, "confirm");
        refused(server_->post(kMerge, pairOf(server_->ben, twin_, "x")), 401, "sign_in");
        refused(server_->post(kPreview, pairOf(server_->ben, twin_)), 401, "sign_in");
    }

    void nobody_but_admins_may_and_of_their_own_company() {
        for (const char* who : {"ben", "ada", "hanna"}) {
            refused(server_->post(kPreview, pairOf(server_->ben, twin_), confirmed(who)), 403, "forbidden");
            refused(server_->post(kMerge, pairOf(server_->ben, twin_, "x"), confirmed(who)), 403, "forbidden");
        }
        for (const char* path : {kPreview, kMerge}) {
            refused(server_->post(path, pairOf(twin_, server_->cem, "x"), confirmed("ivo")), 404, "not_found");
            refused(server_->post(path, pairOf(server_->cem, twin_, "x"), confirmed("ivo")), 404, "not_found");
            refused(server_->post(path, pairOf(twin_, twin_, "x"), confirmed("ivo")), 400, "malformed");
            refused(server_->post(path, "{}", confirmed("ivo")), 400, "malformed");
        }
        refused(server_->post(kMerge, pairOf(server_->ben, twin_), confirmed("ivo")), 400, "malformed");
    }

    void who_holds_a_role_does_not_go_and_nobody_joins_themselves_or_somebody_above() {
        QCOMPARE(obstacles("ivo", twin_, server_->hanna), std::string("has_role has_account"));
        QCOMPARE(obstacles("ivo", server_->olga, twin_), std::string("rank"));
        QCOMPARE(obstacles("ivo", server_->ivo, twin_), std::string("self"));
        QCOMPARE(obstacles("olga", server_->ivo, twin_), std::string());
        const std::string seen = member(look("ivo", twin_, server_->hanna).body, "seen");
        refused(server_->post(kMerge, pairOf(twin_, server_->hanna, seen), confirmed("ivo")), 409, "merge_refused");
    }

    void nobody_who_was_ever_here_becomes_a_part_of_another() {
        QCOMPARE(obstacles("ivo", twin_, server_->ben), std::string("has_account"));
        const Uuid series = server_->entropy.uuid(server_->clock.now());
        server::Seed seed(schema::kSchema);
        seed.row("meeting_series", series,
                 {{"title", std::string("1:1")}, {"kind", std::int64_t{1}}, {"organiser", server_->ada}});
        seed.derivedRow("series_participant", {{"series", series}, {"person", twin_}});
        server_->write(seed.take());

        QCOMPARE(obstacles("ivo", server_->ben, twin_), std::string("meets"));

        const std::string seen = member(look("ivo", server_->ben, twin_).body, "seen");
        refused(server_->post(kMerge, pairOf(server_->ben, twin_, seen), confirmed("ivo")), 409, "merge_refused");
        const std::string used = member(look("ivo", twin_, server_->ben).body, "seen");
        refused(server_->post(kMerge, pairOf(twin_, server_->ben, used), confirmed("ivo")), 409, "merge_refused");
        QVERIFY(server_->signIn("alpha", "ben@alpha.example").person == server_->ben);
    }

    void an_invitation_of_who_goes_is_worth_nothing_where_the_other_has_an_account() {
        const std::string ivo = confirmed("ivo");
        const std::string who = json::serialize(json::object{{"person", twin_.toString()}});
        QCOMPARE(server_->post("/v1/admin/accounts/invite", who, ivo).status, 202);
        const std::string code = codeIn(server_->mailTo("ben.twin@alpha.example"));
        const json::value said = json::parse(look("ivo", server_->ben, twin_).body);
        QCOMPARE(said.at("account").as_string(), "ended");
        QVERIFY(said.at("obstacles").as_array().empty());

        const HttpAnswer done = server_->post(
            kMerge, pairOf(server_->ben, twin_, json::value_to<std::string>(said.at("seen"))), confirmed("ivo"));

        QCOMPARE(done.status, 200);
        QVERIFY(json::parse(done.body).at("done").as_bool());
        const std::string choice = json::serialize(json::object{{"workspace", "alpha"},
                                                                {"email", "ben.twin@alpha.example"},
                                                                {"code", code},
                                                                {"password", "a third horse in the stable"}});
        refused(server_->post("/v1/auth/choose-password", choice), 400, "code");
        QVERIFY(server_->signIn("alpha", "ben@alpha.example").person == server_->ben);
    }

    void what_has_changed_since_the_preview_is_not_done() {
        const std::string seen = member(look("ivo", server_->ben, twin_).body, "seen");
        server::Seed seed(schema::kSchema);
        seed.row("team", server_->entropy.uuid(server_->clock.now()),
                 {{"name", std::string("Harbour")}, {"lead", twin_}});
        server_->write(seed.take());

        refused(server_->post(kMerge, pairOf(server_->ben, twin_, seen), confirmed("ivo")), 409, "merge_changed");
        const std::string anew = member(look("ivo", server_->ben, twin_).body, "seen");
        QVERIFY(anew != seen);
        QCOMPARE(server_->post(kMerge, pairOf(server_->ben, twin_, anew), confirmed("ivo")).status, 200);
        refused(server_->post(kMerge, pairOf(server_->ben, twin_, anew), confirmed("ivo")), 409, "merge_refused");
    }

    void the_audit_log_says_who_joined_whom() {
        const std::string seen = member(look("ivo", server_->ben, twin_).body, "seen");
        QCOMPARE(server_->post(kMerge, pairOf(server_->ben, twin_, seen), confirmed("ivo")).status, 200);

        const HttpAnswer log = server_->post(
            "/v1/admin/audit/search",
            json::serialize(json::object{{"after", 0}, {"limit", 500}, {"action", "person.merged"}}), confirmed("ivo"));

        const json::value entries = json::parse(log.body).at("entries");
        QCOMPARE(entries.as_array().size(), std::size_t{1});
        const json::object& entry = entries.as_array()[0].as_object();
        QCOMPARE(json::value_to<std::string>(entry.at("actor")), server_->ivo.toString());
        QCOMPARE(json::value_to<std::string>(entry.at("subject")), twin_.toString());
        QCOMPARE(json::value_to<std::string>(entry.at("detail")), "into=" + server_->ben.toString());
    }

  private:
    std::string confirmed(const std::string& who) {
        const SignedInClient client = server_->signIn("alpha", who + "@alpha.example");
        const HttpAnswer answer =
            server_->post("/v1/account/confirm", json::serialize(json::object{{"password", kPassword}}), client.access);
        if (answer.status != 204) qFatal("confirm: %d", answer.status);
        return client.access;
    }
    HttpAnswer look(const char* who, const Uuid& keep, const Uuid& gone) {
        return server_->post(kPreview, pairOf(keep, gone),
                             server_->signIn("alpha", std::string(who) + "@alpha.example").access);
    }
    std::string obstacles(const char* who, const Uuid& keep, const Uuid& gone) {
        std::string words;
        const json::value said = json::parse(look(who, keep, gone).body);
        for (const json::value& one : said.at("obstacles").as_array()) {
            words += (words.empty() ? "" : " ") + json::value_to<std::string>(one.at("reason"));
        }
        return words;
    }
    void refused(const HttpAnswer& answer, int status, const char* code) {
        QCOMPARE(answer.status, status);
        QCOMPARE(member(answer.body, "code"), std::string(code));
    }

    std::unique_ptr<ServerFixture> server_;
    Uuid twin_;
};

QTEST_GUILESS_MAIN(HttpPeopleTest)
#include "http_people_test.moc"
