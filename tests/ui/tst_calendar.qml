// SPDX-License-Identifier: GPL-3.0-or-later
// What a calendar file would become, and what the person takes of it.
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

    SignalSpy {
        id: said
        signalName: "say"
    }
    TestCase {
        name: "Calendar"
        when: windowShown

        function init() {
            Format.now = new Date(2026, 10, 24, 9, 41)
            Format.language = "en"
            languages.use("en")
            stage.app = stage.apps.createObject(stage)
            stage.view = stage.shells.createObject(stage, { app: stage.app })
            stage.view.stack.go("meetings", {})
        }
        function cleanup() {
            said.target = null
            said.clear()
            stage.view.destroy()
            stage.app.destroy()
            stage.view = null
            stage.app = null
            wait(0)
        }
        // What the system's dialog answers.
        function look() {
            const files = findChild(stage.view.stack.page, "calendarFiles")
            files.chosen("file:///tmp/a.ics")
            tryVerify(() => files.dialog.opened)
            return files.dialog
        }
        function test_the_dialog_stands_in_the_middle_of_the_window() {
            const dialog = look()
            compare(Math.round(dialog.contentItem.mapToItem(stage, dialog.contentItem.width / 2, 0).x), stage.width / 2)
        }
        function test_the_keyboard_is_at_the_first_event_and_walks_them() {
            const list = findChild(look().contentItem, "events")
            tryCompare(list.itemAtIndex(0), "activeFocus", true)
            keyClick(Qt.Key_Down)
            tryCompare(list.itemAtIndex(1), "activeFocus", true)
            keyClick(Qt.Key_Space)
            compare(stage.app.calendar.called("choose"), [[1, false]])
        }
        function test_an_event_that_becomes_nothing_cannot_be_chosen() {
            const list = findChild(look().contentItem, "events")
            compare(list.count, 5)
            verify(list.itemAtIndex(0).enabled && list.itemAtIndex(0).checked)
            verify(!list.itemAtIndex(2).checked)
            verify(!list.itemAtIndex(4).enabled)
        }
        function test_a_click_chooses_and_what_is_chosen_is_imported() {
            const dialog = look()
            const list = findChild(dialog.contentItem, "events")
            mouseClick(list.itemAtIndex(2), 10, 10)
            compare(stage.app.calendar.called("choose")[0], [2, true])
            mouseClick(findChild(dialog.contentItem, "import"))
            compare(stage.app.calendar.called("run").length, 1)
        }
        function test_what_was_imported_is_told_with_how_it_is_taken_back() {
            const files = findChild(stage.view.stack.page, "calendarFiles")
            const dialog = look()
            said.target = files
            stage.app.calendar.done(2, 1)
            tryVerify(() => !dialog.visible)
            compare(stage.app.calendar.called("leave").length, 1)
            compare(said.count, 1)
            verify(said.signalArguments[0][0].indexOf("Ctrl+Z") > 0)
        }
        function test_a_file_that_is_being_imported_stays_when_the_dialog_closes() {
            const dialog = look()
            stage.app.calendar.busy = true
            dialog.close()
            tryVerify(() => !dialog.visible)
            compare(stage.app.calendar.state, "ready")
            stage.app.calendar.busy = false
            stage.app.calendar.leave()
            compare(stage.app.calendar.state, "empty")
        }
        function test_a_trouble_stands_in_the_dialog() {
            const dialog = look()
            stage.app.calendar.trouble = "This is too much at once."
            tryVerify(() => dialog.visible)
            verify(dialog.implicitHeight > 0)
        }
        function test_an_export_asks_for_one_series_or_for_all() {
            const files = findChild(stage.view.stack.page, "calendarFiles")
            files.writing = true
            files.seriesId = "s1"
            files.chosen("file:///tmp/b.ics")
            compare(stage.app.calendar.called("exportTo")[0][1], "s1")
        }
    }
}
