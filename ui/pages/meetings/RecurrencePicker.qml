// SPDX-License-Identifier: GPL-3.0-or-later
// How often a series meets and when it ends, with a sentence that says it.
import QtQuick
import Aufwind.Models
import Aufwind.Ui

Column {
    id: root

    required property RuleDraft draft

    readonly property bool repeats: draft.frequency !== "none"
    readonly property bool shaped: repeats && draft.frequency !== "custom"

    spacing: Theme.space.m

    // Whether all that is written can be meant; says what is wrong.
    function commit(): bool {
        return (!shaped || every.commit()) && (!shaped || draft.ends !== "after" || count.commit())
               && (!shaped || draft.ends !== "on" || last.commit())
    }

    Row {
        width: parent.width
        spacing: Theme.space.m

        ChoiceField {
            objectName: "frequency"
            width: root.shaped ? Math.floor((parent.width - parent.spacing) * 0.6) : parent.width
            label: qsTr("Repeats")
            value: root.draft.frequency
            options: {
                const known = [
                    { value: "none", text: qsTr("Not at all") }, { value: "daily", text: qsTr("By days") },
                    { value: "weekly", text: qsTr("By weeks") }, { value: "monthly", text: qsTr("By months") },
                    { value: "yearly", text: qsTr("By years") }
                ]
                if (root.draft.frequency === "custom")
                    known.push({ value: "custom", text: qsTr("As before") })
                return known
            }
            onChosen: value => root.draft.frequency = value
        }
        NumberField {
            id: every
            objectName: "interval"
            visible: root.shaped
            width: Math.floor((parent.width - parent.spacing) * 0.4)
            label: root.draft.frequency === "daily" ? qsTr("Every … days")
                 : root.draft.frequency === "weekly" ? qsTr("Every … weeks")
                 : root.draft.frequency === "monthly" ? qsTr("Every … months") : qsTr("Every … years")
            value: root.draft.interval
            most: 99
            onChosen: value => root.draft.interval = value
        }
    }
    WeekDays {
        width: parent.width
        visible: root.draft.frequency === "weekly"
        days: root.draft.days
        onToggled: day => root.draft.toggle(day)
    }
    ChoiceField {
        objectName: "monthBy"
        width: parent.width
        visible: root.draft.frequency === "monthly"
        accessibleName: qsTr("Which day of the month")
        value: root.draft.monthBy
        options: [{ value: "weekday", text: root.draft.monthTexts[0] }, { value: "date", text: root.draft.monthTexts[1] }]
        onChosen: value => root.draft.monthBy = value
    }
    Row {
        width: parent.width
        spacing: Theme.space.m
        visible: root.shaped

        ChoiceField {
            objectName: "ends"
            width: root.draft.ends === "never" ? parent.width : Math.floor((parent.width - parent.spacing) * 0.5)
            label: qsTr("Ends")
            value: root.draft.ends
            options: [
                { value: "never", text: qsTr("Never") }, { value: "on", text: qsTr("On a day") },
                { value: "after", text: qsTr("After so many meetings") }
            ]
            onChosen: value => root.draft.ends = value
        }
        DateField {
            id: last
            objectName: "lastDay"
            visible: root.draft.ends === "on"
            needed: true
            width: Math.floor((parent.width - parent.spacing) * 0.5)
            label: qsTr("Last day")
            day: root.draft.ends === "on" ? root.draft.until : undefined
            onPicked: day => root.draft.until = day
        }
        NumberField {
            id: count
            objectName: "count"
            visible: root.draft.ends === "after"
            width: Math.floor((parent.width - parent.spacing) * 0.5)
            label: qsTr("How many")
            value: root.draft.count
            most: 999
            onChosen: value => root.draft.count = value
        }
    }
    Row {
        width: parent.width
        spacing: Theme.space.s
        visible: root.repeats

        Icon {
            id: mark
            glyph: "repeat"
            extent: Theme.size.iconTiny
            y: Theme.space.half
        }
        PlainText {
            objectName: "rhythmSentence"
            width: parent.width - mark.width - parent.spacing
            kind: "small"
            wrapMode: Text.Wrap
            color: Theme.colour.textMuted
            readonly property bool later: Format.known(root.draft.firstMeeting) && !Format.sameDay(root.draft.firstMeeting, root.draft.first)
            text: !Format.known(root.draft.firstMeeting) ? qsTr("There is no such date. Choose another rule.")
                : later ? qsTr("Meets %1, first on %2.").arg(root.draft.text).arg(Format.weekdayDay(root.draft.firstMeeting))
                : qsTr("Meets %1.").arg(root.draft.text)
        }
    }
}
