// SPDX-License-Identifier: GPL-3.0-or-later
// Another password for the account, or the company's provider in its place.
import QtQuick
import Aufwind.Ui

Card {
    id: card

    required property var app
    readonly property var security: card.app.security
    property bool open: false
    property string failure: ""

    title: security.providerBound || security.directoryBound ? qsTr("Sign-in") : qsTr("Password")

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
            if (act === "linkProvider" || act === "allowCritical")
                card.failure = reason
            if (act !== "changePassword")
                return
            password.error = reason
            if (reason !== "")
                password.forceActiveFocus(Qt.OtherFocusReason)
        }
    }
    SettingLine {
        visible: card.security.providerBound
        name: qsTr("Your company account")
        note: qsTr("You sign in there, and have no password here.")
    }
    SettingLine {
        visible: card.security.directoryBound
        name: qsTr("Your company’s directory")
        note: qsTr("You sign in with the password that you have there, and change it there.")
    }
    SettingLine {
        visible: !card.open && !card.security.providerBound && !card.security.directoryBound
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
        name: card.security.providerBound ? qsTr("Sign in once more") : qsTr("Confirm your password")
        note: qsTr("Allows sensitive changes, such as granting a role, for ten minutes.")

        PushButton {
            objectName: "allowCritical"
            glyph: "shield"
            text: card.security.providerBound ? qsTr("Sign in") : qsTr("Enter")
            enabled: !card.security.busy
            onClicked: {
                card.failure = ""
                card.security.allowCritical()
            }
        }
    }
    SettingLine {
        visible: !card.open && card.security.providerOffered && !card.security.providerBound && !card.security.directoryBound
        name: qsTr("Sign in with your company account")
        note: card.security.atProvider ? qsTr("Sign in on the page that has opened in the browser.")
                                       : qsTr("From then on you have no password here. Every other session ends.")

        PushButton {
            objectName: "linkProvider"
            text: card.security.atProvider ? qsTr("Cancel") : qsTr("Go over")
            enabled: card.security.atProvider || !card.security.busy
            onClicked: {
                card.failure = ""
                card.security.atProvider ? card.security.leaveProvider() : card.security.linkProvider()
            }
        }
    }
    FieldNote {
        objectName: "providerFailure"
        width: parent ? parent.width : 0
        error: card.failure
    }
    Column {
        anchors.left: parent ? parent.left : undefined
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
            hint: card.security.passwordLength > 12 ? qsTr("%n characters or more: your company asks for that. Several words are easy to keep.", "", card.security.passwordLength)
                                                    : qsTr("Twelve characters or more. Several words are easy to keep.")
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
