// SPDX-License-Identifier: GPL-3.0-or-later
// A new password with the code of a mail: for who has forgotten theirs, and for who was invited. What it says is the
// same whether there is such an account.
import QtQuick
import Aufwind.Ui

FocusScope {
    id: root

    required property var app
    property bool invited: false
    // A code is at hand, or on its way.
    property bool hasCode: false
    property bool sent: false
    property bool busy: false
    property string failure: ""

    implicitHeight: column.implicitHeight

    signal gaveUp
    signal chosen(var place, string secret)

    function begin(place: var, isInvited: bool) {
        server.text = place.server
        server.needed = place.server === ""
        workspace.text = place.workspace
        email.text = place.email
        code.text = ""
        password.text = ""
        again.text = ""
        for (const field of fields())
            field.error = ""
        failure = ""
        busy = false
        sent = false
        invited = isInvited
        hasCode = isInvited
        focusFirst()
    }
    function fields(): var { return [workspace, email, server, code, password, again] }
    function focusFirst() {
        const shown = fields().filter(field => field.visible)
        const field = shown.find(one => one.text === "") ?? shown[0]
        if (field)
            field.forceActiveFocus(Qt.OtherFocusReason)
    }
    function place(): var {
        return { server: server.text.trim(), workspace: workspace.text.trim(), email: email.text.trim() }
    }
    // The first field that is shown and empty gets the keyboard, and each of them says so.
    function missing(): bool {
        for (const field of fields())
            field.error = field.visible && field.text.trim() === "" ? qsTr("Please fill this in") : ""
        if (again.visible && again.error === "" && again.text !== password.text)
            again.error = qsTr("The two are not the same")
        const first = fields().find(field => field.error !== "")
        if (first)
            first.forceActiveFocus(Qt.OtherFocusReason)
        return first !== undefined
    }
    function submit() {
        if (busy || missing())
            return
        failure = ""
        busy = true
        const where = place()
        if (hasCode)
            root.app.choosePassword(where.server, where.workspace, where.email, code.text.trim(), password.text)
        else
            root.app.forgotPassword(where.server, where.workspace, where.email)
    }

    Connections {
        target: root.app
        enabled: root.visible
        ignoreUnknownSignals: true
        function onCodeSent() {
            root.busy = false
            root.sent = true
            root.hasCode = true
            root.focusFirst()
        }
        function onPasswordChosen() {
            root.busy = false
            const secret = password.text
            password.text = ""
            again.text = ""
            root.chosen(root.place(), secret)
        }
        function onSignInFailed(reason: string) {
            root.busy = false
            root.failure = reason
        }
    }

    Column {
        id: column
        width: parent.width
        spacing: Theme.space.l

        Column {
            width: parent.width
            spacing: Theme.space.xs

            PlainText {
                width: parent.width
                kind: "display"
                wrapMode: Text.Wrap
                text: root.invited ? qsTr("Welcome") : qsTr("New password")
                Accessible.role: Accessible.Heading
            }
            PlainText {
                width: parent.width
                wrapMode: Text.Wrap
                color: Theme.colour.textMuted
                text: root.invited ? qsTr("Choose your password with the code of your invitation. It holds for seven days.")
                    : root.hasCode ? qsTr("Choose it with the code of the mail. It holds for one hour.")
                    : qsTr("A mail with a code goes to your address. With it you choose a new password.")
            }
        }
        Banner {
            objectName: "sent"
            width: parent.width
            visible: root.sent && root.failure === ""
            glyph: "mail"
            text: qsTr("If there is such an account, a mail with a code is on its way to it.")
        }
        Banner {
            objectName: "failure"
            width: parent.width
            visible: root.failure !== ""
            kind: "danger"
            glyph: "warning"
            text: root.failure
        }
        InputField {
            id: workspace
            objectName: "newWorkspace"
            width: parent.width
            visible: !root.sent
            large: true
            label: qsTr("Workspace")
            placeholder: qsTr("your-company")
            inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
            onEdited: error = ""
            onAccepted: email.forceActiveFocus()
        }
        InputField {
            id: email
            objectName: "newEmail"
            width: parent.width
            visible: !root.sent
            large: true
            label: qsTr("E-mail address")
            inputMethodHints: Qt.ImhEmailCharactersOnly
            onEdited: error = ""
            onAccepted: root.hasCode ? code.forceActiveFocus() : root.submit()
        }
        InputField {
            id: server
            property bool needed: false
            objectName: "newServer"
            width: parent.width
            visible: !root.sent && needed
            large: true
            label: qsTr("Server address")
            placeholder: "https://"
            inputMethodHints: Qt.ImhUrlCharactersOnly
            onEdited: error = ""
            onAccepted: root.hasCode ? code.forceActiveFocus() : root.submit()
        }
        InputField {
            id: code
            objectName: "mailCode"
            width: parent.width
            visible: root.hasCode
            large: true
            label: qsTr("Code of the mail")
            placeholder: "ABCDE-FGHJK-…"
            maximumLength: 60
            inputMethodHints: Qt.ImhNoPredictiveText
            onEdited: error = ""
            onAccepted: password.forceActiveFocus()
        }
        InputField {
            id: password
            objectName: "newPassword"
            width: parent.width
            visible: root.hasCode
            large: true
            secret: true
            label: qsTr("New password")
            hint: qsTr("Twelve characters or more. Several words are easy to keep.")
            onEdited: error = ""
            onAccepted: again.forceActiveFocus()
        }
        InputField {
            id: again
            objectName: "newPasswordAgain"
            width: parent.width
            visible: root.hasCode
            large: true
            secret: true
            label: qsTr("New password again")
            onEdited: error = ""
            onAccepted: root.submit()
        }
        PushButton {
            objectName: "submitNew"
            width: parent.width
            kind: "primary"
            extent: "large"
            text: root.busy ? qsTr("One moment …") : root.hasCode ? qsTr("Choose password and sign in") : qsTr("Send code")
            enabled: !root.busy
            onClicked: root.submit()
        }
        Flow {
            width: parent.width
            spacing: Theme.space.l

            LinkButton {
                objectName: "leaveNew"
                text: qsTr("Back to signing in")
                onClicked: root.gaveUp()
            }
            LinkButton {
                objectName: "haveCode"
                visible: !root.hasCode
                text: qsTr("I have a code already")
                onClicked: {
                    root.hasCode = true
                    root.focusFirst()
                }
            }
            LinkButton {
                objectName: "newCode"
                visible: root.hasCode && !root.invited
                text: qsTr("Send another code")
                onClicked: {
                    root.sent = false
                    root.hasCode = false
                    root.focusFirst()
                }
            }
        }
    }
}
