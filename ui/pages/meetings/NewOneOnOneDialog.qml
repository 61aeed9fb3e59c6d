// SPDX-License-Identifier: GPL-3.0-or-later
// A new series for two: with whom, how often, from when.
import QtQuick
import Aufwind.Ui

DialogBox {
    id: dialog

    required property var app
    property string personId: ""
    property var first: null
    property string missing: ""
    property string trouble: ""

    signal created(string seriesId)

    readonly property var rhythms: ["weekly", "biweekly", "monthly", "none"]

    title: qsTr("New 1:1")
    text: qsTr("Both of you see the agenda, the notes and the action items. Nobody else does.")

    function start(forPerson: string) {
        personId = forPerson
        open()
    }
    onAboutToShow: {
        missing = ""
        trouble = ""
        person.choose(personId)
        first = Format.plusDays(Format.now, 1)
        date.text = Format.dayMonthYear(first)
        date.error = ""
        time.text = "10:00"
        time.error = ""
        rhythm.currentIndex = 1
    }
    onClosed: personId = ""

    function submit() {
        trouble = ""
        if (person.personId === "")
            missing = qsTr("Choose a person from the list")
        else if (person.personId === dialog.app.me.id)
            missing = qsTr("Choose somebody else: a 1:1 needs two people")
        const clock = time.text.match(/^([01]?\d|2[0-3])[:.]?([0-5]\d)$/)
        if (!clock)
            time.error = qsTr("A time looks like 10:30")
        const known = date.commit()
        if (missing !== "")
            return person.forceActiveFocus(Qt.OtherFocusReason)
        if (!known)
            return date.forceActiveFocus(Qt.OtherFocusReason)
        if (!clock)
            return time.forceActiveFocus(Qt.OtherFocusReason)
        const day = dialog.first
        const starts = new Date(day.getFullYear(), day.getMonth(), day.getDate(), Number(clock[1]), Number(clock[2]))
        const id = dialog.app.createOneOnOne(person.personId, rhythms[rhythm.currentIndex], starts)
        // Nothing was made: what was chosen stays, and the reason is told.
        if (id === "") {
            if (trouble === "")
                trouble = qsTr("The meeting could not be made. Try again.")
            return
        }
        close()
        created(id)
    }

    Connections {
        target: dialog.app
        enabled: dialog.visible
        ignoreUnknownSignals: true
        function onEditFailed(reason: string) { dialog.trouble = reason }
    }
    PersonField {
        id: person
        objectName: "person"
        width: parent.width
        focus: true
        app: dialog.app
        label: qsTr("With")
        error: dialog.missing
        onPicked: dialog.missing = ""
    }
    Column {
        width: parent.width
        spacing: Theme.space.s

        PlainText {
            kind: "small"
            medium: true
            text: qsTr("How often")
        }
        ComboField {
            id: rhythm
            width: parent.width
            accessibleName: qsTr("How often")
            currentIndex: 1
            model: [qsTr("Every week"), qsTr("Every second week"), qsTr("Every month"), qsTr("Once")]
        }
    }
    Row {
        width: parent.width
        spacing: Theme.space.m

        DateField {
            id: date
            objectName: "firstDay"
            needed: true
            width: (parent.width - parent.spacing) * 0.6
            label: qsTr("First meeting")
            day: dialog.first
            onPicked: day => dialog.first = day
        }
        InputField {
            id: time
            objectName: "time"
            width: (parent.width - parent.spacing) * 0.4
            label: qsTr("Time")
            onEdited: error = ""
        }
    }
    FieldNote {
        width: parent.width
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
            text: qsTr("Create")
            onClicked: dialog.submit()
        }
    ]
}
