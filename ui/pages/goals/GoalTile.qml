// SPDX-License-Identifier: GPL-3.0-or-later
// One goal as a card: whose it is, what it is called, how far, how it stands.
import QtQuick
import Aufwind.Ui

Pressable {
    id: tile

    required property var model
    required property int index
    property bool selected: false
    readonly property var goal: model?.goal ?? ({})

    // One that waits to be used again would be read out where it stood.
    GridView.onPooled: visible = false
    GridView.onReused: visible = true

    objectName: "goalTile"
    implicitHeight: lines.implicitHeight + 2 * Theme.space.l
    Accessible.role: Accessible.ListItem
    Accessible.name: [tile.goal.title ?? "", who.text, meter.spoken, mark.look.text].filter(part => part !== "").join(", ")

    contentItem: Item {
        Column {
            id: lines
            anchors.left: parent.left
            anchors.leftMargin: Theme.space.l
            y: Theme.space.l
            width: parent.width - 2 * Theme.space.l
            spacing: Theme.space.m

            Row {
                width: parent.width
                spacing: Theme.space.s

                GoalSign {
                    id: sign
                    goal: tile.goal
                }
                PlainText {
                    id: who
                    width: parent.width - sign.width - mark.width - 2 * parent.spacing
                    anchors.verticalCenter: sign.verticalCenter
                    kind: "caption"
                    elide: Text.ElideRight
                    color: Theme.colour.textMuted
                    text: tile.goal.ofCompany ? qsTr("Company") : tile.goal.owner ?? ""
                    Accessible.ignored: true
                }
                StatusMark {
                    id: mark
                    anchors.verticalCenter: sign.verticalCenter
                    status: tile.goal.mark ?? "draft"
                }
            }
            // Two lines always, so that cards stand in rows.
            PlainText {
                width: parent.width
                height: 2 * Theme.type.bodyLine
                medium: true
                wrapMode: Text.Wrap
                elide: Text.ElideRight
                maximumLineCount: 2
                verticalAlignment: Text.AlignTop
                text: tile.goal.title ?? ""
                Accessible.ignored: true
            }
            GoalMeter {
                id: meter
                width: parent.width
                goal: tile.goal
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius.card
        color: tile.selected ? Theme.colour.accentTint : tile.down ? Theme.colour.pressed : tile.hovered ? Theme.colour.hover : Theme.colour.surface
        border.width: Theme.line.border
        border.color: tile.selected ? Theme.colour.accent : Theme.colour.border

        FocusRing {
            shown: tile.visualFocus
            gap: 0
            around: Theme.radius.card
        }
    }
}
