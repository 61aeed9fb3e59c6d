// SPDX-License-Identifier: GPL-3.0-or-later
// The occurrences of a series: coming, today, past.
pragma ComponentBehavior: Bound
import QtQuick
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
        onRowsChanged: {
            root.filled()
            root.follow()
        }
    }
    // The keyboard comes to the chosen one first.
    function follow() {
        const at = watch.rows.findIndex(row => row.occurrenceId === root.occurrenceId)
        if (at >= 0)
            list.currentIndex = at
    }
    onOccurrenceIdChanged: follow()

    RowList {
        id: list
        objectName: "occurrenceList"
        anchors.fill: parent
        anchors.rightMargin: Theme.line.border
        topMargin: Theme.space.m
        bottomMargin: Theme.space.m
        Accessible.name: qsTr("Meetings of this series")
        section.property: "group"
        // The head of a group is part of its first row: a section delegate cannot be bound on Qt 6.4.
        delegate: FocusScope {
            id: entry

            required property var model
            required property int index
            readonly property bool first: ListView.section !== ListView.previousSection

            width: list.width
            height: row.height + (first ? head.height : 0)

            PlainText {
                id: head
                visible: entry.first
                anchors.left: parent.left
                anchors.leftMargin: Theme.space.l + Theme.space.xs
                height: Theme.size.control
                kind: "caption"
                medium: true
                color: Theme.colour.textMuted
                text: entry.model.group === "coming" ? qsTr("Coming up") : entry.model.group === "today" ? qsTr("Today") : qsTr("Past")
                Accessible.role: Accessible.Heading
            }
            OccurrenceRow {
                id: row
                anchors.left: parent.left
                anchors.leftMargin: Theme.space.m
                anchors.bottom: parent.bottom
                width: parent.width - 2 * Theme.space.m + Theme.space.xs
                model: entry.model
                focus: true
                focusPolicy: list.stop === entry.index ? Qt.StrongFocus : Qt.ClickFocus
                selected: model.occurrenceId === root.occurrenceId
                onClicked: {
                    list.currentIndex = entry.index
                    root.chosen(model.occurrenceId)
                }
            }
        }
    }
    PlainText {
        visible: list.count === 0
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.l
        y: Theme.space.l
        width: parent.width - 2 * anchors.leftMargin
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
