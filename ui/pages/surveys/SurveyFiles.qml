// SPDX-License-Identifier: GPL-3.0-or-later
// Surveys as files: asks for one, shows what is in it, tells what became of it.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Models
import Aufwind.Ui

Item {
    id: root

    objectName: "surveyFiles"
    required property var app
    // Of which survey a file is written; null: only reading.
    property var draft: null
    property var importer: reader
    property var exporter: writer
    readonly property var asked: chooser.item
    // Null until it is asked for.
    readonly property ImportSurveyDialog dialog: preview.item as ImportSurveyDialog
    // "surveyjs", "aufwind"; empty to read.
    property string format: ""

    signal say(string text, string glyph)
    // A survey was made.
    signal made(string surveyId)

    function openImport() { ask("") }
    function take(file: var) {
        format = ""
        chosen(file)
    }
    function openExport(kind: string) { ask(kind) }
    function ask(kind: string) {
        format = kind
        chooser.setSource("")
        chooser.setSource(Qt.resolvedUrl("SurveyFileDialog.qml"), { format: kind })
    }
    function chosen(file: var) {
        if (format !== "")
            return exporter.save(file, format)
        importer.read(file)
        preview.need()
        dialog.open()
    }

    SurveyImport {
        id: reader
        app: root.app
    }
    SurveyFile {
        id: writer
        draft: root.draft
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
        function onDone(surveyId: string) {
            root.dialog?.close()
            root.say(qsTr("Survey imported. Ctrl+Z takes that back."), "check")
            root.made(surveyId)
        }
    }
    Connections {
        target: root.exporter
        ignoreUnknownSignals: true
        function onSaved(fileName: string) { root.say(qsTr("Saved: %1").arg(fileName), "check") }
        function onFailed(reason: string) { root.say(reason, "warning") }
    }
    Deferred {
        id: preview
        sourceComponent: ImportSurveyDialog { importer: root.importer }
    }
}
