// SPDX-License-Identifier: GPL-3.0-or-later
// One line of the audit log. Where the last columns have no room, what they say stands behind what was done.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

TableRow {
    id: row

    required property var model
    required property int index
    required property TableHead columns
    readonly property bool tight: columns.columns[3].hidden ?? false
    readonly property var texts: [
        Format.moment(model.at),
        model.actorName !== "" ? model.actorName : "–",
        tight ? [model.action, model.subjectName, model.detail].filter(part => part !== "").join(" · ") : model.action,
        model.subjectName !== "" ? model.subjectName : "–",
        model.detail !== "" ? model.detail : "–"
    ]

    implicitHeight: Math.max(Theme.size.tableRow, tight && cells.count > 2 ? (cells.itemAt(2) as PlainText).contentHeight + Theme.space.m : 0)
    Accessible.name: (tight ? texts.slice(0, 3) : texts).join(", ")

    Repeater {
        id: cells
        model: row.texts

        PlainText {
            required property string modelData
            required property int index
            width: row.columns.widthOf(row.columns.columns[index])
            anchors.verticalCenter: parent ? parent.verticalCenter : undefined
            visible: width > 0
            leftPadding: Theme.mirrored ? Theme.space.s : 0
            rightPadding: Theme.mirrored ? 0 : Theme.space.s
            kind: "small"
            wrapMode: row.tight && index === 2 ? Text.Wrap : Text.NoWrap
            maximumLineCount: row.tight && index === 2 ? 3 : 1
            elide: Text.ElideRight
            color: index === 2 ? Theme.colour.text : Theme.colour.textMuted
            text: modelData
        }
    }
}
