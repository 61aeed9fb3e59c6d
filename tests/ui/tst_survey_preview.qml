// SPDX-License-Identifier: GPL-3.0-or-later
// The survey as participants see it: the tab that goes through it, and the control of each kind of question.
import QtQuick
import QtTest
import Aufwind.Ui

Item {
    id: stage

    width: 1280
    height: 900

    property Component previews: FakeSurveyPreview {}
    property Component tabs: PreviewTab { anchors.fill: parent }
    property Component views: QuestionView {
        property var given: []
        width: 720
        // As whoever keeps answers does.
        onAnswered: answer => {
            given = given.concat([answer])
            this.answer = answer
        }
    }
    property var preview: null
    property var tab: null
    property var view: null

    SignalSpy { id: gone; signalName: "go" }

    TestCase {
        name: "SurveyPreviewTab"
        when: windowShown

        function init() {
            Format.language = "en"
            languages.use("en")
            stage.preview = stage.previews.createObject(stage)
            stage.tab = stage.tabs.createObject(stage, { app: null, draft: null, surveyId: "survey", preview: stage.preview })
            gone.target = stage.tab
        }
        function cleanup() {
            gone.target = null
            gone.clear()
            stage.tab.destroy()
            stage.preview.destroy()
            wait(0)
        }
        function press(name) {
            waitForRendering(stage.tab, 200)
            mouseClick(findChild(stage.tab, name))
        }
        function onward() { press("previewNext") }
        function view() { return findChild(stage.tab, "previewQuestion") }

        function test_one_goes_from_the_welcome_to_the_thanks() {
            compare(findChild(stage.tab, "previewHeading").text, "Pulse")
            verify(!view().visible)
            onward()
            verify(view().visible)
            view().answered({ number: 4 })
            onward()
            onward()
            onward()
            compare(stage.preview.step, "thanks")
            compare(findChild(stage.tab, "previewText").text, "Thanks!")
        }
        function test_what_needs_an_answer_says_so_and_stays() {
            onward()
            onward()
            compare(stage.preview.at, 1)
            compare(findChild(view(), "questionTrouble").error, "This question needs an answer.")
        }
        function test_the_keyboard_goes_to_the_question() {
            onward()
            tryVerify(() => findChild(view(), "point1").activeFocus)
            keyClick(Qt.Key_3)
            compare(stage.preview.answers.q1.number, 3)
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            compare(stage.preview.at, 2)
            keyClick(Qt.Key_Left, Qt.AltModifier)
            compare(stage.preview.at, 1)
        }
        function test_an_answer_is_there_again_on_the_way_back() {
            onward()
            view().answered({ number: 2 })
            onward()
            press("previewBack")
            tryVerify(() => findChild(view(), "point2").current)
        }
        function test_another_language_is_chosen() {
            const box = findChild(stage.tab, "previewLanguage")
            verify(box.visible)
            box.activated(1)
            compare(stage.preview.language, "de")
            compare(box.displayText, "Deutsch")
        }
        function test_a_question_leads_to_its_editor() {
            onward()
            press("editShown")
            compare(gone.signalArguments[0][1].question, "id-q1")
        }
        function test_from_the_thanks_one_begins_anew() {
            stage.preview.at = 4
            onward()
            compare(stage.preview.step, "welcome")
        }
        function test_a_survey_without_questions_says_so() {
            stage.preview.asked = []
            verify(!findChild(stage.tab, "previewNext").visible)
        }
    }
    TestCase {
        name: "SurveyAnswers"
        when: windowShown

        function made(type, more) {
            const question = Object.assign({ key: "q", type: type, text: "Text", description: "", required: false, offersNotApplicable: false, points: 5, labels: [],
                                             options: ["a", "b", "c"].map(key => ({ key: key, text: key.toUpperCase(), other: false, exclusive: false })), mostChosen: 0,
                                             rows: [{ key: "r1", text: "One" }, { key: "r2", text: "Two" }], least: 0, most: 10, step: 0.5 }, more ?? {})
            stage.view = stage.views.createObject(stage, { question: question })
            waitForRendering(stage.view, 200)
            return stage.view
        }
        function init() {
            Format.language = "en"
            languages.use("en")
        }
        function cleanup() {
            stage.view?.destroy()
            stage.view = null
            wait(0)
        }
        function last() { return stage.view.given[stage.view.given.length - 1] }
        function key(view, name, code, modifiers) {
            findChild(view, name).forceActiveFocus(Qt.TabFocusReason)
            keyClick(code, modifiers ?? Qt.NoModifier)
        }

        function test_a_point_of_a_scale_is_chosen_by_mouse_arrow_and_digit() {
            const view = made("scale")
            mouseClick(findChild(view, "point4"))
            compare(last().number, 4)
            keyClick(Qt.Key_Left)
            compare(last().number, 3)
            keyClick(Qt.Key_5)
            compare(last().number, 5)
            keyClick(Qt.Key_Home)
            compare(last().number, 1)
        }
        function test_a_scale_is_one_stop_for_tab() {
            const view = made("scale")
            view.takeFocus()
            verify(findChild(view, "point1").activeFocus)
            verify(!findChild(view, "point2").activeFocusOnTab)
        }
        function test_labels_are_read_with_their_points() {
            const view = made("scale", { labels: ["No", "", "", "", "Yes"] })
            compare(findChild(view, "point1").Accessible.name, "No")
            compare(findChild(view, "point2").Accessible.name, "2")
        }
        function test_where_labels_have_no_room_the_points_stand_below_each_other() {
            const view = made("scale", { labels: ["Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree"] })
            const wide = view.implicitHeight
            view.width = 240
            tryVerify(() => view.implicitHeight > wide)
        }
        function test_recommending_goes_from_0_to_10() {
            const view = made("enps")
            mouseClick(findChild(view, "point0"))
            compare(last().number, 0)
            keyClick(Qt.Key_End)
            compare(last().number, 10)
        }
        function test_one_option_excludes_the_others() {
            const view = made("single_choice")
            mouseClick(findChild(view, "option0"), 8, 8)
            compare(last().options, ["a"])
            keyClick(Qt.Key_Down)
            compare(last().options, ["b"])
            verify(!findChild(view, "option0").checked)
            verify(findChild(view, "option1").checked)
        }
        function test_an_option_takes_a_text_of_ones_own() {
            const view = made("single_choice", { options: [{ key: "a", text: "A" }, { key: "o", text: "Other", other: true }] })
            mouseClick(findChild(view, "option1"), 8, 8)
            compare(last().options, ["o"])
            stage.view.answer = { options: ["o"], text: "mine" }
            mouseClick(findChild(view, "option0"), 8, 8)
            compare(last().options, ["a"])
            verify(last().text === undefined)
        }
        function test_several_options_up_to_the_most() {
            const view = made("multiple_choice", { mostChosen: 2 })
            mouseClick(findChild(view, "option2"), 8, 8)
            mouseClick(findChild(view, "option0"), 8, 8)
            compare(last().options, ["a", "c"])
            verify(!findChild(view, "option1").enabled)
            mouseClick(findChild(view, "option2"), 8, 8)
            compare(last().options, ["a"])
            mouseClick(findChild(view, "option0"), 8, 8)
            verify(last() === undefined)
        }
        function test_an_exclusive_option_stands_alone() {
            const view = made("multiple_choice", { options: [{ key: "a", text: "A" }, { key: "b", text: "B" }, { key: "n", text: "None", exclusive: true }] })
            mouseClick(findChild(view, "option0"), 8, 8)
            mouseClick(findChild(view, "option2"), 8, 8)
            compare(last().options, ["n"])
            mouseClick(findChild(view, "option1"), 8, 8)
            compare(last().options, ["b"])
        }
        function test_each_row_of_a_matrix_has_its_point() {
            const view = made("matrix", { offersNotApplicable: true })
            mouseClick(findChild(findChild(view, "row0"), "point2"))
            mouseClick(findChild(findChild(view, "row1"), "point0"))
            compare(last().rows.r1, 2)
            compare(last().rows.r2, 0)
            verify(!findChild(view, "notApplicable").visible)
        }
        function test_a_ranking_is_an_answer_once_each_has_its_place() {
            const view = made("ranking")
            mouseClick(findChild(view, "rank1"))
            verify(last() === undefined)
            // "a" stands second now, "c" third: choosing that one leaves one, whose place is clear.
            mouseClick(findChild(view, "rank2"))
            compare(last().options, ["b", "c", "a"])
            findChild(view, "rank2").forceActiveFocus()
            keyClick(Qt.Key_Up, Qt.AltModifier)
            compare(last().options, ["b", "a", "c"])
            mouseClick(findChild(view, "startAgain"))
            verify(last() === undefined)
        }
        function test_a_slider_says_nothing_until_it_is_moved() {
            const view = made("slider")
            compare(view.given.length, 0)
            findChild(view, "slider").forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Right)
            compare(last().number, 5.5)
            compare(findChild(view, "sliderValue").text, "5.5")
        }
        function test_the_middle_of_a_slider_can_be_meant() {
            const view = made("slider")
            key(view, "slider", Qt.Key_Return)
            compare(last().number, 5)
        }
        function test_a_text_of_white_space_says_nothing() {
            const view = made("short_text")
            view.takeFocus()
            keyClick(Qt.Key_A)
            compare(last().text, "a")
            keyClick(Qt.Key_Backspace)
            verify(last() === undefined)
            keyClick(Qt.Key_Space)
            verify(last() === undefined)
            compare(findChild(view, "answerText").text, " ")
        }
        function test_a_long_text_has_several_lines() {
            const view = made("long_text")
            view.takeFocus()
            keyClick(Qt.Key_A)
            keyClick(Qt.Key_Return)
            keyClick(Qt.Key_B)
            compare(last().text, "a\nb")
        }
        function test_a_day_is_counted_from_1970() {
            const view = made("date")
            const field = findChild(view, "answerDay")
            field.picked(new Date(1970, 0, 11))
            compare(last().number, 10)
            compare(Format.dayNumber(field.day), 10)
            field.picked(undefined)
            verify(last() === undefined)
        }
        function test_what_does_not_apply_sets_the_answer_aside() {
            const view = made("scale", { offersNotApplicable: true })
            mouseClick(findChild(view, "point4"))
            mouseClick(findChild(view, "notApplicable"), 8, 8)
            compare(last().notApplicable, true)
            verify(last().number === undefined)
            verify(!findChild(view, "answerControl").enabled)
            mouseClick(findChild(view, "notApplicable"), 8, 8)
            verify(last() === undefined)
        }
        function test_a_statement_asks_nothing() {
            const view = made("statement", { required: true })
            verify(!findChild(view, "answerControl").visible)
            compare(findChild(view, "questionText").text, "Text")
        }
        function test_nothing_half_written_goes_on_to_the_next_question() {
            const view = made("short_text")
            view.takeFocus()
            keyClick(Qt.Key_A)
            view.answer = undefined
            view.question = { key: "other", type: "short_text", text: "Other", options: [], rows: [] }
            waitForRendering(view, 200)
            compare(findChild(view, "answerText").text, "")
        }
        function test_a_hostile_text_stays_text() {
            const view = made("single_choice", { text: "<img src='http://evil.example/a.png'>", options: [{ key: "a", text: "<b>x</b>" }] })
            compare(findChild(view, "questionText").textFormat, Text.PlainText)
            compare(findChild(view, "option0").text, "<b>x</b>")
        }
    }
}
