// SPDX-License-Identifier: GPL-3.0-or-later
// The ring that shows where the keyboard is: outside filled controls, inside fields and rows.
import QtQuick
import Aufwind.Ui

Rectangle {
    id: root

    property bool shown: false
    property real gap: Theme.line.focusGap
    property real around: Theme.radius.control

    anchors.fill: parent
    anchors.margins: -(gap > 0 ? gap + Theme.line.focus : gap)
    radius: gap > 0 ? around + gap + 1 : Math.max(around + gap, 0)
    color: "transparent"
    border.width: Theme.line.focus
    border.color: Theme.colour.focus
    visible: shown
}
