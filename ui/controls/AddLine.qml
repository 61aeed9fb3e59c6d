// SPDX-License-Identifier: GPL-3.0-or-later
// The last line of a list, which becomes a new row on Return and is ready for the next at once. What was written stays
// until answer() has said that it is kept.
import QtQuick
import Aufwind.Ui

FocusScope {
    id: root

    property string placeholder
    property string note
    property string noteGlyph: "eye"
    property string error
    // Bytes of UTF-8
    property int most: 500
    property alias text: line.text

    // Sent and not answered yet.
    property string sent: ""
    property bool again: false

    signal added(string text)
    signal typed(string text)
    signal up

    implicitHeight: row.height + (trouble.visible ? trouble.height + Theme.space.s : 0)

    function submit() {
        if (sent !== "") {
            again = true
            return
        }
        const wanted = line.text.trim()
        if (wanted === "")
            return
        if (TextChange.bytes(wanted) > most) {
            error = qsTr("This is too long. Shorten it, then press Return.")
            return
        }
        sent = line.text
        root.added(wanted)
    }
    // An empty reason: it is kept. Letters typed since then stay.
    function answer(reason: string) {
        const kept = sent
        sent = ""
        error = reason
        if (reason === "" && line.text.startsWith(kept))
            line.remove(0, kept.length)
        if (again) {
            again = false
            if (reason === "")
                submit()
        }
    }

    Item {
        id: row
        width: parent.width
        height: Theme.size.agendaRow + Theme.space.xs

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
            // Cutting what is pasted would lose it without a word; what is too long is told instead.
            maximumLength: 32767
            placeholder: root.placeholder
            Accessible.name: root.placeholder
            Accessible.description: root.error
            onAccepted: root.submit()
            onTextChanged: {
                if (root.sent === "")
                    root.error = ""
                root.typed(text)
            }
            Keys.onUpPressed: root.up()
            // The keyboard goes, the text stays.
            Keys.onEscapePressed: root.up()
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
    FieldNote {
        id: trouble
        x: mark.x
        anchors.top: row.bottom
        width: parent.width - x - Theme.space.m
        error: root.error
    }
}
