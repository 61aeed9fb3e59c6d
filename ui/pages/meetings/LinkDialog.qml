// SPDX-License-Identifier: GPL-3.0-or-later
// A page of the web for a talking point.
import QtQuick
import Aufwind.Ui

DialogBox {
    id: dialog

    required property var app
    property string pointId: ""
    // Sent and not answered yet.
    property bool sending: false

    title: qsTr("Add a link")
    text: qsTr("Everyone in the meeting can open it.")

    function start(point: string) {
        pointId = point
        address.text = ""
        address.error = ""
        called.text = ""
        called.error = ""
        sending = false
        open()
        address.forceActiveFocus(Qt.OtherFocusReason)
    }
    function submit() {
        if (sending)
            return
        const wanted = address.text.trim()
        if (!app.isWebAddress(wanted)) {
            address.error = qsTr("An address begins with https:// and has no blanks")
            return address.forceActiveFocus(Qt.OtherFocusReason)
        }
        if (TextChange.bytes(called.text.trim()) > 300) {
            called.error = qsTr("This is too long. Shorten it, then press Return.")
            return called.forceActiveFocus(Qt.OtherFocusReason)
        }
        sending = true
        app.addLink(pointId, wanted, called.text, reason => {
            dialog.sending = false
            if (reason === "")
                dialog.close()
            else
                address.error = reason
        })
    }

    InputField {
        id: address
        objectName: "linkAddress"
        width: parent.width
        focus: true
        label: qsTr("Address")
        placeholder: "https://"
        onEdited: error = ""
        onAccepted: dialog.submit()
    }
    InputField {
        id: called
        objectName: "linkTitle"
        width: parent.width
        label: qsTr("Title")
        hint: qsTr("Without one, the name of the site is shown")
        onEdited: error = ""
        onAccepted: dialog.submit()
    }
    foot: [
        PushButton {
            text: qsTr("Cancel")
            onClicked: dialog.close()
        },
        PushButton {
            objectName: "addLink"
            kind: "primary"
            text: qsTr("Add")
            onClicked: dialog.submit()
        }
    ]
}
