// SPDX-License-Identifier: GPL-3.0-or-later
// A text that two people write: one's own caret, selection and undo stay one's own.
import QtQuick
import QtTest
import Aufwind.Ui

Item {
    id: stage

    width: 500
    height: 300

    Component { id: sessions; FakeSession {} }

    SharedTextArea {
        id: area
        anchors.fill: parent
        accessibleName: "Notes"
    }

    TestCase {
        name: "SharedText"
        when: windowShown

        property var session: null

        function begin(text) {
            session = sessions.createObject(stage, { text: text })
            area.session = session
            area.editor.forceActiveFocus()
        }
        function cleanup() {
            area.session = null
            if (session)
                session.destroy()
            session = null
        }
        function type(text) {
            for (const letter of text)
                keyClick(letter)
        }

        function test_typing_sends_only_what_was_typed() {
            begin("hello world")
            area.cursorPosition = 5
            type("x")
            compare(session.edits, [{ position: 5, removed: 0, inserted: "x" }])
            compare(session.text, "hellox world")
        }
        function test_a_letter_typed_among_equal_ones_is_sent_where_it_was_typed() {
            begin("aaaa")
            area.cursorPosition = 2
            type("a")
            compare(session.edits, [{ position: 2, removed: 0, inserted: "a" }])
        }
        function test_backspace_among_equal_letters_is_sent_where_it_was() {
            begin("aaaa")
            area.cursorPosition = 2
            keyClick(Qt.Key_Backspace)
            compare(session.edits, [{ position: 1, removed: 1, inserted: "" }])
        }
        function test_typing_over_a_selection_is_one_replacement() {
            begin("one two three")
            area.editor.select(4, 7)
            type("x")
            compare(session.text, "one x three")
            compare(area.text, session.text)
        }
        function test_half_of_a_letter_is_never_sent() {
            // U+1F600 and U+1F601 share their first half.
            const change = TextChange.between("a\uD83D\uDE00b", "a\uD83D\uDE01b", 3)
            compare(change, { position: 1, removed: 2, inserted: "\uD83D\uDE01" })
        }
        function test_an_edit_before_the_caret_moves_it() {
            begin("hello world")
            area.cursorPosition = 8
            session.other(0, 0, "Oh, ")
            compare(area.text, "Oh, hello world")
            compare(area.cursorPosition, 12)
        }
        function test_an_edit_behind_the_caret_leaves_it() {
            begin("hello world")
            area.cursorPosition = 3
            session.other(5, 6, "")
            compare(area.text, "hello")
            compare(area.cursorPosition, 3)
        }
        function test_what_the_other_writes_at_the_caret_goes_behind_it() {
            begin("hello")
            area.cursorPosition = 5
            session.other(5, 0, " there")
            compare(area.cursorPosition, 5)
        }
        function test_a_selection_keeps_its_letters() {
            begin("one two three")
            area.editor.select(4, 7)
            session.other(0, 3, "eleven")
            compare(area.editor.selectedText, "two")
            session.other(7, 0, "xx")
            compare(area.editor.selectedText, "two")
        }
        function test_what_the_other_writes_is_not_sent_back() {
            begin("hello")
            session.other(0, 0, "x")
            session.other(1, 2, "")
            compare(session.edits.length, 0)
        }
        function test_undo_takes_back_ones_own_words_only() {
            begin("start ")
            area.cursorPosition = 6
            type("mine")
            session.other(0, 0, "THEIRS ")
            keyClick(Qt.Key_Z, Qt.ControlModifier)
            compare(area.text, "THEIRS start ")
            compare(session.text, area.text)
        }
        function test_redo_brings_it_back() {
            begin("")
            type("word")
            keyClick(Qt.Key_Z, Qt.ControlModifier)
            compare(area.text, "")
            keyClick(Qt.Key_Z, Qt.ControlModifier | Qt.ShiftModifier)
            compare(area.text, "word")
            compare(session.text, "word")
        }
        function test_undo_never_removes_what_the_other_wrote_inside() {
            begin("")
            type("mine")
            session.other(2, 0, "YOURS")
            keyClick(Qt.Key_Z, Qt.ControlModifier)
            verify(area.text.includes("YOURS"))
            compare(area.text, session.text)
        }
        function test_both_sides_agree_after_many_edits_at_random() {
            begin("The quick brown fox")
            let seed = 20261124
            const next = limit => { seed = (seed * 1103515245 + 12345) % 2147483648; return seed % Math.max(1, limit) }
            for (let i = 0; i < 300; ++i) {
                const length = area.text.length
                const at = next(length + 1)
                const removed = Math.min(next(4), length - at)
                if (next(2) === 0) {
                    session.other(at, removed, "äx\n".slice(0, next(4)))
                } else if (next(4) === 0) {
                    keyClick(Qt.Key_Z, Qt.ControlModifier)
                } else {
                    area.cursorPosition = at
                    keyClick(["a", "b", " "][next(3)])
                }
                compare(area.text, session.text, "step " + i)
            }
        }
        function everyLineIs(height) {
            for (let i = 1; i <= area.text.length; ++i) {
                const above = area.editor.positionToRectangle(i - 1).y
                const below = area.editor.positionToRectangle(i).y
                if (below !== above && Math.round(below - above) !== height && Math.round(below - above) !== height + gap)
                    return false
            }
            return true
        }
        readonly property int gap: 5

        function test_lines_have_the_height_of_reading_text_also_where_one_writes_on() {
            const line = Math.round(1.45 * Theme.type.small)
            begin("A first paragraph that is long enough to take more than one line of the editor, as notes do.\nA second")
            tryVerify(() => everyLineIs(line))
            tryVerify(() => Math.round(area.editor.positionToRectangle(area.text.length).y
                                       - area.editor.positionToRectangle(area.text.indexOf("\n")).y) === line + gap)

            area.cursorPosition = area.text.length
            keyClick(Qt.Key_Return)
            type("third")
            session.other(0, 0, "One before all\nand one more\n")
            tryVerify(() => everyLineIs(line))
        }
        function test_the_height_of_lines_is_no_edit_of_the_text() {
            begin("one\ntwo\nthree")
            tryVerify(() => area.editor.positionToRectangle(4).y > 20)
            wait(0)
            compare(session.edits.length, 0)
            compare(area.text, "one\ntwo\nthree")
        }
        function test_the_others_name_is_never_over_text() {
            begin("Notes about the calibration of line two and three, in one long paragraph that wraps several times in this editor, with a veryveryveryverylongwordthatdoesnotwrapatall inside it, up to the end.")
            let seen = 0
            for (let at = 0; at <= area.text.length; at += 3) {
                session.others = [someone("ben", at)]
                const caret = caretOf(0)
                const flag = caret.children[1]
                if (!flag.visible)
                    continue
                seen += 1
                for (let i = 0; i < area.text.length; ++i) {
                    const letter = area.editor.positionToRectangle(i)
                    if (letter.y === caret.place.y)
                        verify(caret.x + flag.x >= letter.x, "name over letter " + i + " at " + at)
                }
            }
            verify(seen > 5)
        }
        function someone(name, position, anchor) {
            return { id: name, name: name, fullName: name + " of the company", initials: "XX", position: position, anchor: anchor ?? position }
        }
        function childrenOf(type) {
            const found = []
            const look = item => {
                for (let i = 0; i < item.children.length; ++i) {
                    if (item.children[i] instanceof type)
                        found.push(item.children[i])
                    look(item.children[i])
                }
            }
            look(area.editor)
            return found
        }
        function caretOf(index) { return childrenOf(PresenceCaret)[index] }

        function test_the_others_carets_stand_at_their_letters_and_move_without_being_made_anew() {
            begin("one two three")
            session.others = [someone("ben", 4), someone("lena", 8)]
            const ben = caretOf(0)
            compare(ben.x, area.editor.positionToRectangle(4).x)
            compare(caretOf(1).x, area.editor.positionToRectangle(8).x)
            compare(ben.Accessible.name, "ben is writing here")
            compare(ben.Accessible.description, "one ")

            session.others = [someone("ben", 9), someone("lena", 8)]

            compare(caretOf(0), ben)
            compare(ben.x, area.editor.positionToRectangle(9).x)
        }
        function test_a_caret_stays_at_its_letter_when_lines_change_their_height_and_their_width() {
            begin("one two three four\nfive six\nseven")
            session.others = [someone("ben", 30)]
            const before = area.editor.positionToRectangle(30).y
            tryVerify(() => area.editor.positionToRectangle(30).y > before)
            compare(caretOf(0).y, area.editor.positionToRectangle(30).y)

            area.anchors.rightMargin = stage.width - 120
            tryVerify(() => area.editor.lineCount > 3)
            compare(caretOf(0).y, area.editor.positionToRectangle(30).y)
            area.anchors.rightMargin = 0

            const flag = caretOf(0).children[1]
            session.others = [someone("ben", 4)]
            session.other(18, 0, " and five")
            verify(caretOf(0).x + flag.x >= area.editor.positionToRectangle(27).x)
        }
        function test_who_has_no_caret_in_the_text_shows_none() {
            begin("one two three")
            session.others = [someone("ben", -1)]
            verify(!caretOf(0).visible)
        }
        function test_what_another_has_selected_is_tinted_behind_the_letters_over_all_its_lines() {
            begin("one\ntwo\nthree")
            session.others = [someone("ben", 10, 2)]
            const tint = childrenOf(PresenceSelection)[0]
            verify(tint.visible && tint.z < 0)
            compare(tint.first, area.editor.positionToRectangle(2))
            compare(tint.last, area.editor.positionToRectangle(10))

            session.others = [someone("ben", 10)]

            verify(!tint.visible)
            compare(area.text, "one\ntwo\nthree")
        }
        function test_the_name_beside_a_caret_fades_once_it_rests_and_comes_back_when_it_moves() {
            begin("one two three")
            session.others = [someone("ben", 4)]
            const flag = caretOf(0).children[1]
            verify(caretOf(0).named)
            tryCompare(flag, "opacity", 1)
            tryCompare(flag, "opacity", 0, 2 * Theme.motion.nameShown)

            session.others = [someone("ben", 5)]

            tryCompare(flag, "opacity", 1)
        }
        function test_where_one_is_is_told_while_one_looks_and_not_what_others_do_to_it() {
            area.attended = true
            begin("one two three")
            tryVerify(() => area.looking)
            area.cursorPosition = 5
            tryVerify(() => session.looked && session.looked.position === 5 && session.looked.anchor === 5)
            area.editor.select(4, 7)
            compare(session.looked, { anchor: 4, position: 7 })

            session.looked = null
            session.other(0, 0, "zero ")
            compare(area.cursorPosition, 12)
            verify(!session.looked)

            area.editor.focus = false
            area.focus = false
            tryVerify(() => session.looked && session.looked.position === -1)
            area.visible = false
            compare(session.looked, null)
            area.visible = true
            verify(session.looked)
            const before = session
            area.session = null
            compare(before.looked, null)
            area.attended = false
        }
        function test_what_is_not_for_others_tells_nobody() {
            begin("only mine")
            area.cursorPosition = 3
            verify(!area.looking)
            compare(session.looked, null)
        }
        function test_a_text_that_is_not_ready_cannot_be_written() {
            session = sessions.createObject(stage, { ready: false })
            area.session = session
            verify(area.editor.readOnly)
            session.text = "now"
            session.ready = true
            compare(area.text, "now")
            verify(!area.editor.readOnly)
        }
    }
}
