// SPDX-License-Identifier: GPL-3.0-or-later
// A colour to choose.
import QtQuick
import Aufwind.Ui

Pressable {
    id: control

    required property var modelData
    readonly property string value: modelData.value
    property bool current: false

    objectName: "swatch_" + (value === "" ? "own" : value.slice(1))
    implicitWidth: Theme.size.control
    implicitHeight: Theme.size.control
    text: modelData.name
    Accessible.role: Accessible.RadioButton
    Accessible.checkable: true
    Accessible.checked: current

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            glyph: control.current ? "check" : ""
            color: Theme.colour.textOnAccent
        }
    }
    background: Rectangle {
        radius: width / 2
        color: control.modelData.shown
        border.width: control.hovered ? Theme.line.selected : 0
        border.color: Theme.colour.text

        FocusRing {
            shown: control.visualFocus
            around: control.width / 2
        }
    }

    Hint {
        text: control.text
        shown: control.hovered || control.visualFocus
    }
}
