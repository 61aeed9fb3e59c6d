// SPDX-License-Identifier: GPL-3.0-or-later
// Calendar files as the pages see them. Acts are noted; a test says how they end.
import QtQuick
import Aufwind.Test

QtObject {
    id: calendar

    property string state: "empty"
    property string trouble: ""
    property string fileName: "calendar-export-2026-11.ics"
    property int beyond: 0
    property bool busy: false
    property int chosen: 2
    property string everyText: ""
    property var calls: []
    property FakeList lines: FakeList {
        roles: ["title", "when", "kind", "kindText", "notes", "people", "choosable", "chosen"]
        rows: [
            { title: calendar.say("Product stand-up"), when: calendar.say("every Monday, 09:30–09:45"), kind: "create", kindText: calendar.say("New"), notes: calendar.say("Not in this workspace and left out: Mira Sand, Extern."), people: calendar.say("Ben Adeyemi, Sofia Marques"), choosable: true, chosen: true },
            { title: calendar.say("Ben / Jana"), when: calendar.say("every second Tuesday, 10:30–11:15"), kind: "update", kindText: calendar.say("Changes"), notes: "", people: calendar.say("Ben Adeyemi"), choosable: true, chosen: true },
            { title: calendar.say("Design review"), when: calendar.say("every month, 14:00–15:00"), kind: "older", kindText: calendar.say("Older than here"), notes: "", people: calendar.say("Tom Berger"), choosable: true, chosen: false },
            { title: calendar.say("All hands"), when: calendar.say("every month, 16:00–17:00"), kind: "notMine", kindText: calendar.say("Somebody else’s"), notes: "", people: "", choosable: false, chosen: false },
            { title: calendar.say("Christmas holidays"), when: "", kind: "leftOut", kindText: calendar.say("Left out"), notes: calendar.say("It lasts whole days, and a meeting has a time."), people: "", choosable: false, chosen: false }
        ]
    }

    signal done(int created, int changed)
    signal exported(int events, string fileName)
    signal exportFailed(string reason)

    function say(text) { return everyText !== "" ? everyText : text }
    function note(name, args) { calls = calls.concat([{ name: name, args: args ?? [] }]) }
    function called(name) { return calls.filter(call => call.name === name).map(call => call.args) }

    function read(file) {
        note("read", [file])
        state = "ready"
    }
    function choose(index, chosen) { note("choose", [index, chosen]) }
    function run() { note("run") }
    function leave() {
        note("leave")
        if (!busy)
            state = "empty"
    }
    function exportTo(file, seriesId) { note("exportTo", [file, seriesId]) }
}
