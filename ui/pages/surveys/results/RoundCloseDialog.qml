// SPDX-License-Identifier: GPL-3.0-or-later
// Closes a round before its end, or calls it off. There is no way back, so it asks.
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

DialogBox {
    id: dialog

    required property var app
    property string roundId
    property bool begun: false

    signal closedRound

    objectName: "roundCloseDialog"
    parent: T.Overlay.overlay
    title: begun ? qsTr("Close the round now?") : qsTr("Call the round off?")
    text: begun ? qsTr("Nobody can answer any more, and what was answered is counted. This cannot be taken back.")
                : qsTr("Nobody will be asked. This cannot be taken back; another round can be launched at any time.")

    function begin(row: var) {
        roundId = row.id
        begun = row.state !== "waiting"
        open()
    }

    foot: [
        PushButton {
            text: qsTr("Cancel")
            onClicked: dialog.close()
        },
        PushButton {
            objectName: "closeRound"
            kind: "danger"
            text: dialog.begun ? qsTr("Close it") : qsTr("Call it off")
            onClicked: {
                dialog.close()
                if (dialog.app.surveyRounds.close(dialog.roundId))
                    dialog.closedRound()
            }
        }
    ]
}
