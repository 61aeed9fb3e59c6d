// SPDX-License-Identifier: GPL-3.0-or-later
// The password once more, before what an open window alone must not be enough for. Whoever signs in with the company's
// provider has none here, and signs in there again.
import QtQuick
import Aufwind.Ui

DialogBox {
    id: dialog

    required property var app
    readonly property var security: dialog.app.security
    readonly property bool wanted: security.confirming

    readonly property bool provider: security.providerBound

    title: provider ? qsTr("Sign in again") : qsTr("Enter your password again")
    text: security.atProvider ? qsTr("Sign in on the page that has opened in the browser. This window continues by itself.") : qsTr("So that nobody else can do this at your open window. You are not asked again for ten minutes.")

    onWantedChanged: wanted ? open() : close()
    onAboutToShow: {
        password.text = ""
        password.error = ""
        code.text = ""
        code.error = ""
    }
    onOpened: {
        if (provider)
            go.forceActiveFocus(Qt.PopupFocusReason)
        else
            password.forceActiveFocus(Qt.PopupFocusReason)
    }
    onClosed: {
        password.text = ""
        if (security.confirming)
            security.cancelConfirm()
    }

    function submit() {
        if (security.confirmBusy)
            return
        if (provider) {
            security.confirmWithProvider()
            return
        }
        password.error = password.text === "" ? qsTr("Please fill this in") : ""
        code.error = code.visible && code.text.trim() === "" ? qsTr("Please fill this in") : ""
        if (password.error !== "")
            password.forceActiveFocus(Qt.OtherFocusReason)
        else if (code.error !== "")
            code.forceActiveFocus(Qt.OtherFocusReason)
        else
            security.confirm(password.text, code.text.trim())
    }

    InputField {
        id: password
        objectName: "confirmPassword"
        width: parent.width
        visible: !dialog.provider
        focus: true
        secret: true
        label: qsTr("Password")
        onEdited: error = ""
        onAccepted: dialog.submit()
    }
    InputField {
        id: code
        objectName: "confirmCode"
        width: parent.width
        visible: dialog.security.confirmingCode && !dialog.provider
        label: qsTr("Code")
        hint: qsTr("Six digits of your authenticator, or a recovery code")
        maximumLength: 40
        inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
        onVisibleChanged: if (visible) forceActiveFocus(Qt.OtherFocusReason)
        onEdited: error = ""
        onAccepted: dialog.submit()
    }
    FieldNote {
        objectName: "confirmProblem"
        width: parent.width
        error: dialog.security.confirmProblem
    }
    foot: [
        PushButton {
            objectName: "confirmCancel"
            text: qsTr("Cancel")
            onClicked: dialog.close()
        },
        PushButton {
            id: go
            objectName: "confirmGo"
            kind: "primary"
            text: dialog.provider ? qsTr("Continue in the browser") : qsTr("Go on")
            enabled: !dialog.security.confirmBusy
            onClicked: dialog.submit()
        }
    ]
}
