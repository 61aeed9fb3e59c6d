// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does on the page of a meeting, and what may not get lost on the way.
import QtQuick
import QtTest
import Aufwind.Ui

Item {
    id: stage

    width: 1280
    height: 800

    property Component apps: FakeApp {}
    property Component shells: Shell { anchors.fill: parent }
    property Component windows: Main {}
    property FakeApp app: null
    property Shell view: null

    TestCase {
        name: "Meeting"
        when: windowShown

        property var agenda: null
        readonly property string umlauts: "ä".repeat(300)

        function init() {
            Format.now = new Date(2026, 10, 24, 9, 41)
            Format.language = "en"
            languages.use("en")
            stage.app = stage.apps.createObject(stage)
            stage.app.sync.state = "upToDate"
            stage.view = stage.shells.createObject(stage, { app: stage.app })
            open("s1")
            tryVerify(() => agenda.rowAt(5) !== null)
        }
        function cleanup() {
            stage.view.destroy()
            stage.app.destroy()
            stage.view = null
            stage.app = null
            wait(0)
        }
        function open(series) {
            stage.view.stack.go("meeting", { seriesId: series })
            agenda = findChild(stage.view, "agenda")
            tryVerify(() => agenda.rowAt(0) !== null)
        }
        function page() { return stage.view.stack.page }
        function type(text) {
            for (const letter of text)
                keyClick(letter)
        }
        function every(item, visit) {
            if (!item || !item.visible)
                return
            visit(item)
            for (let i = 0; i < item.children.length; ++i)
                every(item.children[i], visit)
        }
        function link(within, text) {
            let found = null
            every(within, item => {
                if (item instanceof LinkButton && item.text === text)
                    found = item
            })
            return found
        }
        function clickUndo() {
            tryVerify(() => link(stage.view.toasts, "Undo") !== null)
            mouseClick(link(stage.view.toasts, "Undo"))
        }
        function edit(index) {
            agenda.focusRow(index)
            keyClick(Qt.Key_F2)
            return findChild(agenda.rowAt(index), "pointEditor")
        }
        function focusedRow() {
            for (let i = 0; agenda.rowAt(i); ++i) {
                if (agenda.rowAt(i).activeFocus)
                    return agenda.rowAt(i).model.id
            }
            return ""
        }
        function actions() { return findChild(stage.view, "actions") }

        // From one meeting to another

        function test_going_from_one_meeting_to_another_never_shows_an_occurrence_of_the_first() {
            const seen = []
            const note = () => seen.push(page().seriesId + "/" + page().occurrenceId)
            page().occurrenceIdChanged.connect(note)
            page().seriesIdChanged.connect(note)

            stage.view.stack.go("meeting", { seriesId: "s3" })

            compare(page().occurrenceId, "o31")
            compare(seen, ["s1/", "s3/o31", "s3/o31"])
            verify(!Object.keys(stage.app.kept).some(key => key.startsWith("agenda") && key.includes("s3") && key.includes('"o1"')))
        }
        function test_what_is_written_after_going_to_another_meeting_is_of_that_meeting() {
            stage.view.stack.go("meeting", { seriesId: "s3" })
            const notes = findChild(stage.view, "sharedNotes")
            notes.editor.forceActiveFocus()
            type("for Lena")

            compare(stage.app.sharedNote("s3", "o31").text, "for Lena")
            compare(stage.app.notes.edits.length, 0)
        }
        function test_an_occurrence_that_the_series_does_not_have_is_not_shown() {
            stage.view.stack.go("meeting", { seriesId: "s3", occurrenceId: "o1" })
            compare(page().occurrenceId, "o31")
        }
        function test_an_occurrence_that_was_asked_for_is_shown() {
            stage.view.stack.go("meeting", { seriesId: "s3", occurrenceId: "o30" })
            compare(page().occurrenceId, "o30")
        }
        function test_opening_a_meeting_sees_to_its_next_dates() {
            compare(stage.app.called("planAhead"), [["s1"]])
            stage.view.stack.go("meetings", {})
            compare(stage.app.called("planAhead"), [["s1"], [""]])
        }

        // Undo

        function test_a_deleted_point_comes_back_after_the_page_was_left() {
            agenda.focusRow(2)
            keyClick(Qt.Key_Delete)
            stage.view.stack.go("home", {})
            clickUndo()
            compare(stage.app.called("restore"), [["talking_point", "t3"]])
        }
        function test_a_deleted_action_item_comes_back_after_the_page_was_left() {
            actions().rowAt(0).takeFocus()
            keyClick(Qt.Key_Delete)
            stage.view.stack.go("people", {})
            clickUndo()
            compare(stage.app.called("restore"), [["action_item", "a1"]])
        }
        function test_a_deleted_comment_comes_back_after_its_thread_was_closed() {
            agenda.focusRow(2)
            keyClick(Qt.Key_Right)
            link(agenda.rowAt(2), "Delete").clicked()
            agenda.rowAt(2).opened = false
            wait(0)
            clickUndo()
            compare(stage.app.called("restore"), [["comment", "c2"]])
        }
        function test_a_skipped_meeting_is_planned_again_after_the_page_was_left() {
            const head = findChild(stage.view, "finish").parent.parent
            head.wanted("skip")
            compare(stage.app.called("meetings.skip"), [["o1"]])
            stage.view.stack.go("home", {})
            wait(0)
            clickUndo()
            compare(stage.app.called("meetings.putBack"), [[1]])
        }

        // What the store refuses

        function test_a_point_that_could_not_be_kept_stays_in_the_line_with_the_reason() {
            stage.app.refusal = "The disk is full."
            const line = findChild(agenda, "addPoint")
            line.forceActiveFocus()
            type("dear")
            keyClick(Qt.Key_Return)
            compare(line.text, "dear")
            compare(line.error, "The disk is full.")

            stage.app.refusal = ""
            keyClick(Qt.Key_Return)
            compare(line.text, "")
            compare(line.error, "")
        }
        function test_letters_typed_while_the_disk_is_slow_stay_for_the_next_point() {
            stage.app.slow = true
            const line = findChild(agenda, "addPoint")
            line.forceActiveFocus()
            type("one")
            keyClick(Qt.Key_Return)
            type("two")
            stage.app.unanswered[0]("")
            compare(line.text, "two")
        }
        function test_a_comment_that_could_not_be_kept_stays_with_the_reason() {
            stage.app.refusal = "The disk is full."
            agenda.focusRow(2)
            keyClick(Qt.Key_Right)
            const field = findChild(agenda.rowAt(2), "commentField")
            field.forceActiveFocus()
            type("dear")
            keyClick(Qt.Key_Return)
            compare(field.text, "dear")
            compare(field.error, "The disk is full.")
        }
        function test_a_title_that_could_not_be_kept_stays_in_the_editor_with_the_reason() {
            stage.app.refusal = "The disk is full."
            const editor = edit(3)
            editor.text = "Other"
            keyClick(Qt.Key_Return)
            verify(agenda.rowAt(3).editing)
            compare(editor.text, "Other")
            compare(editor.Accessible.description, "The disk is full.")

            stage.app.refusal = ""
            keyClick(Qt.Key_Return)
            verify(!agenda.rowAt(3).editing)
            compare(agenda.rowAt(3).model.title, "Other")
        }
        function test_three_hundred_umlauts_are_too_long_for_a_point_and_stay() {
            const line = findChild(agenda, "addPoint")
            line.forceActiveFocus()
            line.text = umlauts
            keyClick(Qt.Key_Return)
            compare(stage.app.called("addPoint").length, 0)
            compare(line.text, umlauts)
            verify(line.error !== "")

            line.text = umlauts.slice(0, 250)
            keyClick(Qt.Key_Return)
            compare(stage.app.called("addPoint").length, 1)
        }
        function test_three_hundred_umlauts_are_too_long_for_a_title_and_stay() {
            const editor = edit(3)
            editor.text = umlauts
            keyClick(Qt.Key_Return)
            compare(stage.app.called("renamePoint").length, 0)
            verify(agenda.rowAt(3).editing)
            compare(editor.text, umlauts)
        }
        function test_bytes_are_counted_as_utf8_has_them() {
            compare(TextChange.bytes("aä€\uD83D\uDE00"), 1 + 2 + 3 + 4)
        }

        // Leaving

        function test_a_title_being_edited_is_kept_when_a_shortcut_leaves_the_page() {
            edit(3)
            keyClick(Qt.Key_A, Qt.ControlModifier)
            type("New title")
            keyClick(Qt.Key_1, Qt.ControlModifier)
            compare(stage.view.page, "home")
            compare(stage.app.called("renamePoint"), [["t4", "New title"]])
        }
        function test_a_title_being_edited_is_kept_when_the_window_closes() {
            const window = stage.windows.createObject(null, { app: stage.app })
            window.view.stack.go("meeting", { seriesId: "s1" })
            const there = findChild(window.view, "agenda")
            tryVerify(() => window.active && there.rowAt(3) !== null)
            there.rowAt(3).edit()
            findChild(there.rowAt(3), "pointEditor").text = "To the end"
            window.close()
            const kept = stage.app.called("renamePoint")
            window.destroy()
            wait(0)
            stage.Window.window.requestActivate()
            tryVerify(() => stage.Window.active)
            compare(kept, [["t4", "To the end"]])
        }
        function test_keys_that_the_editor_has_no_use_for_do_nothing_to_the_row() {
            const editor = edit(2)
            keyClick(Qt.Key_End)
            for (const key of [Qt.Key_Right, Qt.Key_Delete, Qt.Key_Down])
                keyClick(key)
            keyClick(Qt.Key_Up, Qt.AltModifier)
            verify(editor.activeFocus)
            verify(!agenda.rowAt(2).opened)
            compare(stage.app.called("remove").length + stage.app.called("movePoint").length, 0)
        }
        function test_a_title_that_cannot_be_kept_on_leaving_is_offered_again() {
            edit(3).text = umlauts
            keyClick(Qt.Key_1, Qt.ControlModifier)
            keyClick(Qt.Key_Left, Qt.AltModifier)
            agenda = findChild(stage.view, "agenda")
            tryVerify(() => agenda.rowAt(3) !== null)
            const offer = findChild(agenda.rowAt(3), "resume")
            verify(offer.visible)
            mouseClick(offer)
            compare(findChild(agenda.rowAt(3), "pointEditor").text, umlauts)
        }
        function test_a_point_half_written_is_there_again_when_one_comes_back() {
            findChild(agenda, "addPoint").forceActiveFocus()
            type("half")
            keyClick(Qt.Key_3, Qt.ControlModifier)
            keyClick(Qt.Key_Left, Qt.AltModifier)
            compare(findChild(stage.view, "addPoint").text, "half")

            stage.view.stack.go("meeting", { seriesId: "s3" })
            compare(findChild(stage.view, "addPoint").text, "")
            stage.view.stack.go("meeting", { seriesId: "s1" })
            compare(findChild(stage.view, "addPoint").text, "half")
        }
        function test_a_point_that_was_added_is_not_offered_again() {
            findChild(agenda, "addPoint").forceActiveFocus()
            type("whole")
            keyClick(Qt.Key_Return)
            stage.view.stack.go("home", {})
            open("s1")
            compare(findChild(agenda, "addPoint").text, "")
        }
        function test_escape_leaves_the_line_and_its_text() {
            findChild(agenda, "addPoint").forceActiveFocus()
            type("half")
            keyClick(Qt.Key_Escape)
            compare(findChild(agenda, "addPoint").text, "half")
            compare(focusedRow(), "t6")
        }
        function test_a_comment_half_written_is_there_again_when_its_thread_opens() {
            agenda.focusRow(2)
            keyClick(Qt.Key_Right)
            findChild(agenda.rowAt(2), "commentField").forceActiveFocus()
            type("half written")
            keyClick(Qt.Key_Escape)
            keyClick(Qt.Key_Left)
            wait(0)
            verify(findChild(agenda.rowAt(2), "resume").visible)
            keyClick(Qt.Key_Right)
            compare(findChild(agenda.rowAt(2), "commentField").text, "half written")
        }
        function test_an_answer_half_written_still_answers_the_same_comment() {
            agenda.focusRow(2)
            keyClick(Qt.Key_Right)
            link(agenda.rowAt(2), "Reply").clicked()
            type("half")
            agenda.rowAt(2).opened = false
            wait(0)
            agenda.rowAt(2).opened = true
            findChild(agenda.rowAt(2), "commentField").forceActiveFocus()
            keyClick(Qt.Key_Return)
            compare(stage.app.called("addComment").length, 1)
            verify(["c1", "c2"].includes(stage.app.called("addComment")[0][1]))
        }
        function test_an_action_item_half_written_is_there_again() {
            mouseClick(findChild(stage.view, "addAction"))
            type("half")
            keyClick(Qt.Key_2, Qt.ControlModifier)
            open("s1")
            const line = findChild(stage.view, "addActionLine")
            verify(line.visible)
            compare(line.text, "half")
        }
        function test_a_change_given_up_by_escape_can_be_had_after_all() {
            edit(3).text = "After all"
            keyClick(Qt.Key_Escape)
            compare(stage.app.called("renamePoint").length, 0)
            clickUndo()
            compare(stage.app.called("renamePoint"), [["t4", "After all"]])
        }

        // Keyboard

        function test_after_a_point_was_deleted_the_next_has_the_keyboard() {
            agenda.focusRow(2)
            keyClick(Qt.Key_Delete)
            tryCompare(findChild(stage.view, "agendaList"), "count", 5)
            compare(focusedRow(), "t4")
            keyClick(Qt.Key_Down)
            compare(focusedRow(), "t5")
        }
        function test_after_the_last_point_was_deleted_the_one_before_has_the_keyboard() {
            agenda.focusRow(5)
            keyClick(Qt.Key_Delete)
            compare(focusedRow(), "t5")
        }
        function test_after_the_only_point_was_deleted_the_line_for_a_new_one_has_the_keyboard() {
            const list = findChild(stage.view, "agendaList")
            while (list.model.count > 1)
                list.model.take(1)
            agenda.focusRow(0)
            keyClick(Qt.Key_Delete)
            verify(findChild(agenda, "addPoint").activeFocus)
        }
        function test_after_an_action_item_was_deleted_the_next_has_the_keyboard() {
            actions().rowAt(0).takeFocus()
            keyClick(Qt.Key_Delete)
            tryVerify(() => actions().rowAt(0).model.id === "a2")
            verify(actions().rowAt(0).activeFocus)
            keyClick(Qt.Key_Delete)
            tryVerify(() => findChild(stage.view, "addActionLine").activeFocus)
        }
        function test_after_a_comment_was_deleted_its_neighbour_has_the_keyboard() {
            agenda.focusRow(2)
            keyClick(Qt.Key_Right)
            const last = link(agenda.rowAt(2), "Delete")
            last.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Space)
            compare(stage.app.called("remove"), [["comment", "c2"]])
            tryVerify(() => link(agenda.rowAt(2), "Reply").activeFocus)
        }
        function test_the_caret_stays_in_sight_in_a_long_note() {
            const area = findChild(stage.view, "sharedNotes")
            area.editor.forceActiveFocus()
            area.cursorPosition = area.text.length
            const below = () => area.editor.mapToItem(stage, 0, area.editor.cursorRectangle.y + area.editor.cursorRectangle.height).y
            for (let i = 0; i < 45; ++i)
                keyClick(Qt.Key_Return)
            type("end")
            tryVerify(() => below() <= stage.height)
            area.cursorPosition = 0
            tryVerify(() => below() > stage.height - page().height)
        }

        // Dragging

        function drag(index, by) {
            const row = agenda.rowAt(index)
            mousePress(row, 10, 16)
            mouseMove(row, 10, 16 + Math.sign(by) * 15, 10)
            for (let i = 1; i <= 4; ++i)
                mouseMove(row, 10, 16 + by * i / 4, 10)
            mouseRelease(row, 10, 16 + by)
        }
        function test_a_point_dragged_far_below_the_end_becomes_the_last() {
            drag(1, 330)
            compare(stage.app.called("movePoint"), [["t2", "t6", ""]])
        }
        function test_a_point_dragged_far_above_the_top_becomes_the_first() {
            drag(3, -200)
            compare(stage.app.called("movePoint"), [["t4", "", "t1"]])
        }
        function test_a_point_is_not_dragged_past_an_open_thread_before_its_middle() {
            agenda.rowAt(2).opened = true
            wait(0)
            const tall = agenda.rowAt(2).height
            verify(tall > 2 * Theme.size.agendaRow)

            drag(1, Theme.size.agendaRow)
            compare(stage.app.called("movePoint").length, 0)

            drag(1, tall)
            compare(stage.app.called("movePoint"), [["t2", "t3", "t4"]])
        }

        // Titles

        function test_an_action_items_title_is_changed_in_place_by_keyboard() {
            actions().rowAt(1).takeFocus()
            keyClick(Qt.Key_F2)
            keyClick(Qt.Key_A, Qt.ControlModifier)
            type("Ask Nele")
            keyClick(Qt.Key_Return)
            compare(stage.app.called("renameAction"), [["a2", "Ask Nele"]])
            verify(actions().rowAt(1).activeFocus)
        }
        function test_an_action_items_title_is_changed_in_place_by_mouse() {
            const row = actions().rowAt(1)
            row.takeFocus()  // brings it into sight
            let pencil = null
            mouseMove(row, 200, 10)
            tryVerify(() => {
                every(row, item => {
                    if (item instanceof IconButton && item.text === "Edit")
                        pencil = item
                })
                return pencil !== null
            })
            waitForRendering(stage.view)
            mouseClick(pencil)
            tryVerify(() => findChild(row, "actionEditor").activeFocus)
        }
        function test_a_due_date_can_be_taken_away() {
            const row = actions().rowAt(0)
            mouseClick(findChild(row, "dueButton"))
            const none = () => {
                let found = null
                every(stage.Window.contentItem.parent ?? stage.Window.contentItem, item => {
                    if (item instanceof PushButton && item.objectName === "noDueDate")
                        found = item
                })
                return found
            }
            tryVerify(() => none() !== null && none().width > 0 && none().mapToItem(stage, 0, 0).y < stage.height)
            mouseClick(none())
            compare(stage.app.called("setActionDue"), [["a1", undefined]])
        }
        function test_a_title_with_line_breaks_is_one_line_high() {
            findChild(stage.view, "agendaList").model.change(1, { title: "one\ntwo\nthree" })
            compare(agenda.rowAt(1).height, Theme.size.agendaRow)
            every(agenda.rowAt(1), item => {
                if (item instanceof Text)
                    verify(item.height <= Theme.size.agendaRow)
            })

            edit(1)
            keyClick(Qt.Key_Return)
            compare(stage.app.called("renamePoint").length, 0)
        }
        function test_a_long_title_is_read_whole_in_a_hint_and_in_the_editor() {
            const lengthy = "Why the third calibration of line two took so much longer than both before it ".repeat(5).trim()
            findChild(stage.view, "agendaList").model.change(3, { title: lengthy })
            compare(findChild(agenda.rowAt(3), "wholeTitle").text, lengthy)

            const editor = edit(3)
            tryVerify(() => editor.lineCount > 2)
            verify(agenda.rowAt(3).height > 2 * Theme.size.agendaRow)
        }

        function test_a_title_of_two_lines_is_shown_whole_and_no_row_moves_under_the_mouse() {
            mouseMove(stage, 1, 1)
            const list = findChild(stage.view, "agendaList")
            const words = item => { let found = null; every(item, one => { if (one instanceof Text && one.text === item.model.title) found = one }); return found }
            // As long as one line holds without the buttons that come with the mouse, and one that takes two.
            list.model.change(0, { title: "How did the release of version 4.2 go for you and all others" })
            list.model.change(3, { title: "Budget for the embedded conference in March, and who of us goes there" })
            tryVerify(() => words(agenda.rowAt(3)).lineCount === 2)
            verify(!words(agenda.rowAt(3)).truncated && agenda.rowAt(3).height > Theme.size.agendaRow)

            const heights = () => [0, 1, 2, 3, 4, 5].map(at => agenda.rowAt(at).height).join(" ")
            const before = heights()
            for (const at of [0, 1, 3, 4]) {
                mouseMove(agenda.rowAt(at), 200, 10)
                tryVerify(() => agenda.rowAt(at).busy)
                waitForRendering(stage, 100)
                compare(heights(), before)
            }
            mouseMove(stage, 1, 1)
        }

        function test_the_meetings_of_a_series_are_one_stop_of_tab_and_arrows_walk_them() {
            const list = findChild(stage.view, "occurrenceList")
            tryCompare(list, "stop", 2)
            findChild(stage.view, "finish").forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Tab)
            tryCompare(list.currentItem, "activeFocus", true)
            compare(list.currentItem.model.occurrenceId, "o1")

            keyClick(Qt.Key_Down)
            tryVerify(() => list.currentItem.activeFocus && list.currentItem.model.occurrenceId === "o0")
            compare(stage.view.stack.page.occurrenceId, "o1")
            keyClick(Qt.Key_Return)
            compare(stage.view.stack.page.occurrenceId, "o0")

            keyClick(Qt.Key_Tab)
            verify(!list.currentItem.activeFocus)
            compare(list.currentItem.model.occurrenceId, "o0")
            stage.view.stack.page.choose("o1")
        }

        // For those who do not see it

        function test_a_point_is_told_with_all_that_its_row_shows() {
            const name = index => findChild(agenda.rowAt(index), "agendaRow").Accessible.name
            compare(name(0), "How did the 4.2 release go for you?, discussed, by Jana Vogt")
            compare(name(2), "Calibration service: hand over or keep?, 1 link, carried over 2 times, by Ben Adeyemi, 2 comments")
            compare(name(5), "Ask how the new shift plan works at home, only you see this, by Jana Vogt, not sent yet")
        }
        function test_the_chosen_occurrence_is_told_as_chosen() {
            const chosen = () => {
                const ids = []
                every(findChild(stage.view, "occurrences"), item => {
                    if (item instanceof OccurrenceRow && item.Accessible.selected)
                        ids.push(item.model.occurrenceId)
                })
                return ids.join(" ")
            }
            tryVerify(() => chosen() === "o1")
        }
    }
}
