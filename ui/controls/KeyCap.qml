// SPDX-License-Identifier: GPL-3.0-or-later
// A key or a combination, as it is printed on the keyboard.
import QtQuick
import Aufwind.Ui

Rectangle {
    id: root

    property string text
    property color ink: Theme.colour.textMuted

    implicitWidth: label.implicitWidth + Theme.space.s
    implicitHeight: label.implicitHeight + Theme.space.xs
    radius: Theme.radius.small
    color: "transparent"
    border.width: Theme.line.border
    border.color: Theme.colour.borderStrong
    visible: text !== ""
    Accessible.ignored: true

    PlainText {
        id: label
        anchors.centerIn: parent
        kind: "caption"
        text: root.text
        color: root.ink
        Accessible.ignored: true
    }
}
