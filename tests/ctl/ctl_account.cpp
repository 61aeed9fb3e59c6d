// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/processes.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QTemporaryDir>
#include <QtEndian>
#include <QtTest/QtTest>

using namespace aufwind::system_test;

namespace {

constexpr char kPassword[] = "seven quiet herons stand";
constexpr char kBen[] = "ben@acme.example";
constexpr char kAda[] = "ada@acme.example";
constexpr char kCleo[] = "cleo@acme.example";
constexpr char kSomebody[] = "01900000-0000-7000-8000-000000000001";
const QString kOtherTime = "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1";

QByteArray fromBase32(const QString& text) {
    QByteArray bytes;
    quint32 bits = 0;
    int count = 0;
    for (const QChar c : text) {
        const int value = c.isLetter() ? c.toLatin1() - 'A' : c.toLatin1() - '2' + 26;
        bits = bits << 5 | static_cast<quint32>(value);
        count += 5;
        if (count >= 8) {
            count -= 8;
            bytes.append(static_cast<char>(bits >> count & 0xFF));
        }
    }
    return bytes;
}

/// RFC 6238 with six digits, SHA-1 and steps of 30 s; `steps` from now.
QString totp(const QString& secret, int steps = 0) {
    const quint64 step = static_cast<quint64>(QDateTime::currentSecsSinceEpoch() / 30 + steps);
    QByteArray counter(8, '\0');
    qToBigEndian(step, counter.data());
    const QByteArray mac = QMessageAuthenticationCode::hash(counter, fromBase32(secret), QCryptographicHash::Sha1);
    const int at = mac.back() & 0xF;
    const quint32 number = qFromBigEndian<quint32>(mac.constData() + at) & 0x7FFFFFFF;
    return QStringLiteral("%1").arg(number % 1'000'000, 6, 10, QLatin1Char('0'));
}

QStringList filesIn(const QString& directory) {
    return QDir(directory).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

QString errorOf(const Ran& ran) {
    return QJsonDocument::fromJson(ran.err).object()["error"].toString();
}

}  // namespace

/// What somebody does with the own account, against the real server. No keychain: keys are sealed under a passphrase.
class CtlAccountTest : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir directory_;
    std::unique_ptr<Server> server_;
    QJsonArray ownersCodes_;

    QString at(const QString& name) const { return directory_.filePath(name); }
    /// With `days` the program believes that it is so much later.
    Ran call(const QString& profile, const QStringList& arguments, const QByteArray& input = {}, int days = 0) const {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        if (days != 0) {
            environment.insert("LD_PRELOAD", kOtherTime);
            environment.insert("FAKETIME", QStringLiteral("+%1d").arg(days));
        }
        environment.insert("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
        return run("aufwindctl", QStringList{"--profile", at(profile), "--json", "--passphrase-stdin"} + arguments,
                   "a long passphrase\n" + input, 60'000, environment);
    }
    Ran login(const QString& profile, const char* email, const QByteArray& password = kPassword,
              const QStringList& more = {}) const {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
        const QStringList words{"--profile",  at(profile), "--json",       "--passphrase-stdin",
                                "login",      "--server",  server_->url(), "--workspace",
                                "acme",       "--email",   email,          "--ca",
                                server_->ca()};
        return run("aufwindctl", words + more, password + "\na long passphrase\n", 60'000, environment);
    }
    bool addUser(const char* email, const char* role) const {
        const QStringList words{"user",    "add", at("server"), "--workspace", "acme",   "--email", email,
                                "--first", "A",   "--last",     "B",           "--role", role};
        return run("aufwindd", words, QByteArray(kPassword) + "\n").exit == 0;
    }
    /// What somebody without a session is answered.
    int read(const QString& address, const QString& token = {}) const {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates(QSslCertificate::fromPath(server_->ca()));
        QNetworkRequest request{QUrl(address)};
        request.setSslConfiguration(tls);
        if (!token.isEmpty()) request.setRawHeader("Authorization", "Bearer " + token.toUtf8());
        QNetworkAccessManager network;
        QNetworkReply* const reply = network.get(request);
        (void)QTest::qWaitFor([&] { return reply->isFinished(); }, 10'000);
        return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    }
    QJsonArray devices(const QString& profile) const { return call(profile, {"devices"}).array(); }

  private slots:
    void initTestCase() {
        if (!run("aufwindd", {"--help"}).out.contains("--second-factor")) {
            QSKIP("this server does not know the calls of the account yet");
        }
        QCOMPARE(run("aufwindd", {"init", at("server")}).exit, 0);
        QCOMPARE(run("aufwindd", {"tenant", "create", at("server"), "--workspace", "acme", "--name", "Acme"}).exit, 0);
        QVERIFY(addUser(kBen, "employee") && addUser(kAda, "owner") && addUser(kCleo, "employee"));
        server_ = std::make_unique<Server>(at("server"));
        QVERIFY(server_->start());
    }

    void an_export_is_asked_for_fetched_and_listed() {
        QCOMPARE(login("own", kCleo).exit, 0);
        QCOMPARE(call("own", {"sync"}).exit, 0);
        const QString cleo = call("own", {"status"}).object()["person"].toString();
        const QByteArray password = QByteArray(kPassword) + "\n";
        const QStringList question{"privacy", "ask", "export", cleo, "to see"};

        QCOMPARE(errorOf(call("own", question)), "confirm");
        const Ran asked = call("own", question, password);
        QCOMPARE(asked.exit, 0);
        QCOMPARE(asked.object()["state"].toString(), "approved");
        const Ran again = call("own", question, password);
        QCOMPARE(again.exit, 4);
        QCOMPARE(errorOf(again), "conflict");
        const QString id = asked.object()["id"].toString();
        QCOMPARE(call("own", {"privacy", "archive", id, at("own.zip")}, password).exit, 0);
        QFile archive(at("own.zip"));
        QVERIFY(archive.open(QIODevice::ReadOnly) && archive.readAll().startsWith("PK"));
        QCOMPARE(archive.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
        QCOMPARE(call("own", {"sync"}).exit, 0);
        const QJsonArray listed = call("own", {"privacy", "list"}).array();
        QCOMPARE(listed.size(), 1);
        QCOMPARE(listed[0].toObject()["state"].toString(), "done");
        QCOMPARE(call("own", {"privacy", "archive", kSomebody, at("none.zip")}, password).exit, 3);
        QCOMPARE(call("own", {"privacy", "ask", "everything", cleo}).exit, 2);
    }

    void a_device_that_is_removed_is_erased_at_its_next_sync() {
        QCOMPARE(login("here", kBen).exit, 0);
        QCOMPARE(login("lost", kBen).exit, 0);
        QCOMPARE(call("lost", {"sync"}).exit, 0);
        const QJsonArray both = devices("here");
        QCOMPARE(both.size(), 2);
        const QJsonObject other = both[0].toObject()["current"].toBool() ? both[1].toObject() : both[0].toObject();

        QCOMPARE(errorOf(call("here", {"devices", "remove", other["id"].toString()})), "confirm");
        const Ran removed = call("here", {"devices", "remove", other["id"].toString()}, QByteArray(kPassword) + "\n");
        const Ran synced = call("lost", {"sync"});

        QCOMPARE(removed.exit, 0);
        QCOMPARE(synced.exit, 6);
        QCOMPARE(errorOf(synced), "device_removed");
        QCOMPARE(filesIn(at("lost")), QStringList());
        QCOMPARE(call("here", {"sync"}).exit, 0);
        QCOMPARE(devices("here").size(), 1);
    }

    void control_18_a_device_that_heard_nothing_for_fourteen_days_shows_nothing_until_it_has() {
        if (!QFile::exists(kOtherTime)) QSKIP("libfaketime is not installed");
        QCOMPARE(login("away", kBen).exit, 0);
        QCOMPARE(call("away", {"sync"}).exit, 0);
        QCOMPARE(call("away", {"list", "employee"}, {}, 13).exit, 0);

        for (const QStringList& words : {QStringList{"list", "employee"},
                                         {"search", "a"},
                                         {"show", "employee", kSomebody},
                                         {"set", "employee", kSomebody, "title=y"}}) {
            const Ran closed = call("away", words, {}, 15);
            QCOMPARE(closed.exit, 4);
            QVERIFY(closed.out.isEmpty() && closed.err.contains("14 days"));
        }
        QVERIFY(call("away", {"status"}, {}, 15).object()["lease_ended"].toBool());
        QCOMPARE(call("away", {"sync"}, {}, 15).exit, 0);

        QCOMPARE(call("away", {"list", "employee"}, {}, 15).exit, 0);
        QCOMPARE(call("away", {"list", "employee"}, {}, 28).exit, 0);
        QCOMPARE(call("away", {"list", "employee"}, {}, 30).exit, 4);
    }

    void an_address_of_the_calendar_is_made_with_the_password_read_without_it_and_revoked() {
        // Of a session of its own, for a password that was entered counts for ten minutes.
        QCOMPARE(login("calendar", kBen).exit, 0);
        QCOMPARE(errorOf(call("calendar", {"calendar", "address"})), "confirm");

        const Ran made = call("calendar", {"calendar", "address"}, QByteArray(kPassword) + "\n");

        QCOMPARE(made.exit, 0);
        const QString address = made.object()["address"].toString();
        QVERIFY(address.startsWith(server_->url() + "/v1/calendar/"));
        QCOMPARE(read(address), 200);
        QCOMPARE(call("calendar", {"calendar", "revoke"}).exit, 0);
        QCOMPARE(read(address), 404);
        QCOMPARE(call("calendar", {"calendar", "address", "x"}).exit, 2);
        QCOMPARE(call("calendar", {"logout"}).exit, 0);
    }

    void signing_out_everywhere_else_keeps_this_session_and_what_is_stored_there() {
        QCOMPARE(login("second", kBen).exit, 0);

        QCOMPARE(call("here", {"sign-out-everywhere"}).exit, 0);

        QCOMPARE(errorOf(call("second", {"sync"})), "unauthenticated");
        QVERIFY(filesIn(at("second")).contains("store.db"));
        QCOMPARE(call("here", {"sync"}).exit, 0);
    }

    void a_password_is_changed_with_the_old_one_and_a_good_new_one() {
        const QByteArray old = QByteArray(kPassword) + "\n";

        QCOMPARE(errorOf(call("here", {"password"}, "wrong\ntwo good herons fly\n")), "unauthenticated");
        QCOMPARE(errorOf(call("here", {"password"}, old + "short\n")), "password_short");
        QCOMPARE(errorOf(call("here", {"password"}, old + "password1234\n")), "password_easy");
        const Ran changed = call("here", {"password"}, old + "two good herons fly\n");

        QCOMPARE(changed.exit, 0);
        QCOMPARE(login("second", kBen).exit, 6);
        QCOMPARE(login("second", kBen, "two good herons fly").exit, 0);
        QCOMPARE(call("here", {"password"}, "two good herons fly\n" + old).exit, 0);
    }

    void a_second_factor_is_set_up_asked_for_and_removed() {
        const QByteArray password = QByteArray(kPassword) + "\n";
        const QString secret = call("here", {"second-factor", "begin"}, password).object()["secret"].toString();
        QVERIFY(!secret.isEmpty());
        QCOMPARE(errorOf(call("here", {"second-factor", "finish", "000000"}, password)), "code");
        const QJsonArray codes =
            call("here", {"second-factor", "finish", totp(secret)}, password).object()["recovery_codes"].toArray();
        QCOMPARE(codes.size(), 10);

        const Ran without = login("third", kBen);
        const Ran with = login("third", kBen, kPassword, {"--code", codes[0].toString()});
        const Ran again = login("fourth", kBen, kPassword, {"--code", codes[0].toString()});

        QCOMPARE(without.exit, 6);
        QCOMPARE(errorOf(without), "second_factor");
        QCOMPARE(with.exit, 0);
        QCOMPARE(errorOf(again), "second_factor");
        const QJsonObject status = call("here", {"second-factor", "status"}).object();
        QCOMPARE(status, QJsonObject({{"enabled", true}, {"required", false}, {"recovery_codes", 9}}));
        const Ran removed = call("third", {"second-factor", "remove", "--code", codes[1].toString()}, password);
        QVERIFY2(removed.exit == 0, removed.err.constData());
        QCOMPARE(login("fourth", kBen).exit, 0);
    }

    void an_owner_sets_one_up_before_anything_is_fetched() {
        const Ran signedIn = login("owner", kAda);
        QVERIFY(signedIn.object()["second_factor_required"].toBool());
        QCOMPARE(errorOf(call("owner", {"sync"})), "second_factor_required");

        const QString secret = call("owner", {"second-factor", "begin"}).object()["secret"].toString();
        const Ran finished = call("owner", {"second-factor", "finish", totp(secret)});
        ownersCodes_ = finished.object()["recovery_codes"].toArray();
        QCOMPARE(ownersCodes_.size(), 10);

        QCOMPARE(call("owner", {"sync"}).exit, 0);
        const Ran kept = call("owner", {"second-factor", "remove"}, QByteArray(kPassword) + "\n");
        QVERIFY(kept.exit != 0);
    }

    void the_log_is_read_and_exported_by_an_owner_and_by_nobody_below() {
        QCOMPARE(call("here", {"audit", "list"}).exit, 4);
        QCOMPARE(call("here", {"audit", "export", at("none.csv")}).exit, 4);
        QVERIFY(!QFile::exists(at("none.csv")));

        const QJsonArray all = call("owner", {"audit", "list"}).array();
        const QJsonArray factors = call("owner", {"audit", "list", "--action", "account.second_factor"}).array();
        const QString ada = factors[0].toObject()["subject"].toString();
        const QJsonArray hers = call("owner", {"audit", "list", "--person", ada, "--limit", "2"}).array();
        const QString today = QDateTime::currentDateTimeUtc().date().toString(Qt::ISODate);
        const QJsonArray old = call("owner", {"audit", "list", "--to", "2020-01-01"}).array();
        const QJsonArray fresh = call("owner", {"audit", "list", "--from", today}).array();

        QVERIFY(all.size() > factors.size() && factors.size() >= 2);
        QCOMPARE(hers.size(), 2);
        QVERIFY(old.isEmpty() && fresh.size() >= all.size() - 1);
        QCOMPARE(call("owner", {"audit", "list", "--by", "nobody"}).exit, 2);
        QCOMPARE(call("owner", {"audit", "sing"}).exit, 2);
        const QJsonObject written = call("owner", {"audit", "export", at("log.csv"), "--person", ada}).object();
        QFile file(at("log.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly) && written["whole"].toBool());
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        const QByteArray lines = file.readAll();
        QCOMPARE(lines.count("\r\n"), written["lines"].toInt() + 1);
        QVERIFY(lines.contains(ada.toUtf8()));
    }

    void control_37_the_log_is_held_against_the_servers_own_anchors_from_the_outside() {
        const QString anchors = at("server") + "/audit.anchors";
        // The server writes one in every minute that the log grew.
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(anchors).size() > 0, 150'000);
        QVERIFY(QFile::copy(anchors, at("kept.anchors")));

        const Ran whole = call("owner", {"audit", "verify", at("kept.anchors")});
        QFile kept(at("kept.anchors"));
        QVERIFY(kept.open(QIODevice::ReadWrite));
        QByteArray text = kept.readAll();
        QVERIFY(text.endsWith('\n'));
        char& digit = *(text.end() - 2);
        digit = digit == '0' ? '1' : '0';
        kept.seek(0);
        kept.write(text);
        kept.close();
        const Ran differs = call("owner", {"audit", "verify", at("kept.anchors")});

        QVERIFY2(whole.exit == 0, whole.err.constData());
        QCOMPARE(whole.object()["verdict"].toString(), QStringLiteral("whole"));
        QVERIFY(whole.object()["lines"].toInt() > 0);
        QCOMPARE(differs.exit, 7);
        QCOMPARE(differs.object()["verdict"].toString(), QStringLiteral("differs"));
        QCOMPARE(call("owner", {"audit", "verify", at("log.csv")}).exit, 2);
        QCOMPARE(call("here", {"audit", "verify", at("kept.anchors")}).exit, 4);
    }

    void a_role_is_granted_once_the_password_was_entered_again() {
        const auto admins = [&] {
            return call("owner", {"list", "role_grant", "--where", "role=admin"}).array().size();
        };
        const QString ben = call("owner", {"list", "employee", "--where", QString("email=") + kBen})
                                .array()[0]
                                .toObject()["id"]
                                .toString();
        QVERIFY(!ben.isEmpty());
        const auto grant = [&] {
            call("owner", {"create", "role_grant", "person=" + ben, "role=admin"});
            call("owner", {"sync"});
        };

        grant();
        QCOMPARE(admins(), 0);
        const Ran confirmed =
            call("owner", {"confirm", "--code", ownersCodes_[0].toString()}, QByteArray(kPassword) + "\n");
        QVERIFY2(confirmed.exit == 0, confirmed.err.constData());
        grant();
        QCOMPARE(admins(), 1);
    }

    void a_token_for_the_identity_provider_is_made_listed_and_revoked_by_an_owner() {
        // Of a session of its own, for a password that was entered counts for ten minutes.
        QCOMPARE(login("scim", kAda, kPassword, {"--code", ownersCodes_[1].toString()}).exit, 0);
        const QStringList create{"scim", "token", "create", "Okta"};
        QCOMPARE(errorOf(call("scim", create)), "confirm");

        const Ran made =
            call("scim", create + QStringList{"--code", ownersCodes_[2].toString()}, QByteArray(kPassword) + "\n");

        QVERIFY2(made.exit == 0, made.err.constData());
        const QString token = made.object()["token"].toString();
        const QString address = made.object()["address"].toString();
        QCOMPARE(address, server_->url() + "/scim/v2");
        QCOMPARE(read(address + "/Users?count=1", token), 200);
        const QJsonObject listed = call("scim", {"scim", "token", "list"}).array()[0].toObject();
        QCOMPARE(listed["name"].toString(), QStringLiteral("Okta"));
        QCOMPARE(token.left(36), listed["id"].toString());
        QCOMPARE(call("scim", {"scim", "token", "revoke", listed["id"].toString()}).exit, 0);
        QCOMPARE(read(address + "/Users?count=1", token), 401);
        QCOMPARE(call("scim", {"scim", "token", "sing"}).exit, 2);
    }

    void what_the_company_asks_for_at_sign_in_is_said_and_changed_by_an_owner() {
        QCOMPARE(login("policy", kAda, kPassword, {"--code", ownersCodes_[5].toString()}).exit, 0);
        const QJsonObject before = call("policy", {"policy"}).object();
        QCOMPARE(before["lease_days"].toInt(), 14);
        const QStringList change{"policy", "--lease-days", "3", "--domains", "Alpha.example,beta.example"};
        QCOMPARE(errorOf(call("policy", change)), "confirm");
        QCOMPARE(call("policy", {"policy", "--lease-days", "15"}).exit, 2);
        QCOMPARE(call("policy", {"policy", "--lease-day", "3"}).exit, 2);
        QCOMPARE(call("policy", {"policy", "--domains", ""}).exit, 2);
        QCOMPARE(call("policy", {"policy", "--domains", ","}).exit, 2);

        const Ran changed =
            call("policy", change + QStringList{"--code", ownersCodes_[6].toString()}, QByteArray(kPassword) + "\n");

        QVERIFY2(changed.exit == 0, changed.err.constData());
        QJsonObject expected = before;
        expected["lease_days"] = 3;
        expected["domains"] = QJsonArray{"alpha.example", "beta.example"};
        QCOMPARE(changed.object(), expected);
        QCOMPARE(call("policy", {"sync"}).exit, 0);
        QCOMPARE(call("policy", {"status"}).object()["lease_days"].toInt(), 3);
        QCOMPARE(call("policy", {"policy", "--domains", "any", "--lease-days", "14"}).exit, 0);
    }

    void accounts_of_others_are_listed_and_ended_by_an_owner_and_not_by_others() {
        QCOMPARE(login("admin", kAda, kPassword, {"--code", ownersCodes_[7].toString()}).exit, 0);
        QCOMPARE(login("other", kBen).exit, 0);
        QCOMPARE(call("other", {"accounts", "list"}).exit, 4);
        const QString ben = call("other", {"status"}).object()["person"].toString();
        const auto stateOfBen = [&] {
            const QJsonArray rows = call("admin", {"accounts", "list"}).array();
            for (const QJsonValue& row : rows) {
                if (row["person"].toString() == ben) return row["state"].toString();
            }
            return QString();
        };
        QCOMPARE(stateOfBen(), QStringLiteral("active"));
        const QStringList disable{"accounts", "disable", ben};
        QCOMPARE(errorOf(call("admin", disable)), "confirm");
        QCOMPARE(call("admin", {"accounts", "disable", "ben"}).exit, 2);
        QCOMPARE(call("admin", {"accounts", "list", ben}).exit, 2);

        const Ran done =
            call("admin", disable + QStringList{"--code", ownersCodes_[8].toString()}, QByteArray(kPassword) + "\n");

        QVERIFY2(done.exit == 0, done.err.constData());
        QCOMPARE(stateOfBen(), QStringLiteral("disabled"));
        QCOMPARE(call("other", {"sync"}).exit, 6);
        const Ran again = call("admin", {"accounts", "invite", ben});
        QVERIFY2(errorOf(again) == "has_account", again.err.constData());
        QCOMPARE(call("admin", {"accounts", "enable", ben}).exit, 0);
        QCOMPARE(stateOfBen(), QStringLiteral("active"));
    }

    void how_the_company_signs_in_is_said_and_what_does_not_fit_is_not_set() {
        for (const char* what : {"provider", "directory", "webhook"}) {
            QCOMPARE(call("admin", {what, "show"}).object(), QJsonObject());
            QCOMPARE(call("admin", {what, "sing"}).exit, 2);
        }
        QCOMPARE(call("admin", {"provider", "set", "--issuer", "https://a.example"}).exit, 2);
        QCOMPARE(call("admin", {"directory", "set", "--address", "ldaps://a.example", "--domains", "a.example",
                                "--authority", "/dev/zero"})
                     .exit,
                 3);
        const Ran plain = call(
            "admin", {"provider", "set", "--issuer", "http://a.example", "--client-id", "x", "--domains", "a.example"});
        QVERIFY2(plain.exit == 1 || plain.exit == 4, plain.err.constData());
        QCOMPARE(call("admin", {"provider", "show"}).object(), QJsonObject());
    }
};

QTEST_GUILESS_MAIN(CtlAccountTest)
#include "ctl_account.moc"
