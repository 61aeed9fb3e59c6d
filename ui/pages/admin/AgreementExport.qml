// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the agreement with its signatures to a file, after asking for the place.
import QtQuick
import Aufwind.Ui

Item {
    id: root

    objectName: "agreementExporter"
    required property var app

    signal say(string text, string glyph)

    visible: false

    function begin() {
        chooser.setSource("")
        chooser.setSource(Qt.resolvedUrl("AgreementExportDialog.qml"))
    }

    Connections {
        target: root.app.agreements
        ignoreUnknownSignals: true
        function onExported(fileName: string) { root.say(qsTr("The agreement is in %1").arg(fileName), "check") }
        function onExportFailed() { root.say(qsTr("The file cannot be written there. Please choose another place."), "warning") }
    }
    Loader {
        id: chooser
        visible: false
    }
    Connections {
        target: chooser.item
        ignoreUnknownSignals: true
        function onAccepted() { root.app.agreements.exportTo((chooser.item as AgreementExportDialog).selectedFile, root.app.language) }
    }
}
