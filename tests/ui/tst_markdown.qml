// SPDX-License-Identifier: GPL-3.0-or-later
// Markdown in a note while it is written: what shows, what keys do, and that looks are never an edit.
import QtQuick
import QtTest
import Aufwind.Ui

Item {
    id: stage

    width: 500
    height: 400

    Component { id: sessions; FakeSession {} }

    SharedTextArea {
        id: area
        anchors.fill: parent
        accessibleName: "Notes"
        opensLinks: false
        onLinkOpened: link => stage.opened.push(link)
    }
    property var opened: []

    TestCase {
        name: "Markdown"
        when: windowShown

        property var session: null

        function begin(text) {
            stage.opened = []
            session = sessions.createObject(stage, { text: text })
            area.session = session
            area.editor.forceActiveFocus()
            area.cursorPosition = area.text.length
            wait(0)
        }
        function cleanup() {
            area.session = null
            if (session)
                session.destroy()
            session = null
        }
        function marks() {
            const found = []
            for (let i = 0; i < area.editor.children.length; ++i) {
                if (area.editor.children[i] instanceof NoteMark && area.editor.children[i].visible)
                    found.push(area.editor.children[i])
            }
            return found
        }
        function heightAt(position) { return area.editor.positionToRectangle(position).height }

        function test_a_heading_is_larger_and_its_line_higher_and_no_edit_was_made() {
            begin("plain\n# Heading\nplain again")
            tryVerify(() => heightAt(8) > heightAt(1))
            tryVerify(() => area.editor.positionToRectangle(18).y - area.editor.positionToRectangle(8).y
                            > area.editor.positionToRectangle(8).y - area.editor.positionToRectangle(1).y)
            compare(session.edits.length, 0)
            compare(area.text, "plain\n# Heading\nplain again")
        }
        function test_bold_letters_are_wider_and_the_text_keeps_its_markers() {
            begin("mmmm **mmmm**")
            const width = from => area.editor.positionToRectangle(from + 4).x - area.editor.positionToRectangle(from).x
            tryVerify(() => width(7) > width(0))
            compare(area.text, "mmmm **mmmm**")
        }
        function test_formats_that_change_while_one_types_send_the_letters_alone() {
            begin("")
            for (const letter of "# ab")
                keyClick(letter)
            wait(0)
            for (const letter of "**c**")
                keyClick(letter)
            wait(0)
            compare(area.text, "# ab**c**")
            compare(session.text, area.text)
            compare(session.edits.length, 9)
            verify(session.edits.every(edit => edit.removed === 0 && edit.inserted.length === 1))
        }
        function test_formats_do_not_move_a_caret_of_somebody_else_off_its_letter() {
            begin("# Heading\n- [ ] one\nplain")
            session.others = [{ id: "ben", name: "ben", fullName: "ben", initials: "B", position: 24, anchor: 24 }]
            tryVerify(() => heightAt(4) > heightAt(24))
            const carets = () => {
                const found = []
                const look = item => {
                    for (let i = 0; i < item.children.length; ++i) {
                        if (item.children[i] instanceof PresenceCaret)
                            found.push(item.children[i])
                        look(item.children[i])
                    }
                }
                look(area.editor)
                return found
            }
            tryVerify(() => carets()[0].y === area.editor.positionToRectangle(24).y)
            session.other(0, 0, "one before\n")
            session.others = [{ id: "ben", name: "ben", fullName: "ben", initials: "B", position: 35, anchor: 35 }]
            tryVerify(() => carets()[0].y === area.editor.positionToRectangle(35).y)
        }
        function test_a_box_is_drawn_named_and_ticked_by_a_click_with_one_letter() {
            begin("- [ ] call Finance\n- [x] done\n- bullet")
            tryVerify(() => marks().length === 3)
            const box = marks()[0]
            compare(box.Accessible.role, Accessible.CheckBox)
            compare(box.Accessible.name, "call Finance")
            compare(box.Accessible.checked, false)
            compare(marks()[1].Accessible.checked, true)
            verify(!marks()[2].box)

            mouseClick(box)

            compare(session.edits, [{ position: 3, removed: 1, inserted: "x" }])
            tryVerify(() => marks()[0].ticked)
            verify(area.editor.activeFocus)
            mouseClick(marks()[0])
            compare(area.text, "- [ ] call Finance\n- [x] done\n- bullet")
        }
        function test_ctrl_return_ticks_and_makes_a_box() {
            begin("one")
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            compare(area.text, "- [ ] one")
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            compare(area.text, "- [x] one")
            compare(session.text, area.text)
            compare(area.cursorPosition, 9)
        }
        function test_return_goes_on_with_a_list_and_ends_it() {
            begin("1. one")
            keyClick(Qt.Key_Return)
            compare(area.text, "1. one\n2. ")
            compare(area.cursorPosition, 10)
            keyClick(Qt.Key_Return)
            compare(area.text, "1. one\n")
            keyClick(Qt.Key_Return)
            compare(area.text, "1. one\n\n")
            compare(session.text, area.text)
        }
        function test_tab_moves_a_list_line_in_and_escape_then_tab_leaves() {
            begin("- one")
            keyClick(Qt.Key_Tab)
            compare(area.text, "  - one")
            verify(area.editor.activeFocus)
            keyClick(Qt.Key_Backtab)
            compare(area.text, "- one")
            keyClick(Qt.Key_Escape)
            keyClick(Qt.Key_Tab)
            compare(area.text, "- one")
        }
        function test_ctrl_b_wraps_what_is_selected_and_one_undo_takes_both_sides_back() {
            begin("one two three")
            area.editor.select(4, 7)
            keyClick(Qt.Key_B, Qt.ControlModifier)
            compare(area.text, "one **two** three")
            compare(area.editor.selectedText, "two")
            compare(session.edits, [{ position: 7, removed: 0, inserted: "**" }, { position: 4, removed: 0, inserted: "**" }])

            keyClick(Qt.Key_Z, Qt.ControlModifier)
            compare(area.text, "one two three")
            keyClick(Qt.Key_Z, Qt.ControlModifier | Qt.ShiftModifier)
            compare(area.text, "one **two** three")
            compare(session.text, area.text)
        }
        function test_ctrl_i_takes_markers_away_again_and_without_a_selection_waits_between_them() {
            begin("one")
            area.editor.select(0, 3)
            keyClick(Qt.Key_I, Qt.ControlModifier)
            compare(area.text, "*one*")
            keyClick(Qt.Key_I, Qt.ControlModifier)
            compare(area.text, "one")
            area.cursorPosition = 3
            keyClick(Qt.Key_B, Qt.ControlModifier)
            compare(area.text, "one****")
            compare(area.cursorPosition, 5)
        }
        function test_undo_of_a_step_in_two_places_keeps_what_the_other_wrote_between() {
            begin("one two three")
            area.editor.select(4, 7)
            keyClick(Qt.Key_B, Qt.ControlModifier)
            session.other(7, 0, "TWO")
            compare(area.text, "one **tTWOwo** three")
            keyClick(Qt.Key_Z, Qt.ControlModifier)
            verify(area.text.includes("TWO"))
            compare(area.text, session.text)
        }
        function test_a_link_opens_only_after_it_was_shown_and_only_to_the_web_data() {
            return [
                { tag: "https", text: "see [us](https://example.org/a)", shown: "https://example.org/a" },
                { tag: "script", text: "see [us](javascript:alert(1))", shown: "" },
                { tag: "file", text: "see [us](file:///etc/passwd)", shown: "" },
                { tag: "who@where", text: "see [us](https://bank.example@evil.example)", shown: "" },
                { tag: "bare", text: "see https://example.org", shown: "https://example.org" }
            ]
        }
        function test_a_link_opens_only_after_it_was_shown_and_only_to_the_web(data) {
            begin(data.text)
            area.cursorPosition = 6
            keyClick(Qt.Key_Return, Qt.AltModifier)
            compare(area.shownLink, data.shown)
            compare(stage.opened, [])
            keyClick(Qt.Key_Return, Qt.AltModifier)
            compare(stage.opened, data.shown !== "" ? [data.shown] : [])
            area.shownLink = ""
        }
        function test_ctrl_click_opens_a_link_that_the_pointer_shows() {
            begin("https://example.org/page")
            const at = area.editor.positionToRectangle(10)
            mouseMove(area.editor, at.x - 20, at.y + 5)
            mouseMove(area.editor, at.x, at.y + 5)
            tryCompare(area, "shownLink", "https://example.org/page")
            mouseClick(area.editor, at.x, at.y + 5, Qt.LeftButton)
            compare(stage.opened, [])
            mouseClick(area.editor, at.x, at.y + 5, Qt.LeftButton, Qt.ControlModifier)
            compare(stage.opened, ["https://example.org/page"])
        }
        function test_html_and_pictures_stay_letters_and_nothing_is_fetched() {
            const place = "http://127.0.0.1:" + requests.port
            const before = requests.strangers
            begin("<img src=\"" + place + "/a.png\">\n![a](" + place + "/b.png)\n<b>no</b>")
            // Whoever had been sent for before would have come before this one.
            const baits = requests.baits
            const bait = Qt.createQmlObject('import QtQuick; Image { source: "' + place + '/bait-notes.png" }', stage)
            tryVerify(() => requests.baits > baits)
            bait.destroy()
            compare(requests.strangers, before)
            compare(area.text.includes("<b>no</b>"), true)
        }
        function test_many_boxes_are_drawn_up_to_a_limit_and_stay_quick() {
            begin("- [ ] one\n".repeat(3000))
            tryVerify(() => marks().length === 400)
            area.cursorPosition = 0
            const before = Date.now()
            keyClick("a")
            wait(0)
            verify(Date.now() - before < 1000, "took " + (Date.now() - before))
            compare(session.edits.length, 1)
        }
        function test_becoming_an_earlier_version_touches_what_differs_and_is_undone_at_once() {
            begin("one\ntwo\nthree")
            verify(area.become("one\nTWO\nthree and more"))
            compare(area.text, "one\nTWO\nthree and more")
            compare(session.text, area.text)
            verify(session.edits.every(edit => edit.removed <= 3))
            keyClick(Qt.Key_Z, Qt.ControlModifier)
            compare(area.text, "one\ntwo\nthree")
            compare(session.text, area.text)
        }
    }
}
