// SPDX-License-Identifier: GPL-3.0-or-later
// The system's own dialog for a file of results. Loaded where it is asked for.
import QtQuick
import QtQuick.Dialogs

FileDialog {
    // "csv", "xlsx" or "pdf"
    property string format: "csv"

    fileMode: FileDialog.SaveFile
    defaultSuffix: format
    nameFilters: [
        format === "pdf" ? qsTr("PDF files (*.pdf)") : format === "xlsx" ? qsTr("Excel workbooks (*.xlsx)") : qsTr("CSV files (*.csv)"),
        qsTr("All files (*)")
    ]
    title: qsTr("Export results")
    Component.onCompleted: open()
}
