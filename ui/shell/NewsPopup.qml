// SPDX-License-Identifier: GPL-3.0-or-later
// What is new for this person. Today that is what sync has to say; other modules add theirs here.
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

T.Popup {
    id: popup

    required property var app

    signal go(string name, var request)

    width: Theme.size.dialog
    implicitHeight: column.implicitHeight + 2 * padding
    padding: Theme.space.s
    focus: true
    background: Raised {}

    contentItem: Column {
        id: column

        PlainText {
            leftPadding: Theme.space.s
            height: Theme.size.control
            kind: "heading"
            text: qsTr("Notifications")
        }
        ListRow {
            width: parent.width
            visible: popup.app.sync.refused > 0
            title: qsTr("%n change(s) refused", "", popup.app.sync.refused)
            subtitle: qsTr("Your text is kept. See what would make sending again work.")
            leading: Tile { glyph: "warning"; danger: true }
            onClicked: {
                popup.close()
                popup.go("sync", {})
            }
        }
        ListRow {
            width: parent.width
            visible: popup.app.sync.merged > 0
            title: qsTr("%n change(s) merged", "", popup.app.sync.merged)
            subtitle: qsTr("Two people changed the same. The other version is kept.")
            leading: Tile { glyph: "refresh" }
            onClicked: {
                popup.close()
                popup.go("sync", {})
            }
        }
        EmptyState {
            width: parent.width
            visible: popup.app.sync.refused === 0 && popup.app.sync.merged === 0
            glyph: "bell"
            title: qsTr("Nothing new")
            text: qsTr("What needs you appears here.")
        }
    }
}
