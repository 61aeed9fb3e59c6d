// SPDX-License-Identifier: GPL-3.0-or-later
// The check-ins of a morning, by keys alone.
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
        name: "CheckIns"
        when: windowShown

        function begin(language) {
            Format.now = new Date(2026, 10, 24, 9, 41)
            Format.language = language ?? "en"
            languages.use(language ?? "en")
            stage.app = stage.apps.createObject(stage, { language: language ?? "en" })
            stage.app.sync.state = "upToDate"
            stage.view = stage.shells.createObject(stage, { app: stage.app })
            stage.view.stack.go("checkIns", {})
            tryVerify(() => entries().length === 3)
            tryVerify(() => focused() === (language === "de" ? "Minuten je Gerät (min)" : "Minutes per unit (min)"))
        }
        function cleanup() {
            stage.view.destroy()
            stage.app.destroy()
            stage.view = null
            stage.app = null
            wait(0)
            Format.language = "en"
            languages.use("en")
        }
        function named(name) {
            const found = []
            const look = one => {
                if (!one.visible)
                    return
                if (one.objectName === name)
                    found.push(one)
                for (let i = 0; i < one.children.length; ++i)
                    look(one.children[i])
            }
            look(stage.view.stack)
            return found
        }
        function entries() { return named("checkInEntry") }
        function focused() { return stage.Window.activeFocusItem ? stage.Window.activeFocusItem.Accessible.name : "" }
        function type(text) {
            for (const letter of text)
                keyClick(letter)
        }
        function id(key) { return stage.app.goals.idOf(key) }

        function test_all_that_is_due_is_done_by_keys_alone() {
            begin()
            type("5")
            keyClick(Qt.Key_Return)
            compare(focused(), "Not yet")
            keyClick(Theme.onwardKey)
            compare(focused(), "Done")
            keyClick(Qt.Key_Return)
            compare(focused(), "On track")
            keyClick(Theme.onwardKey)
            compare(focused(), "Behind")
            keyClick(Qt.Key_Return)
            compare(focused(), "4")
            keyClick("2")
            compare(focused(), "What changed, and what is next")
            type("Line 2 is late")
            keyClick(Qt.Key_Return, Qt.ControlModifier)

            tryVerify(() => focused() === "Hired")
            keyClick(Qt.Key_F8)
            tryVerify(() => focused() === "Behind")
            keyClick(Qt.Key_Return)
            compare(focused(), "3")
            keyClick(Qt.Key_Return)
            keyClick(Qt.Key_Return)
            keyClick(Qt.Key_Return)

            tryVerify(() => focused() === "To the goals")
            compare(stage.app.called("goal.checkIn"), [
                [id("g3"), { values: { k1: 5, k2: 1 }, status: "behind", confidence: 2, comment: "Line 2 is late" }],
                [id("g10"), { values: {}, status: "onTrack", confidence: 3, comment: "" }],
                [id("g5"), { values: {}, status: "behind", confidence: 3, comment: "" }]
            ])
            compare(named("sentLine").length, 3)
            keyClick(Qt.Key_Return)
            compare(stage.view.stack.current, "goals")
        }
        function test_the_tab_key_goes_straight_through() {
            begin()
            const seen = []
            for (let i = 0; i < 6; ++i) {
                seen.push(focused())
                keyClick(Qt.Key_Tab)
            }
            compare(seen, ["Minutes per unit (min)", "Not yet", "On track", "4", "What changed, and what is next", "Check in on “Cut LS-40 calibration to 4 minutes”"])
            compare(focused(), "Hired")
        }
        function test_what_was_sent_folds_into_a_line_that_takes_it_back() {
            begin()
            type("5")
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            tryVerify(() => named("sentLine").length === 1)
            compare(named("sentLine")[0].text, "Cut LS-40 calibration to 4 minutes")

            const back = named("undoCheckIn")[0]
            back.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Return)

            const taken = stage.app.called("goalCycles.takeBack")
            compare(taken.length, 1)
            compare(taken[0][0], 1)
            verify(taken[0][1] !== "")
            tryVerify(() => named("sentLine").length === 0)
            tryVerify(() => focused() === "Minutes per unit (min)")
            compare(named("measure")[0].text, "5")
        }
        function test_what_is_no_number_is_not_sent() {
            begin()
            type("soon")
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            compare(stage.app.called("goal.checkIn").length, 0)
            compare(named("measure")[0].error, "A number such as 12.5")
            compare(focused(), "Minutes per unit (min)")
        }
        function test_numbers_are_written_as_the_reader_writes_them() {
            begin("de")
            type("4,5")
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            compare(stage.app.called("goal.checkIn")[0][1].values.k1, 4.5)
        }
        function test_what_was_refused_stays_as_it_was_typed() {
            begin()
            stage.app.goalEdits.keeps = false
            type("5")
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            compare(stage.app.called("goal.checkIn").length, 1)
            compare(named("sentLine").length, 0)
            compare(named("measure")[0].text, "5")
        }
        function test_a_goal_that_goes_from_the_list_leaves_what_is_typed_elsewhere() {
            begin()
            type("5")
            stage.app.model("goal.due", "").take(1)
            tryVerify(() => entries().length === 2)
            compare(named("measure")[0].text, "5")
            compare(focused(), "Minutes per unit (min)")
        }
        function test_what_others_said_meanwhile_is_followed_and_not_written_over() {
            begin()
            const list = stage.app.model("goal.due", "")
            const results = list.get(0).keyResults
            list.change(0, { status: "atRisk", confidence: 2, keyResults: [Object.assign({}, results[0], { value: 5.5 }), results[1], results[2]] })
            tryVerify(() => named("measure")[0].text === "5.5")

            keyClick(Qt.Key_F8)

            compare(stage.app.called("goal.checkIn"), [[id("g3"), { values: {}, status: "atRisk", confidence: 2, comment: "" }]])
        }
        function test_what_was_typed_stays_when_others_say_something() {
            begin()
            type("5")
            const list = stage.app.model("goal.due", "")
            const results = list.get(0).keyResults
            list.change(0, { title: "Another title", keyResults: [Object.assign({}, results[0], { value: 5.5 }), results[1], results[2]] })
            tryVerify(() => named("openGoal")[0].text === "Another title")
            compare(named("measure")[0].text, "5")

            keyClick(Qt.Key_Return, Qt.ControlModifier)

            compare(stage.app.called("goal.checkIn")[0][1].values, { k1: 5 })
        }
        function test_a_comment_is_there_again_until_it_was_sent() {
            begin()
            named("checkInComment")[0].forceActiveFocus(Qt.TabFocusReason)
            type("Late")
            stage.view.stack.go("home", {})
            stage.view.stack.go("checkIns", {})
            tryVerify(() => entries().length === 3)
            compare(named("checkInComment")[0].text, "Late")

            tryVerify(() => focused() === "Minutes per unit (min)")
            keyClick(Qt.Key_Return, Qt.ControlModifier)

            compare(stage.app.called("goal.checkIn")[0][1].comment, "Late")
            compare(stage.app.draft("check-in/" + id("g3")), "")
        }
        function test_nothing_due_says_so() {
            begin()
            const list = stage.app.model("goal.due", "")
            while (list.count > 0)
                list.take(0)
            tryVerify(() => entries().length === 0)
        }
    }
}
