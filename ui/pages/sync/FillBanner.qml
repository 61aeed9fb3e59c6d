// SPDX-License-Identifier: GPL-3.0-or-later
// How far the first load is, or that sync is paused; both can be changed here.
import QtQuick
import Aufwind.Ui

Item {
    id: root

    required property var sync
    readonly property bool loads: !sync.paused && sync.state === "syncing" && sync.total > 0 && sync.done < sync.total
    readonly property bool shown: sync.paused || loads

    height: shown ? banner.implicitHeight + Theme.space.m : 0
    visible: shown

    Banner {
        id: banner
        readonly property string timeLeft: Format.timeLeft(root.sync.secondsLeft)
        width: parent.width
        kind: root.sync.paused ? "warning" : "info"
        glyph: root.sync.paused ? "pause" : "download"
        lead: root.sync.paused ? qsTr("Sync is paused.")
            : qsTr("%1 of %2 have arrived").arg(Format.number(root.sync.done)).arg(Format.number(root.sync.total))
        text: root.sync.paused ? qsTr("Everything you write is saved on this device and sent later.") : timeLeft !== "" ? "· " + timeLeft : ""

        PauseButton {
            objectName: "pause"
            sync: root.sync
        }
    }
}
