// SPDX-License-Identifier: GPL-3.0-or-later
// Beside the chart: who has no manager and should, and whoever is chosen.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Models
import Aufwind.Ui

FocusScope {
    id: root

    required property OrgChart chart
    property bool canMove: false
    // What is chosen, as it is now.
    property var chosen: ({})

    signal opened(string personId)
    signal changeAsked(string personId)
    signal dragged(string personId, string name, point at)
    signal dropped
    signal cancelled

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Beside the org chart")

    function read() { chosen = chart.card(chart.chosen) }
    Component.onCompleted: read()
    Connections {
        target: root.chart
        function onChosenChanged() { root.read() }
        function onDrawn() { root.read() }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.colour.surface
    }
    Hairline {
        upright: true
        height: parent.height
    }
    ScrollArea {
        anchors.fill: parent
        sidePadding: Theme.space.l
        topGap: Theme.space.l
        // The support button stands above it.
        bottomGap: Theme.size.supportFree

        OrgUnplaced {
            width: parent ? parent.width : 0
            visible: root.chart.unplacedCount > 0
            chart: root.chart
            canMove: root.canMove
            onDragged: (personId, name, item, at) => root.dragged(personId, name, root.mapFromItem(item, at.x, at.y))
            onDropped: root.dropped()
            onCancelled: root.cancelled()
            onChangeAsked: personId => root.changeAsked(personId)
        }
        Item {
            width: parent ? parent.width : 0
            height: visible ? Theme.space.xxl : 0
            visible: root.chart.unplacedCount > 0 && root.chosen.kind !== undefined

            Hairline {
                width: parent.width
                anchors.verticalCenter: parent.verticalCenter
            }
        }
        OrgChosen {
            width: parent ? parent.width : 0
            visible: root.chosen.kind !== undefined
            card: root.chosen
            canMove: root.canMove
            onOpened: root.opened(root.chosen.personId)
            onChangeAsked: root.changeAsked(root.chosen.personId)
        }
        PlainText {
            width: parent ? parent.width : 0
            visible: root.chosen.kind === undefined && root.chart.unplacedCount === 0 && root.chart.state === "ready"
            kind: "small"
            wrapMode: Text.Wrap
            color: Theme.colour.textMuted
            text: qsTr("Choose somebody to see more. Arrow keys go from card to card, the space bar folds, Return opens.")
        }
    }
}
