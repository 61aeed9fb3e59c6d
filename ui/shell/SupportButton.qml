// SPDX-License-Identifier: GPL-3.0-or-later
// Help, at the same place on every page.
import QtQuick
import Aufwind.Ui

Pressable {
    id: control

    // Of the keyboard shortcuts, as printed.
    property string keys

    signal go(string name, var request)
    signal showKeys
    signal startTour
    signal showDetails

    implicitWidth: Theme.size.supportButton
    implicitHeight: Theme.size.supportButton
    text: qsTr("Help and support")
    onClicked: menu.open()
    Accessible.role: Accessible.ButtonMenu
    Accessible.name: text

    background: Rectangle {
        radius: width / 2
        color: control.down ? Theme.colour.pressed : control.hovered ? Theme.colour.hover : Theme.colour.raised
        border.width: Theme.line.border
        border.color: Theme.colour.borderStrong

        FocusRing {
            shown: control.visualFocus
            around: control.width / 2
        }
    }
    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            extent: Theme.size.icon
            glyph: "help"
            color: Theme.colour.accentText
        }
    }

    PopupMenu {
        id: menu
        x: Theme.mirrored ? 0 : control.width - width
        y: -height - Theme.space.xs

        MenuEntry {
            glyph: "refresh"
            text: qsTr("Sync and this device")
            onTriggered: control.go("sync", {})
        }
        MenuEntry {
            glyph: "list"
            text: qsTr("Keyboard shortcuts")
            keys: control.keys
            onTriggered: control.showKeys()
        }
        MenuEntry {
            glyph: "eye"
            text: qsTr("Show me around")
            onTriggered: control.startTour()
        }
        MenuEntry {
            glyph: "info"
            text: qsTr("Details for support")
            onTriggered: control.showDetails()
        }
    }
}
