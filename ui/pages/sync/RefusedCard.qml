// SPDX-License-Identifier: GPL-3.0-or-later
// What the server did not take. The text stays until its writer drops it.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Card {
    id: card

    required property var app
    readonly property alias count: rows.count

    signal say(string text, string glyph)

    visible: count > 0
    sidePadding: 0
    lead: 0
    foot: 0

    Column {
        width: parent ? parent.width : 0

        SyncHead {
            title: qsTr("Refused")
            note: qsTr("your text is kept until you drop it")
            count: rows.count
            danger: true
        }
        Repeater {
            id: rows
            model: card.app.model("sync.refused", "")

            RefusedRow {
                width: parent ? parent.width : 0
                onCopied: {
                    card.app.sync.copyRefused(model.id)
                    card.say(qsTr("Text copied"), "copy")
                }
                onSentAgain: card.app.sync.sendAgain(model.id)
                onRetried: text => card.app.sync.retryRefused(model.id, text)
                onDropped: card.app.sync.dropRefused(model.id)
            }
        }
    }
}
