// SPDX-License-Identifier: GPL-3.0-or-later
// What keys do, and which they are.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Item {
    id: line

    required property var modelData
    property string text
    property var caps: []

    objectName: "shortcutLine"
    implicitHeight: Math.max(Theme.size.controlSmall, name.implicitHeight + Theme.space.xs)
    Accessible.role: Accessible.StaticText
    Accessible.name: text + ", " + caps.join(", ")

    PlainText {
        id: name
        anchors.left: parent.left
        anchors.right: keys.left
        anchors.rightMargin: Theme.space.s
        anchors.verticalCenter: parent.verticalCenter
        kind: "small"
        wrapMode: Text.Wrap
        text: line.text
        Accessible.ignored: true
    }
    Row {
        id: keys
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space.xs

        Repeater {
            model: line.caps

            KeyCap {
                required property string modelData
                text: modelData
            }
        }
    }
}
