// SPDX-License-Identifier: GPL-3.0-or-later
// Two records of one person: which stays, what is said before, and what is done.
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
        name: "Merge"
        when: windowShown

        function begin(role) {
            languages.use("en")
            stage.app = stage.apps.createObject(stage, { role: role ?? "admin" })
            stage.view = stage.shells.createObject(stage, { app: stage.app })
            stage.view.stack.go("admin", { part: "employees" })
            waitForRendering(stage)
            tryVerify(() => one("employeeList") !== null && one("employeeList").currentItem !== null)
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
        function words(name) { return named(name).map(item => item.text).join(" | ") }
        function press(item) {
            item.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Space)
        }
        function choose(count) {
            const grid = stage.app.model("employees")
            grid.chooseNone()
            for (let row = 0; row < count; ++row)
                grid.choose(row, row === 0 ? "one" : "toggle")
            tryVerify(() => one("bulkChange") !== null)
        }
        function ask(answer) {
            begin()
            if (answer)
                stage.app.peopleMerge.answer = answer
            choose(2)
            press(one("bulkMerge"))
            tryVerify(() => one("mergeGo") !== null)
        }
        function toasts() {
            const found = []
            for (let i = 0; i < stage.view.toasts.children.length; ++i)
                found.push(stage.view.toasts.children[i].text ?? "")
            return found.join(" | ")
        }

        function test_two_and_no_other_number_can_be_merged_and_only_by_admins_data() {
            return [{ tag: "hr", role: "hr", can: false }, { tag: "admin", role: "admin", can: true }, { tag: "owner", role: "owner", can: true }]
        }
        function test_two_and_no_other_number_can_be_merged_and_only_by_admins(data) {
            begin(data.role)
            for (const count of [1, 2, 3]) {
                choose(count)
                compare(one("bulkMerge") !== null, data.can && count === 2)
            }
        }
        function test_what_becomes_of_everything_is_said_before_it_happens() {
            ask()
            const ids = stage.app.called("peopleMerge.look")[0]
            compare(ids.length, 2)
            verify(ids[0] !== ids[1])
            verify(words("mergeLine").includes("Action item: 3 rows"))
            verify(words("mergeLine").includes("Private note: 3 rows, 2 of them together"))
            verify(words("mergeLine").includes("Email"))
            verify(words("mergeLine").includes("Title, Level"))
            verify(words("mergeAccount").includes("disabled"))
            verify(words("mergeDevices").includes("2 devices"))
            compare(one("mergeStays"), null)
            compare(stage.app.called("peopleMerge.run").length, 0)
        }
        function test_the_other_one_may_stay() {
            ask()
            press(one("mergeKeep1"))
            const looked = stage.app.called("peopleMerge.look")
            compare(looked.length, 2)
            compare(looked[1], [looked[0][1], looked[0][0]])
        }
        function test_it_is_done_and_said() {
            ask()
            const dialog = one("mergeGo")
            press(dialog)
            compare(stage.app.called("peopleMerge.run").length, 1)
            stage.app.peopleMerge.merged(true)
            tryVerify(() => one("mergeGo") === null)
            tryVerify(() => toasts().includes("is one person now"))
        }
        function test_what_has_only_begun_says_so() {
            ask()
            press(one("mergeGo"))
            stage.app.peopleMerge.merged(false)
            tryVerify(() => toasts().includes("finishes it by itself"))
        }
        function test_what_is_in_the_way_is_named_and_nothing_can_be_done() {
            begin()
            stage.app.peopleMerge.obstacles = [{ reason: "together", name: "Meeting series", count: 2 }, { reason: "has_role", name: "", count: 0 }]
            choose(2)
            press(one("bulkMerge"))
            tryCompare(named("mergeObstacle"), "length", 2)
            verify(words("mergeObstacle").includes("Meeting series: 2"))
            verify(!one("mergeGo").enabled)
            compare(named("mergeLine").length, 0)
        }
        function test_without_a_connection_it_says_so() {
            ask("offline")
            verify(one("mergeOffline") !== null)
            verify(!one("mergeGo").enabled)
        }
        function test_why_it_was_not_done_stands_in_the_dialog() {
            ask()
            press(one("mergeGo"))
            stage.app.security.failed("mergePeople", "Something has changed.")
            tryVerify(() => one("mergeFailure") !== null)
            compare(one("mergeFailure").error, "Something has changed.")
            verify(one("mergeGo") !== null)
        }
        function test_texts_that_do_not_fit_together_are_warned_of() {
            begin()
            stage.app.peopleMerge.kinds = [{ name: "Private note", moved: 0, joined: 0, stays: 1 }]
            choose(2)
            press(one("bulkMerge"))
            tryVerify(() => one("mergeStays") !== null)
        }
        function test_escape_does_nothing_and_gives_the_keyboard_back() {
            ask()
            keyClick(Qt.Key_Escape)
            tryVerify(() => one("mergeGo") === null)
            compare(stage.app.called("peopleMerge.run").length, 0)
            tryVerify(() => one("employeeList").currentItem.activeFocus)
        }
    }
}
