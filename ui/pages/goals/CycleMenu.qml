// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with one cycle, by those who may.
import QtQuick
import Aufwind.Ui

PopupMenu {
    id: menu

    // The row of the cycle.
    required property var cycle

    // "drafting", "active", "close", "rollOver", "duplicate", "edit", "remove"
    signal wanted(string act)

    MenuEntry {
        objectName: "cycleActivate"
        glyph: "rising-lines"
        text: menu.cycle.phase === "closed" ? qsTr("Open again") : qsTr("Activate")
        visible: menu.cycle.phase !== "active"
        onTriggered: menu.wanted("active")
    }
    MenuEntry {
        objectName: "cycleClose"
        glyph: "check"
        text: qsTr("Close…")
        visible: menu.cycle.phase === "active"
        onTriggered: menu.wanted("close")
    }
    MenuEntry {
        objectName: "cycleDraft"
        glyph: "undo"
        text: qsTr("Back to drafting")
        visible: menu.cycle.phase === "active"
        onTriggered: menu.wanted("drafting")
    }
    MenuLine {}
    MenuEntry {
        objectName: "cycleRollOver"
        glyph: "arrow-right"
        text: qsTr("Roll goals over…")
        enabled: menu.cycle.goals > 0
        onTriggered: menu.wanted("rollOver")
    }
    MenuEntry {
        objectName: "cycleDuplicate"
        glyph: "copy"
        text: qsTr("Duplicate goals…")
        enabled: menu.cycle.goals > 0
        onTriggered: menu.wanted("duplicate")
    }
    MenuLine {}
    MenuEntry {
        objectName: "cycleEdit"
        glyph: "pencil"
        text: qsTr("Edit…")
        onTriggered: menu.wanted("edit")
    }
    MenuEntry {
        objectName: "cycleRemove"
        glyph: "trash"
        text: qsTr("Remove")
        // Its goals would be of no cycle then.
        visible: menu.cycle.goals === 0
        onTriggered: menu.wanted("remove")
    }
}
