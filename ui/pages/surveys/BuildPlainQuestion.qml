// SPDX-License-Identifier: GPL-3.0-or-later
// A question that is not being written, about as those who answer see it.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Rectangle {
    id: card

    required property var model
    property bool hovered: false
    // A list takes it away before the line goes.
    readonly property var shown: model ?? { title: "", type: "", points: 0, number: 0, required: false, description: "" }
    readonly property string shownTitle: shown.title !== "" ? shown.title : qsTr("Without a text yet")
    readonly property var choices: shown.choices ?? []
    readonly property var rows: shown.rows ?? []
    readonly property bool isPointed: shown.type === "scale" || shown.type === "enps"
    readonly property int points: shown.type === "enps" ? 11 : shown.points
    // More are told by their number.
    readonly property int mostShown: 5

    implicitHeight: column.implicitHeight + 2 * Theme.space.l
    radius: Theme.radius.card
    color: Theme.colour.surface
    border.width: Theme.line.border
    border.color: hovered ? Theme.colour.borderStrong : Theme.colour.border

    Rectangle {
        id: badge
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.l
        y: Theme.space.l
        width: Math.max(height, number.implicitWidth + Theme.space.s)
        height: Theme.size.iconButtonSmall
        radius: Theme.radius.small
        color: Theme.colour.sunken
        visible: card.shown.number > 0

        PlainText {
            id: number
            anchors.centerIn: parent
            kind: "caption"
            color: Theme.colour.textMuted
            text: Format.number(card.shown.number)
        }
    }
    Column {
        id: column
        anchors.left: badge.right
        anchors.leftMargin: Theme.space.s
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.l
        y: Theme.space.l + Theme.space.half
        spacing: Theme.space.s

        PlainText {
            width: parent.width
            own: true
            wrapMode: Text.Wrap
            medium: card.shown.number > 0
            color: card.shown.title !== "" ? Theme.colour.text : Theme.colour.textFaint
            text: card.shownTitle + (card.shown.required ? " *" : "")
        }
        PlainText {
            width: parent.width
            visible: text !== ""
            own: true
            kind: "caption"
            wrapMode: Text.Wrap
            maximumLineCount: 3
            elide: Text.ElideRight
            color: Theme.colour.textMuted
            text: card.shown.description
        }
        Item {
            width: parent.width
            height: Theme.size.check
            visible: card.isPointed

            Repeater {
                model: card.isPointed ? card.points : 0

                Item {
                    id: point
                    required property int index
                    readonly property real stride: card.points > 1 ? (column.width - Theme.size.check) / (card.points - 1) : 0
                    x: (Theme.mirrored ? card.points - 1 - index : index) * stride
                    width: stride
                    height: parent ? parent.height : 0

                    Rectangle {
                        width: Theme.size.check
                        height: width
                        radius: width / 2
                        color: Theme.colour.surface
                        border.width: Theme.line.border
                        border.color: Theme.colour.control
                    }
                    Hairline {
                        x: Theme.size.check + Theme.space.s
                        y: Theme.size.check / 2
                        width: Math.max(0, point.stride - Theme.size.check - 2 * Theme.space.s)
                        visible: Theme.mirrored ? point.index > 0 : point.index < card.points - 1
                    }
                }
            }
        }
        Repeater {
            model: card.isPointed ? [] : (card.shown.type === "matrix" ? card.rows : card.choices).slice(0, card.mostShown)

            PlainText {
                required property string modelData
                required property int index
                width: column.width
                own: true
                kind: "small"
                elide: Text.ElideRight
                color: Theme.colour.textMuted
                text: (card.shown.type === "ranking" ? Format.number(index + 1) + ". " : "○ ") + (modelData !== "" ? modelData : qsTr("Empty option"))
            }
        }
        PlainText {
            readonly property int more: card.isPointed ? 0 : (card.shown.type === "matrix" ? card.rows : card.choices).length - card.mostShown
            width: parent.width
            visible: more > 0
            kind: "caption"
            color: Theme.colour.textFaint
            text: qsTr("and %n more", "", Math.max(0, more))
        }
        Rectangle {
            width: parent.width * (card.shown.type === "long_text" ? 1 : 0.6)
            height: card.shown.type === "long_text" ? Theme.size.treeRow : Theme.size.controlSmall
            visible: ["short_text", "long_text", "date", "slider"].includes(card.shown.type)
            radius: Theme.radius.control
            color: Theme.colour.sunken
            border.width: Theme.line.border
            border.color: Theme.colour.border

            Icon {
                anchors.right: parent.right
                anchors.rightMargin: Theme.space.s
                anchors.verticalCenter: parent.verticalCenter
                glyph: card.shown.type === "date" ? "calendar" : card.shown.type === "slider" ? "sliders" : ""
                color: Theme.colour.textFaint
            }
        }
    }
}
