// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of a small survey in Polish and French; edits are noted as calls and show in the list.
import QtQuick
import Aufwind.Test

QtObject {
    id: translation

    property string language: "pl"
    property string ownLanguage: "en"
    property string ownName: "English"
    property bool onlyMissing: false
    property var calls: []
    property var languages: [{ id: "l1", code: "pl", name: "Polski", texts: 4, translated: 1, missing: 3 }, { id: "l2", code: "fr", name: "Français", texts: 4, translated: 4, missing: 0 }]
    property FakeList list: FakeList {
        roles: ["id", "part", "begins", "heading", "number", "own", "text", "missing", "limit", "rowId"]
        rows: [
            { id: "p1", part: "title", begins: true, heading: "Pulse", number: 0, own: "Pulse", text: "Puls", missing: false, limit: 300, rowId: "" },
            { id: "p2", part: "question", begins: true, heading: "", number: 1, own: "<img src='http://evil.example/a.png'>", text: "", missing: true, limit: 4000, rowId: "q1" },
            { id: "p3", part: "option", begins: false, heading: "", number: 1, own: "Red", text: "", missing: true, limit: 4000, rowId: "q1" },
            { id: "p4", part: "option", begins: false, heading: "", number: 1, own: "Blue", text: "", missing: true, limit: 10, rowId: "q1" }
        ]
    }

    function note(name, args) { calls = calls.concat([{ name: name, args: args }]) }
    function called(name) { return calls.filter(call => call.name === name).map(call => call.args) }
    function setText(place, text, before) {
        note("setText", [place, text, before])
        list.change(list.find("id", place), { text: text, missing: text.trim() === "" })
        return true
    }
    function offered() { return [{ code: "nl", name: "Nederlands" }, { code: "es", name: "Español" }] }
    function addLanguage(code) { note("addLanguage", [code]); return true }
    function removeLanguage(code) { note("removeLanguage", [code]); return true }
    function moveLanguage(code, by) { note("moveLanguage", [code, by]); return true }
    function nextMissing(row, by) {
        const count = list.count
        let at = row
        for (let i = 0; i < count; ++i) {
            at = (at + (by < 0 ? -1 : 1) + count) % count
            if (list.get(at).missing)
                return at
        }
        return -1
    }
}
