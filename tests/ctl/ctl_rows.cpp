// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/company.h"

#include <QtTest/QtTest>

using namespace aufwind::system_test;

/// What aufwindctl does with rows, without asking the server.
class CtlRowsTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QVERIFY(company_.open());
        jana_ = std::make_unique<Client>(company_.device("jana", kJana));
        hr_ = std::make_unique<Client>(company_.device("hr", kUlrike));
        series_ = Company::series(*jana_);
        for (const char* fields :
             {"title=b;due=2026-01-02", "title=a;due=2026-01-01", "title=c;due=2026-01-03", "title=none"}) {
            QVERIFY(
                !jana_->create("action_item", QStringList{"series=" + series_} + QString(fields).split(';')).isEmpty());
        }
    }

    void entities_describes_the_whole_schema() {
        const Ran ran = run("aufwindctl", {"entities", "--json"});

        const QJsonArray entities = ran.object()["entities"].toArray();
        QCOMPARE(ran.exit, 0);
        QVERIFY(ran.object()["version"].toInt() > 0 && entities.size() >= 15);
        for (const QJsonValue& entity : entities) {
            QVERIFY(!entity["name"].toString().isEmpty() && entity["number"].toInt() > 0);
            for (const QJsonValue& field : entity["fields"].toArray()) {
                QVERIFY(!field["name"].toString().isEmpty() && !field["type"].toString().isEmpty());
            }
        }
        QVERIFY(run("aufwindctl", {"entities"}).out.contains("talking_point series* span* title*"));
    }

    void where_compares_and_asks_for_set_and_unset_data() {
        QTest::addColumn<QString>("condition");
        QTest::addColumn<QString>("titles");
        QTest::newRow("=") << "due=2026-01-02"
                           << "b";
        QTest::newRow("!=") << "due!=2026-01-02"
                            << "a c none";
        QTest::newRow("<") << "due<2026-01-02"
                           << "a";
        QTest::newRow("<=") << "due<=2026-01-02"
                            << "a b";
        QTest::newRow(">") << "due>2026-01-02"
                           << "c";
        QTest::newRow(">=") << "due>=2026-01-02"
                            << "b c";
        QTest::newRow("set") << "due!="
                             << "a b c";
        QTest::newRow("unset") << "due="
                               << "none";
    }
    void where_compares_and_asks_for_set_and_unset() {
        QFETCH(QString, condition);
        QFETCH(QString, titles);

        const QJsonArray rows =
            jana_->list("action_item", {"--where", "series=" + series_, "--where", condition, "--order", "title"});

        QCOMPARE(column(rows, "title").join(' '), titles);
    }

    void order_goes_both_ways_and_limit_cuts() {
        const QStringList due{"--where", "series=" + series_, "--where", "due!="};

        QCOMPARE(column(jana_->list("action_item", due + QStringList{"--order", "due"}), "title"),
                 QStringList({"a", "b", "c"}));
        QCOMPARE(column(jana_->list("action_item", due + QStringList{"--order-descending", "due"}), "title"),
                 QStringList({"c", "b", "a"}));
        QCOMPARE(
            column(jana_->list("action_item", due + QStringList{"--order-descending", "due", "--limit", "2"}), "title"),
            QStringList({"c", "b"}));
    }

    void control_25_a_table_becomes_a_file_in_which_nothing_is_a_formula_and_the_audit_log_says_so() {
        const Client owner = company_.device("exporting", kKatharina);
        const QString team = owner.call({"create", "team", "name==1+1"}).object()["id"].toString();
        QVERIFY2(!team.isEmpty(), "a name that spreadsheets would reckon");
        const QString csv = company_.at("teams.csv");
        const QString book = company_.at("teams.xlsx");

        const Ran written = owner.call({"export", "team", csv, "--where", "name==1+1"});

        QVERIFY2(written.exit == 0, written.err.constData());
        QCOMPARE(written.object()["rows"].toInt(), 1);
        QFile file(csv);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY2(text.contains("'=1+1") && text.contains(team.toUtf8()), text.constData());
        QVERIFY(does(owner, {"export", "team", book}));
        QVERIFY(QFileInfo(book).size() > 500);
        QCOMPARE(owner.call({"export", "team", company_.at("teams.txt")}).exit, 2);
        QCOMPARE(owner.call({"export", "no_such_table", csv}).exit, 3);
        QCOMPARE(owner.call({"export", "team", "/nowhere/at/all.csv"}).exit, 1);

        QVERIFY(does(owner, {"sync"}));
        const QJsonArray said = owner.call({"audit", "list", "--action", "table.exported"}).array();
        QCOMPARE(said.size(), 2);
        QVERIFY(said[0]["detail"].toString().startsWith("table=team format=xlsx"));
        QVERIFY(said[1]["detail"].toString().startsWith("table=team format=csv rows=1 "));
        QVERIFY(does(owner, {"remove", "team", team}));
    }

    void a_removed_row_is_listed_as_such_and_comes_back() {
        const QString point = jana_->create("talking_point", {"series=" + series_, "title=comes and goes"});
        const QStringList here{"--where", "series=" + series_};

        QVERIFY(does(*jana_, {"remove", "talking_point", point}));
        QVERIFY(!has(jana_->list("talking_point", here), point));
        QVERIFY(has(jana_->list("talking_point", here + QStringList{"--removed"}), point));
        QCOMPARE(jana_->call({"show", "talking_point", point}).object()["alive"].toBool(), false);

        QVERIFY(does(*jana_, {"restore", "talking_point", point}));
        QVERIFY(has(jana_->list("talking_point", here), point));
    }

    void add_and_drop_change_a_set_and_nothing_else_of_it() {
        const QString hr = Company::personOf(*hr_);
        const QString jana = Company::personOf(*jana_);
        const auto managers = [&] {
            return fieldOf(hr_->call({"show", "employee", jana}).object(), "dotted_line_managers").toArray();
        };

        QVERIFY(does(*hr_, {"add", "employee", jana, "dotted_line_managers", hr}));
        QCOMPARE(managers(), QJsonArray({hr}));
        QVERIFY(does(*hr_, {"add", "employee", jana, "dotted_line_managers", jana}));
        QVERIFY(does(*hr_, {"drop", "employee", jana, "dotted_line_managers", hr}));

        QCOMPARE(managers(), QJsonArray({jana}));
        QVERIFY(hr_->sync());
        QCOMPARE(hr_->call({"status"}).object()["refused"].toArray().size(), 0);
    }

    void text_inserts_and_deletes_by_code_points() {
        const QString note = jana_->create("private_note", {"series=" + series_});
        QVERIFY(does(*jana_, {"text", "private_note", note, "body", "insert", "0", "Grüße 🙂 an alle"}));

        QVERIFY(does(*jana_, {"text", "private_note", note, "body", "delete", "6", "2"}));

        QCOMPARE(jana_->text("private_note", note, "body"), QStringLiteral("Grüße an alle"));
        QCOMPARE(jana_->call({"text", "private_note", note, "body", "delete", "10", "9"}).exit, 4);
    }

    void behind_two_hyphens_a_word_is_never_an_option() {
        const QString note = jana_->create("private_note", {"series=" + Company::series(*jana_)});

        QVERIFY(does(*jana_, {"text", "private_note", note, "body", "insert", "0", "--", "--json"}));
        QVERIFY(does(*jana_, {"text", "private_note", note, "body", "insert", "0", "--", "--"}));
        QCOMPARE(jana_->call({"--", "status"}).exit, 2);

        QCOMPARE(jana_->text("private_note", note, "body"), QStringLiteral("----json"));
    }

    void a_line_for_people_shows_control_characters_and_plays_none() {
        const QString note = jana_->create("private_note", {"series=" + Company::series(*jana_)});
        const QString hostile = QStringLiteral("red \x1b[31m bell \x07 turned \u202e line\rover");
        const Ran typed = jana_->call({"text", "private_note", note, "body", "insert", "0", hostile});

        for (const QStringList& command :
             {QStringList{"show", "private_note", note}, QStringList{"text", "private_note", note, "body", "show"}}) {
            const QByteArray out = run("aufwindctl", QStringList{"--profile", jana_->profile()} + command).out;
            QCOMPARE(typed.exit, 0);
            QVERIFY2(out.contains("red \\x1b[31m bell \\x07 turned \\x202e line\\x0dover"), out.constData());
            QVERIFY(!out.contains('\x1b') && !out.contains('\x07') && !out.contains('\r'));
            QCOMPARE(out.count('\n'), 1);
        }
    }

  private:
    Company company_;
    std::unique_ptr<Client> jana_;
    std::unique_ptr<Client> hr_;
    QString series_;
};

QTEST_GUILESS_MAIN(CtlRowsTest)
#include "ctl_rows.moc"
