// SPDX-License-Identifier: GPL-3.0-or-later
// A day, typed as people write it ("27.11.", "+3") or chosen from a month.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

InputField {
    id: root

    // undefined when empty
    property var day
    // Whether leaving it empty is a mistake.
    property bool needed: false

    signal picked(var day)

    placeholder: qsTr("Day, or +3")
    error: ""

    onDayChanged: {
        text = day ? Format.dayMonthYear(day) : ""
        error = ""
    }
    Component.onCompleted: if (day) text = Format.dayMonthYear(day)

    // Whether there is a day now, or none where none is needed. Says what is wrong.
    function commit(): bool {
        if (text.trim() === "") {
            error = needed ? qsTr("Choose a day") : ""
            if (!needed)
                picked(undefined)
            return !needed
        }
        const read = Format.readDay(text)
        if (!read) {
            error = qsTr("This day does not exist")
            return false
        }
        error = ""
        text = Format.dayMonthYear(read)
        picked(read)
        return true
    }

    onAccepted: commit()
    onEdited: error = ""
    // The field within is what one leaves: the calendar beside it belongs to the same focus.
    field.onActiveFocusChanged: if (!field.activeFocus && text !== (day ? Format.dayMonthYear(day) : "")) commit()
    Keys.onDownPressed: month.open()

    IconButton {
        small: true
        glyph: "calendar"
        text: qsTr("Choose a day")
        onClicked: month.open()
    }

    Deferred {
        id: month

        function open() { (need() as T.Popup)?.open() }

        sourceComponent: T.Popup {
            id: popup
            x: Theme.mirrored ? root.width - width : 0
            y: root.height + Theme.space.xs
            implicitWidth: contentItem.implicitWidth
            implicitHeight: contentItem.implicitHeight
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
}
