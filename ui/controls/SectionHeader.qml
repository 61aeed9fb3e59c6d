// SPDX-License-Identifier: GPL-3.0-or-later
// The heading of a part of a page that has no card around it, a quiet note beside it, and actions on the right.
import QtQuick
import Aufwind.Ui

Item {
    id: root

    property string title
    property string note
    default property alias actions: right.data

    implicitHeight: Theme.size.control
    implicitWidth: left.implicitWidth + right.implicitWidth

    Row {
        id: left
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space.s

        PlainText {
            id: heading
            kind: "heading"
            text: root.title
            Accessible.role: Accessible.Heading
        }
        PlainText {
            kind: "caption"
            // What is to the right of it comes first.
            width: Math.max(0, Math.min(implicitWidth, root.width - right.width - heading.width - left.spacing - Theme.space.s))
            elide: Text.ElideRight
            text: root.note
            visible: text !== ""
            color: Theme.colour.textMuted
            anchors.baseline: heading.baseline
        }
    }
    Row {
        id: right
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space.s
    }
}
