// SPDX-License-Identifier: GPL-3.0-or-later
// One goal in its drawer, and the forms around it.
import QtQuick
import QtTest
import Aufwind.Ui

Item {
    id: stage

    width: 1280
    height: 1600

    property Component apps: FakeApp {}
    property Component drawers: GoalDrawer {
        anchors.right: parent.right
        height: stage.height
    }
    property Component numbers: GoalNumberField {}
    property Component forms: GoalDialog { parent: stage }
    property FakeApp app: null
    property GoalDrawer view: null
    property GoalDialog form: null
    property string told: ""
    property var undo: null

    Connections {
        target: stage.view
        function onOfferUndo(text: string, undo: var) {
            stage.told = text
            stage.undo = undo
        }
        function onSay(text: string) { stage.told = text }
    }
    TestCase {
        name: "GoalDrawer"
        when: windowShown

        function begin(goal, settings, edits) {
            Format.now = new Date(2026, 10, 24, 9, 41)
            languages.use("en")
            stage.told = ""
            stage.app = stage.apps.createObject(stage, Object.assign({ role: "employee" }, settings ?? {}))
            for (const name in edits ?? {})
                stage.app.goalEdits[name] = edits[name]
            stage.view = stage.drawers.createObject(stage, { app: stage.app, goalId: stage.app.goals.idOf(goal) })
            tryVerify(() => stage.view.width >= Theme.size.drawerLeast)
        }
        function cleanup() {
            if (stage.form)
                stage.form.destroy()
            stage.view.destroy()
            stage.app.destroy()
            stage.form = null
            stage.view = null
            stage.app = null
            wait(0)
        }
        function every(item, visit) {
            if (!item || !item.visible)
                return
            visit(item)
            for (let i = 0; i < item.children.length; ++i)
                every(item.children[i], visit)
        }
        function named(name) {
            const found = []
            every(stage.Window.window.contentItem, item => {
                if (item.objectName === name)
                    found.push(item)
            })
            return found
        }
        function one(name) { return named(name)[0] ?? null }
        function press(name) {
            tryVerify(() => one(name) !== null)
            one(name).forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Space)
        }
        function calls(name) { return stage.app.called(name) }

        function test_the_drawer_tells_what_the_picture_does() {
            begin("g3")

            compare(one("goalTitle").text, "Cut LS-40 calibration to 4 minutes")
            compare(one("goalPercent").text, "62%")
            compare(named("keyResult").length, 3)
            compare(named("checkIn").length, 2)
            compare(one("goalParent").text, "Supports Halve field returns of the LS series, " + stage.view.details.supports.percent)
            compare(one("goalChildren").text, "3 goals")
            compare(one("goalDue").text, "Due 2 days ago")
            compare(stage.view.trail, "Deliver sensors people trust › Halve field returns of the LS series")
        }

        function test_a_check_in_sends_what_was_said_and_nothing_else() {
            begin("g3")
            press("goalCheckIn")
            tryVerify(() => named("value").length === 3)

            named("value")[0].text = "5.5"
            one("checkInComment").text = "  Warm-up is shorter  "
            press("sendCheckIn")

            tryCompare(calls("goal.checkIn"), "length", 1)
            const said = calls("goal.checkIn")[0][1]
            compare(said.status, "onTrack")
            compare(said.confidence, 4)
            compare(said.comment, "Warm-up is shorter")
            compare(JSON.stringify(said.values), JSON.stringify({ k1: 5.5 }))
            compare(stage.told, "Checked in")
        }

        function test_ctrl_enter_sends_a_check_in() {
            begin("g3")
            press("goalCheckIn")
            tryVerify(() => one("checkInComment") !== null)
            one("checkInComment").forceActiveFocus()

            keyClick(Qt.Key_Return, Qt.ControlModifier)

            tryCompare(calls("goal.checkIn"), "length", 1)
        }

        function test_a_refused_check_in_keeps_what_was_written() {
            begin("g3", {}, { keeps: false })
            press("goalCheckIn")
            tryVerify(() => one("checkInComment") !== null)
            one("checkInComment").text = "Kept"

            press("sendCheckIn")

            verify(one("sendCheckIn") !== null)
            compare(one("checkInComment").text, "Kept")
        }

        function test_deleting_says_that_goals_below_stand_at_the_top() {
            begin("g3")
            stage.view.removeGoal()

            compare(calls("goal.remove").length, 1)
            verify(stage.told.includes("3 goals below it stand at the top"))
            stage.undo()
            compare(calls("goal.restore").length, 1)
        }

        function test_deleting_a_check_in_of_ones_own_can_be_undone() {
            begin("g3")
            named("checkIn")[0].forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Delete)

            compare(calls("goal.removePart"), [["check_in", "ci2"]])
            stage.undo()
            compare(calls("goal.restorePart"), [["check_in", "ci2"]])
        }

        function test_the_owner_is_asked_before_the_check_in_of_somebody_else_goes() {
            begin("g3", {}, { foreign: true })
            named("checkIn")[0].forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Delete)
            tryVerify(() => one("deleteCheckInGo") !== null)
            compare(calls("goal.removePart").length, 0)

            press("deleteCheckInGo")
            compare(calls("goal.removePart"), [["check_in", "ci2"]])
            compare(stage.told, "")
        }

        function test_who_may_not_change_a_goal_finds_nothing_to_change_it_with() {
            begin("g8")

            compare(one("addKeyResult"), null)
            verify(!one("goalCheckIn").enabled)
            verify(one("goalStatus").reason !== "")
            compare(one("initiativeLine"), null)
        }

        function test_a_goal_that_waits_is_returned_with_a_reason() {
            begin("g8", { role: "hr" }, { approval: "waiting" })
            compare(one("approvalState").text, "Waits for Katrin Sommer")

            press("returnGoal")
            press("decideGoal")
            verify(one("approvalRemark").error !== "")
            one("approvalRemark").text = "Two sources by March"
            press("decideGoal")

            compare(calls("goal.return").length, 1)
            compare(calls("goal.return")[0][1], "Two sources by March")
        }

        function test_what_nobody_who_may_approve_sees_is_explained_and_not_submitted() {
            begin("g3", {}, { approval: "open", unseen: "Let at least the participants see it" })

            compare(one("approvalUnseen").text, "Let at least the participants see it")
            compare(one("submitGoal"), null)
        }

        function test_what_changed_after_the_yes_is_told() {
            begin("g3", {}, { approval: "approved", agreedChanged: true })

            compare(one("approvalState").text, "Approved by Katrin Sommer, changed since")
            press("submitGoal")
            compare(calls("goal.submit").length, 1)
        }

        function test_a_second_return_does_not_send_an_approved_goal_back() {
            begin("g8", { role: "hr" }, { approval: "waiting" })
            press("approveGoal")
            tryVerify(() => one("approvalRemark") !== null)
            keyClick(Qt.Key_Return)
            keyClick(Qt.Key_Return)

            compare(calls("goal.approve").length, 1)
            compare(calls("goal.return").length, 0)
            verify(one("approvalState").activeFocus)
        }

        function test_giving_up_leaves_the_keyboard_where_one_began() {
            begin("g8", { role: "hr" }, { approval: "waiting" })
            press("returnGoal")
            keyClick(Qt.Key_Escape)

            verify(one("returnGoal").activeFocus)
        }

        function test_after_the_title_the_keyboard_is_at_the_title() {
            begin("g3")
            press("goalTitle")
            tryVerify(() => one("goalTitleEditor") !== null)
            keyClick(Qt.Key_Escape)

            verify(one("goalTitle").activeFocus)
        }

        function test_a_refused_title_does_not_follow_to_the_next_goal() {
            begin("g3", { role: "hr" }, { keeps: false })
            press("goalTitle")
            tryVerify(() => one("goalTitleEditor") !== null)
            one("goalTitleEditor").text = "Another title"
            keyClick(Qt.Key_Return)
            verify(one("goalTitleEditor") !== null)

            stage.view.goalId = stage.app.goals.idOf("g8")

            compare(one("goalTitleEditor"), null)
            compare(one("goalTitle").text, stage.view.goal.title)
        }

        function test_who_sees_a_goal_is_told_to_the_keyboard() {
            begin("g3")
            const seen = one("goalSeen")
            verify(seen.activeFocusOnTab)
            compare(seen.Accessible.description, "Seen by: Everybody in the company")
        }

        function test_without_meetings_nothing_leads_there() {
            begin("g3", { modulesOff: ["meetings"] })
            compare(one("discussGoal"), null)
            press("drawerMore")
            tryVerify(() => one("editGoal") !== null)
            compare(one("discussInMeeting"), null)
        }

        function test_key_results_move_by_the_keyboard() {
            begin("g3")
            named("keyResult")[0].forceActiveFocus(Qt.TabFocusReason)

            keyClick(Qt.Key_Down, Qt.AltModifier)

            compare(JSON.stringify(calls("goal.move")[0]), JSON.stringify(["key_result", "k1", "k2", "k3"]))
        }

        function test_a_comment_is_sent_by_return() {
            begin("g3")
            press("goalAddComment")
            tryVerify(() => one("goalCommentField").activeFocus)
            one("goalCommentField").text = "Well done"

            keyClick(Qt.Key_Return)

            compare(calls("goal.comment")[0][2], "Well done")
            compare(one("goalCommentField").text, "")
        }

        function test_a_new_goal_takes_its_key_results_along() {
            begin("g3")
            stage.form = stage.forms.createObject(stage, { app: stage.app })
            stage.form.openNew({ parentId: stage.app.goals.idOf("g3"), visibility: "company" })
            tryVerify(() => one("goalName") !== null)
            compare(one("goalAudience").hint, "Will be seen by: Everybody in the company")
            one("goalName").text = "Shorter warm-up"
            press("planKeyResult")
            tryVerify(() => one("keyResultTitle") !== null)
            one("keyResultTitle").text = "Minutes"
            one("keyResultStart").text = "3"
            one("keyResultTarget").text = "1.5"
            press("saveKeyResult")

            press("saveGoal")

            tryCompare(calls("goal.create"), "length", 1)
            const wanted = calls("goal.create")[0][0]
            compare(wanted.title, "Shorter warm-up")
            compare(wanted.parentId, stage.app.goals.idOf("g3"))
            compare(wanted.keyResults.length, 1)
            compare(wanted.keyResults[0].target, 1.5)
        }

        function test_the_form_shows_the_parent_of_the_goal_it_is_for() {
            begin("g3")
            stage.form = stage.forms.createObject(stage, { app: stage.app })
            stage.form.openEdit(stage.app.goals.idOf("g3"))
            tryVerify(() => one("goalParentField") !== null)
            const field = one("goalParentField")
            compare(field.text, "Halve field returns of the LS series")
            field.take(stage.app.goals.idOf("g8"))
            stage.form.close()
            tryCompare(stage.form, "visible", false)

            stage.form.openEdit(stage.app.goals.idOf("g3"))

            tryVerify(() => one("goalParentField") !== null)
            compare(field.text, "Halve field returns of the LS series")
            compare(stage.form.parentId, stage.app.goals.goal(stage.app.goals.idOf("g3")).parentId)
        }

        function test_a_number_is_read_as_the_language_writes_it_data() {
            return [{ tag: "en", language: "en", text: "1,250.5", number: 1250.5 }, { tag: "de", language: "de", text: "1.250,5", number: 1250.5 },
                    { tag: "plain", language: "de", text: "7", number: 7 }, { tag: "below", language: "en", text: "-3", number: -3 }]
        }
        function test_a_number_is_read_as_the_language_writes_it(data) {
            begin("g3")
            languages.use(data.language)
            Format.language = data.language
            const field = stage.numbers.createObject(stage)
            field.text = data.text

            verify(field.commit())
            compare(field.read(), data.number)
            field.text = "seven"
            verify(!field.commit())
            field.destroy()
            Format.language = "en"
        }
    }
}
