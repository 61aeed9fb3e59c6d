// SPDX-License-Identifier: GPL-3.0-or-later
// What the drawer of a goal tells: rights, approval, audience, and where it is talked about.
#include "models/domain/fields.h"
#include "models/domain/goal_fields.h"
#include "models/views/app_context.h"
#include "models/views/goal_course.h"
#include "models/views/goal_edits.h"
#include "models/views/goal_words.h"
#include "models/views/goals.h"
#include "models/views/values.h"
#include "tests/views/desk.h"

#include <QImage>
#include <QPainter>
#include <QtTest>

using namespace aufwind;
using namespace aufwind::views;
namespace field = aufwind::domain::field;

class GoalDetailsTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<test::Desk> desk_;
    std::unique_ptr<AppContext> app_;
    Uuid ben_;
    Uuid mia_;  ///< reports to whoever looks

    GoalEdits& edits() { return *app_->goalEdits(); }
    QVariantMap details(const QString& goal) {
        app_->goals()->ask();
        [&] {
            QTRY_VERIFY(app_->goals()->ready());
        }();
        desk_->settle();
        return edits().details(goal);
    }
    QVariantMap approval(const QString& goal) { return details(goal).value("approval").toMap(); }
    QVariantMap rights(const QString& goal) { return details(goal).value("rights").toMap(); }
    static QVariant at(QAbstractItemModel* model, int row, const char* role) {
        return model->data(model->index(row, 0), model->roleNames().key(role, -1));
    }
    QString goalOf(const Uuid& owner, const QVariantMap& more = {}) {
        QVariantMap wanted{
            {"title", "Halve returns"}, {"ownerId", toText(owner)}, {"visibility", "company"}, {"status", "onTrack"}};
        wanted.insert(more);
        return edits().create(wanted);
    }
    /// Also one that whoever looks would not make.
    QString madeOf(const Uuid& owner, domain::GoalVisibility visibility) {
        return toText(
            desk_->made(schema::kGoal, {{field::kGoalTitle, Value{std::string{"Halve returns"}}},
                                        {field::kGoalOwner, Value{owner}},
                                        {field::kGoalVisibility, Value{static_cast<std::int64_t>(visibility)}}}));
    }
    void wantApproval() {
        desk_->made(schema::kTenantSettings,
                    {{field::kTenantName, Value{std::string{"Lindenau"}}}, {field::kTenantApproval, Value{true}}});
    }

  private slots:
    void init() {
        desk_ = std::make_unique<test::Desk>();
        app_ = std::make_unique<AppContext>();
        app_->attach(&desk_->data(), nullptr);
        ben_ = desk_->person("Ben", "Adeyemi");
        mia_ = desk_->person("Mia", "Sand", desk_->me());
        desk_->settle();
    }
    void cleanup() {
        app_->attach(nullptr, nullptr);
        app_.reset();
        desk_.reset();
    }

    void a_manager_may_change_and_approve_a_reports_goal_and_not_check_in() {
        const QVariantMap may = rights(goalOf(mia_));

        QVERIFY(may.value("change").toBool());
        QVERIFY(may.value("approve").toBool());
        QVERIFY(!may.value("checkIn").toBool());
    }

    void a_stranger_may_comment_alone() {
        const QVariantMap may = rights(goalOf(ben_));

        QVERIFY(may.value("comment").toBool());
        QVERIFY(!may.value("change").toBool() && !may.value("status").toBool() && !may.value("checkIn").toBool());
        QVERIFY(!edits().mayOwn(toText(ben_)));
        QVERIFY(edits().mayOwn(toText(mia_)));
        QVERIFY(!edits().maySpeakForCompany());
    }

    void nobody_asks_for_approval_where_the_company_does_not() {
        QVERIFY(!approval(goalOf(mia_)).value("needed").toBool());
    }

    void a_goal_waits_is_returned_with_a_remark_and_approved() {
        wantApproval();
        const QString goal = goalOf(mia_);
        QCOMPARE(approval(goal).value("state").toString(), QStringLiteral("open"));

        QVERIFY(edits().submit(goal, true));
        QCOMPARE(approval(goal).value("state").toString(), QStringLiteral("waiting"));

        QVERIFY(edits().sendBack(goal, " Too small "));
        QCOMPARE(approval(goal).value("state").toString(), QStringLiteral("returned"));
        QCOMPARE(approval(goal).value("remark").toString(), QStringLiteral("Too small"));

        QVERIFY(edits().submit(goal, true));
        QCOMPARE(approval(goal).value("state").toString(), QStringLiteral("waiting"));
        QVERIFY(edits().approve(goal, {}));
        QCOMPARE(approval(goal).value("state").toString(), QStringLiteral("approved"));
        QVERIFY(!approval(goal).value("changed").toBool());
        QCOMPARE(desk_->reader().count({.entity = schema::kGoalApproval}).valueOr(9), std::uint64_t{1});
    }

    void what_nobody_who_may_approve_sees_is_not_put_forward() {
        wantApproval();
        const QString ofMia = madeOf(mia_, domain::GoalVisibility::privately);
        QVERIFY(approval(ofMia).value("unseen").toString().contains("participants"));
        QVERIFY(!edits().submit(ofMia, true));
        QVERIFY(edits().change(ofMia, {{"visibility", "participants"}}));
        QVERIFY(edits().submit(ofMia, true));
        QVERIFY(approval(ofMia).value("unseen").toString().isEmpty());

        const QString ofBen = madeOf(ben_, domain::GoalVisibility::participants);
        QVERIFY(approval(ofBen).value("unseen").toString().contains("company"));
        QVERIFY(!edits().submit(ofBen, true));
    }

    void a_goal_is_decided_and_put_forward_again_whichever_clock_is_ahead() {
        wantApproval();
        const QString goal = goalOf(mia_);
        const std::int64_t ahead = desk_->clock().now() + 3'600'000;
        app_->set("goal", goal, {{"submitted", QDateTime::fromMSecsSinceEpoch(ahead)}});
        QCOMPARE(approval(goal).value("state").toString(), QStringLiteral("waiting"));

        QVERIFY(edits().approve(goal, {}));
        QCOMPARE(approval(goal).value("state").toString(), QStringLiteral("approved"));
        QVERIFY(edits().submit(goal, true));
        QCOMPARE(approval(goal).value("state").toString(), QStringLiteral("waiting"));
        QVERIFY(edits().sendBack(goal, "No"));
        QCOMPARE(approval(goal).value("state").toString(), QStringLiteral("returned"));
    }

    void a_target_that_changes_after_the_yes_is_told() {
        wantApproval();
        const QString goal = goalOf(mia_);
        const QString result = edits().addKeyResult(goal, {{"title", "Returns"}, {"start", 10}, {"target", 5}});
        edits().submit(goal, true);
        edits().approve(goal, {});

        edits().changeKeyResult(result, {{"current", 8}});
        QVERIFY(!approval(goal).value("changed").toBool());
        edits().changeKeyResult(result, {{"target", 7}});
        QVERIFY(approval(goal).value("changed").toBool());
        QCOMPARE(approval(goal).value("state").toString(), QStringLiteral("approved"));
        edits().submit(goal, true);
        QCOMPARE(approval(goal).value("state").toString(), QStringLiteral("waiting"));
        edits().approve(goal, {});
        QVERIFY(!approval(goal).value("changed").toBool());
    }

    void who_sees_a_goal_is_told_before_it_happens() {
        const QString me = toText(desk_->me());
        const QString ben = toText(ben_);

        QCOMPARE(edits().audience({{"visibility", "company"}, {"ownerId", ben}}),
                 QStringLiteral("Everybody in the company"));
        QCOMPARE(edits().audience({{"visibility", "private"}, {"ownerId", ben}}), QStringLiteral("Only Ben"));
        QCOMPARE(edits().audience({{"visibility", "private"}, {"ownerId", me}}), QStringLiteral("Only you"));
        QCOMPARE(edits().audience({{"visibility", "participants"}, {"ownerId", ben}}),
                 QStringLiteral("Ben and the managers above"));
        QVERIFY(edits()
                    .audience({{"visibility", "participants"}, {"ownerId", me}, {"contributors", QStringList{ben}}})
                    .startsWith(QStringLiteral("You, 1 contributor")));
    }

    void a_check_in_is_due_by_the_goals_rhythm() {
        const std::int64_t day = today(desk_->clock().now());
        const QString goal =
            goalOf(desk_->me(), {{"starts", dayFrom(day - 30)}, {"ends", dayFrom(day + 60)}, {"checkInDays", 7}});

        QCOMPARE(details(goal).value("dueIn").toInt(), -23);
        edits().checkIn(goal, {{"status", "onTrack"}});
        QCOMPARE(details(goal).value("dueIn").toInt(), 7);
        QCOMPARE(details(goal).value("week").toInt(), 5);
        QCOMPARE(details(goal).value("weeks").toInt(), 13);
    }

    void children_show_their_mean_and_their_owners_once() {
        const QString goal = goalOf(desk_->me());
        for (const double target : {10.0, 20.0}) {
            const QString child = goalOf(mia_, {{"parentId", goal}});
            edits().addKeyResult(child, {{"title", "n"}, {"start", 0}, {"target", target}});
            edits().checkIn(child, {{"status", "onTrack"}, {"values", QVariantMap{}}});
        }

        const QVariantMap told = details(goal);

        QCOMPARE(told.value("children").toInt(), 2);
        QCOMPARE(told.value("childPeople").toList().size(), 1);
        QCOMPARE(told.value("childMean").toString(), QStringLiteral("0%"));
    }

    void a_point_leads_to_the_goal_and_the_goal_to_the_point() {
        const QString goal = goalOf(desk_->me());
        const auto [series, occurrence] = desk_->oneOnOne(ben_);
        desk_->settle();

        const QString point = edits().discuss(goal, toText(series), "How it goes");

        desk_->settle();
        auto* points = app_->model("goal.points", goal);
        QCOMPARE(points->rowCount(), 1);
        QCOMPARE(at(points, 0, "pointId").toString(), point);
        QCOMPARE(at(points, 0, "title").toString(), QStringLiteral("How it goes"));
        auto* links = app_->model("links", point);
        QCOMPARE(at(links, 0, "goalId").toString(), goal);
        QCOMPARE(at(links, 0, "title").toString(), QStringLiteral("Halve returns"));
        QVERIFY(at(links, 0, "seen").toBool());
    }

    void a_link_to_a_goal_that_one_cannot_see_has_no_title() {
        const auto [series, occurrence] = desk_->oneOnOne(ben_);
        const Uuid point = desk_->point(series, occurrence, "Budget");
        QVERIFY(!edits()
                     .linkToPoint(toText(Uuid::parse("01890a5d-ac96-774b-bcce-b302099a8057").value_or(Uuid{})),
                                  toText(point))
                     .isEmpty());
        desk_->settle();

        auto* links = app_->model("links", toText(point));

        QCOMPARE(at(links, 0, "title").toString(), QStringLiteral("A goal that you cannot see"));
        QVERIFY(!at(links, 0, "seen").toBool());
    }

    void goals_are_found_by_words_and_never_below_themselves() {
        const QString above = goalOf(desk_->me());
        const QString below = goalOf(desk_->me(), {{"title", "Seals that hold"}, {"parentId", above}});
        details(above);

        QCOMPARE(edits().find("HOLD seals", {}, 8).size(), 1);
        QCOMPARE(edits().find("", {}, 1).size(), 1);
        QVERIFY(edits().find("seals", above, 8).isEmpty());
        QCOMPARE(edits().find("halve", below, 8).size(), 1);
    }

    void a_course_ends_where_it_was_said_and_mirrors() {
        GoalCourse course;
        course.setSize({206, 66});
        course.setProperty("dot", 3.0);
        course.setPoints({QVariantMap{{"at", 0.25}, {"progress", 0.5}}, QVariantMap{{"at", 0.5}, {"progress", 0.5}}});

        QCOMPARE(course.endX(), 103.0);
        QCOMPARE(course.endY(), 33.0);
        QCOMPARE(course.allY(), 3.0);
        QCOMPARE(course.noneY(), 63.0);
        course.setPoints({QVariantMap{{"at", 1.0}, {"progress", 1.0}}});
        QCOMPARE(course.endX(), 203.0);
        course.setProperty("mirrored", true);
        QCOMPARE(course.endX(), 3.0);
    }

    void a_course_beyond_all_stays_within_its_picture() {
        GoalCourse course;
        course.setSize({206, 66});
        course.setPoints({QVariantMap{{"at", 1.0}, {"progress", 40.0}}});

        QVERIFY(course.endY() >= 0);
        QVERIFY(course.allY() > course.endY());
        QVERIFY(course.allY() < course.noneY());
    }

    void the_line_is_painted_in_its_own_ink() {
        GoalCourse course;
        course.setSize({100, 60});
        course.setProperty("ink", QColor(Qt::blue));
        course.setProperty("expected", false);
        course.setProperty("grid", QColor(Qt::transparent));
        course.setPoints({QVariantMap{{"at", 1.0}, {"progress", 1.0}}});
        QImage picture(100, 60, QImage::Format_ARGB32_Premultiplied);
        picture.fill(Qt::white);
        QPainter painter(&picture);

        course.paint(&painter);

        painter.end();
        const QColor met = picture.pixelColor(50, 29);
        QVERIFY2(met.blue() > 200 && met.red() < 60, qPrintable(met.name()));
        QCOMPARE(picture.pixelColor(10, 10), QColor(Qt::white));
    }

    void amounts_and_percentages_follow_the_language() {
        const QLocale german(QLocale::German, QLocale::Germany);
        const KeyResultLine line{
            .values = {.metric = domain::Metric::number, .target = 4'000'000, .current = 6'500'000}, .unit = "min"};

        QCOMPARE(amountText(german, line, line.values.current, 1), QStringLiteral("6,5\u00a0min"));
        QCOMPARE(percentText(german, 1.12), QStringLiteral("112\u00a0%"));
        QCOMPARE(percentText(QLocale(QLocale::English), 0.999), QStringLiteral("99%"));
        QCOMPARE(overshootText(1), QString{});
        QVERIFY(overshootText(-0.05).startsWith(QStringLiteral("5 point")));
        QCOMPARE(decimalsOf({.start = 0, .target = 1'500'000, .current = 2'000'000}), 1);
    }
};

QTEST_MAIN(GoalDetailsTest)
#include "goal_details_test.moc"
