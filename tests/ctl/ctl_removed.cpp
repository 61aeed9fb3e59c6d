// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/processes.h"
#include "tests/transport/scripted_server.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest/QtTest>

using namespace aufwind;
using namespace aufwind::system_test;

namespace {

constexpr char kSignedIn[] =
    "{\"access_token\":\"a\",\"refresh_token\":\"r\",\"access_expires_in\":600,\"tenant_name\":\"Acme\","
    "\"device_proof\":\"p\",\"person\":\"01900000-0000-7000-8000-000000000001\","
    "\"device\":\"01900000-0000-7000-8000-000000000002\"}";
constexpr char kRemoved[] = "{\"code\":\"device_removed\",\"message\":\"x\"}";

QStringList filesIn(const QString& directory) {
    return QDir(directory).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

}  // namespace

/// What aufwindctl leaves on a device that somebody removed. No keychain: the key is sealed under a passphrase.
class CtlRemovedTest : public QObject {
    Q_OBJECT

  private:
    test::ScriptedServer server_;
    QTemporaryDir directory_;
    int profiles_ = 0;
    QString profile_;

    /// As run(), with events going on, for the server is in this thread.
    Ran call(const QStringList& arguments, const QByteArray& input) {
        QProcess process;
        endWithThisOne(process);
        process.start(program("aufwindctl"),
                      QStringList{"--profile", profile_, "--json", "--passphrase-stdin"} + arguments);
        process.write(input);
        process.closeWriteChannel();
        Ran ran;
        if (QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60'000)) {
            ran.exit = process.exitCode();
        }
        ran.out = process.readAllStandardOutput();
        ran.err = process.readAllStandardError();
        return ran;
    }
    Ran login(const QStringList& more = {}) {
        const QString ca = directory_.filePath("ca.pem");
        QFile file{ca};
        if (file.open(QIODevice::WriteOnly)) file.write(server_.ca());
        file.close();
        return call(QStringList{"login", "--server", server_.address().toString(), "--workspace", "acme", "--email",
                                "ada@acme.example", "--ca", ca} +
                        more,
                    "secret\na long passphrase\n");
    }
    static QString errorOf(const Ran& ran) { return QJsonDocument::fromJson(ran.err).object()["error"].toString(); }

  private slots:
    void initTestCase() { QVERIFY(server_.start()); }
    void init() {
        server_.forget();
        profile_ = directory_.filePath(QStringLiteral("profile%1").arg(++profiles_));
        server_.say("/v1/auth/sign-in", 200, kSignedIn);
        const Ran signedIn = login();
        QVERIFY2(signedIn.exit == 0, signedIn.err.constData());
        QVERIFY(filesIn(profile_).contains("store.db"));
    }

    void any_command_that_meets_the_server_erases_it_data() {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("sync") << QStringList{"sync"} << QByteArray("/v1/sync/exchange");
        QTest::newRow("watch") << QStringList{"watch"} << QByteArray("/v1/sync/exchange");
        QTest::newRow("devices") << QStringList{"devices"} << QByteArray("/v1/account/devices");
        QTest::newRow("logout") << QStringList{"logout"} << QByteArray("/v1/auth/sign-out");
    }
    void any_command_that_meets_the_server_erases_it() {
        QFETCH(QStringList, words);
        QFETCH(QByteArray, path);
        server_.say(path, 401, kRemoved);

        const Ran ran = call(words, "a long passphrase\n");

        QCOMPARE(ran.exit, 6);
        QCOMPARE(errorOf(ran), "device_removed");
        QCOMPARE(filesIn(profile_), QStringList());
    }

    void the_renewal_tells_it_too() {
        server_.say("/v1/sync/exchange", 401, "{\"code\":\"unauthorized\",\"message\":\"x\"}");
        server_.say("/v1/auth/refresh", 401, kRemoved);

        const Ran ran = call({"sync"}, "a long passphrase\n");

        QCOMPARE(ran.exit, 6);
        QCOMPARE(errorOf(ran), "device_removed");
        QCOMPARE(filesIn(profile_), QStringList());
    }

    void a_session_that_merely_ended_erases_nothing() {
        server_.say("/v1/sync/exchange", 401, "{\"code\":\"unauthorized\",\"message\":\"x\"}");
        server_.say("/v1/auth/refresh", 401, "{\"code\":\"unauthorized\",\"message\":\"x\"}");

        const Ran ran = call({"sync"}, "a long passphrase\n");

        QCOMPARE(ran.exit, 6);
        QCOMPARE(errorOf(ran), "unauthenticated");
        QVERIFY(filesIn(profile_).contains("store.db"));
    }

    void a_missing_code_is_6_and_has_a_word_and_one_that_is_given_is_sent() {
        server_.forget();
        server_.say("/v1/auth/sign-in", 401, "{\"code\":\"second_factor\",\"message\":\"x\"}");
        server_.say("/v1/auth/sign-in", 200, kSignedIn);

        const Ran missing = call({"login", "--server", server_.address().toString(), "--workspace", "acme", "--email",
                                  "ada@acme.example", "--ca", directory_.filePath("ca.pem")},
                                 "secret\na long passphrase\n");
        const Ran given = login({"--code", "123456"});

        QCOMPARE(missing.exit, 6);
        QCOMPARE(errorOf(missing), "second_factor");
        QCOMPARE(given.exit, 0);
        QCOMPARE(server_.requests().last().body["code"].toString(), "123456");
    }

    void the_password_is_read_where_the_server_wants_it_once_more() {
        server_.say("/v1/account/second-factor/remove", 403, "{\"code\":\"confirm\",\"message\":\"x\"}");
        server_.say("/v1/account/second-factor/remove", 204, "");
        server_.say("/v1/account/confirm", 204, "");

        const Ran ran = call({"second-factor", "remove", "--code", "123456"}, "a long passphrase\nsecret\n");

        QCOMPARE(ran.exit, 0);
        QCOMPARE(server_.asked("/v1/account/second-factor/remove"), 2);
        for (const auto& request : server_.requests()) {
            if (request.path != "/v1/account/confirm") continue;
            QCOMPARE(request.body, QJsonObject({{"password", "secret"}, {"code", "123456"}}));
        }
    }

    void without_that_password_it_is_6_and_says_so() {
        server_.say("/v1/account/second-factor/remove", 403, "{\"code\":\"confirm\",\"message\":\"x\"}");

        const Ran ran = call({"second-factor", "remove"}, "a long passphrase\n");

        QCOMPARE(ran.exit, 6);
        QCOMPARE(errorOf(ran), "confirm");
        QCOMPARE(server_.asked("/v1/account/confirm"), 0);
    }
};

QTEST_GUILESS_MAIN(CtlRemovedTest)
#include "ctl_removed.moc"
