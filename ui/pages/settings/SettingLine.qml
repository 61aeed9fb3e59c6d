// SPDX-License-Identifier: GPL-3.0-or-later
// One setting: its name, what it means, and its control.
import QtQuick
import Aufwind.Ui

Item {
    id: root

    property string name
    property string note
    default property alias control: slot.data

    width: parent ? parent.width : 0
    height: Math.max(Theme.size.listRow, words.implicitHeight + Theme.space.l)

    Column {
        id: words
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - slot.width - Theme.space.l
        spacing: Theme.space.half

        PlainText {
            width: parent.width
            medium: true
            elide: Text.ElideRight
            text: root.name
        }
        PlainText {
            width: parent.width
            kind: "caption"
            wrapMode: Text.Wrap
            color: Theme.colour.textMuted
            text: root.note
            visible: text !== ""
        }
    }
    Row {
        id: slot
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
    }
}
