// SPDX-License-Identifier: GPL-3.0-or-later
// The title of a page and what one can do with all of it.
import QtQuick
import Aufwind.Ui

Item {
    id: root

    property string title
    property string note
    default property alias actions: right.data
    // For what stands on the right and could also be narrower.
    readonly property real room: width - left.implicitWidth - Theme.space.l

    anchors.left: parent ? parent.left : undefined
    anchors.leftMargin: Theme.space.xl
    width: parent ? parent.width - 2 * Theme.space.xl : 0
    height: Theme.size.topBar

    Row {
        id: left
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space.s

        PlainText {
            id: heading
            kind: "title"
            text: root.title
            Accessible.role: Accessible.Heading
        }
        PlainText {
            anchors.baseline: heading.baseline
            kind: "caption"
            text: root.note
            visible: text !== ""
            color: Theme.colour.textMuted
        }
    }
    Row {
        id: right
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space.s
    }
}
