// SPDX-License-Identifier: GPL-3.0-or-later
// A sheet with a heading of its own. Children stack below the heading.
import QtQuick
import Aufwind.Ui

Rectangle {
    id: root

    property string title
    property string note
    property string glyph
    property bool divided: false
    property real sidePadding: Theme.space.l
    property real lead: headed ? 0 : Theme.space.m
    property real foot: Theme.space.m
    default property alias content: body.data
    property alias headItems: headRow.data
    readonly property bool headed: title !== "" || headRow.children.length > 0

    implicitHeight: (headed ? head.height : 0) + lead + body.implicitHeight + foot
    radius: Theme.radius.card
    color: Theme.colour.surface
    border.width: Theme.line.border
    border.color: Theme.colour.border

    Item {
        id: head
        visible: root.headed
        width: parent.width
        height: root.headed ? Theme.size.control + Theme.space.m + Theme.space.xs : 0

        Row {
            anchors.left: parent.left
            anchors.leftMargin: Theme.space.l
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space.s

            Icon {
                glyph: root.glyph
                anchors.verticalCenter: parent.verticalCenter
            }
            PlainText {
                // By widths alone: positions change sides where one reads from right to left.
                readonly property real room: head.width - 2 * Theme.space.l - (root.glyph !== "" ? Theme.size.iconSmall + Theme.space.s : 0)
                                             - (headRow.width > 0 ? headRow.width + Theme.space.s : 0) - (noteText.visible ? noteText.width + Theme.space.s : 0)
                width: Math.min(implicitWidth, room)
                elide: Text.ElideRight
                kind: "heading"
                text: root.title
                anchors.verticalCenter: parent.verticalCenter
                Accessible.role: Accessible.Heading
            }
        }
        Row {
            id: headRow
            anchors.right: noteText.visible ? noteText.left : parent.right
            anchors.rightMargin: noteText.visible ? Theme.space.s : Theme.space.l
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space.s
        }
        PlainText {
            id: noteText
            anchors.right: parent.right
            anchors.rightMargin: Theme.space.l
            anchors.verticalCenter: parent.verticalCenter
            kind: "caption"
            text: root.note
            visible: text !== ""
            color: Theme.colour.textMuted
        }
        Hairline {
            anchors.bottom: parent.bottom
            width: parent.width
            visible: root.divided
        }
    }
    Column {
        id: body
        y: head.height + root.lead
        anchors.left: parent.left
        anchors.leftMargin: root.sidePadding
        width: parent.width - 2 * root.sidePadding
    }
}
