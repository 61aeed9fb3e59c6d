// SPDX-License-Identifier: GPL-3.0-or-later
// The comments on one talking point and a line for the next.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Item {
    id: root

    required property var app
    required property string pointId
    // The comment that the next one answers; empty for the point itself.
    property string parentId: ""
    property string parentName: ""

    signal offerUndo(string text, var undo)
    signal leave

    implicitHeight: column.implicitHeight + 2 * Theme.space.s
    height: implicitHeight

    Rectangle {
        x: Theme.space.huge - Theme.space.half
        y: Theme.space.s
        width: Theme.line.selected
        height: column.implicitHeight
        color: Theme.colour.border
    }
    Column {
        id: column
        x: Theme.space.huge + Theme.space.m
        y: Theme.space.s
        width: parent.width - x - Theme.space.m
        spacing: Theme.space.s

        Repeater {
            model: root.app.model("comments", root.pointId)

            CommentRow {
                width: column.width
                onReply: {
                    root.parentId = model.id
                    root.parentName = model.authorName
                    field.forceActiveFocus(Qt.OtherFocusReason)
                }
                onRemoved: {
                    const id = model.id
                    root.app.remove("comment", id)
                    root.offerUndo(qsTr("Comment deleted"), () => root.app.restore("comment", id))
                }
            }
        }
        InputField {
            id: field
            objectName: "commentField"
            width: parent.width
            placeholder: root.parentId !== "" ? qsTr("Reply to %1").arg(root.parentName) : qsTr("Write a comment")
            onAccepted: {
                if (text.trim() === "")
                    return
                root.app.addComment(root.pointId, root.parentId, text.trim())
                text = ""
                root.parentId = ""
            }
            Keys.onEscapePressed: {
                if (root.parentId !== "")
                    root.parentId = ""
                else
                    root.leave()
            }
        }
    }
}
