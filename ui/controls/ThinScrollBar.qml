// SPDX-License-Identifier: GPL-3.0-or-later
// A scroll bar that takes no room from the text.
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

T.ScrollBar {
    id: control

    implicitWidth: Theme.size.scrollBar
    implicitHeight: Theme.size.scrollBar
    padding: Theme.space.half
    minimumSize: 0.06
    visible: policy !== T.ScrollBar.AlwaysOff && size < 1

    contentItem: Rectangle {
        radius: Theme.radius.small
        color: control.pressed || control.hovered ? Theme.colour.control : Theme.colour.borderStrong
        opacity: control.active || control.hovered ? 1 : 0.6
    }
}
