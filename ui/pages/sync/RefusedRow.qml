// SPDX-License-Identifier: GPL-3.0-or-later
// One refused change: what, why, its text, and what can be done with it. Dropping asks again, for nothing can bring it back.
import QtQuick
import Aufwind.Ui

Item {
    id: row

    required property var model
    property bool editing: false
    property bool asking: false

    signal copied
    signal retried(string text)
    signal dropped

    height: column.implicitHeight + Theme.space.m + Theme.space.s

    Hairline { width: parent.width }
    Tile {
        id: tile
        x: Theme.space.l
        y: Theme.space.s + Theme.space.xs
        glyph: "warning"
        danger: true
    }
    Column {
        id: column
        anchors.left: tile.right
        anchors.leftMargin: Theme.space.m
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.l
        y: Theme.space.s
        spacing: Theme.space.s

        Column {
            width: parent.width

            PlainText {
                width: parent.width
                kind: "small"
                medium: true
                elide: Text.ElideRight
                text: row.model.title
            }
            PlainText {
                width: parent.width
                kind: "caption"
                elide: Text.ElideRight
                color: Theme.colour.textMuted
                text: qsTr("Written %1 · refused by the server %2").arg(Format.moment(row.model.written)).arg(Format.moment(row.model.refused))
            }
        }
        Row {
            width: parent.width
            spacing: Theme.space.s

            Icon {
                glyph: "info"
                color: Theme.colour.dangerText
                y: Theme.line.border
            }
            PlainText {
                width: parent.width - x
                kind: "small"
                wrapMode: Text.Wrap
                color: Theme.colour.dangerText
                text: row.model.reason
            }
        }
        Rectangle {
            visible: !row.editing && row.model.keptText !== ""
            width: parent.width
            height: kept.implicitHeight + 2 * Theme.space.s
            radius: Theme.radius.control
            color: Theme.colour.sunken

            PlainText {
                id: kept
                x: Theme.space.m
                y: Theme.space.s
                width: parent.width - 2 * x
                kind: "small"
                wrapMode: Text.Wrap
                maximumLineCount: 8
                elide: Text.ElideRight
                text: qsTr("“%1”").arg(row.model.keptText)
            }
        }
        InputArea {
            id: area
            width: parent.width
            visible: row.editing
            label: qsTr("Your text")
        }
        Item {
            width: parent.width
            height: Theme.size.controlSmall

            Row {
                spacing: Theme.space.s

                PushButton {
                    extent: "small"
                    visible: !row.editing
                    glyph: "copy"
                    text: qsTr("Copy text")
                    onClicked: row.copied()
                }
                PushButton {
                    extent: "small"
                    visible: !row.editing
                    glyph: "pencil"
                    text: qsTr("Edit and send again")
                    onClicked: {
                        area.text = row.model.keptText
                        row.editing = true
                        area.forceActiveFocus(Qt.OtherFocusReason)
                    }
                }
                PushButton {
                    extent: "small"
                    visible: row.editing
                    kind: "primary"
                    text: qsTr("Send again")
                    onClicked: {
                        row.editing = false
                        row.retried(area.text)
                    }
                }
                PushButton {
                    extent: "small"
                    visible: row.editing
                    text: qsTr("Cancel")
                    onClicked: row.editing = false
                }
            }
            Row {
                anchors.right: parent.right
                spacing: Theme.space.s

                PushButton {
                    extent: "small"
                    visible: row.asking
                    kind: "quiet"
                    text: qsTr("Keep")
                    onClicked: row.asking = false
                }
                PushButton {
                    extent: "small"
                    kind: row.asking ? "danger" : "quiet"
                    glyph: "trash"
                    text: row.asking ? qsTr("Drop for good") : qsTr("Drop")
                    onClicked: row.asking ? row.dropped() : row.asking = true
                }
            }
        }
    }
}
