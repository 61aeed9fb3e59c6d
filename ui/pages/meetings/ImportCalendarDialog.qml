// SPDX-License-Identifier: GPL-3.0-or-later
// What is in a calendar file, what would become of it here, and which of it is taken.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

DialogBox {
    id: dialog

    required property var calendar
    readonly property bool ready: calendar.state === "ready"

    width: Math.min(Theme.size.dialog * 1.5, (parent ? parent.width : Theme.size.dialog * 1.5) - 2 * Theme.space.l)
    title: qsTr("Import a calendar file")
    text: ready ? qsTr("You become the organiser of new meetings. Nobody gets an e-mail.") : ""
    onClosed: calendar.leave()
    // The keyboard goes to what has been read.
    readonly property bool filled: visible && ready && list.count > 0
    onFilledChanged: if (filled) start.restart()

    Timer {
        id: start
        interval: 0
        onTriggered: list.moveTo(0)
    }

    LoadingLines {
        width: parent.width
        visible: dialog.calendar.state === "reading"
    }
    PlainText {
        width: parent.width
        visible: dialog.ready
        kind: "small"
        medium: true
        elide: Text.ElideMiddle
        text: dialog.calendar.fileName + " · " + qsTr("%n event(s)", "", list.count)
    }
    RowList {
        id: list
        objectName: "events"
        width: parent.width
        // What stands above and below it needs its place, too.
        height: Math.min(contentHeight, Theme.size.dialog * 0.75, dialog.parent ? dialog.parent.height * 0.4 : contentHeight)
        visible: dialog.ready && count > 0
        model: dialog.calendar.lines
        spacing: Theme.space.s
        delegate: ImportCalendarRow {
            required property int index
            width: list.width
            focusPolicy: list.stop === index ? Qt.StrongFocus : Qt.ClickFocus
            onChoose: chosen => dialog.calendar.choose(index, chosen)
        }
    }
    PlainText {
        width: parent.width
        visible: dialog.ready && list.count === 0
        kind: "small"
        color: Theme.colour.textMuted
        text: qsTr("There is no event in this file.")
    }
    PlainText {
        width: parent.width
        visible: dialog.ready && dialog.calendar.beyond > 0
        kind: "caption"
        wrapMode: Text.Wrap
        color: Theme.colour.warningText
        text: qsTr("%n more event(s) were not looked at: the file is too large.", "", dialog.calendar.beyond)
    }
    FieldNote {
        width: parent.width
        error: dialog.calendar.trouble
    }
    foot: [
        PushButton {
            text: qsTr("Cancel")
            onClicked: dialog.close()
        },
        PushButton {
            objectName: "import"
            kind: "primary"
            visible: dialog.calendar.state !== "failed"
            enabled: dialog.ready && dialog.calendar.chosen > 0 && !dialog.calendar.busy
            text: dialog.calendar.chosen > 0 ? qsTr("Import %n meeting(s)", "", dialog.calendar.chosen) : qsTr("Import")
            onClicked: dialog.calendar.run()
        }
    ]
}
