// SPDX-License-Identifier: GPL-3.0-or-later
// How a figure moved: with its sign, and an arrow besides the colour.
import QtQuick
import Aufwind.Ui

Row {
    id: root

    property string text
    // -1, 0, 1
    property int better: 0

    visible: text !== ""
    spacing: Theme.space.half
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    readonly property color ink: better > 0 ? Theme.colour.successText : better < 0 ? Theme.colour.warningText : Theme.colour.textMuted

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        visible: root.better !== 0
        extent: Theme.size.iconTiny
        glyph: root.better > 0 ? "chevron-up" : root.better < 0 ? "chevron-down" : ""
        color: root.ink
    }
    PlainText {
        anchors.verticalCenter: parent.verticalCenter
        kind: "caption"
        text: root.text
        color: root.ink
        Accessible.ignored: true
    }
}
