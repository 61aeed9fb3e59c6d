// SPDX-License-Identifier: GPL-3.0-or-later
// One change that waits.
import QtQuick
import Aufwind.Ui

Item {
    id: row

    required property var model
    required property int index

    height: Theme.size.listRowDense
    Accessible.role: Accessible.ListItem
    Accessible.name: model.title + ", " + place.text
    Accessible.focusable: true

    Modules { id: modules }
    FocusRing {
        shown: row.activeFocus
        gap: 0
        around: 0
    }
    Hairline { width: parent.width }
    Tile {
        id: tile
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.l
        anchors.verticalCenter: parent.verticalCenter
        glyph: modules.glyphOf(row.model.module)
    }
    Column {
        anchors.left: tile.right
        anchors.leftMargin: Theme.space.m
        anchors.right: place.left
        anchors.rightMargin: Theme.space.l
        anchors.verticalCenter: parent.verticalCenter

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
            text: [row.model.detail, row.model.written ? Format.time(row.model.written) : ""].filter(part => part).join(" · ")
        }
    }
    PlainText {
        id: place
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.l
        anchors.verticalCenter: parent.verticalCenter
        kind: "caption"
        color: Theme.colour.textMuted
        text: qsTr("%1 of %2").arg(Format.number(row.model.index)).arg(Format.number(row.model.total))
    }
}
