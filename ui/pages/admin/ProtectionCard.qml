// SPDX-License-Identifier: GPL-3.0-or-later
// Whom to turn to about personal data, and how careful an erasure is.
import QtQuick
import Aufwind.Models
import Aufwind.Ui

Card {
    id: card

    required property var app
    // A row of data_protection; null before anything was said.
    readonly property var row: rows.rows[0] ?? null
    // What is being written is not written over by what arrives.
    property bool touched: false
    property bool fourEyes: false

    signal say(string text, string glyph)

    title: qsTr("Officer and erasure")
    onRowChanged: if (!touched) show()
    Component.onCompleted: show()

    function show() {
        officer.text = row?.officer ?? ""
        fourEyes = row?.four_eyes ?? false
        wait.text = row?.erasure_wait ?? 14
        officer.error = wait.error = ""
        touched = false
    }
    function save() {
        const days = Number(wait.text)
        officer.error = TextChange.bytes(officer.text.trim()) > 254 ? qsTr("This is too long") : ""
        wait.error = new RegExp("^[0-9]{1,3}$").test(wait.text.trim()) && days <= 365 ? "" : qsTr("From 0 to 365 days")
        if (officer.error !== "" || wait.error !== "") {
            (officer.error !== "" ? officer : wait).forceActiveFocus(Qt.OtherFocusReason)
            return
        }
        edits.run(() => {
            touched = false
            app.create("data_protection", { whose: "company", officer: officer.text.trim() || null, four_eyes: fourEyes, erasure_wait: days })
            say(qsTr("Saved"), "check")
        })
    }

    CriticalEdits {
        id: edits
        app: card.app
    }
    RowWatch {
        id: rows
        model: card.app.model("list.data_protection", {})
    }
    Column {
        width: parent ? parent.width : 0
        spacing: Theme.space.m

        InputField {
            id: officer
            objectName: "officer"
            width: parent.width
            label: qsTr("Data protection officer")
            placeholder: "datenschutz@lindenau.example"
            hint: qsTr("An address or a number. Everybody in your company may see it.")
            maximumLength: 254
            onEdited: {
                error = ""
                card.touched = true
            }
            onAccepted: card.save()
        }
        SettingLine {
            name: qsTr("Erasing somebody takes two admins")
            note: qsTr("One asks, another one decides. Nobody decides what they have asked for.")

            SwitchField {
                objectName: "fourEyes"
                accessibleName: qsTr("Erasing somebody takes two admins")
                checked: card.fourEyes
                onToggled: {
                    card.fourEyes = checked
                    card.touched = true
                }
            }
        }
        InputField {
            id: wait
            objectName: "erasureWait"
            width: parent.width
            label: qsTr("Days before an erasure")
            hint: qsTr("Between the decision and the erasure, from 0 to 365: until then it can be taken back.")
            maximumLength: 3
            onEdited: {
                error = ""
                card.touched = true
            }
            onAccepted: card.save()
        }
        FieldNote {
            objectName: "protectionFailure"
            width: parent.width
            error: edits.failure
        }
        Row {
            anchors.left: parent.left
            spacing: Theme.space.s

            PushButton {
                objectName: "saveProtection"
                kind: "primary"
                text: qsTr("Save")
                enabled: card.touched && !card.app.security.busy
                onClicked: card.save()
            }
            PushButton {
                objectName: "dropProtection"
                visible: card.touched
                kind: "quiet"
                text: qsTr("Discard")
                onClicked: card.show()
            }
        }
    }
}
