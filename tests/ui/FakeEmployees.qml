// SPDX-License-Identifier: GPL-3.0-or-later
// The table of employees as the pages see it. Acts are noted; a cell that is set shows it.
import QtQuick
import Aufwind.Test

FakeList {
    id: grid

    property string everyText: ""
    property bool ready: true
    property bool gathering: false
    property string search: ""
    property string sortKey: ""
    property bool descending: false
    property string filter: ""
    property var conditions: []
    property string busy: ""
    property real progress: 0.4
    property int chosenCount: 0
    property int anchor: -1
    // What the next edit is answered.
    property string reason: ""
    property string trouble: ""
    property bool refusesFilter: false
    property var calls: []
    property var columns: [
        column("title", "Title", "text"), column("department", "Department", "text"), column("manager", "Manager", "person"),
        column("location", "Location", "text"), column("email", "Email", "text"), column("start_date", "Start date", "date"),
        Object.assign(column("status", "Status", "choice"), { options: ["active", "on_leave", "left"], optionTexts: [say("Active"), say("On leave"), say("Left")] }),
        Object.assign(column("dotted_line_managers", "Dotted line managers", "people"), { editable: false }),
        Object.assign(column("a1", "Shoe size", "number"), { custom: true }),
        Object.assign(column("a2", "First aid", "yesNo"), { custom: true, confidential: true, options: ["yes", "no"], optionTexts: [say("yes"), say("no")] })
    ]
    property var shown: ["title", "department", "manager", "location", "email", "start_date", "status", "a1"]

    signal refilled(bool anew)
    signal changed(int people, int skipped)
    signal exported(int rows, string fileName)
    signal exportFailed(string reason)

    roles: ["id", "name", "initials", "cells", "chosen"]

    function say(text) { return everyText !== "" ? everyText : text }
    function note(name, args) { calls = calls.concat([{ name: name, args: args ?? [] }]) }
    function called(name) { return calls.filter(call => call.name === name).map(call => call.args) }
    function column(key, title, kind) {
        return { key: key, title: say(title), kind: kind, options: [], optionTexts: [], editable: true, custom: false, confidential: false, required: false }
    }
    function fill(people, times) {
        const all = []
        for (let round = 0; round < times; ++round) {
            for (const one of people) {
                all.push({ id: one[0] + (round > 0 ? "-" + round : ""), name: say(one[1]), initials: one[2], chosen: false,
                           cells: [say(one[3]), say(one[4]), say(one[5]), say("Leipzig"), one[1].split(" ")[0].toLowerCase() + "@lindenau.example",
                                   say("1 Mar 2024"), say("Active"), round % 2 ? "" : "42"] })
            }
        }
        rows = all
    }
    function sortBy(key, down) {
        note("sortBy", [key, down])
        sortKey = key
        descending = down
    }
    function tests(key) {
        const kind = columns.find(one => one.key === key).kind
        const all = kind === "choice" || kind === "yesNo" ? [{ name: "is", text: say("is"), values: "many" }]
            : [{ name: "contains", text: say("contains"), values: "one" }, { name: "is", text: say("is"), values: "one" }]
        return all.concat([{ name: "empty", text: say("is empty"), values: "none" }])
    }
    function addCondition(key, test, values) {
        note("addCondition", [key, test, values])
        if (reason === "")
            conditions = conditions.concat([{ key: key, test: test, values: values, text: key + " " + test + " " + values }])
        return reason
    }
    function removeCondition(index) { conditions = conditions.filter((one, at) => at !== index) }
    function setFilter(text) {
        note("setFilter", [text])
        if (refusesFilter)
            return false
        conditions = []
        return true
    }
    function ruleTrouble() { return trouble }
    function count_() { chosenCount = rows.filter(row => row.chosen).length }
    function choose(row, how) {
        const last = how === "range" ? anchor : row
        for (let at = 0; at < count; ++at) {
            const within = at >= Math.min(row, last) && at <= Math.max(row, last)
            const chosen = how === "toggle" ? (at === row ? !get(at).chosen : get(at).chosen) : within
            if (chosen !== get(at).chosen)
                change(at, { chosen: chosen })
        }
        if (how !== "range")
            anchor = row
        count_()
    }
    function chooseAll() {
        for (let at = 0; at < count; ++at)
            change(at, { chosen: true })
        count_()
    }
    function chooseNone() {
        for (let at = 0; at < count; ++at)
            change(at, { chosen: false })
        count_()
    }
    function chosenPair() { return chosenCount === 2 ? rows.filter(row => row.chosen).map(row => row.id) : [] }
    function onlyChosen() { return chosenCount === 1 ? rows.find(row => row.chosen).id : "" }
    function idAt(row) { return row >= 0 && row < count ? get(row).id : "" }
    function rowOf(id) { return find("id", id) }
    function cellValue(id, key) {
        const one = columns.find(each => each.key === key)
        if (one.kind === "date")
            return new Date(2024, 2, 1)
        if (one.kind === "person")
            return "p1"
        const text = get(find("id", id)).cells[shown.indexOf(key)]
        return one.options.length > 0 ? one.options[one.optionTexts.indexOf(text)] : text
    }
    function setCell(id, key, value) {
        note("setCell", [id, key, value])
        if (reason === "") {
            const row = find("id", id)
            const cells = get(row).cells.slice()
            cells[shown.indexOf(key)] = "" + (value ?? "")
            change(row, { cells: cells })
        }
        return reason
    }
    function setChosen(key, value) {
        note("setChosen", [key, value])
        if (reason === "")
            changed(chosenCount, 0)
        return reason
    }
    function exportTo(file, format) { note("exportTo", [file, format]) }
    function cancel() { note("cancel") }
    function refresh() { note("refresh") }
    function reword() {}
}
