// SPDX-License-Identifier: GPL-3.0-or-later
// One to-do: what, where it comes from, until when, and the one thing to do.
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

Item {
    id: row

    required property var model
    required property int index
    property bool shown: true
    // How many to-dos the group has that starts with this row; 0 where none starts.
    property int groupSize: 0
    // One primary button a page: the most urgent thing that is shown.
    property bool first: false
    property real dueWidth: Theme.size.listRow * 1.6

    // Without room for a column of its own the date stands before the origin.
    readonly property bool narrow: width < Theme.size.formWidth * 1.6
    readonly property string dueText: !model.due ? ""
        : Format.sameDay(model.due, Format.now) ? qsTr("Today") : Format.weekdayDay(model.due)
    readonly property string dueNote: !model.due ? ""
        : overdue ? qsTr("%n day(s) overdue", "", model.daysOverdue)
        : Format.sameDay(model.due, Format.now) ? (meeting ? Format.time(model.due) : "") : Format.relativeDay(model.due)

    signal opened
    signal finished

    readonly property bool meeting: model.kind === "prepare"
    // Of goals: the line and its button lead to the same place.
    readonly property bool aim: model.kind === "checkIn" || model.kind === "approve" || asked
    // A survey: it leads to its own page, too.
    readonly property bool asked: model.kind === "answer"
    readonly property bool overdue: model.group === "overdue"

    height: head.height + (shown ? line.height : 0)
    Accessible.role: Accessible.ListItem
    Accessible.name: model.title

    TodoSection {
        id: head
        width: parent.width
        group: row.model.group
        count: row.groupSize
    }
    Item {
        id: line
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.size.listRow
        visible: row.shown

        Tile {
            id: tile
            anchors.left: parent.left
            anchors.leftMargin: Theme.space.l
            anchors.verticalCenter: parent.verticalCenter
            glyph: row.meeting ? "calendar" : row.asked ? "clipboard-check" : row.aim ? "target" : "clipboard-check"
        }
        // Opens the meeting that it comes from; a meeting to prepare has a button for that.
        T.AbstractButton {
            id: opener
            objectName: "openTodo"
            anchors.left: tile.right
            anchors.leftMargin: Theme.space.m - padding
            anchors.right: due.left
            anchors.rightMargin: (row.narrow ? 0 : Theme.space.l) - padding
            anchors.verticalCenter: parent.verticalCenter
            padding: Theme.space.xs
            implicitHeight: implicitContentHeight + 2 * padding
            enabled: row.aim || (row.model.seriesId ?? "") !== ""
            focusPolicy: row.meeting || row.aim ? Qt.NoFocus : Qt.StrongFocus
            Accessible.role: Accessible.Link
            Accessible.name: row.aim ? row.model.title : qsTr("Open the meeting of %1").arg(row.model.title)
            Keys.onReturnPressed: row.opened()
            Keys.onEnterPressed: row.opened()
            onClicked: row.opened()

            contentItem: Column {
                spacing: Theme.space.half

                PlainText {
                    id: title
                    width: parent.width
                    medium: true
                    elide: Text.ElideRight
                    maximumLineCount: 1
                    text: row.model.title.replace(/[\r\n\u2028\u2029]+/g, " ")
                }
                PlainText {
                    width: parent.width
                    kind: "caption"
                    elide: Text.ElideRight
                    color: row.narrow && row.overdue ? Theme.colour.dangerText : Theme.colour.textMuted
                    text: (row.narrow ? [row.dueText, row.dueNote, row.model.origin] : [row.model.origin]).filter(part => part !== "").join(" · ")
                }
            }
            background: Item {
                Hint {
                    text: title.truncated ? row.model.title : ""
                    shown: opener.hovered
                }
                FocusRing {
                    shown: opener.visualFocus
                    gap: 0
                }
            }
        }
        Column {
            id: due
            anchors.right: button.left
            anchors.rightMargin: Theme.space.l
            anchors.verticalCenter: parent.verticalCenter
            width: row.narrow ? 0 : row.dueWidth
            visible: !row.narrow
            spacing: Theme.space.half

            PlainText {
                width: parent.width
                elide: Text.ElideRight
                kind: "small"
                text: row.dueText
                color: row.overdue ? Theme.colour.dangerText : Theme.colour.text
            }
            PlainText {
                objectName: "dueNote"
                width: parent.width
                elide: Text.ElideRight
                kind: "caption"
                text: row.dueNote
                color: row.overdue ? Theme.colour.dangerText : Theme.colour.textMuted
            }
        }
        PushButton {
            id: button
            anchors.right: parent.right
            anchors.rightMargin: Theme.space.l
            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(implicitWidth, Theme.size.rowButton)
            kind: row.first ? "primary" : "secondary"
            text: row.meeting ? qsTr("Prepare") : row.model.kind === "checkIn" ? qsTr("Check in") : row.asked ? qsTr("Answer") : row.aim ? qsTr("Review") : qsTr("Mark done")
            Accessible.name: text + ": " + row.model.title
            onClicked: row.meeting || row.aim ? row.opened() : row.finished()
        }
        Hairline {
            anchors.left: tile.right
            anchors.leftMargin: Theme.space.m
            anchors.right: parent.right
            anchors.rightMargin: Theme.space.l
            anchors.bottom: parent.bottom
        }
    }
}
