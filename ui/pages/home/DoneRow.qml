// SPDX-License-Identifier: GPL-3.0-or-later
// An action item that is done, and the way back.
import QtQuick
import Aufwind.Ui

Item {
    id: row

    required property var model

    signal reopened

    height: Theme.size.listRow
    Accessible.role: Accessible.ListItem
    Accessible.name: model.title

    Tile {
        id: tile
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.l
        anchors.verticalCenter: parent.verticalCenter
        glyph: "check"
    }
    Column {
        anchors.left: tile.right
        anchors.leftMargin: Theme.space.m
        anchors.right: button.left
        anchors.rightMargin: Theme.space.l
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space.half

        PlainText {
            width: parent.width
            elide: Text.ElideRight
            maximumLineCount: 1
            color: Theme.colour.textMuted
            font.strikeout: true
            text: row.model.title.replace(/[\r\n\u2028\u2029]+/g, " ")
        }
        PlainText {
            width: parent.width
            kind: "caption"
            elide: Text.ElideRight
            color: Theme.colour.textMuted
            text: row.model.origin + " · " + Format.moment(row.model.doneAt)
        }
    }
    PushButton {
        id: button
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.l
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(implicitWidth, Theme.size.rowButton)
        text: qsTr("Reopen")
        Accessible.name: text + ": " + row.model.title
        onClicked: row.reopened()
    }
    Hairline {
        anchors.left: tile.right
        anchors.leftMargin: Theme.space.m
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.l
        anchors.bottom: parent.bottom
    }
}
