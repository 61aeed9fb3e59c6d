// SPDX-License-Identifier: GPL-3.0-or-later
// A small fact beside something: a state, a link, a place.
import QtQuick
import Aufwind.Ui

Rectangle {
    id: root

    // "neutral", "info", "warning", "danger", "success" or "outline"
    property string kind: "neutral"
    property string glyph
    property string text
    property bool removable: false

    signal removed

    readonly property color ink: {
        switch (kind) {
        case "info": return Theme.colour.accentText
        case "warning": return Theme.colour.warningText
        case "danger": return Theme.colour.dangerText
        case "success": return Theme.colour.successText
        }
        return kind === "outline" ? Theme.colour.text : Theme.colour.textMuted
    }

    implicitWidth: Math.ceil(row.implicitWidth) + 2 * Theme.space.s
    implicitHeight: Theme.size.chip
    radius: Theme.radius.control
    color: {
        switch (kind) {
        case "info": return Theme.colour.accentTint
        case "warning": return Theme.colour.warningTint
        case "danger": return Theme.colour.dangerTint
        case "success": return Theme.colour.successTint
        }
        return kind === "outline" ? Theme.colour.surface : Theme.colour.sunken
    }
    border.width: kind === "outline" ? Theme.line.border : 0
    border.color: Theme.colour.borderStrong
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Row {
        id: row
        anchors.verticalCenter: parent.verticalCenter
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.s
        spacing: Theme.space.xs

        Icon {
            glyph: root.glyph
            extent: Theme.size.iconTiny
            color: root.ink
            anchors.verticalCenter: parent.verticalCenter
        }
        PlainText {
            kind: "caption"
            medium: true
            text: root.text
            color: root.ink
            elide: Text.ElideRight
            width: Math.min(implicitWidth, Theme.size.popupMost)
            anchors.verticalCenter: parent.verticalCenter
            Accessible.ignored: true
        }
        IconButton {
            visible: root.removable
            small: true
            width: Theme.size.iconSmall
            height: width
            glyph: "close"
            text: qsTr("Remove %1").arg(root.text)
            onClicked: root.removed()
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
