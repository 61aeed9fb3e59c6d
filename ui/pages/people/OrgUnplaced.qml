// SPDX-License-Identifier: GPL-3.0-or-later
// People without a manager who should have one; each can be pulled onto a card.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Models
import Aufwind.Ui

Column {
    id: root

    required property OrgChart chart
    property bool canMove: false

    signal dragged(string personId, string name, Item item, point at)
    signal dropped
    signal cancelled
    signal changeAsked(string personId)

    spacing: Theme.space.s

    function reason(person: var): string {
        if (person.why === "left")
            return Format.known(person.ends) ? qsTr("Manager left on %1").arg(Format.dayMonth(person.ends)) : qsTr("Manager has left")
        if (person.why === "gone")
            return qsTr("Manager was removed")
        return Format.known(person.starts) && person.starts > Format.now ? qsTr("Starts %1, no manager yet").arg(Format.dayMonth(person.starts)) : qsTr("No manager yet")
    }

    Row {
        height: Theme.size.count
        spacing: Theme.space.s

        PlainText {
            kind: "heading"
            text: qsTr("No manager")
            Accessible.role: Accessible.Heading
            anchors.verticalCenter: parent.verticalCenter
        }
        CountBadge {
            count: root.chart.unplacedCount
            anchors.verticalCenter: parent.verticalCenter
        }
    }
    PlainText {
        width: parent.width
        visible: root.canMove
        kind: "small"
        wrapMode: Text.Wrap
        color: Theme.colour.textMuted
        text: qsTr("Drag a person onto a card. You see what changes before anything happens.")
    }
    Repeater {
        model: root.chart.unplaced

        OrgUnplacedCard {
            required property var modelData
            width: root.width
            person: modelData
            reason: root.reason(modelData)
            canMove: root.canMove
            onClicked: root.chart.reveal(modelData.id)
            onDragged: at => root.dragged(modelData.id, modelData.name, this, at)
            onDropped: root.dropped()
            onCancelled: root.cancelled()
            onChangeAsked: root.changeAsked(modelData.id)
        }
    }
}
