// SPDX-License-Identifier: GPL-3.0-or-later
// The system's own dialog for a file of a survey. Loaded where it is asked for.
import QtQuick
import QtQuick.Dialogs

FileDialog {
    // "surveyjs" or "aufwind" to write one; empty to read.
    property string format: ""

    fileMode: format === "" ? FileDialog.OpenFile : FileDialog.SaveFile
    defaultSuffix: format === "" ? "" : "json"
    nameFilters: [format === "" ? qsTr("Surveys (*.json *.lss)") : qsTr("JSON files (*.json)"), qsTr("All files (*)")]
    title: format === "" ? qsTr("Import a survey") : qsTr("Export the survey")
    Component.onCompleted: open()
}
