// SPDX-License-Identifier: GPL-3.0-or-later
// People from a file, as a page: by mouse and by keys alone.
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
    property var view: null

    TestCase {
        name: "Import"
        when: windowShown

        function show(step, prepare) {
            stage.app = stage.apps.createObject(stage, { role: "hr" })
            stage.app.peopleImport.step = step
            if (prepare)
                prepare(stage.app)
            stage.view = stage.shells.createObject(stage, { app: stage.app })
            stage.view.stack.go("admin", { part: "import" })
            waitForRendering(stage)
            tryVerify(() => item("importFile") !== null)
        }
        function cleanup() {
            stage.view.destroy()
            stage.app.destroy()
            stage.view = null
            stage.app = null
            Theme.scale = 1
            wait(0)
        }
        function item(name) { return findChild(stage.view, name) }
        function press(name) {
            item(name).forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Return)
        }
        function faults() {
            const found = []
            const look = one => {
                if (one.visible && (one.objectName === "correction" || one.objectName === "correctPerson"))
                    found.push(one)
                for (let i = 0; i < one.children.length; ++i)
                    look(one.children[i])
            }
            look(item("importLines").contentItem)
            return found
        }

        function test_a_file_is_asked_for_first() {
            show("file")
            verify(item("importFile").visible)
            verify(item("chooseFile").visible)
            verify(!item("compare").visible)
            verify(!item("apply").visible)
        }
        function test_each_column_is_given_its_field_by_keys() {
            show("columns")
            tryVerify(() => item("column_5") !== null)
            const field = item("column_5")
            compare(field.displayText, "Leave out")
            field.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Down)
            tryVerify(() => stage.app.peopleImport.called("setColumn").length > 0)
            compare(stage.app.peopleImport.called("setColumn")[0][0], 5)
            press("compare")
            compare(stage.app.peopleImport.step, "changes")
        }
        function test_the_changes_are_counted_and_shown_by_kind() {
            show("changes")
            compare(item("kind_all").number, 63)
            compare(item("kind_changed").number, 11)
            verify(item("kind_all").current)
            mouseClick(item("kind_created"))
            compare(stage.app.peopleImport.lines.kind, "created")
            press("kind_faulty")
            compare(stage.app.peopleImport.lines.kind, "faulty")
        }
        function test_at_large_letters_the_kinds_are_a_list() {
            show("changes", () => Theme.scale = 2)
            tryVerify(() => item("kinds").visible)
            verify(!item("kind_all").visible)
            item("kinds").forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Down)
            tryCompare(stage.app.peopleImport.lines, "kind", "faulty")
            compare(item("kinds").displayText, "Errors · 3")
        }
        function test_rows_with_errors_are_left_out_only_where_one_says_so() {
            show("changes")
            verify(!item("apply").enabled)
            mouseClick(item("leaveOut"))
            verify(item("apply").enabled)
            stage.app.sync.state = "offline"
            press("apply")
            compare(stage.app.peopleImport.called("apply").length, 1)
            tryVerify(() => item("importDone").visible)
            verify(item("importDone").text.includes("3 new"))
        }
        function test_new_people_take_the_password_first() {
            show("changes", app => app.sync.state = "synced")
            mouseClick(item("leaveOut"))
            press("apply")
            compare(stage.app.peopleImport.called("apply").length, 0)
            compare(stage.app.security.called("allowCritical").length, 1)
            stage.app.security.done("allowCritical")
            compare(stage.app.peopleImport.called("apply").length, 1)
        }
        function test_an_error_is_mended_where_it_stands() {
            show("changes")
            tryVerify(() => faults().length === 3)
            const date = faults()[1]
            compare(date.text, "31.02.2026")
            date.forceActiveFocus(Qt.TabFocusReason)
            date.selectAll()
            for (const letter of "28.02.2026")
                keyClick(letter)
            keyClick(Qt.Key_Return)
            compare(stage.app.peopleImport.called("correct"), [[30, 5, "28.02.2026"]])
        }
        function test_a_manager_is_chosen_by_name() {
            show("changes")
            tryVerify(() => faults().length === 3)
            faults()[0].picked("p2")
            compare(stage.app.peopleImport.called("choosePerson"), [[15, 4, "4471", "p2"]])
        }
        function test_dates_that_could_be_two_are_asked_about() {
            show("changes", app => app.peopleImport.asksForOrder = true)
            verify(item("dateOrder").visible)
            press("monthFirst")
            compare(stage.app.peopleImport.called("setOrder"), [["month"]])
            verify(!item("monthFirst").enabled)
            press("dayFirst")
            compare(stage.app.peopleImport.called("setOrder").length, 2)
        }
        function test_trouble_is_said() {
            show("file", app => app.peopleImport.trouble = "The file cannot be read. Nothing was changed.")
            verify(item("importTrouble").visible)
        }
        function test_nothing_is_done_twice_while_it_is_busy() {
            show("changes", app => app.peopleImport.busy = "applying")
            mouseClick(item("leaveOut"))
            verify(!item("apply").enabled)
        }
        function test_one_goes_back_without_losing_the_file() {
            show("changes")
            press("importBack")
            compare(stage.app.peopleImport.step, "columns")
        }
    }
}
