// SPDX-License-Identifier: GPL-3.0-or-later
// Pauses sync, or lets it go on.
import QtQuick
import Aufwind.Ui

PushButton {
    id: root

    required property var sync

    glyph: sync.paused ? "refresh" : "pause"
    text: sync.paused ? qsTr("Go on") : qsTr("Pause")
    onClicked: sync.paused ? sync.resume() : sync.pause()
}
