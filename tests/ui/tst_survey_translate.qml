// SPDX-License-Identifier: GPL-3.0-or-later
// The tab of translations.
import QtQuick
import QtTest
import Aufwind.Ui

Item {
    id: stage

    width: 1280
    height: 900

    property Component translations: FakeSurveyTranslation {}
    property Component tabs: TranslateTab { anchors.fill: parent }
    property var translation: null
    property var tab: null

    SignalSpy { id: undone; signalName: "offerUndo" }
    SignalSpy { id: said; signalName: "say" }

    TestCase {
        name: "SurveyTranslate"
        when: windowShown

        function init() {
            Format.language = "en"
            languages.use("en")
            stage.translation = stage.translations.createObject(stage)
            stage.tab = stage.tabs.createObject(stage, { app: null, draft: null, surveyId: "survey", translation: stage.translation })
            for (const spy of [undone, said])
                spy.target = stage.tab
        }
        function cleanup() {
            for (const spy of [undone, said]) {
                spy.target = null
                spy.clear()
            }
            stage.tab.destroy()
            stage.translation.destroy()
            wait(0)
        }
        function list() { return findChild(stage.tab, "translations") }
        function row(at) {
            tryVerify(() => list().itemAtIndex(at) !== null)
            return list().itemAtIndex(at)
        }
        function field(at) { return findChild(row(at), "translation") }
        function write(at, text) {
            row(at).takeFocus()
            field(at).text = text
            field(at).edited()
        }

        function test_the_own_text_stands_beside_the_other() {
            compare(findChild(row(0), "ownText").text, "Pulse")
            compare(field(0).text, "Puls")
            compare(field(1).text, "")
            compare(findChild(row(1), "ownText").textFormat, Text.PlainText)
        }
        function test_each_field_is_called_by_the_text_that_it_translates() {
            compare(field(0).accessibleName, "Title: Pulse")
            compare(field(2).accessibleName, "Option: Red")
        }
        function test_the_first_missing_one_comes_first_where_nobody_has_been_anywhere() {
            stage.translation.list.change(0, { missing: true })
            row(0)
            waitForRendering(stage.tab, 200)
            mouseClick(findChild(stage.tab, "nextMissing"))
            tryVerify(() => row(0).activeFocus)
        }
        function test_what_is_written_is_kept_a_moment_later_with_what_it_was_written_over() {
            write(0, "Puls zespołu")
            compare(stage.translation.called("setText").length, 0)
            tryVerify(() => stage.translation.called("setText").length === 1)
            compare(stage.translation.called("setText")[0], ["p1", "Puls zespołu", "Puls"])
        }
        function test_on_leaving_the_field_it_is_kept_at_once() {
            write(1, "Pytanie")
            row(2).takeFocus()
            compare(stage.translation.called("setText")[0], ["p2", "Pytanie", ""])
        }
        function test_what_was_written_is_kept_when_the_tab_goes() {
            write(1, "Pytanie")
            stage.tab.destroy()
            wait(0)
            compare(stage.translation.called("setText")[0], ["p2", "Pytanie", ""])
            stage.tab = stage.tabs.createObject(stage, { app: null, draft: null, surveyId: "survey", translation: stage.translation })
        }
        function test_what_comes_from_elsewhere_shows_unless_somebody_writes_there() {
            stage.translation.list.change(0, { text: "Nowy" })
            tryCompare(field(0), "text", "Nowy")
            write(0, "Moje")
            stage.translation.list.change(0, { text: "Ich" })
            compare(field(0).text, "Moje")
        }
        function test_a_text_that_is_too_long_is_not_kept() {
            write(3, "much too long for that")
            verify(field(3).error !== "")
            row(2).takeFocus()
            compare(stage.translation.called("setText").length, 0)
        }
        function test_keys_lead_to_the_next_missing_one() {
            row(0).takeFocus()
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            tryVerify(() => row(1).activeFocus)
            keyClick(Qt.Key_Down, Qt.ControlModifier)
            tryVerify(() => row(2).activeFocus)
            keyClick(Qt.Key_Up, Qt.ControlModifier)
            tryVerify(() => row(1).activeFocus)
        }
        function test_the_button_leads_there_too_and_says_where_there_is_none() {
            row(1)
            waitForRendering(stage.tab, 200)
            mouseClick(findChild(stage.tab, "nextMissing"))
            tryVerify(() => row(1).activeFocus)
            for (let i = 0; i < 4; ++i)
                stage.translation.list.change(i, { missing: false })
            stage.tab.nextMissing()
            compare(said.count, 1)
        }
        function test_only_what_is_missing_is_shown_on_a_click() {
            const only = findChild(stage.tab, "onlyMissing")
            mouseClick(only, 8, 8)
            verify(stage.translation.onlyMissing)
            verify(only.checked)
        }
        function test_each_language_says_how_far_it_is() {
            compare(findChild(findChild(stage.tab, "language0"), "languageState").text, "25%, 3 missing")
            compare(findChild(findChild(stage.tab, "language1"), "languageState").text, "complete")
            mouseClick(findChild(stage.tab, "language1"))
            compare(stage.translation.language, "fr")
        }
        function test_languages_change_their_order_by_button_and_by_key() {
            mouseClick(findChild(stage.tab, "languageUp1"))
            findChild(stage.tab, "language0").forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Down, Qt.AltModifier)
            compare(stage.translation.called("moveLanguage"), [["fr", -1], ["pl", 1]])
        }
        function test_a_removed_language_can_be_brought_back() {
            mouseClick(findChild(stage.tab, "languageRemove0"))
            compare(stage.translation.called("removeLanguage")[0], ["pl"])
            undone.signalArguments[0][1]()
            compare(stage.translation.called("addLanguage")[0], ["pl"])
        }
        function test_a_language_is_found_by_its_name_and_added() {
            mouseClick(findChild(stage.tab, "addLanguage"))
            const dialog = findChild(stage.tab, "languageDialog")
            tryVerify(() => dialog.opened)
            const search = findChild(dialog.contentItem, "languageSearch")
            search.text = "ned"
            compare(findChild(dialog.contentItem, "offeredLanguages").count, 1)
            search.forceActiveFocus()
            keyClick(Qt.Key_Return)
            compare(stage.translation.called("addLanguage")[0], ["nl"])
            tryVerify(() => !dialog.visible)
        }
        function test_without_another_language_the_first_one_is_asked_for() {
            stage.translation.languages = []
            stage.translation.language = ""
            verify(findChild(stage.tab, "firstLanguage").visible)
            verify(!findChild(stage.tab, "nextMissing").visible)
        }
        function test_rows_are_made_as_they_come_into_sight() {
            for (let i = 0; i < 1500; ++i)
                stage.translation.list.append({ id: "x" + i, part: "option", begins: false, heading: "", number: 2, own: "Text " + i, text: "", missing: true, limit: 4000, rowId: "q2" })
            wait(0)
            verify(list().contentItem.children.length < 80)
        }
    }
}
