// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/company.h"

#include <QtTest/QtTest>

using namespace aufwind::system_test;

/// Calendar files by aufwindctl, there and back.
class CtlCalendarTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QVERIFY(company_.open());
        jana_ = std::make_unique<Client>(company_.device("jana", kJana));
        ben_ = std::make_unique<Client>(company_.device("ben", kBen));
    }

    void a_dry_run_tells_and_changes_nothing() {
        const Ran ran = jana_->call({"calendar", "import", file("dry.ics", "UID:dry@example.com\r\n"), "--dry-run"});

        QCOMPARE(ran.exit, 0);
        const QJsonObject event = ran.object()["events"].toArray().at(0).toObject();
        QCOMPARE(event["becomes"].toString(), QStringLiteral("create"));
        QCOMPARE(ran.object()["created"].toInt(), 0);
        QCOMPARE(event["people"].toArray().at(0).toString(), Company::personOf(*ben_));
        QCOMPARE(event["unknown_people"].toArray().at(0).toString(), QStringLiteral("who@elsewhere.example"));
        QCOMPARE(withUid("dry@example.com"), 0);
    }

    void an_imported_meeting_reaches_its_people_and_is_never_doubled() {
        const QString path = file("one.ics", "UID:one@example.com\r\n");

        QCOMPARE(jana_->call({"calendar", "import", path}).object()["created"].toInt(), 1);
        const Ran again = jana_->call({"calendar", "import", path});
        QVERIFY(jana_->sync());
        QVERIFY(ben_->sync());

        QCOMPARE(again.object()["created"].toInt(), 0);
        QCOMPARE(again.object()["events"].toArray().at(0)["becomes"].toString(), QStringLiteral("unchanged"));
        QCOMPARE(withUid("one@example.com"), 1);
        QCOMPARE(jana_->call({"status"}).object()["refused"].toArray().size(), 0);
        QCOMPARE(ben_->call({"calendar", "import", path, "--dry-run"}).object()["events"].toArray().at(0)["becomes"],
                 QJsonValue("not_mine"));
    }

    void an_export_holds_nothing_that_is_said_in_a_meeting() {
        const QString series = Company::series(*jana_);
        QVERIFY(does(*jana_, {"set", "meeting_series", series, "starts=2027-01-05T09:00:00Z", "rhythm=FREQ=WEEKLY"}));
        QVERIFY(!jana_->create("talking_point", {"series=" + series, "title=SECRET"}).isEmpty());
        const QString path = company_.at("out.ics");

        QCOMPARE(jana_->call({"calendar", "export", path, "--series", series}).object()["events"].toInt(), 1);

        QFile out(path);
        QVERIFY(out.open(QIODevice::ReadOnly));
        const QByteArray text = out.readAll();
        QVERIFY(text.contains("RRULE:FREQ=WEEKLY") && text.contains(series.toUtf8()));
        QVERIFY(!text.contains("SECRET"));
        QCOMPARE(ben_->call({"calendar", "export", path, "--series", series}).exit, 3);
    }

    void wrong_words_and_files_have_their_exit_codes() {
        QCOMPARE(jana_->call({"calendar", "print", "x"}).exit, 2);
        QCOMPARE(jana_->call({"calendar", "import", "x", "y"}).exit, 2);
        QCOMPARE(jana_->call({"calendar", "import", company_.at("none.ics")}).exit, 3);
        QFile out(company_.at("not.ics"));
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write("hello") == 5);
        out.close();
        QCOMPARE(jana_->call({"calendar", "import", out.fileName()}).exit, 4);
        QCOMPARE(jana_->call({"calendar", "export", company_.at("no/such/place.ics")}).exit, 1);
    }

  private:
    QString file(const QString& name, const QByteArray& uid) {
        QFile made(company_.at(name));
        if (!made.open(QIODevice::WriteOnly)) return {};
        made.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n" + uid +
                   "SUMMARY:Stand-up\r\nDTSTART;TZID=Europe/Berlin:20300107T093000\r\nDURATION:PT15M\r\n"
                   "RRULE:FREQ=WEEKLY\r\nORGANIZER:mailto:" +
                   QByteArray(kBen) + "\r\nATTENDEE:mailto:who@elsewhere.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        return made.fileName();
    }
    int withUid(const QString& uid) {
        const Ran ran = jana_->call({"list", "meeting_series", "--where", "calendar_uid=" + uid});
        return static_cast<int>(QJsonDocument::fromJson(ran.out).array().size());
    }

    Company company_;
    std::unique_ptr<Client> jana_;
    std::unique_ptr<Client> ben_;
};

QTEST_GUILESS_MAIN(CtlCalendarTest)
#include "ctl_calendar.moc"
