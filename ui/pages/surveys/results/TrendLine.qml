// SPDX-License-Identifier: GPL-3.0-or-later
// How one score went on from round to round: points with their numbers, joined by a line. Where a round shows nothing, the
// line has a gap, and the lock or the dash says why.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Item {
    id: root

    required property var line
    readonly property var points: line.points ?? []
    readonly property real nameWidth: Math.round(Math.min(Theme.size.menuMost, width * 0.3))
    readonly property real room: width - nameWidth - 2 * Theme.space.xl
    readonly property real step: points.length > 1 ? room / (points.length - 1) : 0

    implicitHeight: 2 * Theme.size.orgLevel
    Accessible.role: Accessible.Graphic
    Accessible.name: line.name + ": " + points.map(point => point.hidden !== "" ? qsTr("hidden") : point.none ? qsTr("no data") : point.text).join(", ")

    function acrossOf(index: int): real { return nameWidth + Theme.space.xl + (points.length > 1 ? index * step : room / 2) }
    function downOf(value: real): real { return Theme.space.xl + (height - Theme.space.xl - Theme.space.l) * (1 - value) }

    PlainText {
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        width: root.nameWidth
        kind: "small"
        medium: true
        wrapMode: Text.Wrap
        maximumLineCount: 3
        elide: Text.ElideRight
        text: root.line.name
        Accessible.ignored: true
    }
    Repeater {
        model: Math.max(0, root.points.length - 1)

        Rectangle {
            required property int index
            readonly property var here: root.points[index]
            readonly property var next: root.points[index + 1]
            readonly property real across: root.step
            readonly property real down: shownHere ? root.downOf(next.value) - root.downOf(here.value) : 0
            readonly property bool shownHere: here?.value !== undefined && next?.value !== undefined
            visible: shownHere
            x: root.acrossOf(index)
            y: shownHere ? root.downOf(here.value) - height / 2 : 0
            width: Math.sqrt(across * across + down * down)
            height: Theme.line.selected
            transformOrigin: Item.Left
            rotation: Math.atan2(down, across) * 180 / Math.PI
            antialiasing: true
            color: Theme.colour.bar
        }
    }
    Repeater {
        objectName: "trendPoints"
        model: root.points

        Item {
            id: point
            required property int index
            required property var modelData
            readonly property bool shown: modelData.value !== undefined
            x: root.acrossOf(index)
            y: shown ? root.downOf(modelData.value) : root.height / 2

            Rectangle {
                anchors.centerIn: parent
                visible: point.shown
                width: Theme.size.dot
                height: width
                radius: width / 2
                color: Theme.colour.bar
            }
            Icon {
                anchors.centerIn: parent
                glyph: point.modelData.hidden !== "" ? "lock" : ""
                extent: Theme.size.iconTiny
                color: Theme.colour.textMuted
            }
            PlainText {
                objectName: "trendFigure"
                anchors.horizontalCenter: parent.horizontalCenter
                y: point.shown ? -height - Theme.space.xs : -height / 2
                kind: "caption"
                medium: true
                text: point.shown ? point.modelData.text : point.modelData.none ? "–" : ""
                Accessible.ignored: true
            }
            ChangeMark {
                anchors.horizontalCenter: parent.horizontalCenter
                y: Theme.space.s
                text: point.modelData.change
                better: point.modelData.better
            }
            HoverHandler { id: hover }
            Hint {
                shown: hover.hovered && point.modelData.hidden !== ""
                text: point.modelData.hidden
            }
        }
    }
    Hairline {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
