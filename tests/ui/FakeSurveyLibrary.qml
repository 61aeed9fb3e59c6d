// SPDX-License-Identifier: GPL-3.0-or-later
// Two templates and a library of three questions; what is made is noted as a call.
import QtQuick

QtObject {
    property string language: "en"
    property var languages: [{ code: "en", name: "English" }, { code: "de", name: "Deutsch" }]
    property bool keeps: true
    property var calls: []
    readonly property var templates: [
        { id: "pulse", name: language === "de" ? "Pulsumfrage" : "Pulse", description: "Keeps an eye on mood.", rhythm: "every month", minutes: 3, questions: 2 },
        { id: "enps", name: "eNPS", description: "One number.", rhythm: "every quarter", minutes: 1, questions: 1 }
    ]
    readonly property var drivers: [
        { key: "feedback", name: "Feedback", outcome: false, questions: [{ key: "f1", text: "I get feedback", type: "scale" }, { key: "f2", text: "I give feedback", type: "scale" }] },
        { key: "growth", name: "Growth", outcome: false, questions: [{ key: "g1", text: "I grow <b>here</b>", type: "scale" }] }
    ]

    function note(name, args) { calls = calls.concat([{ name: name, args: args }]) }
    function called(name) { return calls.filter(call => call.name === name).map(call => call.args) }
    function preview(id) {
        return id === "" ? {} : { title: titleOf(id), introduction: "", sections: [{ title: "Work", questions: [{ text: language === "de" ? "Ich weiß es" : "I know it", type: "scale", core: true }, { text: "Why?", type: "long_text", core: false }] }] }
    }
    function titleOf(id) { return id === "pulse" ? (language === "de" ? "Wie läuft es?" : "How is it going?") : "Recommend us" }
    function create(id, title) {
        note("create", [id, title])
        return keeps ? "made" : ""
    }
    function add(survey, section, keys) {
        note("add", [survey, section, keys])
        return keeps ? keys.length : 0
    }
}
