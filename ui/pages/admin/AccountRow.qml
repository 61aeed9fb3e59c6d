// SPDX-License-Identifier: GPL-3.0-or-later
// One person's account in the table.
import QtQuick
import Aufwind.Ui

TableRow {
    id: row

    required property var model
    required property int index
    required property TableHead columns
    property var account: ({})
    property string stateText

    Accessible.name: [model.name, stateText].join(", ")

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
            text: row.account.email !== "" ? row.account.email : row.model.email
            color: Theme.colour.textMuted
            elide: Text.ElideRight
            width: Math.max(0, parent.width - Theme.size.avatarSmall - nameText.width - 2 * parent.spacing - Theme.space.l)
            anchors.verticalCenter: parent.verticalCenter
        }
    }
    PlainText {
        width: row.columns.widthOf(row.columns.columns[1])
        height: row.height
        kind: "small"
        elide: Text.ElideRight
        color: row.account.state === "disabled" ? Theme.colour.dangerText
             : row.account.state === "active" ? Theme.colour.text : Theme.colour.textMuted
        text: row.stateText
        visible: width > 0
    }
    PlainText {
        width: row.columns.widthOf(row.columns.columns[2])
        height: row.height
        kind: "small"
        elide: Text.ElideRight
        color: Theme.colour.textMuted
        text: row.account.state === "none" ? "–" : row.account.secondFactor ? qsTr("On") : qsTr("Off")
        visible: width > 0
    }
    PlainText {
        width: row.columns.widthOf(row.columns.columns[3])
        height: row.height
        kind: "small"
        elide: Text.ElideRight
        color: Theme.colour.textMuted
        text: Format.known(row.account.seen) ? Format.moment(row.account.seen) : "–"
        visible: width > 0
    }
}
