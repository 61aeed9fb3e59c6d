// SPDX-License-Identifier: GPL-3.0-or-later
// What a search finds and the commands that it names, below the search field. The field keeps the keyboard; this list
// only follows it.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

T.Popup {
    id: popup

    required property var app
    required property Commands commands
    property string looked: ""
    // Counts the finds, then the commands.
    property int current: 0
    readonly property var offered: commands.matching(looked)
    readonly property int total: list.count + offered.length
    // The finds; for a moment after a letter they are still those of the words before.
    readonly property var found: !visible || looked === "" ? null : app.model("search", "")
    readonly property bool behind: waits()
    // Return, or the arrows, came before the finds: they are for those.
    property bool opening: false
    property int steps: 0

    // Below the search field; with large letters that is less than one would like.
    readonly property real room: (parent ? parent.Window.height : 0) - 2 * Theme.size.topBar

    signal go(string name, var request)
    signal done

    padding: Theme.space.xs
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent
    implicitHeight: (total > 0 ? list.height + commandsHead.height + actions.height : empty.implicitHeight) + 2 * padding
    background: Raised {}

    function look(text: string) {
        looked = text.trim()
        // Before anything shows them, so that finds of another time are not seen.
        if (looked !== "")
            app.model("search", "").words = looked
        opening = false
        steps = 0
        current = 0
        visible = looked !== ""
    }
    // Without a word yet: everything that can be done.
    function offer(text: string) {
        look(text)
        visible = true
    }
    function waits(): bool { return found !== null && found.answered !== looked }
    function step(by: int) {
        if (waits())
            steps += by
        else if (total > 0)
            current = Math.max(0, Math.min(total - 1, current + by))
    }
    function openCurrent() {
        opening = visible && waits()
        if (!visible || opening)
            return
        if (current >= list.count)
            run(offered[current - list.count])
        else if (list.currentRow)
            follow(list.currentRow.model)
    }
    function run(command: var) {
        if (!command)
            return
        close()
        done()
        command.run()
    }
    // A person has a page, a team has its people and a goal its place in the tree; everything else is found in a meeting, if that is still here.
    function follow(hit: var) {
        if (hit.entity === "employee")
            leave("people", { id: hit.id })
        else if (hit.entity === "team")
            leave("people", { search: hit.title })
        else if ((hit.goalId ?? "") !== "")
            leave("goals", { goal: hit.goalId })
        else if ((hit.surveyId ?? "") !== "")
            leave("survey", { id: hit.surveyId, question: hit.id })
        else if (hit.seriesId !== "")
            leave("meeting", { seriesId: hit.seriesId, occurrenceId: hit.occurrenceId, id: hit.id })
    }
    function leave(name: string, request: var) {
        close()
        go(name, request)
    }

    // One for each offered command, so that the rows stay while one types.
    onOfferedChanged: {
        while (places.count < offered.length)
            places.append({})
        if (places.count > offered.length)
            places.remove(offered.length, places.count - offered.length)
    }
    onCurrentChanged: list.mark()
    // By hand and not by `behind`, which what is opened here changes.
    Connections {
        target: popup.found
        function onAnsweredChanged() {
            list.mark()
            if (popup.waits())
                return
            const by = popup.steps, opens = popup.opening
            popup.steps = 0
            popup.opening = false
            if (by !== 0)
                popup.step(by)
            if (opens)
                popup.openCurrent()
        }
    }

    ListModel { id: places }

    contentItem: Item {
        ListView {
            id: list
            readonly property SearchRow currentRow: currentItem as SearchRow
            width: parent.width
            height: Math.min(contentHeight, (popup.offered.length > 0 ? 6 : 9) * Theme.size.listRow, popup.room * (popup.offered.length > 0 ? 0.55 : 1))
            clip: true
            model: popup.found
            // By hand: rows that come and go take the mark along.
            onCountChanged: mark()
            function mark() { currentIndex = popup.current < count ? popup.current : -1 }
            highlightMoveDuration: 0
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ThinScrollBar {}
            section.property: "group"
            delegate: SearchRow {
                width: list.width - (list.contentHeight > list.height ? Theme.size.scrollBar : 0)
                current: ListView.isCurrentItem
                first: ListView.section !== ListView.previousSection
                onClicked: popup.follow(model)
            }
        }
        Item {
            id: commandsHead
            y: list.height
            width: parent.width
            visible: list.count > 0 && popup.offered.length > 0
            height: visible ? commandsTitle.implicitHeight : 0

            SearchHeading {
                id: commandsTitle
                width: parent.width
                group: "commands"
            }
        }
        ListView {
            id: actions
            y: commandsHead.y + commandsHead.height
            width: parent.width
            height: Math.min(contentHeight, (list.count > 0 ? 4 : 10) * Theme.size.listRowCompact, popup.room * (list.count > 0 ? 0.35 : 1))
            clip: true
            model: places
            // Not below -1, where an inserted row would become the current one.
            currentIndex: Math.max(-1, popup.current - list.count)
            highlightMoveDuration: 0
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ThinScrollBar {}
            delegate: CommandRow {
                required property int index
                command: popup.offered[index]
                width: actions.width - (actions.contentHeight > actions.height ? Theme.size.scrollBar : 0)
                selected: ListView.isCurrentItem
                onClicked: popup.run(command)
            }
        }
        ListState {
            id: empty
            width: parent.width
            visible: popup.total === 0 && !popup.behind
            sync: popup.app.sync
            list: list.model
            glyph: "search"
            title: qsTr("Nothing matches “%1”").arg(popup.looked)
            text: qsTr("Search looks at people, meetings, notes, talking points, comments and action items on this device.")
        }
    }
}
