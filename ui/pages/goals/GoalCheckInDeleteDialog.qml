// SPDX-License-Identifier: GPL-3.0-or-later
// The owner of a goal deletes what somebody else said there. It asks, for only its author could bring it back.
import QtQuick
import Aufwind.Ui

DialogBox {
    id: dialog

    property string checkInId
    property string author

    signal agreed

    // With a ring, since Return counts.
    onOpened: stay.forceActiveFocus(Qt.TabFocusReason)

    objectName: "checkInDelete"
    title: qsTr("Delete the check-in by %1?").arg(Format.apart(author))
    text: qsTr("This cannot be undone. The values of the key results stay as they are.")

    foot: [
        PushButton {
            id: stay
            objectName: "keepCheckIn"
            text: qsTr("Cancel")
            onClicked: dialog.close()
        },
        PushButton {
            objectName: "deleteCheckInGo"
            kind: "danger"
            text: qsTr("Delete")
            onClicked: {
                dialog.close()
                dialog.agreed()
            }
        }
    ]
}
