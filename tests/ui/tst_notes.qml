// SPDX-License-Identifier: GPL-3.0-or-later
// What one does with notes beside writing them: look at how they came about, put them on paper, find them again.
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
        name: "Notes"
        when: windowShown

        function init() {
            Format.now = new Date(2026, 10, 24, 9, 41)
            Format.language = "en"
            languages.use("en")
            stage.app = stage.apps.createObject(stage)
            stage.app.sync.state = "upToDate"
            stage.view = stage.shells.createObject(stage, { app: stage.app })
        }
        function cleanup() {
            stage.view.destroy()
            stage.app.destroy()
            stage.view = null
            stage.app = null
            wait(0)
        }
        function go(page, request) {
            stage.view.stack.go(page, request)
            waitForRendering(stage)
        }
        function child(name) { return findChild(stage.view, name) }
        function inDialog(name) { return findChild(child("minutesDialog").contentItem, name) }

        // How a note came about

        function openPast() {
            go("meeting", { seriesId: "s1" })
            mouseClick(child("sharedPast"))
            tryCompare(child("notePast"), "width", Theme.size.drawer)
        }
        function test_the_history_names_who_wrote_which_version_and_shows_its_text() {
            openPast()
            compare(stage.app.called("notePast"), [["s1", "o1", true]])
            compare(child("pastVersion").text, "Version 3 of 3 · Ben Adeyemi")
            compare(child("pastText").text, stage.app.past.texts[2])
            verify(!child("pastRestore").enabled)

            mouseClick(child("pastEarlier"))

            compare(child("pastVersion").text, "Version 2 of 3 · Jana Vogt")
            verify(child("pastText").text.includes("one hotfix"))
            verify(child("pastRestore").enabled)
        }
        function test_the_slider_moves_through_the_versions_by_keys() {
            openPast()
            child("pastSlider").forceActiveFocus()
            keyClick(Qt.Key_Left)
            compare(stage.app.past.chosen, 1)
            keyClick(Qt.Key_Left)
            compare(stage.app.past.chosen, 0)
            verify(!child("pastEarlier").enabled)
        }
        function test_restoring_is_a_new_edit_that_can_be_taken_back() {
            openPast()
            const before = stage.app.notes.text
            stage.app.past.chosen = 0

            mouseClick(child("pastRestore"))

            compare(stage.app.notes.text, stage.app.past.texts[0])
            compare(child("sharedNotes").text, stage.app.past.texts[0])
            verify(stage.app.notes.edits.length > 0)
            child("sharedNotes").undo()
            compare(stage.app.notes.text, before)
        }
        function test_the_history_lets_go_when_it_is_closed_or_the_page_left() {
            openPast()
            verify(!stage.app.past.closed)
            keyClick(Qt.Key_Escape)
            tryCompare(stage.app.past, "closed", true)
            mouseClick(child("sharedPast"))
            tryCompare(stage.app.past, "closed", false)
            go("home", {})
            tryCompare(stage.app.past, "closed", true)
        }
        function test_private_notes_have_a_history_only_once_they_are_unveiled() {
            go("meeting", { seriesId: "s1" })
            verify(!child("privatePast").visible)
            const card = child("privateNotesCard")
            card.lifted = true
            verify(child("privatePast").visible)
            child("privatePast").clicked()
            compare(stage.app.called("notePast"), [["s1", "o1", false]])
        }

        // On paper

        function openMinutes() {
            go("meeting", { seriesId: "s1" })
            child("finish").parent.parent.openMenu()
            child("minutes").triggered()
            tryCompare(child("minutesDialog"), "opened", true)
        }
        function test_minutes_are_saved_where_one_says_without_what_only_oneself_sees() {
            openMinutes()
            compare(inDialog("minutesFile").text, "/documents/Jana and Ben 2026-11-24.pdf")
            verify(!inDialog("minutesPrivate").checked)
            inDialog("minutesSave").clicked()
            compare(stage.app.called("saveMinutes"), [["o1", "/documents/Jana and Ben 2026-11-24.pdf", false]])
            tryCompare(child("minutesDialog"), "opened", false)
        }
        function test_what_only_oneself_sees_is_asked_for_anew_each_time() {
            openMinutes()
            inDialog("minutesPrivate").checked = true
            inDialog("minutesPrint").clicked()
            compare(stage.app.called("printMinutes"), [["o1", true]])
            tryCompare(child("minutesDialog"), "opened", false)
            openMinutes()
            verify(!inDialog("minutesPrivate").checked)
        }
        function test_a_file_that_cannot_be_written_is_said_and_the_dialog_stays() {
            openMinutes()
            stage.app.refusal = "There is a file of this name already."
            inDialog("minutesSave").clicked()
            compare(inDialog("minutesFile").error, "There is a file of this name already.")
            verify(child("minutesDialog").opened)
        }

        // Over time

        function texts(item) {
            const all = []
            const look = one => {
                if (!one.visible)
                    return
                if (one instanceof Text)
                    all.push(one.text)
                for (let i = 0; i < one.children.length; ++i)
                    look(one.children[i])
            }
            look(item)
            return all
        }
        function test_what_was_discussed_is_reached_from_the_head_of_a_1_1_and_from_a_person() {
            go("meeting", { seriesId: "s1" })
            mouseClick(child("together"))
            compare(stage.view.page, "together")
            compare(stage.view.stack.request, { personId: "p2" })
            go("people", { id: "p3" })
            tryVerify(() => child("personTogether").visible)
            child("personTogether").clicked()
            compare(stage.view.stack.request, { personId: "p3" })
            go("meeting", { seriesId: "s2" })
            verify(!child("together").visible)
        }
        function test_each_past_meeting_has_its_points_notes_and_action_items() {
            go("together", { personId: "p2" })
            const shown = texts(child("togetherList"))
            for (const wanted of ["10 Nov 2026 · Jana and Ben", "How did the 4.2 release go for you?", "Ask Finance about the conference budget · Jana Vogt · overdue since 20 Nov 2026",
                                  "Order the test leads · Ben Adeyemi · done", "Nothing was ticked or noted."])
                verify(shown.includes(wanted), wanted + " in " + shown)
        }
        function test_a_search_filters_over_all_of_it_and_says_where_it_finds_nothing() {
            go("together", { personId: "p2" })
            const search = child("togetherSearch")
            search.text = "calibration"
            tryVerify(() => texts(child("togetherList")).includes("Moving the calibration service"))
            compare(child("togetherList").count, 1)
            search.text = "zzz"
            compare(child("togetherList").count, 0)
            verify(texts(stage.view.stack).includes("Nothing has “zzz”"))
        }
        function test_earlier_ones_come_when_asked_for_and_what_was_in_sight_stays() {
            stage.app.fill = "full"
            go("together", { personId: "p2" })
            const list = child("togetherList")
            compare(list.count, 30)
            list.positionViewAtEnd()
            let more = null
            tryVerify(() => {
                const look = item => {
                    for (let i = 0; i < item.children.length; ++i) {
                        if (item.children[i] instanceof PushButton && item.children[i].visible && item.children[i].text === "Show earlier ones")
                            more = item.children[i]
                        look(item.children[i])
                    }
                }
                look(list.contentItem)
                return more !== null
            })
            more.clicked()
            compare(list.count, 60)
            verify(list.contentY > list.height)
        }
        function test_a_search_on_the_meetings_page_finds_notes_and_leads_to_their_meeting() {
            go("meetings", {})
            child("noteSearch").text = "calib"
            tryVerify(() => child("foundNotes").count === 2)
            verify(texts(child("foundNotes")).includes("the calibration service moves to the new cluster"))
            tryVerify(() => child("foundNotes").currentItem !== null)
            mouseClick(child("foundNotes").currentItem)
            compare(stage.view.page, "meeting")
            compare(stage.view.stack.request, { seriesId: "s1", occurrenceId: "o0" })
        }
        function test_a_search_of_notes_without_a_find_says_so() {
            go("meetings", {})
            child("noteSearch").text = "zzz"
            verify(texts(stage.view.stack).includes("No note has “zzz”"))
        }
    }
}
