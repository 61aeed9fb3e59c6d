// SPDX-License-Identifier: GPL-3.0-or-later
// The comments on one talking point and a line for the next.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Item {
    id: root

    required property var app
    required property string pointId
    required property string seriesId
    // The comment that the next one answers; empty for the point itself.
    property string parentId: ""
    property string parentName: ""
    // Where its line stands: below the words of a row, unless it is a page of its own.
    property int inset: Theme.space.huge

    // Bytes of UTF-8
    readonly property int most: 8000
    // Sent and not answered yet.
    property string sent: ""
    property bool resumed: false
    readonly property string draftKey: "comment/" + pointId

    signal offerUndo(string text, var undo)
    signal leave
    signal openGoal(string id)

    implicitHeight: column.implicitHeight + 2 * Theme.space.s
    height: implicitHeight

    function removeLink(id: string) {
        const app = root.app
        app.remove("point_link", id)
        root.offerUndo(qsTr("Link removed"), () => app.restore("point_link", id))
    }
    function rowAt(index: int): CommentRow { return rows.itemAt(index) as CommentRow }
    function resume() {
        field.text = app.draft(draftKey)
        const answered = field.text !== "" ? app.draft(draftKey + "/answers") : ""
        for (let i = 0; answered !== "" && i < rows.count; ++i) {
            const row = rowAt(i)
            if (row && row.model.id === answered) {
                parentId = answered
                parentName = row.model.authorName
            }
        }
        resumed = true
    }
    function keep() {
        if (!resumed)
            return
        if (sent === "")
            field.error = ""
        app.keepDraft(draftKey, field.text)
        app.keepDraft(draftKey + "/answers", field.text !== "" ? parentId : "")
    }
    function submit() {
        const wanted = field.text.trim()
        if (wanted === "" || sent !== "")
            return
        if (TextChange.bytes(wanted) > most) {
            field.error = qsTr("This is too long. Shorten it, then press Return.")
            return
        }
        sent = field.text
        // The answer may come when the thread is closed.
        const app = root.app, key = root.draftKey
        app.addComment(root.pointId, root.parentId, wanted, reason => {
            if (reason === "") {
                app.keepDraft(key, "")
                app.keepDraft(key + "/answers", "")
            }
            root.answer(reason)
        })
    }
    // An empty reason: it is kept. Letters typed since then stay.
    function answer(reason: string) {
        const kept = sent
        sent = ""
        field.error = reason
        if (reason !== "")
            return
        if (field.text.startsWith(kept))
            field.field.remove(0, kept.length)
        parentId = ""
    }
    function remove(id: string, index: int) {
        // The keyboard goes to a neighbour before its row goes.
        const next = rowAt(index + 1) ?? rowAt(index - 1)
        if (next)
            next.takeFocus()
        else
            field.forceActiveFocus(Qt.TabFocusReason)
        // Offered for longer than this thread may live.
        const app = root.app
        app.remove("comment", id)
        root.offerUndo(qsTr("Comment deleted"), () => app.restore("comment", id))
    }

    Rectangle {
        anchors.left: parent.left
        anchors.leftMargin: Math.max(0, root.inset - Theme.space.half)
        y: Theme.space.s
        width: Theme.line.selected
        height: column.implicitHeight
        color: Theme.colour.border
    }
    Column {
        id: column
        anchors.left: parent.left
        anchors.leftMargin: root.inset + Theme.space.m
        y: Theme.space.s
        width: parent.width - anchors.leftMargin - Theme.space.m
        spacing: Theme.space.s

        Flow {
            width: parent.width
            spacing: Theme.space.xs
            visible: links.count > 0

            Repeater {
                id: links
                model: root.app.model("links", root.pointId)

                LinkChip {
                    width: Math.min(implicitWidth, column.width)
                    onRemoved: root.removeLink(model.id)
                    onOpenGoal: id => root.openGoal(id)
                }
            }
        }
        Repeater {
            id: rows
            model: root.app.model("comments", root.pointId)

            CommentRow {
                width: column.width
                onReply: {
                    root.parentId = model.id
                    root.parentName = model.authorName
                    root.app.keepDraft(root.draftKey + "/answers", field.text !== "" ? root.parentId : "")
                    field.forceActiveFocus(Qt.OtherFocusReason)
                }
                onRemoved: root.remove(model.id, index)
            }
        }
        InputField {
            id: field
            objectName: "commentField"
            width: parent.width
            placeholder: root.parentId !== "" ? qsTr("Reply to %1").arg(Format.apart(root.parentName)) : qsTr("Write a comment")
            first: event => mentions.take(event)
            Component.onCompleted: root.resume()

            MentionMenu {
                id: mentions
                field: field.field
                ask: () => root.app.mentionable(root.seriesId)
            }
            onTextChanged: root.keep()
            onAccepted: root.submit()
            Keys.onEscapePressed: {
                if (root.parentId !== "")
                    root.parentId = ""
                else
                    root.leave()
            }
        }
    }
}
