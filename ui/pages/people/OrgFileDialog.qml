// SPDX-License-Identifier: GPL-3.0-or-later
// The system's own dialog for a file of the org chart. Loaded where it is asked for.
import QtQuick
import QtQuick.Dialogs

FileDialog {
    property string kind: "pdf"

    fileMode: FileDialog.SaveFile
    defaultSuffix: kind
    nameFilters: [kind === "pdf" ? qsTr("PDF files (*.pdf)") : qsTr("Pictures (*.png)"), qsTr("All files (*)")]
    title: qsTr("Save the org chart")
    Component.onCompleted: open()
}
