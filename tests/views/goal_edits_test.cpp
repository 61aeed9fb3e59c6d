// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/goal_edits.h"

#include "models/domain/fields.h"
#include "models/domain/goal_fields.h"
#include "models/views/app_context.h"
#include "models/views/goals.h"
#include "models/views/values.h"
#include "tests/views/desk.h"

#include <QtTest>

#include <cmath>

using namespace aufwind;
using namespace aufwind::views;
namespace field = aufwind::domain::field;

/// One goal with a real store and engine behind it.
class GoalEditsTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<test::Desk> desk_;
    std::unique_ptr<AppContext> app_;
    QString ben_;

    GoalEdits& edits() { return *app_->goalEdits(); }
    QAbstractItemModel* model(const char* name, const QString& of) {
        desk_->settle();
        return app_->model(QString::fromLatin1(name), of);
    }
    static QVariant at(QAbstractItemModel* model, int row, const char* role) {
        return model->data(model->index(row, 0), model->roleNames().key(role, -1));
    }
    static QStringList column(QAbstractItemModel* model, const char* role) {
        QStringList values;
        for (int i = 0; i < model->rowCount(); ++i) values << at(model, i, role).toString();
        return values;
    }
    Record row(EntityNumber entity, const QString& id) { return **desk_->reader().find(entity, idFrom(id)); }
    int count(EntityNumber entity) { return static_cast<int>(desk_->reader().count({.entity = entity}).valueOr(99)); }
    std::size_t waiting() { return desk_->reader().outbox(0, 1000).valueOr({}).size(); }
    void readGoals() {
        app_->goals()->ask();
        QTRY_VERIFY(app_->goals()->ready());
        desk_->settle();
    }
    QVariantMap details(const QString& goal) {
        readGoals();
        return edits().details(goal);
    }
    static QVariantMap keyResult(const char* title, double start, double target, double weight = 1) {
        return {{"title", title}, {"metric", "number"}, {"start", start}, {"target", target}, {"weight", weight}};
    }
    QString calibration() {
        return edits().create({{"title", "Cut calibration"},
                               {"ownerId", toText(desk_->me())},
                               {"visibility", "company"},
                               {"status", "onTrack"},
                               {"contributors", QStringList{ben_}},
                               {"keyResults", QVariantList{keyResult("Minutes", 9, 4, 2), keyResult("Lines", 0, 3)}}});
    }

  private slots:
    void init() {
        desk_ = std::make_unique<test::Desk>();
        app_ = std::make_unique<AppContext>();
        app_->attach(&desk_->data(), nullptr);
        ben_ = toText(desk_->person("Ben", "Adeyemi"));
        desk_->settle();
    }
    void cleanup() {
        app_->attach(nullptr, nullptr);
        app_.reset();
        desk_.reset();
    }

    void a_goal_is_made_with_its_key_results_in_one_step() {
        const std::size_t before = waiting();

        const QString goal = calibration();

        QVERIFY(!goal.isEmpty());
        QCOMPARE(waiting(), before + 1);
        QCOMPARE(column(model("goal.keyResults", goal), "title"), (QStringList{"Minutes", "Lines"}));
        const Record made = row(schema::kGoal, goal);
        QCOMPARE(made.reference(field::kGoalOwner), desk_->me());
        QCOMPARE(made.value(field::kGoalContributors), (Value{std::vector<Uuid>{idFrom(ben_)}}));
    }

    void a_goal_without_an_owner_is_of_whoever_makes_it() {
        const QString goal = edits().create({{"title", "Mine"}, {"ownerId", ""}, {"visibility", "private"}});

        QCOMPARE(row(schema::kGoal, goal).reference(field::kGoalOwner), desk_->me());
    }

    void a_goal_that_its_maker_would_not_see_is_not_made() {
        const Uuid report = desk_->person("Ann", "Lee", desk_->me());
        const QString below = toText(desk_->person("Cy", "Ott", report));
        const QString other = toText(desk_->person("Dee", "Poe"));
        const auto seen = [&](const QString& owner, const char* visibility) {
            return edits().wouldSee({{"ownerId", owner}, {"visibility", visibility}});
        };

        QVERIFY(seen(below, "participants") && !seen(below, "private"));
        QVERIFY(seen(other, "company") && !seen(other, "participants"));
        QVERIFY(edits().create({{"title", "x"}, {"ownerId", below}, {"visibility", "private"}}).isEmpty());
        QVERIFY(!edits().create({{"title", "x"}, {"ownerId", below}, {"visibility", "participants"}}).isEmpty());
        desk_->settle();
        QCOMPARE(count(schema::kGoal), 1);
    }

    void a_field_that_does_not_exist_makes_nothing() {
        QSignalSpy failed(app_.get(), &AppContext::editFailed);

        QVERIFY(edits().create({{"title", "x"}, {"visibility", "company"}, {"colour", "red"}}).isEmpty());

        desk_->settle();
        QCOMPARE(count(schema::kGoal), 0);
        QCOMPARE(failed.count(), 1);
    }

    void a_check_in_is_one_step_that_writes_values_progress_and_the_goals_state() {
        const QString goal = calibration();
        auto* results = model("goal.keyResults", goal);
        const QString minutes = at(results, 0, "id").toString();
        const std::size_t before = waiting();

        const QString said = edits().checkIn(goal, {{"status", "behind"},
                                                    {"confidence", 3},
                                                    {"comment", "  Line 2 switched over "},
                                                    {"values", QVariantMap{{minutes, 6.0}}}});

        QVERIFY(!said.isEmpty());
        QCOMPARE(waiting(), before + 1);
        const Record checkIn = row(schema::kCheckIn, said);
        QCOMPARE(checkIn.number(field::kCheckInProgress), std::int64_t{400'000});
        QCOMPARE(checkIn.text(field::kCheckInComment), std::string("Line 2 switched over"));
        QCOMPARE(count(schema::kMeasurement), 1);
        QCOMPARE(row(schema::kKeyResult, minutes).number(field::kKeyResultCurrent), std::int64_t{6'000'000});
        const Record now = row(schema::kGoal, goal);
        QCOMPARE(now.number(field::kGoalStatus), std::int64_t{2});
        QCOMPARE(now.number(field::kGoalConfidence), std::int64_t{3});
        QCOMPARE(now.number(field::kGoalCheckedIn), checkIn.number(field::kCheckInAt));
    }

    void a_check_in_shows_at_once_in_the_percentage_and_the_course() {
        const QString goal = calibration();
        QCOMPARE(details(goal).value("percentText").toString(), QStringLiteral("0%"));
        const QString minutes = at(model("goal.keyResults", goal), 0, "id").toString();

        edits().checkIn(goal, {{"status", "onTrack"}, {"values", QVariantMap{{minutes, 4.0}}}});

        const QVariantMap now = details(goal);
        QCOMPARE(now.value("percentText").toString(), QStringLiteral("67%"));
        const QVariantList course = now.value("course").toList();
        QCOMPARE(course.size(), 2);
        QVERIFY(std::abs(course.first().toMap().value("progress").toDouble() - 2.0 / 3) < 1e-5);
        QVERIFY(course.last().toMap().value("now").toBool());
    }

    void a_value_that_is_no_number_leaves_everything_as_it_was() {
        const QString goal = calibration();
        const QString minutes = at(model("goal.keyResults", goal), 0, "id").toString();

        QVERIFY(edits().checkIn(goal, {{"status", "done"}, {"values", QVariantMap{{minutes, 1e300}}}}).isEmpty());

        desk_->settle();
        QCOMPARE(count(schema::kCheckIn), 0);
        QCOMPARE(row(schema::kGoal, goal).number(field::kGoalStatus), std::int64_t{1});
    }

    void the_newest_check_in_stands_first_with_its_values_in_words() {
        const QString goal = calibration();
        const QString minutes = at(model("goal.keyResults", goal), 0, "id").toString();
        edits().checkIn(goal, {{"status", "behind"}, {"values", QVariantMap{{minutes, 6.5}}}});
        edits().checkIn(goal, {{"status", "done"}, {"confidence", 5}, {"values", QVariantMap{{minutes, 4}}}});

        auto* list = model("goal.checkIns", goal);

        QCOMPARE(column(list, "status"), (QStringList{"done", "behind"}));
        QCOMPARE(column(list, "values"), (QStringList{"Minutes 4", "Minutes 6.5"}));
        QCOMPARE(at(list, 0, "confidence").toInt(), 5);
        QCOMPARE(at(list, 0, "percent").toString(), QStringLiteral("67%"));
    }

    void a_check_in_goes_and_comes_back_with_its_values() {
        const QString goal = calibration();
        const QString minutes = at(model("goal.keyResults", goal), 0, "id").toString();
        const QString said = edits().checkIn(goal, {{"status", "behind"}, {"values", QVariantMap{{minutes, 6}}}});

        QVERIFY(edits().removePart("check_in", said));
        desk_->settle();
        QCOMPARE(count(schema::kMeasurement), 0);
        QCOMPARE(row(schema::kKeyResult, minutes).number(field::kKeyResultCurrent), std::int64_t{6'000'000});

        QVERIFY(edits().restorePart("check_in", said));
        desk_->settle();
        QCOMPARE(count(schema::kMeasurement), 1);
        QCOMPARE(model("goal.checkIns", goal)->rowCount(), 1);
    }

    void the_comment_of_a_check_in_can_be_mended_and_nothing_else() {
        const QString goal = calibration();
        const QString said = edits().checkIn(goal, {{"status", "behind"}, {"comment", "frist"}});

        QVERIFY(edits().rewordCheckIn(said, "first"));

        QCOMPARE(column(model("goal.checkIns", goal), "comment"), QStringList{"first"});
    }

    void key_results_say_in_words_what_they_measure() {
        const QString goal = edits().create({{"title", "Words"}, {"visibility", "company"}});
        edits().addKeyResult(goal, {{"title", "Uptime"}, {"metric", "percent"}, {"start", 90}, {"target", 99.9}});
        edits().addKeyResult(goal, {{"title", "Signed"}, {"metric", "yesNo"}});
        edits().addKeyResult(
            goal, {{"title", "Sold"}, {"metric", "currency"}, {"unit", "€"}, {"start", 0}, {"target", 1000}});
        auto* list = model("goal.keyResults", goal);
        const QString sold = at(list, 2, "id").toString();
        edits().checkIn(goal, {{"status", "done"}, {"values", QVariantMap{{sold, 1120}}}});

        list = model("goal.keyResults", goal);
        QCOMPARE(at(list, 0, "values").toString(), QStringLiteral("now 90.0%, target 99.9%"));
        QCOMPARE(at(list, 1, "values").toString(), QStringLiteral("not yet"));
        QCOMPARE(at(list, 2, "values").toString(), QStringLiteral("now 1,120\u00a0\u20ac, target 1,000\u00a0\u20ac"));
        QCOMPARE(at(list, 2, "percent").toString(), QStringLiteral("112%"));
        QVERIFY(at(list, 2, "overshoot").toString().startsWith(QLatin1String("12 point")));
        QCOMPARE(at(list, 2, "progress").toDouble(), 1.0);
    }

    void key_results_move_and_come_back_where_they_were() {
        const QString goal = calibration();
        auto* list = model("goal.keyResults", goal);
        const QString first = at(list, 0, "id").toString();
        const QString second = at(list, 1, "id").toString();

        QVERIFY(edits().move("key_result", first, second, {}));
        QCOMPARE(column(model("goal.keyResults", goal), "title"), (QStringList{"Lines", "Minutes"}));
        QVERIFY(edits().removePart("key_result", second));
        QCOMPARE(column(model("goal.keyResults", goal), "title"), QStringList{"Minutes"});
        QVERIFY(edits().restorePart("key_result", second));
        QCOMPARE(column(model("goal.keyResults", goal), "title"), (QStringList{"Lines", "Minutes"}));
    }

    void milestones_count_as_the_part_that_is_done() {
        const QString goal = edits().create({{"title", "Launch"}, {"visibility", "company"}});
        const QString steps = edits().addKeyResult(
            goal,
            {{"title", "Steps"}, {"metric", "milestones"}, {"milestones", QStringList{"Plan", "Build", "", "Ship"}}});
        auto* milestones = model("goal.milestones", steps);
        QCOMPARE(column(milestones, "title"), (QStringList{"Plan", "Build", "Ship"}));

        edits().changeMilestone(at(milestones, 0, "id").toString(), {{"done", true}});
        edits().addMilestone(steps, "Tell");

        QCOMPARE(at(model("goal.keyResults", goal), 0, "values").toString(), QStringLiteral("1 of 4 done"));
        QCOMPARE(details(goal).value("percentText").toString(), QStringLiteral("25%"));
    }

    void done_initiatives_stand_last() {
        const QString goal = calibration();
        const QString first = edits().addInitiative(goal, "Train the line");
        edits().addInitiative(goal, "Write the runbook");

        edits().changeInitiative(first, {{"done", true}});
        edits().changeInitiative(first, {{"ownerId", ben_}, {"due", dayFrom(20'000)}});

        auto* list = model("goal.initiatives", goal);
        QCOMPARE(column(list, "title"), (QStringList{"Write the runbook", "Train the line"}));
        QCOMPARE(at(list, 1, "ownerName").toString(), QStringLiteral("Ben Adeyemi"));
        QVERIFY(at(list, 0, "mine").toBool());
        QVERIFY(!at(list, 1, "overdue").toBool());
    }

    void answers_stand_below_what_they_answer_and_mention_people() {
        const QString goal = calibration();
        edits().addComment(goal, {}, "Well done @Ben");
        desk_->settle();
        const QString first = at(model("goal.comments", goal), 0, "id").toString();
        edits().addComment(goal, first, "Thanks");
        edits().addComment(goal, {}, "Next?");
        desk_->settle();

        auto* list = model("goal.comments", goal);

        QCOMPARE(column(list, "text"), (QStringList{"Well done @Ben", "Thanks", "Next?"}));
        QCOMPARE(column(list, "depth"), (QStringList{"0", "1", "0"}));
        QCOMPARE(row(schema::kGoalComment, first).value(field::kGoalCommentMentions),
                 (Value{std::vector<Uuid>{idFrom(ben_)}}));
        QVERIFY(edits().rewordComment(first, "Well done"));
        desk_->settle();
        QCOMPARE(row(schema::kGoalComment, first).text(field::kGoalCommentText), std::string("Well done"));
    }

    void contributors_are_added_and_taken_away_one_by_one() {
        const QString goal = calibration();
        const Uuid mia = desk_->person("Mia", "Sand");

        QVERIFY(edits().addContributor(goal, toText(mia)));
        QVERIFY(edits().removeContributor(goal, ben_));

        desk_->settle();
        QCOMPARE(row(schema::kGoal, goal).value(field::kGoalContributors), (Value{std::vector<Uuid>{mia}}));
    }

    void what_is_empty_is_cleared_and_what_is_not_named_stays() {
        const QString goal = calibration();

        QVERIFY(edits().change(goal, {{"title", "Other"}, {"checkInDays", 14}, {"starts", dayFrom(20'000)}}));
        QVERIFY(edits().change(goal, {{"checkInDays", 0}, {"starts", QVariant{}}}));

        desk_->settle();
        const Record now = row(schema::kGoal, goal);
        QCOMPARE(now.text(field::kGoalTitle), std::string("Other"));
        QCOMPARE(now.value(field::kGoalCheckInDays), Value{});
        QCOMPARE(now.value(field::kGoalStarts), Value{});
        QCOMPARE(edits().goal(goal).value("visibility").toString(), QStringLiteral("company"));
    }

    void goals_below_a_removed_one_stand_at_the_top_until_it_comes_back() {
        const QString above = calibration();
        const QString below =
            edits().create({{"title", "Below"}, {"visibility", "company"}, {"parentId", above}, {"status", "onTrack"}});
        QCOMPARE(details(below).value("trail").toList().size(), 1);

        QVERIFY(edits().remove(above));
        desk_->settle();
        QVERIFY(details(below).value("trail").toList().isEmpty());
        QVERIFY(details(above).isEmpty());

        QVERIFY(edits().restore(above));
        desk_->settle();
        QCOMPARE(details(below).value("trail").toList().size(), 1);
        QCOMPARE(details(above).value("children").toInt(), 1);
    }
};

QTEST_MAIN(GoalEditsTest)
#include "goal_edits_test.moc"
