// SPDX-License-Identifier: GPL-3.0-or-later
// One comment, indented below the one it answers.
import QtQuick
import Aufwind.Ui

Item {
    id: row

    required property var model
    required property int index

    // Whoever reads may take away what others have said.
    property bool moderated: false
    property bool changeable: false

    signal reply
    signal edit
    signal removed

    // Deep threads stop moving to the right before the text has no room.
    readonly property real indent: Math.min(model.depth, 4) * (Theme.size.avatarMedium)

    implicitHeight: Math.max(face.height, words.implicitHeight)

    function takeFocus() { replier.forceActiveFocus(Qt.TabFocusReason) }

    HoverHandler { id: hover }

    Avatar {
        id: face
        anchors.left: parent.left
        anchors.leftMargin: row.indent
        extent: Theme.size.avatarTiny
        personId: row.model.authorId
        initials: row.model.authorInitials
        name: row.model.authorName
    }
    Column {
        id: words
        anchors.left: face.right
        anchors.leftMargin: Theme.space.s
        anchors.right: parent.right

        Row {
            width: parent.width
            spacing: Theme.space.xs

            PlainText {
                kind: "caption"
                strong: true
                text: row.model.authorName
                elide: Text.ElideRight
                width: Math.min(implicitWidth, words.width / 2)
            }
            PlainText {
                kind: "caption"
                color: Theme.colour.textMuted
                text: Format.moment(row.model.written)
            }
            LinkButton {
                id: replier
                height: Theme.type.captionLine
                kind: "caption"
                opacity: hover.hovered || activeFocus ? 1 : 0
                text: qsTr("Reply")
                onClicked: row.reply()
            }
            LinkButton {
                objectName: "editComment"
                height: Theme.type.captionLine
                visible: row.changeable && row.model.mine
                kind: "caption"
                opacity: hover.hovered || activeFocus ? 1 : 0
                text: qsTr("Edit")
                onClicked: row.edit()
            }
            LinkButton {
                objectName: "deleteComment"
                height: Theme.type.captionLine
                visible: row.model.mine || row.moderated
                kind: "caption"
                ink: Theme.colour.dangerText
                opacity: hover.hovered || activeFocus ? 1 : 0
                text: qsTr("Delete")
                onClicked: row.removed()
            }
        }
        PlainText {
            width: parent.width
            kind: "small"
            wrapMode: Text.Wrap
            own: true
            text: row.model.text
        }
    }
}
