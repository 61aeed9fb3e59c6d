// SPDX-License-Identifier: GPL-3.0-or-later
// The ground of a row of a table: hover, chosen, focus. The cells are its children.
import QtQuick
import Aufwind.Ui

Pressable {
    id: control

    property bool selected: false
    default property alias cells: row.data

    implicitHeight: Theme.size.tableRow
    Accessible.role: Accessible.Row

    contentItem: Row {
        id: row
        leftPadding: Theme.space.l
        rightPadding: Theme.space.l
    }
    background: Rectangle {
        color: control.selected ? Theme.colour.accentTint
             : control.down ? Theme.colour.pressed : control.hovered && control.enabled ? Theme.colour.hover : "transparent"

        Hairline {
            anchors.bottom: parent.bottom
            width: parent.width
        }
        FocusRing {
            shown: control.visualFocus
            gap: 0
            around: 0
        }
    }
}
