// SPDX-License-Identifier: GPL-3.0-or-later
// The audit log as the pages see it. What is asked of it is noted; a test says what comes of it.
import QtQuick
import Aufwind.Test

QtObject {
    id: log

    property string everyText: ""
    property string state: "ready"
    property string trouble: ""
    property bool more: false
    property var lookedBack: undefined
    property string kind: ""
    property var from: undefined
    property var to: undefined
    property string text: ""
    property var followed: ({})
    readonly property bool filtered: kind !== "" || text !== "" || Boolean(from) || Boolean(to) || Boolean(followed.id)
    property string busy: ""
    property real progress: 0
    property var verdict: ({})
    property var calls: []
    property FakeList lines: FakeList {
        roles: ["number", "at", "actor", "actorName", "action", "subject", "subjectName", "detail"]
        rows: [
            { number: 41, at: new Date(2026, 10, 24, 9, 38), actor: "p8", actorName: log.say("Katrin Sommer"), action: log.say("Role grant created"), subject: "01900000-0000-7000-8000-00000000a7c1", subjectName: "", detail: log.say("person=Ben Adeyemi role=hr") },
            { number: 40, at: new Date(2026, 10, 24, 9, 2), actor: "", actorName: "", action: log.say("Many wrong passwords"), subject: "p2", subjectName: log.say("Ben Adeyemi"), detail: "" },
            { number: 39, at: new Date(2026, 10, 23, 16, 11), actor: "p1", actorName: log.say("Jana Vogt"), action: log.say("Signed in on a new device"), subject: "p1", subjectName: log.say("Jana Vogt"), detail: "" },
            { number: 38, at: new Date(2026, 10, 23, 11, 47), actor: "p8", actorName: log.say("Katrin Sommer"), action: log.say("Employee changed"), subject: "p4", subjectName: log.say("Oisín Byrne"), detail: log.say("manager=Jana Vogt title location") }
        ]
    }

    signal exported(int lines, string fileName, bool bounded)
    signal exportFailed(string reason)

    function say(text) { return everyText !== "" ? everyText : text }
    function note(name, args) { calls = calls.concat([{ name: name, args: args ?? [] }]) }
    function called(name) { return calls.filter(call => call.name === name).map(call => call.args) }

    function load() { note("load") }
    function loadMore() { note("loadMore") }
    function follow(how, id) {
        note("follow", [how, id])
        followed = id === "" ? {} : { how: how, id: id, name: ({ p1: say("Jana Vogt"), p2: say("Ben Adeyemi"), p4: say("Oisín Byrne"), p8: say("Katrin Sommer") })[id] ?? "" }
    }
    function showAll() {
        note("showAll")
        kind = text = ""
        from = to = undefined
        followed = {}
    }
    function exportTo(file) { note("exportTo", [file]) }
    function verify(anchors) { note("verify", [anchors]) }
    function forgetVerdict() { verdict = {} }
    function cancel() { note("cancel"); busy = "" }
}
