// SPDX-License-Identifier: GPL-3.0-or-later
// Milestones or initiatives, and a line for the next one.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Column {
    id: root

    required property var app
    // "milestone" of a key result, or "initiative" of a goal
    required property string kind
    required property string ownerId
    property bool canTick: false
    property bool canAdd: false
    property bool canChange: false
    property bool canRemove: canChange
    property var people: []
    property string placeholder
    readonly property alias count: rows.count

    signal offerUndo(string text, var undo)

    function rowAt(index: int): GoalTaskRow { return rows.itemAt(index) as GoalTaskRow }
    function commit() {
        for (let i = 0; i < rows.count; ++i)
            rowAt(i)?.commit()
    }
    function startAdding() { adder.forceActiveFocus(Qt.OtherFocusReason) }
    function remove(id: string, index: int) {
        // The keyboard goes to a neighbour before its row goes.
        const next = rowAt(index + 1) ?? rowAt(index - 1)
        if (next)
            next.takeFocus()
        else
            adder.forceActiveFocus(Qt.TabFocusReason)
        // Offered for longer than this page may live.
        const edits = root.app.goalEdits, part = root.kind
        if (edits.removePart(part, id))
            root.offerUndo(part === "milestone" ? qsTr("Milestone deleted") : qsTr("Initiative deleted"), () => edits.restorePart(part, id))
    }
    function moveBy(index: int, by: int) {
        const to = index + by
        if (to < 0 || to >= rows.count)
            return
        const before = by < 0 ? rowAt(to - 1) : rowAt(to), after = by < 0 ? rowAt(to) : rowAt(to + 1)
        app.goalEdits.move(kind, rowAt(index).model.id, before?.model.id ?? "", after?.model.id ?? "")
    }
    function add(text: string, answer: var) {
        const made = kind === "milestone" ? app.goalEdits.addMilestone(ownerId, text) : app.goalEdits.addInitiative(ownerId, text)
        answer(made !== "" ? "" : qsTr("This could not be kept. Try again."))
    }

    Repeater {
        id: rows
        model: root.ownerId !== "" ? root.app.model(root.kind === "milestone" ? "goal.milestones" : "goal.initiatives", root.ownerId) : null

        GoalTaskRow {
            width: root.width
            app: root.app
            kind: root.kind
            canTick: root.canTick
            canChange: root.canChange
            canRemove: root.canRemove
            people: root.people
            onRemoved: root.remove(model.id, index)
            onMoveBy: by => root.moveBy(index, by)
        }
    }
    KeptLine {
        id: adder
        objectName: root.kind + "Line"
        width: root.width
        visible: root.canAdd
        most: 300
        app: root.app
        draftKey: root.ownerId !== "" ? "new-" + root.kind + "/" + root.ownerId : ""
        send: (text, answer) => root.add(text, answer)
        placeholder: root.placeholder
        onUp: root.rowAt(rows.count - 1)?.takeFocus()
    }
}
