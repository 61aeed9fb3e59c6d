// SPDX-License-Identifier: GPL-3.0-or-later
// The occurrences of a series: coming, today, past.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

Item {
    id: root

    property alias model: list.model
    property string occurrenceId
    property int revision: 0

    signal chosen(string id)
    signal filled

    // The chosen occurrence's row, or null.
    readonly property var selected: {
        root.revision
        for (let i = 0; i < watch.count; ++i) {
            const row = watch.rowAt(i)
            if (row && row.occurrenceId === root.occurrenceId)
                return row
        }
        return null
    }

    function nearest(): string {
        let today = ""
        let coming = null
        let past = null
        for (let i = 0; i < watch.count; ++i) {
            const row = watch.rowAt(i)
            if (!row)
                continue
            if (row.group === "today")
                today = today === "" ? row.occurrenceId : today
            else if (row.group === "coming" && (!coming || row.starts < coming.starts))
                coming = row
            else if (row.group === "past" && (!past || row.starts > past.starts))
                past = row
        }
        return today !== "" ? today : coming ? coming.occurrenceId : past ? past.occurrenceId : ""
    }

    ModelWatch {
        id: watch
        model: list.model
        onRevisionChanged: {
            root.revision += 1
            settle.start()
        }
    }
    // Rows come one by one; which is nearest shows once all are there.
    Timer {
        id: settle
        interval: 0
        onTriggered: root.filled()
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
