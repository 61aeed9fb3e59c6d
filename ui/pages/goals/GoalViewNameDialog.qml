// SPDX-License-Identifier: GPL-3.0-or-later
// The name of a view that is kept.
import QtQuick
import Aufwind.Ui

DialogBox {
    id: dialog

    property string viewId

    signal named(string viewId, string name)

    title: dialog.viewId === "" ? qsTr("Save this view") : qsTr("Rename the view")
    text: qsTr("Only you see it.")

    function ask(id: string, name: string) {
        viewId = id
        field.text = name
        field.error = ""
        open()
        field.forceActiveFocus(Qt.OtherFocusReason)
        field.selectAll()
    }
    function submit() {
        const name = field.text.trim()
        if (name === "")
            field.error = qsTr("Give it a name")
        else if (TextChange.bytes(name) > 120)
            field.error = qsTr("This is too long. Shorten it, then press Return.")
        if (field.error !== "")
            return field.forceActiveFocus(Qt.OtherFocusReason)
        dialog.close()
        dialog.named(dialog.viewId, name)
    }

    InputField {
        id: field
        objectName: "goalViewName"
        width: parent ? parent.width : 0
        focus: true
        label: qsTr("Name")
        onEdited: error = ""
        onAccepted: dialog.submit()
    }
    foot: [
        PushButton {
            text: qsTr("Cancel")
            onClicked: dialog.close()
        },
        PushButton {
            objectName: "keepGoalView"
            kind: "primary"
            text: qsTr("Save")
            onClicked: dialog.submit()
        }
    ]
}
