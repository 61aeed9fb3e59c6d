// SPDX-License-Identifier: GPL-3.0-or-later
// aufwindd itself, with everything in PostgreSQL.
#include "tests/server/http/server_fixture.h"
#include "tests/server/http/server_program.h"
#include "tests/server/postgres_cluster.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace aufwind;
using namespace aufwind::test;

namespace {

const char* const kPasswordLine = "correct horse battery staple\n";

/// As the command line takes it.
QString url(const std::string& database, const char* user = "aufwind_app") {
    const std::string place = sharedCluster().app(database);
    const std::string host = place.substr(5, place.find(' ') - 5);
    return QString::fromStdString("postgresql://" + std::string(user) + "@/" + database + "?host=" + host);
}

}  // namespace

class HttpStoreTest : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        place_ = std::make_unique<QTemporaryDir>();
        directory_ = place_->filePath("server");
        name_ = sharedCluster().makeDatabase();
        store_ = url(name_);
        QCOMPARE(run({"init", directory_}).code, 0);
    }

    void two_processes_serve_one_database_and_one_that_is_killed_costs_the_other_nothing() {
        makeCompany(store_);
        Running first(directory_, "127.0.0.1:0", {"--store", store_});
        Running second(directory_, "127.0.0.1:0", {"--store", store_});
        QVERIFY(first.port() != 0 && second.port() != 0);
        const std::string token = signIn(first);
        QCOMPARE(me(second, token), 200);

        QVERIFY(first.end(SIGKILL) >= 0);

        QCOMPARE(me(second, token), 200);
        QVERIFY(!signIn(second).empty());
        Running again(directory_, "127.0.0.1:0", {"--store", store_});
        QCOMPARE(me(again, token), 200);
        QCOMPARE(
            run({"user", "disable", directory_, "--workspace", "mine", "--email", "a@mine.example", "--store", store_})
                .code,
            0);
        QVERIFY(becomes(again, 401, token));
        QVERIFY(becomes(second, 401, token));
        QVERIFY(second.end(SIGTERM) >= 0);
        QCOMPARE(second.exitCode(), 0);
    }

    void the_operators_commands_work_on_the_database_and_not_on_the_directory() {
        makeCompany(store_);

        const Ran there = run({"tenant", "list", directory_, "--store", store_});
        QVERIFY(there.out.contains("mine\t"));
        QVERIFY(there.out.contains("1 accounts"));
        QVERIFY(run({"tenant", "list", directory_}).out.isEmpty());
        QCOMPARE(
            run({"tenant", "policy", directory_, "--workspace", "mine", "--second-factor", "nobody", "--store", store_})
                .code,
            0);
        QVERIFY(run({"audit", "verify", directory_, "--store", store_}).out.contains("whole"));
        QVERIFY(run({"audit", "export", directory_, "--workspace", "mine", "--store", store_})
                    .out.contains("sign_in.policy_changed"));
        QVERIFY(run({"check", directory_, "--store", store_}).out.contains("all sound"));
    }

    void another_master_key_is_refused_and_changes_nothing() {
        makeCompany(store_);
        const QString other = place_->filePath("other");
        QCOMPARE(run({"init", other}).code, 0);

        const Ran refused = run({"tenant", "list", other, "--store", store_});

        QCOMPARE(refused.code, 6);
        QVERIFY2(refused.err.contains("another master key"), refused.err.constData());
        QCOMPARE(run({"tenant", "list", directory_, "--store", store_}).code, 0);
    }

    void a_role_that_could_see_past_a_tenant_is_refused() {
        const Ran refused = run({"tenant", "list", directory_, "--store", url(name_, "postgres")});

        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains("Connect as aufwind_app"), refused.err.constData());
    }

    void a_database_without_the_layout_says_how_to_make_it_and_one_of_a_newer_version_is_left_alone() {
        const std::string bare = name_ + "_bare";
        QVERIFY(Sql(sharedCluster().admin("postgres")).run("CREATE DATABASE " + bare).empty());
        const Ran old = run({"tenant", "list", directory_, "--store", url(bare)});
        QCOMPARE(old.code, 1);
        QVERIFY2(old.err.contains("aufwindd store migrate"), old.err.constData());

        QCOMPARE(run({"store", "migrate", "--store", url(bare, "postgres")}).code, 0);
        QCOMPARE(run({"tenant", "list", directory_, "--store", url(bare)}).code, 0);
        QVERIFY(Sql(sharedCluster().admin(bare)).run("INSERT INTO aufwind.steps(number) VALUES(99)").empty());

        const Ran newer = run({"tenant", "list", directory_, "--store", url(bare)});
        QCOMPARE(newer.code, 1);
        QVERIFY2(newer.err.contains("newer version"), newer.err.constData());
        QVERIFY(run({"store", "migrate", "--store", url(bare, "postgres")}).code != 0);
    }

    void a_password_on_the_command_line_is_refused_and_not_repeated() {
        QString place = store_;
        place.replace("aufwind_app@", "aufwind_app:hush-hush@");

        const Ran refused = run({"tenant", "list", directory_, "--store", place});

        QCOMPARE(refused.code, 2);
        QVERIFY(!refused.err.contains("hush"));
        QVERIFY(refused.err.contains("PGPASSFILE"));
        QCOMPARE(run({"tenant", "list", directory_, "--store", "mysql://elsewhere/"}).code, 2);
    }

    void a_company_moves_to_the_database_and_back_with_its_accounts() {
        makeCompany({});
        std::string before;
        {
            Running files(directory_);
            before = person(files);
            QVERIFY(!before.empty());
        }
        const Ran there = run({"tenant", "move", directory_, "--workspace", "mine", "--to", store_});
        QVERIFY2(there.code == 0, there.err.constData());
        QVERIFY(run({"tenant", "list", directory_}).out.isEmpty());
        QCOMPARE(run({"tenant", "move", directory_, "--workspace", "mine", "--to", store_}).code, 4);
        {
            Running database(directory_, "127.0.0.1:0", {"--store", store_});
            QCOMPARE(person(database), before);
        }
        QVERIFY(run({"check", directory_, "--store", store_}).out.contains("all sound"));

        const Ran back = run({"tenant", "move", directory_, "--workspace", "mine", "--from", store_});

        QVERIFY2(back.code == 0, back.err.constData());
        QVERIFY(run({"tenant", "list", directory_, "--store", store_}).out.isEmpty());
        QVERIFY(run({"check", directory_}).out.contains("all sound"));
        QVERIFY(run({"audit", "verify", directory_}).out.contains("whole"));
        Running files(directory_);
        QCOMPARE(person(files), before);
    }

    void a_company_that_has_come_back_can_go_again() {
        makeCompany({});
        for (int i = 0; i < 2; ++i) {
            const Ran there = run({"tenant", "move", directory_, "--workspace", "mine", "--to", store_});
            QVERIFY2(there.code == 0, there.err.constData());
            const Ran back = run({"tenant", "move", directory_, "--workspace", "mine", "--from", store_});
            QVERIFY2(back.code == 0, back.err.constData());
        }
        QVERIFY(run({"check", directory_}).out.contains("all sound"));
    }

    void nothing_moves_while_a_server_works_on_the_files() {
        makeCompany({});
        Running files(directory_);

        QCOMPARE(run({"tenant", "move", directory_, "--workspace", "mine", "--to", store_}).code, 3);
        QVERIFY(!signIn(files).empty());
    }

  private:
    void makeCompany(const QString& store) {
        const QStringList more = store.isEmpty() ? QStringList() : QStringList{"--store", store};
        QCOMPARE(run(QStringList{"tenant", "create", directory_, "--workspace", "mine", "--name", "Mine"} + more).code,
                 0);
        const Ran added = run(QStringList{"user", "add", directory_, "--workspace", "mine", "--email", "a@mine.example",
                                          "--first", "Ada", "--last", "Lind"} +
                                  more,
                              kPasswordLine);
        QVERIFY2(added.code == 0, added.err.constData());
    }
    static HttpAnswer signInAnswer(const Running& server) {
        TlsClient client(server.port(), server.authority());
        return client.request("POST", "/v1/auth/sign-in", signInBody("mine", "a@mine.example"),
                              "Content-Type: application/json\r\n");
    }
    static std::string signIn(const Running& server) { return member(signInAnswer(server).body, "access_token"); }
    static std::string person(const Running& server) { return member(signInAnswer(server).body, "person"); }
    static int me(const Running& server, const std::string& token) {
        return TlsClient(server.port(), server.authority()).request("GET", "/v1/me", {}, bearer(token)).status;
    }
    static bool becomes(const Running& server, int status, const std::string& token) {
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < 5000) {
            if (me(server, token) == status) return true;
        }
        return false;
    }

    std::unique_ptr<QTemporaryDir> place_;
    QString directory_;
    std::string name_;
    QString store_;
};

QTEST_GUILESS_MAIN(HttpStoreTest)
#include "http_store_test.moc"
