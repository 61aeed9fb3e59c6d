// SPDX-License-Identifier: GPL-3.0-or-later
// The builder of surveys: the outline, the question that is written where it stands, and its properties.
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
        name: "SurveyBuilder"
        when: windowShown

        function initTestCase() { Theme.reducedMotion = true }
        function cleanupTestCase() { Theme.reducedMotion = false }
        function begin(more) {
            Format.now = new Date(2026, 10, 24, 9, 41)
            Format.language = "en"
            languages.use("en")
            stage.app = stage.apps.createObject(stage, more ?? {})
            stage.app.sync.state = "upToDate"
            stage.view = stage.shells.createObject(stage, { app: stage.app })
            stage.view.stack.go("survey", { id: "sv1" })
            tryVerify(() => tab() !== null && lines().length > 10)
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
        function tab() { return stage.view.stack.page.shown ?? null }
        function lines() { return named("outlineRow") }
        function line(id) { return lines().find(one => one.model.id === id) }
        function properties() { return named("buildProperties")[0] }
        function calls(name) { return stage.app.called("surveyEdits." + name) }
        function draft() { return stage.app.surveys.opened }
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
        function text(id, field) { return stage.app.surveyEdits.textOf("survey_question", id, field ?? "text").text }
        // Chosen, with the keyboard in its line.
        function goTo(id) {
            tab().choose(id)
            line(id).forceActiveFocus(Qt.TabFocusReason)
            tryVerify(() => line(id).activeFocus)
        }

        function test_the_outline_has_every_section_and_question() {
            begin()

            compare(lines().length, 15)
            compare(line("q2").Accessible.name, "Question 2, My team gives me useful feedback, with logic")
            compare(line("q4").Accessible.name, "Question 4, I am often interrupted at my work, reverse-scored")
            compare(line("g2").Accessible.name, "Section, Work and team, 4 questions")
            compare(named("outlineCount")[0].text, "10 questions")
        }
        function test_it_can_be_launched_from_wherever_it_is_looked_at() {
            begin()

            mouseClick(named("launchSurvey")[0])
            tryVerify(() => named("launchNow", stage.Window.window.contentItem).length === 1)
            keyClick(Qt.Key_Escape)
            tryVerify(() => named("launchNow", stage.Window.window.contentItem).length === 0)

            stage.view.stack.page.show("results")
            tryVerify(() => named("launchRound").length === 1)
            compare(named("launchSurvey").length, 0)
        }
        function test_what_is_chosen_is_written_where_it_stands() {
            begin()

            mouseClick(line("q2"))

            compare(tab().chosenId, "q2")
            tryVerify(() => named("questionText").length === 1)
            compare(named("questionText")[0].text, "My team gives me useful feedback")
            compare(named("pointLabel").length, 5)
            verify(properties() !== undefined)
        }
        function test_return_leads_into_the_text_and_letters_leave_one_by_one() {
            begin()
            goTo("q3")

            keyClick(Qt.Key_Return)
            tryVerify(() => named("questionText").length === 1 && named("questionText")[0].editor.activeFocus)
            named("questionText")[0].toEnd()
            keyClick("!")

            compare(text("q3"), "I can speak up without fear!")
            keyClick(Qt.Key_Z, Qt.ControlModifier)
            compare(text("q3"), "I can speak up without fear")
            compare(stage.app.called("undo").length, 0)
        }
        function test_what_another_writes_comes_in_beside_ones_own_caret() {
            begin()
            tab().write("q1")
            const line = named("questionText")[0]
            tryVerify(() => line.editor.activeFocus)
            line.toEnd()

            stage.app.surveyEdits.textOf("survey_question", "q1", "text").other(0, 1, "We")

            compare(line.text, "We know what is expected of me")
            compare(line.editor.cursorPosition, line.text.length)
        }
        function test_keys_move_a_question() {
            begin()
            goTo("q2")

            keyClick(Qt.Key_Down, Qt.AltModifier)

            compare(calls("moveQuestion"), [["q2", "g2", "q3", ""]])
            tryVerify(() => line("q2").activeFocus)
            compare(line("q2").model.number, 3)
            keyClick(Qt.Key_Up, Qt.AltModifier)
            compare(calls("moveQuestion")[1], ["q2", "g2", "", "q3"])
        }
        function test_keys_move_a_section() {
            begin()
            goTo("g2")

            keyClick(Qt.Key_Down, Qt.AltModifier)

            compare(calls("move"), [["section", "g2", "g3", ""]])
        }
        function test_a_question_is_dragged_into_another_section() {
            begin()
            const from = line("q2"), onto = line("q6")

            mousePress(from, from.width / 2, from.height / 2)
            mouseMove(from, from.width / 2, from.height / 2 + 20)
            const place = onto.mapToItem(from, 0, 2)
            mouseMove(from, from.width / 2, place.y)
            mouseRelease(from, from.width / 2, place.y)

            compare(calls("moveQuestion"), [["q2", "g3", "", "q6"]])
        }
        function test_escape_gives_up_a_drag() {
            begin()
            const from = line("q2")
            mousePress(from, from.width / 2, from.height / 2)
            mouseMove(from, from.width / 2, from.height / 2 + 90)

            keyClick(Qt.Key_Escape)
            mouseRelease(from, from.width / 2, from.height / 2 + 90)

            compare(calls("moveQuestion").length, 0)
        }
        function test_a_removed_question_can_be_taken_back_and_the_next_is_chosen() {
            begin()
            goTo("q2")

            keyClick(Qt.Key_Delete)

            compare(calls("remove"), [["question", "q2"]])
            tryVerify(() => tab().chosenId === "q3")
            takeBack()
            compare(calls("restore"), [["question", "q2"]])
        }
        function test_a_question_is_duplicated_by_key() {
            begin()
            goTo("q2")

            keyClick(Qt.Key_D, Qt.ControlModifier)

            compare(calls("duplicate"), [["question", "q2"]])
        }
        function test_a_new_question_stands_behind_the_chosen_one_and_is_written() {
            begin()
            goTo("q2")

            keyClick(Qt.Key_Return, Qt.ControlModifier)

            compare(calls("addQuestion"), [["g2", "scale", "q2"]])
            tryVerify(() => tab().chosenId === "new1")
            tryVerify(() => named("questionText").length === 1 && named("questionText")[0].editor.activeFocus)
        }
        function test_a_kind_is_chosen_from_the_menu() {
            begin()
            tab().choose("g4")

            tab().addQuestion("ranking")

            compare(calls("addQuestion"), [["g4", "ranking", ""]])
            tryVerify(() => named("questionOptions").length === 1)
        }
        function test_a_section_is_added_behind_the_chosen_one() {
            begin()
            tab().choose("q5")

            press(named("addSection")[0])

            compare(calls("addSection"), [["sv1", "g3"]])
            tryVerify(() => named("sectionTitle").length === 1 && named("sectionTitle")[0].editor.activeFocus)
        }
        function test_a_folded_section_hides_its_questions() {
            begin()
            goTo("g2")

            keyClick(Qt.Key_Left)

            tryVerify(() => lines().length === 11)
            keyClick(Qt.Key_Right)
            tryVerify(() => lines().length === 15)
        }
        function test_options_are_written_one_after_the_other() {
            begin()
            tab().choose("q7")
            tryVerify(() => named("optionRow").length === 3)
            named("optionRow")[0].write()

            keyClick(Qt.Key_Return)

            compare(calls("addOption"), [["q7", false, "", "x1"]])
            tryVerify(() => named("optionRow").length === 4 && named("optionRow")[1].activeFocus)
            keyClick(Qt.Key_Backspace)
            compare(calls("remove"), [["option", "new1"]])
            tryVerify(() => named("optionRow").length === 3 && named("optionRow")[0].activeFocus)
        }
        function test_options_move_by_keys() {
            begin()
            tab().choose("q7")
            tryVerify(() => named("optionRow").length === 3)
            named("optionRow")[0].write()

            keyClick(Qt.Key_Down, Qt.AltModifier)

            compare(calls("move"), [["option", "x1", "x2", "x3"]])
        }
        function test_several_pasted_lines_become_options() {
            begin()
            tab().choose("q7")
            tryVerify(() => named("optionRow").length === 3)
            const option = named("optionRow")[0]
            option.write()
            const editor = stage.Window.activeFocusItem

            editor.insert(editor.length, "Red\nBlue")

            compare(calls("addOptions"), [["q7", false, "Red\nBlue", "x1"]])
            compare(editor.text, "Listen")
        }
        function test_pasted_lines_become_one_in_a_question() {
            begin()
            tab().write("q1")
            tryVerify(() => named("questionText").length === 1 && named("questionText")[0].editor.activeFocus)
            const editor = named("questionText")[0].editor

            editor.insert(0, "Well,\n  then: ")

            compare(text("q1"), "Well, then:I know what is expected of me")
        }
        function test_properties_are_set_data() {
            return [{ tag: "propertyRequired", wanted: { required: true } }, { tag: "propertyReverse", wanted: { reverse: true } },
                    { tag: "propertyCore", wanted: { core: true } }, { tag: "propertyScored", wanted: { unscored: true } }]
        }
        function test_properties_are_set(data) {
            begin()
            tab().choose("q2")
            const property = findChild(properties(), data.tag)

            property.field.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Space)

            compare(calls("change"), [["question", "q2", data.wanted]])
        }
        function test_each_kind_shows_what_it_has_and_no_more() {
            begin()
            const shown = name => findChild(properties(), name).visible
            tab().choose("q2")
            verify(shown("propertyReverse") && shown("propertyPoints") && !shown("propertyMostChosen") && !shown("propertyRandom"))
            tab().choose("q7")
            verify(!shown("propertyReverse") && !shown("propertyPoints") && shown("propertyMostChosen") && shown("propertyRandom"))
            tab().choose("q0")
            verify(!shown("propertyRequired") && !shown("propertyDriver"))
            tab().choose("g2")
            verify(!shown("propertyRequired") && shown("propertyRandom"))
        }
        function test_the_driver_says_what_else_measures_it() {
            begin()
            tab().choose("q2")

            compare(findChild(properties(), "driverOthers").text, "Also measured by: 5, 6")
        }
        function test_a_driver_is_renamed_for_all_that_it_is_measured_by() {
            begin()
            tab().choose("q2")
            const choice = findChild(properties(), "driverField"), name = findChild(properties(), "driverName")
            compare(choice.textAt(choice.count - 1), "Rename…")

            choice.activated(choice.count - 1)
            tryVerify(() => name.field.activeFocus)
            compare(name.text, "Feedback")
            name.text = "Being told"
            name.accepted()

            compare(calls("change"), [["driver", "d1", { name: "Being told" }]])
            compare(calls("giveDriver").length, 0)
            verify(!name.visible)
        }
        function test_points_are_chosen() {
            begin()
            tab().choose("q2")
            tryVerify(() => named("questionPoints").length === 1)

            named("questionPoints")[0].chosen(7)

            compare(calls("setPoints"), [["q2", 7]])
        }
        function test_not_applicable_is_offered() {
            begin()
            tab().choose("q1")
            tryVerify(() => named("notApplicable").length === 1)

            named("notApplicable")[0].forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Space)

            compare(calls("change"), [["question", "q1", { offersNotApplicable: true }]])
        }
        function test_what_is_wrong_is_counted_shown_and_walked_to() {
            begin()
            compare(named("findingsTold")[0].text, "1 thing to look at.")
            tab().choose("q1")

            press(named("findingNext")[0])

            compare(tab().chosenId, "q7")
            tryVerify(() => named("findingText").length === 1)
            compare(named("findingText")[0].text, "The text quotes an answer that not everybody gives.")
            compare(named("outlineFinding", line("q7")).length, 1)
            draft().told = []
            draft().show()
            tryVerify(() => named("findingsBar").length === 0)
        }
        function test_a_question_that_was_asked_for_is_chosen() {
            begin()

            stage.view.stack.go("survey", { id: "sv1", question: "q9" })

            tryCompare(tab(), "chosenId", "q9")
        }
        function test_two_hundred_questions_can_be_walked() {
            begin({ fill: "full" })
            const list = findChild(tab(), "outlineList")
            list.currentIndex = 0
            list.takeFocus()

            keyClick(Qt.Key_End)

            tryVerify(() => line("m9_19") !== undefined && line("m9_19").activeFocus)
        }
    }
}
