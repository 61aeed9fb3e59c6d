// SPDX-License-Identifier: GPL-3.0-or-later
// The whole chart in a corner, and what of it is seen; a pull there moves it.
import QtQuick
import Aufwind.Models
import Aufwind.Ui

Rectangle {
    id: root

    required property OrgChart chart
    required property OrgCanvas canvas

    implicitWidth: Theme.size.orgMap
    implicitHeight: Theme.size.orgMapHeight
    radius: Theme.radius.control
    color: Theme.colour.surface
    border.width: Theme.line.border
    border.color: Theme.colour.borderStrong
    clip: true
    // By keys the chart itself moves.
    Accessible.ignored: true

    OrgMap {
        id: map
        anchors.fill: parent
        chart: root.chart
        ink: Theme.colour.control
    }
    Rectangle {
        objectName: "orgSeen"
        readonly property real seenX: map.startX + root.canvas.originX * map.unit
        readonly property real seenY: map.startY + root.canvas.originY * map.unit
        readonly property real least: Theme.space.s
        x: Math.max(0, Math.min(root.width - least, seenX))
        y: Math.max(0, Math.min(root.height - least, seenY))
        width: Math.max(least, Math.min(root.width, seenX + root.canvas.width / root.canvas.zoom * map.unit) - x)
        height: Math.max(least, Math.min(root.height, seenY + root.canvas.height / root.canvas.zoom * map.unit) - y)
        radius: Theme.radius.small
        color: "transparent"
        border.width: Theme.line.selected
        border.color: Theme.colour.accent
    }
    MouseArea {
        anchors.fill: parent
        function take(x: real, y: real) { root.canvas.centreOn((x - map.startX) / map.unit, (y - map.startY) / map.unit) }
        onPressed: event => take(event.x, event.y)
        onPositionChanged: event => take(event.x, event.y)
    }
}
