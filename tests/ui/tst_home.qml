// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does on Home.
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
        name: "Home"
        when: windowShown

        function begin(language, fill) {
            Format.now = new Date(2026, 10, 24, 9, 41)
            Format.language = language ?? "en"
            languages.use(language ?? "en")
            stage.app = stage.apps.createObject(stage, { language: language ?? "en", fill: fill ?? "normal" })
            stage.app.sync.state = "upToDate"
            stage.view = stage.shells.createObject(stage, { app: stage.app })
            waitForRendering(stage)
        }
        function cleanup() {
            stage.view.destroy()
            stage.app.destroy()
            stage.view = null
            stage.app = null
            wait(0)
            languages.use("en")
        }
        function every(item, visit) {
            if (!item || !item.visible)
                return
            visit(item)
            for (let i = 0; i < item.children.length; ++i)
                every(item.children[i], visit)
        }
        function all(wanted) {
            const found = []
            every(stage.view.stack, item => {
                if (wanted(item))
                    found.push(item)
            })
            return found
        }
        function texts() { return all(item => item instanceof Text && item.text !== "").map(item => item.text) }
        function primaries() { return all(item => item instanceof PushButton && item.kind === "primary") }
        function choose(text) { mouseClick(all(item => item.modelData !== undefined && item.modelData.text === text)[0]) }

        function test_what_is_due_stands_under_overdue_today_and_this_week() {
            begin()
            const sections = all(item => item instanceof TodoSection).map(item => item.group + " " + item.count)
            compare(sections, ["overdue 2", "today 2", "week 3"])
            compare(texts().filter(text => ["Overdue", "Today", "This week"].includes(text)).length >= 3, true)
        }
        function test_a_meeting_of_today_says_what_is_on_its_agenda() {
            begin()
            const points = row => all(item => item instanceof TodayRow)[row].agenda
            compare(points(0), ["Calibration service: hand over or keep?", "Budget for the embedded conference in March", "What does the step to Staff Engineer need?"])
            compare(points(1).length, 2)
            compare(all(item => item.objectName === "agendaPoint").length, 5)
        }
        function test_the_next_meeting_opens_and_at_its_time_leads_into_meeting_mode() {
            begin()
            const button = () => all(item => item.objectName === "openMeeting")[0]
            compare(button().text, "Open")
            Format.now = new Date(2026, 10, 24, 10, 16)
            tryVerify(() => button().text === "Meeting mode")
            button().forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Space)
            compare(stage.view.stack.current, "talk")
            compare(stage.view.stack.request.occurrenceId, "o1")
        }
        function test_a_day_of_many_meetings_scrolls_instead_of_being_cut_off() {
            begin()
            const today = stage.app.model("home.today", "")
            for (let i = 0; i < 20; ++i)
                today.append(Object.assign({}, { seriesId: "s1", occurrenceId: "x" + i, title: "Talk " + i, kind: "team", starts: new Date(2026, 10, 24, 16, i), ends: new Date(2026, 10, 24, 17, i), people: [], openPoints: 0, points: [] }))
            const list = findChild(stage.view, "todayList")
            tryVerify(() => list.contentHeight > list.height && list.interactive)
            verify(list.mapToItem(stage.view, 0, list.height).y <= stage.view.height - Theme.size.supportFree)
        }
        function test_the_row_of_a_meeting_opens_it_by_return() {
            begin()
            const row = all(item => item instanceof TodayRow)[1]
            row.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Return)
            compare(stage.view.stack.current, "meeting")
            compare(stage.view.stack.request.seriesId, "s2")
        }
        function test_the_button_of_a_todo_works_by_the_keyboard_and_can_be_undone() {
            begin()
            const button = all(item => item instanceof PushButton && item.text === "Mark done")[0]
            button.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Space)
            compare(stage.app.called("setActionDone"), [["a2", true]])
            let undo = null
            every(stage.view.toasts, item => {
                if (item instanceof LinkButton && item.text === "Undo")
                    undo = item
            })
            mouseClick(undo)
            compare(stage.app.called("setActionDone"), [["a2", true], ["a2", false]])
        }
        function test_the_details_for_support_are_copied_without_a_name() {
            begin()
            stage.view.support.open()
            tryCompare(stage.view.support, "opened", true)
            keyClick(Qt.Key_Space)
            const report = stage.app.called("copyText")[0][0]
            verify(report.startsWith("Aufwind "))
            verify(/\nSchema: \d+\n/.test(report) && report.includes("\nSync: upToDate\n"))
            verify(!report.includes(stage.app.me.firstName) && !report.includes(stage.app.sync.deviceName))
            tryCompare(stage.view.support, "opened", false)
        }
        function test_how_long_something_is_overdue_is_read_whole_data() {
            return [{ tag: "en", language: "en" }, { tag: "de", language: "de" }]
        }
        function test_how_long_something_is_overdue_is_read_whole(data) {
            begin(data.language)
            stage.app.model("home.todos", "").change(0, { daysOverdue: 146 })
            tryVerify(() => texts().some(text => text.startsWith("146")))
            const cut = () => all(item => item.objectName === "dueNote" && item.truncated).map(item => item.text).join()
            tryVerify(() => cut() === "")
        }
        function test_what_was_done_this_week_is_counted_shown_and_reopened() {
            begin()
            verify(texts().includes("5 done this week"))
            mouseClick(findChild(stage.view, "showDone"))
            const list = findChild(stage.view, "doneList")
            tryCompare(list, "count", 5)
            const reopen = all(item => item instanceof PushButton && item.text === "Reopen")
            mouseClick(reopen[1])
            compare(stage.app.called("setActionDone"), [["d2", false]])

            mouseClick(findChild(stage.view, "showDone"))
            verify(findChild(stage.view, "todoList").visible)
        }
        function test_nothing_done_says_nothing() {
            begin("en", "empty")
            verify(!texts().some(text => text.includes("done this week")))
        }
        function test_the_meeting_of_an_action_item_opens_by_keyboard() {
            begin()
            stage.view.forceActiveFocus()
            const wanted = "Open the meeting of Ask Finance about the conference budget"
            for (let i = 0; i < 40 && stage.Window.activeFocusItem.Accessible.name !== wanted; ++i)
                keyClick(Qt.Key_Tab)
            compare(stage.Window.activeFocusItem.Accessible.name, wanted)
            keyClick(Qt.Key_Return)
            compare(stage.view.page, "meeting")
            compare(stage.view.stack.request.seriesId, "s1")
        }
        function test_marking_done_by_mouse_stays_on_home() {
            begin()
            mouseClick(all(item => item instanceof PushButton && item.text === "Mark done")[0])
            compare(stage.app.called("setActionDone"), [["a2", true]])
            compare(stage.view.page, "home")
        }
        function test_done_can_be_undone_after_the_page_was_left() {
            begin()
            mouseClick(all(item => item instanceof PushButton && item.text === "Mark done")[0])
            stage.view.stack.go("people", {})
            let undo = null
            every(stage.view.toasts, item => {
                if (item instanceof LinkButton && item.text === "Undo")
                    undo = item
            })
            mouseClick(undo)
            compare(stage.app.called("setActionDone"), [["a2", true], ["a2", false]])
        }
        function test_every_filter_has_one_primary_button_on_its_first_to_do() {
            begin()
            for (const name of ["Mine 5", "Team 2", "All 7"]) {
                choose(name)
                wait(0)
                compare(primaries().length, 1, name)
                const first = all(item => item instanceof PushButton && item.text !== "Open")[0]
                compare(primaries()[0], first, name)
            }
        }
        function test_a_filter_without_to_dos_says_so_and_leads_back() {
            begin()
            const list = stage.app.model("home.todos", "")
            for (let i = list.count - 1; i >= 0; --i) {
                if (!list.get(i).mine)
                    list.take(i)
            }
            tryVerify(() => all(item => item.modelData !== undefined && item.modelData.text === "Team 0").length === 1)
            choose("Team 0")
            tryVerify(() => texts().includes("Nothing open in your team"))
            mouseClick(findChild(stage.view, "allTodos"))
            verify(findChild(stage.view, "todoList").visible)
        }
    }
}
