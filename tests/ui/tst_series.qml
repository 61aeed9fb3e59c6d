// SPDX-License-Identifier: GPL-3.0-or-later
// What a person changes in a series and in one of its meetings, and what is not offered to whom.
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
        name: "Series"
        when: windowShown

        property var actions: null
        property var head: null
        readonly property var menu: head ? head.menu : null

        function init() {
            Format.now = new Date(2026, 10, 24, 9, 41)
            Format.language = "en"
            languages.use("en")
            stage.app = stage.apps.createObject(stage)
            stage.app.sync.state = "upToDate"
            stage.view = stage.shells.createObject(stage, { app: stage.app })
            go("s2")
        }
        function cleanup() {
            stage.view.destroy()
            stage.app.destroy()
            stage.view = null
            stage.app = null
            wait(0)
        }
        function go(series) {
            stage.view.stack.go("meeting", { seriesId: series })
            actions = findChild(stage.view, "seriesActions")
            head = findChild(stage.view, "finish").parent.parent
            tryVerify(() => actions.occurrence !== null)
        }
        function called(name) { return stage.app.called("meetings." + name) }
        function type(text) {
            for (const letter of text)
                keyClick(letter)
        }
        function fill(field, text) {
            field.field.forceActiveFocus()
            field.selectAll()
            type(text)
        }
        // The texts of what the menu shows.
        function offered() {
            const texts = []
            for (let i = 0; i < menu.count; ++i) {
                const entry = menu.itemAt(i)
                if (entry instanceof MenuEntry && entry.implicitHeight > 0)
                    texts.push(entry.text)
            }
            return texts
        }
        function entry(name) {
            if (!menu)
                head.openMenu()
            for (let i = 0; i < menu.count; ++i) {
                if (menu.itemAt(i).objectName === name)
                    return menu.itemAt(i)
            }
            return null
        }
        function shown(dialog) {
            tryVerify(() => dialog.opened)
            return dialog.contentItem
        }
        function clickUndo() {
            let found = null
            const look = item => {
                if (item.visible && item instanceof LinkButton && item.text === "Undo")
                    found = item
                for (let i = 0; i < item.children.length; ++i)
                    look(item.children[i])
            }
            tryVerify(() => {
                look(stage.view.toasts)
                return found !== null
            })
            mouseClick(found)
        }

        function test_the_organiser_is_offered_everything() {
            head.openMenu()
            compare(offered(), ["Postpone…", "Hold it now", "Skip this meeting", "Cancel this meeting", "Edit the series…", "People…", "Save as PDF or print…", "Export to a calendar file…", "End the series"])
        }
        function test_a_participant_may_move_a_meeting_and_leave_but_not_change_the_series() {
            stage.app.model("meetings", "s2").change(0, { organiserId: "p2" })
            tryVerify(() => actions.series.organiserId === "p2")
            head.openMenu()
            compare(offered(), ["Postpone…", "Hold it now", "Skip this meeting", "Cancel this meeting", "Save as PDF or print…", "Export to a calendar file…", "Leave…"])
        }
        function test_the_menu_works_by_keyboard() {
            findChild(stage.view, "more").forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Return)
            tryVerify(() => menu.opened)
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Return)
            verify(shown(actions.postponement))
        }
        function test_a_meeting_is_postponed_by_keys_alone() {
            findChild(stage.view, "more").forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Return)
            tryVerify(() => menu.opened)
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Return)
            const form = shown(actions.postponement)
            verify(findChild(form, "firstDay").field.activeFocus)
            keyClick(Qt.Key_A, Qt.ControlModifier)
            type("26.11.2026")
            for (let i = 0; i < 6 && !findChild(form, "postpone").activeFocus; ++i)
                keyClick(Qt.Key_Tab)
            keyClick(Qt.Key_Return)

            const [id, starts] = called("postpone")[0]
            compare([id, starts.getDate(), starts.getHours()], ["o21", 26, 10])
        }
        function test_leaving_shows_where_the_keyboard_is_and_return_stays() {
            actions.act("leave")
            const stay = findChild(shown(actions.leaving), "stay")
            tryCompare(stay, "visualFocus", true)
            keyClick(Qt.Key_Return)
            tryVerify(() => !actions.leaving.visible)
            compare(called("leave").length, 0)
        }
        function test_cancel_and_skip_can_be_taken_back_for_a_while() {
            head.openMenu()
            tryVerify(() => menu.opened && menu.contentItem.height > 5 * Theme.size.menuItem)
            waitForRendering(menu.contentItem)
            mouseClick(entry("cancel"))
            compare(called("cancel"), [["o21"]])
            clickUndo()
            compare(called("putBack"), [[1]])
        }
        function test_a_skipped_meeting_is_brought_back() {
            stage.view.stack.page.choose("o28")
            head.openMenu()
            compare(offered(), ["Bring this meeting back", "Edit the series…", "People…", "Save as PDF or print…", "Export to a calendar file…", "End the series"])
            entry("bringBack").triggered()
            compare(called("bringBack"), [["o28"]])
        }
        function test_one_meeting_is_postponed_with_its_day_and_time() {
            actions.act("postpone")
            const form = shown(actions.postponement)
            compare(findChild(form, "time").text, "10:30")
            fill(findChild(form, "firstDay"), "26.11.2026")
            fill(findChild(form, "time"), "14:15")
            mouseClick(findChild(form, "postpone"))
            const [id, starts] = called("postpone")[0]
            compare([id, starts.getDate(), starts.getHours(), starts.getMinutes()], ["o21", 26, 14, 15])
            tryVerify(() => !actions.postponement.visible)
            clickUndo()
            compare(called("putBack").length, 1)
        }
        function test_a_meeting_is_not_postponed_to_a_time_that_does_not_exist() {
            actions.act("postpone")
            const form = shown(actions.postponement)
            fill(findChild(form, "time"), "25:00")
            mouseClick(findChild(form, "postpone"))
            compare(called("postpone").length, 0)
            verify(findChild(form, "time").error !== "")
        }
        function test_the_series_is_changed_from_the_chosen_meeting_on() {
            actions.act("edit")
            const form = shown(actions.dialog)
            compare(findChild(form, "title").text, "Platform weekly")
            compare(findChild(form, "place").text, "Room 4")
            compare(findChild(form, "rhythmSentence").text, "Meets every second Tuesday.")
            fill(findChild(form, "time"), "11:00")
            fill(findChild(form, "place"), "Room 5")
            mouseClick(findChild(form, "create"))
            const [id, wanted] = called("change")[0]
            compare([id, wanted.occurrence, wanted.place, wanted.starts.getHours(), wanted.minutes], ["s2", "o21", "Room 5", 11, 45])
            compare(wanted.rule, "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;WKST=MO")
            clickUndo()
            compare(called("putBack").length, 1)
        }
        function test_from_a_meeting_that_is_over_only_title_and_place_are_changed() {
            stage.view.stack.page.choose("o20")
            actions.act("edit")
            const form = shown(actions.dialog)
            verify(!findChild(form, "time").visible)
            fill(findChild(form, "title"), "Platform")
            mouseClick(findChild(form, "create"))
            const [id, wanted] = called("change")[0]
            compare([id, wanted.title, wanted.starts, wanted.occurrence], ["s2", "Platform", undefined, undefined])
        }
        function test_a_change_that_was_refused_stays_in_the_dialog_with_the_reason() {
            stage.app.refusal = "The disk is full."
            actions.act("edit")
            const form = shown(actions.dialog)
            mouseClick(findChild(form, "create"))
            verify(actions.dialog.opened)
            verify(actions.dialog.trouble !== "")
        }
        function test_a_series_without_a_title_is_not_kept() {
            actions.act("edit")
            const form = shown(actions.dialog)
            findChild(form, "title").text = "  "
            mouseClick(findChild(form, "create"))
            verify(findChild(form, "title").error !== "")
            compare(called("change").length, 0)
        }
        function test_somebody_is_added_with_or_without_what_was_before() {
            stage.app.model("meetings", "s2").change(0, { people: [stage.app.face("p1"), stage.app.face("p2")] })
            actions.act("people")
            const form = shown(actions.participants)
            const field = findChild(form, "newPerson")
            field.field.forceActiveFocus()
            type("sofia")
            keyClick(Qt.Key_Return)
            mouseClick(findChild(form, "add"))
            field.field.forceActiveFocus()
            type("lena")
            keyClick(Qt.Key_Return)
            mouseClick(findChild(form, "history"))
            mouseClick(findChild(form, "add"))
            compare(called("add"), [["s2", "p6", false], ["s2", "p3", true]])
        }
        function test_somebody_who_comes_back_is_not_offered_what_was_before() {
            stage.app.model("meetings", "s2").change(0, { people: [stage.app.face("p1"), stage.app.face("p2")] })
            stage.app.meetings.left = "p6"
            actions.act("people")
            const form = shown(actions.participants)
            verify(!findChild(form, "comesBack").visible)
            mouseClick(findChild(form, "history"))
            findChild(form, "newPerson").field.forceActiveFocus()
            type("sofia")
            keyClick(Qt.Key_Return)
            verify(findChild(form, "comesBack").visible)
            verify(!findChild(form, "history").enabled)
            mouseClick(findChild(form, "add"))
            compare(called("add"), [["s2", "p6", false]])
        }
        function test_somebody_who_takes_part_is_not_added_again() {
            actions.act("people")
            const form = shown(actions.participants)
            findChild(form, "newPerson").field.forceActiveFocus()
            type("ben")
            keyClick(Qt.Key_Return)
            mouseClick(findChild(form, "add"))
            compare(called("add").length, 0)
            verify(findChild(form, "newPerson").error !== "")
        }
        function test_somebody_is_removed_and_that_can_be_taken_back() {
            actions.act("people")
            const form = shown(actions.participants)
            const row = findChild(form, "participants").itemAtIndex(1)
            mouseClick(findChild(row, "removePerson"))
            compare(called("removePerson"), [["s2", "p2"]])
            tryVerify(() => !actions.participants.visible)
            clickUndo()
            compare(called("putBack").length, 1)
        }
        function test_the_organiser_cannot_be_removed_and_hands_over_first() {
            actions.act("people")
            const form = shown(actions.participants)
            const list = findChild(form, "participants")
            verify(!findChild(list.itemAtIndex(0), "removePerson").visible)
            mouseClick(findChild(list.itemAtIndex(1), "promote"))
            compare(called("handOver").length, 0)
            mouseClick(findChild(form, "handOver"))
            compare(called("handOver"), [["s2", "p2"]])
        }
        function test_nobody_is_added_to_a_one_on_one() {
            go("s1")
            actions.act("people")
            const form = shown(actions.participants)
            verify(!findChild(form, "newPerson").visible)
            verify(!findChild(form, "add").visible)
        }
        function test_leaving_asks_first() {
            stage.app.model("meetings", "s2").change(0, { organiserId: "p2" })
            actions.act("leave")
            const form = shown(actions.leaving)
            compare(called("leave").length, 0)
            mouseClick(findChild(form, "leave"))
            compare(called("leave"), [["s2"]])
            tryCompare(stage.view, "page", "meetings")
        }
        function test_a_series_is_ended_and_goes_on_again() {
            entry("end").triggered()
            compare(called("end"), [["s2"]])
            clickUndo()
            compare(called("putBack").length, 1)
            stage.app.model("meetings", "s2").change(0, { ended: true })
            tryVerify(() => actions.series.ended)
            head.openMenu()
            verify(offered().includes("Go on with the series"))
            verify(!offered().includes("Edit the series…"))
        }
        function test_the_next_meeting_is_held_early() {
            entry("openEarly").triggered()
            compare(called("openEarly"), [["o21"]])
        }
        function test_an_overlap_stands_in_the_head_and_in_the_list() {
            stage.view.stack.page.choose("o22")
            const chip = findChild(stage.view, "headOverlap")
            tryVerify(() => chip.visible)
            compare(chip.text, "Overlaps with Platform weekly")
            stage.view.stack.page.choose("o21")
            tryVerify(() => !chip.visible)
        }
        function test_the_list_of_meetings_has_those_that_are_over_behind_a_tab() {
            stage.view.stack.go("meetings", {})
            const which = findChild(stage.view, "which")
            which.chosen("past")
            verify(stage.view.stack.page.past)
            verify(stage.app.kept["meetings.past\"\""] !== undefined)
        }
    }
}
