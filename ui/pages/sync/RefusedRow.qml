// SPDX-License-Identifier: GPL-3.0-or-later
// One refused change: what, why, its text, and what can be done with it. Dropping asks again, for nothing can bring it back.
import QtQuick
import Aufwind.Ui

Item {
    id: row

    required property var model
    property bool editing: false
    property bool asking: false

    // Another text can stand for a single one only; a tick or a move has none at all.
    readonly property bool editable: model.texts === 1

    objectName: "refusedRow"

    signal copied
    signal sentAgain
    signal retried(string text)
    signal dropped

    height: column.y + column.implicitHeight + Theme.space.m

    Modules { id: modules }
    Hairline { width: parent.width }
    Tile {
        id: tile
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.l
        y: Theme.space.xs + Theme.line.border
        glyph: modules.glyphOf(row.model.module)
        danger: true
    }
    Column {
        id: column
        anchors.left: tile.right
        anchors.leftMargin: Theme.space.m
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.l
        y: Theme.space.xs
        spacing: Theme.space.s

        Column {
            width: parent.width
            bottomPadding: -Theme.space.xs

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
                width: parent.width - Theme.size.iconSmall - parent.spacing
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
                anchors.left: parent.left
                anchors.leftMargin: Theme.space.m
                y: Theme.space.s
                width: parent.width - 2 * anchors.leftMargin
                kind: "small"
                wrapMode: Text.Wrap
                maximumLineCount: 8
                elide: Text.ElideRight
                own: true
                text: qsTr("“%1”").arg(row.model.keptText)
            }
        }
        InputArea {
            id: area
            objectName: "refusedText"
            width: parent.width
            visible: row.editing
            label: qsTr("Your text")
        }
        Item {
            id: foot
            // Large letters or long words need a second line.
            readonly property bool narrow: mending.needed + dropping.width + Theme.space.l > width
            width: parent.width
            height: narrow ? mending.height + Theme.space.s + dropping.height : Theme.size.controlSmall

            Flow {
                id: mending
                anchors.left: parent.left
                width: Math.min(parent.width, needed)
                spacing: Theme.space.s

                readonly property real needed: {
                    let sum = 0
                    for (let i = 0; i < children.length; ++i)
                        sum += children[i].visible ? children[i].width + spacing : 0
                    return Math.max(0, sum - spacing)
                }

                PushButton {
                    objectName: "copyText"
                    extent: "small"
                    visible: !row.editing && row.model.keptText !== ""
                    glyph: "copy"
                    text: qsTr("Copy text")
                    onClicked: row.copied()
                }
                PushButton {
                    objectName: "sendAgain"
                    extent: "small"
                    visible: !row.editable
                    glyph: "refresh"
                    text: qsTr("Send again")
                    onClicked: row.sentAgain()
                }
                PushButton {
                    objectName: "editAndSend"
                    extent: "small"
                    visible: row.editable && !row.editing
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
                    objectName: "sendEdited"
                    kind: "primary"
                    text: qsTr("Send again")
                    // To send nothing is to drop it, which has a button of its own.
                    enabled: area.text.trim() !== ""
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
                id: dropping
                anchors.right: parent.right
                y: foot.narrow ? mending.height + Theme.space.s : 0
                spacing: Theme.space.s

                PushButton {
                    extent: "small"
                    visible: row.asking
                    kind: "quiet"
                    text: qsTr("Keep")
                    onClicked: row.asking = false
                }
                PushButton {
                    objectName: "drop"
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
