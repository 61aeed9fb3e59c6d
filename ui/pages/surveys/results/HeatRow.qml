// SPDX-License-Identifier: GPL-3.0-or-later
// One segment of a heat map.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

FocusScope {
    id: root

    property string name
    property string cut
    property int depth: 0
    property string answers
    property string hidden
    property var cells: []
    property bool strong: false
    required property real nameWidth
    required property real answersWidth
    required property real cellWidth
    // How far the columns are moved to the left.
    property real shift: 0

    implicitHeight: (cut !== "" ? group.implicitHeight + Theme.space.m : 0) + Theme.size.controlSmall + Theme.line.selected
    Accessible.role: Accessible.Row
    Accessible.name: told([cut, name, hidden !== "" ? qsTr("hidden") : qsTr("%1 answers").arg(answers), told(cells.map(cell => cell.text))])

    function told(parts: var): string { return parts.filter(part => part !== "").join(", ") }

    PlainText {
        id: group
        anchors.left: parent.left
        y: Theme.space.s
        visible: root.cut !== ""
        kind: "caption"
        medium: true
        text: root.cut
        color: Theme.colour.textMuted
        Accessible.ignored: true
    }
    Item {
        id: line
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.size.controlSmall + Theme.line.selected

        FocusRing {
            shown: root.activeFocus
            gap: 0
            around: Theme.radius.small
        }
        PlainText {
            anchors.left: parent.left
            anchors.leftMargin: Math.min(root.depth, 6) * Theme.space.l
            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(0, root.nameWidth - anchors.leftMargin - Theme.space.s)
            kind: "small"
            strong: root.strong
            elide: Text.ElideRight
            text: root.name
            Accessible.ignored: true
        }
        PlainText {
            anchors.left: parent.left
            anchors.leftMargin: root.nameWidth
            anchors.verticalCenter: parent.verticalCenter
            width: root.answersWidth - Theme.space.l
            kind: "small"
            horizontalAlignment: Text.AlignRight
            text: root.hidden !== "" ? qsTr("hidden") : root.answers
            color: Theme.colour.textMuted
            Accessible.ignored: true
        }
        Item {
            anchors.left: parent.left
            anchors.leftMargin: root.nameWidth + root.answersWidth
            width: parent.width - anchors.leftMargin
            height: parent.height
            clip: true

            Row {
                anchors.left: parent.left
                anchors.leftMargin: -root.shift
                anchors.verticalCenter: parent.verticalCenter

                Repeater {
                    model: root.cells

                    HeatCell {
                        required property var modelData
                        objectName: "heatCell"
                        width: root.cellWidth
                        cell: modelData
                    }
                }
            }
        }
    }
}
