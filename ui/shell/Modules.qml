// SPDX-License-Identifier: GPL-3.0-or-later
// The modules that exist. The navigation shows these and no others, so that no entry leads nowhere.
import QtQuick

QtObject {
    id: modules

    // Names with blanks between them: what the company does without. A text, so that the list is made anew only where it
    // has changed.
    property string off: ""
    readonly property var list: every.filter(module => !off.split(" ").includes(module.name))
    readonly property var every: [
        { name: "home", glyph: "home", text: qsTr("Home") },
        { name: "meetings", glyph: "calendar", text: qsTr("Meetings"), counted: "home.today", also: ["meeting", "talk", "together"] },
        { name: "goals", glyph: "target", text: qsTr("Goals"), also: ["checkIns", "goalCycles", "goalProgress"] },
        { name: "people", glyph: "people", text: qsTr("People") }
    ]

    function glyphOf(name: string): string {
        return every.find(module => module.name === name)?.glyph ?? "file"
    }
}
