// SPDX-License-Identifier: GPL-3.0-or-later
// The control that takes a value of a column: a text, a day, a choice or a person.
import QtQuick
import Aufwind.Ui

FocusScope {
    id: root

    required property var app
    required property var column
    property var given: undefined

    signal accepted

    readonly property var files: ({
        date: "EmployeeDateValue.qml", choice: "EmployeeChoiceValue.qml", yesNo: "EmployeeChoiceValue.qml", person: "EmployeePersonValue.qml",
        people: "EmployeePersonValue.qml"
    })

    readonly property var control: loader.item
    readonly property string what: column ? column.kind + " " + column.key : ""

    implicitWidth: Theme.size.menuLeast
    implicitHeight: control?.implicitHeight ?? Theme.size.control

    function begin() {
        load()
        control?.begin()
    }
    function current(): var { return control?.current() }
    function load() {
        if (loader.holds === what)
            return
        loader.holds = what
        loader.setSource(Qt.resolvedUrl(files[column?.kind] ?? "EmployeeTextValue.qml"), { app: app, column: column, given: given })
    }
    onWhatChanged: load()

    Loader {
        id: loader

        property string holds

        width: root.width
        focus: true
        Component.onCompleted: root.load()
    }
    Connections {
        target: loader.item
        ignoreUnknownSignals: true
        function onTaken() { root.accepted() }
    }
}
