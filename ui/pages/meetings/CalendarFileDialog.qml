// SPDX-License-Identifier: GPL-3.0-or-later
// The system's own dialog for a calendar file to read or to write. Loaded where it is asked for.
import QtQuick
import QtQuick.Dialogs

FileDialog {
    property bool writing: false

    fileMode: writing ? FileDialog.SaveFile : FileDialog.OpenFile
    defaultSuffix: "ics"
    nameFilters: [qsTr("Calendar files (*.ics)"), qsTr("All files (*)")]
    title: writing ? qsTr("Export meetings") : qsTr("Import a calendar file")
    Component.onCompleted: open()
}
