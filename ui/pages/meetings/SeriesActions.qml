// SPDX-License-Identifier: GPL-3.0-or-later
// Does what SeriesMenu offers: by a dialog where something has to be chosen, else at once and with an undo.
pragma ComponentBehavior: Bound
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

    // Null until they are asked for.
    readonly property MeetingDialog dialog: dialogOnce.item as MeetingDialog
    readonly property PostponeDialog postponement: postponementOnce.item as PostponeDialog
    readonly property ParticipantsDialog participants: participantsOnce.item as ParticipantsDialog
    readonly property LeaveDialog leaving: leavingOnce.item as LeaveDialog

    function act(what: string) {
        const id = occurrence ? occurrence.occurrenceId : ""
        const edits = app.meetings
        switch (what) {
        case "edit":
            dialogOnce.need()
            return dialog.edit(series, occurrence && occurrence.status === "planned" ? occurrence : null)
        case "people":
            participantsOnce.need()
            return participants.open()
        case "leave":
            leavingOnce.need()
            return leaving.open()
        case "postpone":
            postponementOnce.need()
            return postponement.begin(occurrence)
        case "openEarly": return undoable(edits.openEarly(id), qsTr("The meeting is taking place now"))
        case "skip": return undoable(edits.skip(id), qsTr("Meeting skipped"))
        case "cancel": return undoable(edits.cancel(id), qsTr("Meeting cancelled"))
        case "bringBack": return undoable(edits.bringBack(id), qsTr("The meeting takes place again"))
        case "end": return undoable(edits.end(series.seriesId), series.kind === "oneOff" ? qsTr("Meeting put away") : qsTr("Series ended"))
        case "resume": return undoable(edits.resume(series.seriesId), qsTr("The series goes on"))
        }
    }
    function close() {
        dialog?.close()
        postponement?.close()
        participants?.close()
        leaving?.close()
    }
    // 0 has been told already.
    function undoable(change: int, text: string) {
        const edits = app.meetings
        if (change !== 0)
            offerUndo(text, () => edits.putBack(change))
    }

    Deferred {
        id: dialogOnce
        sourceComponent: MeetingDialog {
            app: root.app
            parent: T.Overlay.overlay
            onChanged: change => root.undoable(change, qsTr("Meeting changed"))
        }
    }
    Deferred {
        id: postponementOnce
        sourceComponent: PostponeDialog {
            app: root.app
            parent: T.Overlay.overlay
            onChanged: change => root.undoable(change, qsTr("Meeting postponed"))
        }
    }
    Deferred {
        id: participantsOnce
        sourceComponent: ParticipantsDialog {
            app: root.app
            series: root.series
            parent: T.Overlay.overlay
            onRemoved: (change, name) => root.undoable(change, qsTr("%1 was removed").arg(Format.apart(name)))
        }
    }
    Deferred {
        id: leavingOnce
        sourceComponent: LeaveDialog {
            parent: T.Overlay.overlay
            onAgreed: if (root.app.meetings.leave(root.series.seriesId)) root.gone()
        }
    }
}
