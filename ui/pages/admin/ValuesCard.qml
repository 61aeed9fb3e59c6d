// SPDX-License-Identifier: GPL-3.0-or-later
// What the company stands for. Praise can name one of these.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Models
import Aufwind.Ui

Card {
    id: card

    required property var app

    signal offerUndo(string text, var undo)

    title: qsTr("Values")
    headItems: PushButton {
        objectName: "addValue"
        extent: "small"
        glyph: "plus"
        text: qsTr("Add")
        onClicked: dialog.begin(null)
    }

    function removeValue(row: var) {
        const app = card.app, id = row.id
        app.remove("company_value", id)
        offerUndo(qsTr("Value “%1” removed").arg(row.name), () => app.restore("company_value", id))
    }

    RowWatch {
        id: values
        model: card.app.model("list.company_value", {})
    }
    Repeater {
        model: values.rows

        SettingLine {
            id: line
            required property var modelData
            objectName: "valueRow"
            name: modelData.name
            note: modelData.description ?? ""

            IconButton {
                objectName: "editValue"
                glyph: "pencil"
                text: qsTr("Change “%1”").arg(line.name)
                onClicked: dialog.begin(line.modelData)
            }
            IconButton {
                objectName: "removeValue"
                glyph: "trash"
                text: qsTr("Remove “%1”").arg(line.name)
                onClicked: card.removeValue(line.modelData)
            }
        }
    }
    PlainText {
        objectName: "noValues"
        width: parent ? parent.width : 0
        visible: values.count === 0
        kind: "small"
        wrapMode: Text.Wrap
        color: Theme.colour.textMuted
        text: qsTr("None yet. Three to five words that people of your company know by heart are enough.")
    }

    ValueDialog {
        id: dialog
        app: card.app
    }
}
