// SPDX-License-Identifier: GPL-3.0-or-later
// Where somebody is signed in.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Card {
    id: card

    required property var app
    property string failure: ""
    readonly property var security: card.app.security

    title: qsTr("Devices")

    Connections {
        target: card.security
        ignoreUnknownSignals: true
        function onDone(act: string) { card.failure = "" }
        function onFailed(act: string, reason: string) {
            if (act === "removeDevice" || act === "signOutEverywhere")
                card.failure = reason
        }
    }
    Repeater {
        model: card.security.devices

        DeviceRow {
            width: parent ? parent.width : 0
            busy: card.security.busy
            onRemoved: card.security.removeDevice(model.id)
        }
    }
    FieldNote {
        objectName: "devicesFailure"
        width: parent.width
        error: card.failure
    }
    Item {
        width: parent.width
        height: Theme.space.m
        visible: everywhere.visible

        Hairline {
            width: parent.width
            anchors.verticalCenter: parent.verticalCenter
        }
    }
    SettingLine {
        id: everywhere
        visible: card.security.devices.count > 1
        name: qsTr("Everywhere else")
        note: qsTr("Ends every other session; what is stored there stays.")

        PushButton {
            objectName: "signOutEverywhere"
            glyph: "logout"
            text: qsTr("Sign out there")
            enabled: !card.security.busy
            onClicked: card.security.signOutEverywhere()
        }
    }
}
