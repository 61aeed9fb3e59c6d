// SPDX-License-Identifier: GPL-3.0-or-later
// Another password for the account.
import QtQuick
import Aufwind.Ui

Card {
    id: card

    required property var app
    readonly property var security: card.app.security
    property bool open: false

    title: qsTr("Password")

    function close() {
        open = false
        password.text = ""
        password.error = ""
        again.text = ""
        again.error = ""
    }
    function submit() {
        if (security.busy)
            return
        password.error = password.text === "" ? qsTr("Please fill this in") : ""
        again.error = password.error === "" && again.text !== password.text ? qsTr("The two are not the same") : ""
        if (password.error !== "")
            password.forceActiveFocus(Qt.OtherFocusReason)
        else if (again.error !== "")
            again.forceActiveFocus(Qt.OtherFocusReason)
        else
            security.changePassword(password.text)
    }

    Connections {
        target: card.security
        ignoreUnknownSignals: true
        function onDone(act: string) {
            if (act === "changePassword")
                card.close()
        }
        function onFailed(act: string, reason: string) {
            if (act !== "changePassword")
                return
            password.error = reason
            if (reason !== "")
                password.forceActiveFocus(Qt.OtherFocusReason)
        }
    }
    SettingLine {
        visible: !card.open
        name: qsTr("Another password")
        note: qsTr("Ends every other session. Your second factor stays.")

        PushButton {
            objectName: "openPassword"
            glyph: "pencil"
            text: qsTr("Change")
            onClicked: {
                card.open = true
                password.forceActiveFocus(Qt.OtherFocusReason)
            }
        }
    }
    SettingLine {
        visible: !card.open
        name: qsTr("The same once more")
        note: qsTr("Allows what is critical, such as a role that you give, for ten minutes.")

        PushButton {
            objectName: "allowCritical"
            glyph: "shield"
            text: qsTr("Enter")
            enabled: !card.security.busy
            onClicked: card.security.allowCritical()
        }
    }
    Column {
        visible: card.open
        width: Math.min(parent.width, Theme.size.formWidth)
        spacing: Theme.space.m
        bottomPadding: Theme.space.xs

        InputField {
            id: password
            objectName: "changedPassword"
            width: parent.width
            secret: true
            label: qsTr("New password")
            hint: qsTr("Twelve characters or more. Several words are easy to keep.")
            onEdited: error = ""
            onAccepted: again.forceActiveFocus()
        }
        InputField {
            id: again
            objectName: "changedPasswordAgain"
            width: parent.width
            secret: true
            label: qsTr("New password again")
            onEdited: error = ""
            onAccepted: card.submit()
        }
        Flow {
            width: parent.width
            spacing: Theme.space.s

            PushButton {
                objectName: "changePassword"
                kind: "primary"
                text: qsTr("Change password")
                enabled: !card.security.busy
                onClicked: card.submit()
            }
            PushButton {
                text: qsTr("Cancel")
                onClicked: card.close()
            }
        }
    }
}
