// SPDX-License-Identifier: GPL-3.0-or-later
// The one time that someone has to wait: the first load. It can be left; what has come stays.
import QtQuick
import Aufwind.Ui

Rectangle {
    id: root

    required property var app
    // What keeps it from going on until the person does something.
    readonly property string trouble: root.app.sync.trouble ?? ""
    readonly property real share: root.app.sync.total > 0 ? root.app.sync.done / root.app.sync.total : 0

    readonly property string timeLeft: Format.timeLeft(root.app.sync.secondsLeft)

    color: Theme.colour.window

    Column {
        anchors.centerIn: parent
        width: Theme.size.formWidth
        spacing: Theme.space.l

        BrandMark {
            anchors.left: parent.left
            extent: Theme.size.controlLarge
        }
        PlainText {
            width: parent.width
            wrapMode: Text.Wrap
            kind: "title"
            text: qsTr("Your data is on its way")
            Accessible.role: Accessible.Heading
        }
        PlainText {
            width: parent.width
            wrapMode: Text.Wrap
            color: Theme.colour.textMuted
            text: qsTr("This happens once on this device. You can look inside already, pause it or close the window; it goes on where it stopped.")
        }
        Banner {
            objectName: "trouble"
            width: parent.width
            visible: root.trouble !== ""
            kind: "danger"
            glyph: "warning"
            text: root.trouble
        }
        ProgressTrack {
            visible: root.trouble === ""
            width: parent.width
            value: root.share
            accessibleName: qsTr("First load")
        }
        PlainText {
            visible: root.trouble === ""
            width: parent.width
            wrapMode: Text.Wrap
            kind: "small"
            color: Theme.colour.textMuted
            text: root.app.sync.paused ? qsTr("Paused")
                : root.app.sync.state === "offline" ? qsTr("No connection. It goes on by itself.")
                : root.app.sync.total > 0 ? qsTr("%1 of %2").arg(Format.number(root.app.sync.done)).arg(Format.number(root.app.sync.total))
                    + (root.timeLeft !== "" ? " · " + root.timeLeft : "")
                : qsTr("Connecting …")
        }
        Flow {
            width: parent.width
            spacing: Theme.space.s

            PushButton {
                objectName: "tryAgain"
                visible: root.trouble !== ""
                kind: "primary"
                glyph: "refresh"
                text: qsTr("Try again")
                onClicked: root.app.sync.tryNow()
            }
            PushButton {
                objectName: "lookInside"
                // Whoever sees nothing of themselves yet would see nothing at all.
                visible: root.trouble === "" && root.app.me.name !== ""
                kind: "primary"
                text: qsTr("Look inside already")
                onClicked: root.app.lookInside()
            }
            PauseButton {
                objectName: "pause"
                visible: root.trouble === ""
                sync: root.app.sync
            }
            PushButton {
                objectName: "leave"
                kind: root.trouble !== "" ? "secondary" : "quiet"
                text: root.trouble !== "" ? qsTr("Sign out") : qsTr("Cancel")
                onClicked: root.app.signOut()
            }
        }
    }
}
