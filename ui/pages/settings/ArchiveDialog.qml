// SPDX-License-Identifier: GPL-3.0-or-later
// The system's own dialog for the file that an archive of personal data is saved to. Loaded where it is asked for.
import QtQuick
import QtQuick.Dialogs

FileDialog {
    fileMode: FileDialog.SaveFile
    defaultSuffix: "zip"
    nameFilters: [qsTr("Archives (*.zip)"), qsTr("All files (*)")]
    title: qsTr("Save the archive")
    Component.onCompleted: open()
}
