// SPDX-License-Identifier: GPL-3.0-or-later
// Another master key where several servers, each with a directory of its own, work on one database.
#include "sync/server/operator/home.h"
#include "tests/server/http/keys_fixture.h"
#include "tests/server/postgres_cluster.h"

#include <QFile>
#include <QTemporaryDir>

using namespace aufwind;
using namespace aufwind::test;

namespace {

const char* const kEmail = "jana.vogt@nordlicht.example";

}  // namespace

class HttpSharedKeysTest : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        place_ = std::make_unique<QTemporaryDir>();
        here_ = place_->filePath("here");
        there_ = place_->filePath("there");
        const std::string name = sharedCluster().makeDatabase();
        const std::string app = sharedCluster().app(name);
        store_ =
            QString::fromStdString("postgresql://aufwind_app@/" + name + "?host=" + app.substr(5, app.find(' ') - 5));
        const Ran made = run({"demo", here_, "--size", "empty", "--store", store_});
        QVERIFY2(made.code == 0, made.err.constData());
        std::filesystem::copy(here_.toStdString(), there_.toStdString(), std::filesystem::copy_options::recursive);
    }

    void a_rotation_at_one_server_leaves_the_others_working_and_tells_them() {
        Running first(here_, "127.0.0.1:0", {"--store", store_});
        Running second(there_, "127.0.0.1:0", {"--store", store_});
        const SignedIn jana = signIn(first, "demo", kEmail);

        const Ran rotated = run({"keys", "rotate", here_, "--store", store_});
        QVERIFY2(rotated.code == 0, rotated.err.constData());

        QCOMPARE(me(first, jana.access), 200);
        QCOMPARE(me(second, jana.access), 200);
        QVERIFY(second.end(SIGTERM) >= 0);
        Running again(there_, "127.0.0.1:0", {"--store", store_});
        QCOMPARE(me(again, jana.access), 200);
        QVERIFY(again.end(SIGTERM) >= 0);
        QVERIFY(again.log().contains("\"master_key_is_old\""));
        const Ran listed = run({"tenant", "list", there_, "--store", store_});
        QCOMPARE(listed.code, 0);
        QVERIFY2(listed.err.contains("rotated at another server"), listed.err.constData());
        QVERIFY(!run({"tenant", "list", here_, "--store", store_}).err.contains("rotated"));
    }

    void a_server_that_is_given_the_new_master_key_takes_the_rest_from_the_database() {
        QCOMPARE(run({"keys", "rotate", here_, "--store", store_}).code, 0);
        QVERIFY(QFile::remove(there_ + "/master.key"));
        QVERIFY(QFile::copy(here_ + "/master.key", there_ + "/master.key"));

        const Ran taken = run({"tenant", "list", there_, "--store", store_});
        QVERIFY2(taken.code == 0 && taken.err.contains("root.key is the new one"), taken.err.constData());

        const Ran listed = run({"tenant", "list", there_, "--store", store_});
        QCOMPARE(listed.err, QByteArray());
        Running second(there_, "127.0.0.1:0", {"--store", store_});
        QVERIFY(!signIn(second, "demo", kEmail).access.empty());
        // A key that was never one of them finds nothing there.
        QVERIFY(server::writeFile((there_ + "/master.key").toStdString(), std::string(32, 'x'), true).ok());
        QCOMPARE(run({"tenant", "list", there_, "--store", store_}).code, 6);
    }

    void another_root_goes_through_the_database_once_no_server_works_on_it() {
        const server::Key before = rootOf(here_);
        {
            Running second(there_, "127.0.0.1:0", {"--store", store_});
            QVERIFY(!signIn(second, "demo", kEmail).access.empty());
            const Ran refused = run({"keys", "rotate", here_, "--root", "--store", store_});
            QCOMPARE(refused.code, 3);
            QVERIFY2(refused.err.contains("to be stopped"), refused.err.constData());
            QCOMPARE(rootOf(here_).bytes, before.bytes);
        }
        QVERIFY(becomesFree());

        const Ran rotated = run({"keys", "rotate", here_, "--root", "--store", store_});
        QVERIFY2(rotated.code == 0, rotated.err.constData());

        QVERIFY(rootOf(here_).bytes != before.bytes);
        QCOMPARE(run({"tenant", "list", there_, "--store", store_}).code, 6);
        QVERIFY(run({"check", here_, "--store", store_}).out.contains("all sound"));
        Running first(here_, "127.0.0.1:0", {"--store", store_});
        QVERIFY(!signIn(first, "demo", kEmail).access.empty());
    }

    void a_change_of_the_root_that_has_not_come_to_the_database_is_finished_by_the_same_command() {
        QCOMPARE(run({"keys", "rotate", here_, "--root"}).code, 0);
        const Ran refused = run({"tenant", "list", here_, "--store", store_});
        QCOMPARE(refused.code, 6);
        QVERIFY2(refused.err.contains("keys rotate DIR --root --store"), refused.err.constData());

        const Ran rotated = run({"keys", "rotate", here_, "--root", "--store", store_});
        QVERIFY2(rotated.code == 0, rotated.err.constData());

        QVERIFY(run({"check", here_, "--store", store_}).out.contains("all sound"));
        Running first(here_, "127.0.0.1:0", {"--store", store_});
        QVERIFY(!signIn(first, "demo", kEmail).access.empty());
    }

    void a_directory_of_before_takes_its_database_along() {
        const server::Key old = rootOf(here_);
        QVERIFY(server::writeFile((here_ + "/master.key").toStdString(), old.view(), true).ok());
        QVERIFY(QFile::remove(here_ + "/root.key"));
        {
            Running first(here_, "127.0.0.1:0", {"--store", store_});
            QVERIFY(!signIn(first, "demo", kEmail).access.empty());
            QCOMPARE(run({"keys", "rotate", here_, "--store", store_}).code, 3);
        }
        QVERIFY(becomesFree());

        const Ran rotated = run({"keys", "rotate", here_, "--store", store_});
        QVERIFY2(rotated.code == 0, rotated.err.constData());

        Running first(here_, "127.0.0.1:0", {"--store", store_});
        QVERIFY(!signIn(first, "demo", kEmail).access.empty());
        QCOMPARE(run({"tenant", "list", there_, "--store", store_}).code, 6);
    }

  private:
    static server::Key rootOf(const QString& directory) {
        return server::Home::open(directory.toStdString(), {}, server::Lock::none).value().rootKey();
    }
    /// Of a server that was killed PostgreSQL hears a moment later.
    bool becomesFree() const {
        Sql admin(sharedCluster().admin("postgres"));
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < kLimitMs) {
            if (admin.value("SELECT count(*) FROM pg_stat_activity WHERE usename = 'aufwind_app'") == "0") return true;
        }
        return false;
    }

    std::unique_ptr<QTemporaryDir> place_;
    QString here_;
    QString there_;
    QString store_;
};

QTEST_GUILESS_MAIN(HttpSharedKeysTest)
#include "http_shared_keys_test.moc"
