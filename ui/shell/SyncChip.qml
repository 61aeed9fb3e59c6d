// SPDX-License-Identifier: GPL-3.0-or-later
// The state of sync in a few words; a click opens the page that explains it.
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

T.AbstractButton {
    id: control

    required property var sync
    property bool compact: false
    readonly property real fullWidth: Math.ceil(words.implicitWidth) + Theme.size.iconSmall + row.spacing + 2 * Theme.space.m

    // The state as it is shown. While one types it is another with each letter; shown is what lasts, and at once what
    // the person has to know.
    property string phase: "upToDate"
    Component.onCompleted: take()
    readonly property string latest: sync.state
    readonly property int hold: 600
    onLatestChanged: {
        const calm = ["upToDate", "saving", "syncing"]
        if (latest === phase)
            settle.stop()
        else if (!calm.includes(latest) || !calm.includes(phase) || (phase === "upToDate" && !settle.running))
            take()
        else
            settle.restart()
    }
    function take() {
        phase = latest
        settle.stop()
    }
    Timer {
        id: settle
        interval: control.hold
        onTriggered: control.take()
    }

    readonly property string glyph: ({ upToDate: "cloud-check", saving: "device", syncing: "refresh", paused: "pause", offline: "cloud-off", attention: "warning" })[phase] ?? "cloud-check"
    readonly property color ink: phase === "syncing" ? Theme.colour.accentText
                               : phase === "offline" || phase === "paused" ? Theme.colour.warningText
                               : phase === "attention" ? Theme.colour.dangerText : Theme.colour.textMuted
    readonly property color ground: phase === "syncing" ? Theme.colour.accentTint
                                  : phase === "offline" || phase === "paused" ? Theme.colour.warningTint
                                  : phase === "attention" ? Theme.colour.dangerTint : "transparent"

    text: {
        switch (phase) {
        case "saving": return qsTr("Saving on this device")
        case "syncing": return sync.total > 0 ? qsTr("Syncing %1 of %2").arg(Format.number(sync.done)).arg(Format.number(sync.total)) : qsTr("Syncing")
        case "paused": return qsTr("Paused")
        case "offline": {
            const since = Format.known(sync.offlineSince) ? qsTr("Offline since %1").arg(Format.time(sync.offlineSince)) : qsTr("Offline")
            return sync.waiting > 0 ? since + " · " + qsTr("%n change(s) waiting", "", sync.waiting) : since
        }
        case "attention": return qsTr("Needs attention")
        }
        return qsTr("Up to date")
    }
    implicitWidth: Math.ceil(row.implicitWidth) + 2 * Theme.space.m
    implicitHeight: Theme.size.syncChip
    focusPolicy: Qt.StrongFocus
    Keys.onReturnPressed: control.clicked()
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Sync: %1").arg(text)

    contentItem: Item {
        Row {
            id: row
            anchors.centerIn: parent
            spacing: Theme.space.s

            Icon {
                glyph: control.glyph
                color: control.ink
                anchors.verticalCenter: parent.verticalCenter
            }
            PlainText {
                id: words
                visible: !control.compact
                kind: "caption"
                medium: true
                text: control.text
                color: control.ink
                anchors.verticalCenter: parent.verticalCenter
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius.control
        color: control.ground.a > 0 ? control.ground : control.down ? Theme.colour.pressed : control.hovered ? Theme.colour.hover : "transparent"

        FocusRing { shown: control.visualFocus }
    }

    Hint {
        text: control.text
        shown: control.compact && (control.hovered || control.visualFocus)
    }
}
