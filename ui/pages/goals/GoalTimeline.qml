// SPDX-License-Identifier: GPL-3.0-or-later
// Goals over the months of a cycle, with the line of today.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Models
import Aufwind.Ui

FocusScope {
    id: view

    required property GoalList lines
    property bool shown: true
    property string chosenId
    // First and last day that are to be seen.
    property date first: new Date(Format.now.getFullYear(), 0, 1)
    property date last: new Date(Format.now.getFullYear(), 11, 31)
    readonly property int firstDay: Format.dayNumber(first)
    readonly property int days: Math.max(1, Format.dayNumber(last) - firstDay + 1)
    readonly property real namesWidth: Math.round(width * 0.36)
    readonly property real daysWidth: Math.max(0, width - namesWidth - Theme.space.l)
    readonly property int today: Format.dayNumber(Format.now)
    readonly property var months: monthsOf(first, last)

    signal opened(string goalId)

    function takeFocus() { list.takeFocus() }
    function goTo(goalId: string) {
        const at = lines.rowOf(goalId)
        if (at < 0)
            return
        list.currentIndex = at
        list.positionViewAtIndex(at, ListView.Contain)
    }
    // Where a day begins, from the left edge of the days.
    function placeOf(day: int): real { return Math.max(0, Math.min(1, (day - firstDay) / days)) * daysWidth }
    // Of long times only every so many months have a name.
    function monthsOf(from: date, to: date): var {
        const all = []
        const count = (to.getFullYear() - from.getFullYear()) * 12 + to.getMonth() - from.getMonth() + 1
        const step = Math.max(1, Math.ceil(count / 12))
        for (let i = 0; i < count; i += step) {
            const begin = new Date(from.getFullYear(), from.getMonth() + i, 1)
            const name = Format.locale.standaloneMonthName(begin.getMonth(), Locale.LongFormat).slice(0, 3)
            all.push({ day: Math.max(Format.dayNumber(begin), Format.dayNumber(from)), text: count > 12 ? name + " " + begin.getFullYear() : name })
        }
        return all
    }

    Hairline { width: parent.width }
    Item {
        id: head
        width: parent.width
        height: Theme.size.tableHead

        PlainText {
            anchors.left: parent.left
            anchors.leftMargin: Theme.space.xxl
            anchors.verticalCenter: parent.verticalCenter
            kind: "caption"
            medium: true
            color: Theme.colour.textMuted
            text: qsTr("Goal")
        }
        Repeater {
            model: view.months

            PlainText {
                required property var modelData
                anchors.left: parent ? parent.left : undefined
                anchors.leftMargin: view.namesWidth + view.placeOf(modelData.day) + Theme.space.xs
                anchors.verticalCenter: parent ? parent.verticalCenter : undefined
                kind: "caption"
                medium: true
                color: Theme.colour.textMuted
                text: modelData.text
            }
        }
        Hairline {
            anchors.bottom: parent.bottom
            width: parent.width
        }
    }
    RowList {
        id: list
        objectName: "goalTimeline"
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        focus: true
        reuseItems: true
        bottomMargin: Theme.size.supportFree
        visible: count > 0
        model: view.shown ? view.lines : null
        Accessible.name: qsTr("Goals")
        delegate: GoalTimelineRow {
            width: list.width
            line: view
            selected: model.goalId === view.chosenId
            focusPolicy: list.stop === index ? Qt.StrongFocus : Qt.ClickFocus
            onClicked: {
                list.currentIndex = index
                view.opened(model.goalId)
            }
        }
    }
    Repeater {
        model: view.months

        Hairline {
            required property var modelData
            z: -1
            upright: true
            anchors.left: parent ? parent.left : undefined
            anchors.leftMargin: view.namesWidth + view.placeOf(modelData.day)
            anchors.top: head.bottom
            anchors.bottom: list.bottom
        }
    }
    Rectangle {
        visible: list.visible && view.today >= view.firstDay && view.today < view.firstDay + view.days
        anchors.left: parent.left
        anchors.leftMargin: view.namesWidth + Math.round(view.placeOf(view.today))
        anchors.top: head.bottom
        anchors.bottom: list.bottom
        width: Theme.line.selected
        color: Theme.colour.accent
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Today")
    }
}
