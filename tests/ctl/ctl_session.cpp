// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/keychain.h"
#include "models/store/passphrase.h"
#include "models/store/store.h"
#include "tests/ctl/company.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QtTest/QtTest>

#include <array>
#include <cmath>

using namespace aufwind;
using namespace aufwind::system_test;

namespace {

constexpr char kPassphrase[] = "seven quiet herons";

QStringList filesIn(const QString& directory) {
    QStringList names = QDir(directory).entryList(QDir::Files | QDir::Hidden);
    names.sort();
    return names;
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Bits for each byte (Shannon); noise of this size has more than 7.9.
double entropyOf(const QByteArray& bytes) {
    std::array<double, 256> counts{};
    for (const char byte : bytes) counts[static_cast<unsigned char>(byte)] += 1;
    double bits = 0;
    for (const double count : counts) {
        const double share = count / static_cast<double>(bytes.size());
        bits -= count > 0 ? share * std::log2(share) : 0;
    }
    return bits;
}

}  // namespace

/// Signing in and out, and what lies on the disk meanwhile.
class CtlSessionTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { QVERIFY(company_.open()); }

    void without_a_keychain_the_key_lies_in_no_file_but_sealed() {
        const QString profile = company_.at("sealed");
        QCOMPARE(withoutKeychain(profile, login(kJana), QByteArray(kPassword) + "\n" + kPassphrase + "\n").exit, 0);
        QCOMPARE(withoutKeychain(profile, {"sync"}, QByteArray(kPassphrase) + "\n").exit, 0);

        const QSet<QString> expected{"key.sealed", "lock", "profile.json", "store.db", "store.db-shm", "store.db-wal"};
        for (const QString& name : filesIn(profile)) QVERIFY2(expected.contains(name), qPrintable(name));
        const QByteArray stored = contentOf(profile + "/store.db");
        QVERIFY(stored.size() > 100'000);
        QVERIFY2(entropyOf(stored) > 7.9, "the store looks like noise");
        const auto sealed = store::loadWrapped((profile + "/key.sealed").toStdString());
        const auto key = store::unwrapKey(*sealed, kPassphrase);
        QVERIFY2(key.ok(), "the passphrase opens the seal");
        const QByteArray raw(reinterpret_cast<const char*>(key->bytes().data()), store::Key::kSize);
        for (const QString& name : filesIn(profile)) {
            const QByteArray content = contentOf(profile + '/' + name);
            QVERIFY2(!content.contains(raw) && !content.toLower().contains(raw.toHex()) &&
                         !content.contains(raw.toBase64(QByteArray::OmitTrailingEquals)),
                     qPrintable(name));
            QVERIFY2(!content.contains(kPassphrase), qPrintable(name));
        }
    }

    void only_the_right_passphrase_opens_a_sealed_profile() {
        const QString profile = company_.at("sealed");

        const Ran wrong = withoutKeychain(profile, {"list", "employee"}, "seven loud herons\n");
        QCOMPARE(wrong.exit, 7);
        QCOMPARE(errorOf(wrong), QStringLiteral("wrong_key"));
        QCOMPARE(withoutKeychain(profile, {"list", "employee"}, "").exit, 7);
        const Ran right = withoutKeychain(profile, {"list", "employee"}, QByteArray(kPassphrase) + "\n");
        QCOMPARE(right.exit, 0);
        QVERIFY(right.array().size() > 10);
    }

    void logout_answers_with_an_object_and_keeps_the_rows() {
        const Client jana = company_.device("leaving", kJana);
        const auto people = jana.list("employee").size();

        const Ran out = jana.call({"logout"});

        QCOMPARE(out.exit, 0);
        QCOMPARE(out.object(), QJsonObject({{"signed_out", true}, {"server_told", true}, {"erased", false}}));
        QCOMPARE(jana.call({"sync"}).exit, 6);
        QCOMPARE(jana.list("employee").size(), people);
    }

    void logout_erases_the_key_and_the_data() {
        const Client jana = company_.device("erased", kJana);
        const QString key =
            "store-key/" +
            QJsonDocument::fromJson(contentOf(jana.profile() + "/profile.json")).object()["profile"].toString();
        const auto before = app::Keychain().read(key.toStdString());
        QVERIFY(before.ok() && before->has_value());

        const Ran out = jana.call({"logout", "--erase"});

        QCOMPARE(out.exit, 0);
        QCOMPARE(out.object()["erased"].toBool(), true);
        QCOMPARE(filesIn(jana.profile()), QStringList());
        const auto after = app::Keychain().read(key.toStdString());
        QVERIFY(after.ok() && !after->has_value());
        QCOMPARE(jana.call({"list", "employee"}).exit, 6);
    }

    void logout_erases_no_unsent_work_unless_told_to() {
        const Client jana = company_.device("unsent", kJana);
        QVERIFY(!Company::series(jana).isEmpty());

        const Ran refused = jana.call({"logout", "--erase"});

        QCOMPARE(refused.exit, 4);
        QCOMPARE(errorOf(refused), QStringLiteral("refused"));
        QVERIFY2(jana.sync(), "still signed in, and nothing is gone");
        QVERIFY(!Company::series(jana).isEmpty());
        QCOMPARE(jana.call({"logout", "--erase", "--discard-unsent"}).exit, 0);
        QCOMPARE(filesIn(jana.profile()), QStringList());
    }

    void logout_erases_no_refused_work_unless_told_to() {
        const Client jana = company_.device("organiser", kJana);
        const Client ben = company_.device("refused", kBen);
        const QString series = Company::series(jana, {Company::personOf(ben)});
        QVERIFY(jana.sync() && ben.sync());
        QVERIFY(does(ben, {"set", "meeting_series", series, "title=Not for Ben to say"}) && ben.sync());
        QCOMPARE(ben.call({"status"}).object()["waiting"].toInt(), 0);
        QCOMPARE(ben.call({"status"}).object()["refused"].toArray().size(), 1);

        QCOMPARE(ben.call({"logout", "--erase"}).exit, 4);

        QCOMPARE(ben.call({"status"}).object()["refused"].toArray().size(), 1);
        QCOMPARE(ben.call({"logout", "--erase", "--discard-unsent"}).exit, 0);
        QCOMPARE(filesIn(ben.profile()), QStringList());
    }

    void a_known_device_signs_in_while_the_account_is_throttled() {
        const Client known = company_.device("known", kBen);
        const Client stranger(company_.at("stranger"));
        QVERIFY(does(known, {"logout"}));
        for (int guess = 0; guess < 10; ++guess) {
            QCOMPARE(stranger.call(login(kBen), "guess\n").exit, 6);
        }

        const Ran throttled = stranger.call(login(kBen), QByteArray(kPassword) + "\n");
        const Ran plain = run("aufwindctl", QStringList{"--profile", stranger.profile()} + login(kBen), "guess\n");

        QCOMPARE(throttled.exit, 10);
        QCOMPARE(errorOf(throttled), QStringLiteral("throttled"));
        static const QRegularExpression seconds(QStringLiteral("asks to wait.*in [1-9][0-9]* s"));
        QVERIFY2(seconds.match(QString::fromUtf8(plain.err)).hasMatch(), plain.err.constData());
        QVERIFY2(!plain.err.contains("profile"), plain.err.constData());
        QVERIFY2(known.login(company_.server(), "demo", kBen, kPassword), "the owner gets in from a known device");
        QVERIFY(known.sync());
        QCOMPARE(stranger.call(login(kBen), QByteArray(kPassword) + "\n").exit, 10);
    }

    void the_proof_of_a_device_is_in_no_file_to_be_read() {
        const Client known(company_.at("known"));
        for (const QString& name : filesIn(known.profile())) {
            QVERIFY2(!contentOf(known.profile() + '/' + name).contains("device_proof"), qPrintable(name));
        }
    }

  private:
    QStringList login(const char* email) {
        return {"login", "--server", company_.server().url(), "--workspace", "demo", "--email",
                email,   "--ca",     company_.server().ca()};
    }

    static Ran withoutKeychain(const QString& profile, const QStringList& arguments, const QByteArray& input) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
        return run("aufwindctl", QStringList{"--profile", profile, "--json", "--passphrase-stdin"} + arguments, input,
                   60'000, environment);
    }

    static QString errorOf(const Ran& ran) { return QJsonDocument::fromJson(ran.err).object()["error"].toString(); }

    Company company_;
};

QTEST_GUILESS_MAIN(CtlSessionTest)
#include "ctl_session.moc"
