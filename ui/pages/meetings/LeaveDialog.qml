// SPDX-License-Identifier: GPL-3.0-or-later
// Leaving a series. It asks, for only the organiser can bring somebody back.
import QtQuick
import Aufwind.Ui

DialogBox {
    id: dialog

    signal agreed

    // With a ring, since Return counts.
    onOpened: stay.forceActiveFocus(Qt.TabFocusReason)

    title: qsTr("Leave this series?")
    text: qsTr("You will no longer receive its agenda and notes. Only the organiser can invite you again.")

    foot: [
        PushButton {
            id: stay
            objectName: "stay"
            text: qsTr("Cancel")
            onClicked: dialog.close()
        },
        PushButton {
            objectName: "leave"
            kind: "danger"
            text: qsTr("Leave")
            onClicked: {
                dialog.close()
                dialog.agreed()
            }
        }
    ]
}
