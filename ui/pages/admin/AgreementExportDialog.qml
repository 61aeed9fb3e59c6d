// SPDX-License-Identifier: GPL-3.0-or-later
// The system's own dialog for the file that the agreement is exported to. Loaded where it is asked for.
import QtQuick
import QtQuick.Dialogs

FileDialog {
    fileMode: FileDialog.SaveFile
    defaultSuffix: "html"
    nameFilters: [qsTr("Web page (*.html)"), qsTr("All files (*)")]
    title: qsTr("Export the agreement")
    Component.onCompleted: open()
}
