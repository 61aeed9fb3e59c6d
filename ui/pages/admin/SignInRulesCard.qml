// SPDX-License-Identifier: GPL-3.0-or-later
// What the company asks for at sign-in. What is chosen counts at once; only the domains are saved.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Card {
    id: card

    required property var app
    readonly property var admin: card.app.admin
    readonly property var rules: card.admin.signInRules
    readonly property var roles: ["everyone", "hr", "admin", "owner", "nobody"]
    readonly property int mostDomains: 50
    property bool open: false
    property string failure: ""

    title: qsTr("Rules")

    function begin() {
        domains.text = rules.domains ?? ""
        domains.error = ""
        open = true
        domains.forceActiveFocus(Qt.OtherFocusReason)
    }
    function submit() {
        const strange = card.admin.strangeDomains(domains.text)
        const count = card.admin.domainCount(domains.text)
        // Only an empty text lets in any address.
        domains.error = strange !== "" ? qsTr("These are no domains: %1").arg(strange)
                      : count === 0 && domains.text.trim() !== "" ? qsTr("There is no domain in it")
                      : count > card.mostDomains ? qsTr("At most %1 domains").arg(card.mostDomains) : ""
        if (domains.error === "")
            card.admin.setSignInRules({ domains: domains.text })
        else
            domains.forceActiveFocus(Qt.OtherFocusReason)
    }
    function characters(count: int): string { return qsTr("%n characters", "", count) }
    function days(count: int): string { return qsTr("%n days", "", count) }
    function hours(count: int): string { return count < 48 || count % 24 !== 0 ? qsTr("%n hours", "", count) : days(count / 24) }

    Connections {
        target: card.app.security
        ignoreUnknownSignals: true
        function onDone(act: string) {
            card.failure = ""
            if (act === "setSignInRules")
                card.open = false
        }
        function onFailed(act: string, reason: string) {
            if (act !== "setSignInRules")
                return
            card.failure = reason
            for (const line of [factor, length, session, idle, lease])
                line.goBack()
        }
    }

    component Choice: SettingLine {
        id: line

        property string word
        property string accessibleName: name
        property var values: []
        // How a value is called.
        property var label: value => value
        readonly property var now: card.rules[word]
        // What somebody has set elsewhere is one of them as well.
        readonly property var offered: values.includes(now) || now === undefined ? values : values.concat([now])
        readonly property int index: offered.indexOf(now)

        function goBack() { box.currentIndex = index }

        ComboField {
            id: box
            objectName: line.word
            accessibleName: line.accessibleName
            model: line.offered.map(value => line.label(value))
            currentIndex: line.index
            enabled: !card.app.security.busy
            // With other choices it would go back to the first.
            onModelChanged: currentIndex = line.index
            onActivated: row => card.admin.setSignInRules({ [line.word]: line.offered[row] })

            Connections {
                target: line
                function onIndexChanged() { box.currentIndex = line.index }
            }
        }
    }

    Choice {
        id: factor
        word: "second_factor_from"
        name: qsTr("Who needs a second factor")
        note: qsTr("Whoever has none sets one up at the next sign-in, before anything is fetched.")
        values: card.roles
        label: role => [qsTr("Everybody"), qsTr("HR and above"), qsTr("Admins and owners"), qsTr("Owners"), qsTr("Nobody")][card.roles.indexOf(role)]
    }
    Choice {
        id: length
        word: "password_length"
        name: qsTr("Shortest password")
        note: qsTr("Of new passwords; those that are there stay. Below twelve characters it has to be hard to guess besides.")
        values: [8, 10, 12, 14, 16, 20]
        label: card.characters
    }
    Choice {
        id: session
        word: "session_days"
        name: qsTr("Sign in again after")
        note: qsTr("Whatever was done meanwhile. Sessions that are older end at once.")
        values: [1, 7, 14, 30, 60, 90]
        label: card.days
    }
    Choice {
        id: idle
        word: "idle_hours"
        name: qsTr("Without use, after")
        note: qsTr("A device that the server has not heard of for so long is signed out.")
        values: [1, 8, 24, 72, 168, 336, 720]
        label: card.hours
    }
    Choice {
        id: lease
        word: "lease_days"
        name: qsTr("Readable without a network")
        note: qsTr("So long a device shows what it holds without the server; then it is closed until it has answered. What was written is kept.")
        values: [1, 3, 7, 14]
        label: card.days
    }
    SettingLine {
        visible: !card.open
        name: qsTr("Addresses that get an account")
        note: (card.rules.domains ?? "") !== "" ? card.rules.domains : qsTr("Any")

        PushButton {
            objectName: "changeDomains"
            glyph: "pencil"
            text: qsTr("Change")
            onClicked: card.begin()
        }
    }
    Column {
        anchors.left: parent ? parent.left : undefined
        visible: card.open
        width: Math.min(parent ? parent.width : 0, Theme.size.formWidth + Theme.space.huge)
        spacing: Theme.space.m
        topPadding: Theme.space.s
        bottomPadding: Theme.space.s

        InputField {
            id: domains
            objectName: "signInDomains"
            width: parent.width
            label: qsTr("Domains")
            placeholder: "example.com, example.org"
            hint: qsTr("Only addresses of these get an account. Whoever has one keeps it; an invitation that nobody has used yet is worth nothing then. Leave this empty for any address.")
            maximumLength: card.mostDomains * 256
            onEdited: error = ""
            onAccepted: card.submit()
        }
        Flow {
            width: parent.width
            spacing: Theme.space.s

            PushButton {
                objectName: "saveDomains"
                kind: "primary"
                text: qsTr("Save")
                enabled: !card.app.security.busy
                onClicked: card.submit()
            }
            PushButton {
                objectName: "leaveDomains"
                text: qsTr("Cancel")
                onClicked: card.open = false
            }
        }
    }
    FieldNote {
        objectName: "rulesFailure"
        width: parent ? parent.width : 0
        error: card.failure
    }
}
