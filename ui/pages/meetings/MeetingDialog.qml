// SPDX-License-Identifier: GPL-3.0-or-later
// A meeting that is made, or a series that is changed from one occurrence on: who, what, when, how often, where.
import QtQuick
import Aufwind.Models
import Aufwind.Ui

DialogBox {
    id: dialog

    required property var app
    property string kind: "oneOnOne"
    // What is changed; null for a new one.
    property var series: null
    property string occurrenceId: ""
    property string personId: ""
    property string trouble: ""

    signal created(string seriesId)
    // A number for putBack().
    signal changed(int change)

    readonly property bool editing: series !== null
    readonly property bool timed: !editing || occurrenceId !== ""
    readonly property RuleDraft draft: RuleDraft { language: Format.language }
    readonly property var clash: visible && timed && when.starts
        ? app.meetings.overlap(when.starts, when.minutes, draft.rule, editing ? series.seriesId : "", "") : ({})

    readonly property var takingPart: editing ? (series?.people ?? []).map(one => one.id)
        : (kind === "oneOnOne" ? [who.personId] : people.ids).filter(id => id !== "" && id !== app.me.id).concat(app.me.id)
    readonly property var holiday: visible && timed && when.starts ? app.meetings.holiday(when.starts, takingPart) : ({})

    // What a window has for the form beside the head and the foot of the dialog; the form scrolls in it.
    readonly property real room: Math.max(2 * Theme.size.listRow, (parent?.height ?? 0) - 1.7 * Theme.size.listRow - Theme.size.control
                                          - 6 * Theme.space.l - (overlapNote.found ? overlapNote.height + Theme.space.m : 0)
                                          - (holidayNote.found ? holidayNote.height + Theme.space.m : 0))

    width: Theme.size.dialog + Theme.size.rowButton
    title: editing ? (kind === "oneOff" ? qsTr("Edit the meeting") : qsTr("Edit the series"))
         : kind === "oneOnOne" ? qsTr("New 1:1") : kind === "team" ? qsTr("New team series") : qsTr("New one-off meeting")
    text: editing ? (timed && kind !== "oneOff" ? qsTr("Day, time and rule hold for this meeting and all that follow. Meetings moved by hand stay where they are.") : "")
        : kind === "oneOnOne" ? qsTr("Both of you see the agenda, the notes and the action items. Nobody else does.")
        : qsTr("Those who take part see the agenda, the notes and the action items. Nobody else does.")

    function start(forPerson: string) {
        personId = forPerson
        begin("oneOnOne")
    }
    function begin(wanted: string) {
        series = null
        occurrenceId = ""
        kind = wanted
        open()
    }
    // `occurrence` is a row of the list, or null where only title and place can change.
    function edit(row: var, occurrence: var) {
        series = row
        kind = row.kind
        occurrenceId = occurrence ? occurrence.occurrenceId : ""
        if (occurrence) {
            when.show(occurrence.starts, row.minutes)
            draft.read(row.rule, occurrence.starts)
        }
        open()
    }
    onAboutToShow: {
        trouble = ""
        name.error = ""
        place.error = ""
        who.missing = ""
        area.contentY = 0
        name.text = editing ? series.title : ""
        place.text = editing ? series.place : ""
        if (editing)
            return
        who.choose(personId)
        people.reset(personId !== "" ? [personId] : [])
        const first = Format.plusDays(Format.now, 1)
        when.show(new Date(first.getFullYear(), first.getMonth(), first.getDate(), 10, 0), 30)
        draft.read("", when.starts)
        draft.frequency = kind === "oneOff" ? "none" : "weekly"
        draft.interval = 2
    }
    onOpened: {
        if (editing)
            name.forceActiveFocus(Qt.PopupFocusReason)
    }
    onClosed: personId = ""

    function chooseKind(wanted: string) {
        // Who was chosen goes along.
        if (kind === "oneOnOne" && who.personId !== "" && !people.ids.includes(who.personId))
            people.reset([who.personId, ...people.ids])
        if (wanted === "oneOnOne" && who.personId === "" && people.ids.length > 0)
            who.choose(people.ids[0])
        if (wanted === "oneOff")
            draft.frequency = "none"
        else if (kind === "oneOff")
            draft.frequency = "weekly"
        kind = wanted
    }
    function tooLong(field: InputField, bytes: int): bool {
        field.error = TextChange.bytes(field.text.trim()) > bytes ? qsTr("This is too long") : ""
        if (field.error !== "")
            field.forceActiveFocus(Qt.OtherFocusReason)
        return field.error !== ""
    }
    function chosenPeople(): var {
        if (kind !== "oneOnOne") {
            if (!people.settled)
                people.error = qsTr("Choose a person from the list")
            else if (people.ids.filter(id => id !== app.me.id).length === 0)
                people.error = qsTr("Choose somebody else")
            if (people.error !== "")
                people.takeFocus()
            return people.error === "" ? people.ids : null
        }
        if (who.personId === "")
            who.missing = qsTr("Choose a person from the list")
        else if (who.personId === app.me.id)
            who.missing = qsTr("Choose somebody else: a 1:1 needs two people")
        if (who.missing !== "")
            who.forceActiveFocus(Qt.OtherFocusReason)
        return who.missing === "" ? [who.personId] : null
    }
    function submit() {
        trouble = ""
        const chosen = editing ? [] : chosenPeople()
        if (!chosen)
            return
        if (name.text.trim() === "" && (editing || kind !== "oneOnOne")) {
            name.error = qsTr("What is it about?")
            return name.forceActiveFocus(Qt.OtherFocusReason)
        }
        if (tooLong(name, 200) || tooLong(place, 500))
            return
        const wanted = { title: name.text.trim(), place: place.text.trim(), minutes: when.minutes }
        if (timed) {
            const starts = when.commit()
            if (!starts || !picker.commit())
                return
            if (!Format.known(draft.firstMeeting))
                return
            wanted.starts = starts
            wanted.rule = kind === "oneOff" ? "" : draft.rule
        }
        if (editing)
            finishChange(wanted)
        else
            finishNew(Object.assign(wanted, { kind: kind, people: chosen }))
    }
    // Where nothing was made what was chosen stays, and the reason is told.
    function finishNew(wanted: var) {
        const id = app.meetings.create(wanted)
        if (id === "") {
            if (trouble === "")
                trouble = qsTr("The meeting could not be made. Try again.")
            return
        }
        close()
        created(id)
    }
    function finishChange(wanted: var) {
        const change = app.meetings.change(series.seriesId, timed ? Object.assign(wanted, { occurrence: occurrenceId }) : wanted)
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
    Binding {
        target: dialog.draft
        property: "first"
        value: when.starts
        when: when.starts !== undefined
    }
    ScrollArea {
        id: area
        width: parent ? parent.width : 0
        height: Math.min(contentHeight, dialog.room)

        Column {
            anchors.left: parent ? parent.left : undefined
            width: (parent ? parent.width : 0) - (area.interactive ? Theme.size.scrollBar + Theme.space.xs : 0)
            spacing: Theme.space.m

            Segments {
                anchors.left: parent.left
                objectName: "kind"
                visible: !dialog.editing
                accessibleName: qsTr("What kind of meeting")
                value: dialog.kind
                options: [
                    { value: "oneOnOne", text: qsTr("1:1") }, { value: "team", text: qsTr("Team series") },
                    { value: "oneOff", text: qsTr("One-off") }
                ]
                onChosen: value => dialog.chooseKind(value)
            }
            PersonField {
                id: who
                objectName: "person"
                property string missing: ""
                visible: !dialog.editing && dialog.kind === "oneOnOne"
                width: parent.width
                focus: true
                app: dialog.app
                label: qsTr("With")
                error: missing
                onPicked: missing = ""
                onEdited: missing = ""
            }
            PeopleChoice {
                id: people
                objectName: "peopleChoice"
                visible: !dialog.editing && dialog.kind !== "oneOnOne"
                width: parent.width
                app: dialog.app
                label: qsTr("With")
            }
            InputField {
                id: name
                objectName: "title"
                width: parent.width
                label: qsTr("Title")
                placeholder: dialog.kind === "oneOnOne" && !dialog.editing ? qsTr("The names of both, if you leave this empty") : ""
                maximumLength: 200
                onEdited: error = ""
            }
            WhenFields {
                id: when
                width: parent.width
                visible: dialog.timed
                dayLabel: dialog.kind === "oneOff" ? qsTr("Day") : dialog.editing ? qsTr("This meeting") : qsTr("First meeting")
            }
            RecurrencePicker {
                id: picker
                width: parent.width
                visible: dialog.timed && dialog.kind !== "oneOff"
                draft: dialog.draft
            }
            InputField {
                id: place
                objectName: "place"
                width: parent.width
                label: qsTr("Place")
                placeholder: qsTr("A room, or the address of a call")
                maximumLength: 500
                onEdited: error = ""
            }
        }
    }
    OverlapNote {
        id: overlapNote
        width: parent ? parent.width : 0
        clash: dialog.clash
    }
    HolidayNote {
        id: holidayNote
        width: parent ? parent.width : 0
        holiday: dialog.holiday
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
            objectName: "create"
            kind: "primary"
            text: dialog.editing ? qsTr("Save") : qsTr("Create")
            onClicked: dialog.submit()
        }
    ]
}
