// SPDX-License-Identifier: GPL-3.0-or-later
// One figure of a round: what it is, how much, and what stands beside it.
import QtQuick
import Aufwind.Ui

Rectangle {
    id: root

    property string name
    // text, hidden, none, change, better
    property var figure: ({})
    property string beside
    default property alias more: room.data
    readonly property bool isHidden: (figure.hidden ?? "") !== ""

    implicitWidth: Theme.size.menuLeast + 2 * Theme.space.l
    implicitHeight: column.implicitHeight + 2 * Theme.space.m
    radius: Theme.radius.card
    color: Theme.colour.surface
    border.width: Theme.line.border
    border.color: Theme.colour.border
    Accessible.role: Accessible.Grouping
    Accessible.name: name

    Column {
        id: column
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.l
        y: Theme.space.m
        width: parent.width - 2 * Theme.space.l
        spacing: Theme.space.xs

        PlainText {
            width: parent.width
            kind: "caption"
            elide: Text.ElideRight
            text: root.name
            color: Theme.colour.textMuted
        }
        HiddenNote {
            objectName: "cardHidden"
            width: parent.width
            visible: root.isHidden
            reason: root.figure.hidden ?? ""
        }
        Row {
            visible: !root.isHidden
            width: parent.width
            spacing: Theme.space.s

            PlainText {
                id: amount
                objectName: "cardFigure"
                kind: "display"
                text: root.figure.text ?? "–"
                Accessible.name: root.name + ": " + ((root.figure.none ?? false) ? qsTr("no data") : text)
            }
            Column {
                id: room
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - amount.width - parent.spacing
                spacing: Theme.space.half

                PlainText {
                    width: parent.width
                    visible: text !== ""
                    kind: "caption"
                    wrapMode: Text.Wrap
                    maximumLineCount: 2
                    elide: Text.ElideRight
                    text: root.beside
                    color: Theme.colour.textMuted
                }
                ChangeMark {
                    objectName: "cardChange"
                    anchors.left: parent ? parent.left : undefined
                    text: root.figure.change ?? ""
                    better: root.figure.better ?? 0
                }
            }
        }
    }
}
