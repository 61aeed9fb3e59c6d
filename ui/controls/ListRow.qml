// SPDX-License-Identifier: GPL-3.0-or-later
// A row of two lines that one can open. Leading and trailing things are given as children of the two slots.
import QtQuick
import Aufwind.Ui

Pressable {
    id: control

    property string title
    property string subtitle
    property color subtitleColour: Theme.colour.textMuted
    property bool selected: false
    property bool struck: false
    property bool compact: false
    property bool divided: false
    property real inset: Theme.space.s
    property alias leading: leadingSlot.data
    property alias trailing: trailingSlot.data

    implicitHeight: compact ? Theme.size.listRowCompact : Theme.size.listRow
    implicitWidth: Theme.size.menuLeast
    Accessible.role: Accessible.ListItem
    Accessible.name: subtitle !== "" ? title + ", " + subtitle : title

    contentItem: Item {
        Row {
            id: leadingSlot
            anchors.left: parent.left
            anchors.leftMargin: control.inset
            anchors.verticalCenter: parent.verticalCenter
        }
        Column {
            anchors.left: leadingSlot.right
            anchors.leftMargin: leadingSlot.width > 0 ? Theme.space.m : 0
            anchors.right: trailingSlot.left
            anchors.rightMargin: trailingSlot.width > 0 ? Theme.space.m : 0
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space.half

            PlainText {
                width: parent.width
                kind: control.compact ? "small" : "body"
                medium: true
                elide: Text.ElideRight
                text: control.title
                font.strikeout: control.struck
                color: control.selected ? Theme.colour.accentText : control.struck ? Theme.colour.textMuted : Theme.colour.text
                Accessible.ignored: true
            }
            PlainText {
                width: parent.width
                kind: "caption"
                elide: Text.ElideRight
                text: control.subtitle
                visible: text !== ""
                color: control.selected ? Theme.colour.accentText : control.subtitleColour
                Accessible.ignored: true
            }
        }
        Row {
            id: trailingSlot
            anchors.right: parent.right
            anchors.rightMargin: control.inset
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space.s
        }
    }

    background: Rectangle {
        radius: Theme.radius.control
        color: control.selected ? Theme.colour.accentTintStrong
             : control.down ? Theme.colour.pressed : control.hovered ? Theme.colour.hover : "transparent"

        Hairline {
            visible: control.divided
            anchors.bottom: parent.bottom
            width: parent.width
        }
        FocusRing {
            shown: control.visualFocus
            gap: 0
        }
    }
}
