// SPDX-License-Identifier: GPL-3.0-or-later
// A divider of one pixel.
import QtQuick
import Aufwind.Ui

Rectangle {
    property bool upright: false

    implicitWidth: upright ? Theme.line.border : 0
    implicitHeight: upright ? 0 : Theme.line.border
    color: Theme.colour.border
    Accessible.ignored: true
}
