// SPDX-License-Identifier: GPL-3.0-or-later
// A cycle, new or changed. A new one is proposed from today's date.
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

DialogBox {
    id: dialog

    required property var app
    property string cycleId: ""
    property string kind: "quarter"
    property int checkInDays: 14
    // The name that was proposed; as long as it stands there it follows the dates.
    property string proposed: ""

    readonly property var usual: [
        { value: 0, text: qsTr("Never") }, { value: 7, text: qsTr("Every week") }, { value: 14, text: qsTr("Every two weeks") },
        { value: 30, text: qsTr("Every month") }
    ]

    signal kept(string name)

    objectName: "cycleDialog"
    title: cycleId === "" ? qsTr("New cycle") : qsTr("Change the cycle")
    text: cycleId === "" ? qsTr("It begins as a draft: goals are written, and nobody is asked about them until you activate it.") : ""
    parent: T.Overlay.overlay
    onOpened: called.forceActiveFocus(Qt.PopupFocusReason)

    // A row, or null for a new one.
    function begin(row: var) {
        cycleId = row?.id ?? ""
        called.error = ""
        if (row) {
            kind = row.kind
            checkInDays = row.checkInDays
            starts.day = row.starts
            ends.day = row.ends
            called.text = row.name
            proposed = ""
        } else {
            propose("quarter")
        }
        open()
    }
    function propose(wanted: string) {
        const next = app.goalCycles.proposal(wanted)
        kind = wanted
        checkInDays = next.checkInDays
        starts.day = next.starts
        ends.day = next.ends
        proposed = next.name
        called.text = next.name
        called.error = ""
    }
    function choose(wanted: string) {
        if (cycleId === "")
            propose(wanted)
        else
            kind = wanted
    }
    function rename() {
        if (proposed === "" || called.text !== proposed || !starts.day || !ends.day)
            return
        proposed = app.goalCycles.nameOf(kind, starts.day, ends.day)
        called.text = proposed
    }
    function save() {
        const name = called.text.trim()
        called.error = name === "" ? qsTr("A cycle needs a name") : TextChange.bytes(name) > 120 ? qsTr("This is too long") : ""
        if (called.error !== "" || !starts.commit() || !ends.commit()) {
            (called.error !== "" ? called : starts.error !== "" ? starts : ends).forceActiveFocus(Qt.OtherFocusReason)
            return
        }
        if (ends.day < starts.day) {
            ends.error = qsTr("It cannot end before it begins")
            ends.forceActiveFocus(Qt.OtherFocusReason)
            return
        }
        const wanted = { name: name, kind: kind, starts: starts.day, ends: ends.day, checkInDays: checkInDays }
        const done = cycleId === "" ? app.goalCycles.create(wanted) !== "" : app.goalCycles.change(cycleId, wanted)
        if (!done)
            return
        close()
        kept(name)
    }

    Segments {
        objectName: "cycleKind"
        anchors.left: parent ? parent.left : undefined
        accessibleName: qsTr("How long")
        value: dialog.kind
        options: [
            { value: "quarter", text: qsTr("Quarter") }, { value: "halfYear", text: qsTr("Half year") },
            { value: "year", text: qsTr("Year") }, { value: "own", text: qsTr("Own dates") }
        ]
        onChosen: value => dialog.choose(value)
    }
    InputField {
        id: called
        objectName: "cycleName"
        width: parent ? parent.width : 0
        label: qsTr("Name")
        maximumLength: 120
        onEdited: error = ""
        onAccepted: dialog.save()
    }
    DateField {
        id: starts
        objectName: "cycleStarts"
        width: parent ? parent.width : 0
        label: qsTr("First day")
        needed: true
        onPicked: picked => {
            day = picked
            dialog.rename()
        }
    }
    DateField {
        id: ends
        objectName: "cycleEnds"
        width: parent ? parent.width : 0
        label: qsTr("Last day")
        needed: true
        onPicked: picked => {
            day = picked
            dialog.rename()
        }
    }
    ChoiceField {
        objectName: "cycleRhythm"
        width: parent ? parent.width : 0
        label: qsTr("How often goals are asked about")
        value: dialog.checkInDays
        options: dialog.usual.some(one => one.value === dialog.checkInDays) ? dialog.usual
            : dialog.usual.concat([{ value: dialog.checkInDays, text: qsTr("Every %n day(s)", "", dialog.checkInDays) }])
        onChosen: value => dialog.checkInDays = value
    }
    foot: [
        PushButton {
            text: qsTr("Cancel")
            onClicked: dialog.close()
        },
        PushButton {
            objectName: "saveCycle"
            kind: "primary"
            text: dialog.cycleId === "" ? qsTr("Create") : qsTr("Save")
            onClicked: dialog.save()
        }
    ]
}
