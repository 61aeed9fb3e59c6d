// SPDX-License-Identifier: GPL-3.0-or-later
// The sign of Aufwind: two lines that rise.
import QtQuick
import Aufwind.Ui

Rectangle {
    property int extent: Theme.size.logo

    implicitWidth: extent
    implicitHeight: extent
    radius: Theme.radius.control
    color: Theme.colour.accent

    Icon {
        anchors.fill: parent
        glyph: "logo"
        extent: parent.extent
        color: Theme.colour.textOnAccent
    }
}
