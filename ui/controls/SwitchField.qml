// SPDX-License-Identifier: GPL-3.0-or-later
// Something that is on or off at once, without a button to confirm.
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

T.Switch {
    id: control

    // Where the label stands elsewhere.
    property string accessibleName: text

    implicitWidth: indicator.implicitWidth + (text !== "" ? spacing + Math.ceil(label.implicitWidth) : 0)
    implicitHeight: Math.max(indicator.implicitHeight, label.implicitHeight)
    spacing: Theme.space.s
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.CheckBox
    Accessible.name: accessibleName
    Accessible.checkable: true
    Accessible.checked: checked

    indicator: Rectangle {
        implicitWidth: Theme.size.switchWidth
        implicitHeight: Theme.size.switchHeight
        y: Math.round((control.height - height) / 2)
        radius: height / 2
        color: !control.enabled ? Theme.colour.borderStrong
             : control.checked ? (control.hovered ? Theme.colour.accentHover : Theme.colour.accent)
             : !control.hovered ? Theme.colour.control
             // Darker in both themes: the knob is white.
             : Theme.dark ? Qt.darker(Theme.colour.control, 1.15) : Theme.colour.textMuted

        Rectangle {
            readonly property real inset: (parent.height - height) / 2
            width: Theme.size.switchKnob
            height: width
            radius: width / 2
            x: control.checked !== control.mirrored ? parent.width - width - inset : inset
            y: inset
            color: Theme.colour.textOnAccent
            // Without motion it is there at once, and not with the next frame.
            Behavior on x {
                enabled: Theme.motion.fast > 0
                NumberAnimation { duration: Theme.motion.fast }
            }
        }
        FocusRing {
            shown: control.visualFocus
            around: control.indicator.height / 2
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
