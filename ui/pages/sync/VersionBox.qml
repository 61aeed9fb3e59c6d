// SPDX-License-Identifier: GPL-3.0-or-later
// One of two versions of a field.
import QtQuick
import Aufwind.Ui

Rectangle {
    id: root

    property bool winning: false
    property string text
    property string author
    property var when
    default property alias actions: corner.data

    implicitHeight: column.implicitHeight + 2 * Theme.space.s
    radius: Theme.radius.control
    color: winning ? Theme.colour.successTint : Theme.colour.surface
    border.width: winning ? 0 : Theme.line.border
    border.color: Theme.colour.border

    Column {
        id: column
        x: Theme.space.m
        y: Theme.space.s
        width: parent.width - 2 * Theme.space.m - (corner.width > 0 ? corner.width + Theme.space.s : 0)
        spacing: Theme.space.xs

        Row {
            height: Theme.type.captionLine
            spacing: Theme.space.xs

            Icon {
                glyph: root.winning ? "check" : ""
                extent: Theme.size.iconTiny
                color: Theme.colour.successText
                anchors.verticalCenter: parent.verticalCenter
            }
            PlainText {
                kind: "caption"
                text: root.winning ? qsTr("Now") : qsTr("Lost")
                color: root.winning ? Theme.colour.successText : Theme.colour.textMuted
            }
        }
        PlainText {
            width: parent.width
            kind: "small"
            medium: true
            wrapMode: Text.Wrap
            maximumLineCount: 6
            elide: Text.ElideRight
            text: root.text
        }
        PlainText {
            width: parent.width
            kind: "caption"
            elide: Text.ElideRight
            color: Theme.colour.textMuted
            text: root.when ? root.author + " · " + Format.moment(root.when) : root.author
        }
    }

    Row {
        id: corner
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.space.s
    }
}
