// SPDX-License-Identifier: GPL-3.0-or-later
// The keys that do something everywhere.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

DialogBox {
    id: dialog

    title: qsTr("Keyboard shortcuts")
    parent: T.Overlay.overlay

    Repeater {
        model: [
            { keys: qsTr("Ctrl K", "keys that start a search"), text: qsTr("Search and commands") },
            { keys: qsTr("Ctrl N", "keys that create a meeting"), text: qsTr("New meeting") },
            { keys: qsTr("Ctrl 1–3", "keys that change the page"), text: qsTr("Change the page") },
            { keys: qsTr("Ctrl Z", "keys that undo"), text: qsTr("Undo") },
            { keys: qsTr("Ctrl L", "keys that lock"), text: qsTr("Lock") },
            { keys: qsTr("Alt ↑ ↓", "keys that move a talking point"), text: qsTr("Move a talking point") },
            { keys: qsTr("F2", "key that renames"), text: qsTr("Edit a talking point") }
        ]

        Item {
            id: line
            required property var modelData
            width: parent ? parent.width : 0
            height: Theme.size.controlSmall

            PlainText {
                anchors.verticalCenter: parent.verticalCenter
                kind: "small"
                text: line.modelData.text
            }
            KeyCap {
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                text: line.modelData.keys
            }
        }
    }
}
