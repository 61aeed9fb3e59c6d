// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with one goal.
import QtQuick
import Aufwind.Ui

PopupMenu {
    id: menu

    property bool changeable: false
    property bool discussable: true

    signal edit
    signal discuss
    signal removed

    MenuEntry {
        objectName: "editGoal"
        enabled: menu.changeable
        glyph: "pencil"
        text: qsTr("Edit…")
        onTriggered: menu.edit()
    }
    MenuEntry {
        objectName: "discussInMeeting"
        visible: menu.discussable
        glyph: "speech"
        text: qsTr("Discuss in…")
        onTriggered: menu.discuss()
    }
    MenuLine {}
    MenuEntry {
        objectName: "deleteGoal"
        enabled: menu.changeable
        glyph: "trash"
        danger: true
        text: qsTr("Delete")
        onTriggered: menu.removed()
    }
}
