// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody leaves and comes back as the window does it, over the real engine.
#include "models/domain/fields.h"
#include "models/domain/goal_fields.h"
#include "models/views/app_context.h"
#include "models/views/meetings.h"
#include "models/views/values.h"
#include "tests/views/desk.h"

#include <QSignalSpy>
#include <QtTest>

using namespace aufwind;
using namespace aufwind::views;
namespace field = aufwind::domain::field;

class EmploymentViewTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<test::Desk> desk_;
    std::unique_ptr<AppContext> app_;
    Uuid ada_, ben_, cleo_, dan_, eva_;

    Employment& employment() { return *app_->employment(); }
    void edit(const EditQueue::Work& work) { QVERIFY(desk_->edit(work)); }
    Uuid grant(const Uuid& person, std::int64_t role) {
        return desk_->made(schema::kRoleGrant, {{1, Value{person}}, {2, Value{role}}});
    }
    Record row(EntityNumber entity, const Uuid& id) {
        desk_->settle();
        const auto found = desk_->reader().find(entity, id);
        return found && *found ? **found : Record{};
    }
    Uuid managerOf(const Uuid& person) { return row(schema::kEmployee, person).reference(field::kEmployeeManager); }
    std::int64_t statusOf(const Uuid& person) { return row(schema::kEmployee, person).number(field::kEmployeeStatus); }
    QDateTime day(int from) { return dayFrom(today(desk_->clock().now()) + from); }
    QVariantMap wanted(int days, const Uuid& heir, QVariantMap more = {}) {
        more.insert("day", day(days));
        more.insert("heir", toText(heir));
        return more;
    }
    Uuid team(const char* name, const Uuid& lead) {
        return desk_->made(schema::kTeam,
                           {{field::kTeamName, Value{std::string{name}}}, {field::kTeamLead, Value{lead}}});
    }
    int leave(const Uuid& person, const QVariantMap& how) {
        const int change = employment().leave(toText(person), how);
        desk_->settle();
        return change;
    }

  private slots:
    void init() {
        desk_ = std::make_unique<test::Desk>();
        ada_ = desk_->person("Ada", "Lovelace");
        ben_ = desk_->person("Ben", "Adeyemi", ada_);
        cleo_ = desk_->person("Cléo", "Martin", ben_);
        dan_ = desk_->person("Dan", "Okafor", ben_);
        eva_ = desk_->person("Eva", "Lind", cleo_);
        app_ = std::make_unique<AppContext>();
        app_->attach(&desk_->data(), nullptr);
        grant(desk_->me(), 1);
    }
    void cleanup() {
        app_->attach(nullptr, nullptr);
        app_.reset();
        desk_.reset();
    }

    void leaving_is_one_step_that_one_undo_takes_back() {
        const Uuid platform = team("Platform", ben_);
        edit([&](Bench& bench) {
            return bench.editor.addElement(schema::kEmployee, eva_, field::kEmployeeDotted, ben_);
        });

        QVERIFY(leave(ben_, wanted(0, ada_, {{"lead", toText(cleo_)}})) != 0);

        QCOMPARE(statusOf(ben_), domain::kStatusLeft);
        QCOMPARE(row(schema::kEmployee, ben_).number(field::kEmployeeEnd), today(desk_->clock().now()));
        QCOMPARE(managerOf(cleo_), ada_);
        QCOMPARE(managerOf(dan_), ada_);
        QCOMPARE(row(schema::kTeam, platform).reference(field::kTeamLead), cleo_);
        QCOMPARE(app_->employment()->leaving(toText(ben_), {})["dotted"].toInt(), 0);

        app_->undo();
        desk_->settle();

        QCOMPARE(statusOf(ben_), domain::kStatusActive);
        QCOMPARE(managerOf(cleo_), ben_);
        QCOMPARE(managerOf(dan_), ben_);
        QCOMPARE(row(schema::kTeam, platform).reference(field::kTeamLead), ben_);
        QCOMPARE(app_->employment()->leaving(toText(ben_), {})["dotted"].toInt(), 1);
    }

    void putting_back_takes_it_back_also_after_other_edits() {
        const Uuid platform = team("Platform", ben_);
        edit([&](Bench& bench) {
            return bench.editor.addElement(schema::kEmployee, eva_, field::kEmployeeDotted, ben_);
        });
        const int change = leave(ben_, wanted(0, ada_));
        QCOMPARE(row(schema::kTeam, platform).reference(field::kTeamLead), Uuid{});
        app_->set("employee", toText(dan_), {{"title", "Engineer"}});

        employment().putBack(change);

        QCOMPARE(statusOf(ben_), domain::kStatusActive);
        QCOMPARE(managerOf(dan_), ben_);
        QCOMPARE(row(schema::kTeam, platform).reference(field::kTeamLead), ben_);
        QCOMPARE(row(schema::kEmployee, dan_).text(field::kEmployeeTitle), std::string{"Engineer"});
        QCOMPARE(employment().leaving(toText(ben_), {})["dotted"].toInt(), 1);
        QVERIFY(std::holds_alternative<std::monostate>(row(schema::kEmployee, ben_).value(field::kEmployeeEnd)));
    }

    void putting_back_leaves_what_somebody_else_has_written_since_and_whoever_is_gone() {
        const Uuid platform = team("Platform", ben_);
        const Uuid former = team("Former", ben_);
        const int change = leave(ben_, wanted(0, ada_));
        edit([&](Bench& bench) {
            auto done = bench.editor.set(schema::kTeam, platform, {{field::kTeamLead, Value{eva_}}});
            if (done) done = bench.editor.remove(schema::kTeam, former);
            return done;
        });

        employment().putBack(change);
        desk_->settle();

        QCOMPARE(statusOf(ben_), domain::kStatusActive);
        QCOMPARE(row(schema::kTeam, platform).reference(field::kTeamLead), eva_);
        QVERIFY(!row(schema::kTeam, former).alive());
    }

    void a_team_goes_to_nobody_who_has_left() {
        team("Platform", ben_);
        leave(dan_, wanted(0, ada_));

        QCOMPARE(employment().leaving(toText(ben_), wanted(0, ada_, {{"lead", toText(dan_)}}))["obstacle"].toString(),
                 "heirGone");
        QCOMPARE(employment().leaving(toText(ben_), wanted(0, ada_, {{"lead", toText(ben_)}}))["obstacle"].toString(),
                 "self");
        QCOMPARE(leave(ben_, wanted(0, ada_, {{"lead", toText(dan_)}})), 0);
        QCOMPARE(statusOf(ben_), domain::kStatusActive);
    }

    void a_report_who_takes_over_moves_up_and_no_circle_is_made() {
        const QVariantMap plan = employment().leaving(toText(ben_), wanted(0, eva_));
        QCOMPARE(plan["obstacle"].toString(), QString());
        QCOMPARE(plan["apart"].toList().size(), 1);
        QCOMPARE(plan["apart"].toList()[0].toMap()["name"].toString(), QStringLiteral("Cléo Martin"));
        QCOMPARE(plan["apart"].toList()[0].toMap()["manager"].toString(), QStringLiteral("Ada Lovelace"));

        leave(ben_, wanted(0, eva_));

        QCOMPARE(managerOf(cleo_), ada_);
        QCOMPARE(managerOf(dan_), eva_);
        QCOMPARE(managerOf(eva_), cleo_);
    }

    void a_last_day_to_come_is_noted_and_nothing_else() {
        QVERIFY(employment().leaving(toText(ben_), wanted(30, ada_))["ahead"].toBool());

        QVERIFY(leave(ben_, wanted(30, ada_, {{"takeRoles", true}})) != 0);

        QCOMPARE(statusOf(ben_), domain::kStatusActive);
        QCOMPARE(managerOf(dan_), ben_);
        QCOMPARE(row(schema::kEmployee, ben_).number(field::kEmployeeEnd), today(desk_->clock().now()) + 30);
        QCOMPARE(app_->profile(toText(ben_))["endDate"].toDateTime(), day(30));
        QVERIFY(employment().canLeave(toText(ben_)));
    }

    void consequences_are_counted_from_what_is_here() {
        const auto [series, occurrence] = desk_->oneOnOne(ben_);
        desk_->made(schema::kActionItem, {{field::kActionSeries, Value{series}},
                                          {field::kActionTitle, Value{std::string{"Runbook"}}},
                                          {field::kActionOwner, Value{ben_}}});
        team("Platform", ben_);

        const QVariantMap plan = employment().leaving(toText(ben_), wanted(0, ada_));

        QCOMPARE(plan["reports"].toInt(), 2);
        QCOMPARE(plan["reportNames"].toStringList(), (QStringList{"Cléo Martin", "Dan Okafor"}));
        QCOMPARE(plan["teamNames"].toStringList(), QStringList{"Platform"});
        QCOMPARE(plan["actions"].toInt(), 1);
        QVERIFY(plan["canReports"].toBool());
        QVERIFY(plan["canTeams"].toBool());
        QVERIFY(!plan["knowsRoles"].toBool());
    }

    void own_meetings_end_or_go_on_without_and_action_items_are_taken_over() {
        const QString oneOnOne = app_->meetings()->create({{"kind", "oneOnOne"},
                                                           {"people", QStringList{toText(ben_)}},
                                                           {"title", "Ben and I"},
                                                           {"starts", instantFrom(desk_->clock().now())}});
        const QString weekly = app_->meetings()->create({{"kind", "team"},
                                                         {"people", QStringList{toText(ben_), toText(dan_)}},
                                                         {"title", "Weekly"},
                                                         {"rule", "FREQ=WEEKLY"},
                                                         {"starts", instantFrom(desk_->clock().now())}});
        desk_->settle();
        const Uuid action = desk_->made(schema::kActionItem, {{field::kActionSeries, Value{idFrom(weekly)}},
                                                              {field::kActionTitle, Value{std::string{"Runbook"}}},
                                                              {field::kActionOwner, Value{ben_}}});
        const QVariantMap plan = employment().leaving(toText(ben_), wanted(0, ada_));
        QCOMPARE(plan["ended"].toStringList(), QStringList{"Ben and I"});
        QCOMPARE(plan["without"].toStringList(), QStringList{"Weekly"});

        const int change = leave(ben_, wanted(0, ada_, {{"takeActions", true}, {"endMeetings", true}}));

        const auto people = [&] {
            return participantsOf(desk_->reader(), row(schema::kMeetingSeries, idFrom(weekly))).size();
        };
        QVERIFY(row(schema::kMeetingSeries, idFrom(oneOnOne)).flag(field::kSeriesEnded));
        QVERIFY(!row(schema::kMeetingSeries, idFrom(weekly)).flag(field::kSeriesEnded));
        QCOMPARE(people(), std::size_t{2});
        QCOMPARE(row(schema::kActionItem, action).reference(field::kActionOwner), desk_->me());

        employment().putBack(change);

        QVERIFY(!row(schema::kMeetingSeries, idFrom(oneOnOne)).flag(field::kSeriesEnded));
        QCOMPARE(people(), std::size_t{3});
        QCOMPARE(row(schema::kActionItem, action).reference(field::kActionOwner), ben_);
    }

    void open_goals_are_told_and_go_to_whoever_takes_over() {
        const auto goal = [&](const char* title, std::int64_t status) {
            return desk_->made(schema::kGoal, {{field::kGoalTitle, Value{std::string{title}}},
                                               {field::kGoalOwner, Value{ben_}},
                                               {field::kGoalVisibility, Value{std::int64_t{3}}},
                                               {field::kGoalStatus, Value{status}}});
        };
        const Uuid open = goal("Uptime", 1);
        const Uuid done = goal("Move", 4);
        const QVariantMap plan = employment().leaving(toText(ben_), wanted(0, ada_));
        QCOMPARE(plan["goals"].toInt(), 1);
        QCOMPARE(plan["goalTitles"].toStringList(), QStringList{"Uptime"});
        QVERIFY(plan["canGoals"].toBool());
        QCOMPARE(plan["goalsTo"].toMap()["id"].toString(), toText(ada_));

        const int change = leave(ben_, wanted(0, ada_, {{"takeGoals", true}}));

        QCOMPARE(row(schema::kGoal, open).reference(field::kGoalOwner), ada_);
        QCOMPARE(row(schema::kGoal, done).reference(field::kGoalOwner), ben_);

        employment().putBack(change);

        QCOMPARE(row(schema::kGoal, open).reference(field::kGoalOwner), ben_);
    }

    void goals_stay_where_nobody_is_named_to_whom_this_person_may_give_them() {
        const Uuid goal = desk_->made(schema::kGoal, {{field::kGoalTitle, Value{std::string{"Uptime"}}},
                                                      {field::kGoalOwner, Value{ben_}},
                                                      {field::kGoalVisibility, Value{std::int64_t{3}}},
                                                      {field::kGoalStatus, Value{std::int64_t{1}}}});
        QVERIFY(employment().leaving(toText(ben_), wanted(0, {}))["goalsTo"].toMap().isEmpty());
        QVERIFY(employment().leaving(toText(ben_), wanted(0, desk_->me()))["goalsTo"].toMap().isEmpty());

        QVERIFY(leave(ben_, wanted(0, {}, {{"takeGoals", true}})) != 0);

        QCOMPARE(row(schema::kGoal, goal).reference(field::kGoalOwner), ben_);
        QCOMPARE(statusOf(ben_), domain::kStatusLeft);
    }

    void what_is_not_chosen_stays() {
        const QString weekly = app_->meetings()->create({{"kind", "team"},
                                                         {"people", QStringList{toText(ben_)}},
                                                         {"title", "Weekly"},
                                                         {"starts", instantFrom(desk_->clock().now())}});
        grant(desk_->me(), 2);
        const Uuid role = grant(ben_, 1);

        leave(ben_, wanted(0, ada_));

        QCOMPARE(participantsOf(desk_->reader(), row(schema::kMeetingSeries, idFrom(weekly))).size(), std::size_t{2});
        QVERIFY(row(schema::kRoleGrant, role).alive());
    }

    void admins_take_away_roles_up_to_their_own() {
        grant(desk_->me(), 2);
        const Uuid hr = grant(ben_, 1);
        const Uuid owner = grant(ben_, 3);
        const QVariantMap plan = employment().leaving(toText(ben_), wanted(0, ada_));
        QCOMPARE(plan["roles"].toStringList().size(), 1);
        QCOMPARE(plan["rolesKept"].toStringList().size(), 1);

        const int change = leave(ben_, wanted(0, ada_, {{"takeRoles", true}}));

        QVERIFY(!row(schema::kRoleGrant, hr).alive());
        QVERIFY(row(schema::kRoleGrant, owner).alive());

        employment().putBack(change);

        QVERIFY(row(schema::kRoleGrant, hr).alive());
    }

    void only_whoever_may_write_it_is_offered_it_and_never_for_themselves() {
        QVERIFY(employment().canLeave(toText(ben_)));
        QVERIFY(!employment().canLeave(toText(desk_->me())));
        QVERIFY(!employment().canReturn(toText(ben_)));
        test::Desk plain;
        const Uuid other = plain.person("Ben", "Adeyemi");
        AppContext app;
        app.attach(&plain.data(), nullptr);

        QVERIFY(!app.employment()->canLeave(toText(other)));
        QCOMPARE(app.employment()->leave(toText(other), wanted(0, {})), 0);
        app.attach(nullptr, nullptr);
    }

    void somebody_elses_edit_tells_that_consequences_may_differ() {
        const QSignalSpy changed{&employment(), &Employment::changed};

        desk_->person("Fay", "Okoro", ben_);
        desk_->settle();

        QVERIFY(changed.count() > 0);
        QCOMPARE(employment().leaving(toText(ben_), wanted(0, ada_))["reports"].toInt(), 3);
    }

    void who_comes_back_keeps_what_was_and_gets_another_first_day_and_manager() {
        edit([&](Bench& bench) {
            return bench.editor.set(schema::kEmployee, ben_,
                                    {{field::kEmployeeStart, Value{std::int64_t{18'000}}},
                                     {field::kEmployeeTitle, Value{std::string{"Engineer"}}}});
        });
        const auto [series, occurrence] = desk_->oneOnOne(ben_);
        const Uuid point = desk_->point(series, occurrence, "Budget");
        leave(ben_, wanted(-10, ada_));
        QVERIFY(employment().canReturn(toText(ben_)));
        QVERIFY(!employment().canLeave(toText(ben_)));

        const int change = employment().comeBack(toText(ben_), {{"day", day(0)}, {"manager", toText(dan_)}});

        QCOMPARE(statusOf(ben_), domain::kStatusActive);
        QCOMPARE(managerOf(ben_), dan_);
        QCOMPARE(row(schema::kEmployee, ben_).number(field::kEmployeeStart), today(desk_->clock().now()));
        QVERIFY(std::holds_alternative<std::monostate>(row(schema::kEmployee, ben_).value(field::kEmployeeEnd)));
        QCOMPARE(row(schema::kEmployee, ben_).text(field::kEmployeeTitle), std::string{"Engineer"});
        QVERIFY(row(schema::kMeetingSeries, series).alive());
        QVERIFY(row(schema::kTalkingPoint, point).alive());
        QCOMPARE(managerOf(cleo_), ada_);

        employment().putBack(change);

        QCOMPARE(statusOf(ben_), domain::kStatusLeft);
        QCOMPARE(managerOf(ben_), ada_);
        QCOMPARE(row(schema::kEmployee, ben_).number(field::kEmployeeStart), std::int64_t{18'000});
        QCOMPARE(row(schema::kEmployee, ben_).number(field::kEmployeeEnd), today(desk_->clock().now()) - 10);
    }

    void nobody_comes_back_under_somebody_below_them_or_before_they_left() {
        leave(ben_, wanted(-10, {}));
        app_->set("employee", toText(dan_), {{"manager", toText(ben_)}});
        desk_->settle();
        const auto obstacle = [&](int days, const Uuid& manager) {
            return employment().returnObstacle(toText(ben_), {{"day", day(days)}, {"manager", toText(manager)}});
        };

        QCOMPARE(obstacle(0, dan_), QStringLiteral("cycle"));
        QCOMPARE(obstacle(0, ben_), QStringLiteral("self"));
        QCOMPARE(obstacle(-10, ada_), QStringLiteral("beforeEnd"));
        QCOMPARE(obstacle(0, ada_), QString());
        QCOMPARE(employment().comeBack(toText(ben_), {{"day", day(0)}, {"manager", toText(dan_)}}), 0);
        QCOMPARE(statusOf(ben_), domain::kStatusLeft);
    }

    void the_heir_proposed_is_the_nearest_above_who_is_here() {
        QCOMPARE(employment().managerAbove(toText(eva_))["name"].toString(), QStringLiteral("Cléo Martin"));
        edit([&](Bench& bench) {
            return bench.editor.set(schema::kEmployee, cleo_, {{field::kEmployeeStatus, Value{domain::kStatusLeft}}});
        });

        QCOMPARE(employment().managerAbove(toText(eva_))["name"].toString(), QStringLiteral("Ben Adeyemi"));
        QCOMPARE(employment().leaving(toText(dan_), wanted(0, cleo_))["obstacle"].toString(), QString());
        QCOMPARE(employment().leaving(toText(ben_), wanted(0, cleo_))["obstacle"].toString(),
                 QStringLiteral("heirGone"));
    }
};

QTEST_MAIN(EmploymentViewTest)
#include "employment_test.moc"
