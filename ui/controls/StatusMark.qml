// SPDX-License-Identifier: GPL-3.0-or-later
// How something stands, told by shape as well as by colour.
import QtQuick
import Aufwind.Ui

Row {
    id: root

    // "on_track", "behind", "at_risk", "done", "dropped" or "draft"
    property string status: "on_track"
    property bool labelled: true

    readonly property var looks: ({
        on_track: { glyph: "mark-disc", ink: Theme.colour.success, text: qsTr("On track") },
        behind: { glyph: "mark-half", ink: Theme.colour.warning, text: qsTr("Behind") },
        at_risk: { glyph: "mark-triangle", ink: Theme.colour.danger, text: qsTr("At risk") },
        done: { glyph: "check", ink: Theme.colour.accentText, text: qsTr("Done") },
        dropped: { glyph: "minus", ink: Theme.colour.textMuted, text: qsTr("Dropped") },
        draft: { glyph: "mark-dashed", ink: Theme.colour.textMuted, text: qsTr("Draft") }
    })
    readonly property var look: looks[status] ?? looks.draft

    spacing: Theme.space.xs

    Icon {
        glyph: root.look.glyph
        extent: Theme.size.iconTiny
        color: root.enabled ? root.look.ink : Theme.colour.textDisabled
        anchors.verticalCenter: parent.verticalCenter
    }
    PlainText {
        visible: root.labelled
        kind: "caption"
        medium: true
        text: root.look.text
        anchors.verticalCenter: parent.verticalCenter
    }
}
