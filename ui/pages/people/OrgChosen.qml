// SPDX-License-Identifier: GPL-3.0-or-later
// Who, or what, is chosen in the org chart.
import QtQuick
import Aufwind.Ui

Column {
    id: root

    property var card: ({})
    property bool canMove: false
    readonly property bool isPerson: card.kind === "person"
    readonly property real names: Math.ceil(Math.max(place.nameNeeds, reports.nameNeeds, manager.nameNeeds, since.nameNeeds)) + Theme.space.l

    signal opened
    signal changeAsked

    Row {
        width: parent.width
        spacing: Theme.space.m

        Avatar {
            visible: root.isPerson
            personId: root.card.personId ?? ""
            initials: root.card.initials ?? ""
            name: root.card.name ?? ""
            extent: Theme.size.avatarHuge
        }
        Column {
            width: parent.width - (root.isPerson ? Theme.size.avatarHuge + Theme.space.m : 0)
            anchors.verticalCenter: parent.verticalCenter

            PlainText {
                width: parent.width
                medium: true
                wrapMode: Text.Wrap
                text: root.card.kind === "rest" ? qsTr("Without a team") : root.card.name ? root.card.name : root.card.kind === "company" ? qsTr("Company") : ""
            }
            PlainText {
                width: parent.width
                kind: "small"
                wrapMode: Text.Wrap
                color: Theme.colour.textMuted
                visible: text !== ""
                text: root.card.title ?? ""
            }
        }
    }
    Item {
        width: parent.width
        height: Theme.space.m
    }
    FactLine {
        id: place
        nameWidth: root.names
        name: qsTr("Location")
        value: root.card.location ?? ""
    }
    FactLine {
        id: reports
        nameWidth: root.names
        name: root.isPerson ? qsTr("Reports") : qsTr("People")
        value: !root.isPerson ? Format.number(root.card.below ?? 0) : qsTr("%1 direct, %2 in all").arg(Format.number(root.card.children)).arg(Format.number(root.card.below))
    }
    FactLine {
        id: manager
        nameWidth: root.names
        name: qsTr("Manager")
        value: root.card.manager ?? ""
    }
    FactLine {
        id: since
        nameWidth: root.names
        name: qsTr("Since")
        value: root.card.starts && Format.known(root.card.starts) ? Format.dayMonthYear(root.card.starts) : ""
    }
    Item {
        width: parent.width
        height: Theme.space.m
    }
    Flow {
        width: parent.width
        spacing: Theme.space.s
        visible: root.isPerson

        PushButton {
            objectName: "orgOpen"
            text: qsTr("Open profile")
            onClicked: root.opened()
        }
        PushButton {
            objectName: "orgChange"
            visible: root.canMove
            text: qsTr("Change manager…")
            onClicked: root.changeAsked()
        }
    }
}
