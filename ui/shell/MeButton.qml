// SPDX-License-Identifier: GPL-3.0-or-later
// The person who is signed in, at the foot of the navigation, with their menu.
import QtQuick
import Aufwind.Ui

Pressable {
    id: control

    required property var app
    property bool collapsed: false

    signal chosen(string name)

    implicitHeight: Theme.size.foot
    onClicked: menu.open()
    Accessible.role: Accessible.ButtonMenu
    Accessible.name: control.app.me.name

    contentItem: Item {
        Avatar {
            id: face
            anchors.left: parent.left
            anchors.leftMargin: control.collapsed ? Math.round((parent.width - width) / 2) : Theme.space.xs
            anchors.verticalCenter: parent.verticalCenter
            personId: control.app.me.id
            initials: control.app.me.initials
            name: control.app.me.name
        }
        Column {
            visible: !control.collapsed
            anchors.left: face.right
            anchors.leftMargin: Theme.space.s
            anchors.right: dots.left
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space.half

            PlainText {
                width: parent.width
                kind: "small"
                medium: true
                elide: Text.ElideRight
                text: control.app.me.name
                Accessible.ignored: true
            }
            PlainText {
                width: parent.width
                kind: "caption"
                elide: Text.ElideRight
                text: control.app.me.team
                color: Theme.colour.textMuted
                Accessible.ignored: true
            }
        }
        Icon {
            id: dots
            visible: !control.collapsed
            anchors.right: parent.right
            anchors.rightMargin: Theme.space.xs
            anchors.verticalCenter: parent.verticalCenter
            extent: Theme.size.icon
            glyph: "more"
        }
    }
    background: Rectangle {
        anchors.fill: parent
        anchors.topMargin: Theme.space.xs
        anchors.bottomMargin: Theme.space.xs
        radius: Theme.radius.control
        color: control.down ? Theme.colour.pressed : control.hovered ? Theme.colour.hover : "transparent"

        FocusRing {
            shown: control.visualFocus
            gap: 0
        }
    }

    PopupMenu {
        id: menu
        x: Theme.mirrored ? control.width - width : 0
        y: -height - Theme.space.xs

        MenuEntry {
            glyph: "sliders"
            text: qsTr("Settings")
            onTriggered: control.chosen("settings")
        }
        MenuEntry {
            glyph: "refresh"
            text: qsTr("Sync and this device")
            onTriggered: control.chosen("sync")
        }
        MenuLine {}
        MenuEntry {
            glyph: "logout"
            text: qsTr("Sign out")
            onTriggered: control.app.signOut()
        }
    }
}
