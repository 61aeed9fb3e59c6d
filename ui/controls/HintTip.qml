// SPDX-License-Identifier: GPL-3.0-or-later
// The tool tip that a Hint makes. Qt's own shows rich text, so a name in it could fetch an image.
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

T.ToolTip {
    id: tip

    property string keys
    property bool shown: false

    visible: shown && text !== ""
    margins: Theme.space.xs
    padding: Theme.space.s
    implicitWidth: Math.min(row.implicitWidth + 2 * padding, Theme.size.tooltipMost)
    implicitHeight: row.implicitHeight + 2 * padding
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent

    contentItem: Row {
        id: row
        spacing: Theme.space.s

        PlainText {
            kind: "small"
            text: tip.text
            color: Theme.colour.textOnInverse
            width: Math.min(implicitWidth, Theme.size.tooltipMost - 2 * Theme.space.s)
            wrapMode: Text.Wrap
            anchors.verticalCenter: parent.verticalCenter
        }
        KeyCap {
            text: tip.keys
            ink: Theme.colour.textOnInverse
            anchors.verticalCenter: parent.verticalCenter
        }
    }

    background: Rectangle {
        radius: Theme.radius.control
        color: Theme.colour.inverse
    }
}
