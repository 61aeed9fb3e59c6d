// SPDX-License-Identifier: GPL-3.0-or-later
// Requests for personal data over real TLS: who may ask, decide and fetch, and what is in the archive.
#include "models/domain/fields.h"
#include "sync/server/http/service.h"
#include "sync/server/operator/seed.h"
#include "sync/server/operator/tenants.h"
#include "tests/server/http/server_fixture.h"

#include <QTest>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <zip.h>

#include <future>
#include <map>

using namespace aufwind;
using namespace aufwind::test;

namespace json = boost::json;
namespace field = domain::field;

namespace {

constexpr std::int64_t kDayMs = 24LL * 3600 * 1000;
constexpr int kPatienceMs = 30'000;
const std::string kHostile = "<script>alert(1)</script><img src=x onerror=\"alert(2)\">'&amp;";

std::string question(const char* kind, const Uuid& person, const std::string& reason = {}) {
    json::object body{{"kind", kind}, {"person", person.toString()}};
    if (!reason.empty()) body["reason"] = reason;
    return json::serialize(body);
}

/// The files of an archive by their names.
std::map<std::string, std::string> unpacked(const std::string& bytes) {
    std::map<std::string, std::string> files;
    zip_error_t error;
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* archive = source != nullptr ? zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) : nullptr;
    if (archive == nullptr) return files;
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        zip_stat_t about;
        zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &about);
        std::string& file = files[about.name];
        file.resize(about.size);
        zip_file_t* opened = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
        zip_fread(opened, file.data(), file.size());
        zip_fclose(opened);
    }
    zip_discard(archive);
    return files;
}

}  // namespace

class HttpPrivacyTest : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        server_ = std::make_unique<ServerFixture>(ServerFixture::quiet(), Staff::present);
        canaries_.clear();
    }
    void cleanup() { server_.reset(); }

    void control_19_every_call_wants_the_password_again() {
        const std::string ben = server_->signIn("alpha", "ben@alpha.example").access;
        const std::string ivo = server_->signIn("alpha", "ivo@alpha.example").access;
        const std::string request = id(ask("ben", "export", server_->ben));

        for (const std::string& path :
             {std::string("/v1/privacy/requests"), pathOf(request, "withdraw"), pathOf(request, "archive")}) {
            refused(server_->post(path, question("export", server_->ben), ben), 403, "confirm");
        }
        refused(server_->post(pathOf(request, "decide"), R"({"approve":true})", ivo), 403, "confirm");
        refused(server_->post("/v1/privacy/requests", question("export", server_->ben)), 401, "sign_in");
    }

    void who_may_ask_for_whom() {
        const Uuid nobody = server_->entropy.uuid(server_->clock.now());
        const auto isNothing = [&](const char* who, const char* kind, const Uuid& person) {
            refused(ask(who, kind, person), 404, "not_found");
        };
        for (const char* kind : {"export", "erasure"}) {
            isNothing("ben", kind, server_->ada);  // a colleague
            isNothing("ada", kind, server_->ben);  // the manager
            isNothing("hanna", kind, server_->ben);
            isNothing("ivo", kind, server_->cem);  // of another company
            isNothing("ivo", kind, nobody);
        }
        QCOMPARE(state(ask("ben", "export", server_->ben)), std::string("approved"));
        QCOMPARE(state(ask("ivo", "export", server_->ada)), std::string("approved"));
        QCOMPARE(state(ask("ben", "erasure", server_->ben)), std::string("asked"));
        QCOMPARE(state(ask("ivo", "erasure", server_->ada)), std::string("approved"));
    }

    void nobody_who_holds_a_role_is_erased() {
        refused(ask("ivo", "erasure", server_->hanna), 409, "has_role");
        refused(ask("ivo", "erasure", server_->olga), 409, "has_role");
        refused(ask("hanna", "erasure", server_->hanna), 409, "has_role");
        refused(ask("ivo", "erasure", server_->ivo), 409, "has_role");
    }

    void of_a_kind_there_is_one_request_at_a_time() {
        const std::string first = id(ask("ben", "export", server_->ben));

        refused(ask("ivo", "export", server_->ben), 409, "conflict");
        QCOMPARE(state(ask("ben", "erasure", server_->ben)), std::string("asked"));
        QCOMPARE(state(call("ben", first, "withdraw")), std::string("withdrawn"));

        QCOMPARE(state(ask("ben", "export", server_->ben)), std::string("approved"));
    }

    void who_may_decide() {
        const std::string request = id(ask("ben", "erasure", server_->ben));

        refused(decide("ben", request, true), 403, "forbidden");
        refused(decide("hanna", request, true), 403, "forbidden");
        refused(decide("ivo", server_->entropy.uuid(1).toString(), true), 404, "not_found");
        refused(decide("ivo", "none", true), 404, "not_found");
        const HttpAnswer approved = decide("ivo", request, true);

        QCOMPARE(state(approved), std::string("approved"));
        const std::int64_t due = json::parse(approved.body).at("due").as_int64();
        QVERIFY(std::abs(due - server_->clock.now() - 14 * kDayMs) < kDayMs);
        refused(decide("olga", request, false), 409, "not_open");
    }

    void with_four_eyes_another_admin_decides_and_the_waiting_time_is_the_company_s() {
        server::Seed seed(schema::kSchema);
        seed.derivedRow("data_protection",
                        {{"whose", std::int64_t{0}}, {"four_eyes", true}, {"erasure_wait", std::int64_t{3}}});
        server_->write(seed.take());
        const HttpAnswer asked = ask("ivo", "erasure", server_->ben);
        QCOMPARE(state(asked), std::string("asked"));

        refused(decide("ivo", id(asked), true), 409, "second_person");
        const HttpAnswer approved = decide("olga", id(asked), true);

        QCOMPARE(state(approved), std::string("approved"));
        const std::int64_t due = json::parse(approved.body).at("due").as_int64();
        QVERIFY(std::abs(due - server_->clock.now() - 3 * kDayMs) < kDayMs);
    }

    void of_two_who_decide_at_once_one_does() {
        const std::string request = id(ask("ben", "erasure", server_->ben));
        const std::string ivo = confirmed("ivo");
        const std::string olga = confirmed("olga");
        const auto decides = [&](const std::string& token, bool approve) {
            return std::async(std::launch::async, [this, token, request, approve] {
                return server_->post(pathOf(request, "decide"),
                                     approve ? R"({"approve":true})" : R"({"approve":false})", token);
            });
        };

        auto yes = decides(ivo, true);
        auto no = decides(olga, false);
        const HttpAnswer first = yes.get();
        const HttpAnswer second = no.get();

        QCOMPARE(std::min(first.status, second.status), 200);
        QCOMPARE(std::max(first.status, second.status), 409);
        QCOMPARE(state(first.status == 200 ? first : second),
                 std::string(first.status == 200 ? "approved" : "refused"));
    }

    void who_may_take_a_request_back() {
        const std::string request = id(ask("ben", "erasure", server_->ben));
        refused(call("ada", request, "withdraw"), 404, "not_found");
        refused(call("hanna", request, "withdraw"), 404, "not_found");
        QCOMPARE(state(decide("ivo", request, true)), std::string("approved"));

        QCOMPARE(state(call("ben", request, "withdraw")), std::string("withdrawn"));

        refused(call("ben", request, "withdraw"), 409, "not_open");
        refused(decide("olga", request, true), 409, "not_open");
    }

    void another_company_s_admin_learns_nothing_of_a_request() {
        const std::string request = id(ask("ben", "export", server_->ben));
        for (const char* what : {"withdraw", "archive"}) {
            const HttpAnswer foreign = callAs("beta", "cem", request, what);
            const HttpAnswer random = callAs("beta", "cem", server_->entropy.uuid(7).toString(), what);
            QCOMPARE(foreign.status, 404);
            QVERIFY(foreign == random);
        }
    }

    void who_may_fetch_an_archive() {
        const std::string erasure = id(ask("ben", "erasure", server_->ben));
        const std::string request = id(ask("ben", "export", server_->ben));

        refused(call("ada", request, "archive"), 404, "not_found");
        refused(call("hanna", request, "archive"), 404, "not_found");
        refused(call("ben", erasure, "archive"), 404, "not_found");
        const HttpAnswer archive = call("ben", request, "archive");

        QCOMPARE(archive.status, 200);
        QCOMPARE(archive.headers.at("content-type"), std::string("application/zip"));
        QVERIFY(server_->post("/v1/admin/audit/search", R"({"before":0})", confirmed("ivo"))
                    .body.find("privacy_request.fetched") != std::string::npos);
        refused(call("ben", request, "withdraw"), 409, "not_open");
        QCOMPARE(call("ben", request, "archive").status, 200);  // the answer may have been lost
        server_->clock.moved += 31 * kDayMs;
        refused(call("ben", request, "archive"), 409, "not_open");
    }

    void nobody_takes_all_places_where_archives_are_made() {
        const std::string bens = id(ask("ben", "export", server_->ben));
        const std::string adas = id(ask("ada", "export", server_->ada));
        const std::string ben = confirmed("ben");
        const std::string ada = confirmed("ada");
        std::atomic<bool> isOver = false;
        std::atomic<int> made = 0;
        std::vector<std::thread> many;
        for (int i = 0; i < 8; ++i) {
            many.emplace_back([&] {
                while (!isOver) made += server_->post(pathOf(bens, "archive"), {}, ben).status == 200 ? 1 : 0;
            });
        }
        std::vector<unsigned> answers;
        while (answers.size() < 10 || made < 3) {
            answers.push_back(server_->post(pathOf(adas, "archive"), {}, ada).status);
        }
        isOver = true;
        for (std::thread& thread : many) thread.join();

        QCOMPARE(std::count(answers.begin(), answers.end(), 200u), static_cast<std::ptrdiff_t>(answers.size()));
    }

    void control_36_what_the_person_wrote_and_what_is_about_them_is_all_in_it() {
        writeCanaries();
        const auto files = unpacked(call("ben", id(ask("ben", "export", server_->ben)), "archive").body);

        QVERIFY(files.contains("index.html") && files.contains("data.json"));
        for (const std::string& canary : canaries_) {
            QVERIFY2(files.at("data.json").find(canary) != std::string::npos, canary.c_str());
            QVERIFY2(files.at("index.html").find(canary) != std::string::npos, canary.c_str());
        }
        const json::object data = json::parse(files.at("data.json")).as_object();
        QVERIFY(data.at("whole").as_bool());
        QCOMPARE(std::string(data.at("account").at("email").as_string()), std::string("ben@alpha.example"));
        QVERIFY(!data.at("devices").as_array().empty());
        for (const json::value& row : data.at("rows").as_array()) {
            QVERIFY(schema::kSchema.entity(std::string_view(row.at("entity").as_string())) != nullptr);
            QVERIFY(Uuid::parse(std::string(row.at("id").as_string())).has_value());
        }
    }

    void nothing_private_of_anybody_else_is_in_it() {
        writeCanaries();
        const auto files = unpacked(call("ben", id(ask("ben", "export", server_->ben)), "archive").body);

        for (const auto& [name, bytes] : files) {
            QVERIFY2(bytes.find("adas secret") == std::string::npos, name.c_str());
            QVERIFY2(bytes.find("hannas secret") == std::string::npos, name.c_str());
        }
    }

    void an_admin_s_archive_is_without_meetings_and_says_so() {
        writeCanaries();
        const auto files = unpacked(call("ivo", id(ask("ivo", "export", server_->ben)), "archive").body);

        const json::object data = json::parse(files.at("data.json")).as_object();
        QVERIFY(!data.at("whole").as_bool());
        const std::string leftOut = json::serialize(data.at("left_out"));
        for (const char* entity : {"meeting_series", "talking_point", "comment", "shared_note", "private_note",
                                   "private_point", "personal_settings"}) {
            QVERIFY2(leftOut.find('"' + std::string(entity) + '"') != std::string::npos, entity);
            QVERIFY(files.at("data.json").find(std::string("canary-") + entity) == std::string::npos);
        }
        QVERIFY(files.at("data.json").find("canary-confidential_record") != std::string::npos);
        QVERIFY(files.at("index.html").find("for an admin") != std::string::npos);
    }

    void hostile_words_are_text_in_the_page() {
        server::Seed seed(schema::kSchema);
        const Uuid series = server_->entropy.uuid(server_->clock.now());
        seed.row("meeting_series", series,
                 {{"title", kHostile}, {"kind", std::int64_t{0}}, {"organiser", server_->ben}});
        writeAs(server_->ben, seed.take());

        const auto files = unpacked(call("ben", id(ask("ben", "export", server_->ben)), "archive").body);
        const std::string& page = files.at("index.html");

        QVERIFY(page.find("<script") == std::string::npos);
        QVERIFY(page.find("<img") == std::string::npos);
        QVERIFY(page.find("&lt;script&gt;alert(1)") != std::string::npos);
        QVERIFY(page.find("&#39;&amp;amp;") != std::string::npos);
        QVERIFY(page.find("default-src 'none'") != std::string::npos);
        QCOMPARE(std::string(json::parse(files.at("data.json")).at("company").as_string()), std::string("Company"));
    }

    void a_german_account_gets_a_german_page() {
        server::Seed seed(schema::kSchema);
        seed.derivedRow("confidential_record", {{"person", server_->ben}, {"personal_address", std::string("Weg 1")}});
        server_->write(seed.take());
        QVERIFY(server_->openControl() != nullptr);
        server_->stop();
        QVERIFY(server_->openControl()->setLanguage(server_->benAccount, "de").ok());
        server_->startAgain();

        const auto files = unpacked(call("ben", id(ask("ben", "export", server_->ben)), "archive").body);

        QVERIFY(files.at("index.html").find("Ihre Daten") != std::string::npos);
        QVERIFY(files.at("index.html").find("Vertrauliche") != std::string::npos);
    }

    void control_36_who_was_erased_is_out_and_their_devices_are_told_to_wipe_themselves() {
        server_.reset();
        server::ServiceOptions options = ServerFixture::quiet();
        options.sweepEvery = std::chrono::milliseconds(50);
        server_ = std::make_unique<ServerFixture>(options, Staff::present);
        server::Seed seed(schema::kSchema);
        seed.derivedRow("data_protection", {{"whose", std::int64_t{0}}, {"erasure_wait", std::int64_t{0}}});
        server_->write(seed.take());
        const SignedInClient device = server_->signIn("alpha", "ben@alpha.example");
        QVERIFY(!device.access.empty());

        QCOMPARE(state(ask("ivo", "erasure", server_->ben)), std::string("approved"));

        const auto isTold = [&] {
            return member(server_->get("/v1/me", device.access).body, "code") == "device_removed";
        };
        QTRY_VERIFY_WITH_TIMEOUT(isTold(), kPatienceMs);
        const std::string ivo = confirmed("ivo");
        const auto isDone = [&] {
            return server_->post("/v1/admin/audit/search", R"({"before":0,"action":"person.erased"})", ivo)
                       .body.find(server_->ben.toString()) != std::string::npos;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isDone(), kPatienceMs);
        QVERIFY(isTold());
        QCOMPARE(server_->post("/v1/auth/sign-in", signInBody("alpha", "ben@alpha.example")).status, 401);
        QVERIFY(server_->get("/v1/admin/accounts", ivo).body.find("ben@alpha.example") == std::string::npos);
        if (!server_->isShared()) {
            server_->stop();
            QVERIFY(server_->everythingInControl().find("ben@alpha.example") == std::string::npos);
        }
    }

  private:
    static std::string pathOf(const std::string& request, const char* what) {
        return "/v1/privacy/requests/" + request + "/" + what;
    }
    std::string confirmed(const std::string& who, const char* workspace = "alpha") {
        const SignedInClient client = server_->signIn(workspace, who + "@" + workspace + ".example");
        const HttpAnswer answer =
            server_->post("/v1/account/confirm", json::serialize(json::object{{"password", kPassword}}), client.access);
        if (answer.status != 204) qFatal("confirm: %d", answer.status);
        return client.access;
    }
    HttpAnswer ask(const char* who, const char* kind, const Uuid& person) {
        return server_->post("/v1/privacy/requests", question(kind, person), confirmed(who));
    }
    HttpAnswer decide(const char* who, const std::string& request, bool approve) {
        return server_->post(pathOf(request, "decide"), json::serialize(json::object{{"approve", approve}}),
                             confirmed(who));
    }
    HttpAnswer call(const char* who, const std::string& request, const char* what) {
        return callAs("alpha", who, request, what);
    }
    HttpAnswer callAs(const char* workspace, const char* who, const std::string& request, const char* what) {
        return server_->post(pathOf(request, what), "{}", confirmed(who, workspace));
    }
    static std::string id(const HttpAnswer& answer) { return member(answer.body, "id"); }
    static std::string state(const HttpAnswer& answer) {
        return answer.status == 200 ? member(answer.body, "state") : std::to_string(answer.status) + answer.body;
    }
    void refused(const HttpAnswer& answer, int status, const char* code) {
        QCOMPARE(answer.status, status);
        QCOMPARE(member(answer.body, "code"), std::string(code));
    }
    /// The server starts again for it.
    void writeAs(const Uuid& author, const std::vector<merge::Operation>& operations) {
        server_->stop();
        {
            const auto store = server_->openControl();
            server::Tenants tenants(*server_->home, *store, schema::kSchema, server_->clock, server_->entropy);
            const auto tenant = tenants.open(server_->alpha.id);
            QVERIFY(tenant.ok());
            const auto done = (*tenant)->commit(operations, author);
            QVERIFY2(done.ok(), done ? "" : done.error().detail.c_str());
        }
        server_->startAgain();
    }

    /// A word of Ben's in each entity that can hold one, and some of others that are none of his business.
    void writeCanaries() {
        const auto word = [&](const std::string& entity) {
            canaries_.push_back("canary-" + entity + "-word");
            return canaries_.back();
        };
        const auto fresh = [&] {
            return server_->entropy.uuid(server_->clock.now());
        };
        const Uuid series = fresh();
        const Uuid point = fresh();
        const Uuid attribute = fresh();
        server::Seed seed(schema::kSchema);
        seed.row("meeting_series", series,
                 {{"title", word("meeting_series")}, {"kind", std::int64_t{0}}, {"organiser", server_->ben}});
        seed.derivedRow("series_participant", {{"series", series}, {"person", server_->ada}});
        writeAs(server_->ben, seed.take());
        const Uuid occurrence = seed.derivedRow("occurrence", {{"series", series},
                                                               {"recurrence_id", std::int64_t{1'800'000'000'000}},
                                                               {"starts", std::int64_t{1'800'000'000'000}},
                                                               {"remark", word("occurrence")}});
        seed.row(
            "talking_point", point,
            {{"series", series}, {"span", series}, {"title", word("talking_point")}, {"position", std::string("m")}});
        seed.row("comment", fresh(),
                 {{"series", series}, {"span", series}, {"point", point}, {"text", word("comment")}});
        seed.row("action_item", fresh(), {{"series", series}, {"span", series}, {"title", word("action_item")}});
        seed.row("point_link", fresh(),
                 {{"series", series}, {"span", series}, {"point", point}, {"title", word("point_link")}});
        seed.row("private_point", fresh(),
                 {{"series", series}, {"title", word("private_point")}, {"position", std::string("m")}});
        seed.row("agenda_template", fresh(), {{"name", word("agenda_template")}, {"points", std::string("one")}});
        seed.textRow("shared_note", {{"series", series}, {"span", series}, {"occurrence", occurrence}}, "body",
                     {{fresh(), word("shared_note")}}, server_->ben);
        seed.textRow("private_note", {{"series", series}, {"occurrence", occurrence}}, "body",
                     {{fresh(), word("private_note")}}, server_->ben);
        writeAs(server_->ben, seed.take());
        seed.derivedRow("confidential_record",
                        {{"person", server_->ben}, {"personal_address", word("confidential_record")}});
        seed.derivedRow("confidential_record",
                        {{"person", server_->ada}, {"personal_address", std::string("adas secret")}});
        seed.row("custom_attribute", attribute, {{"name", std::string("Shoe")}, {"kind", std::int64_t{0}}});
        seed.derivedRow("custom_value",
                        {{"attribute", attribute}, {"person", server_->ben}, {"value", word("custom_value")}});
        writeAs(server_->hanna, seed.take());
        seed.row("private_point", fresh(),
                 {{"series", series}, {"title", std::string("adas secret")}, {"position", std::string("n")}});
        seed.textRow("private_note", {{"series", series}, {"occurrence", occurrence}}, "body",
                     {{fresh(), "adas secret note"}}, server_->ada);
        writeAs(server_->ada, seed.take());
        const Uuid others = fresh();
        seed.row("meeting_series", others,
                 {{"title", std::string("hannas secret")}, {"kind", std::int64_t{0}}, {"organiser", server_->hanna}});
        writeAs(server_->hanna, seed.take());
    }

    std::unique_ptr<ServerFixture> server_;
    std::vector<std::string> canaries_;
};

QTEST_GUILESS_MAIN(HttpPrivacyTest)
#include "http_privacy_test.moc"
