// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in again to what is already on this device; who has forgotten the passphrase begins anew.
import QtQuick
import Aufwind.Ui

SignInPage {
    id: root

    property bool forgotten: false
    readonly property bool passcode: root.app.guard === "passcode"

    locked: true
    foot: [
        LinkButton {
            anchors.left: parent ? parent.left : undefined
            objectName: "forgot"
            visible: !root.forgotten
            text: root.passcode ? qsTr("Forgot the passcode?") : qsTr("Forgot the passphrase?")
            onClicked: root.forgotten = true
        },
        PlainText {
            width: parent ? parent.width : 0
            visible: root.forgotten
            wrapMode: Text.Wrap
            color: Theme.colour.textMuted
            text: root.passcode ? qsTr("Without the passcode nobody can read what is stored here. The old data is set aside, and everything is fetched anew once you have signed in. What was not sent stays in the old data.")
                : qsTr("Without the passphrase nobody can read what is stored here. The old data is set aside, and everything is fetched anew once you have signed in. What was not sent stays in the old data.")
        },
        StartAnewForm {
            width: parent ? parent.width : 0
            visible: root.forgotten
            kind: "secondary"
            forgotten: true
            app: root.app
        }
    ]
}
