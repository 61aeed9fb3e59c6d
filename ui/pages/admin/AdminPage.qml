// SPDX-License-Identifier: GPL-3.0-or-later
// What HR and admins keep in order for the company. It has its own list on the left.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Page {
    id: page

    readonly property bool all: page.app.role === "admin" || page.app.role === "owner"
    readonly property var everyPart: [
        { name: "accounts", glyph: "people", text: qsTr("Accounts"), file: "AccountsPart.qml", may: "accounts_manage" },
        { name: "employees", glyph: "user", text: qsTr("Employees"), file: "EmployeesPart.qml", may: "people_change" },
        { name: "import", glyph: "upload", text: qsTr("Import"), file: "ImportPart.qml" },
        { name: "company", glyph: "building", text: qsTr("Company"), file: "CompanyPart.qml", may: "settings_change" },
        { name: "roles", glyph: "shield", text: qsTr("Roles"), file: "RolesPart.qml", admins: true },
        { name: "signIn", glyph: "key", text: qsTr("Sign-in and security"), file: "SignInPart.qml", admins: true },
        { name: "privacy", glyph: "lock", text: qsTr("Data protection"), file: "PrivacyPart.qml", admins: true },
        { name: "billing", glyph: "file", text: qsTr("Billing"), file: "BillingPart.qml", admins: true },
        { name: "audit", glyph: "list", text: qsTr("Audit log"), file: "AuditPart.qml", admins: true, may: "audit_read" }
    ]
    readonly property var permissions: page.app.permissions ?? []
    readonly property var parts: everyPart.filter(part => page.all || (page.app.role === "hr" && !part.admins) || (part.may && permissions.includes(part.may)))
    property string part: ""
    // Bound components cannot be loaded on Qt 6.4, so the loader takes files.
    onPartChanged: {
        const known = parts.find(one => one.name === part)
        if (known)
            loader.setSource(Qt.resolvedUrl(known.file), { app: page.app })
    }

    onRequestChanged: take()
    Component.onCompleted: take()
    onLeaving: {
        const table = loader.item as EmployeesPart
        if (table)
            table.leave()
    }

    function take() {
        part = parts.some(one => one.name === request.part) ? request.part : parts.length > 0 ? parts[0].name : ""
    }

    Connections {
        target: page.app.security
        ignoreUnknownSignals: true
        function onDone(act: string) {
            const said = ({
                invite: qsTr("The invitation is on its way"),
                disable: qsTr("The account is disabled, and its sessions have ended"),
                enable: qsTr("The account is enabled"),
                resetSecondFactor: qsTr("The second factor was removed"),
                setSecondFactorFrom: qsTr("It counts from the next sign-in"),
                setProvider: qsTr("The provider is set"),
                removeProvider: qsTr("The provider was removed"),
                revokeToken: qsTr("The token is worth nothing any more"),
                askPrivacy: qsTr("The request is written down"),
                decidePrivacy: qsTr("It is decided"),
                withdrawPrivacy: qsTr("The request is taken back"),
                fetchArchive: qsTr("The archive is saved; nobody else can read the file"),
                setWebhook: qsTr("Alerts go to this address from now on"),
                removeWebhook: qsTr("The webhook was removed"),
                tryWebhook: qsTr("The webhook answered as it should")
            })[act]
            if (said)
                page.say(said, "check")
        }
    }
    Connections {
        target: loader.item
        ignoreUnknownSignals: true
        function onSay(text: string, glyph: string) { page.say(text, glyph) }
        function onOfferUndo(text: string, undo: var) { page.offerUndo(text, undo) }
        function onLogWanted(personId: string) {
            page.app.auditLog.showAll()
            page.app.auditLog.follow("person", personId)
            page.part = "audit"
        }
    }
    Item {
        id: side
        anchors.left: parent.left
        width: Theme.size.adminList
        height: parent.height

        PlainText {
            anchors.left: parent.left
            anchors.leftMargin: Theme.space.l + Theme.space.xs
            height: Theme.size.topBar
            kind: "title"
            text: qsTr("Admin")
            Accessible.role: Accessible.Heading
        }
        Column {
            anchors.left: parent.left
            anchors.leftMargin: Theme.space.m
            y: Theme.size.topBar
            width: parent.width - 2 * anchors.leftMargin
            spacing: Theme.space.half
            Accessible.role: Accessible.PageTabList
            Accessible.name: qsTr("Admin")

            Repeater {
                model: page.parts

                NavEntry {
                    id: entry
                    required property var modelData
                    objectName: "part_" + modelData.name
                    width: parent ? parent.width : 0
                    glyph: modelData.glyph
                    text: modelData.text
                    current: page.part === modelData.name
                    onClicked: page.part = modelData.name
                }
            }
        }
        Hairline {
            upright: true
            anchors.right: parent.right
            height: parent.height
        }
    }
    Loader {
        id: loader
        anchors.left: side.right
        anchors.right: parent.right
        height: parent.height
        focus: true
    }
    ConfirmDialog {
        app: page.app
        parent: page
    }
}
