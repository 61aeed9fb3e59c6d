// SPDX-License-Identifier: GPL-3.0-or-later
// The agenda by keyboard.
import QtQuick
import QtTest
import Aufwind.Ui

Item {
    id: stage

    width: 1048
    height: 744

    property FakeApp app: FakeApp {}
    property Component pages: MeetingPage { app: stage.app; request: ({ seriesId: "s1" }) }
    property var page: null
    property var undo: null

    TestCase {
        name: "Agenda"
        when: windowShown

        property var agenda: null

        function init() {
            Format.now = new Date(2026, 10, 24, 9, 41)
            stage.app.kept = {}
            stage.app.calls = []
            stage.page = stage.pages.createObject(stage, { width: stage.width, height: stage.height })
            stage.page.offerUndo.connect((text, act) => stage.undo = act)
            tryCompare(stage.page, "occurrenceId", "o1")
            agenda = findChild(stage.page, "agenda")
            tryVerify(() => agenda.rowAt(5) !== null)
        }
        function cleanup() { stage.page.destroy(); wait(0) }

        function order() { return [0, 1, 2, 3, 4, 5].map(at => agenda.idAt(at)).join(" ") }
        function focused() { return [0, 1, 2, 3, 4, 5].find(at => agenda.rowAt(at) && agenda.rowAt(at).activeFocus) }

        function test_alt_down_moves_a_point_below_its_neighbour() {
            agenda.focusRow(2)
            keyClick(Qt.Key_Down, Qt.AltModifier)
            compare(stage.app.called("move"), [["talking_point", "t3", "t4", "t5"]])
            tryVerify(() => order() === "t1 t2 t4 t3 t5 t6")
            tryVerify(() => focused() === 3)
        }
        function test_alt_up_moves_a_point_above_its_neighbour() {
            agenda.focusRow(1)
            keyClick(Qt.Key_Up, Qt.AltModifier)
            compare(stage.app.called("move"), [["talking_point", "t2", "", "t1"]])
            tryVerify(() => order() === "t2 t1 t3 t4 t5 t6")
        }
        function test_keys_that_come_faster_than_the_list_follows_all_count() {
            stage.app.writing = true
            agenda.focusRow(0)
            keyClick(Qt.Key_Down, Qt.AltModifier)
            keyClick(Qt.Key_Down, Qt.AltModifier)
            stage.app.writing = false
            compare(stage.app.called("move"), [["talking_point", "t1", "t2", "t3"], ["talking_point", "t1", "t3", "t4"]])
        }
        function test_the_ends_stop_a_move() {
            agenda.focusRow(0)
            keyClick(Qt.Key_Up, Qt.AltModifier)
            agenda.focusRow(5)
            keyClick(Qt.Key_Down, Qt.AltModifier)
            compare(stage.app.called("move").length, 0)
        }
        function test_a_point_travels_by_repeated_keys() {
            agenda.focusRow(0)
            for (let i = 0; i < 3; ++i) {
                keyClick(Qt.Key_Down, Qt.AltModifier)
                tryVerify(() => focused() === i + 1)
            }
            compare(order(), "t2 t3 t4 t1 t5 t6")
        }
        function test_arrows_walk_and_space_ticks() {
            agenda.focusRow(2)
            keyClick(Qt.Key_Down)
            compare(focused(), 3)
            keyClick(Qt.Key_Space)
            compare(stage.app.called("tickPoint"), [["t4", "o1", true]])
        }
        function test_return_edits_in_place_and_escape_leaves_it() {
            agenda.focusRow(3)
            keyClick(Qt.Key_Return)
            const editor = findChild(agenda.rowAt(3), "pointEditor")
            verify(editor.activeFocus)
            editor.text = "Other"
            keyClick(Qt.Key_Escape)
            compare(stage.app.called("renamePoint").length, 0)

            keyClick(Qt.Key_F2)
            editor.text = "Budget, once more"
            keyClick(Qt.Key_Return)
            compare(stage.app.called("renamePoint"), [["t4", "Budget, once more"]])
            compare(focused(), 3)
        }
        function test_delete_can_be_undone() {
            agenda.focusRow(4)
            keyClick(Qt.Key_Delete)
            compare(stage.app.called("remove"), [["talking_point", "t5"]])
            verify(stage.undo !== null)
            stage.undo()
            compare(stage.app.called("restore"), [["talking_point", "t5"]])
        }
        function test_return_in_the_last_line_adds_a_point_and_stays() {
            const line = findChild(agenda, "addPoint")
            line.forceActiveFocus()
            for (const letter of "New")
                keyClick(letter)
            keyClick(Qt.Key_Return)
            compare(stage.app.called("addPoint"), [["s1", "o1", "New"]])
            verify(line.activeFocus)
        }
        function test_right_opens_the_comments_and_one_can_answer() {
            agenda.focusRow(2)
            keyClick(Qt.Key_Right)
            const field = findChild(agenda.rowAt(2), "commentField")
            verify(field !== null)
            field.forceActiveFocus()
            keyClick("A")
            keyClick(Qt.Key_Return)
            compare(stage.app.called("addComment"), [["t3", "", "A"]])
        }
        function test_dragging_a_point_moves_it() {
            const row = agenda.rowAt(3)
            mousePress(row, 10, 16)
            mouseMove(row, 10, 30, 20)
            mouseMove(row, 10, 60, 20)
            mouseMove(row, 10, 82, 20)
            mouseRelease(row, 10, 82)
            compare(stage.app.called("move").length, 1)
            compare(stage.app.called("move")[0].slice(0, 2), ["talking_point", "t4"])
        }
        function test_private_notes_are_not_asked_for_before_the_veil_is_lifted() {
            const area = findChild(stage.page, "privateNotes")
            compare(area.text, "")
            compare(area.session, null)
        }
    }
}
