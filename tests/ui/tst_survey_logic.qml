// SPDX-License-Identifier: GPL-3.0-or-later
// The tab of conditions and jumps.
import QtQuick
import QtTest
import Aufwind.Test
import Aufwind.Ui

Item {
    id: stage

    width: 1280
    height: 900

    property Component logics: FakeSurveyLogic {}
    property Component apps: QtObject {
        property string copied: ""
        function copyText(text) { copied = text }
    }
    property Component drafts: QtObject {
        property string surveyId: "survey"
        property var findings: [{ id: "q2", kind: "question", problem: "condition_never_true", text: "A condition never holds.", blocks: true }, { id: "q2", kind: "question", problem: "no_text", text: "A text is missing.", blocks: true }]
    }
    property Component tabs: LogicTab { anchors.fill: parent }
    property var logic: null
    property var app: null
    property var draft: null
    property var tab: null

    SignalSpy { id: undone; signalName: "offerUndo" }
    SignalSpy { id: said; signalName: "say" }
    SignalSpy { id: gone; signalName: "go" }

    TestCase {
        name: "SurveyLogic"
        when: windowShown

        function init() {
            Format.language = "en"
            languages.use("en")
            stage.logic = stage.logics.createObject(stage)
            stage.app = stage.apps.createObject(stage)
            stage.draft = stage.drafts.createObject(stage)
            stage.tab = stage.tabs.createObject(stage, { app: stage.app, draft: stage.draft, surveyId: "survey", logic: stage.logic })
            for (const spy of [undone, said, gone])
                spy.target = stage.tab
        }
        function cleanup() {
            for (const spy of [undone, said, gone]) {
                spy.target = null
                spy.clear()
            }
            stage.tab.destroy()
            stage.draft.destroy()
            stage.app.destroy()
            stage.logic.destroy()
            wait(0)
        }
        function row(id) {
            const list = findChild(stage.tab, "logicList")
            const at = stage.logic.rowOf(id)
            list.positionViewAtIndex(at, ListView.Contain)
            tryVerify(() => list.itemAtIndex(at) !== null)
            return list.itemAtIndex(at)
        }
        function all(item, name) {
            let found = item.objectName === name && item.visible ? [item] : []
            for (let i = 0; i < item.children.length; ++i)
                found = found.concat(all(item.children[i], name))
            return found
        }
        function test_every_clause_is_a_sentence_of_its_own() {
            const clauses = all(row("q2"), "clause")
            compare(clauses.length, 4)
            verify(clauses[0].Accessible.name.startsWith("Asked if 1. I know it"))
            compare(clauses[1].lead, "and")
            compare(clauses[2].lead, "or if")
            compare(clauses[3].lead, "If")
        }
        function test_a_condition_is_begun_from_its_row() {
            mouseClick(findChild(row("q1"), "addCondition"))
            compare(stage.logic.called("addClause")[0], ["question", "q1", -1])
        }
        function test_a_clause_is_joined_by_and_or_by_or() {
            const one = row("q2")
            mouseClick(all(one, "addAnd")[0])
            mouseClick(all(one, "addOr")[0])
            compare(stage.logic.called("addClause"), [["question", "q2", 0], ["question", "q2", -1]])
        }
        function test_another_question_test_or_point_is_chosen() {
            const clause = all(row("q2"), "clause")[0]
            findChild(clause, "clauseAbout").chosen("q0")
            findChild(clause, "clauseTest").chosen("is")
            findChild(clause, "clausePoint").chosen(4)
            compare(stage.logic.called("changeClause"), [["c1", { aboutId: "q0" }], ["c1", { test: "is" }], ["c1", { number: 4 }]])
        }
        function test_what_a_test_has_no_use_for_is_not_shown() {
            const clauses = all(row("q2"), "clause")
            verify(findChild(clauses[0], "clausePoint").visible)
            verify(!findChild(clauses[2], "clausePoint").visible)
            verify(!findChild(clauses[0], "clauseRow").visible)
            verify(!findChild(clauses[0], "clauseOption").visible)
        }
        function test_a_removed_clause_can_be_brought_back() {
            mouseClick(findChild(all(row("q2"), "clause")[1], "removeClause"))
            compare(stage.logic.called("remove")[0], ["clause", "c2"])
            compare(undone.count, 1)
            undone.signalArguments[0][1]()
            compare(stage.logic.called("restore")[0], ["clause", ["c2"]])
        }
        function test_a_whole_condition_goes_and_comes_back() {
            mouseClick(findChild(row("q2"), "removeCondition"))
            compare(stage.logic.called("removeCondition")[0], ["question", "q2"])
            undone.signalArguments[0][1]()
            compare(stage.logic.called("restore")[0], ["clause", ["c1", "c2"]])
        }
        function test_a_jump_is_made_led_elsewhere_moved_and_removed() {
            const one = row("q2")
            mouseClick(findChild(one, "addJump"))
            const jump = findChild(one, "jump0")
            findChild(jump, "jumpSection").chosen("")
            findChild(jump, "jumpDown").clicked()
            findChild(jump, "removeJump").clicked()
            compare(stage.logic.called("addJump")[0], ["q2"])
            compare(stage.logic.called("setJumpSection")[0], ["j1", ""])
            compare(stage.logic.called("moveJump")[0], ["j1", 1])
            compare(stage.logic.called("remove")[0], ["jump", "j1"])
            undone.signalArguments[0][1]()
            compare(stage.logic.called("restore")[0], ["jump", ["j1"]])
        }
        function test_a_section_has_conditions_but_no_jumps() {
            verify(!findChild(row("s1"), "addJump").visible)
            verify(findChild(row("s1"), "addCondition").visible)
        }
        function test_what_is_wrong_stands_beside_what_it_is_about() {
            const told = all(row("q2"), "logicFinding")
            compare(told.map(one => one.text), ["A condition never holds.", "A jump never happens."])
        }
        function test_the_banner_leads_to_what_is_wrong() {
            const banner = findChild(stage.tab, "logicBanner")
            verify(banner.visible)
            compare(banner.text, "A condition never holds.")
            mouseClick(findChild(banner, "showFinding"))
            compare(findChild(stage.tab, "logicList").currentIndex, stage.logic.rowOf("q2"))
        }
        function test_where_nothing_is_wrong_there_is_no_banner() {
            stage.draft.findings = []
            verify(!findChild(stage.tab, "logicBanner").visible)
        }
        function test_a_placeholder_is_copied() {
            mouseClick(findChild(row("q2"), "quoteAnswers"))
            const dialog = findChild(stage.tab, "quoteDialog")
            tryVerify(() => dialog.opened)
            const list = findChild(dialog.contentItem, "quotable")
            tryVerify(() => list.itemAtIndex(0) !== null)
            mouseClick(list.itemAtIndex(0))
            compare(stage.app.copied, "{q1}")
            compare(said.count, 1)
        }
        function test_only_what_has_rules_is_shown_on_a_click() {
            const only = findChild(stage.tab, "onlyRules")
            mouseClick(only)
            verify(stage.logic.onlyRules)
            verify(only.checked)
        }
        function test_a_question_leads_to_its_editor() {
            mouseClick(findChild(row("q1"), "editQuestion"))
            compare(gone.signalArguments[0][0], "survey")
            compare(gone.signalArguments[0][1].question, "q1")
            compare(gone.signalArguments[0][1].tab, "build")
        }
    }
}
