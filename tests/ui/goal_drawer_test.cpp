// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/fields.h"
#include "models/domain/goal_fields.h"
#include "models/views/app_context.h"
#include "models/views/goal_edits.h"
#include "models/views/goals.h"
#include "models/views/values.h"
#include "support/setup.h"
#include "tests/views/desk.h"

#include <QQuickItem>
#include <QQuickView>
#include <QtQml/QQmlExtensionPlugin>
#include <QtTest>

Q_IMPORT_QML_PLUGIN(Aufwind_ModelsPlugin)
Q_IMPORT_QML_PLUGIN(Aufwind_UiPlugin)

using namespace aufwind;
using namespace aufwind::views;
namespace field = aufwind::domain::field;

/// The drawer of a goal in a window, with a real store and engine behind it.
class GoalDrawerTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<test::Desk> desk_;
    std::unique_ptr<AppContext> app_;
    std::unique_ptr<QQuickView> view_;
    QString goal_;

    static void collect(QQuickItem* item, const QString& name, QList<QQuickItem*>& found) {
        if (item == nullptr || !item->isVisible()) return;
        if (item->objectName() == name) found.append(item);
        const auto children = item->childItems();
        for (QQuickItem* child : children) collect(child, name, found);
    }
    QList<QQuickItem*> all(const char* name) {
        QList<QQuickItem*> found;
        collect(view_->contentItem(), QString::fromLatin1(name), found);
        return found;
    }
    QQuickItem* one(const char* name) { return all(name).value(0); }
    QString textOf(const char* name) {
        QQuickItem* item = one(name);
        return item != nullptr ? item->property("text").toString() : QStringLiteral("not there");
    }
    void press(const char* name) {
        QTRY_VERIFY(one(name) != nullptr);
        one(name)->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(view_.get(), Qt::Key_Space);
    }
    void write(const char* name, const QString& text) {
        QTRY_VERIFY(one(name) != nullptr);
        one(name)->setProperty("text", text);
    }
    void type(const char* letters) {
        for (const char* at = letters; *at != 0; ++at) QTest::keyClick(view_.get(), *at);
    }
    QQuickItem* stage() { return view_->rootObject(); }
    void show(const QString& goal) {
        stage()->setProperty("goalId", goal);
        QTRY_VERIFY(goal.isEmpty() || one("goalPercent") != nullptr);
    }
    Record row(EntityNumber entity, const QString& id) { return **desk_->reader().find(entity, idFrom(id)); }

  private slots:
    void initTestCase() { registerFakes(); }
    void init() {
        desk_ = std::make_unique<test::Desk>();
        app_ = std::make_unique<AppContext>();
        app_->attach(&desk_->data(), nullptr);
        goal_ = app_->goalEdits()->create(
            {{"title", "Cut calibration"},
             {"visibility", "company"},
             {"status", "onTrack"},
             {"keyResults",
              QVariantList{QVariantMap{{"title", "Minutes"}, {"metric", "number"}, {"start", 9}, {"target", 4}}}}});
        app_->goals()->ask();
        QTRY_VERIFY(app_->goals()->ready());
        view_ = std::make_unique<QQuickView>();
        prepareEngine(view_->engine());
        view_->setInitialProperties({{"app", QVariant::fromValue<QObject*>(app_.get())}});
        view_->setSource(QUrl::fromLocalFile(AUFWIND_SOURCE "/tests/ui/GoalStage.qml"));
        QVERIFY(view_->rootObject() != nullptr);
        view_->show();
        view_->requestActivate();
        QVERIFY(QTest::qWaitForWindowExposed(view_.get()));
        show(goal_);
    }
    void cleanup() {
        view_.reset();
        app_->attach(nullptr, nullptr);
        app_.reset();
        desk_.reset();
    }

    void a_check_in_changes_the_percentage_and_the_course_at_once() {
        QCOMPARE(textOf("goalPercent"), QStringLiteral("0%"));

        press("goalCheckIn");
        write("value", "6");
        write("checkInComment", "Line 2 switched over");
        press("sendCheckIn");

        QTRY_COMPARE(textOf("goalPercent"), QStringLiteral("60%"));
        QTRY_COMPARE(textOf("keyResultPercent"), QStringLiteral("60%"));
        QTRY_COMPARE(all("checkIn").size(), 1);
        QCOMPARE(textOf("checkInText"), QStringLiteral("Line 2 switched over"));
        QCOMPARE(one("goalCourse")->property("points").toList().size(), 2);
    }

    void what_is_no_number_is_told_and_nothing_is_sent() {
        press("goalCheckIn");
        write("value", "six");
        press("sendCheckIn");

        QVERIFY(!one("value")->property("error").toString().isEmpty());
        QVERIFY(one("sendCheckIn") != nullptr);
        QCOMPARE(desk_->reader().count({.entity = schema::kCheckIn}).valueOr(9), std::uint64_t{0});
    }

    void a_key_result_is_added_and_measured() {
        press("addKeyResult");
        write("keyResultTitle", "Lines");
        write("keyResultTarget", "3");
        press("saveKeyResult");

        QTRY_COMPARE(all("keyResult").size(), 2);
    }

    void a_key_result_without_a_target_is_not_added() {
        press("addKeyResult");
        write("keyResultTitle", "Lines");
        press("saveKeyResult");

        QVERIFY(!one("keyResultTarget")->property("error").toString().isEmpty());
        QCOMPARE(desk_->reader().count({.entity = schema::kKeyResult}).valueOr(9), std::uint64_t{1});
    }

    void a_comment_is_written_and_stays() {
        QTRY_VERIFY(one("goalCommentField") != nullptr);
        write("goalCommentField", "Well done");
        one("goalCommentField")->forceActiveFocus(Qt::TabFocusReason);

        QTest::keyClick(view_.get(), Qt::Key_Return);

        QTRY_COMPARE(desk_->reader().count({.entity = schema::kGoalComment}).valueOr(9), std::uint64_t{1});
        QTRY_COMPARE(textOf("goalCommentField"), QString{});
    }

    void a_status_is_said_and_taken_back() {
        QTRY_VERIFY(one("goalStatus") != nullptr);
        QMetaObject::invokeMethod(one("goalStatus"), "chosen", Q_ARG(QString, "atRisk"));

        QTRY_COMPARE(row(schema::kGoal, goal_).number(field::kGoalStatus), std::int64_t{3});
        QTRY_COMPARE(one("goalStatus")->property("status").toString(), QStringLiteral("atRisk"));
        QMetaObject::invokeMethod(stage(), "takeBack");
        QTRY_COMPARE(row(schema::kGoal, goal_).number(field::kGoalStatus), std::int64_t{1});
    }

    void the_title_is_changed_where_it_stands() {
        press("goalTitle");
        QTRY_VERIFY(one("goalTitleEditor") != nullptr);
        one("goalTitleEditor")->setProperty("text", "Cut calibration to 4 minutes");
        QTest::keyClick(view_.get(), Qt::Key_Return);

        QTRY_COMPARE(row(schema::kGoal, goal_).text(field::kGoalTitle), std::string("Cut calibration to 4 minutes"));
        QTRY_COMPARE(textOf("goalTitle"), QStringLiteral("Cut calibration to 4 minutes"));
    }

    void what_was_typed_stands_there_when_the_drawer_opens_again() {
        QTRY_VERIFY(one("goalDescription") != nullptr);
        QTRY_VERIFY(one("goalDescription")->property("ready").toBool());
        one("goalDescription")->forceActiveFocus(Qt::OtherFocusReason);
        type("Why");
        QTRY_COMPARE(textOf("goalDescription"), QStringLiteral("Why"));

        show({});
        app_->flush();
        show(goal_);

        QTRY_COMPARE(textOf("goalDescription"), QStringLiteral("Why"));
        QCOMPARE(row(schema::kGoal, goal_).text(field::kGoalDescription), std::string("Why"));
    }

    void a_new_goal_says_who_will_see_it_and_opens() {
        QMetaObject::invokeMethod(stage(), "openNew");
        write("goalName", "Halve returns");
        QTRY_VERIFY(one("goalAudience") != nullptr);
        QVERIFY(one("goalAudience")->property("hint").toString().contains(QStringLiteral("Everybody in the company")));
    }

    void whoever_may_not_check_in_is_told_so_beforehand() {
        const Uuid ben = desk_->person("Ben", "Adeyemi");
        const Uuid other = desk_->made(schema::kGoal, {{field::kGoalTitle, Value{std::string{"Theirs"}}},
                                                       {field::kGoalOwner, Value{ben}},
                                                       {field::kGoalVisibility, Value{std::int64_t{3}}}});
        desk_->settle();

        show(toText(other));

        QTRY_VERIFY(one("goalCheckIn") != nullptr && !one("goalCheckIn")->isEnabled());
        QVERIFY(one("addKeyResult") == nullptr);
        QVERIFY(!one("goalStatus")->property("reason").toString().isEmpty());
    }
};

QTEST_MAIN(GoalDrawerTest)
#include "goal_drawer_test.moc"
