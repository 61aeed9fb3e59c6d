// SPDX-License-Identifier: GPL-3.0-or-later
// What a list says when it has nothing: what that means and the first thing to do. Buttons are its children.
import QtQuick
import Aufwind.Ui

Column {
    id: root

    property string glyph: "info"
    property string title
    property string text
    // "neutral", "danger" or "warning"
    property string kind: "neutral"
    default property alias actions: buttons.data

    spacing: Theme.space.l
    topPadding: Theme.space.xxl
    bottomPadding: Theme.space.xxl

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Theme.size.emptyBadge
        height: width
        radius: width / 2
        color: root.kind === "danger" ? Theme.colour.dangerTint : root.kind === "warning" ? Theme.colour.warningTint : Theme.colour.sunken

        Icon {
            anchors.centerIn: parent
            glyph: root.glyph
            extent: Theme.size.icon
            color: root.kind === "danger" ? Theme.colour.dangerText
                 : root.kind === "warning" ? Theme.colour.warningText : Theme.colour.textMuted
        }
    }
    Column {
        width: parent.width
        spacing: Theme.space.xs

        PlainText {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(implicitWidth, root.width - 2 * Theme.space.l)
            kind: "heading"
            text: root.title
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
        }
        PlainText {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(root.width - 2 * Theme.space.l, Theme.size.formWidth)
            kind: "small"
            text: root.text
            visible: text !== ""
            color: Theme.colour.textMuted
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
        }
    }
    Row {
        id: buttons
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.space.s
        visible: children.length > 0
    }
}
