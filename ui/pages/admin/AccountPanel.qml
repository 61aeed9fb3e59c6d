// SPDX-License-Identifier: GPL-3.0-or-later
// One account in detail, and what HR and admins can do with it.
import QtQuick
import Aufwind.Ui

SidePanel {
    id: panel

    required property var app
    readonly property var admin: panel.app.admin
    property string personId
    property var account: ({})
    property string stateText
    property string failure: ""
    onPersonIdChanged: failure = ""

    readonly property var person: personId !== "" ? app.person(personId) : ({})
    readonly property bool me: personId === app.me.id
    readonly property bool all: app.role === "admin" || app.role === "owner"
    // By a custom role, as far as it reaches: the server knows how far.
    readonly property bool partly: (app.permissions ?? []).includes("accounts_manage")
    readonly property bool busy: app.security.busy
    readonly property bool mayRead: all || (app.permissions ?? []).includes("audit_read")
    readonly property real names: Math.max(Theme.size.listRow + Theme.space.xxl, Math.ceil(Math.max(state_.nameNeeds, email.nameNeeds, factor.nameNeeds, seen.nameNeeds)) + Theme.space.l)

    signal logWanted(string personId)

    trail: qsTr("Accounts")

    Connections {
        target: panel.app.security
        ignoreUnknownSignals: true
        function onDone(act: string) { panel.failure = "" }
        function onFailed(act: string, reason: string) { panel.failure = reason }
    }
    Row {
        width: parent ? parent.width : 0
        spacing: Theme.space.m

        Avatar {
            personId: panel.personId
            initials: panel.person.initials ?? ""
            name: panel.person.name ?? ""
            extent: Theme.size.avatarHuge
        }
        Column {
            width: parent.width - Theme.size.avatarHuge - Theme.space.m
            anchors.verticalCenter: parent.verticalCenter

            PlainText {
                width: parent.width
                kind: "heading"
                wrapMode: Text.Wrap
                text: panel.person.name ?? ""
            }
            PlainText {
                width: parent.width
                kind: "small"
                wrapMode: Text.Wrap
                color: Theme.colour.textMuted
                text: panel.person.title ?? ""
            }
        }
    }
    Item {
        width: parent ? parent.width : 0
        height: Theme.space.l
    }
    FactLine {
        id: state_
        nameWidth: panel.names
        name: qsTr("Account")
        value: panel.stateText
    }
    FactLine {
        id: email
        nameWidth: panel.names
        name: qsTr("E-mail")
        value: (panel.account.email ?? "") !== "" ? panel.account.email : panel.person.email ?? ""
    }
    FactLine {
        id: factor
        nameWidth: panel.names
        name: qsTr("Second factor")
        value: panel.account.state === "none" ? "" : panel.account.secondFactor ? qsTr("On") : qsTr("Off")
    }
    FactLine {
        id: seen
        nameWidth: panel.names
        name: qsTr("Last used")
        value: Format.known(panel.account.seen) ? Format.moment(panel.account.seen) : ""
    }
    Item {
        width: parent ? parent.width : 0
        height: Theme.space.l
    }
    FieldNote {
        objectName: "accountFailure"
        width: parent ? parent.width : 0
        error: panel.failure
    }
    Flow {
        width: parent ? parent.width : 0
        spacing: Theme.space.s

        PushButton {
            objectName: "invite"
            visible: panel.account.state === "none" || panel.account.state === "invited"
            kind: "primary"
            glyph: "mail"
            text: panel.account.state === "invited" ? qsTr("Invite again") : qsTr("Invite")
            enabled: !panel.busy
            onClicked: panel.admin.invite(panel.personId)
        }
        PushButton {
            objectName: "disable"
            visible: (panel.all || panel.partly) && !panel.me && (panel.account.state === "active" || panel.account.state === "invited")
            kind: "danger"
            text: qsTr("Disable")
            enabled: !panel.busy
            onClicked: panel.admin.setDisabled(panel.personId, true)
        }
        PushButton {
            objectName: "enable"
            visible: (panel.all || panel.partly) && !panel.me && panel.account.state === "disabled"
            kind: "primary"
            text: qsTr("Enable")
            enabled: !panel.busy
            onClicked: panel.admin.setDisabled(panel.personId, false)
        }
        PushButton {
            objectName: "resetSecondFactor"
            visible: panel.all && !panel.me && (panel.account.secondFactor ?? false)
            text: qsTr("Remove second factor")
            enabled: !panel.busy
            onClicked: panel.admin.resetSecondFactor(panel.personId)
        }
        PushButton {
            objectName: "showInAudit"
            visible: panel.mayRead
            glyph: "list"
            text: qsTr("Show in the audit log")
            onClicked: panel.logWanted(panel.personId)
        }
    }
    PlainText {
        width: parent ? parent.width : 0
        topPadding: Theme.space.m
        visible: panel.account.state !== "none"
        kind: "caption"
        wrapMode: Text.Wrap
        color: Theme.colour.textMuted
        text: panel.me ? qsTr("This is your own account. Somebody else has to change it.")
            : panel.account.state === "disabled" ? qsTr("Nothing of this person’s work was removed.")
            : qsTr("Disabling ends every session within seconds. Nothing of this person’s work is removed.")
    }
}
