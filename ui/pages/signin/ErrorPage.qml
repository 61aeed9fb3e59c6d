// SPDX-License-Identifier: GPL-3.0-or-later
// Aufwind cannot go on by itself: what happened and what to do.
import QtQuick
import Aufwind.Ui

Rectangle {
    id: root

    required property var app

    color: Theme.colour.window

    EmptyState {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        kind: "danger"
        glyph: "warning"
        title: qsTr("Aufwind could not open your data")
        text: root.app.errorText

        PushButton {
            objectName: "tryAgain"
            kind: root.app.canStartAnew ? "secondary" : "primary"
            focus: !root.app.canStartAnew
            text: qsTr("Try again")
            onClicked: root.app.tryAgain()
        }
        StartAnewForm {
            visible: root.app.canStartAnew
            focus: root.app.canStartAnew
            app: root.app
        }
    }
}
