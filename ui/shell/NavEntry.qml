// SPDX-License-Identifier: GPL-3.0-or-later
// One entry of the navigation.
import QtQuick
import Aufwind.Ui

Pressable {
    id: control

    property string glyph
    property int count: 0
    property bool current: false
    property bool collapsed: false
    readonly property color ink: current ? Theme.colour.accentText : Theme.colour.textMuted

    implicitHeight: Theme.size.navItem
    Accessible.role: Accessible.PageTab
    Accessible.name: count > 0 ? text + ", " + count : text
    Accessible.selected: current

    contentItem: Item {
        Icon {
            id: mark
            anchors.left: parent.left
            anchors.leftMargin: control.collapsed ? Math.round((parent.width - width) / 2) : Theme.space.m
            anchors.verticalCenter: parent.verticalCenter
            extent: Theme.size.icon
            glyph: control.glyph
            color: control.ink
        }
        PlainText {
            visible: !control.collapsed
            anchors.left: mark.right
            anchors.leftMargin: Theme.space.m
            anchors.right: parent.right
            anchors.rightMargin: control.count > 0 ? Theme.space.xxl : Theme.space.xs
            anchors.verticalCenter: parent.verticalCenter
            medium: true
            elide: Text.ElideRight
            text: control.text
            color: control.ink
            Accessible.ignored: true
        }
        PlainText {
            visible: !control.collapsed && control.count > 0
            anchors.right: parent.right
            anchors.rightMargin: Theme.space.m
            anchors.verticalCenter: parent.verticalCenter
            kind: "caption"
            medium: true
            text: Format.number(control.count)
            color: control.ink
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.radius.control
        color: control.current ? Theme.colour.accentTintStrong
             : control.down ? Theme.colour.pressed : control.hovered ? Theme.colour.hover : "transparent"

        FocusRing {
            shown: control.visualFocus
            gap: 0
        }
    }

    Hint {
        text: control.text
        shown: control.collapsed && (control.hovered || control.visualFocus)
        place: "beside"
    }
}
