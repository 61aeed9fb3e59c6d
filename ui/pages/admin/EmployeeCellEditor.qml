// SPDX-License-Identifier: GPL-3.0-or-later
// Edits one cell where it stands: Enter keeps, Escape leaves it as it was, Tab keeps and goes on to the next.
import QtQuick
import Aufwind.Ui

FocusScope {
    id: root

    required property var table
    required property string personId
    readonly property var column: table.shown[table.column] ?? null

    implicitHeight: value.implicitHeight
    focus: true
    Component.onCompleted: {
        table.editor = root
        value.begin()
    }

    function keep(step: int): bool {
        // It is gone as soon as the part has taken what it holds.
        const part = root.table
        const taken = part.keep(value.current())
        if (taken && step !== 0)
            part.editNext(step)
        return taken
    }

    function pass(step: int) {
        if (!keep(step))
            value.begin()
    }

    Keys.onPressed: event => {
        event.accepted = true
        if (event.key === Qt.Key_Escape)
            return root.table.stopEditing()
        event.accepted = [Qt.Key_Up, Qt.Key_Down, Qt.Key_Home, Qt.Key_End, Qt.Key_PageUp, Qt.Key_PageDown].includes(event.key)
    }

    // A field hands Tab to what follows it before anybody around it hears of it: so these stand around it.
    component Edge: Item {
        signal reached

        activeFocusOnTab: true
        onActiveFocusChanged: if (activeFocus) reached()
    }

    Edge { onReached: root.pass(-1) }
    EmployeeValue {
        id: value
        objectName: "cellEditor"
        width: root.width
        focus: true
        app: root.table.app
        column: root.column
        given: root.column ? root.table.grid.cellValue(root.personId, root.column.key) : undefined
        onAccepted: root.keep(0)
    }
    Edge { onReached: root.pass(1) }
}
