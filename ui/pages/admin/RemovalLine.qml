// SPDX-License-Identifier: GPL-3.0-or-later
// To do without a way to sign in, after a second look.
import QtQuick
import Aufwind.Ui

SettingLine {
    id: line

    /// What the names of its buttons end with.
    property string noun
    property bool busy: false
    property bool asking: false

    signal removed

    name: qsTr("Remove this way to sign in")
    note: asking ? qsTr("Nobody signs in with it any more. Whoever has no password asks for a code by mail.") : ""

    Row {
        spacing: Theme.space.s

        PushButton {
            objectName: "keep" + line.noun
            visible: line.asking
            kind: "quiet"
            text: qsTr("Keep")
            onClicked: line.asking = false
        }
        PushButton {
            objectName: "remove" + line.noun
            kind: line.asking ? "danger" : "secondary"
            text: qsTr("Remove")
            enabled: !line.busy
            onClicked: {
                if (line.asking)
                    line.removed()
                else
                    line.asking = true
            }
        }
    }
}
