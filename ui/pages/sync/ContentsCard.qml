// SPDX-License-Identifier: GPL-3.0-or-later
// What is on this device, and so works without a network.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Card {
    id: card

    required property var app
    // All of it has arrived at least once.
    readonly property bool complete: Format.known(card.app.sync.lastSync)
    readonly property var names: ({ goals: qsTr("Goals"), meetings: qsTr("My meetings"), people: qsTr("Company directory") })

    title: qsTr("What is on this device")

    Repeater {
        model: card.app.model("sync.device", "")

        Item {
            id: line
            required property var model
            width: parent ? parent.width : 0
            height: Theme.size.controlSmall
            Accessible.role: Accessible.StaticText
            Accessible.name: card.names[model.id] + ": " + Format.number(model.rows)

            PlainText {
                anchors.left: parent.left
                anchors.right: number.left
                anchors.rightMargin: Theme.space.s
                anchors.verticalCenter: parent.verticalCenter
                kind: "small"
                elide: Text.ElideRight
                text: card.names[line.model.id] ?? ""
                Accessible.ignored: true
            }
            PlainText {
                id: number
                anchors.right: tick.left
                anchors.rightMargin: Theme.space.s
                anchors.verticalCenter: parent.verticalCenter
                kind: "caption"
                color: Theme.colour.textMuted
                text: Format.number(line.model.rows)
                Accessible.ignored: true
            }
            Icon {
                id: tick
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                glyph: card.complete ? "check" : "minus"
                color: card.complete ? Theme.colour.successText : Theme.colour.textMuted
            }
        }
    }
    PlainText {
        width: parent ? parent.width : 0
        topPadding: Theme.space.xs
        kind: "caption"
        wrapMode: Text.Wrap
        color: Theme.colour.textMuted
        text: qsTr("All of it works offline.")
    }
}
