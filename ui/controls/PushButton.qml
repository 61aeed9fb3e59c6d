// SPDX-License-Identifier: GPL-3.0-or-later
// The button. One "primary" a page; "quiet" is a ghost in grey for what is seldom needed.
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

T.Button {
    id: control

    // "primary", "secondary", "ghost", "danger" or "quiet"
    property string kind: "secondary"
    // "small", "normal" or "large"
    property string extent: "normal"
    property string glyph
    property string trailingGlyph

    readonly property bool filled: kind === "primary" || kind === "danger"
    readonly property color ink: {
        if (!enabled)
            return Theme.colour.textDisabled
        switch (kind) {
        case "primary": return Theme.colour.textOnAccent
        case "danger": return Theme.colour.textOnDanger
        case "ghost": return Theme.colour.accentText
        case "quiet": return Theme.colour.textMuted
        }
        return Theme.colour.text
    }
    readonly property color fill: {
        const c = Theme.colour
        if (!enabled)
            return filled ? c.sunken : "transparent"
        switch (kind) {
        case "primary": return down ? c.accentPressed : hovered ? c.accentHover : c.accent
        case "danger": return down || hovered ? c.dangerHover : c.danger
        case "ghost": return down ? c.accentTintStrong : hovered ? c.accentTint : "transparent"
        case "quiet": return down ? c.pressed : hovered ? c.hover : "transparent"
        }
        return down ? c.pressed : hovered ? c.hover : c.surface
    }

    // What stands beside the words, which give way where there is less room than they need.
    readonly property real beside: (glyph !== "" ? lead.width + content.spacing : 0) + (trailingGlyph !== "" ? trail.width + content.spacing : 0)

    implicitWidth: Math.ceil(text !== "" ? label.implicitWidth + beside : Math.max(0, beside - content.spacing)) + leftPadding + rightPadding
    implicitHeight: extent === "small" ? Theme.size.controlSmall
                  : extent === "large" ? Theme.size.controlLarge : Theme.size.control
    leftPadding: extent === "small" ? Theme.space.s : extent === "large" ? Theme.space.l : Theme.space.m
    rightPadding: leftPadding
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text

    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    contentItem: Item {
        implicitWidth: control.text !== "" ? label.implicitWidth + control.beside : content.implicitWidth

        Row {
            id: content
            anchors.centerIn: parent
            spacing: Theme.space.s

            Icon {
                id: lead
                glyph: control.glyph
                color: control.kind === "secondary" && control.enabled ? Theme.colour.textMuted : control.ink
                anchors.verticalCenter: parent.verticalCenter
            }
            PlainText {
                id: label
                width: Math.min(implicitWidth, control.availableWidth - control.beside)
                elide: Text.ElideRight
                kind: control.extent === "large" ? "body" : "small"
                medium: true
                text: control.text
                color: control.ink
                visible: text !== ""
                anchors.verticalCenter: parent.verticalCenter
                Accessible.ignored: true
            }
            Icon {
                id: trail
                glyph: control.trailingGlyph
                color: control.kind === "secondary" && control.enabled ? Theme.colour.textMuted : control.ink
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }

    background: Rectangle {
        radius: Theme.radius.control
        color: control.fill
        border.width: control.kind === "secondary" || (!control.enabled && control.filled) ? Theme.line.border : 0
        border.color: control.enabled ? Theme.colour.borderStrong : Theme.colour.border

        FocusRing { shown: control.visualFocus }
    }
}
