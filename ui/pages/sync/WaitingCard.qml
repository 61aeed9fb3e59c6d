// SPDX-License-Identifier: GPL-3.0-or-later
// What was written here and not yet taken by the server.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Card {
    id: card

    property alias model: list.model
    // All that wait; the list has the first of them.
    property int waiting: 0
    readonly property alias count: list.count
    readonly property int most: 8

    visible: count > 0
    sidePadding: 0
    lead: 0
    foot: 0

    Column {
        width: parent ? parent.width : 0

        SyncHead {
            title: qsTr("Waiting")
            note: qsTr("sent in this order as soon as the server answers")
            count: Math.max(list.count, card.waiting)
        }
        RowList {
            id: list
            objectName: "waitingList"
            Accessible.name: qsTr("Waiting")
            width: parent.width
            height: Math.min(contentHeight, card.most * Theme.size.listRowDense)
            delegate: WaitingRow {
                width: list.width
                activeFocusOnTab: list.stop === index
            }
        }
    }
}
