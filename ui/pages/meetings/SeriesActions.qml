// SPDX-License-Identifier: GPL-3.0-or-later
// Does what SeriesMenu offers: by a dialog where something has to be chosen, else at once and with an undo.
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

Item {
    id: root

    required property var app
    required property var series
    property var occurrence: null

    signal offerUndo(string text, var undo)
    signal gone()

    readonly property alias dialog: dialog
    readonly property alias postponement: postponement
    readonly property alias participants: participants
    readonly property alias leaving: leaving

    function act(what: string) {
        const id = occurrence ? occurrence.occurrenceId : ""
        const edits = app.meetings
        switch (what) {
        case "edit": return dialog.edit(series, occurrence && occurrence.status === "planned" ? occurrence : null)
        case "people": return participants.open()
        case "leave": return leaving.open()
        case "postpone": return postponement.begin(occurrence)
        case "openEarly": return undoable(edits.openEarly(id), qsTr("The meeting is taking place now"))
        case "skip": return undoable(edits.skip(id), qsTr("Meeting skipped"))
        case "cancel": return undoable(edits.cancel(id), qsTr("Meeting cancelled"))
        case "bringBack": return undoable(edits.bringBack(id), qsTr("The meeting takes place again"))
        case "end": return undoable(edits.end(series.seriesId), series.kind === "oneOff" ? qsTr("Meeting put away") : qsTr("Series ended"))
        case "resume": return undoable(edits.resume(series.seriesId), qsTr("The series goes on"))
        }
    }
    function close() {
        dialog.close()
        postponement.close()
        participants.close()
        leaving.close()
    }
    // 0 has been told already.
    function undoable(change: int, text: string) {
        const edits = app.meetings
        if (change !== 0)
            offerUndo(text, () => edits.putBack(change))
    }

    MeetingDialog {
        id: dialog
        app: root.app
        parent: T.Overlay.overlay
        onChanged: change => root.undoable(change, qsTr("Meeting changed"))
    }
    PostponeDialog {
        id: postponement
        app: root.app
        parent: T.Overlay.overlay
        onChanged: change => root.undoable(change, qsTr("Meeting postponed"))
    }
    ParticipantsDialog {
        id: participants
        app: root.app
        series: root.series
        parent: T.Overlay.overlay
        onRemoved: (change, name) => root.undoable(change, qsTr("%1 was removed").arg(name))
    }
    LeaveDialog {
        id: leaving
        parent: T.Overlay.overlay
        onAgreed: if (root.app.meetings.leave(root.series.seriesId)) root.gone()
    }
}
