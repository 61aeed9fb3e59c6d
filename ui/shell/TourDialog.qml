// SPDX-License-Identifier: GPL-3.0-or-later
// Shows somebody around in three steps, each over the page that it speaks of. It can be left at any time and counts as
// seen then; the support button starts it again.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

DialogBox {
    id: dialog

    required property var app
    required property KeyMap keyMap
    property int step: 0
    readonly property var steps: [
        { page: "home", glyph: "home", title: qsTr("Your day at a glance"), text: qsTr("Home shows what is due: meetings to prepare and action items of yours, the overdue ones first. On the right are today’s meetings.") },
        { page: "meetings", glyph: "calendar", title: qsTr("Meetings, also without a connection"), text: qsTr("Collect talking points together, write notes at the same time, agree on who does what. Everything is saved on this device at once and sent when there is a connection; the mark at the top says how far that is.") },
        { page: "", glyph: "search", title: qsTr("Find and do everything with %1").arg(dialog.keyMap.shown("search")), text: qsTr("Search finds people, meetings, notes and action items, and every command by its name. %1 shows all keyboard shortcuts.").arg(dialog.keyMap.shown("map")) }
    ]
    readonly property bool last: step === steps.length - 1

    signal go(string name)

    function start() {
        step = 0
        open()
        show()
    }
    function show() {
        if (steps[step].page !== "")
            go(steps[step].page)
        next.forceActiveFocus(Qt.TabFocusReason)
    }
    function move(by: int) {
        if (step + by >= steps.length) {
            close()
        } else if (step + by >= 0) {
            step += by
            show()
        }
    }

    objectName: "tour"
    title: steps[step].title
    onOpened: next.forceActiveFocus(Qt.TabFocusReason)
    onClosed: dialog.app.finishTour()

    Row {
        width: parent ? parent.width : 0
        spacing: Theme.space.m

        Tile {
            id: tile
            glyph: dialog.steps[dialog.step].glyph
        }
        PlainText {
            objectName: "tourText"
            width: parent.width - tile.width - Theme.space.m
            wrapMode: Text.Wrap
            text: dialog.steps[dialog.step].text
        }
    }
    Item {
        width: parent ? parent.width : 0
        height: next.height

        PlainText {
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            kind: "caption"
            color: Theme.colour.textMuted
            text: qsTr("%1 of %2").arg(dialog.step + 1).arg(dialog.steps.length)
        }
        Row {
            anchors.right: parent.right
            spacing: Theme.space.s

            PushButton {
                objectName: "tourSkip"
                visible: !dialog.last
                kind: "quiet"
                text: qsTr("Skip")
                onClicked: dialog.close()
            }
            PushButton {
                objectName: "tourBack"
                visible: dialog.step > 0
                text: qsTr("Back")
                onClicked: dialog.move(-1)
            }
            PushButton {
                id: next
                objectName: "tourNext"
                kind: "primary"
                text: dialog.last ? qsTr("Get started") : qsTr("Next")
                onClicked: dialog.move(1)
            }
        }
    }
}
