// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that is really full, under the client and under the server.
#include "tests/ctl/company.h"
#include "tests/storm/small_disk.h"

#include <QElapsedTimer>
#include <QtTest/QtTest>

using namespace aufwind::system_test;
using aufwind::storm::keepMountsToMyself;
using aufwind::storm::SmallDisk;

namespace {

constexpr int kDiskMiB = 48;
constexpr int kFullDisk = 7;  // exit of aufwindctl
constexpr char kLong[] = "A title that is as long as titles are";

}  // namespace

class FullDiskTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        if (!keepMountsToMyself()) QSKIP("this machine does not let a test mount a disk of its own");
        theirs_ = std::make_unique<SmallDisk>(kDiskMiB);
        ours_ = std::make_unique<SmallDisk>(kDiskMiB);
        QVERIFY(theirs_->isThere() && ours_->isThere());
        QVERIFY(run("aufwindd", {"demo", theirs_->at("server")}, {}, 120'000).exit == 0);
        server_ = std::make_unique<Server>(theirs_->at("server"));
        QVERIFY(server_->start());
        small_ = std::make_unique<Client>(ours_->at("profile"));
        roomy_ = std::make_unique<Client>(elsewhere_.filePath("profile"));
        for (const Client* client : {small_.get(), roomy_.get()}) {
            QVERIFY(client->login(*server_, "demo", kJana, kPassword) && client->sync());
        }
        series_ = Company::series(*roomy_);
        QVERIFY(roomy_->sync() && small_->sync());
    }
    void cleanup() {
        for (SmallDisk* disk : {theirs_.get(), ours_.get()}) {
            if (disk != nullptr) disk->makeRoom();
        }
    }
    void cleanupTestCase() { QVERIFY(!server_ || server_->stop()); }

    void an_edit_on_a_full_disk_is_told_and_those_before_it_stay() {
        const QStringList before = createUntilFull();
        const Ran refused = small_->call({"create", "action_item", "series=" + series_, "title=too much"});
        QCOMPARE(refused.exit, kFullDisk);
        const QJsonObject told = QJsonDocument::fromJson(refused.err).object();
        QCOMPARE(told["error"].toString(), QStringLiteral("disk_full"));
        QVERIFY2(!told["message"].toString().isEmpty(), refused.err.constData());

        ours_->makeRoom();

        QCOMPARE(small_->call({"check"}).exit, 0);
        const QString after = small_->create("action_item", {"series=" + series_, "title=there is room again"});
        QVERIFY(!after.isEmpty() && small_->sync() && roomy_->sync());
        QCOMPARE(small_->digest(), roomy_->digest());
        const QJsonArray rows = roomy_->list("action_item", {"--where", "series=" + series_});
        for (const QString& id : before + QStringList{after}) QVERIFY2(has(rows, id), qPrintable(id));
        QVERIFY(!column(rows, "title").contains("too much"));
    }

    void news_that_do_not_fit_are_told_and_come_once_there_is_room() {
        writeMany("news");
        QVERIFY(ours_->fill());

        const Ran refused = small_->call({"sync"});

        QCOMPARE(refused.exit, kFullDisk);
        QCOMPARE(QJsonDocument::fromJson(refused.err).object()["error"].toString(), QStringLiteral("disk_full"));
        ours_->makeRoom();
        QVERIFY(small_->sync());
        QCOMPARE(small_->call({"check"}).exit, 0);
        QCOMPARE(small_->digest(), roomy_->digest());
    }

    void a_connected_device_goes_on_by_itself_once_there_is_room() {
        QProcess watch;
        endWithThisOne(watch);
        watch.start(program("aufwindctl"), {"--profile", small_->profile(), "--json", "watch"});
        QVERIFY(watch.waitForStarted());
        const QString first = roomy_->create("action_item", {"series=" + series_, "title=seen live"});
        QVERIFY(roomy_->sync() && printsOf(watch, first));
        QVERIFY(ours_->fill());
        writeMany("while it is full");
        const QString last = roomy_->create("action_item", {"series=" + series_, "title=the last one"});
        QVERIFY(roomy_->sync());

        ours_->makeRoom();

        QVERIFY(printsOf(watch, last));
        watch.terminate();
        QVERIFY(watch.waitForFinished(20'000));
        QCOMPARE(watch.exitCode(), 0);
        QVERIFY(small_->sync());
        QCOMPARE(small_->digest(), roomy_->digest());
    }

    void a_server_with_a_full_disk_refuses_nothing_for_good_and_goes_on_afterwards() {
        QVERIFY(theirs_->fill());
        QStringList made;
        int answer = 0;
        // Room that its files have already is used up first.
        for (int i = 0; answer == 0 && i < 400; ++i) {
            made +=
                roomy_->create("action_item", {"series=" + series_, QStringLiteral("title=%1 %2").arg(kLong).arg(i)});
            answer = roomy_->call({"sync"}).exit;
        }
        QVERIFY2(answer == 5 || answer == 10, qPrintable(QString::number(answer)));
        const QJsonObject status = roomy_->call({"status"}).object();
        QVERIFY(status["waiting"].toInt() > 0);
        QCOMPARE(status["refused"].toArray().size(), 0);

        theirs_->makeRoom();

        QTRY_VERIFY_WITH_TIMEOUT(roomy_->sync(), 30'000);
        QVERIFY(small_->sync());
        QCOMPARE(small_->digest(), roomy_->digest());
        const QJsonArray rows = small_->list("action_item", {"--where", "series=" + series_});
        for (const QString& id : std::as_const(made)) QVERIFY(has(rows, id));
    }

    void a_server_that_is_killed_while_its_disk_is_full_loses_nothing() {
        QVERIFY(theirs_->fill());
        const QString made = roomy_->create("action_item", {"series=" + series_, "title=before the kill"});
        roomy_->call({"sync"});
        server_->kill();
        // It may need room to start; then it says so.
        if (!server_->start()) {
            const Ran refused = run("aufwindd", {"check", theirs_->at("server")}, {}, 60'000);
            QCOMPARE(refused.exit, 8);
        }
        server_->kill();

        theirs_->makeRoom();

        const Ran checked = run("aufwindd", {"check", theirs_->at("server")}, {}, 60'000);
        QVERIFY2(checked.exit == 0, (checked.out + checked.err).constData());
        QVERIFY(server_->start());
        QVERIFY(roomy_->sync() && small_->sync());
        QCOMPARE(small_->digest(), roomy_->digest());
        QVERIFY(has(small_->list("action_item", {"--where", "series=" + series_}), made));
    }

  private:
    QStringList createUntilFull() {
        QStringList made;
        if (!ours_->fill()) return made;
        for (int i = 0; i < 400; ++i) {
            const Ran ran = small_->call(
                {"create", "action_item", "series=" + series_, QStringLiteral("title=%1 %2").arg(kLong).arg(i)});
            if (ran.exit != 0) return made;
            made += ran.object()["id"].toString();
        }
        qWarning("the disk never was full");
        return made;
    }
    void writeMany(const char* what) {
        for (int i = 0; i < 30; ++i) {
            QVERIFY(
                !roomy_
                     ->create("action_item", {"series=" + series_,
                                              QStringLiteral("title=%1 %2 %3").arg(kLong, QLatin1String(what)).arg(i)})
                     .isEmpty());
        }
        QVERIFY(roomy_->sync());
    }
    static bool printsOf(QProcess& watch, const QString& id) {
        QElapsedTimer since;
        since.start();
        QByteArray printed;
        while (since.elapsed() < 90'000 && watch.state() == QProcess::Running && !printed.contains(id.toUtf8())) {
            watch.waitForReadyRead(200);
            printed += watch.readAllStandardOutput();
        }
        return printed.contains(id.toUtf8());
    }

    std::unique_ptr<SmallDisk> theirs_;  ///< with the server's directory
    std::unique_ptr<SmallDisk> ours_;    ///< with one client's profile
    QTemporaryDir elsewhere_;
    std::unique_ptr<Server> server_;
    std::unique_ptr<Client> small_;
    std::unique_ptr<Client> roomy_;
    QString series_;
};

QTEST_GUILESS_MAIN(FullDiskTest)
#include "test_full_disk.moc"
