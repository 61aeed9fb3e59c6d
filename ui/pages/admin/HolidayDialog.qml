// SPDX-License-Identifier: GPL-3.0-or-later
// One holiday, new or changed.
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

DialogBox {
    id: dialog

    required property var app
    property string holidayId: ""

    signal kept(date day)

    objectName: "holidayDialog"
    title: holidayId === "" ? qsTr("New holiday") : qsTr("Change the holiday")
    parent: T.Overlay.overlay
    onOpened: name.forceActiveFocus(Qt.PopupFocusReason)

    // A row, or null for a new one in that year.
    function begin(row: var, year: int) {
        holidayId = row?.id ?? ""
        name.text = row?.name ?? ""
        place.text = row?.location ?? ""
        day.day = row?.day ?? (year === Format.now.getFullYear() ? Format.now : new Date(year, 0, 1))
        name.error = ""
        place.error = ""
        open()
    }
    function save() {
        const called = name.text.trim(), where = place.text.trim()
        name.error = called === "" ? qsTr("A holiday needs a name") : TextChange.bytes(called) > 120 ? qsTr("This is too long") : ""
        place.error = TextChange.bytes(where) > 120 ? qsTr("This is too long") : ""
        if (name.error !== "" || !day.commit() || place.error !== "") {
            (name.error !== "" ? name : place.error !== "" ? place : day).forceActiveFocus(Qt.OtherFocusReason)
            return
        }
        const fields = { name: called, day: day.day, location: where || null }
        if (holidayId !== "")
            app.set("holiday", holidayId, fields)
        else
            app.create("holiday", fields)
        close()
        kept(day.day)
    }

    InputField {
        id: name
        objectName: "holidayName"
        width: parent ? parent.width : 0
        label: qsTr("Name")
        placeholder: qsTr("New Year’s Day")
        maximumLength: 120
        onEdited: error = ""
        onAccepted: dialog.save()
    }
    DateField {
        id: day
        objectName: "holidayDay"
        width: parent ? parent.width : 0
        label: qsTr("Day")
        needed: true
        onPicked: picked => day.day = picked
    }
    InputField {
        id: place
        objectName: "holidayPlace"
        width: parent ? parent.width : 0
        label: qsTr("Location")
        placeholder: qsTr("Everywhere")
        hint: qsTr("Exactly as it stands in the profiles, where it is a holiday for some only.")
        maximumLength: 120
        onEdited: error = ""
        onAccepted: dialog.save()
    }
    foot: [
        PushButton {
            text: qsTr("Cancel")
            onClicked: dialog.close()
        },
        PushButton {
            objectName: "saveHoliday"
            kind: "primary"
            text: dialog.holidayId === "" ? qsTr("Add") : qsTr("Save")
            onClicked: dialog.save()
        }
    ]
}
