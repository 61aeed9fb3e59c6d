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

    function rowAt(index: int): ActionRow { return rows.itemAt(index) as ActionRow }
    function remove(id: string, index: int) {
        // The keyboard goes to a neighbour before its row goes.
        const next = rowAt(index + 1) ?? rowAt(index - 1)
        if (next)
            next.takeFocus()
        else
            adder.forceActiveFocus(Qt.TabFocusReason)
        // Offered for longer than this page may live.
        const app = root.app
        app.remove("action_item", id)
        root.offerUndo(qsTr("Action item deleted"), () => app.restore("action_item", id))
    }
    // What is being edited is kept before the page goes.
    function commit() {
        for (let i = 0; i < rows.count; ++i)
            rowAt(i)?.commit()
    }
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
                    onRemoved: root.remove(model.id, index)
                    onOfferUndo: (text, undo) => root.offerUndo(text, undo)
                }
            }
            KeptLine {
                id: adder
                app: root.app
                draftKey: root.seriesId !== "" ? "new-action/" + root.seriesId : ""
                send: (text, answer) => root.app.addAction(root.seriesId, text, root.app.me.id, undefined, answer)
                width: parent.width
                objectName: "addActionLine"
                visible: root.adding || watch.count === 0 || text !== ""
                placeholder: qsTr("What is to be done, then Return")
                onUp: {
                    const last = root.rowAt(rows.count - 1)
                    if (last)
                        last.takeFocus()
                }
            }
        }
    }
}
