// SPDX-License-Identifier: GPL-3.0-or-later
// What a file of goals would change, before it does.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

DialogBox {
    id: dialog

    required property var importer
    readonly property bool ready: importer.step === "changes" && importer.busy === ""
    readonly property var counts: importer.counts ?? ({})

    width: Math.min(Theme.size.dialog * 1.75, (parent ? parent.width : Theme.size.dialog * 1.75) - 2 * Theme.space.l)
    title: qsTr("Import goals")
    text: ready ? qsTr("Nothing has changed yet. What you see here is done as one step, and Ctrl+Z takes all of it back.") : ""
    onClosed: importer.leave()
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
        visible: dialog.importer.busy === "reading" || dialog.importer.busy === "comparing"
    }
    ProgressTrack {
        width: parent.width
        visible: dialog.importer.busy === "applying"
        value: dialog.importer.progress ?? 0
        accessibleName: qsTr("Importing")
    }
    PlainText {
        objectName: "importCounts"
        width: parent.width
        visible: dialog.ready
        kind: "small"
        medium: true
        wrapMode: Text.Wrap
        text: dialog.importer.fileName + " · " + qsTr("%n new", "", dialog.counts.created ?? 0) + " · " + qsTr("%n changed", "", dialog.counts.changed ?? 0)
              + " · " + qsTr("%n unchanged", "", dialog.counts.unchanged ?? 0) + " · " + qsTr("%n with an error", "", dialog.counts.faulty ?? 0)
    }
    Row {
        anchors.left: parent ? parent.left : undefined
        visible: dialog.ready && (dialog.importer.asksForOrder ?? false)
        spacing: Theme.space.m

        PlainText {
            anchors.verticalCenter: parent.verticalCenter
            kind: "small"
            text: qsTr("In dates, first comes")
        }
        Segments {
            objectName: "goalDateOrder"
            accessibleName: qsTr("In dates, first comes")
            options: [{ value: "day", text: qsTr("the day") }, { value: "month", text: qsTr("the month") }]
            value: dialog.importer.order ?? ""
            onChosen: value => dialog.importer.order = value
        }
    }
    RowList {
        id: list
        objectName: "goalLines"
        width: parent.width
        // What stands above and below it needs its place, too.
        height: Math.min(contentHeight, Theme.size.dialog * 0.75, dialog.parent ? dialog.parent.height * 0.4 : contentHeight)
        visible: dialog.ready && count > 0
        model: dialog.importer.lines
        delegate: GoalImportRow {
            required property int index
            width: list.width
            focusPolicy: list.stop === index ? Qt.StrongFocus : Qt.ClickFocus
        }
    }
    PlainText {
        width: parent.width
        visible: dialog.ready && dialog.importer.beyond > 0
        kind: "caption"
        wrapMode: Text.Wrap
        color: Theme.colour.warningText
        text: qsTr("%n more row(s) were not looked at: the file is too large.", "", dialog.importer.beyond)
    }
    FieldNote {
        width: parent.width
        error: dialog.importer.trouble ?? ""
    }
    foot: [
        PushButton {
            text: qsTr("Cancel")
            onClicked: dialog.close()
        },
        PushButton {
            objectName: "importGoals"
            kind: "primary"
            enabled: dialog.ready && dialog.importer.changes > 0
            text: dialog.ready && dialog.importer.changes > 0 ? qsTr("Import %n row(s)", "", dialog.importer.changes) : qsTr("Import")
            onClicked: dialog.importer.apply()
        }
    ]
}
