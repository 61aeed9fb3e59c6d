// SPDX-License-Identifier: GPL-3.0-or-later
// The company's identity provider. Only owners change it.
import QtQuick
import Aufwind.Ui

Card {
    id: card

    required property var app
    readonly property var admin: card.app.admin
    readonly property var known: card.admin.provider
    readonly property bool has: (known.issuer ?? "") !== ""
    readonly property bool may: card.app.role === "owner"
    property bool open: false
    property string failure: ""

    title: qsTr("Identity provider")

    function begin() {
        issuer.text = known.issuer ?? ""
        client.text = known.clientId ?? ""
        secret.text = ""
        domains.text = known.domains ?? ""
        creates.checked = known.creates ?? false
        onlyWay.checked = known.onlyWay ?? false
        trusts.checked = known.trustsAddresses ?? false
        failure = ""
        open = true
        issuer.forceActiveFocus(Qt.OtherFocusReason)
    }
    function submit() {
        for (const field of [issuer, client, domains])
            field.error = field.text.trim() === "" ? qsTr("Please fill this in") : ""
        if (issuer.error === "" && !issuer.text.trim().startsWith("https://"))
            issuer.error = qsTr("It begins with https://")
        const wrong = [issuer, client, domains].find(field => field.error !== "")
        if (wrong) {
            wrong.forceActiveFocus(Qt.OtherFocusReason)
            return
        }
        card.admin.setProvider({ issuer: issuer.text, clientId: client.text, secret: secret.text, domains: domains.text,
                                 creates: creates.checked, onlyWay: onlyWay.checked, trustsAddresses: trusts.checked })
    }

    Connections {
        target: card.app.security
        ignoreUnknownSignals: true
        function onDone(act: string) {
            if (act === "setProvider" || act === "removeProvider") {
                card.open = removal.asking = false
                card.failure = ""
            }
        }
        function onFailed(act: string, reason: string) {
            if (act === "setProvider" || act === "removeProvider")
                card.failure = reason
        }
    }
    SettingLine {
        visible: !card.open
        name: card.has ? card.known.issuer : qsTr("None")
        note: card.has ? qsTr("For addresses of %1").arg(card.known.domains) + (card.known.onlyWay ? " · " + qsTr("nobody signs in with a password") : "")
                       : qsTr("Google, Okta, Microsoft Entra and everything else that speaks OpenID Connect.")

        PushButton {
            objectName: "changeProvider"
            visible: card.may && !removal.asking
            glyph: "pencil"
            text: card.has ? qsTr("Change") : qsTr("Set up")
            onClicked: card.begin()
        }
    }
    RemovalLine {
        id: removal
        visible: !card.open && card.has && card.may
        noun: "Provider"
        busy: card.app.security.busy
        onRemoved: card.admin.removeProvider()
    }
    PlainText {
        visible: !card.may
        width: parent ? parent.width : 0
        bottomPadding: Theme.space.s
        kind: "caption"
        wrapMode: Text.Wrap
        color: Theme.colour.textMuted
        text: qsTr("Only an owner can change the provider.")
    }
    Column {
        anchors.left: parent ? parent.left : undefined
        visible: card.open
        width: Math.min(parent.width, Theme.size.formWidth + Theme.space.huge)
        spacing: Theme.space.m
        bottomPadding: Theme.space.s

        InputField {
            id: issuer
            objectName: "issuer"
            width: parent.width
            label: qsTr("Issuer")
            placeholder: "https://login.example.com"
            hint: qsTr("What the provider calls itself. Aufwind asks there for the rest.")
            maximumLength: 512
            inputMethodHints: Qt.ImhUrlCharactersOnly
            onEdited: error = ""
            onAccepted: client.forceActiveFocus()
        }
        InputField {
            id: client
            objectName: "clientId"
            width: parent.width
            label: qsTr("Client id")
            hint: qsTr("Of an application of the kind “native” or “desktop” with the redirect address http://127.0.0.1/")
            maximumLength: 512
            onEdited: error = ""
            onAccepted: secret.forceActiveFocus()
        }
        InputField {
            id: secret
            objectName: "clientSecret"
            width: parent.width
            secret: true
            label: qsTr("Client secret")
            hint: card.known.hasSecret ? qsTr("One is kept. Leave this empty to keep it.") : qsTr("Only where the provider gives one.")
            maximumLength: 512
            onAccepted: domains.forceActiveFocus()
        }
        InputField {
            id: domains
            objectName: "domains"
            width: parent.width
            label: qsTr("Domains")
            placeholder: "example.com, example.org"
            hint: qsTr("Of the e-mail addresses that the provider may speak for.")
            maximumLength: 2000
            onEdited: error = ""
            onAccepted: card.submit()
        }
        CheckField {
            id: creates
            objectName: "creates"
            width: parent.width
            text: qsTr("Take in whom the company does not know yet")
        }
        CheckField {
            id: onlyWay
            objectName: "onlyWay"
            width: parent.width
            text: qsTr("Nobody signs in with a password")
        }
        CheckField {
            id: trusts
            objectName: "trusts"
            width: parent.width
            text: qsTr("Addresses count though unverified (Microsoft Entra)")
        }
        Flow {
            width: parent.width
            spacing: Theme.space.s

            PushButton {
                objectName: "saveProvider"
                kind: "primary"
                text: qsTr("Save")
                enabled: !card.app.security.busy
                onClicked: card.submit()
            }
            PushButton {
                objectName: "leaveProvider"
                text: qsTr("Cancel")
                onClicked: card.open = false
            }
        }
    }
    FieldNote {
        objectName: "providerFailure"
        width: parent ? parent.width : 0
        error: card.failure
    }
}
