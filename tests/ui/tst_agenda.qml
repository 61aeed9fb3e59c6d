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
            stage.app.drafts = {}
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
            compare(stage.app.called("movePoint"), [["t3", "t4", "t5"]])
            tryVerify(() => order() === "t1 t2 t4 t3 t5 t6")
            tryVerify(() => focused() === 3)
        }
        function test_alt_up_moves_a_point_above_its_neighbour() {
            agenda.focusRow(1)
            keyClick(Qt.Key_Up, Qt.AltModifier)
            compare(stage.app.called("movePoint"), [["t2", "", "t1"]])
            tryVerify(() => order() === "t2 t1 t3 t4 t5 t6")
        }
        function test_keys_that_come_faster_than_the_list_follows_all_count() {
            stage.app.writing = true
            agenda.focusRow(0)
            keyClick(Qt.Key_Down, Qt.AltModifier)
            keyClick(Qt.Key_Down, Qt.AltModifier)
            stage.app.writing = false
            compare(stage.app.called("movePoint"), [["t1", "t2", "t3"], ["t1", "t3", "t4"]])
        }
        function test_the_ends_stop_a_move() {
            agenda.focusRow(0)
            keyClick(Qt.Key_Up, Qt.AltModifier)
            agenda.focusRow(5)
            keyClick(Qt.Key_Down, Qt.AltModifier)
            compare(stage.app.called("movePoint").length, 0)
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
            compare(stage.app.called("movePoint").length, 1)
            compare(stage.app.called("movePoint")[0][0], "t4")
        }
        function test_a_private_point_says_so_and_has_no_comments() {
            const row = agenda.rowAt(5)
            verify(row.spoken().includes("only you see this"))
            agenda.focusRow(5)
            keyClick(Qt.Key_Right)
            compare(row.opened, false)
        }
        function test_the_next_point_can_be_for_oneself_alone() {
            const line = findChild(agenda, "addPoint"), note = findChild(agenda, "addNote")
            compare(note.text, "Shared with Ben")
            mouseClick(note)
            compare(note.text, "Only you")
            verify(line.activeFocus)
            keyClick("S")
            keyClick(Qt.Key_Return)
            compare(stage.app.called("addPrivatePoint"), [["s1", "o1", "S"]])
            compare(stage.app.called("addPoint").length, 0)
        }
        function test_what_was_begun_for_oneself_alone_stays_that_when_one_comes_back() {
            mouseClick(findChild(agenda, "addNote"))
            for (const letter of "half")
                keyClick(letter)
            stage.page.destroy()
            wait(0)
            stage.page = stage.pages.createObject(stage, { width: stage.width, height: stage.height })
            tryCompare(stage.page, "occurrenceId", "o1")
            agenda = findChild(stage.page, "agenda")
            const line = findChild(agenda, "addPoint")
            tryCompare(line, "text", "half")
            compare(findChild(agenda, "addNote").text, "Only you")
            line.forceActiveFocus()
            keyClick(Qt.Key_Return)
            compare(stage.app.called("addPoint").length, 0)
            compare(stage.app.called("addPrivatePoint"), [["s1", "o1", "half"]])
        }
        function test_deleting_a_private_point_removes_that_row() {
            agenda.focusRow(5)
            keyClick(Qt.Key_Delete)
            compare(stage.app.called("remove"), [["private_point", "t6"]])
        }
        function test_sharing_a_private_point_can_be_taken_back() {
            agenda.rowAt(5).share()
            compare(stage.app.called("sharePoint"), [["t6"]])
            stage.undo()
            compare(stage.app.called("remove"), [["talking_point", "shared-t6"]])
            compare(stage.app.called("restore"), [["private_point", "t6"]])
        }
        function test_a_section_is_a_heading_that_nobody_ticks() {
            stage.app.changeRow("t2", { kind: "section" })
            const row = agenda.rowAt(1)
            tryVerify(() => row.isSection)
            compare(row.spoken(), "Section: Thank you for covering on-call last weekend")
            agenda.focusRow(1)
            keyClick(Qt.Key_Space)
            compare(stage.app.called("tickPoint").length, 0)
            compare(agenda.points.length, 5)
        }
        function test_an_at_sign_offers_those_in_the_meeting_and_return_takes_one() {
            const line = findChild(agenda, "addPoint")
            line.forceActiveFocus()
            for (const letter of "Ask ")
                keyClick(letter)
            line.field.insert(line.field.cursorPosition, "@")
            keyClick("b")
            tryVerify(() => findChild(line, "mention") !== null || line.field.text.endsWith("@b"))
            keyClick(Qt.Key_Return)
            compare(line.text, "Ask @Ben ")
            keyClick(Qt.Key_Return)
            compare(stage.app.called("addPoint"), [["s1", "o1", "Ask @Ben"]])
        }
        function test_escape_closes_the_people_and_leaves_the_text() {
            const line = findChild(agenda, "addPoint")
            line.forceActiveFocus()
            line.field.insert(0, "@")
            keyClick("l")
            keyClick(Qt.Key_Escape)
            verify(line.activeFocus)
            compare(line.text, "@l")
        }
        function test_a_point_shows_its_links_above_its_comments_and_its_time() {
            compare(findChild(agenda.rowAt(3), "pointMinutes").text, "10 min")
            agenda.focusRow(2)
            keyClick(Qt.Key_Right)
            const link = findChild(agenda.rowAt(2), "link")
            verify(link !== null)
            compare(link.text, "Runbook in the wiki, opens https://wiki.lindenau.example/runbook")
            keyClick(Qt.Key_Tab)
            link.forceActiveFocus()
            keyClick(Qt.Key_Delete)
            compare(stage.app.called("remove"), [["point_link", "l1"]])
            stage.undo()
            compare(stage.app.called("restore"), [["point_link", "l1"]])
        }
        function test_what_is_no_address_of_the_web_is_not_added() {
            agenda.askLink("t3")
            const dialog = findChild(agenda, "linkDialog")
            tryVerify(() => dialog.opened)
            const address = findChild(dialog.contentItem, "linkAddress")
            address.text = "javascript:alert(1)"
            dialog.submit()
            verify(address.error !== "")
            address.text = "https://wiki.lindenau.example"
            dialog.submit()
            compare(stage.app.called("addLink"), [["t3", "https://wiki.lindenau.example", ""]])
            tryVerify(() => !dialog.visible)
        }
        function test_a_due_action_item_is_one_click_away_from_the_agenda() {
            const idea = findChild(agenda, "idea")
            verify(idea !== null)
            mouseClick(idea)
            mouseClick(idea)
            compare(stage.app.called("addPointFrom"), [["a2", "o1"]])
        }
        function test_an_action_item_made_of_a_point_can_be_taken_back() {
            agenda.rowAt(2).makeAction()
            compare(stage.app.called("addActionFrom"), [["t3"]])
            stage.undo()
            compare(stage.app.called("remove"), [["action_item", "na"]])
        }
        function test_a_template_is_shown_before_it_is_used() {
            mouseClick(findChild(agenda, "useTemplate"))
            const dialog = findChild(agenda, "templates")
            tryVerify(() => dialog.opened && dialog.chosen !== null)
            compare(dialog.chosen.name, "Our Friday")
            compare(dialog.lines.length, 2)
            keyClick(Qt.Key_Down)
            tryVerify(() => dialog.chosen.name === "Regular 1:1")
            keyClick(Qt.Key_Return)
            compare(stage.app.called("addPoints"), [["s1", "o1", "How are you, really?\nWhere are you stuck?"]])
            stage.undo()
            compare(stage.app.called("remove"), [["talking_point", "n1"], ["talking_point", "n2"]])
        }
        function test_an_agenda_is_kept_as_a_template_without_private_points() {
            mouseClick(findChild(agenda, "useTemplate"))
            const dialog = findChild(agenda, "templates")
            tryVerify(() => dialog.opened)
            mouseClick(findChild(dialog.contentItem, "keepAsTemplate"))
            const name = findChild(dialog.contentItem, "templateName")
            dialog.keep()
            verify(name.error !== "")
            name.text = "Calibration"
            dialog.keep()
            const made = stage.app.called("create")
            compare(made.length, 1)
            compare(made[0][0], "agenda_template")
            verify(made[0][1].points.includes("Calibration service"))
            verify(!made[0][1].points.includes("shift plan"))
        }
        function test_private_notes_are_not_asked_for_before_the_veil_is_lifted() {
            const area = findChild(stage.page, "privateNotes")
            compare(area.text, "")
            compare(area.session, null)
        }
    }
}
