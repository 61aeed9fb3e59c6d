// SPDX-License-Identifier: GPL-3.0-or-later
// Another day and time for one meeting of a series.
import QtQuick
import Aufwind.Ui

DialogBox {
    id: dialog

    required property var app
    property var occurrence: null
    property string trouble: ""

    signal changed(int change)

    readonly property int minutes: occurrence ? Math.round((occurrence.ends.getTime() - occurrence.starts.getTime()) / 60000) : 30

    title: qsTr("Postpone this meeting")
    text: qsTr("Only this one moves, with its agenda and its notes.")

    function begin(row: var) {
        occurrence = row
        trouble = ""
        when.show(row.starts, minutes)
        open()
        when.takeFocus()
    }
    function submit() {
        trouble = ""
        const starts = when.commit()
        if (!starts)
            return
        const change = app.meetings.postpone(occurrence.occurrenceId, starts)
        if (change === 0) {
            if (trouble === "")
                trouble = qsTr("The meeting could not be changed. Try again.")
            return
        }
        close()
        changed(change)
    }

    Connections {
        target: dialog.app
        enabled: dialog.visible
        ignoreUnknownSignals: true
        function onEditFailed(reason: string) { dialog.trouble = reason }
    }
    WhenFields {
        id: when
        width: parent ? parent.width : 0
        withLength: false
        dayLabel: qsTr("New day")
    }
    OverlapNote {
        width: parent ? parent.width : 0
        clash: dialog.visible && dialog.occurrence && when.starts
               ? dialog.app.meetings.overlap(when.starts, dialog.minutes, "", "", dialog.occurrence.occurrenceId) : ({})
    }
    FieldNote {
        width: parent ? parent.width : 0
        error: dialog.trouble
    }
    foot: [
        PushButton {
            text: qsTr("Cancel")
            onClicked: dialog.close()
        },
        PushButton {
            objectName: "postpone"
            kind: "primary"
            text: qsTr("Postpone")
            onClicked: dialog.submit()
        }
    ]
}
