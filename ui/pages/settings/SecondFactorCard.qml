// SPDX-License-Identifier: GPL-3.0-or-later
// The second factor of the account: on or off, set up, new recovery codes.
import QtQuick
import Aufwind.Ui

Card {
    id: card

    required property var app
    readonly property var security: card.app.security
    readonly property bool settingUp: security.uri !== ""
    readonly property bool hasCodes: security.recoveryCodes.length > 0
    property string failure: ""

    title: qsTr("Second factor")

    Connections {
        target: card.security
        ignoreUnknownSignals: true
        function onDone(act: string) { card.failure = "" }
        function onFailed(act: string, reason: string) {
            if (act === "begin" || act === "newCodes" || act === "removeSecondFactor")
                card.failure = reason
        }
    }
    SettingLine {
        visible: !card.settingUp && !card.hasCodes
        name: card.security.secondFactorOn ? qsTr("On") : qsTr("Off")
        note: card.security.secondFactorOn ? qsTr("Signing in takes a code of your authenticator besides the password.")
            : card.security.secondFactorRequired ? qsTr("Your role or your company asks for one.")
            : qsTr("A code of your phone besides the password. Whoever guesses one still lacks the other.")

        PushButton {
            objectName: "beginSecondFactor"
            visible: !card.security.secondFactorOn
            glyph: "key"
            text: qsTr("Set up")
            enabled: !card.security.busy
            onClicked: card.security.beginSecondFactor()
        }
        PushButton {
            objectName: "removeSecondFactor"
            visible: card.security.secondFactorOn && !card.security.secondFactorRequired
            text: qsTr("Remove")
            enabled: !card.security.busy
            onClicked: card.security.removeSecondFactor()
        }
    }
    SettingLine {
        visible: card.security.secondFactorOn && !card.settingUp && !card.hasCodes
        name: qsTr("Recovery codes")
        note: qsTr("%n left. New ones replace them all.", "", card.security.codesLeft)

        PushButton {
            objectName: "newCodes"
            glyph: "refresh"
            text: qsTr("Make new ones")
            enabled: !card.security.busy
            onClicked: card.security.newRecoveryCodes()
        }
    }
    FieldNote {
        objectName: "factorFailure"
        width: parent.width
        error: card.failure
    }
    SecondFactorSetUp {
        objectName: "setUp"
        width: parent.width
        visible: card.settingUp && !card.hasCodes
        app: card.app
    }
    PushButton {
        anchors.left: parent ? parent.left : undefined
        objectName: "leaveSetUp"
        visible: card.settingUp && !card.hasCodes
        kind: "quiet"
        text: qsTr("Cancel")
        onClicked: card.security.leaveSetUp()
    }
    RecoveryCodes {
        objectName: "codes"
        width: parent.width
        visible: card.hasCodes
        app: card.app
    }
}
