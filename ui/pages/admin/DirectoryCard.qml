// SPDX-License-Identifier: GPL-3.0-or-later
// The company's directory, whose passwords count here. Only owners change it.
import QtQuick
import Aufwind.Ui

Card {
    id: card

    required property var app
    readonly property var admin: card.app.admin
    readonly property var known: card.admin.directory
    readonly property bool has: (known.address ?? "") !== ""
    readonly property bool may: card.app.role === "owner"
    property bool open: false
    property bool trying: false
    /// Else people bind with a name that is made of their address.
    readonly property bool searches: bySearch.checked
    property string failure: ""

    title: qsTr("Directory")

    function begin() {
        address.text = known.address ?? ""
        domains.text = known.domains ?? ""
        byName.checked = (known.bindAs ?? "") !== ""
        bySearch.checked = !byName.checked
        base.text = known.base ?? ""
        filter.text = has ? known.filter : "(mail={email})"
        reader.text = known.reader ?? ""
        password.text = ""
        bindAs.text = known.bindAs ?? ""
        authority.text = known.authority ?? ""
        creates.checked = known.creates ?? false
        onlyWay.checked = known.onlyWay ?? false
        for (const field of [address, domains, base, filter, reader, bindAs])
            field.error = ""
        authority.error = ""
        failure = ""
        trying = removal.asking = false
        open = true
        address.forceActiveFocus(Qt.OtherFocusReason)
    }
    function submit() {
        for (const field of [address, domains])
            field.error = field.text.trim() === "" ? qsTr("Please fill this in") : ""
        for (const field of [base, filter, reader])
            field.error = searches && field.text.trim() === "" ? qsTr("Please fill this in") : ""
        bindAs.error = !searches && bindAs.text.trim() === "" ? qsTr("Please fill this in") : ""
        if (address.error === "" && !address.text.trim().startsWith("ldaps://"))
            address.error = qsTr("It begins with ldaps://")
        const template = searches ? filter : bindAs
        if (template.error === "" && !template.text.includes("{email}") && !template.text.includes("{user}"))
            template.error = qsTr("{email} or {user} has to be in it")
        else if (template.error === "" && template.text.includes("{user}") && /[,;\s]/.test(domains.text.trim()))
            template.error = qsTr("With {user} it can be for one domain alone")
        else if (template.error === "" && searches && !/^\(.*\)$/.test(filter.text.trim()))
            filter.error = qsTr("It stands in brackets")
        if (searches && base.error === "" && !base.text.includes("="))
            base.error = qsTr("It looks like DC=example,DC=com")
        const pem = authority.text.trim()
        authority.error = pem === "" || pem.startsWith("-----BEGIN CERTIFICATE-----") ? "" : qsTr("It begins with -----BEGIN CERTIFICATE-----")
        const wrong = [address, domains, base, filter, reader, bindAs, authority].find(field => field.error !== "")
        if (wrong) {
            wrong.forceActiveFocus(Qt.OtherFocusReason)
            return
        }
        card.failure = ""
        card.admin.setDirectory({ address: address.text, domains: domains.text, authority: authority.text,
                                  base: searches ? base.text : "", filter: searches ? filter.text : "",
                                  reader: searches ? reader.text : "", password: searches ? password.text : "",
                                  bindAs: searches ? "" : bindAs.text, creates: creates.checked, onlyWay: onlyWay.checked })
    }
    function tryOut() {
        for (const field of [email, trialPassword])
            field.error = field.text.trim() === "" ? qsTr("Please fill this in") : ""
        const wrong = [email, trialPassword].find(field => field.error !== "")
        if (wrong) {
            wrong.forceActiveFocus(Qt.OtherFocusReason)
            return
        }
        card.failure = ""
        card.admin.tryDirectory(email.text, trialPassword.text)
    }
    function outcome(word: string): string {
        switch (word) {
        case "":
            return ""
        case "signed_in":
            return qsTr("These sign in.")
        case "unreachable":
            return qsTr("The directory does not answer.")
        case "untrusted":
            return qsTr("The directory’s certificate is not trusted any more.")
        case "reader":
            return qsTr("The directory does not let the service account in any more.")
        case "search":
            return qsTr("The directory cannot be searched like this any more.")
        case "nobody":
            return qsTr("Nobody has this address there.")
        case "ambiguous":
            return qsTr("Several people have this address there.")
        case "refused":
            return qsTr("The password is wrong, or the account may not sign in there.")
        default:
            return qsTr("The directory answers what none should.")
        }
    }

    Connections {
        target: card.app.security
        ignoreUnknownSignals: true
        function onDone(act: string) {
            if (act === "setDirectory" || act === "removeDirectory") {
                card.open = removal.asking = card.trying = false
                card.failure = password.text = ""
            } else if (act === "tryDirectory") {
                trialPassword.text = ""
            }
        }
        function onFailed(act: string, reason: string) {
            if (act === "setDirectory" || act === "removeDirectory" || act === "tryDirectory")
                card.failure = reason
        }
    }
    SettingLine {
        visible: !card.open
        name: card.has ? card.known.address : qsTr("None")
        note: card.has ? qsTr("For addresses of %1").arg(card.known.domains) + (card.known.onlyWay ? " · " + qsTr("nobody has a password here") : "")
                       : qsTr("Active Directory, OpenLDAP and everything else that speaks LDAPS: people sign in with its passwords.")

        PushButton {
            objectName: "changeDirectory"
            visible: card.may && !removal.asking
            glyph: "pencil"
            text: card.has ? qsTr("Change") : qsTr("Set up")
            onClicked: card.begin()
        }
    }
    SettingLine {
        visible: !card.open && card.has && card.may && !card.trying
        name: qsTr("Try it out")
        note: qsTr("With somebody’s password. Nobody is signed in.")

        PushButton {
            objectName: "beginTrial"
            text: qsTr("Try out")
            onClicked: {
                card.failure = email.text = trialPassword.text = ""
                card.trying = true
                email.forceActiveFocus(Qt.OtherFocusReason)
            }
        }
    }
    Column {
        anchors.left: parent ? parent.left : undefined
        visible: !card.open && card.trying
        width: Math.min(parent.width, Theme.size.formWidth + Theme.space.huge)
        spacing: Theme.space.m
        bottomPadding: Theme.space.s

        InputField {
            id: email
            objectName: "trialEmail"
            width: parent.width
            label: qsTr("E-mail address")
            maximumLength: 254
            onEdited: error = ""
            onAccepted: trialPassword.forceActiveFocus()
        }
        InputField {
            id: trialPassword
            objectName: "trialPassword"
            width: parent.width
            secret: true
            label: qsTr("Password in the directory")
            maximumLength: 128
            onEdited: error = ""
            onAccepted: card.tryOut()
        }
        Flow {
            width: parent.width
            spacing: Theme.space.s

            PushButton {
                objectName: "tryDirectory"
                kind: "primary"
                text: qsTr("Try out")
                enabled: !card.app.security.busy
                onClicked: card.tryOut()
            }
            PushButton {
                objectName: "leaveTrial"
                text: qsTr("Done")
                onClicked: {
                    trialPassword.text = ""
                    card.trying = false
                }
            }
        }
        PlainText {
            objectName: "trialOutcome"
            width: parent.width
            wrapMode: Text.Wrap
            visible: text !== ""
            text: card.outcome(card.admin.directoryTrial)
            Accessible.role: Accessible.AlertMessage
        }
    }
    RemovalLine {
        id: removal
        visible: !card.open && card.has && card.may
        noun: "Directory"
        busy: card.app.security.busy
        onRemoved: card.admin.removeDirectory()
    }
    PlainText {
        visible: !card.may
        width: parent ? parent.width : 0
        bottomPadding: Theme.space.s
        kind: "caption"
        wrapMode: Text.Wrap
        color: Theme.colour.textMuted
        text: qsTr("Only an owner can change the directory.")
    }
    Column {
        anchors.left: parent ? parent.left : undefined
        visible: card.open
        width: Math.min(parent.width, Theme.size.formWidth + Theme.space.huge)
        spacing: Theme.space.m
        bottomPadding: Theme.space.s

        InputField {
            id: address
            objectName: "directoryAddress"
            width: parent.width
            label: qsTr("Address")
            placeholder: "ldaps://dc1.example.com"
            hint: qsTr("Only over TLS. Without a port it is 636.")
            maximumLength: 512
            inputMethodHints: Qt.ImhUrlCharactersOnly
            onEdited: error = ""
            onAccepted: domains.forceActiveFocus()
        }
        InputField {
            id: domains
            objectName: "directoryDomains"
            width: parent.width
            label: qsTr("Domains")
            placeholder: "example.com, example.org"
            hint: qsTr("Of the e-mail addresses that the directory may speak for.")
            maximumLength: 2000
            onEdited: error = ""
            onAccepted: card.searches ? base.forceActiveFocus() : bindAs.forceActiveFocus()
        }
        PlainText {
            anchors.left: parent.left
            kind: "small"
            medium: true
            text: qsTr("How people are found")
        }
        RadioField {
            id: bySearch
            objectName: "bySearch"
            width: parent.width
            text: qsTr("A service account searches for their address")
            checked: true
        }
        RadioField {
            id: byName
            objectName: "byName"
            width: parent.width
            text: qsTr("Their address makes the name that they sign in with")
        }
        InputField {
            id: base
            objectName: "directoryBase"
            visible: card.searches
            width: parent.width
            label: qsTr("Search below")
            placeholder: "DC=example,DC=com"
            maximumLength: 512
            onEdited: error = ""
            onAccepted: filter.forceActiveFocus()
        }
        InputField {
            id: filter
            objectName: "directoryFilter"
            visible: card.searches
            width: parent.width
            label: qsTr("Filter")
            placeholder: "(userPrincipalName={email})"
            hint: qsTr("{email} is the whole address, {user} what stands before the @.")
            maximumLength: 512
            onEdited: error = ""
            onAccepted: reader.forceActiveFocus()
        }
        InputField {
            id: reader
            objectName: "directoryReader"
            visible: card.searches
            width: parent.width
            label: qsTr("Service account")
            placeholder: "CN=aufwind,OU=services,DC=example,DC=com"
            maximumLength: 512
            onEdited: error = ""
            onAccepted: password.forceActiveFocus()
        }
        InputField {
            id: password
            objectName: "directoryPassword"
            visible: card.searches
            width: parent.width
            secret: true
            label: qsTr("Its password")
            hint: card.known.hasPassword ? qsTr("One is kept. Leave this empty to keep it.") : ""
            maximumLength: 512
            onAccepted: card.submit()
        }
        InputField {
            id: bindAs
            objectName: "directoryBindAs"
            visible: !card.searches
            width: parent.width
            label: qsTr("Name")
            placeholder: "uid={user},ou=people,dc=example,dc=com"
            hint: qsTr("{email} is the whole address, {user} what stands before the @.")
            maximumLength: 512
            onEdited: error = ""
            onAccepted: card.submit()
        }
        InputArea {
            id: authority
            objectName: "directoryAuthority"
            width: parent.width
            label: qsTr("Certificate of its authority")
            placeholder: "-----BEGIN CERTIFICATE-----"
            hint: qsTr("Only where the server’s system does not know it.")
        }
        CheckField {
            id: creates
            objectName: "directoryCreates"
            width: parent.width
            text: qsTr("Take in whom the company does not know yet")
        }
        CheckField {
            id: onlyWay
            objectName: "directoryOnlyWay"
            width: parent.width
            text: qsTr("Nobody has a password here")
        }
        Flow {
            width: parent.width
            spacing: Theme.space.s

            PushButton {
                objectName: "saveDirectory"
                kind: "primary"
                text: qsTr("Save")
                enabled: !card.app.security.busy
                onClicked: card.submit()
            }
            PushButton {
                objectName: "leaveDirectory"
                text: qsTr("Cancel")
                onClicked: card.open = false
            }
        }
    }
    FieldNote {
        objectName: "directoryFailure"
        width: parent ? parent.width : 0
        error: card.failure
    }
}
