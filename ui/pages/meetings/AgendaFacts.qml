// SPDX-License-Identifier: GPL-3.0-or-later
// What is at the right end of a talking point: how often carried over, comments, author, menu.
pragma ComponentBehavior: Bound
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
    // Whom sharing a private point shows it to.
    property string audience
    readonly property bool isSection: root.model?.kind === "section"
    readonly property bool isPrivate: root.model?.kind === "private"
    readonly property int minutes: root.model?.minutes ?? 0

    signal resume
    signal toggleComments
    signal edit
    signal removed
    signal shared
    signal addLink
    signal makeAction
    signal timed(int minutes)

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
    Chip {
        objectName: "pointMinutes"
        visible: root.minutes > 0
        glyph: "clock"
        text: qsTr("%1 min").arg(root.minutes)
        anchors.verticalCenter: parent.verticalCenter
    }
    Icon {
        glyph: (root.model?.linkCount ?? 0) > 0 ? "link" : ""
        visible: glyph !== ""
        extent: Theme.size.iconTiny
        anchors.verticalCenter: parent.verticalCenter

        HoverHandler { id: overLinks }
        Hint {
            text: qsTr("%n link(s)", "", root.model?.linkCount ?? 0)
            shown: overLinks.hovered
        }
    }
    Row {
        visible: root.isPrivate
        spacing: Theme.space.xs
        anchors.verticalCenter: parent.verticalCenter

        Icon {
            glyph: "eye-off"
            extent: Theme.size.iconSmall
            anchors.verticalCenter: parent.verticalCenter
        }
        PlainText {
            kind: "caption"
            color: Theme.colour.textMuted
            text: qsTr("Only you")
            anchors.verticalCenter: parent.verticalCenter
        }
    }
    CommentCount {
        count: root.model?.commentCount ?? 0
        visible: !root.isPrivate && !root.isSection && (count > 0 || root.busy || root.opened)
        anchors.verticalCenter: parent.verticalCenter
        onClicked: root.toggleComments()
    }
    IconButton {
        id: more
        small: true
        visible: root.busy || ((menu.item as AgendaMenu)?.visible ?? false)
        glyph: "more"
        text: qsTr("More")
        focusPolicy: Qt.NoFocus
        anchors.verticalCenter: parent.verticalCenter
        onClicked: (menu.need() as AgendaMenu)?.open()

        Deferred {
            id: menu
            sourceComponent: AgendaMenu {
                x: Theme.mirrored ? 0 : more.width - width
                y: more.height + Theme.space.xs
                isPrivate: root.isPrivate
                isSection: root.isSection
                audience: root.audience
                onEdit: root.edit()
                onToggleComments: root.toggleComments()
                onAddLink: root.addLink()
                onMakeAction: root.makeAction()
                onShared: root.shared()
                onRemoved: root.removed()
                onSetTime: (times.need() as MinutesMenu)?.open()
            }
        }
        Deferred {
            id: times
            sourceComponent: MinutesMenu {
                x: Theme.mirrored ? 0 : more.width - width
                y: more.height + Theme.space.xs
                minutes: root.minutes
                onTimed: minutes => root.timed(minutes)
            }
        }
    }
    Avatar {
        visible: !root.isSection
        personId: root.model?.authorId ?? ""
        initials: root.model?.authorInitials ?? ""
        name: root.model?.authorName ?? ""
        extent: Theme.size.avatarSmall
        anchors.verticalCenter: parent.verticalCenter
    }
}
