// SPDX-License-Identifier: GPL-3.0-or-later
// What was agreed, who does it, and until when.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Models
import Aufwind.Ui

Column {
    id: root

    required property var app
    required property string seriesId
    required property var people

    signal offerUndo(string text, var undo)

    property bool adding: false
    readonly property int open: watch.rows.filter(row => !row.done).length

    spacing: Theme.space.xs

    RowWatch {
        id: watch
        model: rows.model
        roles: ["done"]
    }
    SectionHeader {
        width: parent.width
        title: qsTr("Action items")
        note: watch.count > 0 ? qsTr("%n open", "", root.open) : ""

        PushButton {
            objectName: "addAction"
            kind: "quiet"
            glyph: "plus"
            text: qsTr("Add")
            onClicked: {
                root.adding = true
                adder.forceActiveFocus(Qt.OtherFocusReason)
            }
        }
    }
    Card {
        width: parent.width
        sidePadding: 0
        lead: Theme.space.xs
        foot: 0

        Column {
            width: parent ? parent.width : 0
            bottomPadding: Theme.space.xs

            Repeater {
                id: rows
                model: root.seriesId !== "" ? root.app.model("actions", root.seriesId) : null

                ActionRow {
                    width: parent ? parent.width : 0
                    app: root.app
                    people: root.people
                    onRemoved: {
                        const id = model.id
                        root.app.remove("action_item", id)
                        root.offerUndo(qsTr("Action item deleted"), () => root.app.restore("action_item", id))
                    }
                }
            }
            AddLine {
                id: adder
                width: parent.width
                visible: root.adding || watch.count === 0
                placeholder: qsTr("What is to be done, then Return")
                onAdded: text => root.app.addAction(root.seriesId, text, root.app.me.id, undefined)
            }
        }
    }
}
