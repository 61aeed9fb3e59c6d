// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/driven_window.h"
#include "tests/system/processes.h"
#include "tests/system/rows.h"

#include <QImage>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>
#include <QtTest/QtTest>

using namespace aufwind::system_test;

namespace {

constexpr char kPassword[] = "Aufwind-Demo-2026!";
constexpr char kManager[] = "jana.vogt@nordlicht.example";
constexpr char kReport[] = "ben.adeyemi@nordlicht.example";
constexpr char kColleague[] = "lena.hartmann@nordlicht.example";
constexpr char kStranger[] = "emilia.roth@hafenblick.example";  // of the workspace "other"
constexpr char kCanary[] = "Canary: only Jana may ever read this sentence";
constexpr char kHalfWritten[] = "half a point";

QJsonObject fieldsOf(const QJsonValue& row) {
    return row.toObject()["fields"].toObject();
}

// Titles of a series' points in the order of their list, as every device of its participants shows them.
QStringList titles(const Client& client, const QString& series) {
    return column(client.list("talking_point", {"--where", "series=" + series, "--order", "position"}), "title");
}

}  // namespace

/// Two people, one 1:1, no network: the whole way through with the real programs.
class StoryTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QVERIFY(directory_.isValid());
        const Ran demo = run("aufwindd", {"demo", at("server")}, {}, 120'000);
        QVERIFY2(demo.exit == 0, demo.err.constData());
        server_ = std::make_unique<Server>(at("server"));
        QVERIFY(server_->start());
        QVERIFY(managerSignsInByKeyboard());
        QVERIFY(managersPhone_.login(*server_, "demo", kManager, kPassword));
        QVERIFY(report_.login(*server_, "demo", kReport, kPassword));
        QVERIFY(managersPhone_.sync() && report_.sync());
        findMeeting();
        QVERIFY2(!note_.isEmpty(), "the demo has a shared note of Jana and Ben");
        QVERIFY2(window_.sees("Button", "Sync: Up to date"), "the window is in sync");
    }

    void cleanupTestCase() {
        window_.kill();
        QVERIFY2(server_ && server_->stop(), "the server stops cleanly");
    }

    void both_write_offline_and_nothing_is_lost() {
        const QString before = report_.text("shared_note", note_, "body");
        qsizetype second = before.indexOf('\n') + 1;
        while (second < before.size() && before[second] == QLatin1Char('\n')) {
            ++second;  // a blank line between paragraphs
        }
        QVERIFY2(second > 0, "the note has a second paragraph");

        qInfo("1. The server runs; Jana in her window and Ben are in sync.");
        QVERIFY2(server_->stop(), "the network is gone");
        QVERIFY2(window_.sees("Button", "Sync: Offline…"), "the window says that it is offline");
        QVERIFY(managerWritesOffline(second));
        qInfo(
            "2. Without a network Jana writes three points, moves one, ticks one, edits the second paragraph of the "
            "shared note and writes a private note, with keyboard and mouse.");
        reportWritesOffline(second);
        qInfo("   Ben writes two points, moves one, comments, edits the same paragraph and finishes an action item.");
        QVERIFY(server_->start());
        bothComeOnlineAmongKills();
        qInfo("3. Both are online again, with kill -9 of the window, of Ben's client and of the server in between.");

        windowShowsBothSides();
        QVERIFY2(window_.close(), "the window ends cleanly");
        QVERIFY(manager_.sync() && managersPhone_.sync());
        QCOMPARE(manager_.digest(), managersPhone_.digest());
        QVERIFY(!manager_.digest().isEmpty());
        const QStringList agenda = titles(manager_, series_);
        QCOMPARE(agenda, titles(report_, series_));
        for (const char* title : {"M one", "M two", "M three", "R one", "R two"}) {
            QCOMPARE(agenda.count(QLatin1String(title)), 1);
        }
        const QString text = manager_.text("shared_note", note_, "body");
        QCOMPARE(text, report_.text("shared_note", note_, "body"));
        const QString paragraph = text.mid(second, text.indexOf('\n', second) - second);
        QVERIFY2(paragraph.contains("[by Jana]") && paragraph.contains("[by Ben]"), qPrintable(text));
        QCOMPARE(fieldsOf(manager_.call({"show", "action_item", action_}).object())["done"].toBool(), true);
        QVERIFY(has(manager_.list("comment", {"--where", "series=" + series_}), comment_));
        QCOMPARE(manager_.call({"status"}).object()["refused"].toArray().size(), 0);
        QCOMPARE(report_.call({"status"}).object()["refused"].toArray().size(), 0);
        qInfo("4. Both hold the five points in one order, and the paragraph holds both edits:\n   %s",
              qPrintable(paragraph));
    }

    void the_window_shows_the_meeting_without_a_server() {
        const QString directory = qEnvironmentVariable("AUFWIND_STORY_PICTURES", directory_.path());
        for (const auto& [page, theme, language] :
             {std::tuple("meeting", "light", "en"), std::tuple("meeting", "dark", "de"),
              std::tuple("home", "light", "en"), std::tuple("home", "dark", "de"), std::tuple("sync", "light", "en")}) {
            const QString file = QStringLiteral("%1/%2-%3-%4.png").arg(directory, page, theme, language);
            const Ran ran =
                run("aufwind", {"--profile", manager_.profile(), "--offline", "--page", page, "--series", series_,
                                "--theme", theme, "--lang", language, "--size", "1280x800", "--shot", file});
            QVERIFY2(ran.exit == 0, ran.err.constData());
            const QImage picture(file);
            QCOMPARE(picture.size(), QSize(1280, 800));
            QVERIFY2(coloursIn(picture) > 20, "the picture is not blank");
            qInfo("   Picture: %s", qPrintable(file));
        }
    }

    void control_3_the_private_note_is_on_its_authors_devices_alone() {
        for (const QJsonValue& row : managersPhone_.list("private_note")) {
            if (fieldsOf(row)["body"].toString().contains(kCanary)) private_ = idOf(row);
        }
        QVERIFY2(!private_.isEmpty(), "the note is on the author's other device");

        QVERIFY(!has(report_.list("private_note", {"--removed"}), private_));
        QCOMPARE(report_.call({"show", "private_note", private_}).exit, 3);
        QCOMPARE(report_.call({"search", "Canary"}).array().size(), 0);
        const Ran plain = run("aufwind_plain_pages", {report_.profile()});
        QVERIFY2(plain.exit == 0, plain.err.constData());
        QVERIFY2(plain.out.contains("Ben"), "the decrypted pages hold what the person may see");
        QVERIFY(!plain.out.contains(kCanary));
        qInfo("   Jana's private note is on her devices, and nowhere in Ben's decrypted store.");
    }

    void a_colleague_who_is_not_in_the_series_gets_nothing_of_it() {
        const Client colleague(at("colleague"));
        QVERIFY(colleague.login(*server_, "demo", kColleague, kPassword));
        QVERIFY(colleague.sync());

        seesNothing(colleague);
    }

    void a_person_of_another_tenant_gets_nothing_of_it() {
        const Client stranger(at("stranger"));
        QVERIFY(stranger.login(*server_, "other", kStranger, kPassword));
        QVERIFY(stranger.sync());

        seesNothing(stranger);
        qInfo("5. A colleague and a person of another company got nothing of it by any call.");
        QVERIFY(!has(stranger.list("employee"), managerId_));
    }

    void the_commands_say_by_their_exit_code_what_happened() {
        const Client nobody(at("nobody"));
        QCOMPARE(nobody.call({"list", "employee"}).exit, 6);
        QCOMPARE(nobody.call({"no-such-command"}).exit, 2);
        QCOMPARE(nobody
                     .call({"login", "--server", server_->url(), "--workspace", "demo", "--email", kManager, "--ca",
                            server_->ca()},
                           "wrong\n")
                     .exit,
                 6);
        QCOMPARE(report_.call({"list", "no_such_entity"}).exit, 3);
        QCOMPARE(report_.call({"create", "talking_point", "series=" + series_, "title="}).exit, 4);
        QCOMPARE(report_.call({"show", "talking_point", "01900000-0000-7000-8000-000000000000"}).exit, 3);
        QCOMPARE(report_.call({"check"}).exit, 0);
        server_->kill();
        QCOMPARE(report_.call({"sync"}).exit, 5);
        QVERIFY(server_->start());
        QVERIFY(report_.sync());
    }

    void a_certificate_that_is_not_trusted_ends_the_talk_before_it_begins() {
        const Client careless(at("careless"));
        const Ran ran = careless.call({"login", "--server", server_->url(), "--workspace", "demo", "--email", kManager},
                                      QByteArray(kPassword) + "\n");
        QVERIFY(ran.exit != 0);
        QVERIFY2(ran.err.contains("certificate"), ran.err.constData());
        QVERIFY(!QFileInfo::exists(at("careless") + "/profile.json"));
    }

    void a_signed_out_device_keeps_its_work_and_sends_it_after_signing_in_again() {
        const QString point =
            report_.create("talking_point", {"series=" + series_, "title=written before signing out"});
        QCOMPARE(report_.call({"logout"}).exit, 0);
        QCOMPARE(report_.call({"sync"}).exit, 6);
        QVERIFY(has(report_.list("talking_point"), point));

        QVERIFY(report_.login(*server_, "demo", kReport, kPassword));
        QVERIFY(report_.sync() && manager_.sync());

        QVERIFY(has(manager_.list("talking_point"), point));
    }

  private:
    QString at(const char* name) const { return directory_.filePath(name); }

    // The 1:1 of the two, its newest occurrence with a shared note of two paragraphs, and an open action item.
    void findMeeting() {
        managerId_ = managersPhone_.call({"status"}).object()["person"].toString();
        reportId_ = report_.call({"status"}).object()["person"].toString();
        for (const QJsonValue& row : report_.list("series_participant", {"--where", "person=" + managerId_})) {
            const QString series = fieldsOf(row)["series"].toString();
            if (fieldsOf(report_.call({"show", "meeting_series", series}).object())["kind"].toString() ==
                "one_on_one") {
                series_ = series;
            }
        }
        for (const QJsonValue& row : report_.list("shared_note", {"--where", "series=" + series_})) {
            if (fieldsOf(row)["body"].toString().contains('\n')) {
                note_ = idOf(row);
                occurrence_ = fieldsOf(row)["occurrence"].toString();
            }
        }
        for (const QJsonValue& row : report_.list("action_item", {"--where", "series=" + series_})) {
            if (!fieldsOf(row)["done"].toBool()) {
                action_ = idOf(row);
            }
        }
    }

    // An empty window, and a person who has only her address and her password.
    bool managerSignsInByKeyboard() {
        window_.start({"--server", server_->url(), "--ca", server_->ca()});
        return window_.sees("Button", "Sign in") && window_.click("EditableText", "Workspace") &&
               window_.type("demo") && window_.press("Tab") && window_.type(kManager) && window_.press("Tab") &&
               window_.type(kPassword) && window_.press("Return") && window_.sees("Heading", "To do");
    }

    // At the coming occurrence, as the page opens.
    bool openMeeting() {
        return window_.sees("Heading", "To do") && window_.click("PageTab", "Meetings…") &&
               window_.click("ListItem", "Jana · Ben…") && window_.sees("Heading", "Agenda");
    }

    // What the window calls an occurrence, such as "Tue 10 Nov".
    QString dayOf(const QString& occurrence) const {
        const auto fields = fieldsOf(report_.call({"show", "occurrence", occurrence}).object());
        const QDateTime starts = QDateTime::fromString(fields["starts"].toString(), Qt::ISODateWithMs).toLocalTime();
        return QLocale(QLocale::English).toString(starts, "ddd d MMM");
    }

    bool managerWritesOffline(qsizetype second) {
        if (!openMeeting()) return false;
        for (const char* title : {"M one", "M two", "M three"}) {
            if (!window_.click("EditableText", "Add a talking point") || !window_.type(title) ||
                !window_.press("Return") || !window_.sees("ListItem", QString(title) + "…")) {
                return false;
            }
        }
        // Never finished: it has to be there again after the kills.
        return window_.click("EditableText", "Add a talking point") && window_.type(kHalfWritten) &&
               window_.click("ListItem", "M three…") && window_.press("Alt+Up") && window_.press("Alt+Up") &&
               window_.click("CheckBox", "Discussed: M two") && window_.sees("ListItem", "M two, discussed…") &&
               window_.click("ListItem", dayOf(occurrence_) + "…") && window_.sees("EditableText", "Shared notes") &&
               window_.writeAt("Shared notes", static_cast<int>(second), "[by Jana] ") &&
               window_.click("Button", "Show notes") && window_.writeAt("Private notes", -1, kCanary);
    }

    void reportWritesOffline(qsizetype second) {
        QStringList points;
        for (const char* title : {"R one", "R two"}) {
            points += report_.create("talking_point", {"series=" + series_, QStringLiteral("title=%1").arg(title)});
        }
        comment_ = report_.create("comment", {"series=" + series_, "point=" + points[0], "text=What do you think?"});
        QVERIFY(!comment_.isEmpty());
        const QString text = report_.text("shared_note", note_, "body");
        qsizetype end = text.indexOf('\n', second);
        end = end < 0 ? text.size() : end;
        QCOMPARE(
            report_
                .call({"text", "shared_note", note_, "body", "insert", QString::number(codePoints(end)), " [by Ben]"})
                .exit,
            0);
        QCOMPARE(report_.call({"move", "talking_point", points[1], "--before", points[0]}).exit, 0);
        QCOMPARE(report_.call({"set", "action_item", action_, "done=true"}).exit, 0);
    }

    // Whatever dies in between: asking again until both are through.
    void bothComeOnlineAmongKills() {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed of the kills: %u", seed);
        QRandomGenerator chance(seed);
        // The first time only after what was typed last had its half second to reach the disk.
        window_.killAfter(500 + chance.bounded(250));
        for (int round = 0; round < 6; ++round) {
            window_.start();
            window_.killAfter(chance.bounded(100, 1500));
            if (round % 2 == 0) {
                server_->kill();
                QVERIFY(server_->start());
            }
            report_.syncAndKill(chance.bounded(5, 250));
        }
        QVERIFY(report_.sync());
        window_.start();
        QVERIFY(openMeeting());
        QVERIFY2(window_.sees("Button", "Sync: Up to date"), "the window comes to rest by itself");
        QVERIFY(report_.sync());
    }

    // Jana's window, while it is open and online, against Ben's store.
    void windowShowsBothSides() {
        for (const char* title : {"M one", "M two, discussed", "M three", "R one", "R two"}) {
            QVERIFY(window_.sees("ListItem", QString(title) + "…"));
        }
        const auto ours = [](const QString& name) {
            return name.startsWith("M ") || name.startsWith("R ");
        };
        QCOMPARE(window_.text("Add a talking point"), QString(kHalfWritten));
        QStringList shown = window_.names("ListItem").replaceInStrings(QRegularExpression(", .*"), "");
        QStringList stored = titles(report_, series_);
        shown.removeIf([&](const QString& name) { return !ours(name); });
        stored.removeIf([&](const QString& name) { return !ours(name); });
        QCOMPARE(shown, stored);
        QVERIFY2(shown.indexOf("M three") < shown.indexOf("M one"), "the point stays where Jana moved it");
        QVERIFY(window_.click("ListItem", dayOf(occurrence_) + "…") && window_.sees("Heading", "Shared notes"));
        QCOMPARE(window_.text("Shared notes"), report_.text("shared_note", note_, "body"));
    }

    static qsizetype coloursIn(const QImage& picture) {
        QSet<QRgb> colours;
        for (int y = 0; y < picture.height(); y += 3) {
            for (int x = 0; x < picture.width(); x += 3) {
                colours.insert(picture.pixel(x, y));
            }
        }
        return colours.size();
    }

    void seesNothing(const Client& other) {
        QCOMPARE(other.call({"show", "meeting_series", series_}).exit, 3);
        QCOMPARE(other.call({"show", "shared_note", note_}).exit, 3);
        QVERIFY(other.list("talking_point", {"--where", "series=" + series_, "--removed"}).isEmpty());
        QVERIFY(other.list("occurrence", {"--where", "series=" + series_, "--removed"}).isEmpty());
        QCOMPARE(other.call({"search", "Canary"}).array().size(), 0);

        // What a hostile client would push: a point and a text into the others' meeting.
        const Ran pushed = other.call({"create", "talking_point", "series=" + series_, "title=from outside"});
        if (pushed.exit == 0) {
            QVERIFY(other.sync());
            QVERIFY(other.call({"status"}).object()["refused"].toArray().size() > 0);
        }
        QVERIFY(manager_.sync());
        QVERIFY(!titles(manager_, series_).contains("from outside"));
    }

    // The command line counts code points, QString counts UTF-16 units.
    qsizetype codePoints(qsizetype units) const {
        return report_.text("shared_note", note_, "body").left(units).toUcs4().size();
    }

    QTemporaryDir directory_;
    std::unique_ptr<Server> server_;
    DrivenWindow window_{directory_.filePath("manager")};
    Client manager_{directory_.filePath("manager")};  ///< the same device, while the window is closed
    Client managersPhone_{directory_.filePath("managers-phone")};
    Client report_{directory_.filePath("report")};
    QString managerId_;
    QString reportId_;
    QString series_;
    QString occurrence_;
    QString note_;
    QString action_;
    QString private_;
    QString comment_;
};

QTEST_GUILESS_MAIN(StoryTest)
#include "test_story.moc"
