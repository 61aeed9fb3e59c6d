// SPDX-License-Identifier: GPL-3.0-or-later
// Day, time and length of a meeting.
import QtQuick
import Aufwind.Ui

Row {
    id: root

    property string dayLabel: qsTr("Day")
    property bool withLength: true
    property var day
    property int minutes: 30
    // The moment that is written; undefined while there is none.
    readonly property var starts: {
        const clock = clockOf(time.text)
        return day && clock && date.error === ""
            ? new Date(day.getFullYear(), day.getMonth(), day.getDate(), clock.hour, clock.minute) : undefined
    }

    spacing: Theme.space.m

    // Without the type of what is written: qmllint of Qt 6.4 crashes now and then where a string is matched.
    function clockOf(written): var {
        const parts = written.trim().match(/^([01]?\d|2[0-3])[:.]?([0-5]\d)$/)
        return parts ? { hour: Number(parts[1]), minute: Number(parts[2]) } : null
    }
    function takeFocus() { date.forceActiveFocus(Qt.OtherFocusReason) }
    function show(moment: var, length: int) {
        day = moment
        date.text = Format.dayMonthYear(moment)
        date.error = ""
        time.text = Format.time(moment)
        time.error = ""
        minutes = length
    }
    // The moment, or undefined with what is wrong said and the keyboard at it.
    function commit(): var {
        const known = date.commit()
        time.error = clockOf(time.text) ? "" : qsTr("A time looks like 10:30")
        if (!known)
            date.forceActiveFocus(Qt.OtherFocusReason)
        else if (time.error !== "")
            time.forceActiveFocus(Qt.OtherFocusReason)
        return known && time.error === "" ? starts : undefined
    }

    DateField {
        id: date
        objectName: "firstDay"
        needed: true
        width: Math.floor((parent.width - (root.withLength ? 2 : 1) * parent.spacing) * (root.withLength ? 0.42 : 0.6))
        label: root.dayLabel
        day: root.day
        onPicked: day => root.day = day
    }
    InputField {
        id: time
        objectName: "time"
        width: Math.floor((parent.width - (root.withLength ? 2 : 1) * parent.spacing) * (root.withLength ? 0.26 : 0.4))
        label: qsTr("Time")
        onEdited: error = ""
    }
    ChoiceField {
        objectName: "length"
        visible: root.withLength
        width: Math.floor((parent.width - 2 * parent.spacing) * 0.32)
        label: qsTr("Length")
        value: root.minutes
        options: {
            const usual = [15, 30, 45, 60, 90, 120, 180]
            if (!usual.includes(root.minutes))
                usual.push(root.minutes)
            return usual.sort((a, b) => a - b).map(length => ({ value: length, text: qsTr("%1 min").arg(length) }))
        }
        onChosen: value => root.minutes = value
    }
}
