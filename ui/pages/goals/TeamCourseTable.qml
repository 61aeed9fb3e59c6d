// SPDX-License-Identifier: GPL-3.0-or-later
// The course of one team as a table, a week each.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Card {
    id: card

    property string name
    property var points: []
    readonly property var columns: [
        { key: "week", text: qsTr("Week until"), width: 0 },
        { key: "goals", text: qsTr("Goals"), width: Theme.size.stateColumn, right: true },
        { key: "percent", text: qsTr("Progress"), width: Theme.size.stateColumn, right: true },
        { key: "expected", text: qsTr("Expected"), width: Theme.size.stateColumn, right: true }
    ]

    title: name
    sidePadding: 0

    TableHead {
        id: head
        width: parent ? parent.width : 0
        columns: card.columns
    }
    RowList {
        id: list
        objectName: "courseWeeks"
        width: parent ? parent.width : 0
        height: contentHeight
        interactive: false
        model: card.points
        Accessible.name: card.name
        delegate: TableRow {
            id: week

            required property int index
            required property var modelData
            readonly property string day: Format.dayMonthYear(modelData.last)

            width: list.width
            focusPolicy: list.stop === index ? Qt.StrongFocus : Qt.ClickFocus
            Accessible.name: qsTr("Until %1: %2, expected %3, %n goal(s)", "", week.modelData.goals).arg(week.day).arg(week.modelData.percent).arg(week.modelData.expectedPercent)

            Repeater {
                model: [week.day, week.modelData.goals, week.modelData.percent, week.modelData.expectedPercent]

                PlainText {
                    required property int index
                    required property var modelData
                    width: head.widthOf(card.columns[index])
                    height: week.height
                    kind: "small"
                    text: modelData
                    elide: Text.ElideRight
                    horizontalAlignment: card.columns[index].right ? Text.AlignRight : Text.AlignLeft
                    Accessible.ignored: true
                }
            }
        }
    }
}
