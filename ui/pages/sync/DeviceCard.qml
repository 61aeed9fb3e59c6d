// SPDX-License-Identifier: GPL-3.0-or-later
// This device as sync sees it.
import QtQuick
import Aufwind.Ui

Card {
    id: card

    required property var sync

    readonly property real names: Math.ceil(Math.max(name.nameNeeds, last.nameNeeds, rows.nameNeeds, disk.nameNeeds, clock.nameNeeds)) + Theme.space.l

    title: qsTr("This device")

    FactLine {
        id: name
        nameWidth: card.names
        name: qsTr("Name")
        value: card.sync.deviceName
    }
    FactLine {
        id: last
        nameWidth: card.names
        name: qsTr("Last sync")
        value: Format.known(card.sync.lastSync) ? Format.moment(card.sync.lastSync) : qsTr("never")
    }
    FactLine {
        id: rows
        nameWidth: card.names
        name: qsTr("Rows here")
        value: Format.number(card.sync.rowsHere)
    }
    FactLine {
        id: disk
        nameWidth: card.names
        name: qsTr("On disk")
        value: qsTr("%1, encrypted").arg(Format.bytes(card.sync.bytesOnDisk))
    }
    FactLine {
        id: clock
        nameWidth: card.names
        name: qsTr("Clock")
        // Merging tolerates a wrong clock; people who compare times should still know.
        value: Math.abs(card.sync.clockOffsetMs) < 1000 ? qsTr("right within 1 s")
             : qsTr("%n second(s) off", "", Math.round(Math.abs(card.sync.clockOffsetMs) / 1000))
    }
}
