// SPDX-License-Identifier: GPL-3.0-or-later
// Where another person writes: their caret and, beside it, their name.
import QtQuick
import Aufwind.Ui

Item {
    id: root

    property string name
    property rect place
    property real lineEnd: place.x
    property real room: Infinity

    x: place.x
    y: place.y
    width: Theme.line.selected
    height: place.height
    Accessible.role: Accessible.Indicator
    Accessible.name: qsTr("%1 is writing here").arg(name)

    Rectangle {
        anchors.fill: parent
        color: Theme.colour.presence
    }
    Rectangle {
        id: flag
        x: Math.max(0, root.lineEnd - root.place.x) + Theme.space.xs
        // A full line leaves no place for the name; who writes stands above the text as well.
        visible: root.place.x + x + width <= root.room
        anchors.verticalCenter: parent.verticalCenter
        width: label.implicitWidth + 2 * Theme.space.xs
        height: label.implicitHeight
        radius: Theme.radius.small
        color: Theme.colour.presence

        PlainText {
            id: label
            anchors.centerIn: parent
            kind: "caption"
            medium: true
            text: root.name
            color: Theme.colour.textOnPresence
            Accessible.ignored: true
        }
    }
}
