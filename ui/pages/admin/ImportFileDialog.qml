// SPDX-License-Identifier: GPL-3.0-or-later
// The system's own dialog for a file of people. Loaded where it is asked for.
import QtQuick
import QtQuick.Dialogs

FileDialog {
    fileMode: FileDialog.OpenFile
    nameFilters: [qsTr("Tables (*.csv *.tsv *.txt *.xlsx)"), qsTr("All files (*)")]
    title: qsTr("Import people")
    Component.onCompleted: open()
}
