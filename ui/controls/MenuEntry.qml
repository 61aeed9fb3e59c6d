// SPDX-License-Identifier: GPL-3.0-or-later
// One line of a menu.
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

T.MenuItem {
    id: control

    property string glyph
    property string keys
    property bool danger: false
    readonly property color ink: !enabled ? Theme.colour.textDisabled : danger ? Theme.colour.dangerText : Theme.colour.text

    implicitWidth: Math.ceil(label.implicitWidth) + label.anchors.leftMargin + Theme.space.l
                   + (keys !== "" || checked ? Math.ceil(keyText.implicitWidth) + Theme.size.iconSmall + Theme.space.l : 0)
    implicitHeight: visible ? Theme.size.menuItem : 0
    Accessible.role: Accessible.MenuItem
    Accessible.name: text

    contentItem: Item {
        Icon {
            id: mark
            anchors.left: parent.left
            anchors.leftMargin: Theme.space.s
            anchors.verticalCenter: parent.verticalCenter
            glyph: control.glyph
            color: !control.enabled ? Theme.colour.textDisabled : control.danger ? Theme.colour.dangerText : Theme.colour.textMuted
        }
        PlainText {
            id: label
            anchors.left: parent.left
            anchors.leftMargin: control.glyph !== "" ? mark.width + 2 * Theme.space.s : Theme.space.s
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, control.width - anchors.leftMargin - Theme.space.s)
            kind: "small"
            elide: Text.ElideRight
            text: control.text
            color: control.ink
            Accessible.ignored: true
        }
        PlainText {
            id: keyText
            anchors.right: parent.right
            anchors.rightMargin: Theme.space.s
            anchors.verticalCenter: parent.verticalCenter
            kind: "caption"
            text: control.keys
            color: control.enabled ? Theme.colour.textMuted : Theme.colour.textDisabled
            Accessible.ignored: true
        }
        Icon {
            anchors.right: parent.right
            anchors.rightMargin: Theme.space.s
            anchors.verticalCenter: parent.verticalCenter
            glyph: control.checkable && control.checked ? "check" : ""
            color: Theme.colour.accentText
        }
    }

    background: Rectangle {
        radius: Theme.radius.control
        color: control.highlighted || control.hovered ? (Theme.dark ? Theme.colour.pressed : Theme.colour.hover) : "transparent"
    }
}
