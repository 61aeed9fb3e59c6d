// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/admin_calls.h"

#include "models/schema/account_terms.h"
#include "tests/transport/scripted_server.h"

#include <QJsonArray>
#include <QtTest>

using namespace aufwind;
using namespace aufwind::transport;

namespace {

constexpr int kSoon = 10'000;
const char kPerson[] = "01900000-0000-7000-8000-000000000001";

class StillClock : public Clock {
  public:
    std::int64_t now() const override { return 1'795'000'000'000; }
};

}  // namespace

/// What is asked about a company, and what the answers become.
class AdminCallsTest : public QObject {
    Q_OBJECT

  private:
    test::ScriptedServer server_;
    StillClock clock_;
    std::unique_ptr<HttpClient> http_;
    std::unique_ptr<Session> session_;
    std::unique_ptr<AdminCalls> calls_;

    template <typename T>
    Result<T> ask(const std::function<void(AdminCalls::Then<T>)>& call) {
        auto answer = std::make_shared<std::optional<Result<T>>>();
        call([answer](Result<T> result) { answer->emplace(std::move(result)); });
        const bool came = QTest::qWaitFor([&] { return answer->has_value(); }, kSoon);
        return came ? std::move(**answer) : Result<T>{Error{ErrorCode::busy, "no answer at all"}};
    }
    QJsonObject lastBody() const { return server_.requests().last().body; }

  private slots:
    void initTestCase() { QVERIFY(server_.start()); }
    void init() {
        server_.forget();
        http_ = std::make_unique<HttpClient>(server_.address(), server_.ca());
        session_ = std::make_unique<Session>(*http_, clock_);
        session_->resume({"access", clock_.now() + 600'000, "refresh"}, {});
        calls_ = std::make_unique<AdminCalls>(*http_, *session_);
    }
    void cleanup() {
        calls_.reset();
        session_.reset();
        http_.reset();
    }

    void accounts_are_read_and_an_answer_without_them_is_none() {
        server_.say("/v1/admin/accounts", 200,
                    QByteArray("{\"accounts\":[{\"person\":\"") + kPerson +
                        "\",\"email\":\"ada@acme.example\",\"state\":\"active\",\"second_factor\":true,\"seen\":7}]}");
        using Accounts = std::vector<PersonAccount>;
        const auto known = ask<Accounts>([&](auto then) { calls_->accounts(std::move(then)); });
        QVERIFY(known.ok());
        QCOMPARE(*known, (Accounts{{*Uuid::parse(kPerson), "ada@acme.example", "active", true, 7}}));
        QCOMPARE(server_.requests().last().bearer, QByteArray("access"));

        for (const char* body : {"{}", "[]", "{\"accounts\":[{\"person\":\"x\"}]}"}) {
            server_.forget();
            server_.say("/v1/admin/accounts", 200, body);
            const auto none = ask<Accounts>([&](auto then) { calls_->accounts(std::move(then)); });
            QCOMPARE(none.error().code, ErrorCode::damaged);
        }
    }

    void rules_at_sign_in_are_read_from_any_server_and_nonsense_is_what_is_usual() {
        const auto read = [this](const char* body) {
            server_.forget();
            server_.say("/v1/admin/policy", 200, body);
            return ask<SignInRules>([&](auto then) { calls_->signInRules(std::move(then)); });
        };

        QCOMPARE(*read("{\"second_factor_from\":\"hr\"}"), SignInRules{"hr"});
        QCOMPARE(*read("{\"second_factor_from\":\"admin\",\"password_length\":12,\"session_days\":30,\"idle_hours\":24,"
                       "\"lease_days\":3,\"domains\":[\"a.example\"]}"),
                 (SignInRules{"admin", {12, 30, 24, 3}, {"a.example"}}));
        QCOMPARE(*read("{\"second_factor_from\":\"hr\",\"password_length\":7000,\"lease_days\":-3,\"domains\":7}"),
                 SignInRules{"hr"});
        QCOMPARE(read("{\"password_length\":12}").error().code, ErrorCode::damaged);
    }

    void of_the_rules_at_sign_in_only_what_is_another_is_sent() {
        server_.say("/v1/admin/policy", 204, "");
        SignInChange change;
        change.numbers[3] = 3;
        QVERIFY(ask<void>([&](auto then) { calls_->changeSignInRules(change, std::move(then)); }).ok());
        QCOMPARE(lastBody(), (QJsonObject{{"lease_days", 3}}));

        change = {"owner", {}, std::vector<std::string>{}};
        QVERIFY(ask<void>([&](auto then) { calls_->changeSignInRules(change, std::move(then)); }).ok());
        QCOMPARE(lastBody(), (QJsonObject{{"second_factor_from", "owner"}, {"domains", QJsonArray{}}}));
    }

    void a_company_without_a_provider_has_none_and_that_is_no_error() {
        using Found = std::optional<ProviderSettings>;
        server_.say("/v1/admin/sso", 404, "{\"code\":\"not_found\",\"message\":\"x\"}");
        const auto none = ask<Found>([&](auto then) { calls_->provider(std::move(then)); });
        QVERIFY(none.ok() && !none->has_value());

        server_.forget();
        server_.say("/v1/admin/sso", 200,
                    "{\"issuer\":\"https://"
                    "login.example\",\"client_id\":\"a\",\"has_secret\":true,\"domains\":[\"acme.example\"],"
                    "\"creates\":true,\"only_way\":false,\"trusts_addresses\":true}");
        const auto found = ask<Found>([&](auto then) { calls_->provider(std::move(then)); });
        QVERIFY(found.ok() && found->has_value());
        QCOMPARE((*found)->issuer, std::string("https://login.example"));
        QVERIFY((*found)->hasSecret && (*found)->creates && !(*found)->onlyWay && (*found)->trustsAddresses);
        QCOMPARE((*found)->domains, std::vector<std::string>{"acme.example"});
    }

    void a_secret_is_sent_where_one_was_typed_and_else_not_at_all() {
        server_.say("/v1/admin/sso", 204, "");
        ProviderSettings settings{"https://login.example", "a"};
        settings.domains = {"acme.example"};
        QVERIFY(ask<void>([&](auto then) { calls_->setProvider(settings, std::move(then)); }).ok());
        QVERIFY(!lastBody().contains("client_secret"));
        settings.secret = "quiet";

        QVERIFY(ask<void>([&](auto then) { calls_->setProvider(settings, std::move(then)); }).ok());

        QCOMPARE(lastBody()["client_secret"].toString(), "quiet");
        QCOMPARE(lastBody()["domains"].toArray(), QJsonArray{"acme.example"});
    }

    void a_directory_is_read_and_what_is_empty_is_left_out_on_the_way_back() {
        using Found = std::optional<CompanyDirectory>;
        server_.say("/v1/admin/directory", 404, "{\"code\":\"not_found\",\"message\":\"x\"}");
        const auto none = ask<Found>([&](auto then) { calls_->directory(then); });
        QVERIFY(none.ok() && !*none);
        server_.forget();
        server_.say("/v1/admin/directory", 200, "{\"address\":7}");
        QVERIFY(!ask<Found>([&](auto then) { calls_->directory(then); }));
        server_.forget();
        server_.say("/v1/admin/directory", 200,
                    "{\"address\":\"ldaps://a\",\"authority\":\"-----\",\"bind_as\":\"\",\"base\":\"dc=a\",\"filter\":"
                    "\"(mail={email})\",\"reader\":\"cn=r\",\"has_password\":true,\"domains\":[\"acme.example\"],"
                    "\"creates\":false,\"only_way\":true}");
        const auto some = ask<Found>([&](auto then) { calls_->directory(then); });
        CompanyDirectory wanted{"ldaps://a", "-----", "", "dc=a", "(mail={email})", "cn=r"};
        wanted.hasPassword = wanted.onlyWay = true;
        wanted.domains = {"acme.example"};
        QVERIFY(some.ok() && *some == wanted);

        server_.forget();
        server_.say("/v1/admin/directory", 204, "");
        QVERIFY(ask<void>([&](auto then) { calls_->setDirectory(wanted, then); }).ok());
        QCOMPARE(lastBody(), (QJsonObject{{"address", "ldaps://a"},
                                          {"authority", "-----"},
                                          {"base", "dc=a"},
                                          {"filter", "(mail={email})"},
                                          {"reader", "cn=r"},
                                          {"domains", QJsonArray{"acme.example"}},
                                          {"creates", false},
                                          {"only_way", true}}));
    }

    void trying_a_directory_out_answers_a_word_and_settings_that_do_not_work_say_why() {
        server_.say("/v1/admin/directory/try", 200, "{\"result\":\"nobody\"}");
        const auto word = ask<std::string>([&](auto then) { calls_->tryDirectory("a@b.example", " secret", then); });
        QCOMPARE(*word, std::string("nobody"));
        QCOMPARE(lastBody(), (QJsonObject{{"email", "a@b.example"}, {"password", " secret"}}));
        for (const auto& [code, reason] : {std::pair{"directory", AccountReason::directoryFails},
                                           {"directory_unreachable", AccountReason::directoryUnreachable},
                                           {"directory_untrusted", AccountReason::directoryUntrusted},
                                           {"directory_damaged", AccountReason::directoryDamaged},
                                           {"directory_reader", AccountReason::directoryReader},
                                           {"directory_search", AccountReason::directorySearch}}) {
            server_.forget();
            server_.say("/v1/admin/directory", 502, QByteArray("{\"code\":\"") + code + "\",\"message\":\"x\"}");
            const auto refused = ask<void>([&](auto then) { calls_->setDirectory({}, then); });
            QVERIFY2(accountReason(refused.error()) == reason, code);
        }
    }

    void a_webhook_is_read_set_and_tried_out() {
        using Found = std::optional<std::string>;
        server_.say("/v1/admin/webhook", 404, "{\"code\":\"not_found\",\"message\":\"x\"}");
        const auto none = ask<Found>([&](auto then) { calls_->webhook(then); });
        QVERIFY(none.ok() && !*none);
        server_.forget();
        server_.say("/v1/admin/webhook", 200, "{\"url\":\"https://a.example/\"}");
        const auto some = ask<Found>([&](auto then) { calls_->webhook(then); });
        QCOMPARE(**some, std::string("https://a.example/"));

        server_.forget();
        server_.say("/v1/admin/webhook", 200, "{\"secret\":\"s3cret\"}");
        const auto secret = ask<std::string>([&](auto then) { calls_->setWebhook("https://b.example/", then); });
        QCOMPARE(*secret, std::string("s3cret"));
        QCOMPARE(lastBody(), (QJsonObject{{"url", "https://b.example/"}}));
        server_.forget();
        server_.say("/v1/admin/webhook", 200, "{}");
        QVERIFY(!ask<std::string>([&](auto then) { calls_->setWebhook("https://b.example/", then); }));

        server_.say("/v1/admin/webhook/try", 502, "{\"code\":\"webhook\",\"message\":\"x\"}");
        const auto tried = ask<void>([&](auto then) { calls_->tryWebhook(then); });
        QVERIFY(accountReason(tried.error()) == AccountReason::webhookFails);
    }

    void each_refusal_of_an_invitation_has_its_reason_data() {
        QTest::addColumn<QByteArray>("word");
        QTest::addColumn<int>("reason");
        QTest::newRow("confirm") << QByteArray("confirm") << static_cast<int>(AccountReason::confirm);
        QTest::newRow("no address") << QByteArray("no_address") << static_cast<int>(AccountReason::noAddress);
        QTest::newRow("has one") << QByteArray("has_account") << static_cast<int>(AccountReason::hasAccount);
        QTest::newRow("taken") << QByteArray("address_taken") << static_cast<int>(AccountReason::addressTaken);
        QTest::newRow("provider") << QByteArray("sso_only") << static_cast<int>(AccountReason::providerOnly);
    }
    void each_refusal_of_an_invitation_has_its_reason() {
        QFETCH(QByteArray, word);
        QFETCH(int, reason);
        server_.say("/v1/admin/accounts/invite", word == "confirm" ? 403 : 409,
                    "{\"code\":\"" + word + "\",\"message\":\"x\"}");

        const auto invited =
            ask<void>([&](auto then) { calls_->invite(*Uuid::parse(kPerson), "de", std::move(then)); });

        QCOMPARE(static_cast<int>(accountReason(invited.error())), reason);
        QCOMPARE(lastBody()["language"].toString(), "de");
        QCOMPARE(lastBody()["person"].toString(), kPerson);
    }

    void the_log_is_asked_for_backwards_and_with_its_filter() {
        server_.say(
            "/v1/admin/audit/search", 200,
            "{\"entries\":[{\"number\":9,\"at\":1,\"actor\":\"\",\"action\":\"account.invited\",\"subject\":\"s\","
            "\"detail\":\"d\"}],\"next\":9,\"end\":false}");
        const auto part = ask<AuditPart>([&](auto then) {
            calls_->searchAudit({12, "account.", kPerson}, std::move(then));
        });

        QVERIFY(part.ok());
        QCOMPARE(part->records, (std::vector<AuditRecord>{{9, 1, "", "account.invited", "s", "d"}}));
        QVERIFY(part->next == 9 && !part->end);
        QCOMPARE(lastBody()["before"].toInteger(), 12);
        QCOMPARE(lastBody()["action"].toString(), "account.");
        QCOMPARE(lastBody()["person"].toString(), kPerson);
    }

    void every_line_behind_a_number_is_asked_for_forwards_and_without_a_filter() {
        server_.say("/v1/admin/audit/search", 200, "{\"entries\":[],\"next\":12,\"end\":true}");

        const auto part = ask<AuditPart>([&](auto then) { calls_->readAudit(12, 1, std::move(then)); });

        QVERIFY(part.ok() && part->records.empty());
        QCOMPARE(lastBody(), (QJsonObject{{"after", 12}, {"limit", 1}}));
    }
};

QTEST_GUILESS_MAIN(AdminCallsTest)
#include "admin_calls_test.moc"
