// SPDX-License-Identifier: GPL-3.0-or-later
// What stands where a list has no rows: it cannot be read, is still loading, was never loaded here, or is simply empty.
// Buttons are its children.
import QtQuick
import Aufwind.Ui

Item {
    id: root

    required property var sync
    // The list itself, which knows whether it could be read.
    property var list: null
    property int count: 0
    property string glyph: "info"
    property string title
    property string text
    property int rows: 5
    property bool compact: false
    default property alias actions: empty.actions

    readonly property bool failed: count === 0 && (list?.failed ?? false)
    readonly property bool loading: !failed && count === 0 && sync.state === "syncing"
    // Without a connection and without a first sync, empty would be a guess.
    readonly property bool absent: !failed && count === 0 && sync.state === "offline" && !Format.known(sync.lastSync)

    visible: count === 0
    implicitHeight: loading ? lines.implicitHeight : failed ? broken.implicitHeight : empty.implicitHeight

    LoadingLines {
        id: lines
        width: parent.width
        rows: root.rows
        visible: root.loading
    }
    EmptyState {
        id: broken
        objectName: "listFailed"
        width: parent.width
        visible: root.failed
        topPadding: root.compact ? Theme.space.s : Theme.space.xxl
        bottomPadding: root.compact ? Theme.space.l : Theme.space.xxl
        kind: "danger"
        glyph: "warning"
        title: qsTr("This list cannot be read")
        text: qsTr("Nothing was changed. Try again; if it stays so, start Aufwind once more.")

        PushButton {
            objectName: "tryAgain"
            glyph: "refresh"
            text: qsTr("Try again")
            onClicked: root.list.refresh()
        }
    }
    EmptyState {
        id: empty
        width: parent.width
        visible: !root.loading && !root.failed
        topPadding: root.compact ? Theme.space.s : Theme.space.xxl
        bottomPadding: root.compact ? Theme.space.l : Theme.space.xxl
        kind: root.absent ? "warning" : "neutral"
        glyph: root.absent ? "cloud-off" : root.glyph
        title: root.absent ? qsTr("Not on this device yet") : root.title
        text: root.absent ? qsTr("You are offline. This page loads once and then stays with you.") : root.text
    }
}
