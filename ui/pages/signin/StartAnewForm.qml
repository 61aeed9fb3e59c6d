// SPDX-License-Identifier: GPL-3.0-or-later
// Sets aside what does not open; where the system keeps no keys, under a passphrase that is chosen here.
import QtQuick
import Aufwind.Ui

FocusScope {
    id: root

    required property var app
    property string kind: "primary"
    // The passphrase is a new one, for the old one is not known any more.
    property bool forgotten: false
    property bool busy: false
    property string failure: ""
    // A passcode that is not known is not asked for, and the new data begins without one.
    readonly property bool passcode: root.app.guard === "passcode"
    readonly property bool asks: (root.app.keychainMissing ?? false) || (passcode && !forgotten)

    implicitWidth: asks ? Theme.size.formWidth : button.implicitWidth
    implicitHeight: column.implicitHeight

    function submit() {
        if (busy)
            return
        passphrase.error = asks && passphrase.text.trim() === "" ? qsTr("Please fill this in") : ""
        if (passphrase.error !== "")
            return passphrase.forceActiveFocus(Qt.OtherFocusReason)
        busy = true
        failure = ""
        root.app.startAnew(passphrase.text, forgotten)
        busy = false
    }

    Connections {
        target: root.app
        ignoreUnknownSignals: true
        function onSignInFailed(reason: string) {
            root.failure = reason
        }
    }

    Column {
        id: column
        width: parent.width
        spacing: Theme.space.m

        Banner {
            width: parent.width
            visible: root.failure !== ""
            kind: "danger"
            glyph: "warning"
            text: root.failure
        }
        InputField {
            id: passphrase
            objectName: "newPassphrase"
            width: parent.width
            visible: root.asks
            focus: root.asks
            secret: true
            label: root.passcode ? qsTr("Passcode of this device") : root.forgotten ? qsTr("New passphrase for this device") : qsTr("Passphrase for this device")
            hint: root.passcode ? "" : qsTr("This system keeps no keys. The passphrase encrypts what is stored here; nobody can recover it.")
            onEdited: error = ""
            onAccepted: root.submit()
        }
        PushButton {
            id: button
            objectName: "startAnew"
            anchors.horizontalCenter: parent.horizontalCenter
            kind: root.kind
            focus: !root.asks
            enabled: !root.busy
            text: root.busy ? qsTr("Setting aside …") : qsTr("Set the old data aside")
            onClicked: root.submit()
        }
    }
}
