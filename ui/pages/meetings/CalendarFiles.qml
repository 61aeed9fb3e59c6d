// SPDX-License-Identifier: GPL-3.0-or-later
// Calendar files of a page: asks for one, shows what is in it, tells what became of it. Nothing is seen of it until then.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

Item {
    id: root

    objectName: "calendarFiles"
    required property var app
    readonly property var calendar: root.app.calendar
    readonly property var asked: chooser.item
    // Null until a file is read.
    readonly property ImportCalendarDialog dialog: preview.item as ImportCalendarDialog
    property bool writing: false
    property string seriesId

    signal say(string text, string glyph)
    signal offerUndo(string text, var undo)

    function importFile() { ask(false, "") }
    // Empty: every series.
    function exportFile(series: string) { ask(true, series) }
    function ask(toWrite: bool, series: string) {
        writing = toWrite
        seriesId = series
        chooser.setSource("")
        chooser.setSource(Qt.resolvedUrl("CalendarFileDialog.qml"), { writing: toWrite })
    }
    function chosen(file: var) {
        if (writing)
            return calendar.exportTo(file, seriesId)
        calendar.read(file)
        preview.need()
        dialog.open()
    }

    Loader {
        id: chooser
        visible: false
    }
    Connections {
        target: root.asked
        ignoreUnknownSignals: true
        function onAccepted() { root.chosen(root.asked.selectedFile) }
    }
    Connections {
        target: root.calendar
        function onDone(created: int, changed: int) {
            root.dialog?.close()
            root.say(qsTr("%n meeting(s) imported. Ctrl+Z takes that back.", "", created + changed), "check")
        }
        function onExported(events: int, fileName: string) {
            root.say(qsTr("%n meeting(s) exported to %1", "", events).arg(fileName), "check")
        }
        function onExportFailed(reason: string) { root.say(reason, "warning") }
    }
    Deferred {
        id: preview
        sourceComponent: ImportCalendarDialog {
            parent: T.Overlay.overlay
            calendar: root.calendar
        }
    }
}
