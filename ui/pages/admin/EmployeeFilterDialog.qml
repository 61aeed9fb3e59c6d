// SPDX-License-Identifier: GPL-3.0-or-later
// One condition more for the employees' table.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

DialogBox {
    id: dialog

    objectName: "filterDialog"
    required property var app
    property var grid: null
    property var columns: []
    readonly property var column: columns[about.currentIndex] ?? null
    readonly property var tests: column && grid ? grid.tests(column.key) : []
    readonly property var test: tests[how.currentIndex] ?? null
    readonly property string takes: test?.values ?? "none"
    property var many: []
    property string error

    title: qsTr("Add a condition")
    text: qsTr("Shown is whoever meets every condition.")

    onAboutToShow: {
        error = ""
        many = []
    }
    onOpened: about.forceActiveFocus(Qt.TabFocusReason)

    function toggle(option: string) {
        many = many.includes(option) ? many.filter(one => one !== option) : many.concat([option])
    }
    function values(): var {
        if (takes === "none")
            return []
        if (takes === "many")
            return many
        const one = value.current()
        return one === undefined ? [] : [one]
    }
    function add() {
        error = grid.addCondition(column.key, test.name, values())
        if (error === "")
            close()
    }

    ComboField {
        id: about
        objectName: "filterColumn"
        width: parent ? parent.width : 0
        accessibleName: qsTr("Column")
        model: dialog.columns.map(one => one.title)
        currentIndex: 0
        onActivated: {
            how.currentIndex = 0
            dialog.many = []
            dialog.error = ""
        }
    }
    ComboField {
        id: how
        objectName: "filterTest"
        width: parent ? parent.width : 0
        accessibleName: qsTr("Test")
        model: dialog.tests.map(one => one.text)
        onActivated: dialog.error = ""
    }
    EmployeeValue {
        id: value
        objectName: "filterValue"
        width: parent ? parent.width : 0
        visible: dialog.takes === "one"
        app: dialog.app
        column: dialog.column
        onAccepted: dialog.error = ""
    }
    Column {
        width: parent ? parent.width : 0
        visible: dialog.takes === "many"
        spacing: Theme.space.s

        Repeater {
            model: dialog.takes === "many" ? dialog.column.optionTexts : []

            CheckField {
                required property string modelData
                required property int index
                objectName: "filterOption_" + index
                text: modelData
                width: Math.min(implicitWidth, parent ? parent.width : 0)
                checked: dialog.many.includes(dialog.column.options[index])
                onClicked: {
                    dialog.toggle(dialog.column.options[index])
                    checked = Qt.binding(() => dialog.many.includes(dialog.column?.options[index]))
                }
            }
        }
    }
    FieldNote {
        objectName: "filterError"
        width: parent ? parent.width : 0
        error: dialog.error
    }

    foot: [
        PushButton {
            text: qsTr("Cancel")
            onClicked: dialog.close()
        },
        PushButton {
            objectName: "addCondition"
            kind: "primary"
            text: qsTr("Add")
            onClicked: dialog.add()
        }
    ]
}
