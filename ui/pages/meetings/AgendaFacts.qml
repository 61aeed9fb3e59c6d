// SPDX-License-Identifier: GPL-3.0-or-later
// What is at the right end of a talking point: how often carried over, comments, author, menu.
import QtQuick
import Aufwind.Ui

Row {
    id: root

    // Null for a moment while a removed row goes.
    required property var model
    property bool busy: false
    property bool opened: false
    // Something was begun here and is kept as a draft.
    property bool begun: false

    signal resume
    signal toggleComments
    signal edit
    signal removed

    spacing: Theme.space.s

    Icon {
        glyph: root.model?.waiting ? "device" : ""
        extent: Theme.size.iconTiny
        anchors.verticalCenter: parent.verticalCenter

        HoverHandler { id: overWaiting }
        Hint {
            text: qsTr("Kept on this device, not sent yet")
            shown: overWaiting.hovered
        }
    }
    LinkButton {
        objectName: "resume"
        visible: root.begun
        kind: "caption"
        text: qsTr("Continue writing")
        anchors.verticalCenter: parent.verticalCenter
        onClicked: root.resume()
    }
    Chip {
        visible: (root.model?.carried ?? 0) > 0
        kind: "warning"
        text: qsTr("carried ×%1").arg(root.model?.carried ?? 0)
        anchors.verticalCenter: parent.verticalCenter
    }
    CommentCount {
        count: root.model?.commentCount ?? 0
        visible: count > 0 || root.busy || root.opened
        anchors.verticalCenter: parent.verticalCenter
        onClicked: root.toggleComments()
    }
    IconButton {
        id: more
        small: true
        visible: root.busy || menu.visible
        glyph: "more"
        text: qsTr("More")
        focusPolicy: Qt.NoFocus
        anchors.verticalCenter: parent.verticalCenter
        onClicked: menu.open()

        PopupMenu {
            id: menu
            x: more.width - width
            y: more.height + Theme.space.xs

            MenuEntry {
                glyph: "pencil"
                text: qsTr("Edit")
                keys: qsTr("F2", "key that renames")
                onTriggered: root.edit()
            }
            MenuEntry {
                glyph: "speech"
                text: qsTr("Comment")
                keys: "→"
                onTriggered: root.toggleComments()
            }
            MenuLine {}
            MenuEntry {
                glyph: "trash"
                danger: true
                text: qsTr("Delete")
                keys: qsTr("Del", "key that deletes")
                onTriggered: root.removed()
            }
        }
    }
    Avatar {
        personId: root.model?.authorId ?? ""
        initials: root.model?.authorInitials ?? ""
        name: root.model?.authorName ?? ""
        extent: Theme.size.avatarSmall
        anchors.verticalCenter: parent.verticalCenter
    }
}
