// SPDX-License-Identifier: GPL-3.0-or-later
// One merged field with both versions side by side.
import QtQuick
import Aufwind.Ui

Item {
    id: row

    required property var model
    required property int index
    property bool opened: false

    signal restored

    height: Theme.size.listRowDense + (opened ? versions.height + Theme.space.m : 0)

    Modules { id: modules }
    Hairline { width: parent.width }
    Tile {
        id: tile
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.l
        y: Theme.space.xs + Theme.line.border
        glyph: modules.glyphOf(row.model.module)
    }
    Column {
        id: words
        anchors.left: tile.right
        anchors.leftMargin: Theme.space.m
        anchors.right: compare.left
        anchors.rightMargin: Theme.space.l
        y: Theme.space.xs

        PlainText {
            width: parent.width
            kind: "small"
            medium: true
            elide: Text.ElideRight
            text: Format.fieldOf(row.model.field, row.model.title)
        }
        PlainText {
            width: parent.width
            kind: "caption"
            elide: Text.ElideRight
            color: Theme.colour.textMuted
            text: qsTr("%1 and %2 changed it · %3").arg(row.model.lostBy).arg(row.model.nowBy).arg(Format.dayMonth(row.model.nowAt))
        }
    }
    PushButton {
        id: compare
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.l
        y: Math.round((Theme.size.listRowDense - height) / 2)
        extent: "small"
        kind: "ghost"
        text: row.opened ? qsTr("Hide versions") : qsTr("Compare versions")
        trailingGlyph: row.opened ? "chevron-up" : "chevron-down"
        onClicked: row.opened = !row.opened
    }
    Row {
        id: versions
        visible: row.opened
        anchors.left: words.left
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.l
        y: Theme.size.listRowDense + Theme.line.border
        height: Math.max(winner.implicitHeight, loser.implicitHeight)
        spacing: Theme.space.s

        VersionBox {
            id: winner
            width: (parent.width - parent.spacing) / 2
            height: parent.height
            winning: true
            text: row.model.nowText
            author: row.model.nowBy
            when: row.model.nowAt
        }
        VersionBox {
            id: loser
            width: (parent.width - parent.spacing) / 2
            height: parent.height
            text: row.model.lostText
            author: row.model.lostBy
            when: row.model.lostAt

            PushButton {
                extent: "small"
                glyph: "undo"
                text: qsTr("Restore")
                onClicked: row.restored()
            }
        }
    }
}
