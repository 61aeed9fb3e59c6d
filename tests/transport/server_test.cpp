// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/session.h"
#include "tests/transport/real_server.h"

#include <QtTest>

using namespace aufwind;
using namespace aufwind::transport;

namespace {

class Now : public Clock {
  public:
    std::int64_t now() const override { return QDateTime::currentMSecsSinceEpoch(); }
};

}  // namespace

class ServerTest : public QObject {
    Q_OBJECT

  private:
    test::RealServer server_;
    Now clock_;

    Result<SignedIn> signIn(const QByteArray& ca, const QUrl& address, const std::string& password) {
        HttpClient http{address, ca};
        Session session{http, clock_};
        std::optional<Result<SignedIn>> answer;
        session.signIn({"acme", "ada@acme.example", password, "test", std::nullopt},
                       [&](Result<SignedIn> result) { answer = std::move(result); });
        const bool came = QTest::qWaitFor([&] { return answer.has_value(); }, 20'000);
        return came ? std::move(*answer) : Result<SignedIn>{Error{ErrorCode::busy, "no answer at all"}};
    }

  private slots:
    void initTestCase() { QVERIFY(server_.start()); }
    void cleanupTestCase() { QVERIFY(server_.stop()); }

    void the_right_password_signs_in() {
        const auto answer = signIn(server_.ca(), server_.address(), "correct horse battery staple 7");

        QVERIFY2(answer.ok(), answer.ok() ? "" : answer.error().detail.c_str());
        QCOMPARE(answer->tenantName, std::string("Acme"));
        QVERIFY(!answer->person.isNil() && !answer->device.isNil());
        QVERIFY(answer->tokens.accessEnds > clock_.now());
    }

    void a_wrong_password_is_unauthenticated() {
        const auto answer = signIn(server_.ca(), server_.address(), "wrong horse");

        QVERIFY(!answer.ok());
        QCOMPARE(answer.error().code, ErrorCode::unauthenticated);
    }

    void an_authority_that_was_not_given_is_not_trusted() {
        const auto answer = signIn({}, server_.address(), "correct horse battery staple 7");

        QVERIFY(!answer.ok());
        QCOMPARE(answer.error().code, ErrorCode::untrusted);
    }

    void a_refreshed_token_goes_on_and_a_signed_out_one_does_not() {
        auto first = signIn(server_.ca(), server_.address(), "correct horse battery staple 7");
        QVERIFY(first.ok());
        HttpClient http{server_.address(), server_.ca()};
        Session session{http, clock_};
        std::optional<Tokens> kept;
        Tokens old = first->tokens;
        old.accessEnds = 0;
        session.resume(old, [&](const std::optional<Tokens>& tokens) {
            kept = tokens;
            return Result<void>{};
        });
        std::optional<Result<QByteArray>> access;

        session.withAccess([&](Result<QByteArray> result) { access = std::move(result); });
        QTRY_VERIFY_WITH_TIMEOUT(access.has_value(), 20'000);
        QVERIFY(access->ok());
        QVERIFY(kept && kept->refresh != old.refresh);

        std::optional<Result<void>> out;
        session.signOut([&](Result<void> result) { out = result; });
        QTRY_VERIFY_WITH_TIMEOUT(out.has_value(), 20'000);
        QVERIFY(out->ok());
        QVERIFY(!kept);
    }

    void no_server_is_offline() {
        const auto answer = signIn(server_.ca(), QUrl{"https://127.0.0.1:1"}, "x");

        QVERIFY(!answer.ok());
        QCOMPARE(answer.error().code, ErrorCode::offline);
    }
};

QTEST_GUILESS_MAIN(ServerTest)
#include "server_test.moc"
