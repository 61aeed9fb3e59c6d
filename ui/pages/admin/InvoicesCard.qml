// SPDX-License-Identifier: GPL-3.0-or-later
// The bills that whoever runs the server has written, the newest first.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Models
import Aufwind.Ui

Card {
    id: card

    required property var app
    readonly property var bills: Array.from(rows.rows).sort((a, b) => b.issued - a.issued)
    readonly property var states: ({ open: qsTr("open"), paid: qsTr("paid"), cancelled: qsTr("cancelled") })

    title: qsTr("Bills")

    function amount(value: real, currency: string): string {
        return value.toLocaleString(Format.locale, "f", 2) + " " + currency
    }
    // In hundredths, for a half of one is rounded up and not down.
    function gross(bill: var): real {
        return Math.round(Math.round((bill.net ?? 0) * 100) * (100 + (bill.tax_rate ?? 0)) / 100) / 100
    }
    function facts(bill: var): string {
        const said = [qsTr("of %1").arg(Format.dayMonthYear(bill.issued))]
        if (bill.seats)
            said.push(qsTr("%n seat(s)", "", bill.seats))
        if (bill.tax_rate)
            said.push(qsTr("%1 net, %2% VAT", "percent, such as 19").arg(amount(bill.net ?? 0, bill.currency ?? "")).arg(bill.tax_rate.toLocaleString(Format.locale, "g", 4)))
        if (Format.known(bill.due) && bill.state === "open")
            said.push(qsTr("to be paid by %1").arg(Format.dayMonthYear(bill.due)))
        return said.join(" · ")
    }

    RowWatch {
        id: rows
        model: card.app.model("list.invoice", {})
    }
    Repeater {
        model: card.bills

        SettingLine {
            id: line
            required property var modelData
            readonly property bool late: modelData.state === "open" && Format.known(modelData.due) && Format.daysFromNow(modelData.due) < 0
            objectName: "invoiceRow"
            name: modelData.number
            note: card.facts(modelData)

            Row {
                spacing: Theme.space.m

                PlainText {
                    objectName: "invoiceAmount"
                    anchors.verticalCenter: parent.verticalCenter
                    medium: true
                    text: card.amount(card.gross(line.modelData), line.modelData.currency ?? "")
                }
                Chip {
                    anchors.verticalCenter: parent.verticalCenter
                    kind: line.late ? "warning" : line.modelData.state === "paid" ? "success" : "neutral"
                    text: line.late ? qsTr("overdue") : card.states[line.modelData.state] ?? ""
                    visible: text !== ""
                }
            }
        }
    }
    PlainText {
        objectName: "noInvoices"
        width: parent ? parent.width : 0
        visible: rows.count === 0
        kind: "small"
        wrapMode: Text.Wrap
        color: Theme.colour.textMuted
        text: qsTr("None yet. They appear here as soon as whoever runs your server writes one.")
    }
}
