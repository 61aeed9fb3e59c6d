// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody leaves and comes back: what is asked, what is said to follow, and what is done.
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
        name: "Employment"
        when: windowShown

        function begin(page, request, settings) {
            Format.now = new Date(2026, 10, 24, 9, 41)
            languages.use("en")
            stage.app = stage.apps.createObject(stage, Object.assign({ role: "hr" }, settings ?? {}))
            stage.view = stage.shells.createObject(stage, { app: stage.app })
            stage.view.stack.go(page, request)
            waitForRendering(stage)
        }
        function cleanup() {
            stage.view.destroy()
            stage.app.destroy()
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
        function lines() { return named("leavingLine").map(item => item.text).join(" | ") }
        function press(item) {
            item.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Space)
        }
        function ask(person, settings) {
            begin("people", { id: person }, settings)
            press(one("personLeaves"))
            tryVerify(() => one("leavingDay") !== null)
        }
        function writeDay(field, words) {
            field.forceActiveFocus(Qt.OtherFocusReason)
            field.field.selectAll()
            for (const letter of words)
                keyClick(letter)
            keyClick(Qt.Key_Return)
        }
        function undo() {
            let toast = null
            tryVerify(() => {
                for (let i = 0; i < stage.view.toasts.children.length; ++i)
                    if (stage.view.toasts.children[i].action === "Undo")
                        toast = stage.view.toasts.children[i]
                return toast !== null
            })
            toast.acted()
        }

        function test_all_that_follows_is_said_before_anything_happens() {
            ask("p2")
            verify(lines().includes("7 people report to Ben Adeyemi"))
            verify(lines().includes("and 2 more"))
            verify(lines().includes("Leads 1 team: Platform"))
            verify(lines().includes("2 dotted lines to Ben Adeyemi end"))
            verify(lines().includes("Architecture round"))
            verify(lines().includes("not counted here"))
            verify(one("leavingActions").text.includes("3 open action items"))
            verify(one("leavingMeetings").text.includes("Jana and Ben"))
            compare(stage.app.called("employment.leave").length, 0)
        }
        function test_everything_goes_in_one_step_that_can_be_undone() {
            ask("p2")
            press(one("leavingMeetings"))
            press(one("leavingGo"))
            const calls = stage.app.called("employment.leave")
            compare(calls.length, 1)
            compare(calls[0][0], "p2")
            verify(Format.sameDay(calls[0][1].day, Format.now))
            compare(calls[0][1].heir, "p8")
            compare(calls[0][1].lead, "p8")
            compare(calls[0][1].takeActions, true)
            compare(calls[0][1].endMeetings, false)
            tryVerify(() => one("leavingDay") === null)
            undo()
            compare(stage.app.called("employment.putBack"), [[1]])
        }
        function test_a_day_to_come_only_is_noted() {
            ask("p2")
            writeDay(one("leavingDay"), "31.12.2026")
            tryVerify(() => one("leavingAhead") !== null)
            verify(one("leavingAhead").text.includes("the account ends"))
            verify(!lines().includes("can sign in"))
            compare(one("leavingHeir"), null)
            compare(one("leavingMeetings"), null)
            press(one("leavingGo"))
            compare(stage.app.called("employment.leave")[0][1].takeActions, false)
        }
        function test_what_stands_against_it_is_said_and_nothing_is_done() {
            begin("people", { id: "p2" })
            stage.app.employment.obstacle = "beforeStart"
            press(one("personLeaves"))
            tryVerify(() => one("leavingObstacle") !== null)
            verify(one("leavingObstacle").text.includes("before the first day"))
            compare(one("leavingGo").enabled, false)
        }
        function test_roles_are_taken_away_with_the_password_alone() {
            ask("p2", { role: "admin" })
            compare(one("leavingRoles").text, "Take away: HR, Payroll Leipzig")
            press(one("leavingGo"))
            compare(stage.app.called("employment.leave").length, 0)
            stage.app.security.failed("allowCritical", "")
            tryVerify(() => one("leavingObstacle") !== null)
            press(one("leavingGo"))
            stage.app.security.done("allowCritical")
            compare(stage.app.called("employment.leave").length, 1)
            compare(stage.app.called("employment.leave")[0][1].takeRoles, true)
        }
        function test_who_may_not_is_not_offered_it_data() {
            return [{ tag: "an employee", role: "employee", person: "p2" }, { tag: "for oneself", role: "hr", person: "p1" }, { tag: "of somebody who has left", role: "hr", person: "p5" }]
        }
        function test_who_may_not_is_not_offered_it(data) {
            begin("people", { id: data.person }, { role: data.role })
            compare(one("personLeaves"), null)
        }
        function test_what_only_others_may_write_is_said_and_not_offered() {
            begin("people", { id: "p2" })
            stage.app.employment.facts = { canReports: false, canTeams: false }
            press(one("personLeaves"))
            tryVerify(() => one("leavingDay") !== null)
            compare(one("leavingHeir"), null)
            compare(one("leavingLead"), null)
            verify(lines().includes("Only HR gives them another manager."))
        }
        function test_whoever_is_written_and_is_nobody_takes_nothing_over() {
            ask("p2")
            const heir = one("leavingHeir")
            heir.forceActiveFocus(Qt.OtherFocusReason)
            heir.field.selectAll()
            keyClick(Qt.Key_X)
            compare(one("leavingGo").enabled, false)
        }
        function test_a_last_day_that_has_passed_is_said_to_who_can_do_something_about_it_data() {
            return [{ tag: "passed", day: new Date(2026, 10, 20), role: "hr", said: true }, { tag: "to come", day: new Date(2026, 11, 20), role: "hr", said: false },
                    { tag: "today", day: new Date(2026, 10, 24), role: "hr", said: false }, { tag: "to others", day: new Date(2026, 10, 20), role: "employee", said: false }]
        }
        function test_a_last_day_that_has_passed_is_said_to_who_can_do_something_about_it(data) {
            begin("people", { id: "p2" }, { role: data.role, lastDays: { p2: data.day } })
            compare(one("personOverdue") !== null, data.said)
        }
        function test_somebody_who_has_left_comes_back_with_another_first_day_and_manager() {
            begin("people", { id: "p5" })
            compare(one("personLeft").text, "Has left")
            compare(one("personManager"), null)
            press(one("personReturns"))
            tryVerify(() => one("returnDay") !== null)
            writeDay(one("returnDay"), "1.12.2026")
            press(one("returnGo"))
            const calls = stage.app.called("employment.comeBack")
            compare(calls.length, 1)
            compare(calls[0][0], "p5")
            verify(Format.sameDay(calls[0][1].day, new Date(2026, 11, 1)))
            compare(calls[0][1].manager, "p8")
            undo()
            compare(stage.app.called("employment.putBack"), [[1]])
        }
        function test_what_stands_against_coming_back_is_said_data() {
            return [{ tag: "beforeEnd", says: "after the last day" }, { tag: "cycle", says: "would report to Deniz Kaya" }, { tag: "heirGone", says: "has left" }]
        }
        function test_what_stands_against_coming_back_is_said(data) {
            begin("people", { id: "p5" })
            stage.app.employment.returnObstacle_ = data.tag
            press(one("personReturns"))
            tryVerify(() => one("returnObstacle") !== null)
            verify(one("returnObstacle").text.includes(data.says))
            compare(one("returnGo").enabled, false)
        }
        function test_a_status_set_to_active_again_in_the_table_asks_the_same() {
            begin("admin", { part: "employees" })
            const list = findChild(stage.view, "employeeList")
            tryVerify(() => list.currentItem !== null)
            const grid = stage.app.model("employees")
            const at = grid.find("id", "p5"), column = grid.shown.indexOf("status")
            grid.change(at, { cells: grid.get(at).cells.map((cell, i) => i === column ? "Left" : cell) })
            list.currentIndex = at
            list.takeFocus()
            for (let i = 0; i <= column; ++i)
                keyClick(Qt.Key_Right)
            keyClick(Qt.Key_F2)
            tryVerify(() => findChild(stage.view, "cellEditor") !== null)
            keyClick(Qt.Key_Space)
            keyClick(Qt.Key_Up)
            keyClick(Qt.Key_Up)
            keyClick(Qt.Key_Return)
            tryVerify(() => one("returnDay") !== null)
            compare(grid.called("setCell").length, 0)
            press(one("returnGo"))
            compare(stage.app.called("employment.comeBack").length, 1)
        }
        function test_a_status_set_to_left_in_the_table_asks_the_same() {
            begin("admin", { part: "employees" })
            const list = findChild(stage.view, "employeeList")
            tryVerify(() => list.currentItem !== null)
            const grid = stage.app.model("employees")
            list.currentIndex = 1
            list.takeFocus()
            for (let i = 0; i <= grid.shown.indexOf("status"); ++i)
                keyClick(Qt.Key_Right)
            keyClick(Qt.Key_F2)
            tryVerify(() => findChild(stage.view, "cellEditor") !== null)
            keyClick(Qt.Key_Space)
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Return)
            tryVerify(() => one("leavingDay") !== null)
            compare(grid.called("setCell").length, 0)
            press(one("leavingGo"))
            compare(stage.app.called("employment.leave").length, 1)
        }
    }
}
