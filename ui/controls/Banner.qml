// SPDX-License-Identifier: GPL-3.0-or-later
// A message about the whole page. Its children are the buttons on the right.
import QtQuick
import Aufwind.Ui

Rectangle {
    id: root

    // "info", "warning" or "danger"
    property string kind: "info"
    property string glyph: "info"
    property string lead
    property string text
    default property alias actions: buttons.data

    readonly property color ink: kind === "warning" ? Theme.colour.warningText
                               : kind === "danger" ? Theme.colour.dangerText : Theme.colour.accentText

    implicitHeight: Math.max(Theme.size.control, words.implicitHeight) + 2 * Theme.space.s
    radius: Theme.radius.card
    color: kind === "warning" ? Theme.colour.warningTint : kind === "danger" ? Theme.colour.dangerTint : Theme.colour.accentTint
    Accessible.role: Accessible.AlertMessage
    Accessible.name: lead + " " + text

    Icon {
        id: mark
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.l
        anchors.verticalCenter: parent.verticalCenter
        extent: Theme.size.icon
        glyph: root.glyph
        color: root.ink
    }
    Flow {
        id: words
        anchors.left: mark.right
        anchors.leftMargin: Theme.space.m
        anchors.right: buttons.left
        anchors.rightMargin: Theme.space.m
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space.xs

        PlainText {
            medium: true
            text: root.lead
            visible: text !== ""
            width: Math.min(implicitWidth, words.width)
            wrapMode: Text.Wrap
        }
        PlainText {
            text: root.text
            visible: text !== ""
            width: Math.min(implicitWidth, words.width)
            wrapMode: Text.Wrap
        }
    }
    Row {
        id: buttons
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.m
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space.s
    }
}
