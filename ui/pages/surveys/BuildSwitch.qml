// SPDX-License-Identifier: GPL-3.0-or-later
// A property that is on or off, with what it means below its name.
import QtQuick
import Aufwind.Ui

Item {
    id: root

    property string name
    property string note
    property alias checked: control.checked
    property alias field: control

    signal chosen(bool on)

    implicitHeight: Math.max(control.implicitHeight, words.implicitHeight)

    Column {
        id: words
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - control.width - Theme.space.s

        PlainText {
            width: parent.width
            kind: "small"
            wrapMode: Text.Wrap
            text: root.name
            Accessible.ignored: true
        }
        PlainText {
            width: parent.width
            visible: text !== ""
            kind: "caption"
            wrapMode: Text.Wrap
            color: Theme.colour.textMuted
            text: root.note
        }
    }
    SwitchField {
        id: control
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        accessibleName: root.name
        Accessible.description: root.note
        onToggled: root.chosen(checked)
    }
}
