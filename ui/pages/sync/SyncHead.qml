// SPDX-License-Identifier: GPL-3.0-or-later
// The head of one part of the sync page.
import QtQuick
import Aufwind.Ui

Item {
    id: root

    property string title
    property string note
    property int count: 0
    property bool danger: false

    width: parent ? parent.width : 0
    height: Theme.size.controlLarge

    Row {
        id: words
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.l
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space.s

        PlainText {
            kind: "heading"
            text: root.title
            Accessible.role: Accessible.Heading
        }
        CountBadge {
            count: root.count
            danger: root.danger
            anchors.verticalCenter: parent.verticalCenter
        }
    }
    PlainText {
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.l
        anchors.left: words.right
        anchors.leftMargin: Theme.space.l
        anchors.verticalCenter: parent.verticalCenter
        horizontalAlignment: Text.AlignRight
        elide: Text.ElideRight
        kind: "caption"
        color: Theme.colour.textMuted
        text: root.note
    }
}
