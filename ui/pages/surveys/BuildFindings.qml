// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a section or question, where it stands.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Column {
    id: root

    required property var draft
    required property string itemId
    property var told: []

    spacing: Theme.space.xs
    visible: told.length > 0

    function ask() { told = draft.findingsOf(itemId) }
    onItemIdChanged: ask()
    Component.onCompleted: ask()

    Connections {
        target: root.draft
        function onFindingsChanged() { root.ask() }
    }
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
                objectName: "findingText"
                width: parent.width - Theme.size.iconSmall - parent.spacing
                kind: "caption"
                wrapMode: Text.Wrap
                color: line.modelData.blocks ? Theme.colour.dangerText : Theme.colour.warningText
                text: line.modelData.text
            }
        }
    }
}
