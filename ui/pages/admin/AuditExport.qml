// SPDX-License-Identifier: GPL-3.0-or-later
// Writes what the audit log shows to a file. It asks for the password once more, and for the place.
import QtQuick
import Aufwind.Ui

Item {
    id: root

    objectName: "auditExporter"
    required property var app
    // What waits for the password.
    property bool waits: false

    // To take away what people did is critical, as the export of people is.
    function begin() {
        waits = true
        app.security.allowCritical()
    }
    function choose() {
        chooser.setSource("")
        chooser.setSource(Qt.resolvedUrl("AuditExportDialog.qml"))
    }

    Connections {
        target: root.app.security
        ignoreUnknownSignals: true
        function onDone(act: string) {
            if (act === "allowCritical" && root.waits) {
                root.waits = false
                root.choose()
            }
        }
        function onFailed(act: string) {
            if (act === "allowCritical")
                root.waits = false
        }
    }
    Loader {
        id: chooser
        visible: false
    }
    Connections {
        target: chooser.item
        ignoreUnknownSignals: true
        function onAccepted() { root.app.auditLog.exportTo((chooser.item as AuditExportDialog).selectedFile) }
    }
}
