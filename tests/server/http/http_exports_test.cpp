// SPDX-License-Identifier: GPL-3.0-or-later
// Tables that became files on devices, in the audit log (control 25).
#include "sync/server/http/service.h"
#include "tests/server/http/server_fixture.h"

#include <QTest>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

using namespace aufwind;
using namespace aufwind::test;

namespace json = boost::json;

namespace {

constexpr const char* kExports = "/v1/audit/exports";

json::object exported(const Uuid& id, std::int64_t at) {
    return {{"id", id.toString()}, {"table", "employees"}, {"format", "xlsx"}, {"rows", 42}, {"at", at}};
}

}  // namespace

class HttpExportsTest : public QObject {
    Q_OBJECT

  private slots:
    void init() { server_ = std::make_unique<ServerFixture>(ServerFixture::quiet(), Staff::present); }
    void cleanup() { server_.reset(); }

    void anybody_of_the_company_notes_their_own_export_and_admins_read_who_did() {
        const auto ben = server_->signIn("alpha", "ben@alpha.example");
        const Uuid id = fresh();
        json::object body = exported(id, server_->clock.now() - 60'000);
        // Nobody says in whose name.
        body["actor"] = server_->ivo.toString();

        QCOMPARE(post(body, ben.access), 204);

        const json::array lines = inLog("olga@alpha.example", "alpha");
        QCOMPARE(lines.size(), std::size_t{1});
        QCOMPARE(textOf(lines[0], "actor"), server_->ben.toString());
        QCOMPARE(textOf(lines[0], "subject"), std::string());
        const std::string detail = textOf(lines[0], "detail");
        QVERIFY2(detail.starts_with("table=employees format=xlsx rows=42 at=20"), detail.c_str());
        QVERIFY(detail.ends_with(" export=" + id.toString()));
    }

    void what_is_told_again_is_there_once_and_for_each_who_tells_it() {
        const auto ben = server_->signIn("alpha", "ben@alpha.example");
        const auto ada = server_->signIn("alpha", "ada@alpha.example");
        const Uuid id = fresh();
        const std::int64_t at = server_->clock.now();
        QCOMPARE(post(exported(id, at), ben.access), 204);
        for (int i = 0; i < 25; ++i) QCOMPARE(post(exported(fresh(), at), ada.access), 204);

        server_->stop();
        server_->startAgain();
        QCOMPARE(post(exported(id, at), ben.access), 204);
        QCOMPARE(post(exported(id, at), ada.access), 204);

        std::size_t bens = 0;
        std::size_t adas = 0;
        for (const json::value& line : inLog("olga@alpha.example", "alpha")) {
            const bool isIt = textOf(line, "detail").ends_with(id.toString());
            bens += isIt && textOf(line, "actor") == server_->ben.toString() ? 1U : 0U;
            adas += isIt && textOf(line, "actor") == server_->ada.toString() ? 1U : 0U;
        }
        QCOMPARE(bens, std::size_t{1});
        QCOMPARE(adas, std::size_t{1});
    }

    void another_company_sees_nothing_of_it() {
        const auto cem = server_->signIn("beta", "cem@beta.example");
        const auto ben = server_->signIn("alpha", "ben@alpha.example");
        const Uuid id = fresh();
        QCOMPARE(post(exported(id, 1), cem.access), 204);
        QVERIFY(inLog("olga@alpha.example", "alpha").empty());

        QCOMPARE(post(exported(id, 1), ben.access), 204);

        QCOMPARE(inLog("olga@alpha.example", "alpha").size(), std::size_t{1});
    }

    void nothing_is_exported_in_the_future() {
        const auto ben = server_->signIn("alpha", "ben@alpha.example");

        QCOMPARE(post(exported(fresh(), 9'000'000'000'000'000), ben.access), 204);

        const json::array lines = inLog("olga@alpha.example", "alpha");
        QVERIFY(textOf(lines.at(0), "detail").find(" at=20") != std::string::npos);
    }

    void what_is_no_export_is_refused_and_leaves_no_line() {
        const auto ben = server_->signIn("alpha", "ben@alpha.example");
        const json::object good = exported(fresh(), 1);
        const std::pair<const char*, json::value> bad[] = {
            {"id", "x"},         {"id", "00000000-0000-0000-0000-000000000000"},
            {"id", 7},           {"table", "a=b c"},
            {"table", ""},       {"table", "employees\n"},
            {"table", 1},        {"format", "exe"},
            {"rows", -1},        {"rows", 10'000'001},
            {"rows", "12"},      {"rows", 1.5},
            {"rows", nullptr},   {"at", -1},
            {"at", "now"},       {"at", nullptr},
            {"format", nullptr}, {"table", nullptr},
            {"id", nullptr},     {"rows", json::array{1}},
        };
        for (const auto& [name, value] : bad) {
            json::object body = good;
            body[name] = value;
            QVERIFY2(post(body, ben.access) == 400, name);
            body.erase(name);
            QVERIFY2(post(body, ben.access) == 400, name);
        }
        QCOMPARE(server_->post(kExports, "[]", ben.access).status, 400);
        QCOMPARE(post(good, {}), 401);
        QCOMPARE(server_->get(kExports, ben.access).status, 405);
        QVERIFY(inLog("olga@alpha.example", "alpha").empty());

        QCOMPARE(post(good, ben.access), 204);
        QCOMPARE(inLog("olga@alpha.example", "alpha").size(), std::size_t{1});
    }

    void whoever_tells_of_very_many_waits_and_nobody_else_does() {
        const auto ben = server_->signIn("alpha", "ben@alpha.example");
        const auto ada = server_->signIn("alpha", "ada@alpha.example");
        HttpAnswer last;
        int taken = 0;
        for (; taken < 1'000; ++taken) {
            last = server_->post(kExports, json::serialize(exported(fresh(), 1)), ben.access);
            if (last.status != 204) break;
        }
        QCOMPARE(last.status, 429);
        QVERIFY(taken >= 30);
        QVERIFY(last.headers.contains("retry-after"));

        QCOMPARE(post(exported(fresh(), 1), ada.access), 204);
        server_->clock.moved += 5'000;
        QCOMPARE(post(exported(fresh(), 1), ben.access), 204);
    }

  private:
    Uuid fresh() { return server_->entropy.uuid(server_->clock.now()); }
    int post(const json::object& body, const std::string& token) {
        return static_cast<int>(server_->post(kExports, json::serialize(body), token).status);
    }
    static std::string textOf(const json::value& line, const char* name) {
        return std::string(line.as_object().at(name).as_string());
    }
    json::array inLog(const std::string& email, const std::string& workspace) {
        const std::string token = server_->signIn(workspace, email).access;
        const auto answer = server_->post("/v1/admin/audit/search", R"({"before":0,"action":"table."})", token);
        boost::system::error_code failure;
        const auto value = json::parse(answer.body, failure);
        return failure || !value.is_object() ? json::array() : value.as_object().at("entries").as_array();
    }

    std::unique_ptr<ServerFixture> server_;
};

QTEST_GUILESS_MAIN(HttpExportsTest)
#include "http_exports_test.moc"
