// SPDX-License-Identifier: GPL-3.0-or-later
// The occurrences of a series: coming, today, past.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Models
import Aufwind.Ui

Item {
    id: root

    property alias model: list.model
    property string occurrenceId

    signal chosen(string id)
    signal filled

    // The chosen occurrence's row, or null.
    readonly property var selected: watch.rows.find(row => row.occurrenceId === root.occurrenceId) ?? null

    function has(id: string): bool {
        return id !== "" && watch.rows.some(row => row.occurrenceId === id)
    }
    // Today's, else the next, else the last; the list has the latest first.
    function nearest(): string {
        const rows = watch.rows
        const best = rows.find(row => row.group === "today")
                     ?? rows.filter(row => row.group === "coming").pop()
                     ?? rows.find(row => row.group === "past")
        return best ? best.occurrenceId : ""
    }

    RowWatch {
        id: watch
        model: list.model
        onRowsChanged: root.filled()
    }
    ListView {
        id: list
        objectName: "occurrenceList"
        anchors.fill: parent
        anchors.rightMargin: Theme.line.border
        topMargin: Theme.space.m
        bottomMargin: Theme.space.m
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ThinScrollBar {}
        section.property: "group"
        // The head of a group is part of its first row: a section delegate cannot be bound on Qt 6.4.
        delegate: Item {
            id: entry

            required property var model
            readonly property bool first: ListView.section !== ListView.previousSection

            width: list.width
            height: row.height + (first ? head.height : 0)

            PlainText {
                id: head
                visible: entry.first
                leftPadding: Theme.space.l + Theme.space.xs
                height: Theme.size.control
                kind: "caption"
                medium: true
                color: Theme.colour.textMuted
                text: entry.model.group === "coming" ? qsTr("Coming up") : entry.model.group === "today" ? qsTr("Today") : qsTr("Past")
                Accessible.role: Accessible.Heading
            }
            OccurrenceRow {
                id: row
                x: Theme.space.m
                anchors.bottom: parent.bottom
                width: parent.width - 2 * Theme.space.m + Theme.space.xs
                model: entry.model
                selected: model.occurrenceId === root.occurrenceId
                onClicked: root.chosen(model.occurrenceId)
            }
        }
    }
    PlainText {
        visible: list.count === 0
        x: Theme.space.l
        y: Theme.space.l
        width: parent.width - 2 * x
        kind: "small"
        wrapMode: Text.Wrap
        color: Theme.colour.textMuted
        text: qsTr("No date is planned yet.")
    }
    Hairline {
        upright: true
        anchors.right: parent.right
        height: parent.height
    }
}
