// SPDX-License-Identifier: GPL-3.0-or-later
// A figure of a segment: shaded, and always with its number. What is hidden is hatched, what is not there a dash.
import QtQuick
import Aufwind.Ui

Item {
    id: root

    // text, shade, hidden, none, name
    property var cell: ({})
    readonly property bool isHidden: (cell.hidden ?? "") !== ""
    readonly property int shade: cell.shade ?? -1

    implicitHeight: Theme.size.controlSmall
    Accessible.role: Accessible.Cell
    Accessible.name: (cell.name ?? "") + (isHidden ? ". " + cell.hidden : "")

    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.line.border
        visible: !root.isHidden && root.shade >= 0
        radius: Theme.radius.small
        color: root.shade >= 0 ? Theme.colour.divergingFills[root.shade] : "transparent"
    }
    HatchedField {
        anchors.fill: parent
        anchors.margins: Theme.line.border
        visible: root.isHidden
        radius: Theme.radius.small
        Accessible.ignored: true
    }
    PlainText {
        anchors.centerIn: parent
        visible: !root.isHidden
        kind: "small"
        medium: true
        text: root.cell.text ?? ""
        color: root.shade >= 0 ? Theme.colour.divergingTexts[root.shade] : Theme.colour.textMuted
        Accessible.ignored: true
    }
    HoverHandler { id: hover }
    Hint {
        shown: hover.hovered && root.isHidden
        text: root.cell.hidden ?? ""
    }
}
