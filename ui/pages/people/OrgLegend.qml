// SPDX-License-Identifier: GPL-3.0-or-later
// What the lines mean, and whether the dotted ones are drawn.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Column {
    id: root

    readonly property bool dotted: box.checked

    spacing: Theme.space.s

    Row {
        spacing: Theme.space.s

        Rectangle {
            width: Theme.space.xl
            height: Theme.line.border
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.colour.control
        }
        PlainText {
            kind: "caption"
            color: Theme.colour.textMuted
            text: qsTr("Manager")
        }
    }
    Row {
        spacing: Theme.space.s

        Row {
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space.half

            Repeater {
                model: 5
                Rectangle {
                    width: (Theme.space.xl - 4 * Theme.space.half) / 5
                    height: Theme.line.selected
                    color: box.checked ? Theme.colour.accent : Theme.colour.border
                }
            }
        }
        CheckField {
            id: box
            objectName: "orgDotted"
            checked: true
            text: qsTr("Dotted line")
        }
    }
}
