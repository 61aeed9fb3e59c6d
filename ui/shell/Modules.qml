// SPDX-License-Identifier: GPL-3.0-or-later
// The modules that exist. The navigation shows these and no others, so that no entry leads nowhere.
import QtQuick

QtObject {
    id: modules

    // Names with blanks between them: what the company does without. A text, so that the list is made anew only where it
    // has changed.
    property string off: ""
    // What the person holds; some parts are for certain ones alone.
    property string role: "employee"
    readonly property var list: every.filter(module => !off.split(" ").includes(module.name) && isFor(module))
    readonly property var every: [
        { name: "home", glyph: "home", text: qsTr("Home") },
        { name: "meetings", glyph: "calendar", text: qsTr("Meetings"), counted: "home.today", also: ["meeting", "talk", "together"] },
        { name: "goals", glyph: "target", text: qsTr("Goals"), also: ["checkIns", "goalCycles", "goalProgress"] },
        { name: "surveys", glyph: "bar-chart", text: qsTr("Surveys"), also: ["survey"], roles: ["hr", "admin", "owner"] },
        { name: "people", glyph: "people", text: qsTr("People") }
    ]

    // Without a type, which ends the compiler of Qt 6.4 here.
    function isFor(module): bool {
        return !module.roles || module.roles.includes(role)
    }

    function glyphOf(name: string): string {
        return every.find(module => module.name === name)?.glyph ?? "file"
    }
}
