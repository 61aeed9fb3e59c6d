// SPDX-License-Identifier: GPL-3.0-or-later
// A value within a range.
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

T.Slider {
    id: control

    property string accessibleName

    implicitWidth: Theme.size.menuLeast
    implicitHeight: Theme.size.sliderKnob
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Slider
    Accessible.name: accessibleName

    background: Rectangle {
        y: Math.round((control.height - height) / 2)
        width: control.width
        height: Theme.size.sliderTrack
        radius: height / 2
        color: Theme.colour.track

        Rectangle {
            anchors.left: parent.left
            width: control.position * parent.width
            height: parent.height
            radius: height / 2
            color: control.enabled ? Theme.colour.bar : Theme.colour.borderStrong
        }
    }
    handle: Rectangle {
        x: control.visualPosition * (control.availableWidth - width)
        y: Math.round((control.height - height) / 2)
        width: Theme.size.sliderKnob
        height: width
        radius: width / 2
        color: control.pressed ? Theme.colour.accentTintStrong : control.hovered ? Theme.colour.accentTint : Theme.colour.surface
        border.width: Theme.line.selected
        border.color: control.enabled ? Theme.colour.bar : Theme.colour.borderStrong

        FocusRing {
            shown: control.visualFocus
            around: control.handle.width / 2
        }
    }
}
