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

    title: qsTr("To do")
    sidePadding: 0

    function shows(mine: bool): bool {
        return filter === "all" || (filter === "mine") === mine
    }

    headItems: Segments {
        visible: list.count > 0
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
        roles: ["group", "mine"]
    }
    ListView {
        id: list
        width: parent ? parent.width : 0
        height: card.height - y - Theme.size.controlLarge - Theme.space.l - Theme.space.xs
        clip: true
        visible: count > 0
        model: card.todos
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ThinScrollBar {}
        section.property: "group"
        // The head of a group is part of its first row: a section delegate cannot be bound on Qt 6.4.
        delegate: TodoRow {
            width: list.width
            shown: card.shows(model.mine)
            groupSize: ListView.section !== ListView.previousSection
                       ? card.groupSizes[model.group] ?? 0 : 0
            onOpened: card.go("meeting", { seriesId: model.seriesId, occurrenceId: model.occurrenceId })
            onFinished: {
                const id = model.id
                card.app.setActionDone(id, true)
                card.offerUndo(qsTr("Action item done"), () => card.app.setActionDone(id, false))
            }
        }
    }
    ListState {
        width: parent ? parent.width : 0
        sync: card.app.sync
        list: list.model
        count: list.count
        glyph: "check"
        title: qsTr("Nothing to do")
        text: qsTr("Meetings to prepare and your action items appear here.")

        PushButton {
            text: qsTr("See all meetings")
            onClicked: card.go("meetings", {})
        }
    }
}
