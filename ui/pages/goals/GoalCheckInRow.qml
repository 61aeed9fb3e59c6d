// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody said at a check-in.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Item {
    id: row

    required property var model
    required property int index
    property bool moderated: false

    signal reword
    signal removed

    readonly property var marks: ({ onTrack: "on_track", atRisk: "at_risk" })

    implicitHeight: words.implicitHeight + Theme.space.s
    Accessible.role: Accessible.ListItem
    Accessible.name: [model.authorName, when(), model.percent, mark.look.text, model.comment, model.values].filter(part => part !== "").join(", ")

    readonly property bool acts: model.mine || moderated
    readonly property bool busy: acts && (hover.hovered || activeFocus || (menu.item as PopupMenu)?.visible === true)

    activeFocusOnTab: acts
    Accessible.focusable: acts
    Keys.onPressed: event => {
        event.accepted = true
        if (event.key === Qt.Key_Delete && row.acts)
            row.removed()
        else if (row.model.mine && (event.key === Qt.Key_F2 || event.key === Qt.Key_Return || event.key === Qt.Key_Enter))
            row.reword()
        else
            event.accepted = false
    }

    function when(): string {
        const day = Format.known(model.at) ? Format.dayMonth(model.at) : ""
        return model.confidence > 0 ? qsTr("%1 · confidence %2 of 5").arg(day).arg(model.confidence) : day
    }

    HoverHandler { id: hover }
    Avatar {
        id: face
        anchors.left: parent.left
        extent: Theme.size.avatarSmall
        personId: row.model.authorId
        initials: row.model.authorInitials
        name: row.model.authorName
    }
    Column {
        id: words
        anchors.left: face.right
        anchors.leftMargin: Theme.space.s
        anchors.right: parent.right
        spacing: Theme.space.half

        Item {
            width: parent.width
            height: Theme.type.smallLine

            PlainText {
                id: author
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, parent.width / 4)
                elide: Text.ElideRight
                kind: "caption"
                medium: true
                text: row.model.authorFirst || row.model.authorName
                Accessible.ignored: true
            }
            PlainText {
                anchors.left: author.right
                anchors.leftMargin: Theme.space.s
                anchors.right: standing.left
                anchors.rightMargin: Theme.space.s
                anchors.verticalCenter: parent.verticalCenter
                elide: Text.ElideRight
                kind: "caption"
                color: Theme.colour.textMuted
                text: row.when()
                Accessible.ignored: true
            }
            IconButton {
                id: more
                objectName: "checkInMore"
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                small: true
                visible: row.busy
                focusPolicy: Qt.NoFocus
                glyph: "more"
                text: qsTr("More")
                onClicked: (menu.need() as PopupMenu)?.open()

                Deferred {
                    id: menu
                    sourceComponent: PopupMenu {
                        x: Theme.mirrored ? 0 : more.width - width
                        y: more.height + Theme.space.xs

                        MenuEntry {
                            objectName: "rewordCheckIn"
                            visible: row.model.mine
                            glyph: "pencil"
                            text: row.model.comment === "" ? qsTr("Add a comment") : qsTr("Change the comment")
                            onTriggered: row.reword()
                        }
                        MenuEntry {
                            objectName: "deleteCheckIn"
                            glyph: "trash"
                            danger: true
                            text: qsTr("Delete")
                            onTriggered: row.removed()
                        }
                    }
                }
            }
            Row {
                id: standing
                anchors.right: more.visible ? more.left : parent.right
                anchors.rightMargin: more.visible ? Theme.space.xs : 0
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.space.s

                PlainText {
                    anchors.verticalCenter: parent.verticalCenter
                    kind: "caption"
                    medium: true
                    text: row.model.percent
                    Accessible.ignored: true
                }
                StatusMark {
                    id: mark
                    anchors.verticalCenter: parent.verticalCenter
                    status: row.marks[row.model.status] ?? row.model.status
                }
            }
        }
        PlainText {
            objectName: "checkInText"
            width: parent.width
            visible: text !== ""
            kind: "small"
            wrapMode: Text.Wrap
            own: true
            text: row.model.comment
            Accessible.ignored: true
        }
        PlainText {
            width: parent.width
            visible: text !== ""
            kind: "caption"
            wrapMode: Text.Wrap
            color: Theme.colour.textMuted
            text: row.model.values
            Accessible.ignored: true
        }
    }
    FocusRing { shown: row.activeFocus }
}
