// SPDX-License-Identifier: GPL-3.0-or-later
// A box to tick, with an optional label.
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

T.CheckBox {
    id: control

    property string accessibleName: text
    readonly property bool marked: checkState !== Qt.Unchecked
    // The box stands beside the first line of several.
    property real firstLine: text !== "" && label.lineCount > 1 ? label.implicitHeight / label.lineCount : height

    implicitWidth: indicator.implicitWidth + (text !== "" ? spacing + Math.ceil(label.implicitWidth) : 0)
    implicitHeight: Math.max(indicator.implicitHeight, label.implicitHeight)
    spacing: Theme.space.s
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.CheckBox
    Accessible.name: accessibleName
    Accessible.checkable: true
    Accessible.checked: checked

    indicator: Rectangle {
        implicitWidth: Theme.size.check
        implicitHeight: Theme.size.check
        x: control.mirrored ? control.width - width : 0
        y: Math.max(0, Math.round((control.firstLine - height) / 2))
        radius: Theme.radius.small
        color: !control.enabled ? Theme.colour.sunken
             : control.marked ? (control.down ? Theme.colour.accentPressed : control.hovered ? Theme.colour.accentHover : Theme.colour.accent)
             : control.down ? Theme.colour.pressed : control.hovered ? Theme.colour.hover : Theme.colour.surface

        // A drawn outline: the software renderer cannot draw a border of one and a half pixels evenly.
        Icon {
            anchors.fill: parent
            extent: Theme.size.check
            glyph: control.marked && control.enabled ? "" : "mark-box"
            color: control.enabled ? Theme.colour.control : Theme.colour.border
        }
        Icon {
            anchors.centerIn: parent
            extent: Theme.size.iconTiny
            glyph: control.checkState === Qt.PartiallyChecked ? "minus" : control.checked ? "check" : ""
            color: control.enabled ? Theme.colour.textOnAccent : Theme.colour.textDisabled
        }
        FocusRing {
            shown: control.visualFocus
            around: Theme.radius.small
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
