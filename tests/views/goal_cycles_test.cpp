// SPDX-License-Identifier: GPL-3.0-or-later
// Cycles, what goes on in the next one, what is due and what waits for a yes, over a real store.
#include "models/views/goal_cycles.h"

#include "models/domain/employment.h"
#include "models/domain/goal_fields.h"
#include "models/views/app_context.h"
#include "models/views/goal_edits.h"
#include "models/views/goals.h"
#include "models/views/values.h"
#include "tests/views/desk.h"

#include <QtTest>

using namespace aufwind;
using namespace aufwind::views;
namespace field = aufwind::domain::field;

namespace {

constexpr std::int64_t kMillionth = 1'000'000;
constexpr FieldNumber kGrantPerson = field::of(schema::kRoleGrant, "person");
constexpr FieldNumber kGrantRole = field::of(schema::kRoleGrant, "role");

QVariantList column(const QAbstractItemModel& model, const char* role) {
    QVariantList values;
    const int number = model.roleNames().key(role, -1);
    for (int i = 0; i < model.rowCount(); ++i) values << model.data(model.index(i, 0), number);
    return values;
}

Value number(std::int64_t value) {
    return Value{value};
}

}  // namespace

class GoalCyclesTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<test::Desk> desk_;
    std::unique_ptr<AppContext> app_;

    GoalCycles& cycles() { return *app_->goalCycles(); }
    std::int64_t day() const { return today(desk_->data().now()); }
    QVariantList listed(const char* name, const char* role, const QVariant& argument = QString{}) {
        auto* model = app_->model(QString::fromLatin1(name), argument);
        return model == nullptr ? QVariantList{} : column(*model, role);
    }
    Uuid cycle(std::int64_t from, std::int64_t to, std::int64_t phase = 1, std::int64_t rhythm = 7) {
        return desk_->made(schema::kGoalCycle, {{field::kCycleName, Value{std::string{"Cycle"}}},
                                                {field::kCycleStarts, number(day() + from)},
                                                {field::kCycleEnds, number(day() + to)},
                                                {field::kCyclePhase, number(phase)},
                                                {field::kCycleCheckInDays, number(rhythm)}});
    }
    Uuid goal(const char* title, const Uuid& cycle, std::vector<Assignment> more = {}) {
        more.emplace_back(field::kGoalTitle, Value{std::string{title}});
        more.emplace_back(field::kGoalVisibility, number(3));
        more.emplace_back(field::kGoalStatus, number(1));
        if (!cycle.isNil()) more.emplace_back(field::kGoalCycle, Value{cycle});
        return desk_->made(schema::kGoal, more);
    }
    Uuid keyResult(const Uuid& goal, std::int64_t start, std::int64_t current, std::int64_t target) {
        return desk_->made(schema::kKeyResult, {{field::kKeyResultGoal, Value{goal}},
                                                {field::kKeyResultTitle, Value{std::string{"Minutes"}}},
                                                {field::kKeyResultMetric, number(0)},
                                                {field::kKeyResultStart, number(start * kMillionth)},
                                                {field::kKeyResultCurrent, number(current * kMillionth)},
                                                {field::kKeyResultTarget, number(target * kMillionth)}});
    }
    std::vector<Record> rows(EntityNumber entity, FieldNumber by, const Uuid& id) {
        auto found = desk_->reader().list({.entity = entity, .where = {{by, store::Compare::equal, Value{id}}}});
        return found ? *found : std::vector<Record>{};
    }
    bool carryAll(const Uuid& from, const Uuid& to, const char* how = "rollOver") {
        QSignalSpy done(&cycles(), &GoalCycles::carried);
        if (!cycles().carry(toText(from), toText(to), QStringLiteral("open"), QString::fromLatin1(how))) return false;
        return QTest::qWaitFor([&] { return done.count() == 1; }, 20'000) && !done.at(0).at(1).toBool();
    }
    void become(std::int64_t role) {
        desk_->made(schema::kRoleGrant, {{kGrantPerson, Value{desk_->me()}}, {kGrantRole, number(role)}});
    }

  private slots:
    void init() {
        desk_ = std::make_unique<test::Desk>();
        app_ = std::make_unique<AppContext>();
        app_->attach(&desk_->data(), nullptr);
        desk_->settle();
    }
    void cleanup() {
        app_->attach(nullptr, nullptr);
        app_.reset();
        desk_.reset();
    }

    void a_new_cycle_is_a_draft_and_goes_step_by_step() {
        const QVariantMap wanted = cycles().proposal(QStringLiteral("quarter"));
        QVariantMap with = wanted;
        with.insert(QStringLiteral("kind"), QStringLiteral("quarter"));

        const QString id = cycles().create(with);

        desk_->settle();
        QCOMPARE(listed("goal.cycles", "phase"), QVariantList{"drafting"});
        QCOMPARE(listed("goal.cycles", "kind"), QVariantList{"quarter"});
        QVERIFY(!cycles().setPhase(id, QStringLiteral("closed")));
        QVERIFY(cycles().setPhase(id, QStringLiteral("active")));
        QVERIFY(cycles().setPhase(id, QStringLiteral("closed")));
        QVERIFY(cycles().setPhase(id, QStringLiteral("active")));
        desk_->settle();
        QCOMPARE(listed("goal.cycles", "phase"), QVariantList{"active"});
        QVERIFY(cycles().proposal(QStringLiteral("quarter")) != wanted);
    }

    void a_cycle_without_a_name_or_with_its_end_first_is_not_made() {
        QVariantMap wanted = cycles().proposal(QStringLiteral("year"));
        wanted.insert(QStringLiteral("name"), QStringLiteral("  "));
        QVERIFY(cycles().create(wanted).isEmpty());
        wanted.insert(QStringLiteral("name"), QStringLiteral("2027"));
        wanted.insert(QStringLiteral("ends"), wanted.value(QStringLiteral("starts")).toDateTime().addDays(-1));
        QVERIFY(cycles().create(wanted).isEmpty());
    }

    void who_may_change_cycles_follows_from_their_role() {
        QVERIFY(!cycles().canEdit());
        become(1);
        QVERIFY(cycles().canEdit());
    }

    void open_goals_go_on_with_what_belongs_to_them() {
        const Uuid old = cycle(-60, -1);
        const Uuid next = cycle(0, 60, 0);
        const Uuid above = goal("Above", old);
        const Uuid below = goal("Below", old, {{field::kGoalParent, Value{above}}});
        goal("Third", old);
        app_->set("goal", toText(goal("Over", old)), {{"status", "done"}});
        const Uuid result = keyResult(below, 9, 6, 4);
        desk_->made(schema::kMilestone, {{field::kMilestoneGoal, Value{below}},
                                         {field::kMilestoneKeyResult, Value{result}},
                                         {field::kMilestoneTitle, Value{std::string{"Open"}}}});
        desk_->made(schema::kMilestone, {{field::kMilestoneGoal, Value{below}},
                                         {field::kMilestoneKeyResult, Value{result}},
                                         {field::kMilestoneTitle, Value{std::string{"Reached"}}},
                                         {field::kMilestoneDone, Value{true}}});
        desk_->made(schema::kInitiative,
                    {{field::kInitiativeGoal, Value{below}}, {field::kInitiativeTitle, Value{std::string{"Write"}}}});
        desk_->settle();
        QCOMPARE(cycles().preview(toText(old), toText(next), QStringLiteral("open")).value("goals").toInt(), 3);

        QVERIFY(carryAll(old, next));

        const auto made = rows(schema::kGoal, field::kGoalCycle, next);
        QCOMPARE(made.size(), std::size_t{3});
        const auto copy = std::ranges::find_if(
            made, [&](const Record& row) { return row.reference(field::kGoalContinues) == below; });
        QVERIFY(copy != made.end());
        const auto parent = desk_->reader().find(schema::kGoal, copy->reference(field::kGoalParent));
        QCOMPARE((*parent)->reference(field::kGoalContinues), above);
        const auto results = rows(schema::kKeyResult, field::kKeyResultGoal, copy->id);
        QCOMPARE(results.size(), std::size_t{1});
        QCOMPARE(results[0].number(field::kKeyResultStart), 6 * kMillionth);
        QCOMPARE(rows(schema::kMilestone, field::kMilestoneGoal, copy->id).size(), std::size_t{1});
        QCOMPARE(rows(schema::kInitiative, field::kInitiativeGoal, copy->id).size(), std::size_t{1});
    }

    void doing_it_twice_makes_nothing_twice() {
        const Uuid old = cycle(-60, -1);
        const Uuid next = cycle(0, 60, 0);
        goal("One", old);
        QVERIFY(carryAll(old, next));
        goal("Two", old);
        desk_->settle();

        QVERIFY(carryAll(old, next, "duplicate"));
        desk_->settle();

        QCOMPARE(rows(schema::kGoal, field::kGoalCycle, next).size(), std::size_t{2});
        QVERIFY(!cycles().carry(toText(old), toText(next), QStringLiteral("open"), QStringLiteral("rollOver")));
        QCOMPARE(cycles().preview(toText(old), toText(next), QStringLiteral("open")).value("there").toInt(), 2);
    }

    void a_goal_whose_owner_is_gone_stays_behind_and_is_told() {
        const Uuid old = cycle(-60, -1);
        const Uuid next = cycle(0, 60, 0);
        const Uuid gone = desk_->person("Ada", "Byron");
        const Uuid team = desk_->made(schema::kTeam, {{domain::field::kTeamName, Value{std::string{"Dissolved"}}}});
        goal("Theirs", old, {{field::kGoalOwner, Value{gone}}});
        goal("Mine", old,
             {{field::kGoalTeam, Value{team}}, {field::kGoalContributors, Value{std::vector<Uuid>{gone}}}});
        QVERIFY(desk_->edit([&](Bench& bench) { return bench.editor.remove(schema::kEmployee, gone); }));
        QVERIFY(desk_->edit([&](Bench& bench) { return bench.editor.remove(schema::kTeam, team); }));
        desk_->settle();
        QSignalSpy done(&cycles(), &GoalCycles::carried);

        QVERIFY(carryAll(old, next));

        QCOMPARE(done.at(0).at(2).toInt(), 1);
        const auto made = rows(schema::kGoal, field::kGoalCycle, next);
        QCOMPARE(made.size(), std::size_t{1});
        QCOMPARE(made[0].text(field::kGoalTitle), std::string{"Mine"});
        QVERIFY(made[0].reference(field::kGoalTeam).isNil());
        QVERIFY(made[0].value(field::kGoalContributors) == Value{});
    }

    void many_goals_go_on_batch_by_batch() {
        const Uuid old = cycle(-60, -1);
        const Uuid next = cycle(0, 60, 0);
        QVERIFY(desk_->edit([&](Bench& bench) -> Result<void> {
            for (int i = 0; i < 300; ++i) {
                const auto made = bench.editor.create(schema::kGoal, {{field::kGoalTitle, Value{std::string{"Goal"}}},
                                                                      {field::kGoalVisibility, Value{std::int64_t{3}}},
                                                                      {field::kGoalCycle, Value{old}}});
                if (!made) return made.error();
            }
            return {};
        }));
        QSignalSpy steps(&cycles(), &GoalCycles::progressed);

        QVERIFY(carryAll(old, next));

        QCOMPARE(rows(schema::kGoal, field::kGoalCycle, next).size(), std::size_t{300});
        QVERIFY(steps.count() >= 3);
        QVERIFY(!cycles().busy());
    }

    void what_is_due_is_listed_with_its_values_and_is_one_line_on_home() {
        const Uuid running = cycle(-30, 30);
        const Uuid first = goal("First", running);
        goal("Second", running);
        app_->set("goal", toText(goal("Said today", running)), {{"checked_in", QDateTime::currentDateTime()}});
        keyResult(first, 9, 6, 4);
        desk_->edit([&](Bench& bench) {
            return bench.editor.set(schema::kGoal, first,
                                    {{field::kGoalCheckedIn, number(bench.now - 10LL * 86'400'000)}});
        });
        desk_->settle();

        QVERIFY(listed("goal.due", "title").contains(QVariant{"First"}));
        const QVariantList results = listed("goal.due", "keyResults");
        const qsizetype at = listed("goal.due", "title").indexOf(QVariant{"First"});
        QCOMPARE(results.at(at).toList().at(0).toMap().value("value").toDouble(), 6.0);
        QCOMPARE(listed("home.todos", "kind"), QVariantList{"checkIn"});
        QCOMPARE(listed("home.todos", "group"), QVariantList{"overdue"});
    }

    void a_goal_to_which_one_contributes_is_asked_about_too() {
        const Uuid ben = desk_->person("Ben", "Adeyemi");
        const Uuid running = cycle(-30, 30);
        goal("His alone", running, {{field::kGoalOwner, Value{ben}}});
        goal("Ours", running,
             {{field::kGoalOwner, Value{ben}}, {field::kGoalContributors, Value{std::vector<Uuid>{desk_->me()}}}});
        desk_->settle();

        QCOMPARE(listed("goal.due", "title"), QVariantList{"Ours"});
        QCOMPARE(listed("goal.due", "own"), QVariantList{false});
    }

    void a_check_in_is_taken_back_with_what_it_wrote() {
        const Uuid running = cycle(-30, 30);
        const Uuid one = goal("First", running);
        const Uuid result = keyResult(one, 9, 6, 4);
        desk_->settle();
        const int remembered = cycles().remember(toText(one));
        Uuid said;
        QVERIFY(desk_->edit([&](Bench& bench) {
            return bench.editor.together([&]() -> Result<void> {
                const auto checkIn = bench.editor.create(schema::kCheckIn, {{field::kCheckInGoal, Value{one}},
                                                                            {field::kCheckInAt, number(bench.now)},
                                                                            {field::kCheckInStatus, number(2)},
                                                                            {field::kCheckInConfidence, number(2)}});
                if (!checkIn) return checkIn.error();
                said = *checkIn;
                const auto value =
                    bench.editor.create(schema::kMeasurement, {{field::kMeasurementGoal, Value{one}},
                                                               {field::kMeasurementCheckIn, Value{said}},
                                                               {field::kMeasurementKeyResult, Value{result}},
                                                               {field::kMeasurementValue, number(5 * kMillionth)},
                                                               {field::kMeasurementAt, number(bench.now)}});
                if (!value) return value.error();
                auto done =
                    bench.editor.set(schema::kKeyResult, result, {{field::kKeyResultCurrent, number(5 * kMillionth)}});
                if (!done) return done;
                return bench.editor.set(schema::kGoal, one,
                                        {{field::kGoalStatus, number(2)},
                                         {field::kGoalConfidence, number(2)},
                                         {field::kGoalCheckedIn, number(bench.now)}});
            });
        }));

        QVERIFY(cycles().takeBack(remembered, toText(said)));

        const auto goalRow = desk_->reader().find(schema::kGoal, one);
        QCOMPARE((*goalRow)->number(field::kGoalStatus), std::int64_t{1});
        QVERIFY((*goalRow)->value(field::kGoalCheckedIn) == Value{});
        const auto resultRow = desk_->reader().find(schema::kKeyResult, result);
        QCOMPARE((*resultRow)->number(field::kKeyResultCurrent), 6 * kMillionth);
        QVERIFY(rows(schema::kCheckIn, field::kCheckInGoal, one).empty());
        QVERIFY(!cycles().takeBack(remembered, toText(said)));
    }

    void a_goal_waits_for_the_manager_of_its_owner_where_the_company_wants_that() {
        const Uuid ben = desk_->person("Ben", "Adeyemi", desk_->me());
        const Uuid next = cycle(0, 60, 0);
        const Uuid his = goal("His", next, {{field::kGoalOwner, Value{ben}}, {field::kGoalSubmitted, number(1'000)}});
        goal("Mine", next, {{field::kGoalSubmitted, number(1'000)}});
        const Uuid company = desk_->made(schema::kTenantSettings, {{field::kTenantName, Value{std::string{"L"}}}});
        desk_->settle();
        QCOMPARE(listed("goal.toApprove", "title"), QVariantList{});

        app_->set("tenant_settings", toText(company), {{"goals_need_approval", true}});
        desk_->settle();
        QCOMPARE(listed("goal.toApprove", "title"), QVariantList{"His"});
        QCOMPARE(listed("home.todos", "kind"), QVariantList{"approve"});

        desk_->made(schema::kGoalApproval, {{field::kApprovalGoal, Value{his}},
                                            {field::kApprovalDecision, number(2)},
                                            {field::kApprovalDecided, number(2'000)}});
        QCOMPARE(listed("goal.toApprove", "title"), QVariantList{});
        app_->set("goal", toText(his), {{"submitted", QDateTime::fromMSecsSinceEpoch(3'000)}});
        desk_->settle();
        QCOMPARE(listed("goal.toApprove", "title"), QVariantList{"His"});
    }

    void a_goal_of_somebody_with_a_dotted_line_to_this_person_can_be_approved_and_is_no_to_do() {
        const Uuid cleo = desk_->person("Cleo", "Martin");
        const Uuid ben = desk_->person("Ben", "Adeyemi", cleo);
        desk_->edit([&](Bench& bench) {
            return bench.editor.addElement(schema::kEmployee, ben, field::kEmployeeDotted, desk_->me());
        });
        desk_->made(schema::kTenantSettings,
                    {{field::kTenantName, Value{std::string{"L"}}}, {field::kTenantApproval, Value{true}}});
        goal("His", cycle(0, 60, 0), {{field::kGoalOwner, Value{ben}}, {field::kGoalSubmitted, number(1'000)}});
        desk_->settle();

        QCOMPARE(listed("goal.toApprove", "title"), QVariantList{"His"});
        QCOMPARE(listed("home.todos", "kind"), QVariantList{});
    }

    void a_decision_that_is_taken_back_is_what_it_was_before() {
        const QString id = toText(goal("His", cycle(0, 60, 0)));
        QVERIFY(cycles().decision(id).isEmpty());
        QVERIFY(app_->goalEdits()->sendBack(id, "Too small"));
        const QVariantMap returned = cycles().decision(id);
        QVERIFY(app_->goalEdits()->approve(id, "Fine"));

        QVERIFY(cycles().takeDecisionBack(id, returned));

        QCOMPARE(cycles().decision(id), returned);
        QCOMPARE(returned.value("remark").toString(), QStringLiteral("Too small"));
        QVERIFY(cycles().takeDecisionBack(id, {}));
        QCOMPARE(cycles().decision(id).value("decision").toInt(), 0);
        QCOMPARE(cycles().decision(id).value("decided").toInt(), 0);
    }

    void of_a_module_that_is_off_there_is_nothing_to_do() {
        const Uuid running = cycle(-30, 30);
        goal("First", running);
        desk_->made(schema::kTenantSettings,
                    {{field::kTenantName, Value{std::string{"L"}}}, {field::kTenantGoalsOff, Value{true}}});
        desk_->settle();

        QCOMPARE(listed("home.todos", "kind"), QVariantList{});
    }

    void a_template_becomes_goals_of_a_cycle_all_or_none() {
        const Uuid next = cycle(0, 60, 0);
        const QString lines = QStringLiteral("# One\n- Rate | percent | 10 | 20\n- Steps | milestones\n* First\n# Two");

        QVERIFY(cycles().useTemplate(lines + QStringLiteral("\nfaulty"), {}).isEmpty());
        const QStringList made = cycles().useTemplate(lines, {{"cycleId", toText(next)}, {"visibility", "company"}});

        QCOMPARE(made.size(), 2);
        QCOMPARE(rows(schema::kGoal, field::kGoalCycle, next).size(), std::size_t{2});
        QCOMPARE(cycles().linesOf(made[0]),
                 QStringLiteral("# One\n- Rate | percent | 10 | 20\n- Steps | milestones\n* First\n"));
    }

    void templates_of_the_company_stand_before_those_that_come_along() {
        QVERIFY(cycles().keepTemplate({}, {{"name", "Quality"}, {"lines", "faulty"}}).isEmpty());
        QVERIFY(!cycles().keepTemplate({}, {{"name", "Quality"}, {"lines", "# Fewer returns"}}).isEmpty());
        desk_->settle();

        const QVariantList names = listed("goal.templates", "name");

        QCOMPARE(names.front(), QVariant{"Quality"});
        QVERIFY(names.size() > 5);
        QCOMPARE(listed("goal.templates", "own").front(), QVariant{true});
    }

    void the_goals_of_a_person_stand_with_the_newest_cycle_first() {
        const Uuid ben = desk_->person("Ben", "Adeyemi");
        goal("Old", cycle(-90, -31, 2), {{field::kGoalOwner, Value{ben}}});
        goal("New", cycle(-30, 30), {{field::kGoalOwner, Value{ben}}});
        goal("Mine of before", cycle(-90, -31, 2));
        goal("Mine", cycle(-30, 30));
        desk_->settle();

        QCOMPARE(listed("goals.of", "title", toText(ben)), (QVariantList{"New", "Old"}));
        QCOMPARE(listed("goals.of", "closed", toText(ben)), (QVariantList{false, true}));
        QCOMPARE(listed("goals.mine", "title"), QVariantList{"Mine"});
    }
};

QTEST_MAIN(GoalCyclesTest)
#include "goal_cycles_test.moc"
