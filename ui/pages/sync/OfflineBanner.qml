// SPDX-License-Identifier: GPL-3.0-or-later
// Says that one is offline, that nothing is lost by it, and when the next try is.
import QtQuick
import Aufwind.Ui

Item {
    id: root

    required property var sync
    readonly property bool shown: sync.state === "offline"

    height: shown ? banner.implicitHeight + Theme.space.m : 0
    visible: shown

    Banner {
        id: banner
        width: parent.width
        kind: "warning"
        glyph: "cloud-off"
        lead: Format.known(root.sync.offlineSince) ? qsTr("Offline since %1.").arg(Format.time(root.sync.offlineSince)) : qsTr("Offline.")
        text: root.sync.nextTrySeconds > 0 ? qsTr("Everything you write is saved on this device. Next try in %n second(s).", "", root.sync.nextTrySeconds)
                                           : qsTr("Everything you write is saved on this device.")

        PushButton {
            glyph: "refresh"
            text: qsTr("Try now")
            onClicked: root.sync.tryNow()
        }
    }
}
