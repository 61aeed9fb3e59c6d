// SPDX-License-Identifier: GPL-3.0-or-later
// The holidays of a year, everywhere or at one location. Whoever plans a meeting on one is told.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Models
import Aufwind.Ui

Card {
    id: card

    required property var app
    property int year: Format.now.getFullYear()

    signal offerUndo(string text, var undo)

    title: qsTr("Holidays")
    headItems: [
        IconButton {
            objectName: "yearBefore"
            small: true
            glyph: "chevron-left"
            text: qsTr("The year before")
            anchors.verticalCenter: parent ? parent.verticalCenter : undefined
            onClicked: card.year -= 1
        },
        PlainText {
            objectName: "holidayYear"
            kind: "small"
            medium: true
            text: card.year
            anchors.verticalCenter: parent ? parent.verticalCenter : undefined
        },
        IconButton {
            objectName: "yearAfter"
            small: true
            glyph: "chevron-right"
            text: qsTr("The year after")
            anchors.verticalCenter: parent ? parent.verticalCenter : undefined
            onClicked: card.year += 1
        },
        PushButton {
            objectName: "addHoliday"
            extent: "small"
            glyph: "plus"
            text: qsTr("Add")
            onClicked: dialog.begin(null, card.year)
        }
    ]

    function removeHoliday(row: var) {
        const app = card.app, id = row.id
        app.remove("holiday", id)
        offerUndo(qsTr("Holiday “%1” removed").arg(row.name), () => app.restore("holiday", id))
    }

    RowWatch {
        id: holidays
        model: card.app.model("holidays", card.year)
    }
    Repeater {
        model: holidays.rows

        SettingLine {
            id: line
            required property var modelData
            objectName: "holidayRow"
            name: modelData.name
            note: qsTr("%1 · %2", "day · location").arg(Format.longDay(modelData.day)).arg(modelData.location ? modelData.location : qsTr("everywhere"))

            IconButton {
                objectName: "editHoliday"
                glyph: "pencil"
                text: qsTr("Change “%1”").arg(line.name)
                onClicked: dialog.begin(line.modelData, card.year)
            }
            IconButton {
                objectName: "removeHoliday"
                glyph: "trash"
                text: qsTr("Remove “%1”").arg(line.name)
                onClicked: card.removeHoliday(line.modelData)
            }
        }
    }
    PlainText {
        objectName: "noHolidays"
        width: parent ? parent.width : 0
        visible: holidays.count === 0
        kind: "small"
        wrapMode: Text.Wrap
        color: Theme.colour.textMuted
        text: qsTr("None in %1 yet. With them, whoever plans a meeting sees that somebody has a day off.").arg(card.year)
    }

    HolidayDialog {
        id: dialog
        app: card.app
        // So that one sees what was added.
        onKept: day => card.year = day.getFullYear()
    }
}
