// SPDX-License-Identifier: GPL-3.0-or-later
// What waits for this person, from every module, by urgency.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Models
import Aufwind.Ui

Card {
    id: card

    required property var app
    property string filter: "all"

    signal go(string name, var request)
    signal offerUndo(string text, var undo)

    readonly property var todos: card.app.model("home.todos", "")
    readonly property var done: card.app.model("home.done", "")
    // What was done this week instead of what is to do.
    property bool showsDone: false
    readonly property real listHeight: card.height - Theme.size.control - Theme.space.l - (doneFoot.visible ? doneFoot.height : Theme.space.m)
    readonly property int firstShown: watch.rows.findIndex(row => card.shows(row.mine))
    readonly property int mine: watch.rows.filter(row => row.mine).length
    // How many to-dos each group shows.
    readonly property var groupSizes: {
        const sizes = {}
        for (const row of watch.rows) {
            if (card.shows(row.mine))
                sizes[row.group] = (sizes[row.group] ?? 0) + 1
        }
        return sizes
    }

    title: card.showsDone ? qsTr("Done this week") : qsTr("To do")
    sidePadding: 0
    foot: 0

    function shows(mine: bool): bool {
        return filter === "all" || (filter === "mine") === mine
    }

    function open(row: var) {
        if (row.kind === "checkIn")
            card.go("checkIns", {})
        else if (row.kind === "answer")
            card.go("answer", { round: row.roundId })
        else if (row.kind === "approve")
            card.go((row.goalId ?? "") !== "" ? "goals" : "goalCycles", (row.goalId ?? "") !== "" ? { goal: row.goalId } : {})
        else
            card.go("meeting", { seriesId: row.seriesId, occurrenceId: row.occurrenceId })
    }

    readonly property bool meets: !(card.app.modulesOff ?? []).includes("meetings")
    readonly property bool aims: !(card.app.modulesOff ?? []).includes("goals")

    headItems: Segments {
        visible: list.count > 0 && !card.showsDone
        accessibleName: qsTr("Whose to-dos")
        value: card.filter
        options: [
            { value: "all", text: qsTr("All %1").arg(Format.number(list.count)) },
            { value: "mine", text: qsTr("Mine %1").arg(Format.number(card.mine)) },
            { value: "team", text: qsTr("Team %1").arg(Format.number(watch.count - card.mine)) }
        ]
        onChosen: value => card.filter = value
    }

    RowWatch {
        id: watch
        model: card.todos
        roles: ["group", "mine", "daysOverdue"]
    }
    RowWatch {
        id: doneWatch
        model: card.done
        roles: ["id"]
        onRowsChanged: if (count === 0) card.showsDone = false
    }
    // As wide as the longest of its texts, in every language.
    FontMetrics {
        id: metrics
        font.family: Theme.family
        font.pixelSize: Theme.type.caption
    }
    readonly property real dueWidth: {
        const most = watch.rows.reduce((days, row) => Math.max(days, row.daysOverdue), 0)
        return Math.max(Theme.size.listRow * 1.6, Math.ceil(metrics.advanceWidth(qsTr("%n day(s) overdue", "", most))) + Theme.space.xs)
    }
    ListView {
        id: list
        width: parent ? parent.width : 0
        objectName: "todoList"
        height: card.listHeight
        clip: true
        visible: count > 0 && card.firstShown >= 0 && !card.showsDone
        model: card.todos
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ThinScrollBar {}
        section.property: "group"
        // The head of a group is part of its first row: a section delegate cannot be bound on Qt 6.4.
        delegate: TodoRow {
            width: list.width
            shown: card.shows(model.mine)
            first: index === card.firstShown
            dueWidth: card.dueWidth
            groupSize: ListView.section !== ListView.previousSection
                       ? card.groupSizes[model.group] ?? 0 : 0
            onOpened: card.open(model)
            onFinished: {
                // Offered for longer than this page may live.
                const id = model.id, app = card.app
                app.setActionDone(id, true)
                card.offerUndo(qsTr("Action item done"), () => app.setActionDone(id, false))
            }
        }
    }
    ListView {
        id: doneList
        objectName: "doneList"
        width: parent ? parent.width : 0
        height: card.listHeight
        clip: true
        visible: card.showsDone
        model: visible ? card.done : null
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ThinScrollBar {}
        delegate: DoneRow {
            width: doneList.width
            onReopened: card.app.setActionDone(model.id, false)
        }
    }
    Item {
        width: parent ? parent.width : 0
        height: card.listHeight
        visible: !list.visible && !doneList.visible

        ListState {
            width: parent.width
            sync: card.app.sync
            list: list.model
            count: list.count
            glyph: "check"
            title: qsTr("Nothing to do")
            text: !card.aims ? qsTr("Meetings to prepare and your action items appear here.")
                : card.meets ? qsTr("Meetings to prepare, your action items and goals that wait for you appear here.") : qsTr("Goals that wait for a check-in or for your yes appear here.")

            PushButton {
                text: card.meets ? qsTr("See all meetings") : qsTr("See all goals")
                onClicked: card.go(card.meets ? "meetings" : "goals", {})
            }
        }
        // There are to-dos, but none of these.
        EmptyState {
            width: parent.width
            visible: list.count > 0
            glyph: "check"
            title: card.filter === "team" ? qsTr("Nothing open in your team") : qsTr("Nothing to do for you")

            PushButton {
                objectName: "allTodos"
                text: qsTr("See all to-dos")
                onClicked: card.filter = "all"
            }
        }
    }
    DoneFoot {
        id: doneFoot
        width: parent ? parent.width : 0
        visible: count > 0
        count: doneWatch.count
        opened: card.showsDone
        onToggled: card.showsDone = !card.showsDone
    }
}
