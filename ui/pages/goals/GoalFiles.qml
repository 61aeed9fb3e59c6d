// SPDX-License-Identifier: GPL-3.0-or-later
// Goals as files: asks for one, shows what is in it, tells what became of it.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Models
import Aufwind.Ui

Item {
    id: root

    objectName: "goalFiles"
    required property var app
    property var importer: reader
    property var exporter: writer
    readonly property var asked: chooser.item
    // Null until they are asked for.
    readonly property GoalImportDialog dialog: preview.item as GoalImportDialog
    readonly property GoalExportDialog kindDialog: kinds.item as GoalExportDialog
    // What the page shows, with "current" and "me" said by their ids.
    property var filter: ({})
    // "csv", "xlsx", "pdf"; empty to read.
    property string format: ""

    signal say(string text, string glyph)

    function openImport() { ask("") }
    function openExport(wanted: var) {
        filter = resolved(wanted)
        kinds.need()
        kindDialog.open()
    }
    function resolved(wanted: var): var {
        const made = Object.assign({}, wanted ?? {})
        if (made.cycle === "current")
            made.cycle = root.app.goals.currentCycle
        if (made.owner === "me")
            made.owner = root.app.me.id
        return made
    }
    function ask(kind: string) {
        format = kind
        chooser.setSource("")
        chooser.setSource(Qt.resolvedUrl("GoalFileDialog.qml"), { format: kind })
    }
    function chosen(file: var) {
        if (format !== "")
            return exporter.save(file, format, filter)
        importer.read(file)
        preview.need()
        dialog.open()
    }

    GoalImport {
        id: reader
        goals: root.app.goals ?? null
    }
    GoalExport {
        id: writer
        goals: root.app.goals ?? null
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
    Connections {
        target: root.importer
        ignoreUnknownSignals: true
        function onDone() {
            const made = root.importer.result
            root.dialog?.close()
            root.say(qsTr("%n row(s) imported. Ctrl+Z takes that back.", "", made.created + made.changed), "check")
        }
    }
    Connections {
        target: root.exporter
        ignoreUnknownSignals: true
        function onExported(rows: int, fileName: string) { root.say(qsTr("Saved: %1").arg(fileName), "check") }
        function onFailed(reason: string) { root.say(reason, "warning") }
    }
    Deferred {
        id: kinds
        sourceComponent: GoalExportDialog {
            parent: T.Overlay.overlay
            count: visible ? root.exporter.count(root.filter) : 0
            onChosen: kind => root.ask(kind)
        }
    }
    Deferred {
        id: preview
        sourceComponent: GoalImportDialog {
            parent: T.Overlay.overlay
            importer: root.importer
        }
    }
}
