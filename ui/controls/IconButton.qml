// SPDX-License-Identifier: GPL-3.0-or-later
// A button that shows an icon alone. Its text is what a screen reader and the tool tip say.
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

T.Button {
    id: control

    property string glyph
    property bool small: false
    property string keys
    property color ink: Theme.colour.textMuted

    implicitWidth: small ? Theme.size.iconButtonSmall : Theme.size.iconButton
    implicitHeight: implicitWidth
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text

    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            glyph: control.glyph
            extent: control.small ? Theme.size.iconSmall : Theme.size.icon
            color: control.enabled ? control.ink : Theme.colour.textDisabled
        }
    }

    background: Rectangle {
        radius: Theme.radius.control
        color: control.down ? Theme.colour.pressed : control.hovered && control.enabled ? Theme.colour.hover : "transparent"

        FocusRing {
            shown: control.visualFocus
            gap: 0
        }
    }

    Hint {
        text: control.text
        keys: control.keys
        shown: control.hovered || control.visualFocus
    }
}
