// SPDX-License-Identifier: GPL-3.0-or-later
// A passcode besides the system's keychain, and the lock. All of it is on this device.
import QtQuick
import Aufwind.Ui

Card {
    id: card

    required property var app
    // "", "change" or "remove"
    property string step: ""
    readonly property bool on: card.app.guard === "passcode"
    readonly property bool sealed: card.app.guard === "passphrase"
    readonly property int least: 6

    title: qsTr("Lock of this device")

    signal said(string text)

    function begin(what: string) {
        step = what
        if (present.visible)
            present.forceActiveFocus(Qt.OtherFocusReason)
        else
            wanted.forceActiveFocus(Qt.OtherFocusReason)
    }
    function close() {
        step = ""
        for (const field of [present, wanted, again]) {
            field.text = ""
            field.error = ""
        }
    }
    function submit() {
        present.error = present.visible && present.text === "" ? qsTr("Please fill this in") : ""
        wanted.error = wanted.visible && wanted.text.length < least ? qsTr("%n characters or more", "", least) : ""
        again.error = wanted.visible && wanted.error === "" && again.text !== wanted.text ? qsTr("The two are not the same") : ""
        for (const field of [present, wanted, again]) {
            if (field.error !== "")
                return field.forceActiveFocus(Qt.OtherFocusReason)
        }
        card.app.changePasscode(present.text, step === "remove" ? "" : wanted.text)
    }

    Connections {
        target: card.app
        ignoreUnknownSignals: true
        function onPasscodeChanged() {
            card.close()
            card.said(card.on ? qsTr("The passcode is set") : qsTr("The passcode was removed"))
        }
        function onPasscodeFailed(reason: string) {
            const field = present.visible ? present : wanted
            field.error = reason
            field.forceActiveFocus(Qt.OtherFocusReason)
            field.selectAll()
        }
    }
    SettingLine {
        visible: card.step === ""
        name: card.sealed ? qsTr("Passphrase") : qsTr("Passcode")
        note: card.sealed ? qsTr("Asked for at the start, after ten minutes without use, when the machine sleeps, and with Ctrl+L.")
            : card.on ? qsTr("Asked for at the start, after ten minutes without use, when the machine sleeps, and with Ctrl+L. Nobody can recover it.")
            : qsTr("Locks what is stored here, also after ten minutes without use and with Ctrl+L. Nobody can recover it.")

        PushButton {
            objectName: "setPasscode"
            visible: card.app.guard === ""
            glyph: "lock"
            text: qsTr("Set up")
            onClicked: card.begin("change")
        }
        Row {
            visible: card.app.guard !== ""
            spacing: Theme.space.s

            PushButton {
                objectName: "removePasscode"
                visible: card.on
                kind: "quiet"
                text: qsTr("Remove")
                onClicked: card.begin("remove")
            }
            PushButton {
                objectName: "changePasscode"
                visible: card.on
                text: qsTr("Change")
                onClicked: card.begin("change")
            }
            PushButton {
                objectName: "lockNow"
                glyph: "lock"
                text: qsTr("Lock now")
                onClicked: card.app.lock()
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
            id: present
            objectName: "presentPasscode"
            width: parent.width
            visible: card.on
            secret: true
            label: qsTr("Present passcode")
            onEdited: error = ""
            onAccepted: wanted.visible ? wanted.forceActiveFocus() : card.submit()
        }
        InputField {
            id: wanted
            objectName: "wantedPasscode"
            width: parent.width
            visible: card.step === "change"
            secret: true
            label: qsTr("New passcode")
            onEdited: error = ""
            onAccepted: again.forceActiveFocus()
        }
        InputField {
            id: again
            objectName: "wantedPasscodeAgain"
            width: parent.width
            visible: card.step === "change"
            secret: true
            label: qsTr("New passcode again")
            onEdited: error = ""
            onAccepted: card.submit()
        }
        Flow {
            width: parent.width
            spacing: Theme.space.s

            PushButton {
                objectName: "submitPasscode"
                kind: card.step === "remove" ? "secondary" : "primary"
                text: card.step === "remove" ? qsTr("Remove passcode") : qsTr("Set passcode")
                onClicked: card.submit()
            }
            PushButton {
                text: qsTr("Cancel")
                onClicked: card.close()
            }
        }
    }
}
