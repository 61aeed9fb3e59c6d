// SPDX-License-Identifier: GPL-3.0-or-later
// Whom a small survey asks; what is set shows, and edits are noted as calls.
import QtQuick

QtObject {
    id: audience

    property var calls: []
    property var settings: ({ audience: "everyone", people: [], teams: [], rule: "", threshold: 5, opens: undefined, closes: undefined, remindDays: 0, rhythm: "once", rhythmDays: 0,
                              questionsEach: 0, managersRead: false, participantsRead: false })
    property var conditions: [{ key: "title", title: "Title", test: "is", testText: "is", values: ["Engineer"], text: "Title is Engineer" }]
    property var columns: [{ key: "title", title: "Title", kind: "text", options: [], optionTexts: [] }]
    property var teams: [{ id: "t1", name: "Tools" }, { id: "t2", name: "<b>Evil</b>" }]
    property int count: 41
    property bool counting: false
    property int leastThreshold: 3
    property int mostThreshold: 50
    property bool launched: false
    property int questions: 3
    property int core: 1
    property var pool: [{ id: "q1", text: "1. First", core: true }, { id: "q2", text: "2. Second", core: false }, { id: "q3", text: "3. Third", core: false }]
    // Why nothing can be set.
    property string trouble: ""

    function note(name, args) { calls = calls.concat([{ name: name, args: args }]) }
    function called(name) { return calls.filter(call => call.name === name).map(call => call.args) }
    function set(wanted) {
        note("set", [wanted])
        if (trouble === "")
            settings = Object.assign({}, settings, wanted)
        return trouble
    }
    function include(which, id, included) {
        note("include", [which, id, included])
        const now = settings[which].filter(one => one.id !== id)
        const changed = {}
        changed[which] = included ? [...now, { id: id, name: "Name of " + id }] : now
        settings = Object.assign({}, settings, changed)
        return true
    }
    function setCore(id, core) { note("setCore", [id, core]); return true }
    function tests(key) { return [{ name: "is", text: "is", values: "one" }] }
    function addCondition(key, test, values) { note("addCondition", [key, test, values]); return "" }
    function removeCondition(index) { note("removeCondition", [index]) }
}
