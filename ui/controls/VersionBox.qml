// SPDX-License-Identifier: GPL-3.0-or-later
// One of two versions of a field.
import QtQuick
import Aufwind.Ui

Rectangle {
    id: root

    property bool winning: false
    property string label: winning ? qsTr("Now") : qsTr("Lost")
    property string text
    property string author
    property var when
    default property alias actions: corner.data

    // A button stands beside what is short, and below what is not.
    readonly property bool beside: Math.max(value.implicitWidth, who.implicitWidth) + corner.width + 3 * Theme.space.m <= width

    implicitHeight: column.implicitHeight + 2 * Theme.space.s + (!beside && corner.width > 0 ? corner.height + Theme.space.s : 0)
    radius: Theme.radius.control
    color: winning ? Theme.colour.successTint : Theme.colour.surface
    border.width: winning ? 0 : Theme.line.border
    border.color: Theme.colour.border

    Column {
        id: column
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.m
        y: Theme.space.s
        width: parent.width - 2 * Theme.space.m - (root.beside && corner.width > 0 ? corner.width + Theme.space.s : 0)
        spacing: Theme.space.xs

        Row {
            anchors.left: parent.left
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
                text: root.label
                color: root.winning ? Theme.colour.successText : Theme.colour.textMuted
            }
        }
        PlainText {
            id: value
            width: parent.width
            kind: "small"
            medium: true
            wrapMode: Text.Wrap
            maximumLineCount: 6
            elide: Text.ElideRight
            own: true
            text: root.text
        }
        PlainText {
            id: who
            width: parent.width
            visible: text !== ""
            kind: "caption"
            elide: Text.ElideRight
            color: Theme.colour.textMuted
            text: root.when ? Format.apart(root.author) + " · " + Format.moment(root.when) : root.author
        }
    }

    Row {
        id: corner
        anchors.left: parent.left
        anchors.leftMargin: root.beside ? parent.width - width - Theme.space.s : Theme.space.m
        y: root.beside ? Theme.space.s : parent.height - height - Theme.space.s
    }
}
