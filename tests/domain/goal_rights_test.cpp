// SPDX-License-Identifier: GPL-3.0-or-later
// Who may do what with a goal, as the access matrix says.
#include "models/domain/goal_rights.h"

#include "models/domain/employment.h"
#include "models/domain/fields.h"

#include <QtTest>

using namespace aufwind;
using namespace aufwind::domain;

namespace {

Uuid idOf(std::uint8_t number) {
    Uuid id;
    id.bytes[15] = number;
    return id;
}

const Uuid kOwner = idOf(1);
const Uuid kHelper = idOf(2);
const Uuid kStranger = idOf(3);

Goal goal() {
    Goal one;
    one.id = idOf(10);
    one.owner = kOwner;
    one.contributors = {kHelper};
    return one;
}

}  // namespace

class GoalRightsTest : public QObject {
    Q_OBJECT

  private slots:
    void an_owner_does_everything_but_approve_and_speak_for_the_company() {
        const GoalRights rights = goalRights(goal(), {.id = kOwner});

        QCOMPARE(rights, (GoalRights{.change = true,
                                     .status = true,
                                     .tick = true,
                                     .checkIn = true,
                                     .comment = true,
                                     .approve = false,
                                     .ofCompany = false,
                                     .moderate = true}));
    }

    void a_contributor_says_how_it_goes_and_changes_nothing_else() {
        const GoalRights rights = goalRights(goal(), {.id = kHelper});

        QCOMPARE(rights, (GoalRights{.status = true, .tick = true, .checkIn = true, .comment = true}));
    }

    void a_manager_changes_and_approves_and_does_not_check_in() {
        const GoalRights rights = goalRights(goal(), {.id = kStranger, .isManager = true});

        QCOMPARE(rights, (GoalRights{.change = true, .status = true, .tick = true, .comment = true, .approve = true}));
    }

    void hr_says_that_a_goal_is_the_companys() {
        const GoalRights rights = goalRights(goal(), {.id = kStranger, .isHr = true});

        QVERIFY(rights.ofCompany && rights.change && rights.approve);
        QVERIFY(!rights.checkIn && !rights.moderate);
    }

    void hr_changes_and_removes_initiatives_and_ticks_none() {
        const GoalRights hr = goalRights(goal(), {.id = kStranger, .isHr = true});
        QVERIFY(hr.status && hr.change && !hr.tick);

        const GoalRights helper = goalRights(goal(), {.id = kHelper, .isHr = true});
        QVERIFY(helper.tick);
    }

    void nobody_approves_a_goal_of_their_own() {
        QVERIFY(!goalRights(goal(), {.id = kOwner, .isHr = true}).approve);
        QVERIFY(!goalRights(goal(), {.id = kOwner, .isManager = true}).approve);
    }

    void whoever_only_sees_a_goal_can_comment() {
        QCOMPARE(goalRights(goal(), {.id = kStranger}), (GoalRights{.comment = true}));
        QCOMPARE(goalRights(goal(), {}), GoalRights{});
    }

    void people_make_goals_for_themselves_and_for_their_reports() {
        QVERIFY(mayOwnFor(kOwner, {.id = kOwner}));
        QVERIFY(!mayOwnFor(kOwner, {.id = kStranger}));
        QVERIFY(mayOwnFor(kOwner, {.id = kStranger, .isManager = true}));
        QVERIFY(mayOwnFor(kOwner, {.id = kStranger, .isHr = true}));
        QVERIFY(!mayOwnFor({}, {}));
    }

    void what_no_approver_sees_is_put_forward_with_another_visibility() {
        using enum GoalVisibility;

        QCOMPARE(visibilityForApproval(privately, true), std::optional(participants));
        QCOMPARE(visibilityForApproval(privately, false), std::optional(company));
        QCOMPARE(visibilityForApproval(participants, false), std::optional(company));
        QVERIFY(!visibilityForApproval(participants, true));
        QVERIFY(!visibilityForApproval(team, false));
        QVERIFY(!visibilityForApproval(company, false));
    }

    void hr_hands_goals_on_and_gives_or_takes_none_of_their_own() {
        const GoalViewer hr{.id = kStranger, .isHr = true};

        QVERIFY(mayHandOn(kOwner, hr, kHelper, hr));
        QVERIFY(!mayHandOn(kStranger, hr, kHelper, hr));
        QVERIFY(!mayHandOn(kOwner, hr, kStranger, hr));
        QVERIFY(!mayHandOn(kOwner, hr, {}, hr));
    }

    void a_manager_hands_goals_on_among_their_reports() {
        const GoalViewer manager{.id = kStranger, .isManager = true};
        const GoalViewer other{.id = kStranger};

        QVERIFY(mayHandOn(kOwner, manager, kHelper, manager));
        QVERIFY(!mayHandOn(kOwner, manager, kHelper, other));
        QVERIFY(!mayHandOn(kOwner, other, kHelper, manager));
    }

    void a_goal_is_seen_as_far_as_it_says() {
        const GoalSight nobody;
        const GoalSight owner{.isOwner = true};
        const GoalSight contributor{.isContributor = true};
        const GoalSight inTeam{.isInTeam = true};
        const GoalSight above{.isAbove = true};
        const auto seeing = [&](GoalVisibility visibility) {
            std::vector<GoalSight> all;
            for (const GoalSight& one : {nobody, owner, contributor, inTeam, above}) {
                if (wouldSee(visibility, one)) all.push_back(one);
            }
            return all;
        };

        QVERIFY(seeing(GoalVisibility::privately) == (std::vector{owner}));
        QVERIFY(seeing(GoalVisibility::participants) == (std::vector{owner, contributor, above}));
        QVERIFY(seeing(GoalVisibility::team) == (std::vector{owner, contributor, inTeam, above}));
        QVERIFY(seeing(GoalVisibility::company) == (std::vector{nobody, owner, contributor, inTeam, above}));
    }

    void a_dotted_line_manager_is_one_too() {
        Record employee;
        employee.entity = schema::kEmployee;
        employee.ensure(field::kEmployeeManager).value = kHelper;
        employee.ensure(field::kEmployeeDotted).value = std::vector<Uuid>{kOwner};

        QVERIFY(isManagerOf(employee, kHelper));
        QVERIFY(isManagerOf(employee, kOwner));
        QVERIFY(!isManagerOf(employee, kStranger));
        QVERIFY(!isManagerOf(employee, {}));
    }
};

QTEST_APPLESS_MAIN(GoalRightsTest)
#include "goal_rights_test.moc"
