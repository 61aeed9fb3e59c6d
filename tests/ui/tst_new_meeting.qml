// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog that makes a meeting: for two, for a team, or once.
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
        name: "NewMeeting"
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
            stage.view.destroy()
            stage.app.destroy()
            stage.view = null
            stage.app = null
            wait(0)
        }
        function type(text) {
            for (const letter of text)
                keyClick(letter)
        }
        function dialog(personId) {
            stage.view.newMeeting.start(personId)
            tryVerify(() => stage.view.newMeeting.opened)
            return stage.view.newMeeting.contentItem
        }
        function made() { return stage.app.called("meetings.create").map(args => args[0]) }
        function open(kind) {
            stage.view.newMeeting.begin(kind)
            tryVerify(() => stage.view.newMeeting.opened)
            return stage.view.newMeeting.contentItem
        }
        function fill(field, text) {
            field.field.forceActiveFocus()
            field.selectAll()
            type(text)
        }
        // Chooses the option that stands `down` below the present one.
        function choose(form, name, down) {
            const box = findChild(form, name).box
            box.forceActiveFocus()
            for (let i = 0; i < down; ++i)
                keyClick(Qt.Key_Down)
        }
        function pick(field, letters, name) {
            field.field.forceActiveFocus()
            type(letters)
            keyClick(Qt.Key_Return)
        }
        function sentence(form) { return findChild(form, "rhythmSentence").text }
        function test_a_day_that_does_not_exist_makes_no_meeting() {
            const form = dialog("p2")
            const day = findChild(form, "firstDay")
            day.field.forceActiveFocus()
            day.selectAll()
            type("31.02.2026")
            mouseClick(findChild(form, "create"))
            verify(day.error !== "")
            compare(day.text, "31.02.2026")
            compare(made().length, 0)
            verify(stage.view.newMeeting.opened)
        }
        function test_no_day_makes_no_meeting() {
            const form = dialog("p2")
            const day = findChild(form, "firstDay")
            day.field.forceActiveFocus()
            day.selectAll()
            keyClick(Qt.Key_Delete)
            mouseClick(findChild(form, "create"))
            verify(day.error !== "")
            compare(made().length, 0)
        }
        function test_a_day_that_was_typed_is_the_day_of_the_meeting() {
            const form = dialog("p2")
            const day = findChild(form, "firstDay")
            day.field.forceActiveFocus()
            day.selectAll()
            type("3.12.2026")
            mouseClick(findChild(form, "create"))
            const starts = made()[0].starts
            compare([starts.getDate(), starts.getMonth(), starts.getHours()], [3, 11, 10])
        }
        function test_a_one_on_one_with_oneself_stays_in_the_dialog_with_the_reason() {
            const form = dialog("p1")
            mouseClick(findChild(form, "create"))
            verify(findChild(form, "person").error !== "")
            verify(stage.view.newMeeting.opened)
            compare(made().length, 0)
        }
        function test_a_meeting_that_could_not_be_made_leaves_the_dialog_as_it_was() {
            stage.app.refusal = "The disk is full."
            const form = dialog("p2")
            mouseClick(findChild(form, "create"))
            compare(made().length, 1)
            verify(stage.view.newMeeting.opened)
            verify(stage.view.newMeeting.trouble !== "")
            compare(stage.view.page, "meetings")
        }
        function test_a_one_on_one_is_biweekly_at_first_and_named_by_the_store() {
            const form = dialog("p2")
            compare(sentence(form), "Meets every second Wednesday.")
            mouseClick(findChild(form, "create"))
            const wanted = made()[0]
            compare([wanted.kind, wanted.title, wanted.rule, wanted.minutes], ["oneOnOne", "", "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE;WKST=MO", 30])
            compare(wanted.people, ["p2"])
            tryCompare(stage.view, "page", "meeting")
        }
        function test_a_team_series_is_made_by_keyboard_alone() {
            keyClick(Qt.Key_N, Qt.ControlModifier)
            tryVerify(() => stage.view.newMeeting.opened)
            const form = stage.view.newMeeting.contentItem
            mouseClick(findChild(form, "kind"), findChild(form, "kind").width / 2, 10)
            compare(stage.view.newMeeting.kind, "team")
            const people = findChild(form, "people")
            pick(people, "ben")
            pick(people, "lena")
            fill(findChild(form, "title"), "Platform weekly")
            fill(findChild(form, "time"), "13:00")
            fill(findChild(form, "place"), "Room 4")
            findChild(form, "create").forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Return)
            const wanted = made()[0]
            compare([wanted.kind, wanted.title, wanted.place, wanted.starts.getHours()], ["team", "Platform weekly", "Room 4", 13])
            compare(wanted.people, ["p2", "p3"])
        }
        function test_a_one_off_has_no_rule() {
            const form = open("oneOff")
            verify(!findChild(form, "frequency").visible)
            pick(findChild(form, "people"), "sofia")
            fill(findChild(form, "title"), "Plan")
            mouseClick(findChild(form, "create"))
            compare([made()[0].kind, made()[0].rule], ["oneOff", ""])
        }
        function test_a_meeting_of_several_needs_people_and_a_title() {
            const form = open("team")
            mouseClick(findChild(form, "create"))
            verify(findChild(form, "people").error !== "")
            verify(findChild(form, "people").field.activeFocus)
            pick(findChild(form, "people"), "ben")
            mouseClick(findChild(form, "create"))
            verify(findChild(form, "title").error !== "")
            compare(made().length, 0)
        }
        function test_somebody_chosen_can_be_taken_away_again() {
            const form = open("team")
            pick(findChild(form, "people"), "ben")
            pick(findChild(form, "people"), "lena")
            const chips = []
            const look = item => {
                if (item instanceof Chip && item.removable)
                    chips.push(item)
                for (let i = 0; i < item.children.length; ++i)
                    look(item.children[i])
            }
            look(form)
            compare(chips.map(chip => chip.text), ["Ben Adeyemi", "Lena Hartmann"])
            chips[0].removed()
            compare(findChild(form, "peopleChoice").ids, ["p3"])
        }
        function test_days_of_the_week_are_chosen_by_mouse_and_by_keyboard() {
            const form = dialog("p2")
            mouseClick(findChild(form, "weekDay5"))
            findChild(form, "weekDay1").forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Space)
            fill(findChild(form, "interval"), "1")
            compare(sentence(form), "Meets every Monday, Wednesday and Friday.")
            mouseClick(findChild(form, "create"))
            compare(made()[0].rule, "FREQ=WEEKLY;BYDAY=MO,WE,FR")
        }
        function test_a_first_day_that_the_rule_does_not_have_is_said() {
            const form = dialog("p2")
            mouseClick(findChild(form, "weekDay5"))
            mouseClick(findChild(form, "weekDay3"))
            compare(sentence(form), "Meets every second Friday, first on Fri 27 Nov.")
        }
        function test_a_monthly_rule_is_by_weekday_or_by_date() {
            const form = dialog("p2")
            choose(form, "frequency", 1)
            fill(findChild(form, "interval"), "1")
            compare(sentence(form), "Meets every fourth Wednesday of the month.")
            choose(form, "monthBy", 1)
            compare(sentence(form), "Meets on day 25 of every month.")
        }
        function test_an_end_after_so_many_meetings_is_part_of_the_rule() {
            const form = dialog("p2")
            choose(form, "ends", 2)
            fill(findChild(form, "count"), "5")
            compare(sentence(form), "Meets every second Wednesday, 5 times.")
            fill(findChild(form, "count"), "0")
            mouseClick(findChild(form, "create"))
            verify(findChild(form, "count").error !== "")
            compare(made().length, 0)
        }
        function test_the_sentence_is_german_in_german() {
            Format.language = "de"
            languages.use("de")
            const form = dialog("p2")
            compare(sentence(form), "Termine: jeden zweiten Mittwoch.")
        }
        function test_an_overlap_is_told_and_hinders_nothing() {
            stage.app.meetings.clash = { title: "Platform weekly", starts: new Date(2026, 10, 25, 10), ends: new Date(2026, 10, 25, 11) }
            const form = dialog("p2")
            compare(findChild(form, "overlap").text, "Overlaps with “Platform weekly”, Wed 25 Nov, 10:00–11:00")
            mouseClick(findChild(form, "create"))
            compare(made().length, 1)
        }
        function test_three_hundred_umlauts_are_too_long_for_a_title() {
            const form = dialog("p2")
            findChild(form, "title").text = "ä".repeat(150)
            mouseClick(findChild(form, "create"))
            verify(findChild(form, "title").error !== "")
            compare(made().length, 0)
        }
        function test_the_menu_to_create_has_every_kind() {
            findChild(stage.view, "creator").forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Space)
            wait(0)
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Return)
            tryVerify(() => stage.view.newMeeting.opened)
            compare(stage.view.newMeeting.kind, "team")
        }
        function test_the_form_stays_within_a_small_window() {
            const shell = stage.shells.createObject(stage, { app: stage.app })
            shell.anchors.fill = undefined
            shell.width = 960
            shell.height = 600
            shell.newMeeting.begin("team")
            tryVerify(() => shell.newMeeting.opened)
            verify(shell.newMeeting.height <= 600)
            shell.newMeeting.close()
            shell.destroy()
        }
        function test_every_kind_is_offered_where_one_creates() {
            for (const [command, kind] of [["new team", "team"], ["new one-off", "oneOff"], ["new 1:1", "oneOnOne"]]) {
                stage.app.fill = "empty"
                keyClick(Qt.Key_K, Qt.ControlModifier)
                const search = findChild(stage.view, "search")
                search.text = command
                search.edited()
                keyClick(Qt.Key_Return)
                tryVerify(() => stage.view.newMeeting.opened)
                compare(stage.view.newMeeting.kind, kind)
                stage.view.newMeeting.close()
                tryVerify(() => !stage.view.newMeeting.visible)
            }
        }
        function test_escape_in_the_suggestions_closes_them_alone() {
            const form = dialog("")
            findChild(form, "person").field.forceActiveFocus()
            type("be")
            keyClick(Qt.Key_Escape)
            wait(0)
            verify(stage.view.newMeeting.visible)
            compare(findChild(form, "person").text, "be")
            keyClick(Qt.Key_Escape)
            tryVerify(() => !stage.view.newMeeting.visible)
        }
    }
}
