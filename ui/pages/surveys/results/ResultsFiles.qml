// SPDX-License-Identifier: GPL-3.0-or-later
// Results as files: asks for a place, tells what became of it.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Models
import Aufwind.Ui

Item {
    id: root

    objectName: "resultsFiles"
    required property var results
    property bool comments: true
    property var exporter: writer
    readonly property var asked: chooser.item
    // Null until it is asked for.
    readonly property ResultsExportDialog kindDialog: kinds.item as ResultsExportDialog
    property string format: ""
    property string what: ""

    signal say(string text, string glyph)

    function openExport() {
        kinds.need()
        kindDialog.open()
    }
    function ask(kind: string, content: string) {
        format = kind
        what = content
        chooser.setSource("")
        chooser.setSource(Qt.resolvedUrl("ResultsFileDialog.qml"), { format: kind })
    }
    function chosen(file: var) { exporter.save(file, format, what) }

    SurveyExport {
        id: writer
        results: root.results as SurveyResults
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
        target: root.exporter
        ignoreUnknownSignals: true
        function onExported(rows: int, fileName: string) { root.say(qsTr("Saved: %1").arg(fileName), "check") }
        function onFailed(reason: string) { root.say(reason, "warning") }
    }
    Deferred {
        id: kinds
        sourceComponent: ResultsExportDialog {
            parent: T.Overlay.overlay
            comments: root.comments
            onChosen: (kind, what) => root.ask(kind, what)
        }
    }
}
