// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/company.h"

#include <QtTest/QtTest>

using namespace aufwind::system_test;

/// People from a file by aufwindctl, to the devices of others.
class CtlImportTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QVERIFY(company_.open());
        hr_ = std::make_unique<Client>(company_.device("ulrike", kUlrike));
        jana_ = std::make_unique<Client>(company_.device("jana", kJana));
    }

    void a_dry_run_tells_each_cell_and_each_fault_and_changes_nothing() {
        const QString before = hr_->digest();
        const Ran ran =
            hr_->call({"import",
                       file("dry.csv",
                            "E-Mail;Vorname;Nachname;Titel;Eintritt;Vorgesetzter\n"
                            "ben.adeyemi@nordlicht.example;;;Principal Engineer;;\n"
                            "neu@nordlicht.example;Clara;Weidmann;;31.02.2026;jana.vogt@nordlicht.example\n"),
                       "--dry-run"});
        QCOMPARE(ran.exit, 0);
        const QJsonObject plan = ran.object();
        QCOMPARE(plan["changed"].toInt(), 1);
        QCOMPARE(plan["faulty"].toInt(), 1);
        QVERIFY(!plan["applied"].toBool());
        const QJsonObject change = plan["lines"].toArray().at(0)["changes"].toArray().at(0).toObject();
        QCOMPARE(change["field"].toString(), QStringLiteral("title"));
        QCOMPARE(change["after"].toString(), QStringLiteral("Principal Engineer"));
        const QJsonObject fault = plan["lines"].toArray().at(1)["errors"].toArray().at(0).toObject();
        QCOMPARE(fault["reason"].toString(), QStringLiteral("date_does_not_exist"));
        QCOMPARE(fault["column"].toString(), QStringLiteral("Eintritt"));
        QCOMPARE(fault["value"].toString(), QStringLiteral("31.02.2026"));
        QCOMPARE(hr_->digest(), before);
    }

    void with_an_error_in_the_file_nothing_is_done_unless_its_lines_are_left_out() {
        const QString path = file("error.csv",
                                  "E-Mail;Titel;Vorgesetzter\n"
                                  "ben.adeyemi@nordlicht.example;Staff Engineer;\n"
                                  "jana.vogt@nordlicht.example;;nobody at all\n");
        const QString before = hr_->digest();
        QCOMPARE(hr_->call({"import", path}).exit, 1);
        QCOMPARE(hr_->digest(), before);
        const Ran ran = hr_->call({"import", path, "--leave-out-errors"});
        QCOMPARE(ran.exit, 0);
        QVERIFY(ran.object()["applied"].toBool());
        QVERIFY(hr_->sync() && jana_->sync());
        QCOMPARE(titleOf(*jana_, "ben.adeyemi@nordlicht.example"), QStringLiteral("Staff Engineer"));
    }

    void thousands_of_new_people_reach_others_with_their_managers() {
        QCOMPARE(hr_->call({"confirm"}, QByteArray(kPassword) + "\n").exit, 0);
        QByteArray text = "\xEF\xBB\xBFPersNr;Vorname;Nachname;E-Mail;Vorgesetzter\r\n";
        for (int i = 0; i < 1'500; ++i) {
            const QByteArray id = "X" + QByteArray::number(i);
            text += id + ";Neu;Person " + id + ";" + id + "@nordlicht.example;" +
                    (i == 0 ? QByteArray("jana.vogt@nordlicht.example") : "X" + QByteArray::number(i / 6)) + "\r\n";
        }
        const Ran ran = hr_->call({"import", file("many.csv", text)});
        QVERIFY2(ran.object()["applied"].toBool(), ran.out.constData());
        QCOMPARE(ran.object()["created"].toInt(), 1'500);
        QVERIFY(hr_->sync() && jana_->sync());
        QCOMPARE(hr_->call({"status"}).object()["refused"].toArray().size(), 0);
        const QJsonArray under =
            jana_->list("employee", {"--where", "manager=" + idOf(person(*jana_, "X7@nordlicht.example"))});
        QCOMPARE(under.size(), 6);
    }

    void a_column_fills_an_attribute_that_is_named_and_says_what_its_choices_are() {
        hr_->call({"create", "custom_attribute", "name=Badge = colour", "kind=choice", "options=Red\nBlue"});
        const QByteArray text = "E-Mail;Ausweis\nben.adeyemi@nordlicht.example;Blu\n";
        const Ran wrong =
            hr_->call({"import", file("badge.csv", text), "--column", "Ausweis=attribute:Badge = colour"});
        QCOMPARE(wrong.exit, 1);
        const QJsonObject fault = wrong.object()["lines"].toArray()[0].toObject()["errors"].toArray()[0].toObject();
        QCOMPARE(fault["reason"].toString(), QStringLiteral("unknown_choice"));
        QCOMPARE(fault["field"].toString(), QStringLiteral("attribute:Badge = colour"));
        QCOMPARE(fault["who"].toString(), QStringLiteral("Red, Blue"));
        QCOMPARE(hr_->list("custom_value", {}).size(), 0);
        const Ran right = hr_->call({"import", file("badge.csv", QByteArray(text).replace("Blu", "blue")), "--column",
                                     "Ausweis=attribute:Badge = colour"});
        QVERIFY2(right.object()["applied"].toBool(), right.out.constData());
        QVERIFY(hr_->sync() && jana_->sync());
        const QJsonArray values = jana_->list("custom_value", {});
        QCOMPARE(values.size(), 1);
        QCOMPARE(fieldOf(values[0], "value").toString(), QStringLiteral("Blue"));
        QCOMPARE(hr_->call({"import", file("badge.csv", text), "--column", "Ausweis=attribute:Nobody"}).exit, 2);
    }

    void whoever_may_not_is_refused_by_the_server_and_says_so() {
        const Ran ran =
            jana_->call({"import", file("mine.csv", "E-Mail;Abteilung\nben.adeyemi@nordlicht.example;Sales\n")});
        QCOMPARE(ran.exit, 0);
        jana_->call({"sync"});
        const QJsonArray refused = jana_->call({"status"}).object()["refused"].toArray();
        QCOMPARE(refused.size(), 1);
    }

    void wrong_words_and_files_have_their_exit_codes() {
        QCOMPARE(hr_->call({"import", "x", "--colour"}).exit, 2);
        QCOMPARE(hr_->call({"import", "x", "--column", "Team=no_such_field"}).exit, 2);
        QCOMPARE(hr_->call({"import", file("a.csv", "Id;Name\n1;A\n"), "--column", "Team=department"}).exit, 2);
        QCOMPARE(hr_->call({"import", company_.at("none.csv")}).exit, 3);
        QCOMPARE(hr_->call({"import", file("open.csv", "Id;Name\n1;\"open\n")}).exit, 4);
        QCOMPARE(hr_->call({"import", file("nobody.csv", "Vorname;Nachname\nA;B\n")}).exit, 4);
    }

  private:
    QString file(const QString& name, const QByteArray& text) {
        QFile out(company_.at(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size()) {
            return {};
        }
        return out.fileName();
    }
    static QJsonValue person(const Client& client, const QString& address) {
        return client.list("employee", {"--where", "email=" + address}).at(0);
    }
    static QString titleOf(const Client& client, const QString& address) {
        return fieldOf(person(client, address), "title").toString();
    }

    Company company_;
    std::unique_ptr<Client> hr_;
    std::unique_ptr<Client> jana_;
};

QTEST_GUILESS_MAIN(CtlImportTest)
#include "ctl_import.moc"
