// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts against a whole server, as somebody would attack them. The numbers are those of the security controls.
#include "tests/server/http/server_fixture.h"

#include <QTest>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <functional>
#include <thread>

using namespace aufwind;
using namespace aufwind::test;

namespace json = boost::json;

namespace {

constexpr std::int64_t kMinuteMs = 60'000;
constexpr std::int64_t kDayMs = 24 * 60 * kMinuteMs;
constexpr const char* kOther = "another horse and staple";
constexpr const char* kAda = "ada@alpha.example";
constexpr const char* kBen = "ben@alpha.example";

std::string body(std::initializer_list<std::pair<std::string_view, std::string>> members) {
    json::object object;
    for (const auto& [name, value] : members) object[name] = value;
    return json::serialize(object);
}

std::string choose(const std::string& email, const std::string& code, const std::string& password = kOther) {
    return body({{"workspace", "alpha"}, {"email", email}, {"code", code}, {"password", password}});
}

json::array listIn(const HttpAnswer& answer, const char* name) {
    boost::system::error_code failure;
    const auto value = json::parse(answer.body, failure);
    return failure || !value.is_object() ? json::array() : value.as_object().at(name).as_array();
}

}  // namespace

class HttpAccountTest : public QObject {
    Q_OBJECT

  private slots:
    void init() { server_ = std::make_unique<ServerFixture>(ServerFixture::quiet(), Staff::present); }
    void cleanup() { server_.reset(); }

    void control_7_asking_for_a_reset_answers_alike_for_known_and_unknown_accounts() {
        const auto ask = [this](const char* workspace, const char* email) {
            HttpAnswer answer = post("/v1/auth/forgotten", body({{"workspace", workspace}, {"email", email}}));
            answer.headers.erase("date");
            return answer;
        };

        const HttpAnswer known = ask("alpha", kAda);

        QCOMPARE(known.status, 202);
        QVERIFY(known == ask("alpha", "nobody@alpha.example"));
        QVERIFY(known == ask("nowhere", kAda));
        QVERIFY(known == ask("alpha", "no address"));
        QVERIFY(!server_->mailTo(kAda).empty());
        QCOMPARE(server_->mails().size(), std::size_t{1});
    }

    void control_20_a_reset_code_works_once_and_ends_all_sessions() {
        const SignedInClient ada = server_->signIn("alpha", kAda);
        const std::string code = resetCode(kAda);
        QVERIFY(!code.empty());

        QCOMPARE(post("/v1/auth/choose-password", choose(kAda, code)).status, 204);

        QCOMPARE(server_->get("/v1/me", ada.access).status, 401);
        QCOMPARE(post("/v1/auth/refresh", refreshBody(ada.refresh)).status, 401);
        QCOMPARE(post("/v1/auth/sign-in", signInBody("alpha", kAda)).status, 401);
        QCOMPARE(post("/v1/auth/sign-in", signInBody("alpha", kAda, kOther)).status, 200);
        refused(post("/v1/auth/choose-password", choose(kAda, code, "a third horse in the stable")), 400, "code");
        QVERIFY(!server_->mailTo(kAda, "new password was chosen").empty());
    }

    void control_20_a_reset_code_is_nobody_elses_and_ends_after_an_hour() {
        const std::string code = resetCode(kAda);

        refused(post("/v1/auth/choose-password", choose(kBen, code)), 400, "code");
        refused(post("/v1/auth/choose-password", choose("x@alpha.example", code)), 400, "code");
        server_->clock.moved += 61 * kMinuteMs;
        refused(post("/v1/auth/choose-password", choose(kAda, code)), 400, "code");
        QCOMPARE(post("/v1/auth/sign-in", signInBody("alpha", kAda)).status, 200);
    }

    void control_20_of_two_that_come_at_once_with_a_code_one_succeeds() {
        const std::string code = resetCode(kAda);
        std::atomic<int> successes = 0;

        std::vector<std::thread> both;
        for (int i = 0; i < 2; ++i) {
            both.emplace_back([&, i] {
                const std::string password = "horse number " + std::to_string(i) + " in the stable";
                successes += post("/v1/auth/choose-password", choose(kAda, code, password)).status == 204 ? 1 : 0;
            });
        }
        for (std::thread& thread : both) thread.join();

        QCOMPARE(successes.load(), 1);
    }

    void control_20_a_newer_code_takes_the_place_of_the_older() {
        const std::string older = resetCode(kAda);
        QCOMPARE(post("/v1/auth/forgotten", body({{"workspace", "alpha"}, {"email", kAda}})).status, 202);
        QTRY_COMPARE(server_->mails().size(), std::size_t{2});
        const std::string newer = codeIn(server_->mails().back());

        refused(post("/v1/auth/choose-password", choose(kAda, older)), 400, "code");
        QCOMPARE(post("/v1/auth/choose-password", choose(kAda, newer)).status, 204);
    }

    void control_20_an_invitation_makes_the_account_and_its_code_works_once() {
        const Uuid nina = newEmployee("nina@alpha.example");
        const SignedInClient hanna = server_->signIn("alpha", "hanna@alpha.example");
        refused(post("/v1/admin/accounts/invite", body({{"person", nina.toString()}}), hanna), 403, "confirm");
        confirm(hanna);

        QCOMPARE(
            post("/v1/admin/accounts/invite", body({{"person", nina.toString()}, {"language", "de"}}), hanna).status,
            202);
        const std::string mail = server_->mailTo("nina@alpha.example", "lädt Sie zu Aufwind ein");
        const std::string code = codeIn(mail);

        QVERIFY(!code.empty());
        QCOMPARE(post("/v1/auth/sign-in", signInBody("alpha", "nina@alpha.example", "")).status, 400);
        QCOMPARE(post("/v1/auth/sign-in", signInBody("alpha", "nina@alpha.example")).status, 401);
        QCOMPARE(post("/v1/auth/choose-password", choose("nina@alpha.example", code)).status, 204);
        refused(post("/v1/auth/choose-password", choose("nina@alpha.example", code)), 400, "code");
        const HttpAnswer in = post("/v1/auth/sign-in", signInBody("alpha", "nina@alpha.example", kOther));
        QCOMPARE(in.status, 200);
        QCOMPARE(member(in.body, "person"), nina.toString());
        refused(post("/v1/admin/accounts/invite", body({{"person", nina.toString()}}), hanna), 409, "has_account");
    }

    void control_20_a_second_factor_outlives_a_reset() {
        const std::string secret = setSecondFactor(server_->signIn("alpha", kAda));
        const std::string code = resetCode(kAda);
        QCOMPARE(post("/v1/auth/choose-password", choose(kAda, code)).status, 204);

        refused(post("/v1/auth/sign-in", signInBody("alpha", kAda, kOther)), 401, "second_factor");
        server_->clock.moved += kMinuteMs;
        QCOMPARE(signInWithCode(kAda, totpCode(secret, server_->clock.now()), kOther).status, 200);
    }

    void control_16_a_weak_password_is_refused_with_its_reason_before_the_code_is_looked_at() {
        const std::string code = resetCode(kAda);

        refused(post("/v1/auth/choose-password", choose(kAda, code, "short7!")), 400, "password_short");
        refused(post("/v1/auth/choose-password", choose(kAda, "wrong", "short7!")), 400, "password_short");
        refused(post("/v1/auth/choose-password", choose(kAda, code, std::string(129, 'x'))), 400, "password_long");
        refused(post("/v1/auth/choose-password", choose(kAda, code, "passwordpassword")), 400, "password_easy");
        QCOMPARE(post("/v1/auth/choose-password", choose(kAda, code, "Zwölf Boxkämpfer jagen Viktor quer ")).status,
                 204);
    }

    void control_19_what_is_critical_is_refused_with_a_token_alone() {
        const SignedInClient ivo = server_->signIn("alpha", "ivo@alpha.example");
        const SignedInClient phone = server_->signIn("alpha", "ivo@alpha.example");
        const std::string ben = body({{"person", server_->ben.toString()}});
        const std::vector<std::pair<const char*, std::string>> calls{
            {"/v1/account/password", body({{"password", kOther}})},
            {"/v1/account/email", body({{"email", "new@alpha.example"}})},
            {"/v1/account/devices/remove", body({{"device", phone.device.toString()}})},
            {"/v1/account/second-factor/begin", "{}"},
            {"/v1/account/second-factor/finish", body({{"code", "123456"}})},
            {"/v1/account/second-factor/recovery-codes", "{}"},
            {"/v1/account/second-factor/remove", "{}"},
            {"/v1/admin/accounts/disable", ben},
            {"/v1/admin/accounts/enable", ben},
            {"/v1/admin/accounts/reset-second-factor", ben},
            {"/v1/admin/policy", body({{"second_factor_from", "nobody"}})}};

        for (const auto& [path, content] : calls) refused(post(path, content, ivo), 403, "confirm");
        refused(post("/v1/account/confirm", body({{"password", "wrong"}}), ivo), 401, "credentials");
        for (const auto& [path, content] : calls) refused(post(path, content, ivo), 403, "confirm");

        QCOMPARE(post("/v1/account/confirm", body({{"password", kPassword}}), ivo).status, 204);
        QCOMPARE(post("/v1/admin/policy", body({{"second_factor_from", "owner"}}), ivo).status, 204);
        QCOMPARE(post("/v1/account/devices/remove", body({{"device", phone.device.toString()}}), ivo).status, 204);
        server_->clock.moved += 11 * kMinuteMs;
        refused(post("/v1/account/password", body({{"password", kOther}}), ivo), 403, "confirm");
    }

    void control_19_a_confirmation_counts_for_its_own_session_only() {
        const SignedInClient desk = server_->signIn("alpha", kAda);
        const SignedInClient phone = server_->signIn("alpha", kAda);

        QCOMPARE(post("/v1/account/confirm", body({{"password", kPassword}}), desk).status, 204);

        refused(post("/v1/account/password", body({{"password", kOther}}), phone), 403, "confirm");
        QCOMPARE(post("/v1/account/password", body({{"password", kOther}}), desk).status, 204);
    }

    void control_19_guessing_the_password_of_a_confirmation_is_slowed() {
        const SignedInClient ada = server_->signIn("alpha", kAda);
        for (int i = 0; i < 10; ++i) {
            refused(post("/v1/account/confirm", body({{"password", "wrong"}}), ada), 401, "credentials");
        }

        QCOMPARE(post("/v1/account/confirm", body({{"password", kPassword}}), ada).status, 429);
    }

    void control_18_a_changed_password_ends_every_other_session_and_tells_the_person() {
        const SignedInClient desk = server_->signIn("alpha", kAda);
        const SignedInClient phone = server_->signIn("alpha", kAda);
        confirm(desk);

        QCOMPARE(post("/v1/account/password", body({{"password", kOther}}), desk).status, 204);

        QCOMPARE(server_->get("/v1/me", phone.access).status, 401);
        QCOMPARE(post("/v1/auth/refresh", refreshBody(phone.refresh)).status, 401);
        QCOMPARE(server_->get("/v1/me", desk.access).status, 200);
        QVERIFY(!server_->mailTo(kAda, "was changed").empty());
    }

    void control_18_sign_out_everywhere_leaves_this_session_alone() {
        const SignedInClient desk = server_->signIn("alpha", kAda);
        const SignedInClient phone = server_->signIn("alpha", kAda);

        QCOMPARE(post("/v1/account/sign-out-everywhere", "{}", desk).status, 204);

        QCOMPARE(server_->get("/v1/me", phone.access).status, 401);
        QCOMPARE(post("/v1/auth/refresh", refreshBody(phone.refresh)).status, 401);
        QCOMPARE(server_->get("/v1/me", desk.access).status, 200);
    }

    void control_18_a_removed_device_is_told_so_by_each_of_its_tokens_and_stays_removed() {
        const SignedInClient desk = server_->signIn("alpha", kAda);
        const SignedInClient phone = server_->signIn("alpha", kAda);
        QCOMPARE(listIn(server_->get("/v1/account/devices", desk.access), "devices").size(), std::size_t{2});
        confirm(desk);

        QCOMPARE(post("/v1/account/devices/remove", body({{"device", phone.device.toString()}}), desk).status, 204);

        refused(server_->get("/v1/me", phone.access), 401, "device_removed");
        refused(post("/v1/auth/refresh", refreshBody(phone.refresh)), 401, "device_removed");
        server_->stop();
        server_->startAgain();
        server_->clock.moved += 300 * kDayMs;
        refused(post("/v1/auth/refresh", refreshBody(phone.refresh)), 401, "device_removed");
        const std::string device = deviceBody(phone.device, phone.proof);
        refused(post("/v1/auth/sign-in", signInBody("alpha", kAda, kPassword, device)), 401, "device_removed");
        // Who only knows its id gets in, as a new device.
        const HttpAnswer claimed =
            post("/v1/auth/sign-in", signInBody("alpha", kAda, kPassword, deviceBody(phone.device, {})));
        QCOMPARE(claimed.status, 200);
        QVERIFY(member(claimed.body, "device") != phone.device.toString());
    }

    void control_18_a_device_whose_session_had_ended_before_is_told_that_it_was_removed() {
        const SignedInClient phone = server_->signIn("alpha", kAda);
        QCOMPARE(post("/v1/auth/choose-password", choose(kAda, resetCode(kAda))).status, 204);
        QCOMPARE(member(post("/v1/auth/refresh", refreshBody(phone.refresh)).body, "code"), "sign_in");
        const HttpAnswer in = post("/v1/auth/sign-in", signInBody("alpha", kAda, kOther));
        const SignedInClient desk{member(in.body, "access_token"), {}, {}, {}, {}};
        QCOMPARE(post("/v1/account/confirm", body({{"password", kOther}}), desk).status, 204);

        QCOMPARE(post("/v1/account/devices/remove", body({{"device", phone.device.toString()}}), desk).status, 204);

        refused(post("/v1/auth/refresh", refreshBody(phone.refresh)), 401, "device_removed");
        refused(server_->get("/v1/me", phone.access), 401, "device_removed");
    }

    void control_18_nobody_removes_the_device_of_somebody_else() {
        const SignedInClient ada = server_->signIn("alpha", kAda);
        const SignedInClient ben = server_->signIn("alpha", kBen);
        confirm(ben);

        refused(post("/v1/account/devices/remove", body({{"device", ada.device.toString()}}), ben), 404, "not_found");

        QCOMPARE(server_->get("/v1/me", ada.access).status, 200);
    }

    void control_18_a_disabled_account_is_out_at_once_and_can_come_back() {
        const SignedInClient ivo = server_->signIn("alpha", "ivo@alpha.example");
        const SignedInClient ben = server_->signIn("alpha", kBen);
        confirm(ivo);
        const std::string person = body({{"person", server_->ben.toString()}});

        QCOMPARE(post("/v1/admin/accounts/disable", person, ivo).status, 204);
        QCOMPARE(server_->get("/v1/me", ben.access).status, 401);
        QCOMPARE(post("/v1/auth/sign-in", signInBody("alpha", kBen)).status, 401);
        QCOMPARE(post("/v1/admin/accounts/enable", person, ivo).status, 204);
        QCOMPARE(post("/v1/auth/sign-in", signInBody("alpha", kBen)).status, 200);
    }

    void control_2_only_hr_and_admins_reach_the_accounts_and_nobody_touches_a_higher_role() {
        const SignedInClient ada = server_->signIn("alpha", kAda);
        const SignedInClient hanna = server_->signIn("alpha", "hanna@alpha.example");
        const SignedInClient ivo = server_->signIn("alpha", "ivo@alpha.example");
        for (const SignedInClient& client : {ada, hanna, ivo}) confirm(client);
        const std::string olga = body({{"person", server_->olga.toString()}});

        refused(server_->get("/v1/admin/accounts", ada.access), 403, "forbidden");
        QCOMPARE(server_->get("/v1/admin/accounts", hanna.access).status, 200);
        refused(post("/v1/admin/audit/search", "{}", hanna), 403, "forbidden");
        refused(post("/v1/admin/accounts/disable", olga, hanna), 403, "forbidden");
        refused(post("/v1/admin/accounts/invite", olga, hanna), 403, "forbidden");
        refused(post("/v1/admin/sso/remove", "{}", ivo), 403, "forbidden");
        refused(post("/v1/admin/accounts/disable", olga, ivo), 403, "forbidden");
        refused(post("/v1/admin/accounts/reset-second-factor", olga, ivo), 403, "forbidden");
        refused(post("/v1/admin/accounts/disable", body({{"person", server_->ivo.toString()}}), ivo), 403, "forbidden");
        QCOMPARE(post("/v1/auth/sign-in", signInBody("alpha", "olga@alpha.example")).status, 200);
    }

    void control_1_the_accounts_of_another_company_are_not_there() {
        const SignedInClient ivo = server_->signIn("alpha", "ivo@alpha.example");
        confirm(ivo);

        for (const char* path : {"/v1/admin/accounts/disable", "/v1/admin/accounts/enable", "/v1/admin/accounts/invite",
                                 "/v1/admin/accounts/reset-second-factor"}) {
            HttpAnswer theirs = post(path, body({{"person", server_->cem.toString()}}), ivo);
            HttpAnswer nobodys = post(path, body({{"person", server_->entropy.uuid(1).toString()}}), ivo);
            theirs.headers.erase("date");
            nobodys.headers.erase("date");
            QCOMPARE(theirs.status, 404);
            QVERIFY(theirs == nobodys);
        }
        QCOMPARE(post("/v1/auth/sign-in", signInBody("beta", "cem@beta.example")).status, 200);
    }

    void control_21_a_code_works_once_and_only_near_its_time() {
        const std::string secret = setSecondFactor(server_->signIn("alpha", kAda));
        server_->clock.moved += 10 * kMinuteMs;
        const std::int64_t now = server_->clock.now();

        refused(post("/v1/auth/sign-in", signInBody("alpha", kAda)), 401, "second_factor");
        refused(signInWithCode(kAda, totpCode(secret, now, -3)), 401, "second_factor");
        refused(signInWithCode(kAda, totpCode(secret, now, 3)), 401, "second_factor");
        refused(signInWithCode(kAda, totpCode(secret, now), "wrong password 1"), 401, "credentials");
        QCOMPARE(signInWithCode(kAda, totpCode(secret, now)).status, 200);
        refused(signInWithCode(kAda, totpCode(secret, now)), 401, "second_factor");
        refused(signInWithCode(kAda, totpCode(secret, now, -1)), 401, "second_factor");
        server_->clock.moved += 2 * kMinuteMs;
        QCOMPARE(signInWithCode(kAda, totpCode(secret, server_->clock.now())).status, 200);
    }

    void control_21_guessing_a_code_is_slowed_and_the_person_is_told() {
        const std::string secret = setSecondFactor(server_->signIn("alpha", kAda));
        server_->clock.moved += 10 * kMinuteMs;
        for (int i = 0; i < 10; ++i) refused(signInWithCode(kAda, "00000" + std::to_string(i)), 401, "second_factor");

        QCOMPARE(signInWithCode(kAda, totpCode(secret, server_->clock.now())).status, 429);
        QVERIFY(!server_->mailTo(kAda, "many wrong attempts").empty());
    }

    void control_21_a_recovery_code_works_once_and_new_ones_void_the_old() {
        const SignedInClient ada = server_->signIn("alpha", kAda);
        json::array codes;
        const std::string secret = setSecondFactor(ada, &codes);
        QCOMPARE(codes.size(), std::size_t{10});
        const std::string first(codes[0].as_string());
        const std::string second(codes[1].as_string());

        QCOMPARE(signInWithCode(kAda, first).status, 200);
        refused(signInWithCode(kAda, first), 401, "second_factor");
        server_->clock.moved += 2 * kMinuteMs;
        const std::string now = totpCode(secret, server_->clock.now());
        QCOMPARE(post("/v1/account/confirm", body({{"password", kPassword}, {"code", now}}), ada).status, 204);
        QCOMPARE(listIn(post("/v1/account/second-factor/recovery-codes", "{}", ada), "recovery_codes").size(),
                 std::size_t{10});
        refused(signInWithCode(kAda, second), 401, "second_factor");
    }

    void control_21_with_a_second_factor_a_confirmation_takes_both() {
        const SignedInClient ada = server_->signIn("alpha", kAda);
        const std::string secret = setSecondFactor(ada);
        server_->clock.moved += 11 * kMinuteMs;

        refused(post("/v1/account/confirm", body({{"password", kPassword}}), ada), 401, "second_factor");
        refused(post("/v1/account/second-factor/remove", "{}", ada), 403, "confirm");
        const std::string code = totpCode(secret, server_->clock.now());
        QCOMPARE(post("/v1/account/confirm", body({{"password", kPassword}, {"code", code}}), ada).status, 204);
        QCOMPARE(post("/v1/account/second-factor/remove", "{}", ada).status, 204);
        QCOMPARE(post("/v1/auth/sign-in", signInBody("alpha", kAda)).status, 200);
    }

    void control_21_who_needs_a_second_factor_can_do_nothing_before_it_is_there() {
        const SignedInClient ivo = server_->signIn("alpha", "ivo@alpha.example");
        confirm(ivo);
        QCOMPARE(post("/v1/admin/policy", body({{"second_factor_from", "admin"}}), ivo).status, 204);

        const HttpAnswer in = post("/v1/auth/sign-in", signInBody("alpha", "olga@alpha.example"));
        const SignedInClient olga{member(in.body, "access_token"), member(in.body, "refresh_token"), {}, {}, {}};

        QCOMPARE(in.status, 200);
        QCOMPARE(member(in.body, "second_factor_required"), "true");
        refused(post("/v1/sync/exchange", "", olga), 403, "second_factor_required");
        refused(server_->get("/v1/account/devices", olga.access), 403, "second_factor_required");
        refused(server_->get("/v1/admin/accounts", olga.access), 403, "second_factor_required");
        refused(server_->get("/v1/sync/live", olga.access), 403, "second_factor_required");
        const std::string secret = setSecondFactor(olga, nullptr, false);
        QVERIFY(!secret.empty());
        QCOMPARE(server_->get("/v1/account/devices", olga.access).status, 200);
        refused(post("/v1/auth/sign-in", signInBody("alpha", "olga@alpha.example")), 401, "second_factor");
        // Employees are not asked for one, and who has to have it cannot take it away.
        QCOMPARE(member(post("/v1/auth/sign-in", signInBody("alpha", kAda)).body, "second_factor_required"), "");
        server_->clock.moved += 2 * kMinuteMs;
        const std::string code = totpCode(secret, server_->clock.now());
        QCOMPARE(post("/v1/account/confirm", body({{"password", kPassword}, {"code", code}}), olga).status, 204);
        refused(post("/v1/account/second-factor/remove", "{}", olga), 403, "second_factor_required");
    }

    void control_21_setting_one_up_ends_the_sessions_that_were_begun_without() {
        const SignedInClient thief = server_->signIn("alpha", kAda);
        const SignedInClient ada = server_->signIn("alpha", kAda);

        QVERIFY(!setSecondFactor(ada).empty());

        QCOMPARE(server_->get("/v1/me", thief.access).status, 401);
        QCOMPARE(post("/v1/auth/refresh", refreshBody(thief.refresh)).status, 401);
        QCOMPARE(server_->get("/v1/account/devices", ada.access).status, 200);
    }

    void control_21_who_comes_to_need_one_is_asked_for_it_with_the_next_token() {
        const SignedInClient ben = server_->signIn("alpha", kBen);
        const SignedInClient ivo = server_->signIn("alpha", "ivo@alpha.example");
        confirm(ivo);

        QCOMPARE(post("/v1/admin/policy", body({{"second_factor_from", "everyone"}}), ivo).status, 204);

        const HttpAnswer fresh = post("/v1/auth/refresh", refreshBody(ben.refresh));
        refused(server_->get("/v1/account/devices", member(fresh.body, "access_token")), 403, "second_factor_required");
        refused(server_->get("/v1/admin/accounts", ivo.access), 403, "second_factor_required");
    }

    void control_20_a_code_that_was_sent_to_the_former_address_is_void() {
        const SignedInClient ada = server_->signIn("alpha", kAda);
        const std::string code = resetCode(kAda);
        confirm(ada);
        QCOMPARE(post("/v1/account/email", body({{"email", "lovelace@alpha.example"}}), ada).status, 202);
        const std::string finish = codeIn(server_->mailTo("lovelace@alpha.example"));
        QCOMPARE(post("/v1/account/email/finish", body({{"code", finish}}), ada).status, 204);

        refused(post("/v1/auth/choose-password", choose("lovelace@alpha.example", code)), 400, "code");
    }

    void control_7_a_new_address_counts_once_its_code_came_and_a_taken_one_is_not_told() {
        const SignedInClient ada = server_->signIn("alpha", kAda);
        confirm(ada);

        QCOMPARE(post("/v1/account/email", body({{"email", kBen}}), ada).status, 202);
        QCOMPARE(post("/v1/account/email", body({{"email", "Lovelace@alpha.example"}}), ada).status, 202);
        const std::string code = codeIn(server_->mailTo("lovelace@alpha.example"));
        QCOMPARE(post("/v1/auth/sign-in", signInBody("alpha", "lovelace@alpha.example")).status, 401);
        refused(post("/v1/account/email/finish", body({{"code", "AAAAA-AAAAA"}}), ada), 400, "code");
        QCOMPARE(post("/v1/account/email/finish", body({{"code", code}}), ada).status, 204);

        QCOMPARE(post("/v1/auth/sign-in", signInBody("alpha", "lovelace@alpha.example")).status, 200);
        QCOMPARE(post("/v1/auth/sign-in", signInBody("alpha", kAda)).status, 401);
        QVERIFY(!server_->mailTo(kAda, "another e-mail address").empty());
        for (const std::string& mail : server_->mails()) {
            QVERIFY(mail.find("To: <ben@") == std::string::npos);
            QVERIFY(mail.find('{') == std::string::npos);
        }
    }

    void control_15_who_guesses_at_an_account_is_slowed_and_its_person_told_once() {
        server_->signIn("alpha", kAda);
        for (int i = 0; i < 15; ++i) {
            post("/v1/auth/sign-in", signInBody("alpha", kAda, "wrong" + std::to_string(i)));
        }

        QVERIFY(!server_->mailTo(kAda, "many wrong attempts").empty());
        std::size_t told = 0;
        for (const std::string& mail : server_->mails()) {
            told += mail.find("many wrong attempts") != std::string::npos ? 1 : 0;
        }
        QCOMPARE(told, std::size_t{1});
    }

    void control_17_a_token_that_is_used_twice_ends_the_session_and_tells_the_person() {
        const SignedInClient ada = server_->signIn("alpha", kAda);
        const HttpAnswer fresh = post("/v1/auth/refresh", refreshBody(ada.refresh));
        QCOMPARE(server_->get("/v1/me", member(fresh.body, "access_token")).status, 200);

        QCOMPARE(post("/v1/auth/refresh", refreshBody(ada.refresh)).status, 401);

        QVERIFY(!server_->mailTo(kAda, "was used a second time").empty());
    }

    void control_37_what_happens_to_accounts_and_roles_is_in_the_audit_log_without_personal_text() {
        const SignedInClient ivo = server_->signIn("alpha", "ivo@alpha.example");
        confirm(ivo);
        QCOMPARE(post("/v1/admin/accounts/disable", body({{"person", server_->ben.toString()}}), ivo).status, 204);

        const auto entries = [&] {
            std::string found;
            for (const auto& entry : listIn(post("/v1/admin/audit/search", "{}", ivo), "entries")) {
                found += json::serialize(entry) + "\n";
            }
            return found;
        };

        QTRY_VERIFY(entries().find("account.disabled") != std::string::npos);
        const std::string all = entries();
        QVERIFY(all.find("role_grant.created") != std::string::npos);
        QVERIFY(all.find("role=owner") != std::string::npos);
        QVERIFY(all.find("account.signed_in_on_new_device") != std::string::npos);
        QVERIFY(all.find(server_->ben.toString()) != std::string::npos);
        QVERIFY(all.find("hanna") == std::string::npos);
        QVERIFY(all.find("@") == std::string::npos);
    }

    void the_audit_log_is_read_from_either_end_and_nothing_is_left_out() {
        const SignedInClient ivo = server_->signIn("alpha", "ivo@alpha.example");
        confirm(ivo);
        for (int i = 0; i < 7; ++i) {
            const char* path = i % 2 == 0 ? "/v1/admin/accounts/disable" : "/v1/admin/accounts/enable";
            QCOMPARE(post(path, body({{"person", server_->ben.toString()}}), ivo).status, 204);
        }
        const auto read = [&](const char* side, int limit) {
            std::vector<std::int64_t> numbers;
            std::int64_t at = 0;
            for (int round = 0; round < 100; ++round) {
                const HttpAnswer answer =
                    post("/v1/admin/audit/search", json::serialize(json::object{{side, at}, {"limit", limit}}), ivo);
                const json::object part = json::parse(answer.body).as_object();
                for (const json::value& entry : part.at("entries").as_array()) {
                    numbers.push_back(entry.at("number").as_int64());
                }
                if (part.at("end").as_bool()) break;
                at = part.at("next").as_int64();
            }
            return numbers;
        };

        QTRY_VERIFY(read("after", 500).size() >= 7);
        const std::vector<std::int64_t> up = read("after", 3);
        std::vector<std::int64_t> down = read("before", 3);
        QVERIFY(std::ranges::is_sorted(up) && up.front() == 1);
        QVERIFY(std::ranges::is_sorted(down, std::greater<>()));
        std::ranges::reverse(down);
        QCOMPARE(down, up);
        QCOMPARE(read("before", 500).size(), up.size());
        const HttpAnswer far = post("/v1/admin/audit/search", R"({"before":9000000000000000000,"limit":1})", ivo);
        QCOMPARE(json::parse(far.body).at("entries").at(0).at("number").as_int64(), up.back());
        const HttpAnswer first = post("/v1/admin/audit/search", R"({"before":1})", ivo);
        QVERIFY(json::parse(first.body).at("entries").as_array().empty());
        QVERIFY(json::parse(first.body).at("end").as_bool());
        for (const char* wrong : {R"({"person":"nobody"})", R"({"person":7})", R"({"after":"7"})", R"({"limit":-1})",
                                  R"({"action":null})"}) {
            refused(post("/v1/admin/audit/search", wrong, ivo), 400, "malformed");
        }
    }

  private:
    HttpAnswer post(const std::string& path, const std::string& content, const SignedInClient& client = {}) {
        return server_->post(path, content, client.access);
    }
    void refused(const HttpAnswer& answer, int status, const char* code) {
        QCOMPARE(member(answer.body, "code"), code);
        QCOMPARE(answer.status, status);
    }
    void confirm(const SignedInClient& client) {
        QCOMPARE(post("/v1/account/confirm", body({{"password", kPassword}}), client).status, 204);
    }
    std::string resetCode(const char* email) {
        const std::size_t before = server_->mails().size();
        post("/v1/auth/forgotten", body({{"workspace", "alpha"}, {"email", email}}));
        if (!QTest::qWaitFor([&] { return server_->mails().size() > before; })) return {};
        return codeIn(server_->mailTo(email, "asked for a new password"));
    }
    HttpAnswer signInWithCode(const char* email, const std::string& code, const std::string& password = kPassword) {
        json::object request = json::parse(signInBody("alpha", email, password)).as_object();
        request["code"] = code;
        return post("/v1/auth/sign-in", json::serialize(request));
    }
    /// The secret, in Base32; empty where it did not work.
    std::string setSecondFactor(const SignedInClient& client, json::array* codes = nullptr, bool confirms = true) {
        if (confirms) confirm(client);
        const HttpAnswer begun = post("/v1/account/second-factor/begin", "{}", client);
        const std::string secret = member(begun.body, "secret");
        const std::string code = totpCode(secret, server_->clock.now());
        const HttpAnswer finished = post("/v1/account/second-factor/finish", body({{"code", code}}), client);
        if (codes != nullptr) *codes = listIn(finished, "recovery_codes");
        return finished.status == 200 ? secret : std::string();
    }
    Uuid newEmployee(const char* email) { return server_->addEmployee("Nina", email); }

    std::unique_ptr<ServerFixture> server_;
};

QTEST_GUILESS_MAIN(HttpAccountTest)
#include "http_account_test.moc"
