// SPDX-License-Identifier: GPL-3.0-or-later
// One series in the list.
import QtQuick
import Aufwind.Ui

ListRow {
    id: row

    required property var model

    // Without room for chips their facts stand in words.
    readonly property bool narrow: width < Theme.size.formWidth * 1.7

    title: model.title.replace(/[\r\n\u2028\u2029]+/g, " ")
    subtitle: (narrow && model.openPoints > 0 ? qsTr("%n open point(s)", "", model.openPoints) + " · " : "")
              + (model.kind === "oneOnOne" ? qsTr("1:1") : model.kind === "team" ? qsTr("Team") : qsTr("One-off")) + (model.rhythmText !== "" ? " · " + model.rhythmText : "")
    leading: AvatarStack {
        width: Theme.size.avatar * 3
        most: 3
        overlapping: true
        extent: Theme.size.avatar
        people: row.model.people
    }
    trailing: [
        Chip {
            visible: row.model.openActions > 0 && !row.narrow
            text: qsTr("%n action item(s)", "", row.model.openActions)
            anchors.verticalCenter: parent ? parent.verticalCenter : undefined
        },
        Chip {
            visible: row.model.openPoints > 0 && !row.narrow
            kind: "info"
            text: qsTr("%n open point(s)", "", row.model.openPoints)
            anchors.verticalCenter: parent ? parent.verticalCenter : undefined
        },
        PlainText {
            width: Math.max(Theme.size.menuLeast, implicitWidth)
            horizontalAlignment: Text.AlignRight
            kind: "small"
            color: row.model.nextStart ? Theme.colour.text : Theme.colour.textMuted
            text: row.model.nextStart ? Format.weekdayDay(row.model.nextStart) + ", " + Format.time(row.model.nextStart) : row.model.ended ? qsTr("ended") : qsTr("not planned")
            anchors.verticalCenter: parent ? parent.verticalCenter : undefined
        }
    ]
}
