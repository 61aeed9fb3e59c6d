// SPDX-License-Identifier: GPL-3.0-or-later
// Today's meetings; the next one stands out.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

Card {
    id: card

    required property var app
    // How high it may become; a day of many meetings scrolls.
    property real most: Infinity

    signal go(string name, var request)

    title: qsTr("Today")
    note: list.count > 0 ? qsTr("%n meeting(s)", "", list.count) : ""
    sidePadding: Theme.space.s

    // The next meeting is the first that has not ended.
    readonly property int next: {
        list.revision
        for (let i = 0; i < list.count; ++i) {
            const row = list.itemAtIndex(i) as TodayRow
            if (row && row.model.ends > Format.now)
                return i
        }
        return -1
    }

    ListView {
        id: list
        property int revision: 0
        width: parent ? parent.width : 0
        objectName: "todayList"
        height: Math.min(contentHeight, card.most - Theme.size.listRow - Theme.space.l)
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ThinScrollBar {}
        clip: true
        model: card.app.model("home.today", "")
        delegate: TodayRow {
            width: list.width
            next: card.next === index
            onClicked: card.go("meeting", { seriesId: model.seriesId, occurrenceId: model.occurrenceId })
            onJoined: card.go("talk", { seriesId: model.seriesId, occurrenceId: model.occurrenceId })
            Component.onCompleted: list.revision += 1
        }
    }
    ListState {
        width: parent ? parent.width : 0
        sync: card.app.sync
        list: list.model
        count: list.count
        compact: true
        rows: 2
        glyph: "calendar"
        title: qsTr("No meetings today")
    }
}
