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
    readonly property color tint: Qt.alpha(Theme.colour.carets[Theme.avatarIndex(personId)], Theme.colour.selectionTint)

    z: -1
    anchors.fill: parent
    Accessible.ignored: true

    Rectangle {
        id: firstLine
        x: root.first.x
        y: root.first.y
        width: (root.oneLine ? root.last.x : root.width) - x
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
        y: root.last.y
        width: root.last.x
        height: root.last.height
        color: root.tint
    }
}
