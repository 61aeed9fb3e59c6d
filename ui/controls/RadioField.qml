// SPDX-License-Identifier: GPL-3.0-or-later
// One of several answers that exclude each other.
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

T.RadioButton {
    id: control

    implicitWidth: indicator.implicitWidth + (text !== "" ? spacing + Math.ceil(label.implicitWidth) : 0)
    implicitHeight: Math.max(indicator.implicitHeight, label.implicitHeight)
    spacing: Theme.space.s
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: checked

    indicator: Rectangle {
        implicitWidth: Theme.size.check
        implicitHeight: Theme.size.check
        x: control.mirrored ? control.width - width : 0
        y: Math.round((control.height - height) / 2)
        radius: width / 2
        color: !control.enabled ? Theme.colour.sunken
             : control.checked ? (control.hovered ? Theme.colour.accentHover : Theme.colour.accent)
             : control.down ? Theme.colour.pressed : control.hovered ? Theme.colour.hover : Theme.colour.surface

        Icon {
            anchors.fill: parent
            extent: Theme.size.check
            glyph: control.checked && control.enabled ? "" : "mark-ring"
            color: control.enabled ? Theme.colour.control : Theme.colour.border
        }
        Rectangle {
            anchors.centerIn: parent
            width: Theme.size.radioDot
            height: width
            radius: width / 2
            color: control.enabled ? Theme.colour.textOnAccent : Theme.colour.textDisabled
            visible: control.checked
        }
        FocusRing {
            shown: control.visualFocus
            around: control.indicator.width / 2
        }
    }

    contentItem: PlainText {
        id: label
        leftPadding: control.mirrored ? 0 : control.indicator.implicitWidth + control.spacing
        rightPadding: control.mirrored ? control.indicator.implicitWidth + control.spacing : 0
        kind: "small"
        text: control.text
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
}
