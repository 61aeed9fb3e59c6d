// SPDX-License-Identifier: GPL-3.0-or-later
// What of a round that is not closed may still be another: its dates, its threshold (upwards), its reminders.
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

DialogBox {
    id: dialog

    required property var app
    property string roundId
    property bool waiting: false
    property int least: 3
    property int threshold: 5
    property int remindDays: 0
    property string reason
    readonly property var thresholds: Array.from({ length: 51 - least }, (one, index) => least + index)
    readonly property var reminders: [0, 1, 2, 3, 5, 7, 14]

    signal changed

    objectName: "roundDialog"
    title: qsTr("Change the round")
    text: qsTr("What is asked, of whom and by what it is cut stays as it was launched.")
    parent: T.Overlay.overlay

    function begin(row: var) {
        roundId = row.id
        waiting = row.state === "waiting"
        least = row.threshold
        threshold = row.threshold
        remindDays = row.remindDays
        starts.day = row.opens
        ends.day = row.closes
        reason = ""
        open()
    }
    function save() {
        if (!ends.commit() || (waiting && !starts.commit()))
            return
        const wanted = { threshold: threshold, remindDays: remindDays, closes: lastMinute(ends.day) }
        if (waiting && starts.day)
            wanted.opens = starts.day
        reason = app.surveyRounds.change(roundId, wanted)
        if (reason !== "")
            return
        close()
        changed()
    }
    function lastMinute(day: date): date { return new Date(day.getFullYear(), day.getMonth(), day.getDate(), 23, 59) }

    DateField {
        id: starts
        objectName: "roundOpens"
        width: parent ? parent.width : 0
        visible: dialog.waiting
        label: qsTr("Opens")
        needed: true
        onPicked: picked => day = picked
    }
    DateField {
        id: ends
        objectName: "roundCloses"
        width: parent ? parent.width : 0
        label: qsTr("Closes at the end of")
        needed: true
        onPicked: picked => day = picked
    }
    ComboField {
        objectName: "roundThreshold"
        width: parent ? parent.width : 0
        prefix: qsTr("Shown of more than")
        model: dialog.thresholds.map(count => qsTr("%n people", "", count))
        currentIndex: Math.max(0, dialog.thresholds.indexOf(dialog.threshold))
        onActivated: index => dialog.threshold = dialog.thresholds[index]
    }
    ComboField {
        objectName: "roundReminders"
        width: parent ? parent.width : 0
        prefix: qsTr("Remind")
        model: dialog.reminders.map(days => days === 0 ? qsTr("Never") : qsTr("every %n day(s)", "", days))
        currentIndex: Math.max(0, dialog.reminders.indexOf(dialog.remindDays))
        onActivated: index => dialog.remindDays = dialog.reminders[index]
    }
    FieldNote {
        objectName: "roundReason"
        width: parent ? parent.width : 0
        visible: error !== ""
        error: dialog.reason
    }
    foot: [
        PushButton {
            text: qsTr("Cancel")
            onClicked: dialog.close()
        },
        PushButton {
            objectName: "changeRound"
            kind: "primary"
            text: qsTr("Save")
            onClicked: dialog.save()
        }
    ]
}
