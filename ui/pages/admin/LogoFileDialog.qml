// SPDX-License-Identifier: GPL-3.0-or-later
// The system's own dialog for a picture. Loaded where it is asked for.
import QtQuick
import QtQuick.Dialogs

FileDialog {
    fileMode: FileDialog.OpenFile
    nameFilters: [qsTr("Pictures (*.png *.jpg *.jpeg)"), qsTr("All files (*)")]
    title: qsTr("Logo of the company")
    Component.onCompleted: open()
}
