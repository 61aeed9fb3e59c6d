// SPDX-License-Identifier: GPL-3.0-or-later
// The answer to a matrix: a point in each of its rows. A table where there is room, else row below row. See QuestionView for what
// it takes.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

FocusScope {
    id: root

    property var question
    property var answer

    signal answered(var answer)

    readonly property var rows: question?.rows ?? []
    readonly property var labels: question?.labels ?? []
    readonly property int points: question?.points ?? 5
    readonly property bool offersNone: question?.offersNotApplicable ?? false
    readonly property int tileCount: points + (offersNone ? 1 : 0)
    readonly property real textWidth: Math.round(width * 0.34)
    readonly property real tableWidth: width - textWidth - Theme.space.m
    readonly property bool table: tileCount > 0 && tableWidth / tileCount >= Theme.size.control + Theme.space.l

    implicitWidth: Theme.size.readingWidth
    implicitHeight: column.implicitHeight
    Accessible.role: Accessible.Grouping
    Accessible.name: question?.text ?? ""

    function takeFocus() { lines.itemAt(0)?.takeFocus() }
    function give(key: string, point: int) {
        const given = Object.assign({}, answer?.rows ?? {})
        given[key] = point
        answered({ rows: given })
    }

    Column {
        id: column
        width: root.width
        spacing: root.table ? 0 : Theme.space.l

        Item {
            width: parent.width
            height: heads.height + Theme.space.s
            visible: root.table

            Row {
                id: heads
                anchors.right: parent.right

                Repeater {
                    model: root.table ? root.tileCount : 0

                    PlainText {
                        required property int index
                        width: Math.floor(root.tableWidth / root.tileCount)
                        kind: "caption"
                        horizontalAlignment: Text.AlignHCenter
                        wrapMode: Text.Wrap
                        color: Theme.colour.textMuted
                        text: index >= root.points ? qsTr("Does not apply") : (root.labels[index] ?? "") !== "" ? root.labels[index] : String(index + 1)
                        Accessible.ignored: true
                    }
                }
            }
        }
        Repeater {
            id: lines
            model: root.rows.length

            Item {
                id: line

                required property int index
                readonly property var row: root.rows[index] ?? ({})

                width: root.width
                implicitHeight: root.table ? Math.max(called.implicitHeight, points.implicitHeight) + 2 * Theme.space.s : called.implicitHeight + Theme.space.s + points.implicitHeight
                Accessible.role: Accessible.Row
                Accessible.name: row.text ?? ""

                function takeFocus() { points.takeFocus() }

                PlainText {
                    id: called
                    anchors.left: parent.left
                    y: root.table ? Math.round((parent.height - height) / 2) : 0
                    width: root.table ? root.textWidth : parent.width
                    kind: "small"
                    medium: true
                    own: true
                    wrapMode: Text.Wrap
                    text: line.row.text ?? ""
                    Accessible.ignored: true
                }
                PointRow {
                    id: points
                    objectName: "row" + line.index
                    anchors.right: parent.right
                    y: root.table ? Math.round((parent.height - height) / 2) : called.implicitHeight + Theme.space.s
                    width: root.table ? root.tableWidth : parent.width
                    compact: root.table
                    least: 1
                    most: root.points
                    labels: root.labels
                    offersNone: root.offersNone
                    value: root.answer?.rows?.[line.row.key ?? ""]
                    accessibleName: line.row.text ?? ""
                    onChosen: point => root.give(line.row.key, point)
                }
                Hairline {
                    anchors.bottom: parent.bottom
                    width: parent.width
                    visible: root.table
                }
            }
        }
    }
}
