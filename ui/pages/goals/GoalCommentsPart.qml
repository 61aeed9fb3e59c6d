// SPDX-License-Identifier: GPL-3.0-or-later
// What is said about a goal between check-ins, and a line for more.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Column {
    id: root

    required property var app
    required property string goalId
    property var rights: ({})
    // The comment that the next one answers, or the one that is being changed.
    property string parentId: ""
    property string parentName: ""
    property string changedId: ""
    // Sent and not answered yet.
    property string sent: ""
    property bool resumed: false
    readonly property string draftKey: goalId !== "" ? "goal-comment/" + goalId : ""
    // Bytes of UTF-8
    readonly property int most: 8000

    signal offerUndo(string text, var undo)

    onGoalIdChanged: resume()
    Component.onCompleted: resume()
    spacing: Theme.space.s

    function takeFocus() { field.forceActiveFocus(Qt.OtherFocusReason) }
    function rowAt(index: int): CommentRow { return rows.itemAt(index) as CommentRow }
    function resume() {
        resumed = false
        parentId = ""
        changedId = ""
        sent = ""
        field.error = ""
        field.text = draftKey !== "" ? app.draft(draftKey) : ""
        resumed = true
    }
    function keep() {
        if (!resumed || draftKey === "" || changedId !== "")
            return
        if (sent === "")
            field.error = ""
        app.keepDraft(draftKey, field.text)
    }
    function submit() {
        const wanted = field.text.trim()
        if (wanted === "" || sent !== "")
            return
        if (TextChange.bytes(wanted) > most) {
            field.error = qsTr("This is too long. Shorten it, then press Return.")
            return
        }
        if (changedId !== "")
            return change(wanted)
        sent = field.text
        // The answer may come when the drawer shows another goal.
        const app = root.app, key = root.draftKey
        app.goalEdits.addComment(goalId, parentId, wanted, reason => {
            if (reason === "")
                app.keepDraft(key, "")
            if (key === root.draftKey)
                root.answer(reason)
        })
    }
    function change(wanted: string) {
        if (app.goalEdits.rewordComment(changedId, wanted))
            resume()
        else
            field.error = qsTr("This could not be kept. Try again.")
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
    function begin(row: var) {
        parentId = ""
        changedId = row.id
        field.text = row.text
        takeFocus()
    }
    function remove(id: string, index: int) {
        const next = rowAt(index + 1) ?? rowAt(index - 1)
        if (next)
            next.takeFocus()
        else
            takeFocus()
        const edits = root.app.goalEdits
        if (edits.removePart("goal_comment", id))
            root.offerUndo(qsTr("Comment deleted"), () => edits.restorePart("goal_comment", id))
    }

    PlainText {
        anchors.left: parent ? parent.left : undefined
        strong: true
        height: Theme.size.control
        text: qsTr("Comments")
        Accessible.role: Accessible.Heading
    }
    Repeater {
        id: rows
        model: root.goalId !== "" ? root.app.model("goal.comments", root.goalId) : null

        CommentRow {
            width: root.width
            moderated: root.rights.moderate === true
            changeable: true
            onReply: {
                root.changedId = ""
                root.parentId = model.id
                root.parentName = model.authorName
                root.takeFocus()
            }
            onEdit: root.begin(model)
            onRemoved: root.remove(model.id, index)
        }
    }
    InputField {
        id: field
        objectName: "goalCommentField"
        width: parent.width
        visible: root.rights.comment === true
        placeholder: root.changedId !== "" ? qsTr("Change the comment")
                   : root.parentId !== "" ? qsTr("Reply to %1").arg(Format.apart(root.parentName)) : qsTr("Write a comment")
        first: event => mentions.take(event)

        MentionMenu {
            id: mentions
            field: field.field
            ask: () => root.app.goalEdits.mentionable(root.goalId)
        }
        onTextChanged: root.keep()
        onAccepted: root.submit()
        Keys.onEscapePressed: event => {
            event.accepted = root.changedId !== "" || root.parentId !== ""
            if (root.changedId !== "")
                root.resume()
            root.parentId = ""
        }
    }
}
