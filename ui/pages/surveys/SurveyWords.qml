// SPDX-License-Identifier: GPL-3.0-or-later
// What kinds of questions and states of surveys are called, everywhere the same.
import QtQuick

QtObject {
    readonly property var types: [
        { value: "scale", text: qsTr("Scale"), glyph: "list" },
        { value: "enps", text: qsTr("Recommendation, 0 to 10"), glyph: "bar-chart" },
        { value: "single_choice", text: qsTr("One of several"), glyph: "check" },
        { value: "multiple_choice", text: qsTr("Several of several"), glyph: "clipboard-check" },
        { value: "matrix", text: qsTr("Table of scales"), glyph: "grid" },
        { value: "ranking", text: qsTr("Order of preference"), glyph: "rising-lines" },
        { value: "slider", text: qsTr("Slider"), glyph: "sliders" },
        { value: "short_text", text: qsTr("Short text"), glyph: "pencil" },
        { value: "long_text", text: qsTr("Long text"), glyph: "speech" },
        { value: "date", text: qsTr("Day"), glyph: "calendar" },
        { value: "statement", text: qsTr("Text without a question"), glyph: "info" }
    ]

    // Without types, which end the compiler of Qt 6.4 here.
    function typeText(value) { return types.find(type => type.value === value)?.text ?? "" }
    function typeGlyph(value) { return types.find(type => type.value === value)?.glyph ?? "help" }
    function stateText(value) {
        return value === "open" ? qsTr("Open") : value === "waiting" ? qsTr("Scheduled") : value === "closed" ? qsTr("Closed") : qsTr("Draft")
    }
    function stateKind(value) { return value === "open" ? "success" : value === "waiting" ? "info" : "neutral" }
    function languageText(tag) {
        // English alone calls itself by its country.
        const name = /^en(-|_|$)/.test(tag) ? "English" : Qt.locale(tag).nativeLanguageName
        return name === "" ? tag : name.charAt(0).toUpperCase() + name.slice(1)
    }
    function points(value) { return value === "scale" || value === "matrix" }
    function options(value) { return value === "single_choice" || value === "multiple_choice" || value === "ranking" }
}
