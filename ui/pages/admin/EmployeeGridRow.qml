// SPDX-License-Identifier: GPL-3.0-or-later
// One person in the employees' table. The current cell has the keyboard's ring; while it is edited an editor lies over it.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

FocusScope {
    id: row

    required property var model
    required property int index
    required property var table
    property bool isCurrent: false
    property bool isStop: false
    property real nameWidth: 0
    readonly property var cells: model.cells ?? []
    readonly property int column: table.column
    readonly property bool editing: table.editing && table.editId === model.id && column >= 0
    readonly property string current: column >= 0 && table.shown[column] ? table.shown[column].title + ": " + (cells[column] ?? "") : ""

    // A column, and how it is chosen: "one", "toggle", "range" or not at all.
    signal picked(int at, string how)
    signal moved(int step, string how)

    height: Theme.size.tableRow
    activeFocusOnTab: isStop
    Accessible.role: Accessible.Row
    Accessible.name: model.name + (current !== "" ? ", " + current : "")
    Accessible.selected: model.chosen
    Accessible.selectable: true
    Accessible.focusable: true

    function columnAt(x: real): int {
        // Mirrored, the first column stands at the right.
        const from = LayoutMirroring.enabled ? width - x : x
        let left_ = nameWidth - table.shift
        if (from < nameWidth)
            return -1
        for (let at = 0; at < table.shown.length; ++at) {
            left_ += table.widthOf(table.shown[at])
            if (from < left_)
                return at
        }
        return table.shown.length - 1
    }

    onEditingChanged: {
        if (editing)
            editor.setSource(Qt.resolvedUrl("EmployeeCellEditor.qml"), { table: table, personId: model.id })
        else
            editor.setSource("")
    }
    Keys.onPressed: event => {
        if (!row.activeFocus || row.editing)
            return
        const shift = event.modifiers === Qt.ShiftModifier
        const control = event.modifiers === Qt.ControlModifier
        const plain = event.modifiers === Qt.NoModifier || event.modifiers === Qt.KeypadModifier
        const forward = row.LayoutMirroring.enabled ? -1 : 1
        event.accepted = true
        if (plain && event.key === Qt.Key_Right)
            return row.table.goTo(row.column + forward)
        if (plain && event.key === Qt.Key_Left)
            return row.table.goTo(row.column - forward)
        if (plain && (event.key === Qt.Key_F2 || event.key === Qt.Key_Return || event.key === Qt.Key_Enter))
            return row.table.edit()
        if (plain && event.key === Qt.Key_Space)
            return row.table.grid.choose(row.index, "toggle")
        if (shift && event.key === Qt.Key_Space)
            return row.table.grid.choose(row.index, "range")
        if (shift && event.key === Qt.Key_Down)
            return row.moved(1, "range")
        if (shift && event.key === Qt.Key_Up)
            return row.moved(-1, "range")
        if (control && event.key === Qt.Key_A)
            return row.table.grid.chooseAll()
        if (plain && event.key === Qt.Key_Escape && row.table.grid.chosenCount > 0)
            return row.table.grid.chooseNone()
        event.accepted = false
    }

    Rectangle {
        anchors.fill: parent
        color: row.model.chosen ? Theme.colour.accentTint : mouse.containsMouse ? Theme.colour.hover : "transparent"
    }
    MouseArea {
        id: mouse
        anchors.fill: parent
        hoverEnabled: true
        onClicked: event => {
            const how = event.modifiers & Qt.ShiftModifier ? "range" : event.modifiers & Qt.ControlModifier ? "toggle" : ""
            row.picked(row.columnAt(event.x), how)
        }
        onDoubleClicked: event => {
            row.picked(row.columnAt(event.x), "")
            row.table.edit()
        }
    }
    Row {
        id: who
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.l
        width: row.nameWidth - Theme.space.l
        height: parent.height
        spacing: Theme.space.s

        CheckField {
            anchors.verticalCenter: parent.verticalCenter
            focusPolicy: Qt.NoFocus
            accessibleName: qsTr("Choose %1").arg(row.model.name)
            checked: row.model.chosen
            onClicked: {
                row.table.grid.choose(row.index, "toggle")
                checked = Qt.binding(() => row.model.chosen)
            }
        }
        Avatar {
            anchors.verticalCenter: parent.verticalCenter
            personId: row.model.id
            initials: row.model.initials
            name: row.model.name
            extent: Theme.size.avatarSmall
        }
        PlainText {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - x - Theme.space.s
            kind: "small"
            medium: true
            elide: Text.ElideRight
            text: row.model.name
            Accessible.ignored: true
        }
    }
    Item {
        id: sight
        anchors.left: who.right
        anchors.right: parent.right
        height: parent.height
        clip: true

        Row {
            anchors.left: parent.left
            anchors.leftMargin: -row.table.shift
            height: parent.height

            Repeater {
                model: row.table.shown

                PlainText {
                    required property var modelData
                    required property int index
                    width: row.table.widthOf(modelData)
                    height: row.height
                    // What is out of sight is not drawn, and what is partly so shortens its text.
                    opacity: row.table.isSeen(x, width) ? 1 : 0
                    verticalAlignment: Text.AlignVCenter
                    horizontalAlignment: modelData.kind === "number" ? Text.AlignRight : Text.AlignLeft
                    rightPadding: Math.max(Theme.space.m, row.table.hidden(x, width))
                    kind: "small"
                    elide: Text.ElideRight
                    color: Theme.colour.textMuted
                    text: row.cells[index] ?? ""
                    Accessible.ignored: true
                }
            }
        }
        FocusRing {
            anchors.fill: undefined
            anchors.left: parent.left
            anchors.leftMargin: row.column >= 0 ? row.table.startOf(row.column) - row.table.shift - Theme.space.s : 0
            width: row.column >= 0 && row.table.shown[row.column] ? row.table.widthOf(row.table.shown[row.column]) : 0
            height: parent.height
            shown: row.isCurrent && row.activeFocus && row.column >= 0 && !row.editing
        }
        // Bound components cannot be loaded on Qt 6.4, so the loader takes a file.
        Loader {
            id: editor
            anchors.left: parent.left
            anchors.leftMargin: Math.max(0, row.column >= 0 ? row.table.startOf(row.column) - row.table.shift - Theme.space.s : 0)
            anchors.verticalCenter: parent.verticalCenter
            width: row.editing ? Math.min(parent.width - anchors.leftMargin, Math.max(Theme.size.menuLeast, row.table.widthOf(row.table.shown[row.column]))) : 0
            focus: row.editing
        }
    }
    FocusRing {
        shown: row.isCurrent && row.activeFocus && row.column < 0
        gap: 0
        around: 0
    }
    Hairline {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
