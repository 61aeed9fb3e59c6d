// SPDX-License-Identifier: GPL-3.0-or-later
// A square with an icon in front of a row: of which module it is.
import QtQuick
import Aufwind.Ui

Rectangle {
    id: root

    property string glyph
    property bool danger: false

    implicitWidth: Theme.size.tile
    implicitHeight: Theme.size.tile
    radius: Theme.radius.control
    color: danger ? Theme.colour.dangerTint : Theme.colour.sunken

    Icon {
        anchors.centerIn: parent
        glyph: root.glyph
        color: root.danger ? Theme.colour.dangerText : Theme.colour.textMuted
    }
}
