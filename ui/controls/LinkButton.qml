// SPDX-License-Identifier: GPL-3.0-or-later
// A button that reads as a word in a line: "Undo", "Show", "Other server".
import QtQuick
import Aufwind.Ui

Pressable {
    id: control

    property color ink: Theme.colour.accentText
    property string kind: "small"
    property bool strong: false
    property bool medium: true

    implicitWidth: Math.ceil(label.implicitWidth)
    implicitHeight: label.implicitHeight + Theme.space.xs
    Accessible.role: Accessible.Link
    Accessible.name: text

    contentItem: PlainText {
        id: label
        kind: control.kind
        medium: control.medium
        strong: control.strong
        text: control.text
        color: control.enabled ? control.ink : Theme.colour.textDisabled
        font.underline: control.hovered
        Accessible.ignored: true
    }

    background: Item {
        FocusRing {
            shown: control.visualFocus
            around: Theme.radius.small
            border.color: control.ink
        }
    }
}
