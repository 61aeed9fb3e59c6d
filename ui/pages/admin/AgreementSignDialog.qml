// SPDX-License-Identifier: GPL-3.0-or-later
// Name and role of whoever signs the agreement for the company. The server wants the password once more.
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

DialogBox {
    id: dialog

    required property var app
    property string language: "en"
    readonly property var shown: dialog.app.agreements.text(dialog.app.agreements.version, dialog.language)

    signal say(string text, string glyph)

    objectName: "agreementSignDialog"
    title: qsTr("Sign the agreement")
    text: language === "de" ? qsTr("Version %1 in German, for your company. It cannot be taken back; a newer version replaces it.").arg(app.agreements.version)
                            : qsTr("Version %1 in English, for your company. It cannot be taken back; a newer version replaces it.").arg(app.agreements.version)
    parent: T.Overlay.overlay
    onOpened: name.forceActiveFocus(Qt.PopupFocusReason)

    function begin(wanted: string) {
        language = wanted
        name.text = app.me.name ?? ""
        role.text = app.me.title ?? ""
        name.error = role.error = edits.failure = ""
        open()
    }
    function faultOf(field: InputField): string {
        return field.text.trim() === "" ? qsTr("Please fill this in") : TextChange.bytes(field.text.trim()) > 200 ? qsTr("This is too long") : ""
    }
    function submit() {
        name.error = faultOf(name)
        role.error = faultOf(role)
        if (name.error !== "" || role.error !== "") {
            (name.error !== "" ? name : role).forceActiveFocus(Qt.OtherFocusReason)
            return
        }
        edits.run(() => app.agreements.sign(language, name.text, role.text))
    }

    CriticalEdits {
        id: edits
        app: dialog.app
    }
    Connections {
        target: dialog.app.agreements
        ignoreUnknownSignals: true
        function onSignedNow() {
            dialog.close()
            dialog.say(qsTr("The agreement is signed"), "check")
        }
        function onSignFailed() { edits.failure = qsTr("It could not be written on this device. Please try again.") }
    }
    InputField {
        id: name
        objectName: "signerName"
        width: parent ? parent.width : 0
        label: qsTr("Name")
        maximumLength: 200
        onEdited: error = ""
        onAccepted: dialog.submit()
    }
    InputField {
        id: role
        objectName: "signerRole"
        width: parent ? parent.width : 0
        label: qsTr("Role")
        placeholder: qsTr("Managing director")
        hint: qsTr("As whom you may sign for your company.")
        maximumLength: 200
        onEdited: error = ""
        onAccepted: dialog.submit()
    }
    PlainText {
        width: parent ? parent.width : 0
        kind: "caption"
        wrapMode: Text.WrapAnywhere
        color: Theme.colour.textMuted
        text: qsTr("SHA-256 of this text: %1").arg(dialog.shown.hash ?? "")
    }
    FieldNote {
        objectName: "signFailure"
        width: parent ? parent.width : 0
        error: edits.failure
    }
    foot: [
        PushButton {
            text: qsTr("Cancel")
            onClicked: dialog.close()
        },
        PushButton {
            objectName: "signAgreement"
            kind: "primary"
            text: qsTr("Sign")
            enabled: !dialog.app.security.busy
            onClicked: dialog.submit()
        }
    ]
}
