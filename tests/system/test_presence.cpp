// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/company.h"
#include "tests/system/driven_window.h"

#include <QElapsedTimer>
#include <QtTest/QtTest>

#include <functional>

namespace aufwind::system_test {

namespace {

constexpr char kNotes[] = "Shared notes";
constexpr int kPatienceMs = 20'000;

}  // namespace

/// Two people in two windows before one shared note, with the real server.
class PresenceTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QVERIFY(company_.open());
        company_.device("jana", kJana);
        company_.device("ben", kBen);
        jana_ = std::make_unique<DrivenWindow>(company_.at("jana"));
        ben_ = std::make_unique<DrivenWindow>(company_.at("ben"));
        for (DrivenWindow* window : {jana_.get(), ben_.get()}) QVERIFY(openMeeting(*window));
    }

    void a_note_that_is_begun_shows_who_else_is_before_it() {
        QVERIFY(jana_->writeAt(kNotes, 0, "Middle"));

        QVERIFY(ben_->sees("Indicator", "Jana is writing here"));
        QVERIFY(ben_->sees("StaticText", "Jana is writing"));
        QVERIFY(jana_->sees("StaticText", "Ben is here"));
        QVERIFY2(jana_->names("Indicator").filter("writing here").isEmpty(), "nobody is told of themself");
    }

    void each_sees_the_others_caret_where_it_is_while_both_type() {
        QVERIFY(becomes([this] { return ben_->text(kNotes) == "Middle"; }));
        QVERIFY(jana_->writeAt(kNotes, -1, " "));
        QVERIFY(ben_->writeAt(kNotes, 0, "B"));
        const QString end = "of what Jana types at the end";
        const QString front = "en types before all of it ";
        for (qsizetype i = 0; i < std::max(end.size(), front.size()); ++i) {
            QVERIFY(jana_->type(end.mid(i, 1)) && ben_->type(front.mid(i, 1)));
        }

        // Each types on where the own caret is: it was not moved among the other's letters.
        QVERIFY(jana_->type("#") && ben_->type("#"));
        const QString whole = "B" + front + "#Middle " + end + "#";
        QVERIFY(becomes([&] { return jana_->text(kNotes) == whole && ben_->text(kNotes) == whole; }));
        QVERIFY(becomes([&] { return caretOf(*jana_, "Ben") == ("B" + front + "#").right(40); }));
        QVERIFY(becomes([&] { return caretOf(*ben_, "Jana") == whole.right(40); }));
        save(*jana_, "two-carets");
    }

    void a_caret_that_moves_without_a_letter_is_seen_too() {
        QVERIFY(ben_->press("Home") && ben_->press("Right"));

        QVERIFY(becomes([this] { return caretOf(*jana_, "Ben") == "B"; }));
    }

    void a_selection_is_seen_and_the_text_stays_what_it_is() {
        const QString before = jana_->text(kNotes);
        QVERIFY(ben_->press("Shift+End"));

        QVERIFY(becomes([&] { return caretOf(*jana_, "Ben") == before.right(40); }));
        save(*jana_, "selection");
        QCOMPARE(jana_->text(kNotes), before);
    }

    void who_leaves_the_editor_is_here_without_a_caret() {
        QVERIFY(ben_->click("EditableText", "Add a talking point"));

        QVERIFY(jana_->sees("StaticText", "Ben is here"));
        QVERIFY(becomes([this] { return jana_->names("Indicator").filter("Ben is writing here").isEmpty(); }));
    }

    void who_leaves_the_page_is_gone_and_comes_back_with_it() {
        QVERIFY(ben_->click("PageTab", "Home"));
        QVERIFY(becomes([this] { return isGone("Ben"); }));

        QVERIFY(openMeeting(*ben_) && ben_->writeAt(kNotes, 0, "Again: "));

        QVERIFY(jana_->sees("StaticText", "Ben is writing"));
    }

    void after_kill_9_the_other_is_gone_within_ten_seconds() {
        QElapsedTimer timer;
        timer.start();

        ben_->kill();

        QVERIFY(becomes([this] { return isGone("Ben"); }));
        qInfo("Gone from the other's window after kill -9: %lld ms", timer.elapsed());
        QVERIFY(timer.elapsed() < 10'000);
    }

    void without_a_server_nobody_else_is_here_and_one_types_on() {
        ben_->start();
        QVERIFY(openMeeting(*ben_) && ben_->writeAt(kNotes, 0, "And again: "));
        QVERIFY(jana_->sees("StaticText", "Ben is writing"));

        company_.server().kill();

        QVERIFY(becomes([this] { return isGone("Ben"); }));
        QVERIFY(jana_->writeAt(kNotes, -1, " offline"));
        QVERIFY(jana_->text(kNotes).endsWith(" offline"));
        QVERIFY(company_.server().start());
        QVERIFY(jana_->sees("StaticText", "Ben is writing", 4 * kPatienceMs));
    }

  private:
    static bool becomes(const std::function<bool()>& condition) { return QTest::qWaitFor(condition, kPatienceMs); }
    static bool openMeeting(DrivenWindow& window) {
        if (!window.isRunning()) window.start();
        return window.sees("Heading", "To do") && window.click("PageTab", "Meetings…") &&
               window.click("ListItem", "Jana · Ben…") && window.sees("EditableText", kNotes);
    }
    /// What stands before the caret of somebody else; empty where there is none.
    static QString caretOf(DrivenWindow& window, const QString& name) {
        const QString caret = name + " is writing here";
        return window.names("Indicator").contains(caret) ? window.description("Indicator", caret) : QString();
    }
    bool isGone(const QString& name) {
        return jana_->names("StaticText").filter(name + " is ").isEmpty() &&
               jana_->names("Indicator").filter(name + " is ").isEmpty();
    }
    static void save(DrivenWindow& window, const QString& name) {
        const QString directory = qEnvironmentVariable("AUFWIND_STORY_PICTURES");
        if (!directory.isEmpty()) window.picture(directory + "/" + name + ".png");
    }

    Company company_;
    std::unique_ptr<DrivenWindow> jana_;
    std::unique_ptr<DrivenWindow> ben_;
};

}  // namespace aufwind::system_test

QTEST_GUILESS_MAIN(aufwind::system_test::PresenceTest)
#include "test_presence.moc"
