// SPDX-License-Identifier: GPL-3.0-or-later
// All goals that are due, one below the other, so that a morning's check-ins take a minute by keys alone.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Models
import Aufwind.Ui

Page {
    id: page

    // "due", or "all" for those of a day to come as well.
    property string which: "due"
    property int sentCount: 0
    readonly property int remaining: entries.count - sentCount
    // The rows as they came, by the goal: what was sent goes out of the list.
    property var rows: ({})
    property bool begun: false
    property CheckInEntry begunEntry: null

    // What was typed stays where it is: rows are added, taken away and told what is another, never made anew.
    function follow() {
        const listed = {}
        for (const row of watch.rows) {
            listed[row.id] = true
            const isNew = page.rows[row.id] === undefined
            page.rows[row.id] = row
            if (isNew)
                entries.append({ goalId: row.id, checkIn: "", remembered: 0 })
        }
        for (let i = entries.count - 1; i >= 0; --i) {
            const one = entries.get(i)
            if (listed[one.goalId]) {
                entryAt(i)?.follow(page.rows[one.goalId])
                continue
            }
            if (one.checkIn !== "")
                continue
            delete page.rows[one.goalId]
            entries.remove(i)
        }
        if (!begun && entries.count > 0) {
            begun = true
            start.restart()
        }
    }
    function entryAt(index: int): CheckInEntry { return list.itemAt(index) as CheckInEntry }
    function current(): int {
        for (let i = 0; i < entries.count; ++i) {
            const one = entryAt(i)
            if (one && !one.sent && one.inside)
                return i
        }
        return -1
    }
    // The next that is open, from there on around.
    function goTo(from: int) {
        for (let step = 0; step < entries.count; ++step) {
            const one = entryAt((from + step) % entries.count)
            if (one && !one.sent) {
                one.begin()
                begunEntry = one
                placing.restart()
                return
            }
        }
        finish.forceActiveFocus(Qt.TabFocusReason)
    }
    function send(index: int, said: var) {
        const goalId = entries.get(index).goalId
        const remembered = page.app.goalCycles.remember(goalId)
        const id = page.app.goalEdits.checkIn(goalId, said)
        // Why not is told by the shell; what was typed stays.
        if (id === "")
            return
        entries.setProperty(index, "remembered", remembered)
        entries.setProperty(index, "checkIn", id)
        sentCount += 1
        goTo(index + 1)
    }
    function takeBack(index: int) {
        const one = entries.get(index)
        if (!page.app.goalCycles.takeBack(one.remembered, one.checkIn))
            return
        entries.setProperty(index, "checkIn", "")
        sentCount -= 1
        entryAt(index)?.begin()
    }
    Component.onCompleted: page.app.goals?.ask()

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        onActivated: {
            const at = page.current()
            if (at >= 0)
                page.entryAt(at).submit()
        }
    }
    Shortcut {
        sequences: ["F8"]
        onActivated: {
            const at = page.current()
            if (at >= 0)
                page.entryAt(at).submitUnchanged()
        }
    }
    RowWatch {
        id: watch
        model: page.app.model("goal.due", page.which === "all" ? "all" : "")
        onRowsChanged: page.follow()
        Component.onCompleted: page.follow()
    }
    ListModel { id: entries }
    // Once the first goal is laid out.
    Timer {
        id: start
        interval: 0
        onTriggered: page.goTo(0)
    }

    // All of a goal is to be seen, from its title on, and not only the field that has the keyboard.
    Timer {
        id: placing
        interval: 0
        onTriggered: {
            if (!page.begunEntry)
                return
            const top = page.begunEntry.mapToItem(area.contentItem, 0, 0).y
            const least = Math.max(0, Math.min(top + page.begunEntry.height + Theme.space.xl, area.contentHeight) - area.height)
            area.contentY = Math.max(least, Math.min(area.contentY, Math.max(0, top - Theme.space.l)))
            if (top - Theme.space.s < area.contentY)
                area.contentY = Math.max(0, top - Theme.space.l)
        }
    }

    PageHead {
        id: head
        title: qsTr("Check-ins")
        note: entries.count > 0 ? qsTr("%1 of %2 done").arg(Format.number(page.sentCount)).arg(Format.number(entries.count)) : ""

        Segments {
            accessibleName: qsTr("Which goals")
            value: page.which
            options: [{ value: "due", text: qsTr("Due") }, { value: "all", text: qsTr("All mine") }]
            onChosen: value => page.which = value
        }
    }
    ScrollArea {
        id: area
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        sidePadding: Math.max(Theme.space.xl, (width - 1.75 * Theme.size.formWidth) / 2)
        bottomGap: Theme.size.supportFree
        visible: entries.count > 0

        Column {
            width: parent ? parent.width : 0
            spacing: Theme.space.m

            Flow {
                objectName: "checkInKeys"
                width: parent.width
                spacing: Theme.space.m
                visible: page.remaining > 0

                Repeater {
                    model: [
                        { keys: qsTr("Enter"), text: qsTr("next field") }, { keys: qsTr("Ctrl+Enter"), text: qsTr("check in, on to the next goal") },
                        { keys: "F8", text: qsTr("unchanged") }, { keys: "1 – 5", text: qsTr("how sure you are") }
                    ]

                    Row {
                        id: help
                        required property var modelData
                        spacing: Theme.space.xs

                        KeyCap {
                            text: help.modelData.keys
                            anchors.verticalCenter: parent.verticalCenter
                        }
                        PlainText {
                            kind: "caption"
                            color: Theme.colour.textMuted
                            text: help.modelData.text
                            anchors.verticalCenter: parent.verticalCenter
                        }
                    }
                }
            }
            Repeater {
                id: list
                model: entries

                CheckInEntry {
                    required property int index
                    width: parent ? parent.width : 0
                    app: page.app
                    facts: page.rows[goalId] ?? {}
                    onSend: said => page.send(index, said)
                    onUndone: page.takeBack(index)
                    onOpened: page.go("goals", { goal: goalId })
                }
            }
            Row {
                anchors.left: parent.left
                visible: page.remaining === 0
                spacing: Theme.space.m

                PlainText {
                    objectName: "allSent"
                    text: qsTr("All check-ins are done.")
                    anchors.verticalCenter: parent.verticalCenter
                }
                PushButton {
                    id: finish
                    objectName: "checkInsDone"
                    kind: "primary"
                    text: qsTr("To the goals")
                    onClicked: page.go("goals", {})
                }
            }
        }
    }
    ListState {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: entries.count === 0
        sync: page.app.sync
        list: watch.model
        count: entries.count
        glyph: "target"
        title: page.which === "due" ? qsTr("No check-in is due") : qsTr("No goal asks for check-ins")
        text: page.which === "due" ? qsTr("Goals appear here when their cycle asks how they stand.") : qsTr("Goals of an active cycle with a rhythm appear here.")

        PushButton {
            text: qsTr("To the goals")
            onClicked: page.go("goals", {})
        }
    }
}
