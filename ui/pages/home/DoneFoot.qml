// SPDX-License-Identifier: GPL-3.0-or-later
// How much was done this week, and the way to it.
import QtQuick
import Aufwind.Ui

Item {
    id: root

    property int count: 0
    property bool opened: false

    signal toggled

    height: Theme.size.control + Theme.space.l

    Hairline { width: parent.width }
    Row {
        id: words
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.l
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space.s

        Icon {
            glyph: "check"
            anchors.verticalCenter: parent.verticalCenter
        }
        PlainText {
            kind: "small"
            color: Theme.colour.textMuted
            width: Math.min(implicitWidth, root.width - shower.width - Theme.size.iconSmall - words.spacing - 2 * Theme.space.l - Theme.space.m)
            elide: Text.ElideRight
            text: qsTr("%n done this week", "", root.count)
            anchors.verticalCenter: parent.verticalCenter
        }
    }
    LinkButton {
        id: shower
        objectName: "showDone"
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.l
        anchors.verticalCenter: parent.verticalCenter
        text: root.opened ? qsTr("Back to the to-dos") : qsTr("Show")
        Accessible.name: root.opened ? text : qsTr("Show what was done this week")
        onClicked: root.toggled()
    }
}
