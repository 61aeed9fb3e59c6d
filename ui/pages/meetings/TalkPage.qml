// SPDX-License-Identifier: GPL-3.0-or-later
// Meeting mode: the talk itself, one point at a time, in big letters and by single keys. Nothing else is in the window.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Models
import Aufwind.Ui

Page {
    id: page

    readonly property string seriesId: request.seriesId ?? ""
    readonly property string occurrenceId: request.occurrenceId ?? nearest()
    readonly property var series: details.rows[0] ?? ({})
    readonly property var occurrence: occurrences.rows.find(row => row.occurrenceId === occurrenceId) ?? null
    readonly property var points: lines.rows.filter(row => row.kind !== "section")
    readonly property int ticked: points.filter(row => row.ticked).length
    readonly property var point: points.find(row => row.id === currentId) ?? null
    readonly property bool isOver: points.length > 0 && ticked === points.length && point === null
    // The points that were ticked here, the newest last.
    property var trail: []
    property string currentId: ""
    // Seconds by point, for as long as the page is there.
    property var spent: ({})
    property int seconds: 0
    property bool paused: false
    readonly property alias counting: counter.running

    alone: true
    focus: true
    Accessible.name: qsTr("Meeting mode")

    Component.onCompleted: begin()
    onPointsChanged: {
        if (!points.some(row => row.id === currentId))
            begin()
    }

    // Today's, else the next; the list has the latest first.
    function nearest(): string {
        const rows = occurrences.rows
        return (rows.find(row => row.group === "today") ?? rows.filter(row => row.group === "coming").pop())?.occurrenceId ?? ""
    }
    // The first that is open.
    function begin() { currentId = points.find(row => !row.ticked)?.id ?? "" }
    function sectionOf(id: string): string {
        let title = ""
        for (const row of lines.rows) {
            if (row.kind === "section")
                title = row.title
            else if (row.id === id)
                return title
        }
        return ""
    }
    function step(by: int) {
        const at = points.findIndex(row => row.id === currentId)
        const from = at < 0 ? points.length : at
        const next = points[Math.max(0, Math.min(points.length - 1, from + by))]
        if (next)
            currentId = next.id
    }
    // Discussed, and on to the next that is open: the one below, else the first that was passed over.
    function done() {
        if (!point)
            return
        const at = points.findIndex(row => row.id === currentId)
        const open = points.filter(row => !row.ticked && row.id !== currentId)
        const next = open.find(row => points.findIndex(other => other.id === row.id) > at) ?? open[0]
        trail = trail.filter(id => id !== page.currentId)
        trail.push(currentId)
        page.app.tickPoint(currentId, occurrenceId, true)
        currentId = next?.id ?? ""
    }
    // Once more what was the last to be discussed here.
    function back() {
        const last = trail.pop()
        if (last === undefined)
            return step(-1)
        if (!points.some(row => row.id === last))
            return
        currentId = last
        page.app.tickPoint(last, occurrenceId, false)
    }
    function leave() { page.go("meeting", { seriesId: page.seriesId, occurrenceId: page.occurrenceId }) }
    function finish() {
        if (occurrence?.status !== "planned")
            return leave()
        page.app.finishMeeting(page.occurrenceId)
        page.say(qsTr("Meeting finished. Open points go on to the next one."), "check")
        leave()
    }
    function clock(total: int): string {
        return Math.floor(total / 60) + ":" + String(total % 60).padStart(2, "0")
    }
    function addAction(text: string, answer: var) {
        page.app.addAction(page.seriesId, text, page.app.me.id, undefined, reason => {
            answer(reason)
            if (reason === "")
                page.say(qsTr("Action item added"), "check")
            else
                actionLine.field.forceActiveFocus(Qt.OtherFocusReason)
        })
        // At once: the next key may come before the answer.
        ground.forceActiveFocus(Qt.OtherFocusReason)
    }

    Keys.onEscapePressed: page.leave()

    // Has the keyboard while nothing is written: the page itself would give it back to where it was last.
    Item {
        id: ground
        focus: true
        Accessible.ignored: true

        Keys.onPressed: event => {
            if (event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))
                return
            event.accepted = true
            // A key that is held would tick everything.
            if (event.isAutoRepeat && ![Qt.Key_Up, Qt.Key_Down, Qt.Key_Left, Qt.Key_Right].includes(event.key))
                return
            switch (event.key) {
            case Qt.Key_Space: case Qt.Key_Return: case Qt.Key_Enter:
                if (page.isOver)
                    page.finish()
                else
                    page.done()
                return
            case Qt.Key_Down: case Theme.onwardKey: page.step(1); return
            case Qt.Key_Up: case Theme.backKey: page.step(-1); return
            case Qt.Key_Backspace: page.back(); return
            case Qt.Key_N: notes.editor.forceActiveFocus(Qt.ShortcutFocusReason); return
            case Qt.Key_A: actionLine.field.forceActiveFocus(Qt.ShortcutFocusReason); return
            case Qt.Key_P: page.paused = !page.paused; return
            }
            event.accepted = false
        }
    }
    RowWatch {
        id: details
        model: page.seriesId !== "" ? page.app.model("meetings", page.seriesId) : null
        roles: ["title", "people", "kind"]
    }
    RowWatch {
        id: occurrences
        model: page.seriesId !== "" ? page.app.model("occurrences", page.seriesId) : null
        roles: ["occurrenceId", "starts", "ends", "status", "group"]
    }
    RowWatch {
        id: lines
        model: page.seriesId !== "" && page.occurrenceId !== "" ? page.app.model("agenda", { series: page.seriesId, occurrence: page.occurrenceId }) : null
    }
    Timer {
        id: counter
        interval: 1000
        repeat: true
        running: page.visible && !page.paused
        onTriggered: {
            page.seconds += 1
            if (page.currentId === "")
                return
            const all = Object.assign({}, page.spent)
            all[page.currentId] = (all[page.currentId] ?? 0) + 1
            page.spent = all
        }
    }

    Item {
        id: head
        width: parent.width
        height: Theme.size.foot

        PlainText {
            id: name
            anchors.left: parent.left
            anchors.leftMargin: Theme.space.xl
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, parent.width / 3)
            kind: "title"
            elide: Text.ElideRight
            text: page.series.title ?? ""
            Accessible.role: Accessible.Heading
        }
        PlainText {
            anchors.left: name.right
            anchors.leftMargin: Theme.space.m
            anchors.baseline: name.baseline
            kind: "small"
            color: Theme.colour.textMuted
            text: page.points.length > 0 ? qsTr("%1 of %2 discussed").arg(page.ticked).arg(page.points.length) : ""
        }
        Row {
            anchors.right: parent.right
            anchors.rightMargin: Theme.space.xl
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space.m

            PlainText {
                objectName: "elapsed"
                anchors.verticalCenter: parent.verticalCenter
                kind: "heading"
                color: page.paused ? Theme.colour.textMuted : Theme.colour.text
                text: page.paused ? qsTr("%1, paused").arg(page.clock(page.seconds)) : page.clock(page.seconds)
                Accessible.name: qsTr("Time so far: %1").arg(text)
            }
            IconButton {
                anchors.verticalCenter: parent.verticalCenter
                glyph: page.paused ? "arrow-right" : "pause"
                text: page.paused ? qsTr("Let the time run") : qsTr("Pause the time")
                keys: "P"
                focusPolicy: Qt.TabFocus
                onClicked: page.paused = !page.paused
            }
            PushButton {
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Leave meeting mode")
                focusPolicy: Qt.TabFocus
                onClicked: page.leave()
            }
        }
        Hairline {
            anchors.bottom: parent.bottom
            width: parent.width
        }
    }

    ScrollArea {
        id: overview
        anchors.left: parent.left
        anchors.top: head.bottom
        anchors.bottom: foot.top
        width: Math.round(page.width * 0.24)
        sidePadding: Theme.space.l
        topGap: Theme.space.l

        Column {
            width: parent ? parent.width : 0

            Repeater {
                model: lines.rows

                TalkLine {
                    width: parent ? parent.width : 0
                    current: modelData.id === page.currentId
                    onChosen: {
                        page.currentId = modelData.id
                        ground.forceActiveFocus(Qt.MouseFocusReason)
                    }
                }
            }
        }
    }
    Hairline {
        upright: true
        anchors.left: overview.right
        anchors.top: head.bottom
        anchors.bottom: foot.top
    }
    ScrollArea {
        id: centre
        anchors.left: overview.right
        anchors.right: right.left
        anchors.top: head.bottom
        anchors.bottom: foot.top
        sidePadding: Theme.space.xxl
        topGap: Theme.space.xxl
        bottomGap: Theme.space.l

        Column {
            width: parent ? parent.width : 0
            spacing: Theme.space.l

            TalkPoint {
                objectName: "talkPoint"
                width: parent.width
                visible: page.point !== null
                app: page.app
                seriesId: page.seriesId
                point: page.point
                section: page.sectionOf(page.currentId)
                seconds: page.spent[page.currentId] ?? 0
                time: page.clock(seconds)
                onOfferUndo: (text, undo) => page.offerUndo(text, undo)
                onOpenGoal: id => page.go("goals", { goal: id })
                onDone: ground.forceActiveFocus(Qt.OtherFocusReason)
            }
            EmptyState {
                objectName: "talkOver"
                width: parent.width
                visible: page.point === null
                glyph: page.isOver ? "check" : "calendar"
                title: page.isOver ? qsTr("Everything is discussed") : qsTr("Nothing on the agenda")
                text: page.isOver ? qsTr("Return finishes the meeting. Something to agree on still? A writes an action item.") : qsTr("Leave meeting mode to add talking points.")

                PushButton {
                    visible: page.isOver
                    kind: "primary"
                    text: qsTr("Finish meeting")
                    enabled: page.occurrence !== null && page.occurrence.status === "planned"
                    onClicked: page.finish()
                }
            }
            Card {
                width: parent.width
                sidePadding: 0
                lead: 0
                foot: 0

                KeptLine {
                    id: actionLine
                    app: page.app
                    draftKey: page.seriesId !== "" ? "new-action/" + page.seriesId : ""
                    send: (text, answer) => page.addAction(text, answer)
                    objectName: "talkAction"
                    width: parent ? parent.width : 0
                    placeholder: qsTr("New action item, then Return")
                    keys: "A"
                    onUp: ground.forceActiveFocus(Qt.OtherFocusReason)
                }
            }
        }
    }
    Item {
        id: right
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.bottom: foot.top
        width: Math.round(page.width * 0.32)

        Hairline {
            upright: true
            anchors.left: parent.left
            height: parent.height
        }
        SectionHeader {
            id: notesHead
            anchors.left: parent.left
            anchors.leftMargin: Theme.space.l
            y: Theme.space.l
            width: parent.width - 2 * Theme.space.l
            title: qsTr("Shared notes")

            KeyCap {
                text: "N"
                anchors.verticalCenter: parent.verticalCenter
            }
        }
        ScrollArea {
            anchors.top: notesHead.bottom
            anchors.topMargin: Theme.space.s
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.leftMargin: Theme.space.l
            width: parent.width - 2 * Theme.space.l
            bottomGap: Theme.space.l

            TalkNotes {
                id: notes
                objectName: "talkNotes"
                width: parent ? parent.width : 0
                session: page.seriesId !== "" && page.occurrenceId !== "" ? page.app.sharedNote(page.seriesId, page.occurrenceId) : null
                onDone: ground.forceActiveFocus(Qt.OtherFocusReason)
            }
        }
    }
    Rectangle {
        id: foot
        anchors.bottom: parent.bottom
        width: parent.width
        height: hints.height + Theme.space.m
        color: Theme.colour.sunken

        // Centred while they are one line; at large letters they are more.
        Flow {
            id: hints
            anchors.left: parent.left
            anchors.leftMargin: Math.max(Theme.space.l, Math.round((parent.width - needed) / 2))
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 2 * anchors.leftMargin + 1
            spacing: Theme.space.xl

            readonly property real needed: {
                let sum = -spacing
                for (let i = 0; i < children.length; ++i)
                    sum += children[i].width > 0 ? children[i].width + spacing : 0
                return sum
            }

            Repeater {
                model: [
                    { keys: qsTr("Space", "key that ticks a point"), text: qsTr("Discussed, next") },
                    { keys: "↑ ↓", text: qsTr("Look at another") },
                    { keys: qsTr("Backspace", "key that takes the last tick back"), text: qsTr("Back") },
                    { keys: "N", text: qsTr("Notes") },
                    { keys: "A", text: qsTr("Action item") },
                    { keys: "P", text: qsTr("Pause the time") },
                    { keys: qsTr("Esc", "key that leaves"), text: qsTr("Leave") }
                ]

                Row {
                    id: hint
                    required property var modelData
                    spacing: Theme.space.s

                    KeyCap {
                        text: hint.modelData.keys
                        anchors.verticalCenter: parent.verticalCenter
                    }
                    PlainText {
                        kind: "caption"
                        color: Theme.colour.textMuted
                        text: hint.modelData.text
                        anchors.verticalCenter: parent.verticalCenter
                    }
                }
            }
        }
    }
}
