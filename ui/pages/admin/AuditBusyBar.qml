// SPDX-License-Identifier: GPL-3.0-or-later
// How far an export of the audit log is. What it found is written in a moment, and no longer to be stopped.
import QtQuick
import Aufwind.Ui

Rectangle {
    id: root

    required property var log

    height: visible ? Theme.size.foot : 0
    visible: log.busy === "exporting" || log.busy === "writing"
    color: Theme.colour.surface

    Hairline { width: parent.width }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.size.supportFree
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space.m

        PlainText {
            anchors.verticalCenter: parent.verticalCenter
            kind: "small"
            text: qsTr("Exporting …")
        }
        ProgressTrack {
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.size.menuLeast
            value: root.log.progress
            accessibleName: qsTr("Exporting …")
        }
        PushButton {
            objectName: "auditCancel"
            text: qsTr("Cancel")
            enabled: root.log.busy === "exporting"
            onClicked: root.log.cancel()
        }
    }
}
