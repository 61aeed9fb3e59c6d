// SPDX-License-Identifier: GPL-3.0-or-later
// The org chart as a file: asks where to, tells what became of it.
import QtQuick
import Aufwind.Models
import Aufwind.Ui

Item {
    id: root

    objectName: "orgFiles"
    required property var app
    required property OrgCanvas canvas
    property string kind: "pdf"
    readonly property var asked: chooser.item

    signal say(string text, string glyph)

    function ask(wanted: string) {
        kind = wanted
        chooser.setSource("")
        chooser.setSource(Qt.resolvedUrl("OrgFileDialog.qml"), { kind: wanted })
    }
    // Paper is white, whatever the theme.
    function chosen(file: var) {
        const light = Theme.light
        const look = Object.assign({}, canvas.look, {
            canvas: light.surface, card: light.surface, outline: light.borderStrong, line: light.control, text: light.text,
            muted: light.textMuted, accent: light.accent, tint: light.accentTint, track: light.track, fills: light.avatarFills, inks: light.avatarTexts
        })
        writer.save(file, kind, look, qsTr("Org chart, %1", "date").arg(Format.dayMonthYear(Format.now)))
    }

    Loader {
        id: chooser
        visible: false
    }
    Connections {
        target: root.asked
        ignoreUnknownSignals: true
        function onAccepted() { root.chosen(root.asked.selectedFile) }
    }
    OrgFile {
        id: writer
        canvas: root.canvas
        onSaved: fileName => root.say(qsTr("Saved: %1").arg(fileName), "check")
        onFailed: reason => root.say(reason !== "" ? reason : qsTr("The file cannot be written. Nothing was saved."), "warning")
    }
}
