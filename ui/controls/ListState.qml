// SPDX-License-Identifier: GPL-3.0-or-later
// What stands where a list has no rows: still loading, never loaded here, or simply empty. Buttons are its children.
import QtQuick
import Aufwind.Ui

Item {
    id: root

    required property var sync
    property int count: 0
    property string glyph: "info"
    property string title
    property string text
    property int rows: 5
    property bool compact: false
    default property alias actions: empty.actions

    readonly property bool loading: count === 0 && sync.state === "syncing"
    // Without a connection and without a first sync, empty would be a guess.
    readonly property bool absent: count === 0 && sync.state === "offline" && !Format.known(sync.lastSync)

    visible: count === 0
    implicitHeight: loading ? lines.implicitHeight : empty.implicitHeight

    LoadingLines {
        id: lines
        width: parent.width
        rows: root.rows
        visible: root.loading
    }
    EmptyState {
        id: empty
        width: parent.width
        visible: !root.loading
        topPadding: root.compact ? Theme.space.s : Theme.space.xxl
        bottomPadding: root.compact ? Theme.space.l : Theme.space.xxl
        kind: root.absent ? "warning" : "neutral"
        glyph: root.absent ? "cloud-off" : root.glyph
        title: root.absent ? qsTr("Not on this device yet") : root.title
        text: root.absent ? qsTr("You are offline. This page loads once and then stays with you.") : root.text
    }
}
