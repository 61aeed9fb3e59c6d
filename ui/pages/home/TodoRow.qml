// SPDX-License-Identifier: GPL-3.0-or-later
// One to-do: what, where it comes from, until when, and the one thing to do.
import QtQuick
import Aufwind.Ui

Item {
    id: row

    required property var model
    required property int index
    property bool shown: true
    // How many to-dos the group has that starts with this row; 0 where none starts.
    property int groupSize: 0

    signal opened
    signal finished

    readonly property bool meeting: model.kind === "prepare"
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
            x: Theme.space.l
            anchors.verticalCenter: parent.verticalCenter
            glyph: row.meeting ? "calendar" : "clipboard-check"
        }
        Column {
            anchors.left: tile.right
            anchors.leftMargin: Theme.space.m
            anchors.right: due.left
            anchors.rightMargin: Theme.space.l
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space.half

            PlainText {
                width: parent.width
                medium: true
                elide: Text.ElideRight
                text: row.model.title
            }
            PlainText {
                width: parent.width
                kind: "caption"
                elide: Text.ElideRight
                color: Theme.colour.textMuted
                text: row.model.origin
            }
        }
        Column {
            id: due
            anchors.right: button.left
            anchors.rightMargin: Theme.space.l
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.size.listRow * 1.6
            spacing: Theme.space.half

            PlainText {
                kind: "small"
                text: !row.model.due ? "" : Format.sameDay(row.model.due, Format.now) ? qsTr("Today") : Format.weekdayDay(row.model.due)
                color: row.overdue ? Theme.colour.dangerText : Theme.colour.text
            }
            PlainText {
                kind: "caption"
                text: !row.model.due ? ""
                    : row.overdue ? qsTr("%n day(s) overdue", "", row.model.daysOverdue)
                    : Format.sameDay(row.model.due, Format.now) ? (row.meeting ? Format.time(row.model.due) : "") : Format.relativeDay(row.model.due)
                color: row.overdue ? Theme.colour.dangerText : Theme.colour.textMuted
            }
        }
        PushButton {
            id: button
            anchors.right: parent.right
            anchors.rightMargin: Theme.space.l
            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(implicitWidth, Theme.size.rowButton)
            // One primary button a page: the most urgent thing.
            kind: row.index === 0 ? "primary" : "secondary"
            text: row.meeting ? qsTr("Prepare") : qsTr("Mark done")
            Accessible.name: text + ": " + row.model.title
            onClicked: row.meeting ? row.opened() : row.finished()
        }
        Hairline {
            anchors.left: tile.right
            anchors.leftMargin: Theme.space.m
            anchors.right: parent.right
            anchors.rightMargin: Theme.space.l
            anchors.bottom: parent.bottom
        }
        TapHandler {
            enabled: (row.model.seriesId ?? "") !== ""
            onTapped: row.opened()
        }
    }
}
