// SPDX-License-Identifier: GPL-3.0-or-later
// The tokens with which the company's identity provider keeps people and teams in order. Owners make them; admins may
// revoke them.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Card {
    id: card

    required property var app
    readonly property var provisioning: card.app.provisioning
    readonly property bool may: card.app.role === "owner"
    readonly property bool fresh: provisioning.secret !== ""
    property bool open: false
    /// What of the new token was copied last: "address", "secret", or nothing.
    property string copied: ""
    /// The token that is asked about once more.
    property string asking: ""
    property string failure: ""

    title: qsTr("Provisioning (SCIM)")

    onFreshChanged: copied = ""
    Component.onCompleted: {
        provisioning.forget()
        provisioning.load()
    }
    Component.onDestruction: provisioning.forget()

    function begin() {
        name.text = name.error = failure = ""
        open = true
        name.forceActiveFocus(Qt.OtherFocusReason)
    }
    function submit() {
        name.error = name.text.trim() === "" ? qsTr("Please fill this in") : ""
        if (name.error === "")
            provisioning.make(name.text)
        else
            name.forceActiveFocus(Qt.OtherFocusReason)
    }
    function copy(what) {
        card.app.copyText(what === "address" ? provisioning.address : provisioning.secret)
        copied = what
    }

    Connections {
        target: card.app.security
        ignoreUnknownSignals: true
        function onDone(act: string) {
            if (act === "makeToken" || act === "revokeToken") {
                card.open = false
                card.failure = card.asking = ""
            }
        }
        function onFailed(act: string, reason: string) {
            if (act === "makeToken" || act === "revokeToken")
                card.failure = reason
        }
    }
    PlainText {
        width: parent ? parent.width : 0
        kind: "caption"
        wrapMode: Text.Wrap
        color: Theme.colour.textMuted
        bottomPadding: Theme.space.s
        text: qsTr("Okta, Microsoft Entra and others that speak SCIM 2.0 keep people and teams in order here. Whoever they deactivate is signed out, and their devices forget everything.")
    }
    AdminTrouble {
        width: parent ? parent.width : 0
        state_: card.provisioning.state
        trouble: card.provisioning.trouble
        onAgain: card.provisioning.load()
    }
    Repeater {
        model: card.provisioning.tokens

        SettingLine {
            id: line
            required property var modelData
            required property int index
            readonly property bool asking: card.asking === modelData.id
            name: modelData.name
            note: asking ? qsTr("The provider that has it writes nothing here any more. People and teams stay as they are.")
                : qsTr("Since %1").arg(Format.moment(modelData.since)) + " · "
                  + (modelData.used ? qsTr("last used %1").arg(Format.moment(modelData.used)) : qsTr("not used yet"))

            Row {
                spacing: Theme.space.s

                PushButton {
                    objectName: "keepToken" + line.index
                    visible: line.asking
                    kind: "quiet"
                    text: qsTr("Keep")
                    onClicked: card.asking = ""
                }
                PushButton {
                    objectName: "revokeToken" + line.index
                    kind: line.asking ? "danger" : "secondary"
                    text: qsTr("Revoke")
                    Accessible.name: qsTr("Revoke %1").arg(line.modelData.name)
                    enabled: !card.app.security.busy
                    onClicked: {
                        if (line.asking)
                            card.provisioning.revoke(line.modelData.id)
                        else
                            card.asking = line.modelData.id
                    }
                }
            }
        }
    }
    SettingLine {
        visible: card.provisioning.state === "ready" && !card.open && !card.fresh
        name: card.provisioning.tokens.length === 0 ? qsTr("No token") : qsTr("%n token(s)", "", card.provisioning.tokens.length)
        note: !card.may ? qsTr("Only an owner can make one.")
            : card.provisioning.full ? qsTr("These are as many as there can be: revoke one first.") : ""

        PushButton {
            objectName: "newToken"
            visible: card.may
            glyph: "plus"
            text: qsTr("New token")
            enabled: !card.provisioning.full && !card.app.security.busy
            onClicked: card.begin()
        }
    }
    Column {
        visible: card.fresh
        width: parent ? parent.width : 0
        topPadding: Theme.space.s
        spacing: Theme.space.s

        PlainText {
            width: parent.width
            medium: true
            wrapMode: Text.Wrap
            text: qsTr("Give these to the provider. The token is shown once.")
        }
        PlainText {
            objectName: "tokenAddress"
            width: parent.width
            wrapMode: Text.WrapAnywhere
            text: card.provisioning.address
        }
        PlainText {
            objectName: "tokenSecret"
            width: parent.width
            wrapMode: Text.WrapAnywhere
            text: card.provisioning.secret
        }
        Flow {
            width: parent.width
            spacing: Theme.space.s

            PushButton {
                objectName: "copyTokenAddress"
                glyph: card.copied === "address" ? "check" : "copy"
                text: card.copied === "address" ? qsTr("Copied") : qsTr("Copy the address")
                onClicked: card.copy("address")
            }
            PushButton {
                objectName: "copyTokenSecret"
                glyph: card.copied === "secret" ? "check" : "copy"
                text: card.copied === "secret" ? qsTr("Copied") : qsTr("Copy the token")
                onClicked: card.copy("secret")
            }
            PushButton {
                objectName: "keptToken"
                kind: "primary"
                text: qsTr("I have kept it")
                onClicked: card.provisioning.forget()
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
            id: name
            objectName: "tokenName"
            width: parent.width
            label: qsTr("Name")
            placeholder: "Okta"
            hint: qsTr("So that you know later which one it is.")
            maximumLength: 100
            onEdited: error = ""
            onAccepted: card.submit()
        }
        Flow {
            width: parent.width
            spacing: Theme.space.s

            PushButton {
                objectName: "makeToken"
                kind: "primary"
                text: qsTr("Make it")
                enabled: !card.app.security.busy
                onClicked: card.submit()
            }
            PushButton {
                objectName: "leaveToken"
                text: qsTr("Cancel")
                onClicked: card.open = false
            }
        }
    }
    FieldNote {
        objectName: "tokenFailure"
        width: parent ? parent.width : 0
        error: card.failure
    }
}
