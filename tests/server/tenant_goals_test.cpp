// SPDX-License-Identifier: GPL-3.0-or-later
// Who sees a goal and what belongs to it, and what becomes of that when the goal, the tree or a team changes.
#include "models/domain/goal_fields.h"
#include "models/domain/goal_progress.h"
#include "tests/server/tenant_fixture.h"

#include <QTest>

using namespace aufwind;
using namespace aufwind::test;
using domain::GoalVisibility;
using merge::OperationKind;

namespace field = domain::field;

namespace {

constexpr FieldNumber kShownTo = field::of(schema::kKeyResult, "shown_to");
constexpr FieldNumber kShownContributors = field::of(schema::kKeyResult, "shown_contributors");

Value shown(GoalVisibility visibility) {
    return static_cast<std::int64_t>(visibility);
}

/// chief ← lead ← owner; a helper who contributes, a mate of the owner's team, HR, and somebody else.
struct Company {
    World world;
    Uuid chief = world.employee("Chief"), lead = world.employee("Lead"), owner = world.employee("Owner"),
         helper = world.employee("Helper"), mate = world.employee("Mate"), hr = world.employee("Hr"),
         other = world.employee("Other");
    Uuid team = world.newId();
    Uuid membership = derived(schema::kTeamMembership, {{1, team}, {2, mate}});
    Uuid goal = world.newId(), keyResult = world.newId(), checkIn = world.newId();
    Device ofChief{world, chief}, ofLead{world, lead}, ofOwner{world, owner}, ofHelper{world, helper},
        ofMate{world, mate}, ofHr{world, hr}, ofOther{world, other};

    explicit Company(GoalVisibility visibility) {
        world.grant(hr, schema::Role::hr);
        world.seed({setOperation(schema::kEmployee, lead, field::kEmployeeManager, chief),
                    setOperation(schema::kEmployee, owner, field::kEmployeeManager, lead),
                    createOperation(schema::kTeam, team, {{field::kTeamName, std::string("Line 2")}}),
                    createOperation(schema::kTeamMembership, membership, {{1, team}, {2, mate}})});
        ofOwner.sync();
        const auto done = ofOwner.push({createOperation(schema::kGoal, goal,
                                                        {{field::kGoalTitle, std::string("Halve returns")},
                                                         {field::kGoalOwner, owner},
                                                         {field::kGoalVisibility, shown(visibility)},
                                                         {field::kGoalTeam, team},
                                                         {field::kGoalContributors, std::vector<Uuid>{helper}}}),
                                        createOperation(schema::kKeyResult, keyResult,
                                                        {{field::kKeyResultGoal, goal},
                                                         {field::kKeyResultTitle, std::string("Returns")},
                                                         {field::kKeyResultPosition, std::string("m")}}),
                                        createOperation(schema::kCheckIn, checkIn,
                                                        {{field::kCheckInGoal, goal},
                                                         {field::kCheckInAt, std::int64_t{5}},
                                                         {field::kCheckInComment, std::string("a start")}})});
        if (done != "accepted") qFatal("company: %s", done.c_str());
    }
    std::vector<std::pair<const char*, Device*>> devices() {
        return {{"chief", &ofChief}, {"lead", &ofLead}, {"owner", &ofOwner}, {"helper", &ofHelper},
                {"mate", &ofMate},   {"hr", &ofHr},     {"other", &ofOther}};
    }
    /// Who holds the goal; "?" behind a name where what belongs to it is seen by somebody else.
    std::string seenBy() {
        std::string names;
        for (const auto& [name, device] : devices()) {
            device->sync();
            const bool holds = device->holds(schema::kGoal, goal);
            const bool same = holds == device->holds(schema::kKeyResult, keyResult) &&
                              holds == device->holds(schema::kCheckIn, checkIn);
            if (!device->difference().empty()) return device->difference();
            if (holds || !same) names += (names.empty() ? "" : " ") + std::string(name) + (same ? "" : "?");
        }
        return names;
    }
    std::string change(Device& by, FieldNumber number, Value value) {
        world.clock.time += 1000;  // so that it wins against what was written before
        by.sync();
        return by.push(setOperation(schema::kGoal, goal, number, std::move(value)));
    }
    bool isSound() {
        const auto sound = world.service->check();
        if (!sound) qWarning("%s", sound.error().detail.c_str());
        return sound.ok();
    }
};

#define QCOMPARE_TEXT(actual, expected) QCOMPARE(QString::fromStdString(actual), QString::fromLatin1(expected))

}  // namespace

class TenantGoalsTest : public QObject {
    Q_OBJECT
  private slots:
    void what_belongs_to_a_goal_is_seen_by_whom_its_visibility_says_data() {
        QTest::addColumn<int>("visibility");
        QTest::addColumn<QString>("seenBy");
        QTest::newRow("private") << 0 << "owner";
        QTest::newRow("participants") << 1 << "chief lead owner helper";
        QTest::newRow("team") << 2 << "chief lead owner helper mate";
        QTest::newRow("company") << 3 << "chief lead owner helper mate hr other";
    }

    void what_belongs_to_a_goal_is_seen_by_whom_its_visibility_says() {
        QFETCH(int, visibility);
        QFETCH(QString, seenBy);

        Company company(static_cast<GoalVisibility>(visibility));

        QCOMPARE(QString::fromStdString(company.seenBy()), seenBy);
        QVERIFY(company.isSound());
    }

    void a_narrower_visibility_takes_what_belongs_to_the_goal_away_and_a_wider_one_brings_it() {
        Company company(GoalVisibility::company);
        company.seenBy();

        QCOMPARE_TEXT(company.change(company.ofOwner, field::kGoalVisibility, shown(GoalVisibility::privately)),
                      "accepted");
        QCOMPARE_TEXT(company.seenBy(), "owner");
        QCOMPARE_TEXT(company.change(company.ofOwner, field::kGoalVisibility, shown(GoalVisibility::team)), "accepted");
        QCOMPARE_TEXT(company.seenBy(), "chief lead owner helper mate");
        QVERIFY(company.isSound());
    }

    void whoever_joins_the_team_sees_its_goals_and_whoever_leaves_does_not() {
        Company company(GoalVisibility::team);
        company.seenBy();
        const Fields joined{{1, company.team}, {2, company.other}};

        company.world.seed(
            {lifeOperation(OperationKind::remove, schema::kTeamMembership, company.membership),
             createOperation(schema::kTeamMembership, derived(schema::kTeamMembership, joined), joined)});
        QCOMPARE_TEXT(company.seenBy(), "chief lead owner helper other");

        company.world.seed({setOperation(schema::kTeam, company.team, field::kTeamLead, company.mate)});
        QCOMPARE_TEXT(company.seenBy(), "chief lead owner helper mate other");
        QVERIFY(company.isSound());
    }

    void a_new_manager_sees_the_goals_of_a_report_and_the_former_one_does_not() {
        Company company(GoalVisibility::participants);
        company.seenBy();

        company.world.seed({setOperation(schema::kEmployee, company.owner, field::kEmployeeManager, company.other)});

        QCOMPARE_TEXT(company.seenBy(), "owner helper other");
        QCOMPARE_TEXT(company.change(company.ofOther, field::kGoalTitle, std::string("x")), "accepted");
        QCOMPARE_TEXT(company.change(company.ofLead, field::kGoalTitle, std::string("y")), "not_found");
        QVERIFY(company.isSound());
    }

    void a_manager_hands_a_goal_to_a_report_and_nobody_lets_theirs_pass_for_another_persons() {
        Company company(GoalVisibility::participants);
        company.seenBy();

        QCOMPARE_TEXT(company.change(company.ofOwner, field::kGoalOwner, company.other), "forbidden");
        QCOMPARE_TEXT(company.change(company.ofLead, field::kGoalOwner, company.other), "forbidden");
        company.world.seed({setOperation(schema::kEmployee, company.mate, field::kEmployeeManager, company.lead)});
        QCOMPARE_TEXT(company.change(company.ofLead, field::kGoalOwner, company.mate), "accepted");

        QCOMPARE_TEXT(company.seenBy(), "chief lead helper mate");
        QVERIFY(company.isSound());
    }

    void somebody_who_no_longer_contributes_loses_what_belongs_to_the_goal() {
        Company company(GoalVisibility::participants);
        company.seenBy();
        auto removal = setOperation(schema::kGoal, company.goal, field::kGoalContributors, company.helper);
        removal.kind = OperationKind::removeElement;
        removal.life = 1;

        QCOMPARE_TEXT(company.ofOwner.push(removal), "accepted");

        QCOMPARE_TEXT(company.seenBy(), "chief lead owner");
        QVERIFY(company.ofOwner.row(schema::kKeyResult, company.keyResult)->value(kShownContributors) ==
                company.ofOwner.row(schema::kGoal, company.goal)->value(field::kGoalContributors));
        QVERIFY(company.isSound());
    }

    void nobody_writes_what_the_server_keeps_of_the_goal() {
        Company company(GoalVisibility::privately);

        const auto set = company.ofOwner.push(
            setOperation(schema::kKeyResult, company.keyResult, kShownTo, shown(GoalVisibility::company)));
        const auto made = company.ofOwner.push(
            createOperation(schema::kGoalComment, company.world.newId(),
                            {{field::kGoalCommentGoal, company.goal},
                             {field::kGoalCommentText, std::string("look")},
                             {field::of(schema::kGoalComment, "shown_to"), shown(GoalVisibility::company)}}));

        QCOMPARE_TEXT(set, "forbidden");
        QCOMPARE_TEXT(made, "forbidden");
        QCOMPARE_TEXT(company.seenBy(), "owner");
    }

    void what_comes_from_offline_after_a_change_has_the_audience_of_now() {
        Company company(GoalVisibility::company);
        company.seenBy();
        const Uuid late = company.world.newId();
        company.ofHelper.queue({createOperation(
            schema::kGoalComment, late,
            {{field::kGoalCommentGoal, company.goal}, {field::kGoalCommentText, std::string("on the train")}})});

        company.change(company.ofOwner, field::kGoalVisibility, shown(GoalVisibility::participants));
        company.ofHelper.sync();
        company.seenBy();

        QVERIFY(company.ofOwner.holds(schema::kGoalComment, late));
        QVERIFY(company.ofHelper.holds(schema::kGoalComment, late));
        QVERIFY(!company.ofOther.holds(schema::kGoalComment, late));
        QVERIFY(company.isSound());
    }

    void what_was_removed_follows_too_so_that_a_restored_row_is_not_seen_by_others() {
        Company company(GoalVisibility::company);
        company.seenBy();
        company.ofOwner.push(lifeOperation(OperationKind::remove, schema::kKeyResult, company.keyResult));

        company.change(company.ofOwner, field::kGoalVisibility, shown(GoalVisibility::privately));
        company.ofOwner.push(lifeOperation(OperationKind::restore, schema::kKeyResult, company.keyResult));

        QCOMPARE_TEXT(company.seenBy(), "owner");
        QVERIFY(company.isSound());
    }

    void a_goal_is_moved_only_under_one_that_the_mover_sees() {
        Company company(GoalVisibility::company);
        const Uuid secret = company.world.newId();
        company.ofMate.push(createOperation(schema::kGoal, secret,
                                            {{field::kGoalTitle, std::string("s")},
                                             {field::kGoalOwner, company.mate},
                                             {field::kGoalVisibility, shown(GoalVisibility::privately)}}));

        QCOMPARE_TEXT(company.change(company.ofOwner, field::kGoalParent, secret), "not_found");
        QCOMPARE_TEXT(company.change(company.ofOwner, field::kGoalParent, company.world.newId()), "not_found");
    }

    void invariant_15_of_two_moves_that_form_a_cycle_one_is_refused() {
        Company company(GoalVisibility::company);
        const Uuid second = company.world.newId();
        company.ofOwner.push(createOperation(schema::kGoal, second,
                                             {{field::kGoalTitle, std::string("b")},
                                              {field::kGoalOwner, company.owner},
                                              {field::kGoalVisibility, shown(GoalVisibility::company)}}));
        company.ofLead.sync();
        company.ofLead.queue({setOperation(schema::kGoal, second, field::kGoalParent, company.goal)});

        const auto first = company.change(company.ofOwner, field::kGoalParent, second);
        company.ofLead.sync();
        company.ofOwner.sync();

        QCOMPARE_TEXT(first, "accepted");
        QCOMPARE(company.ofLead.answered.rbegin()->second.status(),
                 static_cast<std::uint32_t>(protocol::statusOf(ErrorCode::conflict)));
        QVERIFY(company.ofLead.row(schema::kGoal, second)->reference(field::kGoalParent).isNil());
        QVERIFY(company.ofLead.difference().empty());
    }

    void nobody_says_yes_to_a_goal_of_their_own() {
        Company company(GoalVisibility::company);
        company.seenBy();
        const auto approval = [&](Device& by) {
            const Fields fields{{field::kApprovalGoal, company.goal}};
            return by.push(createOperation(schema::kGoalApproval, derived(schema::kGoalApproval, fields),
                                           {fields[0], {field::kApprovalDecision, std::int64_t{1}}}));
        };

        QCOMPARE_TEXT(approval(company.ofOwner), "forbidden");
        QCOMPARE_TEXT(approval(company.ofChief), "forbidden");
        QCOMPARE_TEXT(approval(company.ofMate), "forbidden");
        QCOMPARE_TEXT(approval(company.ofLead), "accepted");
        QCOMPARE_TEXT(company.change(company.ofHr, field::kGoalOwner, company.hr), "forbidden");
        company.world.seed({setOperation(schema::kGoal, company.goal, field::kGoalOwner, company.hr)});
        company.ofHr.sync();
        const auto again = company.ofHr.push(
            setOperation(schema::kGoalApproval, derived(schema::kGoalApproval, {{field::kApprovalGoal, company.goal}}),
                         field::kApprovalDecision, std::int64_t{2}));
        QCOMPARE_TEXT(again, "forbidden");
    }

    void only_hr_says_that_a_goal_is_the_companys() {
        Company company(GoalVisibility::company);

        QCOMPARE_TEXT(company.change(company.ofOwner, field::kGoalOfCompany, true), "forbidden");
        QCOMPARE_TEXT(company.change(company.ofHr, field::kGoalOfCompany, true), "accepted");
    }

    void a_contributor_checks_in_and_changes_nothing_else() {
        Company company(GoalVisibility::participants);
        company.ofHelper.sync();
        const Uuid said = company.world.newId();
        const Fields measured{{field::kMeasurementCheckIn, said}, {field::kMeasurementKeyResult, company.keyResult}};

        const auto done = company.ofHelper.push(
            {createOperation(schema::kCheckIn, said,
                             {{field::kCheckInGoal, company.goal}, {field::kCheckInAt, std::int64_t{9}}}),
             createOperation(schema::kMeasurement, derived(schema::kMeasurement, measured),
                             {{field::kMeasurementGoal, company.goal},
                              measured[0],
                              measured[1],
                              {field::kMeasurementValue, std::int64_t{3'000'000}},
                              {field::kMeasurementAt, std::int64_t{9}}}),
             setOperation(schema::kKeyResult, company.keyResult, field::kKeyResultCurrent, std::int64_t{3'000'000}),
             setOperation(schema::kGoal, company.goal, field::kGoalStatus, std::int64_t{2}),
             setOperation(schema::kGoal, company.goal, field::kGoalConfidence, std::int64_t{4}),
             setOperation(schema::kGoal, company.goal, field::kGoalCheckedIn, std::int64_t{9})});

        QCOMPARE_TEXT(done, "accepted");
        QCOMPARE_TEXT(company.ofHelper.push(setOperation(schema::kKeyResult, company.keyResult, field::kKeyResultTarget,
                                                         std::int64_t{1})),
                      "forbidden");
        QCOMPARE_TEXT(company.change(company.ofHelper, field::kGoalTitle, std::string("x")), "forbidden");
    }

    void whoever_leads_to_a_change_of_many_rows_sees_them_in_one_commit() {
        Company company(GoalVisibility::company);
        std::vector<merge::Operation> comments;
        for (int i = 0; i < 500; ++i) {
            comments.push_back(createOperation(
                schema::kGoalComment, company.world.newId(),
                {{field::kGoalCommentGoal, company.goal}, {field::kGoalCommentText, std::string("c")}}));
        }
        QCOMPARE_TEXT(company.ofOther.push(comments), "accepted");
        company.seenBy();

        company.change(company.ofOwner, field::kGoalVisibility, shown(GoalVisibility::privately));
        company.seenBy();

        const auto count = [](const Device& device) {
            return std::count_if(device.rows.begin(), device.rows.end(),
                                 [](const auto& row) { return row.first.first == schema::kGoalComment; });
        };
        QCOMPARE(count(company.ofOther), std::ptrdiff_t{0});
        QCOMPARE(count(company.ofOwner), std::ptrdiff_t{500});
        QVERIFY(company.isSound());
    }
};

QTEST_GUILESS_MAIN(TenantGoalsTest)
#include "tenant_goals_test.moc"
