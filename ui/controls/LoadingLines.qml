// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the final height while a list is on its way. They appear late, so that a fast list does not flash.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Item {
    id: root

    property int rows: 5
    property int rowHeight: Theme.size.listRow
    property bool immediately: false

    implicitHeight: rows * rowHeight
    Accessible.role: Accessible.Animation
    Accessible.name: qsTr("Loading")

    Timer {
        running: root.visible
        interval: Theme.motion.loadingShownAfter
        onTriggered: lines.opacity = 1
    }
    Column {
        id: lines
        width: parent.width
        opacity: root.immediately ? 1 : 0

        Repeater {
            model: root.rows

            Item {
                id: line
                required property int index
                // Uneven lengths read as text; the same ones each time, so that nothing jumps.
                readonly property real share: [0.62, 0.46, 0.7, 0.55, 0.58][index % 5]
                width: lines.width
                height: root.rowHeight

                Rectangle {
                    id: disc
                    anchors.left: parent.left
                    anchors.leftMargin: Theme.space.l
                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.size.avatar
                    height: width
                    radius: width / 2
                    color: Theme.colour.track
                }
                Column {
                    anchors.verticalCenter: parent.verticalCenter
                    anchors.left: disc.right
                    anchors.leftMargin: Theme.space.m
                    spacing: Theme.space.s

                    Rectangle {
                        anchors.left: parent.left
                        width: Math.max(0, (line.width - disc.width - Theme.space.huge) * line.share)
                        height: Theme.size.dot
                        radius: Theme.radius.small
                        color: Theme.colour.track
                    }
                    Rectangle {
                        anchors.left: parent.left
                        width: Math.max(0, (line.width - disc.width - Theme.space.huge) * line.share * 0.6)
                        height: Theme.size.dot
                        radius: Theme.radius.small
                        color: Theme.colour.track
                    }
                }
                Hairline {
                    anchors.bottom: parent.bottom
                    width: parent.width
                }
            }
        }
    }
}
