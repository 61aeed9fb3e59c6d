// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a condition or jump, beside it.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Column {
    id: root

    // text, blocks
    property var told: []

    spacing: Theme.space.xs
    visible: told.length > 0

    Repeater {
        model: root.told

        Row {
            id: line
            required property var modelData
            width: root.width
            spacing: Theme.space.s

            Icon {
                glyph: "warning"
                color: line.modelData.blocks ? Theme.colour.dangerText : Theme.colour.warningText
            }
            PlainText {
                objectName: "logicFinding"
                width: parent.width - Theme.size.iconSmall - parent.spacing
                kind: "caption"
                wrapMode: Text.Wrap
                color: line.modelData.blocks ? Theme.colour.dangerText : Theme.colour.warningText
                text: line.modelData.text
            }
        }
    }
}
