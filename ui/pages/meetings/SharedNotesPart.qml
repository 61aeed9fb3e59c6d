// SPDX-License-Identifier: GPL-3.0-or-later
// The notes that everyone in the meeting writes together.
import QtQuick
import Aufwind.Ui

Column {
    id: root

    property var session: null
    readonly property var others: session ? session.others : []

    signal past

    spacing: Theme.space.xs

    function restore(text: string): bool { return area.become(text) }
    function undo() { area.undo() }

    SectionHeader {
        width: parent.width
        title: qsTr("Shared notes")
        note: root.session && Format.known(root.session.savedAt) ? qsTr("saved %1").arg(Format.time(root.session.savedAt)) : ""

        LinkButton {
            objectName: "sharedPast"
            anchors.verticalCenter: parent ? parent.verticalCenter : undefined
            kind: "caption"
            text: qsTr("History")
            onClicked: root.past()
        }
        Row {
            visible: root.others.length > 0
            spacing: Theme.space.s

            AvatarStack {
                anchors.verticalCenter: parent.verticalCenter
                people: root.others.map(person => ({ id: person.id, initials: person.initials, name: person.fullName }))
                most: 4
            }
            PlainText {
                kind: "caption"
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.colour.textMuted
                width: Math.min(implicitWidth, root.width / 3)
                elide: Text.ElideRight
                text: {
                    if (root.others.length !== 1)
                        return qsTr("%n people are here", "", root.others.length)
                    const other = root.others[0]
                    return other.position >= 0 ? qsTr("%1 is writing").arg(Format.apart(other.name)) : qsTr("%1 is here").arg(Format.apart(other.name))
                }
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
            attended: true
            framed: editor.activeFocus
            accessibleName: qsTr("Shared notes")
            placeholder: qsTr("What was said and decided")
        }
    }
}
