// SPDX-License-Identifier: GPL-3.0-or-later
// Conditions and jumps of a small survey; edits are noted as calls.
import QtQuick
import Aufwind.Test

QtObject {
    id: logic

    property bool onlyRules: false
    property var calls: []
    property FakeList list: FakeList {
        roles: ["id", "kind", "sectionId", "number", "title", "type", "when", "jumps", "findings", "mayJump"]
        rows: [
            { id: "s1", kind: "section", sectionId: "s1", number: 0, title: "Work", type: "", when: [], jumps: [], findings: [], mayJump: false },
            { id: "q1", kind: "question", sectionId: "s1", number: 1, title: "<img src='http://evil.example/a.png'>", type: "scale", when: [], jumps: [], findings: [], mayJump: true },
            { id: "q2", kind: "question", sectionId: "s1", number: 2, title: "Why?", type: "long_text", mayJump: true,
              when: [[logic.clause("c1", "at_most", 2), logic.clause("c2", "is_not", 1)], [logic.clause("c3", "answered", 0)]],
              jumps: [{ id: "j1", sectionId: "s2", section: "Team", when: [[logic.clause("c4", "is", 5)]] }, { id: "j2", sectionId: "", section: "the end", when: [] }],
              findings: [{ text: "A condition never holds.", problem: "condition_never_true", blocks: true, jump: -1, clause: 2 }, { text: "A jump never happens.", problem: "jump_never_happens", blocks: false, jump: 1, clause: -1 }] },
            { id: "s2", kind: "section", sectionId: "s2", number: 0, title: "Team", type: "", when: [], jumps: [], findings: [], mayJump: false }
        ]
    }

    function clause(id, test, number) {
        return { id: id, aboutId: "q1", about: "1. I know it", test: test, testText: test, rowId: "", row: "", optionId: "", option: "", number: number, value: String(number), needs: test === "answered" ? "" : "point" }
    }
    function note(name, args) { calls = calls.concat([{ name: name, args: args }]) }
    function called(name) { return calls.filter(call => call.name === name).map(call => call.args) }
    function askedBefore(kind, owner) { return [{ value: "q1", text: "1. I know it" }, { value: "q0", text: "0. Before" }] }
    function facts(question, row) {
        return { type: "scale", tests: ["is", "is_not", "at_most", "at_least", "answered"].map(test => ({ value: test, text: test })), isMatrix: false, rows: [], options: [],
                 points: [1, 2, 3, 4, 5].map(point => ({ value: point, text: String(point) })), least: 0, most: 100, step: 1 }
    }
    function sectionsBehind(question) { return [{ value: "s2", text: "Team" }, { value: "", text: "the end" }] }
    function quotable(question) { return [{ placeholder: "{q1}", text: "1. I know it" }] }
    function addClause(kind, owner, list) { note("addClause", [kind, owner, list]); return "new" }
    function changeClause(id, wanted) { note("changeClause", [id, wanted]); return true }
    function addJump(question) { note("addJump", [question]); return "new" }
    function setJumpSection(id, section) { note("setJumpSection", [id, section]); return true }
    function moveJump(id, by) { note("moveJump", [id, by]); return true }
    function removeCondition(kind, owner) { note("removeCondition", [kind, owner]); return ["c1", "c2"] }
    function remove(kind, id) { note("remove", [kind, id]); return true }
    function restore(kind, ids) { note("restore", [kind, ids]); return true }
    function rowOf(id) { return list.find("id", id) }
}
