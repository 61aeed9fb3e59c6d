// SPDX-License-Identifier: GPL-3.0-or-later
// Another e-mail address to sign in with: a code is sent there first.
import QtQuick
import Aufwind.Ui

Card {
    id: card

    required property var app
    readonly property var security: card.app.security
    // "", "address", "code"
    property string step: ""

    title: qsTr("E-mail address")

    function close() {
        step = ""
        address.text = ""
        address.error = ""
        code.text = ""
        code.error = ""
    }
    function submitAddress() {
        const wanted = address.text.trim()
        address.error = wanted === "" ? qsTr("Please fill this in") : wanted.includes("@") ? "" : qsTr("This is not an e-mail address")
        if (address.error !== "")
            address.forceActiveFocus(Qt.OtherFocusReason)
        else
            security.changeEmail(wanted)
    }
    function submitCode() {
        const wanted = code.text.trim()
        code.error = wanted === "" ? qsTr("Please fill this in") : ""
        if (code.error !== "")
            code.forceActiveFocus(Qt.OtherFocusReason)
        else
            security.finishEmail(wanted)
    }
    function submit() {
        if (security.busy)
            return
        if (step === "address")
            submitAddress()
        else
            submitCode()
    }

    Connections {
        target: card.security
        ignoreUnknownSignals: true
        function onDone(act: string) {
            if (act === "changeEmail") {
                card.step = "code"
                code.forceActiveFocus(Qt.OtherFocusReason)
            } else if (act === "finishEmail") {
                card.close()
            }
        }
        function onFailed(act: string, reason: string) {
            if (act === "changeEmail") {
                address.error = reason
                address.forceActiveFocus(Qt.OtherFocusReason)
            } else if (act === "finishEmail") {
                code.error = reason
                code.forceActiveFocus(Qt.OtherFocusReason)
            }
        }
    }
    SettingLine {
        visible: card.step === ""
        name: qsTr("Another address to sign in with")
        note: qsTr("A code is sent there. Until you enter it, the old address stays.")

        PushButton {
            objectName: "openEmail"
            glyph: "pencil"
            text: qsTr("Change")
            onClicked: {
                card.step = "address"
                address.forceActiveFocus(Qt.OtherFocusReason)
            }
        }
    }
    Column {
        anchors.left: parent ? parent.left : undefined
        visible: card.step !== ""
        width: Math.min(parent.width, Theme.size.formWidth)
        spacing: Theme.space.m
        bottomPadding: Theme.space.xs

        InputField {
            id: address
            objectName: "newEmail"
            width: parent.width
            visible: card.step === "address"
            label: qsTr("New e-mail address")
            maximumLength: 254
            inputMethodHints: Qt.ImhEmailCharactersOnly
            onEdited: error = ""
            onAccepted: card.submit()
        }
        InputField {
            id: code
            objectName: "emailCode"
            width: parent.width
            visible: card.step === "code"
            label: qsTr("Code from the mail")
            hint: qsTr("Sent to %1 where nobody else of your company has that address. It is good for an hour.").arg(address.text.trim())
            maximumLength: 40
            inputMethodHints: Qt.ImhNoPredictiveText
            onEdited: error = ""
            onAccepted: card.submit()
        }
        Flow {
            width: parent.width
            spacing: Theme.space.s

            PushButton {
                objectName: "sendEmail"
                kind: "primary"
                text: card.step === "address" ? qsTr("Send a code") : qsTr("Take over the address")
                enabled: !card.security.busy
                onClicked: card.submit()
            }
            PushButton {
                objectName: "leaveEmail"
                text: qsTr("Cancel")
                onClicked: card.close()
            }
        }
    }
}
