// SPDX-License-Identifier: GPL-3.0-or-later
// Several people, found by name; those chosen stand below the field and can be taken away.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Column {
    id: root

    required property var app
    property string label
    property string error
    property var ids: []

    signal edited

    spacing: Theme.space.s

    function reset(chosen: var) {
        ids = chosen
        field.choose("")
        error = ""
    }
    function take(id: string) {
        if (!ids.includes(id))
            ids = [...ids, id]
        field.choose("")
        error = ""
        edited()
    }
    function takeFocus() { field.forceActiveFocus(Qt.OtherFocusReason) }
    // Nothing written is left that was meant for a person.
    readonly property bool settled: field.text.trim() === ""

    PersonField {
        id: field
        objectName: "people"
        width: parent.width
        focus: true
        app: root.app
        label: root.label
        error: root.error
        onPicked: personId => root.take(personId)
        onEdited: root.error = ""
    }
    Flow {
        width: parent.width
        spacing: Theme.space.xs
        visible: root.ids.length > 0

        Repeater {
            model: root.ids

            Chip {
                id: one

                required property string modelData

                text: root.app.person(modelData).name ?? ""
                removable: true
                onRemoved: {
                    root.ids = root.ids.filter(id => id !== one.modelData)
                    root.takeFocus()
                    root.edited()
                }
            }
        }
    }
}
