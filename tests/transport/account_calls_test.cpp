// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/account_calls.h"

#include "tests/transport/scripted_server.h"

#include <QtTest>

using namespace aufwind;
using namespace aufwind::transport;

namespace {

constexpr int kSoon = 10'000;

class StillClock : public Clock {
  public:
    std::int64_t now() const override { return 1'795'000'000'000; }
};

QByteArray refusal(const char* code) {
    return QByteArray("{\"code\":\"") + code + "\",\"message\":\"<b>no</b>\"}";
}

}  // namespace

/// What the answers of the management API become.
class AccountCallsTest : public QObject {
    Q_OBJECT

  private:
    test::ScriptedServer server_;
    StillClock clock_;
    std::unique_ptr<HttpClient> http_;
    std::unique_ptr<Session> session_;
    std::unique_ptr<AccountCalls> calls_;
    QList<bool> saved_;  ///< whether there were tokens, at each time that they were kept

    template <typename T>
    Result<T> ask(const std::function<void(AccountCalls::Then<T>)>& call) {
        auto answer = std::make_shared<std::optional<Result<T>>>();
        call([answer](Result<T> result) { answer->emplace(std::move(result)); });
        const bool came = QTest::qWaitFor([&] { return answer->has_value(); }, kSoon);
        return came ? std::move(**answer) : Result<T>{Error{ErrorCode::busy, "no answer at all"}};
    }
    Result<void> removeSomeDevice() {
        return ask<void>([this](auto then) { calls_->removeDevice(Uuid{}, then); });
    }
    Result<std::vector<AccountDevice>> devices() {
        return ask<std::vector<AccountDevice>>([this](auto then) { calls_->devices(then); });
    }

  private slots:
    void initTestCase() { QVERIFY(server_.start()); }
    void init() {
        server_.forget();
        saved_.clear();
        http_ = std::make_unique<HttpClient>(server_.address(), server_.ca());
        session_ = std::make_unique<Session>(*http_, clock_);
        calls_ = std::make_unique<AccountCalls>(*http_, *session_);
        session_->resume({"first", clock_.now() + 600'000, "refresh"}, [this](const std::optional<Tokens>& tokens) {
            saved_ << tokens.has_value();
            return Result<void>{};
        });
    }
    void cleanup() {
        calls_.reset();
        session_.reset();
        http_.reset();
    }

    void every_refusal_has_its_reason_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<int>("reason");
        const auto row = [](int status, const char* code, AccountReason reason) {
            QTest::addRow("%d %s", status, code) << status << QByteArray(code) << static_cast<int>(reason);
        };
        row(403, "confirm", AccountReason::confirm);
        row(403, "second_factor_required", AccountReason::secondFactorRequired);
        row(403, "forbidden", AccountReason::forbidden);
        row(403, "<img>", AccountReason::forbidden);
        row(401, "credentials", AccountReason::credentials);
        row(401, "second_factor", AccountReason::secondFactor);
        row(400, "password_short", AccountReason::passwordShort);
        row(400, "password_long", AccountReason::passwordLong);
        row(400, "password_easy", AccountReason::passwordEasy);
        row(400, "password_character", AccountReason::passwordCharacter);
        row(400, "code", AccountReason::code);
        row(400, "malformed", AccountReason::other);
        row(404, "not_found", AccountReason::notFound);
        row(429, "slow_down", AccountReason::throttled);
        row(500, "internal", AccountReason::offline);
        row(503, "try_later", AccountReason::throttled);
    }
    void every_refusal_has_its_reason() {
        QFETCH(int, status);
        QFETCH(QByteArray, code);
        QFETCH(int, reason);
        server_.say("/v1/account/devices/remove", status, refusal(code.constData()));

        const auto answer = removeSomeDevice();

        QVERIFY(!answer.ok());
        QCOMPARE(static_cast<int>(accountReason(answer.error())), reason);
        QVERIFY2(answer.error().detail.find('<') == std::string::npos, "a server's text goes no further");
        QCOMPARE(server_.asked("/v1/auth/refresh"), 0);
    }

    void devices_are_read_and_what_comes_from_outside_is_shortened() {
        const QByteArray id = "01900000-0000-7000-8000-000000000001";
        server_.say("/v1/account/devices", 200,
                    "{\"devices\":[{\"id\":\"" + id + "\",\"name\":\"" + QByteArray(5000, 'x') +
                        "\",\"address\":\"192.0.2.1\",\"since\":1,\"seen\":1795000000000,\"signed_in\":true,"
                        "\"current\":true}]}");

        const auto answer = devices();

        QVERIFY(answer.ok());
        QCOMPARE(answer->size(), std::size_t{1});
        QCOMPARE(answer->front().id.toString(), id.toStdString());
        QCOMPARE(answer->front().name.size(), std::size_t{200});
        QVERIFY(answer->front().current && answer->front().signedIn);
        QCOMPARE(answer->front().seen, std::int64_t{1'795'000'000'000});
        QCOMPARE(server_.requests().first().bearer, QByteArray("first"));
    }

    void an_answer_that_is_none_is_no_list_of_devices_data() {
        QTest::addColumn<QByteArray>("body");
        for (const char* body :
             {"", "[]", "{}", "<html>", "{\"devices\":{}}", "{\"devices\":[{}]}", "{\"devices\":[{\"id\":\"x\"}]}"}) {
            QTest::newRow(body) << QByteArray(body);
        }
    }
    void an_answer_that_is_none_is_no_list_of_devices() {
        QFETCH(QByteArray, body);
        server_.say("/v1/account/devices", 200, body);

        const auto answer = devices();

        QVERIFY(!answer.ok());
        QCOMPARE(answer.error().code, ErrorCode::damaged);
    }

    void a_calendars_address_is_one_of_this_server_and_nothing_else() {
        const auto make = [this] {
            return ask<std::string>([this](auto then) { calls_->makeCalendar(then); });
        };
        const QByteArray token(43, 'a');
        const QList<QByteArray> wrong{QByteArray("https://evil.example/v1/calendar/" + token + ".ics"),
                                      QByteArray("//evil.example/" + token + ".ics"),
                                      QByteArray("/v1/calendar/../x.ics"),
                                      QByteArray("/v1/calendar/" + token + ".ics\\n"), QByteArray()};
        for (const QByteArray& path : wrong) server_.say("/v1/calendar", 200, "{\"path\":\"" + path + "\"}");
        server_.say("/v1/calendar", 200, "{\"path\":\"/v1/calendar/" + token + ".ics\"}");

        for (qsizetype i = 0; i < wrong.size(); ++i) QCOMPARE(make().error().code, ErrorCode::damaged);
        const auto made = make();

        QVERIFY(made.ok());
        QCOMPARE(QString::fromStdString(*made),
                 server_.address().toString(QUrl::RemovePath) + "/v1/calendar/" + token + ".ics");
    }

    void no_address_of_a_calendar_is_no_failure() {
        const auto since = [this] {
            return ask<std::optional<std::int64_t>>([this](auto then) { calls_->calendarSince(then); });
        };
        server_.say("/v1/calendar", 404, refusal("not_found"));
        server_.say("/v1/calendar", 200, "{\"since\":1795000000000}");
        server_.say("/v1/calendar", 200, "{\"since\":\"x\"}");

        const auto none = since();
        const auto some = since();

        QVERIFY(none.ok() && !none->has_value());
        QVERIFY(some.ok());
        QCOMPARE(some->value_or(0), std::int64_t{1'795'000'000'000});
        QCOMPARE(since().error().code, ErrorCode::damaged);
    }

    void only_an_authenticators_address_gets_into_the_picture() {
        server_.say("/v1/account/second-factor/begin", 200, "{\"secret\":\"ABC\",\"uri\":\"https://evil.example\"}");
        server_.say("/v1/account/second-factor/begin", 200,
                    "{\"secret\":\"ABC\",\"uri\":\"otpauth://totp/a?secret=ABC\"}");
        const auto begin = [this] {
            return ask<SecondFactorSetUp>([this](auto then) { calls_->beginSecondFactor(then); });
        };

        QVERIFY(!begin().ok());
        const auto answer = begin();

        QVERIFY(answer.ok());
        QCOMPARE(answer->uri, std::string("otpauth://totp/a?secret=ABC"));
    }

    void recovery_codes_come_whole_or_not() {
        server_.say("/v1/account/second-factor/finish", 200, "{\"recovery_codes\":[\"A-B\",7]}");
        server_.say("/v1/account/second-factor/finish", 200, "{\"recovery_codes\":[\"A-B\",\"C-D\"]}");
        const auto finish = [this] {
            return ask<std::vector<std::string>>([this](auto then) { calls_->finishSecondFactor(" 123456 ", then); });
        };

        QVERIFY(!finish().ok());
        const auto answer = finish();

        QVERIFY(answer.ok());
        QCOMPARE(*answer, (std::vector<std::string>{"A-B", "C-D"}));
        QCOMPARE(server_.requests().last().body["code"].toString(), QStringLiteral("123456"));
    }

    void a_refused_token_is_renewed_once_and_the_call_repeated() {
        server_.say("/v1/account/devices", 401, refusal("unauthorized"));
        server_.say("/v1/account/devices", 200, "{\"devices\":[]}");
        server_.say("/v1/auth/refresh", 200,
                    "{\"access_token\":\"second\",\"refresh_token\":\"r2\",\"access_expires_in\":600}");

        const auto answer = devices();

        QVERIFY(answer.ok());
        QCOMPARE(server_.requests().last().bearer, QByteArray("second"));
        QCOMPARE(saved_, QList<bool>{true});
    }

    void a_wrong_password_renews_nothing() {
        server_.say("/v1/account/confirm", 401, refusal("credentials"));

        const auto answer = ask<void>([this](auto then) { calls_->confirm("wrong", "", then); });

        QCOMPARE(accountReason(answer.error()), AccountReason::credentials);
        QCOMPARE(server_.requests().size(), 1);
        QVERIFY(!server_.requests().first().body.contains("code"));
    }

    void a_removed_device_is_told_by_any_call_and_asks_no_more() {
        QSignalSpy removed{session_.get(), &Session::removed};
        server_.say("/v1/account/devices", 401, refusal("device_removed"));

        const auto answer = devices();
        const auto later = devices();

        QCOMPARE(accountReason(answer.error()), AccountReason::deviceRemoved);
        QCOMPARE(accountReason(later.error()), AccountReason::deviceRemoved);
        QCOMPARE(removed.count(), 1);
        QCOMPARE(server_.requests().size(), 1);
        QVERIFY2(saved_.isEmpty(), "the tokens go with the store, not before");
    }

    void a_removed_device_is_told_at_the_renewal() {
        QSignalSpy removed{session_.get(), &Session::removed};
        QSignalSpy ended{session_.get(), &Session::ended};
        server_.say("/v1/auth/refresh", 401, refusal("device_removed"));
        session_->accessRefused({401, refusal("unauthorized")});

        const auto answer = devices();

        QCOMPARE(accountReason(answer.error()), AccountReason::deviceRemoved);
        QCOMPARE(removed.count(), 1);
        QCOMPARE(ended.count(), 0);
        QVERIFY(!session_->signedIn());
    }

    void what_is_under_way_ends_with_the_client() {
        server_.say("/v1/account/devices", 200, "{\"devices\":[]}");
        QList<AccountReason> reasons;
        calls_->devices([&](const Result<std::vector<AccountDevice>>& answer) {
            reasons << (answer ? AccountReason::other : accountReason(answer.error()));
        });

        http_->cancel();

        QCOMPARE(reasons, QList<AccountReason>{AccountReason::offline});
    }

    void a_sign_in_sends_the_code_and_says_what_is_missing() {
        server_.say("/v1/auth/sign-in", 401, refusal("second_factor"));
        server_.say("/v1/auth/sign-in", 200,
                    "{\"access_token\":\"a\",\"refresh_token\":\"r\",\"access_expires_in\":600,"
                    "\"person\":\"01900000-0000-7000-8000-000000000001\","
                    "\"device\":\"01900000-0000-7000-8000-000000000002\",\"tenant_name\":\"Acme\","
                    "\"second_factor_required\":true}");
        SignIn request{"acme", "ada@acme.example", "secret", "test", std::nullopt};
        const auto signIn = [&] {
            return ask<SignedIn>([&](auto then) { session_->signIn(request, then); });
        };

        const auto first = signIn();
        request.code = " 123456";
        const auto second = signIn();

        QCOMPARE(accountReason(first.error()), AccountReason::secondFactor);
        QVERIFY(!server_.requests().first().body.contains("code"));
        QCOMPARE(server_.requests().last().body["code"].toString(), QStringLiteral("123456"));
        QVERIFY(second.ok() && second->secondFactorRequired);
    }

    void a_password_is_chosen_without_a_session() {
        session_->resume({}, {});
        server_.say("/v1/auth/forgotten", 202, "{}");
        server_.say("/v1/auth/choose-password", 204, "");

        const auto asked = ask<void>([this](auto then) { calls_->forgotten("acme", "ada@acme.example", "de", then); });
        const auto chosen = ask<void>(
            [this](auto then) { calls_->choosePassword("acme", "ada@acme.example", " ABCDE ", "secret", then); });

        QVERIFY(asked.ok() && chosen.ok());
        for (const auto& request : server_.requests()) QVERIFY(request.bearer.isEmpty());
        QCOMPARE(server_.requests().first().body["language"].toString(), QStringLiteral("de"));
        QCOMPARE(server_.requests().last().body["code"].toString(), QStringLiteral("ABCDE"));
    }
};

QTEST_GUILESS_MAIN(AccountCallsTest)
#include "account_calls_test.moc"
