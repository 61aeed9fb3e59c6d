// SPDX-License-Identifier: GPL-3.0-or-later
// One of today's meetings.
pragma ComponentBehavior: Bound
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

    // About to begin, or going on: the way into the meeting itself.
    readonly property bool joinable: next && model.starts.getTime() - Format.now.getTime() <= 15 * 60000
    // What is still to be talked about, as far as it is read at a glance.
    readonly property var agenda: model.points.slice(0, over ? 0 : next ? 3 : 2)

    signal joined

    implicitHeight: Theme.size.listRowCompact + (agenda.length > 0 ? points.implicitHeight + Theme.space.xs : 0)
    focusPolicy: Qt.StrongFocus
    Keys.onReturnPressed: row.clicked()
    Keys.onEnterPressed: row.clicked()
    Accessible.role: Accessible.ListItem
    Accessible.name: Format.time(model.starts) + " " + model.title
    Accessible.description: agenda.reduce((told, title) => told + "; " + title, more)

    contentItem: Item {
        Column {
            id: times
            anchors.left: parent.left
            anchors.leftMargin: Theme.space.s
            width: Theme.size.controlLarge
            anchors.verticalCenter: words.verticalCenter
            spacing: Theme.space.half

            PlainText {
                anchors.left: parent.left
                kind: "small"
                medium: true
                text: Format.time(row.model.starts)
                color: row.over ? Theme.colour.textMuted : Theme.colour.text
            }
            PlainText {
                anchors.left: parent.left
                kind: "caption"
                text: Format.time(row.model.ends)
                color: Theme.colour.textMuted
            }
        }
        Column {
            id: words
            anchors.left: times.right
            anchors.leftMargin: Theme.space.m
            anchors.right: trailing.left
            anchors.rightMargin: Theme.space.s
            y: Math.round((Theme.size.listRowCompact - implicitHeight) / 2)
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
        Column {
            id: points
            anchors.left: words.left
            anchors.right: parent.right
            anchors.rightMargin: Theme.space.s
            y: Theme.size.listRowCompact - Theme.space.half
            spacing: Theme.space.half

            Repeater {
                model: row.agenda

                PlainText {
                    required property string modelData
                    objectName: "agendaPoint"
                    width: parent ? parent.width : 0
                    kind: "caption"
                    elide: Text.ElideRight
                    maximumLineCount: 1
                    text: "– " + modelData.replace(/[\r\n\u2028\u2029]+/g, " ")
                    color: Theme.colour.textMuted
                }
            }
        }
        Item {
            id: trailing
            anchors.right: parent.right
            anchors.rightMargin: Theme.space.s
            anchors.verticalCenter: words.verticalCenter
            width: row.next ? open.width : faces.width
            height: row.next ? open.height : faces.height

            PushButton {
                id: open
                anchors.left: parent.left
                objectName: "openMeeting"
                visible: row.next
                extent: "small"
                text: row.joinable ? qsTr("Meeting mode") : qsTr("Open")
                // What the row itself does needs no stop of its own.
                focusPolicy: row.joinable ? Qt.StrongFocus : Qt.NoFocus
                Accessible.name: text + ": " + row.model.title
                onClicked: row.joinable ? row.joined() : row.clicked()
            }
            AvatarStack {
                id: faces
                anchors.left: parent.left
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
