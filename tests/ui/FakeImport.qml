// SPDX-License-Identifier: GPL-3.0-or-later
// An import of people as the pages see it. Acts are noted; a test says how they end.
import QtQuick
import Aufwind.Test

QtObject {
    id: work

    property string step: "file"
    property string busy: ""
    property real progress: 0
    property string trouble: ""
    property string fileName: rows > 0 ? "mitarbeiter_2026-11-23.csv" : ""
    property string format: "Windows-1252"
    property int rows: step === "file" ? 0 : 63
    property int beyond: 0
    property var columns: [
        { header: "Personal-Nr.", sample: "4407 · 4423 · 4449", field: "external_id" },
        { header: "Vorname", sample: "Ben · Sofia · Pavel", field: "first_name" },
        { header: "Nachname", sample: "Adeyemi · Marques · Horák", field: "last_name" },
        { header: "Stelle", sample: "Senior Engineer · Designer", field: "title" },
        { header: "Vorgesetzter", sample: "4401 · 4402", field: "manager" },
        { header: "Parkplatz", sample: "A12 · B7", field: "" }
    ]
    property var fields: [
        { name: "external_id", text: work.say("External id"), confidential: false },
        { name: "email", text: work.say("Email"), confidential: false },
        { name: "first_name", text: work.say("First name"), confidential: false },
        { name: "last_name", text: work.say("Last name"), confidential: false },
        { name: "title", text: work.say("Title"), confidential: false },
        { name: "manager", text: work.say("Manager"), confidential: false }
    ]
    property bool asksForOrder: false
    property string order: ""
    property var counts: step === "changes" ? { faulty: 3, created: 3, changed: 11, deactivated: 2, unchanged: 44 } : { faulty: 0, created: 0, changed: 0, deactivated: 0, unchanged: 0 }
    property int changes: counts.created + counts.changed + counts.deactivated
    property var result: ({ created: 3, changed: 11, deactivated: 2, leftOut: 3 })
    property string everyText: ""
    property var calls: []
    property FakeList lines: FakeList {
        property string kind: ""
        roles: ["heading", "kind", "kindText", "count", "hidden", "line", "row", "name", "detail", "subjectId", "initials", "text", "quiet", "warning", "changes", "faults"]
        rows: work.step !== "changes" ? [] : [
            work.heading("faulty", "Errors", 3, 0),
            work.line("faulty", 17, "Maximilian Lorenz", "ML", "4418 · Production", { faults: [{ text: work.say("Manager “4471” is nobody, in this file or in Aufwind"), field: work.say("Manager"), column: 4, value: "4471", inFile: true, person: true }] }),
            work.line("faulty", 32, "Ruth Nowak", "RN", "4432 · Finance", { faults: [{ text: work.say("Start date “31.02.2026” does not exist"), field: work.say("Start date"), column: 5, value: "31.02.2026", inFile: true, person: false }] }),
            work.line("faulty", 58, "Jonas Petri", "JP", "4460 · Hardware", { faults: [{ text: work.say("Same person as line 41 (Aylin Schäfer)"), field: work.say("External id"), column: 0, value: "4460", inFile: true, person: false }] }),
            work.heading("created", "New", 3, 1),
            work.line("created", 61, "Clara Weidmann", "CW", "4466 · Sales", { text: work.say("Account Executive, Dublin, starts 1 Dec 2026"), quiet: work.say("manager Callum Reid") }),
            work.line("created", 62, "Emil Haugen", "EH", "4467 · Hardware", { text: work.say("Test Engineer, Leipzig, starts 4 Jan 2027"), quiet: work.say("manager Nele Petersen") }),
            work.heading("changed", "Changed", 11, 9),
            work.line("changed", 9, "Ben Adeyemi", "BA", "4407 · Engineering", { changes: [{ name: work.say("Title"), before: work.say("Software Engineer"), after: work.say("Senior Engineer") }, { name: work.say("Level"), before: "E3", after: "E4" }] }),
            work.line("changed", 23, "Sofia Marques", "SM", "4423 · Engineering", { changes: [{ name: work.say("Manager"), before: "Priya Raman", after: "Jana Vogt" }, { name: work.say("Dotted line managers"), before: work.say("none"), after: "Priya Raman" }] }),
            work.heading("deactivated", "Deactivated", 2, 1),
            work.line("deactivated", 45, "Pavel Horák", "PH", "4449 · Sales", { text: work.say("Leaves on 30 Nov 2026"), warning: work.say("3 reports have no manager then") }),
            work.heading("unchanged", "Unchanged", 44, 44)
        ]
    }

    signal done

    function say(text) { return everyText !== "" ? everyText : text }
    function note(name, args) { calls = calls.concat([{ name: name, args: args ?? [] }]) }
    function called(name) { return calls.filter(call => call.name === name).map(call => call.args) }
    function heading(kind, text, count, hidden) {
        return { heading: true, kind: kind, kindText: say(text), count: count, hidden: hidden, line: 0, row: -1, name: "", detail: "", subjectId: "", initials: "", text: "", quiet: "", warning: "", changes: [], faults: [] }
    }
    function line(kind, number, name, initials, detail, more) {
        return Object.assign({ heading: false, kind: kind, kindText: "", count: 0, hidden: 0, line: number, row: number - 2, name: say(name), detail: say(detail), subjectId: "p" + number, initials: initials, text: "", quiet: "", warning: "", changes: [], faults: [] }, more)
    }

    function read(file) {
        note("read", [file])
        step = "columns"
    }
    function setColumn(index, field) {
        note("setColumn", [index, field])
        columns = columns.map((column, at) => Object.assign({}, column, { field: at === index ? field : column.field === field ? "" : column.field }))
    }
    function setOrder(first) {
        note("setOrder", [first])
        order = first
    }
    function compare() {
        note("compare")
        step = "changes"
    }
    function correct(row, column, text) { note("correct", [row, column, text]) }
    function choosePerson(row, column, value, personId) { note("choosePerson", [row, column, value, personId]) }
    function apply() {
        note("apply")
        step = "done"
        done()
    }
    function back() {
        note("back")
        step = step === "changes" ? "columns" : "file"
    }
    function cancel() { note("cancel") }
    function leave() {
        note("leave")
        step = "file"
    }
}
