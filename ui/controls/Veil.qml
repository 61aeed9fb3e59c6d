// SPDX-License-Identifier: GPL-3.0-or-later
// Covers private notes until asked. Placeholder lines, not a blur: a blur of the text could be read back.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Rectangle {
    id: root

    property string actionText: qsTr("Show notes")

    signal lifted

    implicitHeight: Theme.size.areaLeast
    radius: Theme.radius.control
    color: Theme.colour.sunken

    Column {
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.m
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - 2 * Theme.space.m
        spacing: Theme.space.s

        Repeater {
            model: [0.88, 0.6, 0.78, 0.4]

            Rectangle {
                anchors.left: parent ? parent.left : undefined
                required property real modelData
                width: parent ? parent.width * modelData : 0
                height: Theme.size.dot
                radius: Theme.radius.small
                color: Theme.colour.track
            }
        }
    }
    PushButton {
        anchors.centerIn: parent
        extent: "small"
        glyph: "eye"
        text: root.actionText
        onClicked: root.lifted()
    }
}
