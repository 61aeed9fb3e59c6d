// SPDX-License-Identifier: GPL-3.0-or-later
// The company's cycles: begun, opened, closed and carried on by those who may, and read by everybody.
import QtQuick
import QtTest
import Aufwind.Ui

Item {
    id: stage

    width: 1280
    height: 800

    property Component apps: FakeApp {}
    property Component shells: Shell { anchors.fill: parent }
    property FakeApp app: null
    property Shell view: null

    TestCase {
        name: "GoalCycles"
        when: windowShown

        function initTestCase() { Theme.reducedMotion = true }
        function cleanupTestCase() { Theme.reducedMotion = false }
        function begin(role) {
            Format.now = new Date(2026, 10, 24, 9, 41)
            Format.language = "en"
            languages.use("en")
            stage.app = stage.apps.createObject(stage, { role: role ?? "owner" })
            stage.app.sync.state = "upToDate"
            stage.view = stage.shells.createObject(stage, { app: stage.app })
            stage.view.stack.go("goalCycles", {})
            tryVerify(() => named("cycleRow").length === 3)
        }
        function cleanup() {
            stage.view.destroy()
            stage.app.destroy()
            stage.view = null
            stage.app = null
            wait(0)
        }
        function named(name, within) {
            const found = []
            const look = one => {
                if (!one.visible)
                    return
                if (one.objectName === name)
                    found.push(one)
                for (let i = 0; i < one.children.length; ++i)
                    look(one.children[i])
            }
            look(within ?? stage.view.stack)
            return found
        }
        // Of a dialog, which stands above the page.
        function above(name) { return findChild(stage.Window.window.contentItem, name) }
        // By its key, which also brings it into sight.
        function press(one) {
            one.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Return)
        }
        function choose(box, text) {
            let found = null
            const look = one => {
                if (one.modelData !== undefined && one.modelData.text === text)
                    found = one
                for (let i = 0; i < one.children.length; ++i)
                    look(one.children[i])
            }
            look(box)
            press(found)
        }
        function takeBack() {
            for (let i = 0; i < stage.view.toasts.children.length; ++i) {
                if (stage.view.toasts.children[i].action === "Undo")
                    return stage.view.toasts.children[i].acted()
            }
            fail("nothing to take back")
        }
        function calls(name) { return stage.app.called("goalCycles." + name) }
        function id(key) { return stage.app.goals.idOf(key) }

        function test_each_cycle_says_where_it_is_and_how_far() {
            begin()
            compare(named("openCycle").map(one => one.text), ["Q1 2027", "Q4 2026", "Q3 2026"])
            compare(named("cyclePhase").map(one => one.text), ["Drafting", "Active", "Closed"])
            compare(named("cycleGoals").map(one => one.text), ["0 goals", "11 goals", "1 goal"])
            compare(named("cyclePercent").map(one => one.text), ["–", "54%", "–"])
        }
        function test_a_new_cycle_is_proposed_from_the_date() {
            begin()
            press(named("newCycle")[0])
            tryVerify(() => above("cycleName") !== null && above("cycleName").text === "Q1 2027")
            choose(above("cycleKind"), "Year")
            compare(above("cycleName").text, "2027")
            press(above("saveCycle"))
            compare(calls("create"), [[{ name: "2027", kind: "year", starts: new Date(2027, 0, 1), ends: new Date(2027, 11, 31), checkInDays: 14 }]])
        }
        function test_a_cycle_does_not_end_before_it_begins() {
            begin()
            press(named("newCycle")[0])
            tryVerify(() => above("cycleEnds") !== null)
            above("cycleEnds").day = new Date(2026, 11, 31)
            press(above("saveCycle"))
            compare(calls("create"), [])
            compare(above("cycleEnds").error, "It cannot end before it begins")
        }
        function test_closing_says_what_is_open_and_can_be_undone() {
            begin()
            press(named("cycleStep")[1])
            tryVerify(() => above("stillOpen") !== null)
            compare(above("stillOpen").text, "9 goals are still open.")
            press(above("closeCycleGo"))
            compare(calls("setPhase"), [["q4", "closed"]])
            tryVerify(() => named("cycleRow").length === 3)
            takeBack()
            compare(calls("setPhase")[1], ["q4", "active"])
        }
        function test_a_draft_is_activated_and_a_closed_one_opened_again() {
            begin()
            press(named("cycleStep")[0])
            press(named("cycleStep")[2])
            compare(calls("setPhase"), [["q1", "active"], ["q3", "active"]])
        }
        function test_open_goals_roll_over_into_the_next_cycle() {
            begin()
            press(named("cycleStep")[1])
            tryVerify(() => above("closeAndRoll") !== null)
            press(above("closeAndRoll"))
            tryVerify(() => above("carryCounts") !== null)
            compare(above("carryCounts").text, "4 goals will be made.")
            choose(above("carryWhich"), "All goals")
            compare(above("carryCounts").text, "5 goals will be made.")
            press(above("carryGo"))
            compare(calls("carry"), [["q4", "q1", "all", "rollOver"]])
            stage.app.goalCycles.carried(5, false, 1)
            let told = ""
            for (let i = 0; i < stage.view.toasts.children.length; ++i)
                told += stage.view.toasts.children[i].text ?? ""
            verify(told.includes("5 goals go on. 1 stayed behind, for its owner is not here any more"))
        }
        function test_what_is_there_already_is_not_made_twice() {
            begin()
            stage.app.goalCycles.goals = 0
            stage.app.goalCycles.there = 4
            press(named("cycleStep")[1])
            tryVerify(() => above("closeAndRoll") !== null)
            press(above("closeAndRoll"))
            tryVerify(() => above("carryCounts") !== null)
            compare(above("carryCounts").text, "0 goals will be made. 4 are continued there already and stay as they are.")
            verify(!above("carryGo").enabled)
        }
        function test_who_may_not_change_cycles_sees_why() {
            begin("employee")
            compare(named("cyclesLocked").length, 1)
            compare(named("cycleStep").length, 0)
            verify(!named("newCycle")[0].enabled)
            verify(!named("needApproval")[0].enabled)
        }
        function test_admins_decide_whether_goals_need_approval() {
            begin("admin")
            const box = named("needApproval")[0]
            box.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Space)
            compare(calls("setNeedsApproval"), [[true]])
        }
        function test_a_goal_is_approved_and_that_can_be_undone() {
            begin()
            press(named("approveGoal")[0])
            compare(stage.app.called("goal.approve"), [[id("g4"), ""]])
            takeBack()
            compare(calls("takeDecisionBack"), [[id("g4"), { decision: 2, remark: "Too small", decided: 1000 }]])
        }
        function test_a_goal_is_returned_with_a_remark() {
            begin()
            press(named("returnGoal")[0])
            tryVerify(() => named("returnRemark").length === 1)
            keyClick(Qt.Key_Return)
            compare(named("returnRemark")[0].error, "Say what should change")
            compare(stage.app.called("goal.return"), [])
            for (const letter of "Which customers")
                keyClick(letter)
            keyClick(Qt.Key_Return)
            compare(stage.app.called("goal.return"), [[id("g4"), "Which customers"]])
        }
        function test_a_template_becomes_goals_of_the_cycle() {
            begin()
            press(named("goalTemplates")[0])
            tryVerify(() => above("useGoalTemplate") !== null && above("useGoalTemplate").enabled)
            press(above("useGoalTemplate"))
            compare(calls("useTemplate"), [["# Fewer returns\n- Returns | number | 40 | 20", { cycleId: "q4", visibility: "company" }]])
            compare(stage.view.stack.current, "goals")
        }
        function test_a_faulty_template_is_not_kept_and_says_which_line() {
            begin()
            stage.app.goalCycles.wrong = [{ line: 2, text: "The title is missing" }]
            press(named("goalTemplates")[0])
            tryVerify(() => above("writeGoalTemplate") !== null && above("useGoalTemplate").enabled)
            press(above("writeGoalTemplate"))
            tryVerify(() => above("goalTemplateName").visible)
            compare(above("goalTemplateLines").error, "Line 2: The title is missing")
            press(above("keepGoalTemplate"))
            compare(calls("keepTemplate"), [])
            stage.app.goalCycles.wrong = []
            press(above("keepGoalTemplate"))
            compare(calls("keepTemplate")[0][0], "t1")
        }
        function test_the_goals_of_the_other_stand_beside_the_agenda_and_go_onto_it() {
            begin()
            stage.view.stack.go("meeting", { seriesId: "s1" })
            tryVerify(() => named("theirGoals").length === 1 && named("goalBrief", named("theirGoals")[0]).length === 1)
            press(named("discussGoal")[0])
            compare(stage.app.called("goal.discuss"), [[id("g4"), "s1", "Migrate calibration service"]])
            press(named("goalBrief", named("theirGoals")[0])[0])
            compare(stage.view.stack.current, "goals")
            compare(stage.view.stack.request.goal, id("g4"))
        }
        function test_home_shows_ones_own_goals_and_what_is_to_do_with_them() {
            begin()
            stage.view.stack.go("home", {})
            tryVerify(() => named("homeGoals").length === 1 && named("goalBrief").length === 2)
            compare(named("goalBrief").map(one => one.called), ["Cut LS-40 calibration to 4 minutes", "Hire two embedded engineers"])
            const list = stage.app.model("home.todos", "")
            list.insert(0, { id: "checkIn", kind: "checkIn", title: "Check in on 3 goals", origin: "Goals · Q4 2026", due: new Date(2026, 10, 22), group: "overdue", daysOverdue: 2, seriesId: "", occurrenceId: "", mine: true, goalId: "" })
            const button = () => {
                if (named("todoList").length !== 1)
                    return null
                named("todoList")[0].forceLayout()
                return named("todoList")[0].itemAtIndex(0)
            }
            tryVerify(() => button() !== null)
            let act = null
            const look = one => {
                if (one instanceof PushButton)
                    act = one
                for (let i = 0; i < one.children.length; ++i)
                    look(one.children[i])
            }
            look(button())
            compare(act.text, "Check in")
            press(act)
            compare(stage.view.stack.current, "checkIns")
        }
        function test_home_works_with_goals_and_no_meetings_and_the_reverse_data() {
            return [{ tag: "no meetings", off: "meetings", goals: 1, today: 0 }, { tag: "no goals", off: "goals", goals: 0, today: 1 }]
        }
        function test_home_works_with_goals_and_no_meetings_and_the_reverse(data) {
            begin()
            stage.app.modulesOff = [data.off]
            stage.view.stack.go("home", {})
            tryVerify(() => named("homeGoals").length === data.goals && named("todayList").length === data.today)
            compare(named("todoList").length, 1)
            compare(named("homeWithout").length, 0)
        }
    }
}
