// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/company.h"

#include <QtTest/QtTest>

using namespace aufwind::system_test;

/// Goals by aufwindctl, to the devices of others: rolled up, checked in, as files.
class CtlGoalsTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QVERIFY(company_.open());
        jana_ = std::make_unique<Client>(company_.device("jana", kJana));
        ben_ = std::make_unique<Client>(company_.device("ben", kBen));
        // Of a cycle of its own, so that nothing depends on the day.
        const Client hr = company_.device("ulrike", kUlrike);
        QVERIFY(does(hr, {"create", "goal_cycle", "name=Test cycle", "kind=own", "starts=2026-01-01", "ends=2026-12-31",
                          "phase=active"}));
        QVERIFY(hr.sync() && jana_->sync() && ben_->sync());
    }

    void a_file_makes_a_tree_of_goals_as_one_step() {
        const QString path = file("goals.csv",
                                  "type,id,parent,title,owner,cycle,visibility,status,start,target\n"
                                  "goal,A,,Readings survive,jana.vogt@nordlicht.example,Test cycle,company,on_track,,\n"
                                  "goal,B,A,Store offline,ben.adeyemi@nordlicht.example,Test cycle,company,on_track,,\n"
                                  "key_result,,B,Devices,,,,,0,10\n");

        const Ran dry = jana_->call({"goals", "import", path, "--dry-run"});
        QCOMPARE(dry.exit, 0);
        QCOMPARE(dry.object()["created"].toInt(), 3);
        QVERIFY(tree(*jana_).isEmpty());
        const Ran ran = jana_->call({"goals", "import", path});

        QCOMPARE(ran.exit, 0);
        QVERIFY(ran.object()["applied"].toBool());
        QVERIFY(jana_->sync() && ben_->sync());
        QCOMPARE(jana_->call({"status"}).object()["refused"].toArray().size(), 0);
        QCOMPARE(tree(*ben_).size(), 2);
    }

    void a_check_in_moves_the_tree_of_others() {
        const Ran said = ben_->call({"goals", "check-in", "Store offline", "--value", "Devices=4", "--status", "behind",
                                     "--confidence", "3", "--comment", "The build takes long, @Jana"});
        QCOMPARE(said.exit, 0);
        QCOMPARE(said.object()["percent"].toInt(), 40);
        QVERIFY(ben_->sync() && jana_->sync());

        const QJsonArray goals = tree(*jana_);

        QCOMPARE(goals.size(), 2);
        QCOMPARE(goals.at(0)["title"].toString(), QStringLiteral("Readings survive"));
        QCOMPARE(goals.at(0)["percent"].toInt(), 40);
        QCOMPARE(goals.at(1)["depth"].toInt(), 1);
        QCOMPARE(goals.at(1)["status"].toString(), QStringLiteral("behind"));
        const QJsonArray told = jana_->list("check_in", {"--where", "goal=" + goals.at(1)["id"].toString()});
        QCOMPARE(told.size(), 1);
        QCOMPARE(fieldOf(told.first(), "mentions").toArray().at(0).toString(), Company::personOf(*jana_));
        const QJsonArray values = jana_->list("measurement", {"--where", "goal=" + goals.at(1)["id"].toString()});
        QCOMPARE(values.size(), 1);
    }

    void what_cannot_be_said_is_not_said() {
        const QString before = ben_->digest();

        QCOMPARE(ben_->call({"goals", "check-in", "No such goal", "--status", "done"}).exit, 3);
        QCOMPARE(ben_->call({"goals", "check-in", "Store offline", "--value", "Nothing=4"}).exit, 3);
        QCOMPARE(ben_->call({"goals", "check-in", "Store offline", "--value", "Devices=many"}).exit, 2);
        QCOMPARE(ben_->call({"goals", "check-in", "Store offline", "--confidence", "9"}).exit, 2);
        QCOMPARE(ben_->call({"goals", "tree", "--cycle", "No such cycle"}).exit, 3);
        QCOMPARE(ben_->digest(), before);
    }

    void with_an_error_in_the_file_nothing_is_done_unless_its_lines_are_left_out() {
        const QString path = file("faulty.csv",
                                  "title,owner,cycle\n"
                                  "Good,jana.vogt@nordlicht.example,Test cycle\n"
                                  "Bad,nobody@nordlicht.example,Test cycle\n");
        const QString before = jana_->digest();
        QCOMPARE(jana_->call({"goals", "import", path}).exit, 1);
        QCOMPARE(jana_->digest(), before);

        const Ran ran = jana_->call({"goals", "import", path, "--leave-out-errors"});

        QCOMPARE(ran.exit, 0);
        QCOMPARE(ran.object()["created"].toInt(), 1);
        QCOMPARE(ran.object()["lines"].toArray().last()["errors"].toArray().at(0)["reason"].toString(),
                 QStringLiteral("unknown"));
    }

    void what_was_exported_changes_nothing_when_it_comes_back() {
        for (const char* name : {"round.csv", "round.xlsx"}) {
            const Ran written = jana_->call({"goals", "export", company_.at(name)});
            QCOMPARE(written.exit, 0);
            QVERIFY(written.object()["rows"].toInt() > 30);

            const Ran ran = jana_->call({"goals", "import", company_.at(name)});

            QVERIFY2(ran.exit == 0, ran.out.constData());
            QCOMPARE(ran.object()["created"].toInt(), 0);
            QCOMPARE(ran.object()["changed"].toInt(), 0);
        }
    }

    void the_demo_shows_a_tree_in_several_levels() {
        const QJsonArray goals = jana_->call({"goals", "tree"}).array();
        int deepest = 0;
        for (const QJsonValue& goal : goals) deepest = std::max(deepest, goal["depth"].toInt());

        QVERIFY(goals.size() > 20);
        QCOMPARE(deepest, 3);
    }

  private:
    QString file(const char* name, const QByteArray& bytes) const {
        QFile made(company_.at(name));
        return made.open(QIODevice::WriteOnly) && made.write(bytes) == bytes.size() ? made.fileName() : QString();
    }
    static QJsonArray tree(const Client& client) {
        return client.call({"goals", "tree", "--cycle", "Test cycle"}).array();
    }

    Company company_;
    std::unique_ptr<Client> jana_;
    std::unique_ptr<Client> ben_;
};

QTEST_GUILESS_MAIN(CtlGoalsTest)
#include "ctl_goals.moc"
