// SPDX-License-Identifier: GPL-3.0-or-later
// Goals as files: as what kind they are written, and what a file would change before it does.
import QtQuick
import QtTest
import Aufwind.Test
import Aufwind.Ui

Item {
    id: stage

    width: 1280
    height: 800

    property Component apps: FakeApp {}
    property Component importers: QtObject {
        id: importer
        property string step: "file"
        property string busy: ""
        property real progress: 0
        property string trouble: ""
        property string fileName: "goals.csv"
        property int beyond: 0
        property bool asksForOrder: false
        property string order: ""
        property var counts: ({ created: 2, changed: 1, unchanged: 1, faulty: 1 })
        property int changes: 3
        property var result: ({ created: 2, changed: 1, leftOut: 1 })
        property var calls: []
        property FakeList lines: FakeList {
            roles: ["line", "becomes", "heading", "keyResult", "title", "changes", "faults"]
            rows: [
                { line: 5, becomes: "faulty", heading: true, keyResult: false, title: "<img src='http://evil.example/a.png'>", changes: "", faults: ["Owner “nobody” is neither in this file nor in Aufwind"] },
                { line: 2, becomes: "created", heading: true, keyResult: false, title: "Deliver sensors", changes: "", faults: [] },
                { line: 3, becomes: "created", heading: false, keyResult: true, title: "Minutes per unit", changes: "", faults: [] },
                { line: 4, becomes: "changed", heading: true, keyResult: false, title: "Hire two engineers", changes: "Status, Ends", faults: [] },
                { line: 6, becomes: "unchanged", heading: true, keyResult: false, title: "Uptime", changes: "", faults: [] }
            ]
        }

        signal done()

        function note(name, args) { calls = calls.concat([{ name: name, args: args ?? [] }]) }
        function called(name) { return calls.filter(call => call.name === name).map(call => call.args) }
        function read(file) {
            note("read", [file])
            step = "changes"
        }
        function apply() { note("apply") }
        function leave() {
            note("leave")
            step = "file"
        }
    }
    property Component exporters: QtObject {
        property var calls: []

        signal exported(int rows, string fileName)
        signal failed(string reason)

        function count(filter) { return 12 }
        function save(file, format, filter) { calls = calls.concat([[file, format, filter]]) }
    }
    property Component made: GoalFiles { anchors.fill: parent }
    property FakeApp app: null
    property var importer: null
    property var exporter: null
    property GoalFiles files: null

    SignalSpy {
        id: said
        signalName: "say"
    }
    TestCase {
        name: "GoalFiles"
        when: windowShown

        function init() {
            Format.language = "en"
            languages.use("en")
            stage.app = stage.apps.createObject(stage)
            stage.importer = stage.importers.createObject(stage)
            stage.exporter = stage.exporters.createObject(stage)
            stage.files = stage.made.createObject(stage, { app: stage.app, importer: stage.importer, exporter: stage.exporter })
            said.target = stage.files
        }
        function cleanup() {
            said.target = null
            said.clear()
            stage.files.destroy()
            stage.importer.destroy()
            stage.exporter.destroy()
            stage.app.destroy()
            stage.files = null
            stage.importer = null
            stage.exporter = null
            stage.app = null
            wait(0)
        }
        // What the system's dialog answers.
        function look() {
            stage.files.format = ""
            stage.files.chosen("file:///tmp/goals.csv")
            tryVerify(() => stage.files.dialog.opened)
            return stage.files.dialog
        }
        function test_a_file_is_read_and_its_rows_stand_in_a_dialog() {
            const dialog = look()
            const list = findChild(dialog.contentItem, "goalLines")
            compare(stage.importer.called("read").length, 1)
            compare(list.count, 5)
            verify(findChild(dialog.contentItem, "importCounts").text.indexOf("2 new") > 0)
        }
        function test_the_keyboard_is_at_the_first_row_and_walks_them() {
            const list = findChild(look().contentItem, "goalLines")
            tryCompare(list.itemAtIndex(0), "activeFocus", true)
            keyClick(Qt.Key_Down)
            tryCompare(list.itemAtIndex(1), "activeFocus", true)
        }
        function test_a_row_tells_a_reader_why_it_is_left_out() {
            const list = findChild(look().contentItem, "goalLines")
            tryVerify(() => list.itemAtIndex(0) !== null)
            verify(list.itemAtIndex(0).faults.indexOf("nobody") > 0)
            compare(list.itemAtIndex(3).changes, "Changes: Status, Ends")
        }
        function test_what_was_looked_at_is_done_on_a_click() {
            const dialog = look()
            mouseClick(findChild(dialog.contentItem, "importGoals"))
            compare(stage.importer.called("apply").length, 1)
        }
        function test_where_nothing_would_change_nothing_can_be_imported() {
            stage.importer.changes = 0
            verify(!findChild(look().contentItem, "importGoals").enabled)
        }
        function test_what_was_imported_is_told_with_how_it_is_taken_back() {
            const dialog = look()
            stage.importer.done()
            tryVerify(() => !dialog.visible)
            compare(stage.importer.called("leave").length, 1)
            compare(said.count, 1)
            verify(said.signalArguments[0][0].indexOf("Ctrl+Z") > 0)
        }
        function test_a_date_that_could_be_two_asks_which_comes_first() {
            stage.importer.asksForOrder = true
            const order = findChild(look().contentItem, "goalDateOrder")
            verify(order.visible)
            order.chosen("day")
            compare(stage.importer.order, "day")
        }
        function test_an_export_asks_for_its_kind_and_writes_what_the_page_shows() {
            stage.files.openExport({ cycle: "current", owner: "me", status: "behind" })
            tryVerify(() => stage.files.kindDialog.opened)
            const dialog = stage.files.kindDialog
            mouseClick(findChild(dialog.contentItem, "asPdf"))
            compare(dialog.kind, "pdf")
            dialog.close()
            tryVerify(() => !dialog.visible)
            stage.files.format = "pdf"
            stage.files.chosen("file:///tmp/goals.pdf")
            compare(stage.exporter.calls.length, 1)
            compare(stage.exporter.calls[0][1], "pdf")
            compare(stage.exporter.calls[0][2].status, "behind")
            compare(stage.exporter.calls[0][2].cycle, stage.app.goals.currentCycle)
            compare(stage.exporter.calls[0][2].owner, stage.app.me.id)
        }
        function test_what_became_of_an_export_is_told() {
            stage.exporter.exported(12, "goals.xlsx")
            stage.exporter.failed("The file cannot be written there.")
            compare(said.count, 2)
            verify(said.signalArguments[0][0].indexOf("goals.xlsx") > 0)
            compare(said.signalArguments[1][1], "warning")
        }
    }
}
