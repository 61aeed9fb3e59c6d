// SPDX-License-Identifier: GPL-3.0-or-later
// The list of surveys: who sees it, what one does there, and the frame of one survey.
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
        name: "Surveys"
        when: windowShown

        function initTestCase() { Theme.reducedMotion = true }
        function cleanupTestCase() { Theme.reducedMotion = false }
        function begin(page, more) {
            Format.now = new Date(2026, 10, 24, 9, 41)
            Format.language = "en"
            languages.use("en")
            stage.app = stage.apps.createObject(stage, more ?? {})
            stage.app.sync.state = "upToDate"
            stage.view = stage.shells.createObject(stage, { app: stage.app })
            stage.view.stack.go(page, page === "survey" ? { id: "sv1" } : {})
        }
        function cleanup() {
            stage.view.destroy()
            stage.app.destroy()
            stage.view = null
            stage.app = null
            wait(0)
        }
        function named(name, within) {
            const found = []
            const look = one => {
                if (!one.visible)
                    return
                if (one.objectName === name)
                    found.push(one)
                for (let i = 0; i < one.children.length; ++i)
                    look(one.children[i])
            }
            look(within ?? stage.view.stack)
            return found
        }
        function page() { return stage.view.stack.page }
        function calls(name) { return stage.app.called("surveys." + name) }
        // By its key, which also brings it into sight.
        function press(one) {
            one.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Return)
        }
        function takeBack() {
            for (let i = 0; i < stage.view.toasts.children.length; ++i) {
                if (stage.view.toasts.children[i].action === "Undo")
                    return stage.view.toasts.children[i].acted()
            }
            fail("nothing to take back")
        }
        function rows() { return named("surveyRow") }

        function test_only_those_who_write_surveys_come_here_data() {
            return [{ tag: "employee", inside: false }, { tag: "hr", inside: true }, { tag: "admin", inside: true }, { tag: "owner", inside: true }]
        }
        function test_only_those_who_write_surveys_come_here(data) {
            begin("surveys", { role: data.tag })

            compare(stage.view.stack.current, data.inside ? "surveys" : "home")
            compare(stage.view.stack.modules.list.some(module => module.name === "surveys"), data.inside)
        }
        function test_whoever_loses_the_role_is_led_home() {
            begin("surveys", { role: "hr" })

            stage.app.role = "employee"

            tryCompare(stage.view.stack, "current", "home")
        }
        function test_each_survey_tells_its_state_and_size() {
            begin("surveys")

            tryVerify(() => rows().length === 3)
            verify(rows()[0].Accessible.name.includes("Team pulse December, Draft, 10 questions · English, Deutsch, Polski"), rows()[0].Accessible.name)
            verify(rows()[1].Accessible.name.includes("Open"))
        }
        function test_one_is_found_by_its_words() {
            begin("surveys")
            tryVerify(() => rows().length === 3)

            findChild(page(), "surveySearch").text = "month"

            tryVerify(() => rows().length === 1 && rows()[0].model.title === "After the first month")
            findChild(page(), "surveySearch").text = "nothing of the kind"
            tryVerify(() => named("clearSurveys").length === 1)
            press(named("clearSurveys")[0])
            tryVerify(() => rows().length === 3)
        }
        function test_the_archive_is_a_list_of_its_own() {
            begin("surveys")

            page().archived = true

            tryVerify(() => rows().length === 1 && rows()[0].model.title === "Canteen")
        }
        function test_a_new_survey_opens() {
            begin("surveys")

            press(named("newSurvey")[0])

            compare(calls("createEmpty").length, 1)
            compare(stage.view.stack.current, "survey")
            compare(stage.view.stack.request.id, "sv9")
        }
        function test_without_surveys_the_first_step_is_offered() {
            begin("surveys", { fill: "empty" })

            tryVerify(() => named("firstSurvey").length === 1)
            press(named("firstSurvey")[0])
            compare(calls("createEmpty").length, 1)
        }
        function test_a_row_opens_by_its_key_and_is_walked_by_arrows() {
            begin("surveys")
            tryVerify(() => rows().length === 3)
            findChild(page(), "surveyList").takeFocus()

            keyClick(Qt.Key_Down)
            tryVerify(() => rows()[1].activeFocus)
            keyClick(Qt.Key_Return)

            compare(stage.view.stack.current, "survey")
            compare(stage.view.stack.request.id, "sv2")
        }
        function test_what_is_removed_or_put_away_can_be_taken_back() {
            begin("surveys")
            tryVerify(() => rows().length === 3)

            page().act(rows()[0].model, "remove")
            compare(calls("remove"), [["sv1"]])
            takeBack()
            compare(calls("restore"), [["sv1"]])
            page().act(rows()[1].model, "archive")
            takeBack()
            compare(calls("setArchived"), [["sv2", true], ["sv2", false]])
            page().act(rows()[0].model, "duplicate")
            compare(calls("duplicate"), [["sv1", "Team pulse December, copy"]])
        }
        function test_what_is_refused_offers_nothing_to_take_back() {
            begin("surveys")
            tryVerify(() => rows().length === 3)
            stage.app.surveys.keeps = false

            page().act(rows()[0].model, "remove")

            compare(named("toast", stage.view).length, 0)
        }
        function test_the_title_is_written_where_it_stands() {
            begin("survey")
            const title = findChild(page(), "surveyTitle")

            title.begin()
            findChild(title, "surveyTitleEditor").text = "Pulse of the team"
            keyClick(Qt.Key_Return)

            compare(calls("setTitle"), [["sv1", "Pulse of the team"]])
            compare(stage.app.surveys.opened.title, "Pulse of the team")
        }
        function test_undo_and_redo_are_there_when_there_is_something() {
            begin("survey")
            const undo = named("surveyUndo")[0]
            verify(!undo.enabled)

            stage.app.canUndo = true
            press(undo)

            compare(stage.app.called("undo").length, 1)
        }
        function test_a_survey_that_is_not_here_says_so() {
            begin("survey", { fill: "empty" })

            verify(named("surveyTitle").length === 0)
            compare(named("buildOutline").length, 0)
        }
        function test_the_command_and_the_search_lead_here() {
            begin("home")
            const command = stage.view.commands ? stage.view.commands.matching("new survey")[0] : null
            if (!command)
                skip("the shell keeps its commands to itself")
            command.run()
            compare(calls("createEmpty").length, 1)
        }
    }
}
