// SPDX-License-Identifier: GPL-3.0-or-later
// One value of the company, new or changed.
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

DialogBox {
    id: dialog

    required property var app
    property string valueId: ""

    objectName: "valueDialog"
    title: valueId === "" ? qsTr("New value") : qsTr("Change the value")
    parent: T.Overlay.overlay
    onOpened: name.forceActiveFocus(Qt.PopupFocusReason)

    // A row, or null for a new one.
    function begin(row: var) {
        valueId = row?.id ?? ""
        name.text = row?.name ?? ""
        about.text = row?.description ?? ""
        name.error = ""
        about.error = ""
        open()
    }
    function save() {
        const called = name.text.trim(), words = about.text.trim()
        name.error = called === "" ? qsTr("A value needs a name") : TextChange.bytes(called) > 120 ? qsTr("This is too long") : ""
        about.error = TextChange.bytes(words) > 1000 ? qsTr("This is too long") : ""
        if (name.error !== "" || about.error !== "") {
            (name.error !== "" ? name : about).forceActiveFocus(Qt.OtherFocusReason)
            return
        }
        const fields = { name: called, description: words || null }
        if (valueId !== "")
            app.set("company_value", valueId, fields)
        else
            app.create("company_value", fields)
        close()
    }

    InputField {
        id: name
        objectName: "valueName"
        width: parent ? parent.width : 0
        label: qsTr("Name")
        placeholder: qsTr("Candour")
        maximumLength: 120
        onEdited: error = ""
        onAccepted: dialog.save()
    }
    InputField {
        id: about
        objectName: "valueDescription"
        width: parent ? parent.width : 0
        label: qsTr("What it means")
        placeholder: qsTr("We say what we think, and how we came to it.")
        maximumLength: 1000
        onEdited: error = ""
        onAccepted: dialog.save()
    }
    foot: [
        PushButton {
            text: qsTr("Cancel")
            onClicked: dialog.close()
        },
        PushButton {
            objectName: "saveValue"
            kind: "primary"
            text: dialog.valueId === "" ? qsTr("Add") : qsTr("Save")
            onClicked: dialog.save()
        }
    ]
}
