// SPDX-License-Identifier: GPL-3.0-or-later
// A survey answered from the page's first line to the last, by keys alone.
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
        name: "Answering"
        when: windowShown

        function init() {
            Format.now = new Date(2026, 10, 24, 9, 41)
            stage.app = stage.apps.createObject(stage, {})
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
        function open() {
            stage.view.stack.go("answer", { round: "r1" })
            tryVerify(() => named("answerNext") !== null)
        }
        function named(name) { return all(name)[0] ?? null }
        function all(name) {
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
        function sheet() { return stage.app.answering }
        function on() { keyClick(Qt.Key_Return, Qt.ControlModifier) }

        function test_before_the_first_question_it_says_who_may_read_what() {
            open()

            const lines = all("promiseLine").map(line => line.text)

            compare(lines.length, 7)
            verify(lines[0].includes("40"))
            verify(lines[0].includes("5"))
            verify(lines[2].includes("Managers"))
            verify(lines[4].includes("Team, Site"))
            verify(named("promiseHash").text.includes("0123456789abcdef"))
        }

        function test_a_survey_is_answered_by_keys_alone() {
            open()
            tryVerify(() => named("answerNext").activeFocus)

            keyClick(Qt.Key_Return, Qt.ControlModifier)
            tryCompare(sheet(), "step", "question")
            sheet().give({ number: 4 })
            on()
            tryCompare(sheet(), "at", 2)
            on()
            tryCompare(sheet(), "step", "review")
            compare(all("reviewLine").length, 2)
            on()

            tryCompare(sheet(), "state", "finished")
            verify(named("answerStateText").text.includes("until"))
        }

        function test_a_question_that_needs_an_answer_is_not_passed_without_one() {
            open()
            on()
            tryCompare(sheet(), "at", 1)

            on()

            compare(sheet().at, 1)
            verify(sheet().trouble !== "")
        }

        function test_a_line_of_the_review_leads_back_to_its_question() {
            open()
            sheet().answers = { q1: { number: 2 } }
            sheet().toReview()
            tryVerify(() => all("reviewLine").length === 2 && all("reviewLine")[1].y > all("reviewLine")[0].y)

            mouseClick(all("reviewLine")[0])

            compare(sheet().at, 1)
        }

        function test_whoever_wrote_a_text_may_want_replies() {
            open()
            sheet().answers = { q1: { number: 2 }, q2: { text: "More light" } }
            sheet().toReview()
            tryVerify(() => named("wantsReplies") !== null)

            mouseClick(named("wantsReplies"))

            verify(sheet().wantsReplies)
        }

        function test_what_was_handed_in_can_be_changed() {
            sheet().state = "finished"
            stage.view.stack.go("answer", { round: "r1" })
            tryVerify(() => named("answerChange") !== null)

            mouseClick(named("answerChange"))

            compare(sheet().step, "question")
        }

        function test_what_is_written_is_kept_when_the_page_is_left() {
            open()

            stage.view.stack.go("home", {})

            verify(sheet().calls.some(call => call[0] === "flush"))
        }

        function test_a_survey_that_is_not_here_is_told() {
            stage.view.stack.go("answer", {})

            tryVerify(() => named("answerNothing") !== null)
        }
    }
}
