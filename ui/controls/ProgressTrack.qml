// SPDX-License-Identifier: GPL-3.0-or-later
// How far something is, and where it should be by now.
import QtQuick
import Aufwind.Ui

Item {
    id: root

    // Both from 0 to 1; a negative expectation shows no tick.
    property real value: 0
    property real expected: -1
    property string accessibleName

    implicitWidth: Theme.size.menuLeast
    implicitHeight: Theme.size.progress + 2 * Theme.size.tickOverhang
    Accessible.role: Accessible.ProgressBar
    Accessible.name: accessibleName

    Rectangle {
        id: track
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        height: Theme.size.progress
        radius: height / 2
        color: Theme.colour.track

        Rectangle {
            anchors.left: parent.left
            width: Math.max(0, Math.min(1, root.value)) * parent.width
            height: parent.height
            radius: height / 2
            color: Theme.colour.bar
        }
    }
    Rectangle {
        visible: root.expected >= 0
        anchors.left: parent.left
        anchors.leftMargin: Math.round(Math.min(1, root.expected) * (root.width - width))
        width: Theme.line.selected
        height: parent.height
        color: Theme.colour.text
        border.width: 0

        Rectangle {
            z: -1
            anchors.fill: parent
            anchors.leftMargin: -Theme.line.border
            anchors.rightMargin: -Theme.line.border
            color: Theme.colour.surface
        }
    }
}
