// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody said at a check-in.
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

    function takeFocus() { (editor.visible ? editor : remover).forceActiveFocus(Qt.TabFocusReason) }
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
            Row {
                id: standing
                anchors.right: parent.right
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
            objectName: "checkInComment"
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
        Row {
            visible: row.model.mine || row.moderated
            spacing: Theme.space.m

            LinkButton {
                id: editor
                objectName: "rewordCheckIn"
                visible: row.model.mine
                kind: "caption"
                opacity: hover.hovered || activeFocus ? 1 : 0
                text: row.model.comment === "" ? qsTr("Add a comment") : qsTr("Change the comment")
                onClicked: row.reword()
            }
            LinkButton {
                id: remover
                objectName: "deleteCheckIn"
                kind: "caption"
                ink: Theme.colour.dangerText
                opacity: hover.hovered || activeFocus ? 1 : 0
                text: qsTr("Delete")
                onClicked: row.removed()
            }
        }
    }
}
