// SPDX-License-Identifier: GPL-3.0-or-later
// Why a part of the admin panel cannot be shown, or that it is on its way.
import QtQuick
import Aufwind.Ui

Item {
    id: root

    // "loading", "offline", "forbidden", "failed", ...
    property string state_
    property string trouble

    signal again

    visible: state_ !== "ready"
    implicitHeight: lines.visible ? lines.implicitHeight : empty.implicitHeight

    LoadingLines {
        id: lines
        width: parent.width
        visible: root.state_ === "loading" || root.state_ === "unknown"
        rows: 5
    }
    EmptyState {
        id: empty
        objectName: "adminTrouble"
        width: parent.width
        visible: !lines.visible
        kind: root.state_ === "offline" ? "warning" : "danger"
        glyph: root.state_ === "offline" ? "cloud-off" : root.state_ === "forbidden" ? "lock" : "warning"
        title: root.state_ === "offline" ? qsTr("This needs a connection")
            : root.state_ === "forbidden" ? qsTr("This is not yours to see") : qsTr("This cannot be shown")
        text: root.state_ === "offline" ? qsTr("Accounts, sign-in and the audit log are kept on the server. Everything else works as always.")
            : root.state_ === "forbidden" ? qsTr("Your role has changed, or the company keeps this to others. An owner can grant it.")
            : root.trouble

        PushButton {
            objectName: "loadAgain"
            glyph: "refresh"
            text: qsTr("Try again")
            onClicked: root.again()
        }
    }
}
