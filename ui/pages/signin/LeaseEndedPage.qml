// SPDX-License-Identifier: GPL-3.0-or-later
// The server has not been heard of for too long: what is stored is not shown until it has answered.
import QtQuick
import Aufwind.Ui

Rectangle {
    id: root

    required property var app
    readonly property var sync: root.app.sync
    // Why it does not go on by itself.
    readonly property string trouble: root.sync.trouble ?? ""

    color: Theme.colour.window

    EmptyState {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        kind: "warning"
        glyph: "lock"
        title: qsTr("This device has not been in touch for too long")
        text: root.trouble !== "" ? root.trouble
            : qsTr("So that a lost device does not stay readable, your data is closed until the server has answered. What you wrote is kept. With a connection it goes on by itself.")

        PushButton {
            objectName: "tryNow"
            kind: "primary"
            focus: true
            glyph: "refresh"
            text: root.sync.state === "syncing" ? qsTr("Connecting …") : qsTr("Try now")
            enabled: root.sync.state !== "syncing"
            onClicked: root.sync.tryNow()
        }
        PushButton {
            objectName: "signOut"
            text: qsTr("Sign out")
            onClicked: root.app.signOut()
        }
    }
}
