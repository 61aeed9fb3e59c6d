// SPDX-License-Identifier: GPL-3.0-or-later
// The answer to whether one would recommend the company: 0 to 10. See QuestionView for what it takes.
import QtQuick
import Aufwind.Ui

FocusScope {
    id: root

    property var question
    property var answer

    signal answered(var answer)

    implicitWidth: Theme.size.readingWidth
    implicitHeight: column.implicitHeight

    function takeFocus() { row.takeFocus() }

    Column {
        id: column
        width: root.width
        spacing: Theme.space.xs

        PointRow {
            id: row
            width: parent.width
            focus: true
            least: 0
            most: 10
            value: root.answer?.number
            accessibleName: root.question?.text ?? ""
            onChosen: point => root.answered({ number: point })
        }
        Item {
            width: parent.width
            height: Math.max(low.implicitHeight, high.implicitHeight)
            visible: !row.stacked

            PlainText {
                id: low
                anchors.left: parent.left
                width: Math.min(implicitWidth, parent.width / 2 - Theme.space.s)
                kind: "caption"
                wrapMode: Text.Wrap
                color: Theme.colour.textMuted
                text: qsTr("Not at all likely")
            }
            PlainText {
                id: high
                anchors.right: parent.right
                width: Math.min(implicitWidth, parent.width / 2 - Theme.space.s)
                kind: "caption"
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignRight
                color: Theme.colour.textMuted
                text: qsTr("Extremely likely")
            }
        }
    }
}
