// SPDX-License-Identifier: GPL-3.0-or-later
// Agenda and notes of a meeting as a PDF: to keep, or to print.
import QtQuick
import Aufwind.Ui

DialogBox {
    id: dialog

    required property var app
    property string occurrenceId

    signal say(string text, string glyph)

    title: qsTr("Save or print the minutes")
    text: qsTr("Title, date, participants, agenda, shared notes and action items.")

    function start(id: string, name: string) {
        occurrenceId = id
        hidden.checked = false
        path.error = ""
        path.text = app.proposedFile(name)
        open()
        path.forceActiveFocus(Qt.OtherFocusReason)
    }
    function answered(reason: string, done: string) {
        path.error = reason
        if (reason !== "")
            return
        close()
        say(done, "check")
    }

    InputField {
        id: path
        objectName: "minutesFile"
        width: parent.width
        label: qsTr("File")
        onEdited: error = ""
    }
    CheckField {
        id: hidden
        objectName: "minutesPrivate"
        width: parent.width
        text: qsTr("Include what only I can see: private points and notes")
    }
    foot: [
        PushButton {
            objectName: "minutesPrint"
            text: qsTr("Print…")
            onClicked: dialog.app.printMinutes(dialog.occurrenceId, hidden.checked, reason => dialog.answered(reason, qsTr("Opened for printing")))
        },
        PushButton {
            objectName: "minutesSave"
            kind: "primary"
            glyph: "download"
            text: qsTr("Save as PDF")
            enabled: path.text.trim() !== ""
            onClicked: {
                const file = path.text.trim()
                dialog.app.saveMinutes(dialog.occurrenceId, file, hidden.checked, reason => dialog.answered(reason, qsTr("Saved: %1").arg(file)))
            }
        }
    ]
}
