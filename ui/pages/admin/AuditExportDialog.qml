// SPDX-License-Identifier: GPL-3.0-or-later
// The system's own dialog for the file that the audit log is exported to. Loaded where it is asked for.
import QtQuick
import QtQuick.Dialogs

FileDialog {
    fileMode: FileDialog.SaveFile
    defaultSuffix: selectedNameFilter.index === 1 ? "xlsx" : "csv"
    nameFilters: [qsTr("Comma separated values (*.csv)"), qsTr("Excel (*.xlsx)"), qsTr("All files (*)")]
    title: qsTr("Export the audit log")
    Component.onCompleted: open()
}
