// SPDX-License-Identifier: GPL-3.0-or-later
// The head of a group of to-dos.
import QtQuick
import Aufwind.Ui

Item {
    id: root

    property string group
    property int count: 0
    readonly property bool overdue: group === "overdue"

    height: count > 0 ? Theme.size.controlLarge : 0
    visible: count > 0

    Row {
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.l
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space.s

        Icon {
            glyph: root.overdue ? "clock" : ""
            color: Theme.colour.dangerText
            anchors.verticalCenter: parent.verticalCenter
        }
        PlainText {
            kind: "small"
            strong: true
            text: root.overdue ? qsTr("Overdue") : root.group === "today" ? qsTr("Today") : qsTr("This week")
            color: root.overdue ? Theme.colour.dangerText : Theme.colour.text
            anchors.verticalCenter: parent.verticalCenter
            Accessible.role: Accessible.Heading
        }
        CountBadge {
            count: root.count
            danger: root.overdue
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
