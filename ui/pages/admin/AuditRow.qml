// SPDX-License-Identifier: GPL-3.0-or-later
// One line of the audit log.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

TableRow {
    id: row

    required property var model
    required property int index
    required property TableHead columns
    readonly property var texts: [
        Format.moment(model.at),
        model.actorName !== "" ? model.actorName : "–",
        model.action,
        model.subjectName !== "" ? model.subjectName : "–",
        model.detail
    ]

    Accessible.name: texts.join(", ")

    Repeater {
        model: row.texts

        PlainText {
            required property string modelData
            required property int index
            width: row.columns.widthOf(row.columns.columns[index])
            height: row.height
            rightPadding: Theme.space.s
            kind: "small"
            elide: Text.ElideRight
            color: index === 2 ? Theme.colour.text : Theme.colour.textMuted
            text: modelData
        }
    }
}
