// SPDX-License-Identifier: GPL-3.0-or-later
// Notes that only their writer can read, covered until asked for: someone may be looking over the shoulder.
import QtQuick
import Aufwind.Ui

Card {
    id: card
    objectName: "privateNotesCard"

    required property var app
    required property string seriesId
    required property string occurrenceId
    property bool lifted: false
    // Of the note; null while that is covered.
    readonly property alias session: area.session

    signal past

    function restore(text: string): bool { return area.become(text) }
    function undo() { area.undo() }

    onOccurrenceIdChanged: lifted = false

    title: qsTr("Private notes")
    glyph: "lock"
    note: qsTr("only you")
    foot: Theme.space.l

    Veil {
        width: parent ? parent.width : 0
        visible: !card.lifted
        onLifted: {
            card.lifted = true
            area.forceActiveFocus(Qt.OtherFocusReason)
        }
    }
    SharedTextArea {
        id: area
        objectName: "privateNotes"
        width: parent ? parent.width : 0
        height: visible ? implicitHeight : 0
        visible: card.lifted
        // Asked for only once the veil is lifted, so that the text is not even in memory before.
        session: card.lifted ? card.app.privateNote(card.seriesId, card.occurrenceId) : null
        accessibleName: qsTr("Private notes")
        placeholder: qsTr("Only you will ever read this")
    }
    Row {
        anchors.left: parent ? parent.left : undefined
        visible: card.lifted
        spacing: Theme.space.l

        LinkButton {
            height: Theme.size.controlSmall
            kind: "caption"
            text: qsTr("Hide notes")
            onClicked: card.lifted = false
        }
        LinkButton {
            objectName: "privatePast"
            height: Theme.size.controlSmall
            kind: "caption"
            text: qsTr("History")
            onClicked: card.past()
        }
    }
}
