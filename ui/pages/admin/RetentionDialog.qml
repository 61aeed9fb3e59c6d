// SPDX-License-Identifier: GPL-3.0-or-later
// How long one kind of data is kept. The server wants the password once more.
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

DialogBox {
    id: dialog

    required property var app
    property string kind: ""
    property string name: ""
    property bool bounded: false

    signal kept

    objectName: "retentionDialog"
    title: name
    text: bounded ? qsTr("What is older is removed for good, on the server and then on every device.") : qsTr("Nothing is removed by itself.")
    parent: T.Overlay.overlay
    onOpened: {
        if (bounded)
            months.forceActiveFocus(Qt.PopupFocusReason)
        else
            always.forceActiveFocus(Qt.PopupFocusReason)
    }

    function begin(wanted: string, called: string, present: int) {
        kind = wanted
        name = called
        bounded = present > 0
        months.text = present > 0 ? present : ""
        months.error = edits.failure = ""
        open()
    }
    function submit() {
        const count = Number(months.text)
        const fits = new RegExp("^[0-9]{1,3}$").test(months.text.trim()) && count >= 1 && count <= 120
        months.error = bounded && !fits ? qsTr("From 1 to 120 months") : ""
        if (months.error !== "") {
            months.forceActiveFocus(Qt.OtherFocusReason)
            return
        }
        edits.run(() => {
            app.create("retention_rule", { kind: kind, months: bounded ? count : null })
            close()
            kept()
        })
    }

    CriticalEdits {
        id: edits
        app: dialog.app
    }
    RadioField {
        id: always
        objectName: "keepAlways"
        text: qsTr("As long as you want")
        checked: !dialog.bounded
        onClicked: dialog.bounded = false
    }
    RadioField {
        objectName: "keepMonths"
        text: qsTr("So many months")
        checked: dialog.bounded
        onClicked: {
            dialog.bounded = true
            months.forceActiveFocus(Qt.OtherFocusReason)
        }
    }
    InputField {
        id: months
        objectName: "retentionMonths"
        width: parent ? parent.width : 0
        visible: dialog.bounded
        label: qsTr("Months")
        placeholder: "24"
        hint: qsTr("Months of the calendar, on the clock of your company.")
        maximumLength: 3
        onEdited: error = ""
        onAccepted: dialog.submit()
    }
    FieldNote {
        objectName: "retentionFailure"
        width: parent ? parent.width : 0
        error: edits.failure
    }
    foot: [
        PushButton {
            text: qsTr("Cancel")
            onClicked: dialog.close()
        },
        PushButton {
            objectName: "saveRetention"
            kind: "primary"
            text: qsTr("Save")
            enabled: !dialog.app.security.busy
            onClicked: dialog.submit()
        }
    ]
}
