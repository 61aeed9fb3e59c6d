// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/service.h"
#include "tests/server/http/server_fixture.h"

#include <QTest>

using namespace aufwind;
using namespace aufwind::test;

namespace {

std::string bytesOf(const std::string& token) {
    return QByteArray::fromBase64(QByteArray::fromStdString(token), QByteArray::Base64UrlEncoding).toStdString();
}

bool holds(const std::string& content, const std::string& bytes) {
    return content.find(bytes) != std::string::npos || content.find(server::toHex(bytes)) != std::string::npos;
}

constexpr std::int64_t kMinuteMs = 60'000;
constexpr std::int64_t kDayMs = 24 * 60 * kMinuteMs;

}  // namespace

class HttpSessionTest : public QObject {
    Q_OBJECT

  private slots:
    void init() { server_ = std::make_unique<ServerFixture>(); }
    void cleanup() { server_.reset(); }

    void sign_in_tells_who_and_on_which_device() {
        const SignedInClient ada = server_->signIn("alpha", "ada@alpha.example");

        const HttpAnswer me = server_->get("/v1/me", ada.access);

        QCOMPARE(me.status, 200);
        QCOMPARE(ada.person, server_->ada);
        QVERIFY(!ada.device.isNil());
        QCOMPARE(member(me.body, "person"), server_->ada.toString());
        QCOMPARE(member(me.body, "device"), ada.device.toString());
        QCOMPARE(member(me.body, "workspace"), "alpha");
    }

    void the_case_of_workspace_and_address_does_not_matter_but_that_of_the_password_does() {
        QCOMPARE(server_->post("/v1/auth/sign-in", signInBody("Alpha", "Ada@ALPHA.example")).status, 200);
        QCOMPARE(
            server_->post("/v1/auth/sign-in", signInBody("alpha", "ada@alpha.example", "Correct horse battery staple"))
                .status,
            401);
    }

    void what_is_unknown_and_what_is_wrong_answer_alike() {
        const auto refused = [this](const char* workspace, const char* email, const char* password) {
            HttpAnswer answer = server_->post("/v1/auth/sign-in", signInBody(workspace, email, password));
            answer.headers.erase("date");
            return answer;
        };

        const HttpAnswer wrong = refused("alpha", "ada@alpha.example", "wrong");

        QCOMPARE(wrong.status, 401);
        QVERIFY(wrong == refused("alpha", "nobody@alpha.example", "wrong"));
        QVERIFY(wrong == refused("nowhere", "ada@alpha.example", kPassword));
        QVERIFY(wrong == refused("beta", "ada@alpha.example", kPassword));
        QVERIFY(wrong == refused("alpha", "no address", "wrong"));
    }

    void a_disabled_account_answers_like_an_unknown_one_and_its_tokens_end() {
        const SignedInClient ben = server_->signIn("alpha", "ben@alpha.example");
        QCOMPARE(server_->get("/v1/me", ben.access).status, 200);

        QVERIFY(server_->service->auth().disable(server_->benAccount).ok());

        QCOMPARE(server_->get("/v1/me", ben.access).status, 401);
        QCOMPARE(server_->post("/v1/auth/refresh", refreshBody(ben.refresh)).status, 401);
        const HttpAnswer again = server_->post("/v1/auth/sign-in", signInBody("alpha", "ben@alpha.example"));
        const HttpAnswer nobody = server_->post("/v1/auth/sign-in", signInBody("alpha", "x@alpha.example"));
        QCOMPARE(again.status, 401);
        QCOMPARE(again.body, nobody.body);
    }

    void a_refresh_token_works_once_and_its_reuse_ends_the_family() {
        const SignedInClient ada = server_->signIn("alpha", "ada@alpha.example");
        const std::string first = refreshBody(ada.refresh);

        const HttpAnswer fresh = server_->post("/v1/auth/refresh", first);
        const std::string access = member(fresh.body, "access_token");
        const std::string second = refreshBody(member(fresh.body, "refresh_token"));
        QCOMPARE(fresh.status, 200);
        QCOMPARE(server_->get("/v1/me", ada.access).status, 401);
        QCOMPARE(server_->get("/v1/me", access).status, 200);
        const HttpAnswer reused = server_->post("/v1/auth/refresh", first);

        QCOMPARE(reused.status, 401);
        QCOMPARE(server_->get("/v1/me", access).status, 401);
        QCOMPARE(server_->post("/v1/auth/refresh", second).status, 401);
    }

    void a_refresh_whose_answer_was_lost_can_be_asked_again() {
        const SignedInClient ada = server_->signIn("alpha", "ada@alpha.example");
        const HttpAnswer lost = server_->post("/v1/auth/refresh", refreshBody(ada.refresh));
        QCOMPARE(lost.status, 200);

        const HttpAnswer again = server_->post("/v1/auth/refresh", refreshBody(ada.refresh));

        QCOMPARE(again.status, 200);
        const std::string access = member(again.body, "access_token");
        QCOMPARE(server_->get("/v1/me", member(lost.body, "access_token")).status, 401);
        QCOMPARE(server_->get("/v1/me", access).status, 200);
        QCOMPARE(server_->post("/v1/auth/refresh", refreshBody(member(again.body, "refresh_token"))).status, 200);
    }

    void tokens_of_an_answer_that_counted_as_lost_end_the_family_when_they_come() {
        const SignedInClient ada = server_->signIn("alpha", "ada@alpha.example");
        const HttpAnswer lost = server_->post("/v1/auth/refresh", refreshBody(ada.refresh));
        const HttpAnswer again = server_->post("/v1/auth/refresh", refreshBody(ada.refresh));
        const std::string access = member(again.body, "access_token");

        const HttpAnswer thief = server_->post("/v1/auth/refresh", refreshBody(member(lost.body, "refresh_token")));

        QCOMPARE(thief.status, 401);
        QCOMPARE(server_->get("/v1/me", access).status, 401);
        QCOMPARE(server_->post("/v1/auth/refresh", refreshBody(ada.refresh)).status, 401);
    }

    void sign_out_ends_everything_at_once() {
        const SignedInClient ada = server_->signIn("alpha", "ada@alpha.example");
        QCOMPARE(server_->get("/v1/me", ada.access).status, 200);

        QCOMPARE(server_->post("/v1/auth/sign-out", "{}", ada.access).status, 204);

        QCOMPARE(server_->get("/v1/me", ada.access).status, 401);
        QCOMPARE(server_->post("/v1/auth/refresh", refreshBody(ada.refresh)).status, 401);
        QCOMPARE(server_->post("/v1/auth/sign-out", "{}", ada.access).status, 401);
    }

    void sign_out_works_with_the_refresh_token_alone() {
        const SignedInClient ada = server_->signIn("alpha", "ada@alpha.example");
        server_->clock.moved += 20 * kMinuteMs;

        QCOMPARE(server_->post("/v1/auth/sign-out", refreshBody(ada.refresh), ada.access).status, 204);

        QCOMPARE(server_->post("/v1/auth/refresh", refreshBody(ada.refresh)).status, 401);
    }

    void tokens_end_by_time() {
        const SignedInClient ada = server_->signIn("alpha", "ada@alpha.example");
        const SignedInClient ben = server_->signIn("alpha", "ben@alpha.example");
        QCOMPARE(server_->get("/v1/me", ada.access).status, 200);

        server_->clock.moved += 16 * kMinuteMs;
        QCOMPARE(server_->get("/v1/me", ada.access).status, 401);
        const HttpAnswer fresh = server_->post("/v1/auth/refresh", refreshBody(ada.refresh));
        QCOMPARE(fresh.status, 200);
        QCOMPARE(server_->get("/v1/me", member(fresh.body, "access_token")).status, 200);

        server_->clock.moved += 31 * kDayMs;
        QCOMPARE(server_->post("/v1/auth/refresh", refreshBody(ben.refresh)).status, 401);
    }

    void a_session_ends_after_ninety_days_however_it_is_used() {
        std::string refresh = server_->signIn("alpha", "ada@alpha.example").refresh;
        for (int i = 0; i < 4; ++i) {
            server_->clock.moved += 20 * kDayMs;
            const HttpAnswer fresh = server_->post("/v1/auth/refresh", refreshBody(refresh));
            QCOMPARE(fresh.status, 200);
            refresh = member(fresh.body, "refresh_token");
        }

        server_->clock.moved += 11 * kDayMs;

        QCOMPARE(server_->post("/v1/auth/refresh", refreshBody(refresh)).status, 401);
    }

    void a_session_outlives_a_restart_and_a_sign_out_too() {
        const SignedInClient ada = server_->signIn("alpha", "ada@alpha.example");
        const SignedInClient ben = server_->signIn("alpha", "ben@alpha.example");
        QCOMPARE(server_->post("/v1/auth/sign-out", "{}", ben.access).status, 204);

        server_->stop();
        server_->startAgain();

        QCOMPARE(server_->get("/v1/me", ada.access).status, 200);
        QCOMPARE(server_->get("/v1/me", ben.access).status, 401);
    }

    void somebody_who_guesses_is_slowed_and_a_known_device_still_gets_in() {
        const SignedInClient ada = server_->signIn("alpha", "ada@alpha.example");
        for (int i = 0; i < 10; ++i) {
            const auto wrong = signInBody("alpha", "ada@alpha.example", "wrong" + std::to_string(i));
            QCOMPARE(server_->post("/v1/auth/sign-in", wrong).status, 401);
        }

        const HttpAnswer slowed = server_->post("/v1/auth/sign-in", signInBody("alpha", "ada@alpha.example"));
        const std::string device = deviceBody(ada.device, ada.proof);
        const HttpAnswer known =
            server_->post("/v1/auth/sign-in", signInBody("alpha", "ada@alpha.example", kPassword, device));
        const std::string noProof = deviceBody(ada.device, {});
        const HttpAnswer claimed =
            server_->post("/v1/auth/sign-in", signInBody("alpha", "ada@alpha.example", kPassword, noProof));

        QCOMPARE(slowed.status, 429);
        QVERIFY(std::stoi(slowed.headers.at("retry-after")) >= 1);
        QCOMPARE(claimed.status, 429);
        QCOMPARE(known.status, 200);
        QCOMPARE(member(known.body, "device"), ada.device.toString());
        server_->clock.moved += 20 * kMinuteMs;
        QCOMPARE(server_->post("/v1/auth/sign-in", signInBody("alpha", "ada@alpha.example")).status, 200);
    }

    void an_unknown_account_is_slowed_like_a_known_one() {
        for (int i = 0; i < 10; ++i) {
            QCOMPARE(server_->post("/v1/auth/sign-in", signInBody("alpha", "x@alpha.example", "w")).status, 401);
        }

        QCOMPARE(server_->post("/v1/auth/sign-in", signInBody("alpha", "x@alpha.example", "w")).status, 429);
    }

    void the_device_of_somebody_else_cannot_be_taken_over() {
        const SignedInClient ada = server_->signIn("alpha", "ada@alpha.example");
        const std::string device = deviceBody(ada.device, ada.proof);

        const HttpAnswer ben =
            server_->post("/v1/auth/sign-in", signInBody("alpha", "ben@alpha.example", kPassword, device));
        const HttpAnswer cem =
            server_->post("/v1/auth/sign-in", signInBody("beta", "cem@beta.example", kPassword, device));

        QCOMPARE(ben.status, 200);
        QVERIFY(member(ben.body, "device") != ada.device.toString());
        QCOMPARE(cem.status, 200);
        QCOMPARE(server_->get("/v1/me", ada.access).status, 200);
    }

    void tokens_of_another_shape_are_all_the_same_refusal() {
        const HttpAnswer none = server_->get("/v1/me");
        QCOMPARE(none.status, 401);
        for (const std::string token : {"x", "null", "' OR 1=1 --", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}) {
            QVERIFY(server_->get("/v1/me", token) == none);
        }
    }

    void no_token_is_readable_in_the_control_database_and_only_its_hash_is() {
        const SignedInClient ada = server_->signIn("alpha", "ada@alpha.example");
        const HttpAnswer fresh = server_->post("/v1/auth/refresh", refreshBody(ada.refresh));
        const std::string access = member(fresh.body, "access_token");
        const std::string refresh = member(fresh.body, "refresh_token");
        server_->stop();

        const std::string content = server_->everythingInControl();

        for (const std::string& token : {ada.access, ada.refresh, ada.proof, access, refresh}) {
            QVERIFY(token.size() >= 43);
            QVERIFY(!holds(content, token));
            QVERIFY(!holds(content, bytesOf(token)));
        }
        for (const std::string& token : {ada.refresh, ada.proof, access, refresh}) {
            QVERIFY(holds(content, server::sha256(token)));
        }
    }

  private:
    std::unique_ptr<ServerFixture> server_;
};

QTEST_GUILESS_MAIN(HttpSessionTest)
#include "http_session_test.moc"
