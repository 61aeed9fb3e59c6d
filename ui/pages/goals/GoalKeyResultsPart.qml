// SPDX-License-Identifier: GPL-3.0-or-later
// What a goal is measured by.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Models
import Aufwind.Ui

Column {
    id: root

    required property var app
    required property string goalId
    // 0 to 1; negative: nothing is expected.
    property real expected: -1
    property var rights: ({})
    readonly property bool weighted: watch.rows.some(row => row.weight !== 1)

    signal edit(string id)
    signal add
    signal offerUndo(string text, var undo)

    spacing: Theme.space.xs

    function rowAt(index: int): GoalKeyResultRow { return rows.itemAt(index) as GoalKeyResultRow }
    function commit() {
        for (let i = 0; i < rows.count; ++i)
            rowAt(i)?.commit()
    }
    function remove(id: string, index: int) {
        const next = rowAt(index + 1) ?? rowAt(index - 1)
        if (next)
            next.takeFocus()
        else
            adder.forceActiveFocus(Qt.TabFocusReason)
        const edits = root.app.goalEdits
        if (edits.removePart("key_result", id))
            root.offerUndo(qsTr("Key result deleted"), () => edits.restorePart("key_result", id))
    }
    function moveBy(index: int, by: int) {
        const to = index + by
        if (to < 0 || to >= rows.count)
            return
        const before = by < 0 ? rowAt(to - 1) : rowAt(to), after = by < 0 ? rowAt(to) : rowAt(to + 1)
        app.goalEdits.move("key_result", rowAt(index).model.id, before?.model.id ?? "", after?.model.id ?? "")
    }

    RowWatch {
        id: watch
        model: rows.model
        roles: ["weight"]
    }
    Item {
        width: parent.width
        height: Theme.size.control

        PlainText {
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            strong: true
            text: qsTr("Key results")
            Accessible.role: Accessible.Heading
        }
        Row {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space.s

            PlainText {
                anchors.verticalCenter: parent.verticalCenter
                kind: "caption"
                color: Theme.colour.textMuted
                text: watch.count === 0 ? "" : root.weighted ? qsTr("%1, weighted").arg(watch.count) : Format.number(watch.count)
            }
            IconButton {
                id: adder
                objectName: "addKeyResult"
                anchors.verticalCenter: parent.verticalCenter
                small: true
                visible: root.rights.change === true
                glyph: "plus"
                text: qsTr("Add a key result")
                onClicked: root.add()
            }
        }
    }
    PlainText {
        width: parent.width
        visible: watch.count === 0
        kind: "small"
        wrapMode: Text.Wrap
        color: Theme.colour.textMuted
        text: root.rights.change === true ? qsTr("Nothing is measured yet. A key result says by which number one sees that the goal is reached.")
                                          : qsTr("Nothing is measured here. The progress is the mean of the goals below, where there are any.")
    }
    Repeater {
        id: rows
        model: root.goalId !== "" ? root.app.model("goal.keyResults", root.goalId) : null

        GoalKeyResultRow {
            width: root.width
            app: root.app
            expected: root.expected
            rights: root.rights
            onEdit: root.edit(model.id)
            onRemoved: root.remove(model.id, index)
            onMoveBy: by => root.moveBy(index, by)
            onOfferUndo: (text, undo) => root.offerUndo(text, undo)
        }
    }
}
