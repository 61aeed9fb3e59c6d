// SPDX-License-Identifier: GPL-3.0-or-later
// Who signs in, where, and with what.
import QtQuick
import Aufwind.Ui

FocusScope {
    id: root

    required property var app
    property bool locked: false

    property bool busy: false
    property string failure: ""
    property bool otherServer: false
    // The password was right, and the account has a second factor.
    property bool asksCode: false
    // With the company's identity provider instead of an address and a password; it goes on in the browser.
    property bool provider: false
    property bool atProvider: false
    readonly property bool first: !locked && !asksCode && !atProvider
    // Where one signs in is known from the last time and needs no fields until it is to be another.
    property bool place: false
    readonly property string host: server.text.replace(/^https?:\/\//, "")
    // Without the system's keychain the key of the store comes from a passphrase; with a passcode it needs that too.
    readonly property bool passcode: root.app.guard === "passcode"
    readonly property bool passphraseNeeded: locked || passcode || (root.app.keychainMissing ?? false)

    // What is known from the last time is not asked for again.
    readonly property var known: root.app.prefill ?? ({})
    onKnownChanged: prefill()
    Component.onCompleted: prefill()

    implicitHeight: column.implicitHeight
    focus: true

    // The password is not known, or not chosen yet.
    signal forgotten(var place)
    signal invited(var place)

    function where(): var {
        return { server: server.text.trim(), workspace: workspace.text.trim(), email: email.text.trim() }
    }
    // With a password that was chosen a moment ago.
    function signInWith(place: var, secret: string) {
        server.text = place.server
        workspace.text = place.workspace
        email.text = place.email
        password.text = secret
        submit()
    }
    function backToPassword() {
        asksCode = false
        failure = ""
        code.text = ""
        password.forceActiveFocus(Qt.OtherFocusReason)
    }

    function prefill() {
        workspace.text = known.workspace ?? workspace.text
        email.text = known.email ?? email.text
        server.text = known.server ?? server.text
        otherServer = otherServer || server.text !== ""
        place = !locked && (known.workspace ?? "") !== ""
        provider = !locked && (known.provider ?? false)
        if (workspace.text !== "" && email.text !== "" && !locked)
            password.focus = true
    }

    // The first field that is shown and empty gets the keyboard, and each of them says so.
    function missing(): bool {
        let first = null
        for (const field of [workspace, email, password, code, passphrase]) {
            field.error = field.visible && field.text.trim() === "" ? qsTr("Please fill this in") : ""
            if (field.error !== "" && !first)
                first = field
        }
        if (first)
            first.forceActiveFocus(Qt.OtherFocusReason)
        return first !== null
    }
    function submit() {
        if (busy || missing())
            return
        failure = ""
        busy = true
        if (provider && first) {
            root.app.signInWithProvider(server.text.trim(), workspace.text.trim(), passphrase.text)
            return
        }
        root.app.signIn(server.text.trim(), workspace.text.trim(), email.text.trim(), password.text, passphrase.text, code.text.trim())
    }

    Connections {
        target: root.app
        enabled: root.visible
        ignoreUnknownSignals: true
        function onCodeAsked() {
            root.busy = false
            root.asksCode = true
            code.text = ""
            code.forceActiveFocus(Qt.OtherFocusReason)
        }
        function onAtProvider() {
            root.atProvider = true
            openAgain.forceActiveFocus(Qt.OtherFocusReason)
        }
        function onSignInFailed(reason: string) {
            root.busy = false
            root.failure = reason
            if (root.atProvider) {
                root.atProvider = false
                submitter.forceActiveFocus(Qt.OtherFocusReason)
            }
            if (root.asksCode) {
                code.forceActiveFocus(Qt.OtherFocusReason)
                code.selectAll()
            } else if (!root.locked) {
                password.selectAll()
            }
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
                anchors.left: parent.left
                kind: "display"
                text: root.locked ? qsTr("Unlock") : root.asksCode ? qsTr("Second factor")
                    : root.atProvider ? qsTr("Continue in the browser") : qsTr("Sign in")
                Accessible.role: Accessible.Heading
            }
            PlainText {
                width: parent.width
                wrapMode: Text.Wrap
                color: Theme.colour.textMuted
                visible: !root.place || root.asksCode || root.atProvider
                text: root.locked ? (root.passcode ? qsTr("Your data on this device is locked with your passcode.")
                                                   : qsTr("Your data on this device is locked with your passphrase."))
                    : root.atProvider ? qsTr("Sign in on the page that has opened there. This window continues by itself.")
                    : root.asksCode ? qsTr("Enter the six digits that your authenticator shows now, or one of your recovery codes.")
                                  : qsTr("With the details from your company.")
            }
            Item {
                width: parent.width
                height: Math.max(where.implicitHeight, changer.height)
                visible: root.place && root.first

                PlainText {
                    id: where
                    anchors.left: parent.left
                    objectName: "where"
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - changer.width - Theme.space.m
                    elide: Text.ElideRight
                    color: Theme.colour.textMuted
                    text: root.host !== "" ? workspace.text + " · " + root.host : workspace.text
                }
                LinkButton {
                    id: changer
                    objectName: "changePlace"
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    text: qsTr("Change")
                    onClicked: {
                        root.place = false
                        workspace.forceActiveFocus(Qt.TabFocusReason)
                    }
                }
            }
        }

        Banner {
            width: parent.width
            visible: root.first && (root.app.notice ?? "") !== ""
            glyph: "info"
            text: root.app.notice ?? ""
        }
        Banner {
            width: parent.width
            visible: root.failure !== ""
            kind: "danger"
            glyph: "warning"
            text: root.failure
        }

        InputField {
            id: workspace
            objectName: "workspace"
            onEdited: error = ""
            width: parent.width
            visible: root.first && !root.place
            focus: !root.locked
            large: true
            label: qsTr("Workspace")
            placeholder: qsTr("your-company")
            inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
            onAccepted: email.forceActiveFocus()
        }
        InputField {
            id: email
            objectName: "email"
            onEdited: error = ""
            width: parent.width
            visible: root.first && !root.provider
            large: true
            label: qsTr("E-mail address")
            inputMethodHints: Qt.ImhEmailCharactersOnly
            onAccepted: password.forceActiveFocus()
        }
        Item {
            width: parent.width
            height: password.implicitHeight
            visible: root.first && !root.provider

            InputField {
                id: password
                objectName: "password"
                onEdited: error = ""
                width: parent.width
                visible: root.first && !root.provider
                large: true
                secret: true
                label: qsTr("Password")
                onAccepted: root.submit()
            }
            LinkButton {
                objectName: "forgotten"
                anchors.right: parent.right
                // On the line of the label.
                y: -Theme.space.half
                text: qsTr("Forgotten?")
                onClicked: root.forgotten(root.where())
            }
        }
        InputField {
            id: code
            objectName: "code"
            onEdited: error = ""
            width: parent.width
            visible: root.asksCode
            large: true
            label: qsTr("Code")
            maximumLength: 40
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
            onAccepted: root.submit()
        }
        InputField {
            id: passphrase
            objectName: "passphrase"
            onEdited: error = ""
            width: parent.width
            visible: root.passphraseNeeded && !root.asksCode && !root.atProvider
            focus: root.locked
            large: true
            secret: true
            label: root.passcode ? qsTr("Passcode of this device") : qsTr("Passphrase for this device")
            hint: root.locked || root.passcode ? "" : qsTr("This system keeps no keys. The passphrase encrypts what is stored here; nobody can recover it.")
            onAccepted: root.submit()
        }
        LinkButton {
            anchors.left: parent.left
            visible: root.first && !root.place && !root.otherServer
            text: qsTr("Other server")
            onClicked: {
                root.otherServer = true
                server.forceActiveFocus()
            }
        }
        InputField {
            id: server
            objectName: "server"
            width: parent.width
            visible: root.first && !root.place && root.otherServer
            large: true
            label: qsTr("Server address")
            placeholder: "https://"
            inputMethodHints: Qt.ImhUrlCharactersOnly
            onAccepted: root.submit()
        }

        PushButton {
            id: submitter
            objectName: "submit"
            width: parent.width
            visible: !root.atProvider
            kind: "primary"
            extent: "large"
            text: root.busy ? qsTr("Signing in …") : root.locked ? qsTr("Unlock")
                : root.provider && root.first ? qsTr("Sign in with your company account") : qsTr("Sign in")
            enabled: !root.busy
            onClicked: root.submit()
        }
        PushButton {
            objectName: "otherWay"
            width: parent.width
            visible: root.first
            extent: "large"
            text: root.provider ? qsTr("With e-mail and password") : qsTr("With your company account")
            enabled: !root.busy
            onClicked: {
                root.failure = ""
                root.provider = !root.provider
                // Nothing is left to fill in where one signs in is known.
                if (root.provider && workspace.text.trim() !== "" && !passphrase.visible)
                    root.submit()
                else if (workspace.visible)
                    workspace.forceActiveFocus(Qt.OtherFocusReason)
                else
                    email.forceActiveFocus(Qt.OtherFocusReason)
            }
        }
        PushButton {
            id: openAgain
            objectName: "openProviderAgain"
            width: parent.width
            visible: root.atProvider
            extent: "large"
            text: qsTr("Open the page again")
            onClicked: root.app.openProviderAgain()
        }
        LinkButton {
            anchors.left: parent.left
            objectName: "leaveProvider"
            visible: root.atProvider
            text: qsTr("Cancel")
            onClicked: root.app.leaveProvider()
        }
        LinkButton {
            anchors.left: parent.left
            objectName: "backToPassword"
            visible: root.asksCode
            text: qsTr("Back")
            onClicked: root.backToPassword()
        }
        LinkButton {
            anchors.left: parent.left
            objectName: "invited"
            visible: root.first
            text: qsTr("I have an invitation")
            onClicked: root.invited(root.where())
        }

        Rectangle {
            width: parent.width
            height: note.implicitHeight + 2 * Theme.space.m
            visible: root.first
            radius: Theme.radius.card
            color: Theme.colour.sunken

            Icon {
                anchors.left: parent.left
                anchors.leftMargin: Theme.space.l
                y: Theme.space.m + Theme.space.half
                glyph: "info"
            }
            PlainText {
                id: note
                anchors.left: parent.left
                anchors.leftMargin: Theme.space.l + Theme.size.iconSmall + Theme.space.s
                y: Theme.space.m
                width: parent.width - anchors.leftMargin - Theme.space.l
                kind: "small"
                wrapMode: Text.Wrap
                color: Theme.colour.textMuted
                text: qsTr("The first sign-in loads your data, mostly in less than a minute. After that, Aufwind starts at once.")
            }
        }
    }
}
