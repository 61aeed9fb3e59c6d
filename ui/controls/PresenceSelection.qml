// SPDX-License-Identifier: GPL-3.0-or-later
// What another person has selected: a tint behind the letters, line by line.
import QtQuick
import Aufwind.Ui

Item {
    id: root

    property string personId
    // Where the first and the last letter stand.
    property rect first
    property rect last
    readonly property bool oneLine: first.y === last.y
    // Its letters run from right to left. What was read from the layout is not mirrored once more.
    property bool backwards: false
    readonly property color tint: Qt.alpha(Theme.colour.carets[Theme.avatarIndex(personId)], Theme.colour.selectionTint)

    z: -1
    anchors.fill: parent
    Accessible.ignored: true

    Rectangle {
        id: firstLine
        x: root.oneLine ? Math.min(root.first.x, root.last.x) : root.backwards ? 0 : root.first.x
        y: root.first.y
        width: root.oneLine ? Math.abs(root.last.x - root.first.x) : root.backwards ? root.first.x : root.width - x
        // Letters may be higher than their line; a tint twice would be darker.
        height: root.oneLine ? root.first.height : Math.min(root.first.height, root.last.y - y)
        color: root.tint
    }
    Rectangle {
        visible: !root.oneLine
        y: firstLine.y + firstLine.height
        width: root.width
        height: Math.max(0, root.last.y - y)
        color: root.tint
    }
    Rectangle {
        visible: !root.oneLine
        x: root.backwards ? root.last.x : 0
        y: root.last.y
        width: root.backwards ? root.width - x : root.last.x
        height: root.last.height
        color: root.tint
    }
}
