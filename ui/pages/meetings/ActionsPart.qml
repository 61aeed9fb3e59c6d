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

    readonly property string draftKey: seriesId !== "" ? "new-action/" + seriesId : ""

    spacing: Theme.space.xs

    onDraftKeyChanged: adder.resume()

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
    function add(text: string) {
        const app = root.app, key = root.draftKey
        app.addAction(root.seriesId, text, app.me.id, undefined, reason => {
            if (reason === "")
                app.keepDraft(key, "")
            // Another series' line has nothing to do with it; the text waits where it was written.
            if (key === root.draftKey)
                adder.answer(reason)
        })
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
            AddLine {
                id: adder
                width: parent.width
                objectName: "addActionLine"
                visible: root.adding || watch.count === 0 || text !== ""
                placeholder: qsTr("What is to be done, then Return")
                onAdded: text => root.add(text)
                onTyped: text => keepFor(root.draftKey, text)
                onUp: {
                    const last = root.rowAt(rows.count - 1)
                    if (last)
                        last.takeFocus()
                }
                Component.onCompleted: resume()

                // Whose draft the line shows; what is typed while that changes is nobody's.
                property string shownKey: ""
                function resume() {
                    shownKey = ""
                    sent = ""
                    text = root.draftKey !== "" ? root.app.draft(root.draftKey) : ""
                    shownKey = root.draftKey
                }
                function keepFor(key: string, text: string) {
                    if (key !== "" && key === shownKey)
                        root.app.keepDraft(key, text)
                }
            }
        }
    }
}
