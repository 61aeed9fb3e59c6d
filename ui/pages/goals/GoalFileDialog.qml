// SPDX-License-Identifier: GPL-3.0-or-later
// The system's own dialog for a file of goals. Loaded where it is asked for.
import QtQuick
import QtQuick.Dialogs

FileDialog {
    // "csv", "xlsx" or "pdf" to write one; empty to read.
    property string format: ""

    fileMode: format === "" ? FileDialog.OpenFile : FileDialog.SaveFile
    defaultSuffix: format
    nameFilters: [
        format === "" ? qsTr("Tables (*.csv *.tsv *.txt *.xlsx)")
                      : format === "pdf" ? qsTr("PDF files (*.pdf)") : format === "xlsx" ? qsTr("Excel workbooks (*.xlsx)") : qsTr("CSV files (*.csv)"),
        qsTr("All files (*)")
    ]
    title: format === "" ? qsTr("Import goals") : qsTr("Export goals")
    Component.onCompleted: open()
}
