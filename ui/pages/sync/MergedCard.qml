// SPDX-License-Identifier: GPL-3.0-or-later
// Where two people changed the same: what holds now, and what lost.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Card {
    id: card

    required property var app
    readonly property alias count: rows.count
    readonly property var list: card.app.model("sync.merged", "")

    signal say(string text, string glyph)

    visible: count > 0
    sidePadding: 0
    lead: 0
    foot: 0

    Column {
        width: parent ? parent.width : 0

        SyncHead {
            title: qsTr("Merged")
            note: qsTr("versions that lost are kept for 30 days")
            count: rows.count
        }
        Repeater {
            id: rows
            model: card.list

            MergedRow {
                width: parent ? parent.width : 0
                // The newest is what one comes for; the others open on demand.
                opened: index === 0
                onRestored: {
                    card.app.sync.restoreLost(model.id)
                    card.say(qsTr("Version restored"), "undo")
                }
            }
        }
    }
}
