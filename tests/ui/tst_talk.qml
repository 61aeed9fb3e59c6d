// SPDX-License-Identifier: GPL-3.0-or-later
// Meeting mode by keyboard alone.
import QtQuick
import QtTest
import Aufwind.Ui

Item {
    id: stage

    width: 1280
    height: 800

    property FakeApp app: FakeApp {}
    property Component pages: TalkPage { app: stage.app; request: ({ seriesId: "s1", occurrenceId: "o1" }) }
    property var page: null
    property var went: null

    TestCase {
        name: "Talk"
        when: windowShown

        function init() {
            Format.now = new Date(2026, 10, 24, 10, 30)
            stage.app.kept = {}
            stage.app.calls = []
            stage.went = null
            stage.page = stage.pages.createObject(stage, { width: stage.width, height: stage.height })
            stage.page.go.connect((name, request) => stage.went = { name: name, request: request })
            tryCompare(stage.page, "currentId", "t3")
            stage.page.forceActiveFocus()
        }
        function cleanup() { stage.page.destroy(); wait(0) }

        function test_it_begins_with_the_first_open_point() {
            compare(findChild(stage.page, "talkTitle").text, "Calibration service: hand over or keep?")
        }
        function test_space_ticks_and_goes_to_the_next_open_point() {
            keyClick(Qt.Key_Space)
            compare(stage.app.called("tickPoint"), [["t3", "o1", true]])
            compare(stage.page.currentId, "t4")
        }
        function test_a_point_that_was_passed_over_comes_again_at_the_end() {
            keyClick(Qt.Key_Down)
            compare(stage.page.currentId, "t4")
            for (const id of ["t4", "t5", "t6"])
                keyClick(Qt.Key_Space)
            compare(stage.page.currentId, "t3")
            compare(stage.app.called("tickPoint").map(args => args[0]), ["t4", "t5", "t6"])
        }
        function test_after_the_last_point_return_finishes_the_meeting() {
            for (let i = 0; i < 4; ++i)
                keyClick(Qt.Key_Space)
            tryVerify(() => stage.page.isOver)
            verify(findChild(stage.page, "talkOver").visible)
            keyClick(Qt.Key_Return)
            compare(stage.app.called("finishMeeting"), [["o1"]])
            compare(stage.went.name, "meeting")
        }
        function test_backspace_takes_the_last_tick_back() {
            keyClick(Qt.Key_Space)
            keyClick(Qt.Key_Backspace)
            compare(stage.page.currentId, "t3")
            keyClick(Qt.Key_Backspace)
            compare(stage.app.called("tickPoint"), [["t3", "o1", true], ["t3", "o1", false]])
        }
        function test_letters_in_the_notes_are_letters_and_escape_comes_back() {
            keyClick(Qt.Key_N)
            const notes = findChild(stage.page, "talkNotes")
            verify(notes.editor.activeFocus)
            keyClick(Qt.Key_Space)
            keyClick("a")
            compare(stage.app.called("tickPoint").length, 0)
            keyClick(Qt.Key_Escape)
            verify(!notes.editor.activeFocus)
            compare(stage.went, null)
            keyClick(Qt.Key_Escape)
            compare(stage.went, { name: "meeting", request: { seriesId: "s1", occurrenceId: "o1" } })
        }
        function test_an_action_item_is_written_and_the_talk_goes_on() {
            keyClick(Qt.Key_A)
            const line = findChild(stage.page, "talkAction")
            verify(line.activeFocus)
            line.text = "Order it"
            keyClick(Qt.Key_Return)
            compare(stage.app.called("addAction"), [["s1", "Order it", "p1", undefined]])
            keyClick(Qt.Key_Space)
            compare(stage.app.called("tickPoint"), [["t3", "o1", true]])
        }
        function test_the_time_of_a_point_runs_and_stops() {
            keyClick(Qt.Key_Down)
            tryVerify(() => findChild(stage.page, "pointTime").text === "0:01 of 10 min", 3000)
            keyClick(Qt.Key_P)
            compare(stage.page.counting, false)
            keyClick(Qt.Key_P)
            compare(stage.page.counting, true)
        }
        function test_a_point_that_somebody_else_deletes_gives_way_to_the_first_open_one() {
            const list = stage.app.agendaList()
            list.take(list.find("id", "t3"))
            tryCompare(stage.page, "currentId", "t4")
        }
    }
}
