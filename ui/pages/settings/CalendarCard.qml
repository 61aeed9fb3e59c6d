// SPDX-License-Identifier: GPL-3.0-or-later
// The address under which other programs read this person's meetings: made, copied once, and revoked.
import QtQuick
import Aufwind.Ui

Card {
    id: card

    required property var app
    readonly property var security: card.app.security
    readonly property string state_: security.calendarState
    readonly property bool has: !isNaN(security.calendarSince.getTime())
    readonly property bool fresh: security.calendarAddress !== ""
    property bool copied: false
    /// Of what is asked once more: "make", "remove", or nothing.
    property string asking: ""
    property string failure: ""

    title: qsTr("Calendar")

    onFreshChanged: copied = false
    Component.onCompleted: security.loadCalendar()

    function run(act) {
        failure = ""
        if (has && asking !== act) {
            asking = act
            return
        }
        asking = ""
        if (act === "make")
            security.makeCalendar()
        else
            security.removeCalendar()
    }

    Connections {
        target: card.security
        ignoreUnknownSignals: true
        function onFailed(act: string, reason: string) {
            if (act === "makeCalendar" || act === "removeCalendar")
                card.failure = reason
        }
    }
    PlainText {
        width: parent ? parent.width : 0
        kind: "caption"
        wrapMode: Text.Wrap
        color: Theme.colour.textMuted
        bottomPadding: Theme.space.s
        text: qsTr("Other calendars can show your meetings. Whoever knows the address reads when they are, what they are called, where, and with whom, without signing in; never what is said in them.")
    }
    LoadingLines {
        width: parent ? parent.width : 0
        visible: card.state_ === "loading" || card.state_ === "unknown"
        rows: 1
    }
    SettingLine {
        visible: card.state_ === "offline" || card.state_ === "failed"
        name: card.state_ === "offline" ? qsTr("This needs a connection") : qsTr("This cannot be shown")
        note: card.state_ === "offline" ? qsTr("The address is kept on the server.") : card.security.calendarTrouble

        PushButton {
            objectName: "loadCalendar"
            glyph: "refresh"
            text: qsTr("Try again")
            onClicked: card.security.loadCalendar()
        }
    }
    SettingLine {
        objectName: "calendarLine"
        visible: card.state_ === "ready"
        name: card.has ? qsTr("There has been an address since %1").arg(Format.moment(card.security.calendarSince)) : qsTr("There is no address")
        note: card.asking === "make" ? qsTr("The one of today is worth nothing then: calendars that have it need the new one.")
            : card.asking === "remove" ? qsTr("Calendars that have it show your meetings no more.")
            : card.has ? qsTr("Signing out everywhere else revokes it as well.") : ""
    }
    Flow {
        width: parent ? parent.width : 0
        visible: card.state_ === "ready"
        spacing: Theme.space.s

        PushButton {
            objectName: "keepCalendar"
            visible: card.asking !== ""
            kind: "quiet"
            text: qsTr("Keep")
            onClicked: card.asking = ""
        }
        PushButton {
            objectName: "removeCalendar"
            visible: card.has && card.asking !== "make"
            kind: card.asking === "remove" ? "danger" : "secondary"
            text: qsTr("Revoke")
            enabled: !card.security.busy
            onClicked: card.run("remove")
        }
        PushButton {
            objectName: "makeCalendar"
            visible: card.asking !== "remove"
            kind: card.asking === "make" ? "danger" : "secondary"
            glyph: card.has ? "refresh" : "link"
            text: card.has ? qsTr("Make a new one") : qsTr("Make an address")
            enabled: !card.security.busy
            onClicked: card.run("make")
        }
    }
    FieldNote {
        objectName: "calendarFailure"
        width: parent ? parent.width : 0
        error: card.failure
    }
    Column {
        visible: card.fresh && card.state_ === "ready"
        width: parent ? parent.width : 0
        topPadding: Theme.space.s
        spacing: Theme.space.s

        PlainText {
            width: parent.width
            medium: true
            wrapMode: Text.Wrap
            text: qsTr("This is the address. It is shown once: subscribe to it in your calendar.")
        }
        PlainText {
            objectName: "calendarAddress"
            width: parent.width
            wrapMode: Text.WrapAnywhere
            text: card.security.calendarAddress
        }
        Flow {
            width: parent.width
            spacing: Theme.space.s

            PushButton {
                objectName: "copyCalendar"
                glyph: card.copied ? "check" : "copy"
                text: card.copied ? qsTr("Copied") : qsTr("Copy")
                onClicked: {
                    card.app.copyText(card.security.calendarAddress)
                    card.copied = true
                }
            }
            PushButton {
                objectName: "keptCalendar"
                kind: "primary"
                text: qsTr("I have kept it")
                onClicked: card.security.takeCalendarAddress()
            }
        }
    }
}
