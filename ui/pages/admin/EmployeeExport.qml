// SPDX-License-Identifier: GPL-3.0-or-later
// Writes what the employees' table shows to a file. It asks for the kind, for the password once more where the server can be
// asked, and for the place.
import QtQuick
import Aufwind.Ui

Item {
    id: root

    objectName: "employeeExporter"
    required property var app
    property var grid: null
    property string format
    // What waits for the password.
    property bool waits: false

    function ask(at: Item) { menu.popup(at, 0, at.height + Theme.space.xs) }
    // To take people's data away is critical: without a connection nobody can be asked.
    function begin(kind: string) {
        format = kind
        if (app.sync.state === "offline")
            return choose()
        waits = true
        app.security.allowCritical()
    }
    function choose() {
        chooser.setSource("")
        chooser.setSource(Qt.resolvedUrl("EmployeeExportDialog.qml"), { format: format })
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
        function onAccepted() { root.grid.exportTo((chooser.item as EmployeeExportDialog).selectedFile, root.format) }
    }
    PopupMenu {
        id: menu

        MenuEntry {
            objectName: "exportCsv"
            glyph: "file"
            text: qsTr("CSV, for any program")
            onTriggered: root.begin("csv")
        }
        MenuEntry {
            objectName: "exportXlsx"
            glyph: "file"
            text: qsTr("Excel (.xlsx)")
            onTriggered: root.begin("xlsx")
        }
    }
}
