// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of a whole beside each other, with a gap between them; each also stands in words.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Item {
    id: root

    // In order: share (any number), shade (0 to 4), text.
    property var parts: []
    property bool labelled: true
    readonly property real whole: parts.reduce((sum, part) => sum + part.share, 0)

    implicitHeight: bar.height + (labelled ? Theme.space.xs + words.implicitHeight : 0)
    Accessible.role: Accessible.Graphic
    Accessible.name: parts.map(part => part.text).join(", ")

    Row {
        id: bar
        anchors.left: parent.left
        height: Theme.space.m
        spacing: Theme.line.border

        Repeater {
            model: root.parts

            Rectangle {
                required property var modelData
                width: root.whole > 0 ? Math.max(0, (root.width - (root.parts.length - 1) * bar.spacing) * modelData.share / root.whole) : 0
                height: bar.height
                radius: Theme.radius.small / 2
                color: Theme.colour.divergingFills[modelData.shade]
                border.width: modelData.shade === 2 ? Theme.line.border : 0
                border.color: Theme.colour.borderStrong
            }
        }
    }
    Flow {
        id: words
        anchors.top: bar.bottom
        anchors.topMargin: Theme.space.xs
        width: parent.width
        visible: root.labelled
        spacing: Theme.space.s

        Repeater {
            model: root.parts

            PlainText {
                required property var modelData
                kind: "caption"
                text: modelData.text
                color: Theme.colour.textMuted
                Accessible.ignored: true
            }
        }
    }
}
