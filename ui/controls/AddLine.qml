// SPDX-License-Identifier: GPL-3.0-or-later
// The last line of a list, which becomes a new row on Return and is ready for the next at once.
import QtQuick
import Aufwind.Ui

FocusScope {
    id: root

    property string placeholder
    property string note
    property string noteGlyph: "eye"

    signal added(string text)
    signal up

    implicitHeight: Theme.size.agendaRow + Theme.space.xs

    Icon {
        id: mark
        x: Theme.space.l + Theme.space.m + Theme.space.half
        anchors.verticalCenter: parent.verticalCenter
        glyph: "plus"
    }
    PlainTextLine {
        id: line
        focus: true
        anchors.left: mark.right
        anchors.leftMargin: Theme.space.s
        anchors.right: aside.left
        anchors.rightMargin: Theme.space.s
        anchors.verticalCenter: parent.verticalCenter
        placeholder: root.placeholder
        Accessible.name: root.placeholder
        onAccepted: {
            if (text.trim() === "")
                return
            root.added(text.trim())
            text = ""
        }
        Keys.onUpPressed: root.up()
        Keys.onEscapePressed: event => {
            event.accepted = text !== ""
            text = ""
        }
    }
    Row {
        id: aside
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.m
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space.xs
        visible: root.note !== ""

        Icon {
            glyph: root.noteGlyph
            anchors.verticalCenter: parent.verticalCenter
        }
        PlainText {
            kind: "caption"
            text: root.note
            color: Theme.colour.textMuted
            anchors.verticalCenter: parent.verticalCenter
        }
    }
    FocusRing {
        shown: line.activeFocus
        gap: -Theme.line.border
        around: Theme.radius.card
    }
    TapHandler { onTapped: line.forceActiveFocus(Qt.MouseFocusReason) }
}
