// SPDX-License-Identifier: GPL-3.0-or-later
// To whom whoever runs the server hands personal data: what is announced first, what is over last. Nobody writes here.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Models
import Aufwind.Ui

Card {
    id: card

    required property var app
    readonly property var processors: [...rows.rows].sort((one, other) => card.rankOf(one) - card.rankOf(other) || one.name.localeCompare(other.name))
    // Up to when everything was seen at the last visit to this page, on this device.
    property double seenUntil: 0
    readonly property string seenKey: "processors.seen"
    readonly property double newest: rows.rows.reduce((latest, row) => Math.max(latest, card.instantOf(row.announced)), 0)

    title: qsTr("Sub-processors")
    // At the first visit what is not older than a month is new.
    Component.onCompleted: seenUntil = Number(app.draft(seenKey)) || Format.plusDays(Format.now, -30).getTime()
    Component.onDestruction: {
        if (newest > seenUntil)
            app.keepDraft(seenKey, String(newest))
    }

    function instantOf(when: var): double { return Format.known(when) ? when.getTime() : 0 }
    function isComing(row: var): bool { return Format.known(row.begins) && Format.daysFromNow(row.begins) > 0 }
    function isOver(row: var): bool { return Format.known(row.ends) && Format.daysFromNow(row.ends) < 0 }
    function rankOf(row: var): int { return isOver(row) ? 2 : isComing(row) ? 0 : 1 }
    function stateOf(row: var): string {
        if (isOver(row))
            return qsTr("Ended on %1").arg(Format.dayMonthYear(row.ends))
        if (isComing(row))
            return qsTr("From %1 on").arg(Format.dayMonthYear(row.begins))
        return Format.known(row.ends) ? qsTr("Until %1").arg(Format.dayMonthYear(row.ends)) : ""
    }

    RowWatch {
        id: rows
        model: card.app.model("list.sub_processor", {})
    }
    PlainText {
        width: parent ? parent.width : 0
        bottomPadding: Theme.space.s
        kind: "caption"
        wrapMode: Text.Wrap
        color: Theme.colour.textMuted
        text: qsTr("To whom whoever runs the server hands personal data of your company. Admins are told of every change before it begins; the agreement says how you can object.")
    }
    Repeater {
        model: card.processors

        SettingLine {
            id: line
            required property var modelData
            objectName: "processor"
            name: modelData.name
            note: [modelData.purpose, modelData.region, modelData.address].filter(text => (text ?? "") !== "").reduce((all, text) => all === "" ? text : all + " · " + text, "")

            Row {
                spacing: Theme.space.s

                Chip {
                    objectName: "processorNew"
                    visible: card.instantOf(line.modelData.announced) > card.seenUntil
                    kind: "info"
                    text: qsTr("New")
                }
                Chip {
                    objectName: "processorState"
                    visible: text !== ""
                    kind: card.isComing(line.modelData) ? "warning" : "neutral"
                    text: card.stateOf(line.modelData)
                }
            }
        }
    }
    PlainText {
        objectName: "noProcessors"
        width: parent ? parent.width : 0
        visible: rows.count === 0
        kind: "small"
        wrapMode: Text.Wrap
        color: Theme.colour.textMuted
        text: qsTr("None was named. Whoever runs the server keeps this list.")
    }
}
