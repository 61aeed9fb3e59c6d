// SPDX-License-Identifier: GPL-3.0-or-later
// What a survey begins with: templates, the library, files.
import QtQuick
import QtTest
import Aufwind.Test
import Aufwind.Ui

Item {
    id: stage

    width: 1280
    height: 800

    property Component libraries: FakeSurveyLibrary {}
    property Component drafts: QtObject {
        property string surveyId: "survey"
        property string language: "en"
    }
    property Component starters: NewSurveyDialog {}
    property Component shelves: LibraryDialog {}
    property Component files: SurveyFiles {}
    property Component importers: QtObject {
        id: importer
        property string step: "file"
        property string busy: ""
        property string trouble: ""
        property string fileName: "team.lss"
        property string program: "LimeSurvey"
        property string title: "Team"
        property var languages: ["English", "Deutsch"]
        property var counts: ({ sections: 2, questions: 12, left: 1, changed: 1, carried: 2 })
        property string surveyId: ""
        property var calls: []
        property FakeList notes: FakeList {
            roles: ["kind", "heading", "text", "where"]
            rows: [
                { kind: "left", heading: true, text: "Program text", where: "<img src='http://evil.example/a.png'>" },
                { kind: "changed", heading: true, text: "Formatted text has become plain", where: "q2" },
                { kind: "carried", heading: true, text: "2 sections", where: "" }
            ]
        }

        signal done(string surveyId)

        function note(name, args) { calls = calls.concat([{ name: name, args: args ?? [] }]) }
        function called(name) { return calls.filter(call => call.name === name).map(call => call.args) }
        function read(file) {
            note("read", [file])
            step = "report"
        }
        function apply() { note("apply") }
        function leave() {
            note("leave")
            step = "file"
        }
    }
    property Component exporters: QtObject {
        property var calls: []

        signal saved(string fileName)
        signal failed(string reason)

        function save(file, format) { calls = calls.concat([[file, format]]) }
    }
    property var library: null
    property var dialog: null
    property var draft: null

    SignalSpy { id: made; signalName: "made" }
    SignalSpy { id: added; signalName: "added" }
    SignalSpy { id: said; signalName: "say" }
    SignalSpy { id: wanted; signalName: "importWanted" }

    TestCase {
        name: "SurveyNew"
        when: windowShown

        function init() {
            Format.language = "en"
            languages.use("en")
            stage.library = stage.libraries.createObject(stage)
            stage.dialog = stage.starters.createObject(stage, { app: null, library: stage.library })
            made.target = stage.dialog
            wanted.target = stage.dialog
            stage.dialog.open()
            tryVerify(() => stage.dialog.opened)
        }
        function cleanup() {
            made.target = null
            made.clear()
            wanted.target = null
            wanted.clear()
            stage.dialog.destroy()
            stage.library.destroy()
            wait(0)
        }
        function part(name) { return findChild(stage.dialog.contentItem, name) }
        function questions(item) {
            let found = item.objectName === "templateQuestion" ? [item.text] : []
            for (let i = 0; i < item.children.length; ++i)
                found = found.concat(questions(item.children[i]))
            return found
        }

        function test_templates_are_shown_before_one_is_used() {
            compare(stage.dialog.chosenId, "pulse")
            compare(part("newSurveyTitle").text, "How is it going?")
            compare(questions(stage.dialog.contentItem), ["I know it", "Why?"])
            part("templateList").moveTo(2)
            compare(stage.dialog.chosenId, "enps")
            compare(part("newSurveyTitle").text, "Recommend us")
            compare(part("templateDescription").text, "One number.")
        }
        function test_a_survey_is_made_of_it() {
            mouseClick(part("makeSurvey"))
            compare(stage.library.called("create"), [["pulse", "How is it going?"]])
            compare(made.signalArguments[0][0], "made")
            tryVerify(() => !stage.dialog.visible)
        }
        function test_an_empty_one_can_be_made() {
            part("templateList").moveTo(0)
            compare(part("newSurveyTitle").text, "New survey")
            mouseClick(part("makeSurvey"))
            compare(stage.library.called("create"), [["", "New survey"]])
        }
        function test_a_title_that_was_written_stays() {
            part("newSurveyTitle").text = "Ours"
            part("newSurveyTitle").edited()
            part("templateList").moveTo(2)
            compare(part("newSurveyTitle").text, "Ours")
        }
        function test_without_a_title_nothing_is_made() {
            part("newSurveyTitle").text = "  "
            stage.dialog.use()
            verify(part("newSurveyTitle").error !== "")
            compare(stage.library.called("create").length, 0)
        }
        function test_another_language_changes_what_is_shown() {
            part("newSurveyLanguage").chosen("de")
            compare(stage.library.language, "de")
            compare(part("newSurveyTitle").text, "Wie läuft es?")
            compare(questions(stage.dialog.contentItem)[0], "Ich weiß es")
        }
        function test_where_it_is_refused_the_dialog_stays() {
            stage.library.keeps = false
            mouseClick(part("makeSurvey"))
            verify(stage.dialog.visible)
            compare(made.count, 0)
        }
        function test_a_file_can_be_taken_instead() {
            mouseClick(part("importInstead"))
            compare(wanted.count, 1)
        }
    }
    TestCase {
        name: "SurveyLibraryDialog"
        when: windowShown

        function init() {
            Format.language = "en"
            languages.use("en")
            stage.library = stage.libraries.createObject(stage)
            stage.draft = stage.drafts.createObject(stage)
            stage.dialog = stage.shelves.createObject(stage, { draft: stage.draft, library: stage.library, sectionId: "s1" })
            added.target = stage.dialog
            stage.dialog.open()
            tryVerify(() => stage.dialog.opened)
        }
        function cleanup() {
            added.target = null
            added.clear()
            stage.dialog.destroy()
            stage.draft.destroy()
            stage.library.destroy()
            wait(0)
        }
        function part(name) { return findChild(stage.dialog.contentItem, name) }
        function row(at) {
            const list = part("libraryQuestions")
            tryVerify(() => list.itemAtIndex(at) !== null)
            waitForRendering(list, 200)
            return findChild(list.itemAtIndex(at), "libraryQuestion" + at)
        }

        function test_questions_stand_below_what_they_measure() {
            compare(stage.dialog.lines.map(one => one.heading), ["Feedback", "", "Growth"])
        }
        function test_several_are_added_at_once() {
            verify(!part("addFromLibrary").enabled)
            mouseClick(row(2), 200, 12)
            mouseClick(row(0), 200, 12)
            mouseClick(part("addFromLibrary"))
            compare(stage.library.called("add"), [["survey", "s1", ["g1", "f1"]]])
            compare(added.signalArguments[0][0], 2)
            tryVerify(() => !stage.dialog.visible)
        }
        function test_a_second_click_takes_one_away_again() {
            mouseClick(row(0), 200, 12)
            mouseClick(row(0), 200, 12)
            compare(stage.dialog.picked.length, 0)
        }
        function test_they_are_found_by_words_and_by_driver() {
            part("librarySearch").text = "give feed"
            compare(stage.dialog.lines.map(one => one.key), ["f2"])
            part("librarySearch").text = ""
            part("libraryDriver").chosen("growth")
            compare(stage.dialog.lines.map(one => one.key), ["g1"])
        }
        function test_the_keyboard_walks_and_ticks() {
            part("libraryQuestions").moveTo(0)
            tryVerify(() => row(0).activeFocus)
            keyClick(Qt.Key_Space)
            compare(stage.dialog.picked, ["f1"])
            keyClick(Qt.Key_Down)
            tryVerify(() => row(1).activeFocus)
        }
        function test_where_it_is_refused_the_dialog_stays() {
            stage.library.keeps = false
            mouseClick(row(0), 200, 12)
            mouseClick(part("addFromLibrary"))
            verify(stage.dialog.visible)
        }
    }
    TestCase {
        name: "SurveyFilesAndImport"
        when: windowShown

        property var importer: null
        property var exporter: null
        property var files: null

        function init() {
            Format.language = "en"
            languages.use("en")
            importer = stage.importers.createObject(stage)
            exporter = stage.exporters.createObject(stage)
            files = stage.files.createObject(stage, { app: null, importer: importer, exporter: exporter })
            said.target = files
            made.target = files
        }
        function cleanup() {
            for (const spy of [said, made]) {
                spy.target = null
                spy.clear()
            }
            files.destroy()
            importer.destroy()
            exporter.destroy()
            wait(0)
        }
        // What the system's dialog answers.
        function look() {
            files.format = ""
            files.chosen("file:///tmp/team.lss")
            tryVerify(() => files.dialog.opened)
            return files.dialog
        }
        function test_a_file_that_is_dropped_is_read_as_one_that_is_chosen() {
            files.format = "surveyjs"
            files.take("file:///tmp/team.lss")
            tryVerify(() => files.dialog.opened)
            compare(importer.called("read").length, 1)
        }
        function test_what_became_of_the_parts_is_told_before_anything_is_made() {
            const dialog = look()
            compare(importer.called("read").length, 1)
            compare(importer.called("apply").length, 0)
            const counts = findChild(dialog.contentItem, "importSurveyCounts").text
            verify(counts.indexOf("LimeSurvey") > 0)
            verify(counts.indexOf("English, Deutsch") > 0)
            const list = findChild(dialog.contentItem, "importNotes")
            compare(list.count, 3)
            tryVerify(() => list.itemAtIndex(0) !== null)
            verify(list.itemAtIndex(0).Accessible.name.startsWith("Not here"))
        }
        function test_the_title_can_be_changed_and_the_survey_made() {
            const dialog = look()
            const title = findChild(dialog.contentItem, "importSurveyTitle")
            compare(title.text, "Team")
            title.text = "Ours"
            title.edited()
            compare(importer.title, "Ours")
            mouseClick(findChild(dialog.contentItem, "importSurvey"))
            compare(importer.called("apply").length, 1)
        }
        function test_what_was_made_is_told_with_how_it_is_taken_back() {
            const dialog = look()
            importer.done("new survey")
            tryVerify(() => !dialog.visible)
            verify(said.signalArguments[0][0].indexOf("Ctrl+Z") > 0)
            compare(made.signalArguments[0][0], "new survey")
            compare(importer.called("leave").length, 1)
        }
        function test_a_file_that_cannot_be_read_says_why_and_offers_nothing() {
            const dialog = look()
            importer.step = "file"
            importer.trouble = "The file is damaged. Nothing was changed."
            compare(findChild(dialog.contentItem, "importTrouble").error, importer.trouble)
            verify(!findChild(dialog.contentItem, "importSurvey").visible)
        }
        function test_while_it_is_read_nothing_can_be_made() {
            const dialog = look()
            importer.busy = "reading"
            verify(!findChild(dialog.contentItem, "importSurvey").enabled)
        }
        function test_a_survey_is_written_in_the_form_that_was_asked_for() {
            files.format = "surveyjs"
            files.chosen("file:///tmp/a.json")
            files.format = "aufwind"
            files.chosen("file:///tmp/b.json")
            compare(exporter.calls.map(call => call[1]), ["surveyjs", "aufwind"])
            exporter.saved("a.json")
            exporter.failed("The file cannot be written there.")
            verify(said.signalArguments[0][0].indexOf("a.json") > 0)
            compare(said.signalArguments[1][1], "warning")
        }
    }
}
