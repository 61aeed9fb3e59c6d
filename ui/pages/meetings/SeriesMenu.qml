// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with one meeting and with its series. What a person may not do is not shown.
import QtQuick
import Aufwind.Ui

PopupMenu {
    id: menu

    required property var series
    // The row of the occurrence, or null.
    property var occurrence: null
    property bool organiser: false

    // What SeriesActions does.
    signal wanted(string act)

    readonly property bool single: series.kind === "oneOff"
    readonly property bool planned: occurrence !== null && occurrence.status === "planned"
    readonly property bool off: occurrence !== null && (occurrence.status === "skipped" || occurrence.status === "cancelled")
    readonly property bool ended: series.ended === true

    MenuEntry {
        objectName: "postpone"
        glyph: "calendar"
        text: qsTr("Postpone…")
        visible: !menu.off
        enabled: menu.planned
        onTriggered: menu.wanted("postpone")
    }
    MenuEntry {
        objectName: "openEarly"
        glyph: "clock"
        text: qsTr("Hold it now")
        visible: menu.planned && menu.occurrence.next === true
        onTriggered: menu.wanted("openEarly")
    }
    MenuEntry {
        objectName: "skip"
        glyph: "repeat"
        text: qsTr("Skip this meeting")
        visible: !menu.single && !menu.off
        enabled: menu.planned
        onTriggered: menu.wanted("skip")
    }
    MenuEntry {
        objectName: "cancel"
        glyph: "close"
        text: qsTr("Cancel this meeting")
        visible: !menu.off
        enabled: menu.planned
        onTriggered: menu.wanted("cancel")
    }
    MenuEntry {
        objectName: "bringBack"
        glyph: "undo"
        text: qsTr("Bring this meeting back")
        visible: menu.off && !menu.ended
        onTriggered: menu.wanted("bringBack")
    }
    MenuLine {}
    MenuEntry {
        objectName: "edit"
        glyph: "pencil"
        text: menu.single ? qsTr("Edit the meeting…") : qsTr("Edit the series…")
        visible: menu.organiser && !menu.ended
        onTriggered: menu.wanted("edit")
    }
    MenuEntry {
        objectName: "people"
        glyph: "people"
        text: qsTr("People…")
        visible: menu.organiser && !menu.ended
        onTriggered: menu.wanted("people")
    }
    MenuEntry {
        objectName: "minutes"
        glyph: "file"
        text: qsTr("Save as PDF or print…")
        enabled: menu.occurrence !== null
        onTriggered: menu.wanted("minutes")
    }
    MenuEntry {
        objectName: "export"
        glyph: "download"
        text: qsTr("Export to a calendar file…")
        onTriggered: menu.wanted("export")
    }
    MenuEntry {
        objectName: "end"
        glyph: "pause"
        text: menu.single ? qsTr("Put it away") : qsTr("End the series")
        visible: menu.organiser && !menu.ended
        onTriggered: menu.wanted("end")
    }
    MenuEntry {
        objectName: "resume"
        glyph: "redo"
        text: qsTr("Go on with the series")
        visible: menu.organiser && menu.ended
        onTriggered: menu.wanted("resume")
    }
    MenuEntry {
        objectName: "leave"
        glyph: "logout"
        text: qsTr("Leave…")
        visible: !menu.organiser
        onTriggered: menu.wanted("leave")
    }
}
