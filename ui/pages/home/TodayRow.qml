// SPDX-License-Identifier: GPL-3.0-or-later
// One of today's meetings.
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

T.AbstractButton {
    id: row

    required property var model
    required property int index
    property bool next: false

    readonly property bool over: model.ends < Format.now
    readonly property string kindText: model.kind === "oneOnOne" ? qsTr("1:1") : model.kind === "team" ? qsTr("Team") : qsTr("One-off")
    readonly property string soon: next ? Format.untilStart(model.starts) : ""
    readonly property string more: soon !== "" ? soon
        : model.kind !== "oneOnOne" ? qsTr("%n person(s)", "", model.people.length)
        : model.openPoints > 0 ? qsTr("%n open point(s)", "", model.openPoints) : qsTr("no agenda yet")

    implicitHeight: Theme.size.listRowCompact
    focusPolicy: Qt.StrongFocus
    Keys.onReturnPressed: row.clicked()
    Accessible.role: Accessible.ListItem
    Accessible.name: Format.time(model.starts) + " " + model.title

    contentItem: Item {
        Column {
            id: times
            x: Theme.space.s
            width: Theme.size.controlLarge
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space.half

            PlainText {
                kind: "small"
                medium: true
                text: Format.time(row.model.starts)
                color: row.over ? Theme.colour.textMuted : Theme.colour.text
            }
            PlainText {
                kind: "caption"
                text: Format.time(row.model.ends)
                color: Theme.colour.textMuted
            }
        }
        Column {
            anchors.left: times.right
            anchors.leftMargin: Theme.space.m
            anchors.right: trailing.left
            anchors.rightMargin: Theme.space.s
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space.half

            PlainText {
                width: parent.width
                kind: "small"
                medium: true
                elide: Text.ElideRight
                text: row.model.title
                color: row.over ? Theme.colour.textMuted : Theme.colour.text
            }
            PlainText {
                width: parent.width
                kind: "caption"
                elide: Text.ElideRight
                text: row.kindText + " · " + row.more
                color: row.next ? Theme.colour.accentText : Theme.colour.textMuted
            }
        }
        Item {
            id: trailing
            anchors.right: parent.right
            anchors.rightMargin: Theme.space.s
            anchors.verticalCenter: parent.verticalCenter
            width: row.next ? open.width : faces.width
            height: row.next ? open.height : faces.height

            PushButton {
                id: open
                visible: row.next
                extent: "small"
                text: qsTr("Open")
                focusPolicy: Qt.NoFocus
                onClicked: row.clicked()
            }
            AvatarStack {
                id: faces
                visible: !row.next
                people: row.model.people
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius.control
        color: row.next ? Theme.colour.accentTint : row.down ? Theme.colour.pressed : row.hovered ? Theme.colour.hover : "transparent"

        FocusRing {
            shown: row.visualFocus
            gap: 0
        }
    }
}
