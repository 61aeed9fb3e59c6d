// SPDX-License-Identifier: GPL-3.0-or-later
// A day, typed as people write it ("27.11.", "+3") or chosen from a month.
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

InputField {
    id: root

    // undefined when empty
    property var day

    signal picked(var day)

    placeholder: qsTr("Day, or +3")
    error: ""

    onDayChanged: text = day ? Format.dayMonthYear(day) : ""
    Component.onCompleted: if (day) text = Format.dayMonthYear(day)

    function commit() {
        if (text === "") {
            error = ""
            picked(undefined)
            return
        }
        const read = Format.readDay(text)
        if (!read) {
            error = qsTr("This day does not exist")
            return
        }
        error = ""
        text = Format.dayMonthYear(read)
        picked(read)
    }

    onAccepted: commit()
    onActiveFocusChanged: if (!activeFocus && text !== "" && text !== (day ? Format.dayMonthYear(day) : "")) commit()
    Keys.onDownPressed: popup.open()

    IconButton {
        small: true
        glyph: "calendar"
        text: qsTr("Choose a day")
        onClicked: popup.open()
    }

    T.Popup {
        id: popup
        y: root.height + Theme.space.xs
        padding: 0
        margins: Theme.space.s
        focus: true
        background: Raised {}
        contentItem: CalendarGrid {
            focus: true
            chosen: root.day ? root.day : Format.now
            onPicked: day => {
                root.text = Format.dayMonthYear(day)
                root.error = ""
                root.picked(day)
                popup.close()
            }
        }
    }
}
