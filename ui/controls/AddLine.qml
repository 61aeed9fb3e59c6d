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
    // The note is a button.
    property bool noteActs: false
    // That leads here.
    property string keys
    property string error
    // Bytes of UTF-8
    property int most: 500
    property alias text: line.text
    property alias field: line

    // Sent and not answered yet.
    property string sent: ""
    property bool again: false

    signal added(string text)
    signal typed(string text)
    signal up
    signal noteClicked

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
    // A key of its own comes here before `first` was asked.
    function goUp(event: var) {
        event.accepted = false
        if (line.first)
            line.first(event)
        if (!event.accepted)
            root.up()
        event.accepted = true
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
            anchors.left: parent.left
            anchors.leftMargin: Theme.space.l + Theme.space.m + Theme.space.half
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
            Keys.onUpPressed: event => root.goUp(event)
            // The keyboard goes, the text stays.
            Keys.onEscapePressed: event => root.goUp(event)
        }
        KeyCap {
            anchors.right: parent.right
            anchors.rightMargin: Theme.space.m
            anchors.verticalCenter: parent.verticalCenter
            text: root.keys
        }
        Pressable {
            id: aside
            objectName: "addNote"
            anchors.right: parent.right
            anchors.rightMargin: Theme.space.s
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(words.implicitWidth + 2 * Theme.space.xs, row.width / 2)
            height: Theme.size.iconButtonSmall
            visible: root.note !== ""
            enabled: root.noteActs
            focusPolicy: root.noteActs ? Qt.TabFocus : Qt.NoFocus
            text: root.note
            Accessible.role: root.noteActs ? Accessible.Button : Accessible.StaticText
            onClicked: root.noteClicked()

            contentItem: Item {
                Row {
                    id: words
                    anchors.left: parent.left
                    anchors.leftMargin: Theme.space.xs
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: Theme.space.xs

                    Icon {
                        glyph: root.noteGlyph
                        anchors.verticalCenter: parent.verticalCenter
                    }
                    PlainText {
                        kind: "caption"
                        text: root.note
                        color: Theme.colour.textMuted
                        anchors.verticalCenter: parent.verticalCenter
                        Accessible.ignored: true
                    }
                }
            }
            background: Rectangle {
                radius: Theme.radius.control
                color: aside.enabled && aside.hovered ? Theme.colour.hover : "transparent"

                FocusRing {
                    shown: aside.visualFocus
                    gap: 0
                }
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
        anchors.left: parent.left
        anchors.leftMargin: mark.anchors.leftMargin
        anchors.top: row.bottom
        width: parent.width - anchors.leftMargin - Theme.space.m
        error: root.error
    }
}
