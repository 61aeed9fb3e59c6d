// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does in the window where the stored data does not open any more.
#include "tests/system/driven_window.h"
#include "tests/system/processes.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest/QtTest>

using namespace aufwind::system_test;

namespace {

constexpr char kPerson[] = "jana.vogt@nordlicht.example";
constexpr char kPassword[] = "Aufwind-Demo-2026!";

}  // namespace

class DamageTest : public QObject {
    Q_OBJECT

    QTemporaryDir directory_;
    std::unique_ptr<Server> server_;

    QString at(const QString& name) const { return directory_.filePath(name); }

    static void damageStore(const QString& profile) {
        QFile file(profile + "/store.db");
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(100));
        file.write(QByteArray(2000, 'Z'));
    }

  private slots:
    void initTestCase() {
        QVERIFY(run("aufwindd", {"demo", at("server"), "--size", "normal"}).exit == 0);
        server_ = std::make_unique<Server>(at("server"));
        QVERIFY(server_->start());
    }
    void cleanupTestCase() { QVERIFY(server_ && server_->stop()); }

    void control_29_unsent_work_of_a_damaged_store_is_sent_after_the_person_starts_anew() {
        const Client client(at("manager"));
        QVERIFY(client.login(*server_, "demo", kPerson, kPassword) && client.sync());
        const QString series = client.list("meeting_series").first().toObject()["id"].toString();
        QVERIFY(server_->stop());
        QVERIFY(!client.create("talking_point", {"series=" + series, "title=written before the damage"}).isEmpty());
        damageStore(client.profile());
        QCOMPARE(client.call({"list", "employee"}).exit, 7);
        QVERIFY(server_->start());

        DrivenWindow window(client.profile());
        window.start();
        QVERIFY(window.sees("StaticText", "Aufwind could not open your data"));
        QVERIFY(window.click("Button", "Set the old data aside") && window.sees("Button", "Sign in"));
        QVERIFY(window.sees("AlertMessage", " The old data was set aside. 1 change…"));
        // Everything else is known, so the keyboard is in the password already.
        QVERIFY(window.type(kPassword) && window.press("Return"));
        QVERIFY(window.sees("Heading", "To do") && window.sees("Button", "Sync: Up to date"));
        QVERIFY(window.close());

        QVERIFY(client.sync());
        QCOMPARE(client.call({"status"}).object()["refused"].toArray().size(), 0);
        const Client other(at("other-device"));
        QVERIFY(other.login(*server_, "demo", kPerson, kPassword) && other.sync());
        QCOMPARE(other.list("talking_point", {"--where", "title=written before the damage"}).size(), 1);
        QCOMPARE(client.digest(), other.digest());
        QCOMPARE(QDir(client.profile()).entryList({"set-aside-*"}, QDir::Dirs).size(), 1);
    }

    void the_command_line_starts_anew_as_the_window_does() {
        const Client client(at("scripted"));
        QVERIFY(client.login(*server_, "demo", kPerson, kPassword) && client.sync());
        const QString series = client.list("meeting_series").first().toObject()["id"].toString();
        QVERIFY(!client.create("talking_point", {"series=" + series, "title=from a script"}).isEmpty());
        QCOMPARE(client.call({"start-anew"}).exit, 4);
        damageStore(client.profile());

        const auto anew = client.call({"start-anew"});

        QCOMPARE(anew.exit, 0);
        QCOMPARE(anew.object()["saved"].toInt(), 1);
        QVERIFY(client.login(*server_, "demo", kPerson, kPassword) && client.sync());
        QCOMPARE(client.list("talking_point", {"--where", "title=from a script"}).size(), 1);
        QCOMPARE(client.call({"logout", "--erase"}).exit, 0);
        QVERIFY(QDir(client.profile()).entryList({"set-aside-*", "store.db*"}, QDir::AllEntries).isEmpty());
    }
};

QTEST_GUILESS_MAIN(DamageTest)
#include "test_damage.moc"
