// SPDX-License-Identifier: GPL-3.0-or-later
// How far a goal is in figures and as a bar, with where it should be by now.
import QtQuick
import Aufwind.Ui

Row {
    id: root

    // As Goals tells it.
    property var goal: ({})
    property real figureWidth: Theme.size.controlLarge + Theme.space.xs
    readonly property bool measured: root.goal.progress !== undefined
    readonly property string figure: measured ? Format.percent((root.goal.percent ?? 0) / 100) : "–"
    // For those who do not see it.
    readonly property string spoken: !measured ? qsTr("nothing to measure yet")
        : root.goal.expected === undefined ? figure : qsTr("%1, expected by today %2").arg(figure).arg(Format.percent(root.goal.expected))

    spacing: Theme.space.s

    PlainText {
        width: root.figureWidth
        anchors.verticalCenter: parent.verticalCenter
        kind: "caption"
        text: root.figure
        color: Theme.colour.textMuted
        horizontalAlignment: Text.AlignRight
        Accessible.ignored: true
    }
    ProgressTrack {
        width: Math.max(0, root.width - root.figureWidth - root.spacing)
        visible: width > 0
        anchors.verticalCenter: parent.verticalCenter
        value: root.goal.progress ?? 0
        expected: root.goal.expected ?? -1
        accessibleName: root.spoken
    }
}
