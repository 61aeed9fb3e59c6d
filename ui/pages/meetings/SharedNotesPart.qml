// SPDX-License-Identifier: GPL-3.0-or-later
// The notes that everyone in the meeting writes together.
import QtQuick
import Aufwind.Ui

Column {
    id: root

    property var session: null
    readonly property var others: session ? session.others : []

    spacing: Theme.space.xs

    SectionHeader {
        width: parent.width
        title: qsTr("Shared notes")
        note: root.session && Format.known(root.session.savedAt) ? qsTr("saved %1").arg(Format.time(root.session.savedAt)) : ""

        Row {
            visible: root.others.length > 0
            spacing: Theme.space.xs

            Rectangle {
                width: Theme.size.dot
                height: width
                radius: width / 2
                color: Theme.colour.presence
                anchors.verticalCenter: parent.verticalCenter
            }
            PlainText {
                kind: "caption"
                color: Theme.colour.textMuted
                text: root.others.length === 1 ? qsTr("%1 is writing").arg(root.others[0].name) : qsTr("%n people are writing", "", root.others.length)
            }
        }
    }
    Card {
        width: parent.width
        height: area.implicitHeight
        lead: 0
        foot: 0
        sidePadding: 0

        SharedTextArea {
            id: area
            objectName: "sharedNotes"
            width: parent ? parent.width : 0
            height: implicitHeight
            session: root.session
            framed: editor.activeFocus
            accessibleName: qsTr("Shared notes")
            placeholder: qsTr("What was said and decided")
        }
    }
}
