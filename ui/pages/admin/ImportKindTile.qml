// SPDX-License-Identifier: GPL-3.0-or-later
// How many rows of a file become what; a press shows those alone.
import QtQuick
import Aufwind.Ui

Pressable {
    id: root

    property string glyph
    property int number: 0
    property bool current: false
    // "neutral", "danger", "success", "info" or "warning"
    property string kind: "neutral"
    readonly property color ink: kind === "danger" ? Theme.colour.dangerText : kind === "success" ? Theme.colour.successText
                               : kind === "info" ? Theme.colour.accentText : kind === "warning" ? Theme.colour.warningText : Theme.colour.textMuted
    readonly property color tint: kind === "danger" ? Theme.colour.dangerTint : kind === "success" ? Theme.colour.successTint
                                : kind === "info" ? Theme.colour.accentTint : kind === "warning" ? Theme.colour.warningTint : Theme.colour.sunken

    implicitHeight: Theme.size.listRow
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.RadioButton
    Accessible.name: number + " " + text
    Accessible.checked: current

    contentItem: Item {
        Rectangle {
            id: mark
            anchors.left: parent.left
            anchors.leftMargin: Theme.space.s
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.size.tile
            height: width
            radius: Theme.radius.control
            color: root.tint

            Icon {
                anchors.centerIn: parent
                glyph: root.glyph
                color: root.ink
            }
        }
        Column {
            anchors.left: mark.right
            anchors.leftMargin: Theme.space.s
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter

            PlainText {
                width: parent.width
                kind: "heading"
                text: Format.number(root.number)
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            PlainText {
                width: parent.width
                kind: "caption"
                text: root.text
                color: Theme.colour.textMuted
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius.card
        color: root.hovered ? Theme.colour.hover : Theme.colour.surface
        border.width: root.current ? Theme.line.focus : Theme.line.border
        border.color: root.current ? Theme.colour.accent : Theme.colour.border

        FocusRing { shown: root.visualFocus }
    }
}
