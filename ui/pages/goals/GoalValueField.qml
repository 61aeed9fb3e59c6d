// SPDX-License-Identifier: GPL-3.0-or-later
// The value of one key result at a check-in; left as it is, nothing is measured.
import QtQuick
import Aufwind.Ui

FocusScope {
    id: root

    // As model "goal.keyResults" has it.
    required property var row
    readonly property string keyResultId: row.id
    readonly property bool isYesNo: row.metric === "yesNo"
    // What is to be measured; undefined where nothing was said.
    property var said

    implicitHeight: isYesNo ? box.implicitHeight : field.implicitHeight

    function commit(): bool { return isYesNo || field.commit() }

    CheckField {
        id: box
        objectName: "value"
        width: parent.width
        visible: root.isYesNo
        focus: root.isYesNo
        text: qsTr("%1: done").arg(root.row.title)
        checked: root.row.progress >= 1
        onToggled: root.said = checked ? root.row.target : root.row.start
    }
    GoalNumberField {
        id: field
        objectName: "value"
        width: parent.width
        visible: !root.isYesNo
        focus: !root.isYesNo
        label: root.row.title
        placeholder: qsTr("last %1").arg(root.row.lastValue)
        hint: root.row.values
        onChosen: value => root.said = value

        PlainText {
            anchors.verticalCenter: parent ? parent.verticalCenter : undefined
            kind: "small"
            color: Theme.colour.textMuted
            text: root.row.metric === "percent" ? "%" : root.row.unit
        }
    }
}
