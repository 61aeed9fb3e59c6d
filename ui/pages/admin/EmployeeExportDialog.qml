// SPDX-License-Identifier: GPL-3.0-or-later
// The system's own dialog for the file that employees are exported to. Loaded where it is asked for.
import QtQuick
import QtQuick.Dialogs

FileDialog {
    property string format: "csv"

    fileMode: FileDialog.SaveFile
    defaultSuffix: format
    nameFilters: [format === "xlsx" ? qsTr("Excel (*.xlsx)") : qsTr("Comma separated values (*.csv)"), qsTr("All files (*)")]
    title: qsTr("Export employees")
    Component.onCompleted: open()
}
