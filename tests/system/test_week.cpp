// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/driven_window.h"
#include "tests/system/processes.h"
#include "tests/system/rows.h"

#include <QRegularExpression>
#include <QtTest/QtTest>

using namespace aufwind::system_test;

namespace {

constexpr char kPassword[] = "Aufwind-Demo-2026!";
constexpr char kManager[] = "jana.vogt@nordlicht.example";
constexpr char kReport[] = "ben.adeyemi@nordlicht.example";

QJsonObject fieldsOf(const QJsonValue& row) {
    return row.toObject()["fields"].toObject();
}

/// A word that a search finds in this text and that is no other's by chance.
QString longestWord(const QString& text) {
    QString longest;
    static const QRegularExpression word(QStringLiteral("\\p{L}+"));
    for (auto all = word.globalMatch(text); all.hasNext();) {
        const QString one = all.next().captured();
        if (one.size() > longest.size()) longest = one;
    }
    return longest;
}

}  // namespace

/// A manager's week in the real window with keyboard and mouse: three 1:1s prepared on a train, one of them held there,
/// then the network is back.
class WeekTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QVERIFY(directory_.isValid());
        const Ran demo = run("aufwindd", {"demo", at("server")}, {}, 120'000);
        QVERIFY2(demo.exit == 0, demo.err.constData());
        server_ = std::make_unique<Server>(at("server"));
        QVERIFY(server_->start());
        window_.start({"--server", server_->url(), "--ca", server_->ca()});
        QVERIFY(window_.sees("Button", "Sign in") && window_.click("EditableText", "Workspace") &&
                window_.type("demo") && window_.press("Tab") && window_.type(kManager) && window_.press("Tab") &&
                window_.type(kPassword) && window_.press("Return") && window_.sees("Heading", "To do"));
        QVERIFY(report_.login(*server_, "demo", kReport, kPassword));
        QVERIFY(report_.sync());
        managerId_ = personCalled("Jana");
        for (const QJsonValue& row : report_.list("series_participant", {"--where", "person=" + managerId_})) {
            const QString series = fieldsOf(row)["series"].toString();
            const auto shown = fieldsOf(report_.call({"show", "meeting_series", series}).object());
            if (shown["kind"].toString() == "one_on_one") series_ = series;
        }
        QVERIFY(!series_.isEmpty());
        QVERIFY2(window_.sees("Button", "Sync: Up to date"), "the window is in sync");
    }

    void cleanupTestCase() {
        window_.kill();
        QVERIFY2(server_ && server_->stop(), "the server stops cleanly");
    }

    void three_one_on_ones_are_prepared_without_a_network() {
        QVERIFY2(server_->stop(), "the network is gone");
        QVERIFY2(window_.sees("Button", "Sync: Offline…"), "the window says that it is offline");
        QVERIFY(window_.click("PageTab", "Meetings…") && window_.sees("Heading", "Meetings"));
        QStringList pairs = window_.names("ListItem").filter(QRegularExpression("^Jana · (?!Ben)"));
        QVERIFY2(pairs.size() >= 2, qPrintable(pairs.join(u'|')));

        // One by the keyboard alone, with a mention; one from a template, by mouse.
        QVERIFY(window_.click("ListItem", pairs[0]) && addPoint("How was the first week?", "How was the first week?"));
        QVERIFY(window_.click("PageTab", "Meetings…") && window_.click("ListItem", pairs[1]));
        QVERIFY(window_.click("Button", "Template") && window_.sees("Dialog", "Begin with a template"));
        QVERIFY(window_.click("ListItem", "Feedback talk") && window_.click("Button", "Add to the agenda"));
        QVERIFY(window_.sees("ListItem", "What should stay exactly as it is?…"));

        // And Ben's, with something for oneself alone.
        QVERIFY(window_.click("PageTab", "Meetings…") && window_.click("ListItem", "Jana · Ben…"));
        QVERIFY(addPoint("Ask @Ben about the rota (5 min)", "Ask @Ben about the rota, 5 min"));
        QVERIFY(window_.click("Button", "Shared with Ben"));
        QVERIFY(window_.type("Do not mention the party") && window_.press("Return"));
        QVERIFY(window_.sees("ListItem", "Do not mention the party, only you see this…"));
    }

    void one_of_them_is_held_in_meeting_mode_by_keys() {
        QVERIFY(window_.press("F5") && window_.sees("Button", "Leave meeting mode"));
        QVERIFY(window_.press("Space") && window_.press("Down") && window_.press("Up"));
        QVERIFY(window_.press("A") && window_.type("Send the rota to everybody") && window_.press("Return"));
        QVERIFY(window_.press("N") && window_.type("Agreed on the train.") && window_.press("Esc"));
        QVERIFY(window_.press("Esc") && window_.sees("Heading", "Agenda"));
        QVERIFY(window_.sees("CheckBox", "Done: Send the rota to everybody"));
        QVERIFY2(window_.text("Shared notes").contains("Agreed on the train."),
                 qPrintable(window_.text("Shared notes")));
    }

    void the_reports_edits_arrive_when_the_network_is_back_and_own_ones_leave() {
        const QString point = report_.create("talking_point", {"series=" + series_, "title=Ben wrote this meanwhile"});
        QVERIFY(!point.isEmpty());
        QVERIFY(server_->start());
        QVERIFY(report_.sync());

        QVERIFY2(window_.sees("ListItem", "Ben wrote this meanwhile…"), "the report's point is in the window");
        QVERIFY2(window_.sees("Button", "Sync: Up to date"), "everything has left");
        QVERIFY(report_.sync());
        QVERIFY(has("talking_point", "title", "Ask @Ben about the rota"));
        QVERIFY(has("action_item", "title", "Send the rota to everybody"));
        QVERIFY(has("shared_note", "body", "Agreed on the train."));
        QVERIFY2(!has("talking_point", "title", "Do not mention the party"), "it is for Jana alone");
        QCOMPARE(report_.list("private_point", {"--removed"}).size(), 0);
        QVERIFY2(report_.call({"search", "party"}).array().isEmpty(), "nothing of it is in Ben's search");
        const auto mentioned =
            fieldsOf(rowOf("talking_point", "title", "Ask @Ben about the rota"))["mentions"].toArray();
        QCOMPARE(mentioned.size(), 1);
        QCOMPARE(mentioned[0].toString(), personCalled("Ben"));
    }

    void an_old_note_is_found_by_a_word_in_it() {
        QString word;
        for (const QJsonValue& row : report_.list("shared_note", {"--where", "series=" + series_})) {
            const QString text = fieldsOf(row)["body"].toString();
            if (!text.contains("train") && longestWord(text).size() > word.size()) {
                word = longestWord(text);
            }
        }
        QVERIFY2(word.size() > 7, "the demo has an old note");

        QVERIFY(window_.press("Ctrl+K") && window_.type(word));
        QStringList found;
        QTRY_VERIFY_WITH_TIMEOUT(!(found = window_.names("ListItem").filter(word)).isEmpty(), 10'000);
        QVERIFY(window_.click("ListItem", found.last()) && window_.sees("Heading", "Shared notes"));
        QVERIFY2(window_.text("Shared notes").contains(word), qPrintable(window_.text("Shared notes")));
    }

  private:
    QString at(const char* name) const { return directory_.filePath(name); }

    bool addPoint(const QString& written, const QString& shown) {
        return window_.sees("Heading", "Agenda") && window_.click("EditableText", "Add a talking point") &&
               window_.type(written) && window_.press("Return") && window_.sees("ListItem", shown + "…");
    }
    QJsonValue rowOf(const QString& entity, const QString& field, const QString& begins) const {
        for (const QJsonValue& row : report_.list(entity)) {
            if (fieldsOf(row)[field].toString().contains(begins)) return row;
        }
        return {};
    }
    bool has(const QString& entity, const QString& field, const QString& begins) const {
        return rowOf(entity, field, begins).isObject();
    }
    QString personCalled(const QString& first) const {
        for (const QJsonValue& row : report_.list("employee", {"--where", "first_name=" + first})) return idOf(row);
        return {};
    }

    QTemporaryDir directory_;
    std::unique_ptr<Server> server_;
    DrivenWindow window_{directory_.filePath("manager")};
    Client report_{directory_.filePath("report")};
    QString managerId_;
    QString series_;
};

QTEST_GUILESS_MAIN(WeekTest)
#include "test_week.moc"
