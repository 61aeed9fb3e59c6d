// SPDX-License-Identifier: GPL-3.0-or-later
// The one time that someone has to wait: the first load. It can be left; what has come stays.
import QtQuick
import Aufwind.Ui

Rectangle {
    id: root

    required property var app
    readonly property real share: root.app.sync.total > 0 ? root.app.sync.done / root.app.sync.total : 0

    color: Theme.colour.window

    Column {
        anchors.centerIn: parent
        width: Theme.size.formWidth
        spacing: Theme.space.l

        BrandMark { extent: Theme.size.controlLarge }
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
            text: qsTr("This happens once on this device. You can close the window; loading goes on where it stopped.")
        }
        ProgressTrack {
            width: parent.width
            value: root.share
            accessibleName: qsTr("First load")
        }
        Item {
            width: parent.width
            height: Theme.size.control

            PlainText {
                anchors.verticalCenter: parent.verticalCenter
                kind: "small"
                color: Theme.colour.textMuted
                text: root.app.sync.state === "offline" ? qsTr("No connection. It goes on by itself.")
                    : root.app.sync.total > 0 ? qsTr("%1 of %2").arg(Format.number(root.app.sync.done)).arg(Format.number(root.app.sync.total))
                    : qsTr("Connecting …")
            }
            PushButton {
                anchors.right: parent.right
                kind: "quiet"
                text: qsTr("Cancel")
                onClicked: root.app.signOut()
            }
        }
    }
}
