// SPDX-License-Identifier: GPL-3.0-or-later
// Hidden to protect anonymity: hatched, with a lock, so that nobody takes it for "no data".
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Rectangle {
    id: root

    property bool lockShown: true

    implicitHeight: Theme.size.controlSmall
    color: Theme.colour.sunken
    clip: true
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Hidden to protect anonymity")

    Repeater {
        model: Math.ceil((root.width + root.height) / Theme.space.s)

        Rectangle {
            required property int index
            x: index * Theme.space.s - root.height / 2
            y: -root.height / 2
            width: Theme.line.check
            height: root.height * 2
            rotation: 45
            antialiasing: true
            color: Theme.colour.borderStrong
        }
    }
    Icon {
        anchors.centerIn: parent
        glyph: root.lockShown ? "lock" : ""
        extent: Theme.size.iconTiny
    }
}
