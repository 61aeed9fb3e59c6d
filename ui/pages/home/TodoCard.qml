// SPDX-License-Identifier: GPL-3.0-or-later
// What waits for this person, from every module, by urgency.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

Card {
    id: card

    required property var app
    property string filter: "all"

    signal go(string name, var request)
    signal offerUndo(string text, var undo)

    readonly property var todos: card.app.model("home.todos", "")

    title: qsTr("To do")
    sidePadding: 0

    function shows(row: var): bool {
        return filter === "all" || (filter === "mine") === row.mine
    }

    headItems: Segments {
        visible: list.count > 0
        accessibleName: qsTr("Whose to-dos")
        value: card.filter
        options: [
            { value: "all", text: qsTr("All %1").arg(Format.number(list.count)) },
            { value: "mine", text: qsTr("Mine %1").arg(Format.number(watch.matching(row => row.mine))) },
            { value: "team", text: qsTr("Team %1").arg(Format.number(watch.matching(row => !row.mine))) }
        ]
        onChosen: value => card.filter = value
    }

    ModelWatch {
        id: watch
        model: card.todos
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
            shown: card.shows(model)
            groupSize: ListView.section !== ListView.previousSection
                       ? watch.matching(row => row.group === model.group && card.shows(row)) : 0
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
