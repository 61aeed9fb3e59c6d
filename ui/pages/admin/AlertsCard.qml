// SPDX-License-Identifier: GPL-3.0-or-later
// Where the company is told that somebody asks for what is not theirs, beside the mails to its admins.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Card {
    id: card

    required property var app
    readonly property var admin: card.app.admin
    readonly property var alerts: card.app.model("alerts", "")
    readonly property int most: 20
    readonly property bool has: card.admin.webhook !== ""
    readonly property bool fresh: card.admin.webhookSecret !== ""
    readonly property var acts: ["setWebhook", "removeWebhook", "tryWebhook"]
    property bool open: false
    property bool copied: false
    property string failure: ""

    title: qsTr("Alerts")
    Component.onDestruction: card.admin.forgetWebhookSecret()

    function begin() {
        address.text = card.admin.webhook
        address.error = ""
        failure = ""
        open = true
        address.forceActiveFocus(Qt.OtherFocusReason)
    }
    function submit() {
        if (!address.text.trim().startsWith("https://")) {
            address.error = qsTr("It begins with https://")
            address.forceActiveFocus(Qt.OtherFocusReason)
            return
        }
        card.admin.setWebhook(address.text)
    }

    Connections {
        target: card.app.security
        ignoreUnknownSignals: true
        function onDone(act: string) {
            if (!card.acts.includes(act))
                return
            card.failure = ""
            card.copied = false
            if (act === "setWebhook")
                card.open = false
        }
        function onFailed(act: string, reason: string) {
            if (card.acts.includes(act))
                card.failure = reason
        }
    }
    PlainText {
        width: parent ? parent.width : 0
        bottomPadding: Theme.space.s
        kind: "small"
        wrapMode: Text.Wrap
        color: Theme.colour.textMuted
        text: qsTr("When somebody tries to get at data that is not theirs, admins get an e-mail within a minute. A webhook can tell a program of your own as well.")
    }
    Repeater {
        model: card.alerts

        SettingLine {
            id: alert
            required property var model
            required property int index
            objectName: "alert" + index
            visible: index < card.most
            name: qsTr("%1 tried to get at data of others").arg(card.app.person(model.person).name ?? "")
            note: Format.moment(model.told) + " · " + qsTr("%n time(s)", "", model.times)

            PushButton {
                objectName: "dismiss" + alert.index
                text: qsTr("Dismiss")
                onClicked: card.app.remove("security_alert", alert.model.id)
            }
        }
    }
    SettingLine {
        visible: !card.open
        name: card.has ? card.admin.webhook : qsTr("No webhook")
        note: card.has ? qsTr("Each alert is sent there as JSON, signed with the secret.") : ""

        Row {
            spacing: Theme.space.s

            PushButton {
                objectName: "tryWebhook"
                visible: card.has
                text: qsTr("Try it out")
                enabled: !card.app.security.busy
                onClicked: card.admin.tryWebhook()
            }
            PushButton {
                objectName: "removeWebhook"
                visible: card.has
                text: qsTr("Remove")
                enabled: !card.app.security.busy
                onClicked: card.admin.removeWebhook()
            }
            PushButton {
                objectName: "changeWebhook"
                glyph: "pencil"
                text: card.has ? qsTr("Change") : qsTr("Set up")
                onClicked: card.begin()
            }
        }
    }
    Column {
        visible: card.fresh && !card.open
        width: parent ? parent.width : 0
        topPadding: Theme.space.s
        spacing: Theme.space.s

        PlainText {
            width: parent.width
            medium: true
            wrapMode: Text.Wrap
            text: qsTr("This is the secret. It is shown once.")
        }
        PlainText {
            objectName: "webhookSecret"
            width: parent.width
            wrapMode: Text.WrapAnywhere
            text: card.admin.webhookSecret
        }
        Flow {
            width: parent.width
            spacing: Theme.space.s

            PushButton {
                objectName: "copySecret"
                glyph: card.copied ? "check" : "copy"
                text: card.copied ? qsTr("Copied") : qsTr("Copy")
                onClicked: {
                    card.app.copyText(card.admin.webhookSecret)
                    card.copied = true
                }
            }
            PushButton {
                objectName: "keptSecret"
                kind: "primary"
                text: qsTr("I have kept it")
                onClicked: card.admin.forgetWebhookSecret()
            }
        }
    }
    Column {
        anchors.left: parent ? parent.left : undefined
        visible: card.open
        width: Math.min(parent.width, Theme.size.formWidth + Theme.space.huge)
        spacing: Theme.space.m
        bottomPadding: Theme.space.s

        InputField {
            id: address
            objectName: "webhookAddress"
            width: parent.width
            label: qsTr("Address")
            placeholder: "https://alerts.example.com/aufwind"
            hint: qsTr("A new secret is made each time.")
            maximumLength: 500
            inputMethodHints: Qt.ImhUrlCharactersOnly
            onEdited: error = ""
            onAccepted: card.submit()
        }
        Flow {
            width: parent.width
            spacing: Theme.space.s

            PushButton {
                objectName: "saveWebhook"
                kind: "primary"
                text: qsTr("Save")
                enabled: !card.app.security.busy
                onClicked: card.submit()
            }
            PushButton {
                objectName: "leaveWebhook"
                text: qsTr("Cancel")
                onClicked: card.open = false
            }
        }
    }
    FieldNote {
        objectName: "webhookFailure"
        width: parent ? parent.width : 0
        error: card.failure
    }
}
