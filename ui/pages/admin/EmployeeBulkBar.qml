// SPDX-License-Identifier: GPL-3.0-or-later
// One value for everybody who is chosen in the employees' table, as one step.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Rectangle {
    id: root

    required property var app
    required property var table
    property var grid: null
    property var columns: []
    readonly property int chosen: grid?.chosenCount ?? 0
    readonly property bool busy: grid?.busy === "changing"
    readonly property var column: columns[about.currentIndex] ?? null

    // What was changed last is that people leave.
    property bool leaves: false

    // Two records of one person, which admins make one.
    readonly property bool canMerge: chosen === 2 && ["admin", "owner"].includes(app.role)

    signal say(string text, string glyph)
    signal merge(var both)

    height: visible ? Math.max(Theme.size.foot, (acts.visible ? acts.implicitHeight : 0) + 2 * Theme.space.m) : 0
    visible: (chosen > 0 && columns.length > 0) || (grid?.busy ?? "") !== ""
    color: Theme.colour.surface
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Change what is chosen")

    function change() {
        if (!table.leave())
            return
        leaves = column.key === "status" && value.current() === "left"
        if (column.key === "status" && chosen === 1 && table.askStatus(grid.onlyChosen(), value.current()))
            return
        const reason = grid.setChosen(column.key, value.current())
        if (reason !== "")
            say(reason, "warning")
    }

    Hairline { width: parent.width }
    // In several lines where large letters leave no room for one.
    Flow {
        id: acts
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.space.xl
        anchors.rightMargin: Theme.size.supportFree
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space.m
        visible: (root.grid?.busy ?? "") === ""

        PlainText {
            height: Theme.size.control
            verticalAlignment: Text.AlignVCenter
            kind: "small"
            medium: true
            text: qsTr("%n chosen", "", root.chosen)
        }
        ComboField {
            id: about
            objectName: "bulkColumn"
            leastWidth: Theme.size.rowButton
            width: Math.min(implicitWidth, Theme.size.menuLeast)
            accessibleName: qsTr("Column")
            model: root.columns.map(one => one.title)
        }
        EmployeeValue {
            id: value
            objectName: "bulkValue"
            width: Math.min(acts.width, 1.4 * Theme.size.menuLeast)
            app: root.app
            column: root.column
        }
        PushButton {
            objectName: "bulkChange"
            kind: "primary"
            text: qsTr("Change")
            onClicked: root.change()
        }
        PushButton {
            objectName: "bulkMerge"
            visible: root.canMerge
            text: qsTr("Merge …")
            onClicked: if (root.table.leave()) root.merge(root.grid.chosenPair())
        }
        IconButton {
            objectName: "bulkNone"
            glyph: "close"
            text: qsTr("Choose nobody")
            onClicked: root.grid.chooseNone()
        }
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.size.supportFree
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space.m
        visible: (root.grid?.busy ?? "") !== ""

        PlainText {
            anchors.verticalCenter: parent.verticalCenter
            kind: "small"
            text: root.busy ? qsTr("Changing …") : qsTr("Exporting …")
        }
        ProgressTrack {
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.size.menuLeast
            value: root.grid?.progress ?? 0
        }
        PushButton {
            objectName: "bulkCancel"
            text: qsTr("Cancel")
            onClicked: root.grid.cancel()
        }
    }
}
