// SPDX-License-Identifier: GPL-3.0-or-later
// One person in the table of the directory.
import QtQuick
import Aufwind.Ui

TableRow {
    id: row

    required property var model
    required property int index
    required property TableHead columns

    Accessible.name: model.name + ", " + model.title

    Row {
        width: row.columns.widthOf(row.columns.columns[0])
        height: row.height
        spacing: Theme.space.s

        Avatar {
            personId: row.model.id
            initials: row.model.initials
            name: row.model.name
            extent: Theme.size.avatarSmall
            anchors.verticalCenter: parent.verticalCenter
        }
        PlainText {
            id: nameText
            kind: "small"
            medium: true
            text: row.model.name
            elide: Text.ElideRight
            width: Math.min(implicitWidth, parent.width - Theme.size.avatarSmall - 2 * Theme.space.s)
            anchors.verticalCenter: parent.verticalCenter
        }
        PlainText {
            kind: "caption"
            text: row.model.title
            color: Theme.colour.textMuted
            elide: Text.ElideRight
            width: Math.max(0, parent.width - Theme.size.avatarSmall - nameText.width - 2 * parent.spacing - Theme.space.l)
            anchors.verticalCenter: parent.verticalCenter
        }
    }
    PlainText {
        width: row.columns.widthOf(row.columns.columns[1])
        height: row.height
        leftPadding: Theme.mirrored ? Theme.space.s : 0
        rightPadding: Theme.mirrored ? 0 : Theme.space.s
        kind: "small"
        elide: Text.ElideRight
        color: Theme.colour.textMuted
        text: row.model.team
        visible: width > 0
    }
    PlainText {
        width: row.columns.widthOf(row.columns.columns[2])
        height: row.height
        kind: "small"
        elide: Text.ElideRight
        color: Theme.colour.textMuted
        text: row.model.managerName !== "" ? row.model.managerName : "–"
        visible: width > 0
    }
}
