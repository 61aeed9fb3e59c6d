// SPDX-License-Identifier: GPL-3.0-or-later
// The modules that exist. The navigation shows these and no others, so that no entry leads nowhere.
import QtQuick

QtObject {
    readonly property var list: [
        { name: "home", glyph: "home", text: qsTr("Home") },
        { name: "meetings", glyph: "calendar", text: qsTr("Meetings"), counted: "home.today", also: ["meeting", "talk", "together"] },
        { name: "people", glyph: "people", text: qsTr("People") }
    ]

    function glyphOf(name: string): string {
        return list.find(module => module.name === name)?.glyph ?? "file"
    }
}
