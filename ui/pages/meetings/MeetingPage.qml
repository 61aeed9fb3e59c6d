// SPDX-License-Identifier: GPL-3.0-or-later
// One series: its occurrences, the agenda of one of them, notes and action items.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Models
import Aufwind.Ui

Page {
    id: page

    property string seriesId: ""
    property string occurrenceId: ""
    readonly property bool wide: width >= Theme.size.occurrences + Theme.size.railMeeting + 1.25 * Theme.size.formWidth + Theme.space.huge
    readonly property var series: details.rows.find(row => row.seriesId === page.seriesId) ?? {}
    // Null until it is asked for.
    readonly property NotePastPanel past: pastOnce.item as NotePastPanel
    readonly property var others: (series.people ?? []).filter(person => person.id !== page.app.me.id)

    onRequestChanged: follow()
    Component.onCompleted: follow()
    onLeaving: {
        agenda.commit()
        actions.commit()
    }

    // By hand and in this order: never may an occurrence of one series stand beside the name of another.
    function follow() {
        const wanted = request.seriesId ?? ""
        if (wanted !== seriesId) {
            occurrenceId = ""
            seriesId = wanted
            if (wanted !== "")
                app.planAhead(wanted)
        }
        choose(request.occurrenceId ?? "")
    }
    // What is wanted if this series has it, else today's, else the next, else the last.
    function choose(wanted: string) {
        occurrenceId = occurrences.has(wanted) ? wanted : occurrences.nearest()
    }

    function act(wanted: string) {
        if (wanted === "export")
            files.exportFile(page.seriesId)
        else if (wanted === "minutes")
            (minutes.need() as MinutesDialog)?.start(page.occurrenceId, (page.series.title ?? "") + " " + Format.isoDay(occurrences.selected.starts))
        else
            seriesActions.act(wanted)
    }
    function showPast(ofAll: bool) {
        pastOnce.need()
        past.opened = false
        past.shared = ofAll
        past.opened = true
        past.forceActiveFocus(Qt.OtherFocusReason)
    }
    // The part shows a note again as it was in one of its versions.
    function restore(part: var, text: string) {
        const session = part.session, before = session ? session.text : ""
        if (part.restore(text))
            page.offerUndo(qsTr("Version restored"), () => {
                // The page may show another note by then, or be gone.
                if (part.session === session)
                    part.restore(before)
            })
    }
    function talk() {
        if (occurrenceId !== "")
            page.go("talk", { seriesId: seriesId, occurrenceId: occurrenceId })
    }
    Shortcut { sequences: ["F5"]; onActivated: page.talk() }

    RowWatch {
        id: details
        model: page.seriesId !== "" ? page.app.model("meetings", page.seriesId) : null
    }
    // A link may lead to a series that has not come to this device, or that is no longer for this person.
    ListState {
        id: absent
        anchors.centerIn: parent
        width: parent.width
        visible: page.series.seriesId === undefined
        sync: page.app.sync
        glyph: "calendar"
        title: qsTr("This meeting is not here")
        text: qsTr("It may have been removed, or you no longer take part in it.")

        PushButton {
            text: qsTr("See all meetings")
            onClicked: page.go("meetings", {})
        }
    }
    MeetingHead {
        id: head
        visible: !absent.visible
        app: page.app
        series: page.series
        others: page.others
        occurrence: occurrences.selected
        width: parent.width
        onFinish: {
            page.app.finishMeeting(page.occurrenceId)
            page.say(qsTr("Meeting finished. Open points go on to the next one."), "check")
        }
        onWanted: act => page.act(act)
        onTogether: page.go("together", { personId: page.others[0].id })
        onTalk: page.talk()
    }
    SeriesActions {
        id: seriesActions
        objectName: "seriesActions"
        anchors.fill: parent
        app: page.app
        series: page.series
        occurrence: occurrences.selected
        onOfferUndo: (text, undo) => page.offerUndo(text, undo)
        onGone: page.go("meetings", {})
    }
    CalendarFiles {
        id: files
        anchors.fill: parent
        app: page.app
        onSay: (text, glyph) => page.say(text, glyph)
    }
    OccurrenceList {
        id: occurrences
        objectName: "occurrences"
        visible: !absent.visible
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        width: Theme.size.occurrences
        model: page.seriesId !== "" ? page.app.model("occurrences", page.seriesId) : null
        occurrenceId: page.occurrenceId
        onChosen: id => page.occurrenceId = id
        onFilled: if (!has(page.occurrenceId)) page.choose(page.request.occurrenceId ?? "")
    }
    ScrollArea {
        id: centre
        visible: !absent.visible
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        anchors.left: occurrences.right
        anchors.right: rail.left
        sidePadding: Theme.space.l
        topGap: Theme.space.m - Theme.space.half
        bottomGap: page.wide ? Theme.space.m : Theme.size.supportFree

        Column {
            width: parent ? parent.width : 0
            spacing: Theme.space.m - Theme.space.half

            AgendaPart {
                id: agenda
                objectName: "agenda"
                width: parent.width
                app: page.app
                seriesId: page.seriesId
                occurrenceId: page.occurrenceId
                others: page.others
                onOpenGoal: id => page.go("goals", { goal: id })
                lasts: occurrences.selected && Format.known(occurrences.selected.ends) ? Math.round((occurrences.selected.ends - occurrences.selected.starts) / 60000) : 0
                onOfferUndo: (text, undo) => page.offerUndo(text, undo)
            }
            SharedNotesPart {
                id: sharedPart
                width: parent.width
                onPast: page.showPast(true)
                session: page.seriesId !== "" && page.occurrenceId !== "" ? page.app.sharedNote(page.seriesId, page.occurrenceId) : null
            }
            ActionsPart {
                id: actions
                objectName: "actions"
                width: parent.width
                app: page.app
                seriesId: page.seriesId
                people: page.series.people ?? []
                onOfferUndo: (text, undo) => page.offerUndo(text, undo)
            }
            Item {
                id: below
                width: parent.width
                height: notes.implicitHeight + (theirGoals.visible ? Theme.space.m + theirGoals.height : 0)
                visible: !page.wide
            }
        }
    }
    // Of what the other of a 1:1 wants to reach, as far as one sees it.
    readonly property string other: series.kind === "oneOnOne" && others.length === 1 ? others[0].id : ""
    readonly property bool aims: !(page.app.modulesOff ?? []).includes("goals")
    function discuss(goalId: string) {
        // Whose goal it is and who sees it are the two who read the point.
        const app = page.app, id = app.goalEdits.discuss(goalId, page.seriesId, app.goals.goal(goalId).title ?? "")
        if (id !== "")
            page.offerUndo(qsTr("Added to the agenda"), () => app.remove("talking_point", id))
    }

    Item {
        id: rail
        visible: !absent.visible
        anchors.right: parent.right
        anchors.top: head.bottom
        width: page.wide ? Theme.size.railMeeting : 0
        height: parent.height - head.height

        PrivateNotesCard {
            id: notes
            // One card in either place, so that narrowing the window does not veil it again.
            parent: page.wide ? rail : below
            anchors.left: parent.left
            y: page.wide ? Theme.space.l : 0
            width: parent.width - (page.wide ? Theme.space.xl : 0)
            app: page.app
            seriesId: page.seriesId
            occurrenceId: page.occurrenceId
            onPast: page.showPast(false)
            // A private note is asked for anew in each place.
            onLiftedChanged: if (!lifted && page.past && !page.past.shared) page.past.opened = false
        }
        GoalBriefCard {
            id: theirGoals
            objectName: "theirGoals"
            visible: page.aims && page.other !== ""
            parent: page.wide ? rail : below
            anchors.left: parent.left
            y: notes.y + notes.height + Theme.space.m
            width: notes.width
            app: page.app
            personId: page.other
            title: page.others.length === 1 ? qsTr("Goals of %1").arg(Format.apart(page.others[0].firstName ?? page.others[0].name ?? "")) : ""
            emptyText: qsTr("None that you see.")
            most: page.wide ? Math.max(1, Math.min(5, Math.floor((rail.height - y - Theme.size.supportFree - Theme.size.listRow) / Theme.size.listRow))) : 5
            dated: true
            discussable: true
            onOpened: goalId => page.go("goals", { goal: goalId })
            onDiscussed: goalId => page.discuss(goalId)
            onAll: page.go("goals", { owner: page.other })
        }
    }
    Deferred {
        id: pastOnce
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        sourceComponent: NotePastPanel {
            objectName: "notePast"
            height: parent ? parent.height : 0
            app: page.app
            seriesId: page.seriesId
            occurrenceId: page.occurrenceId
            onClosed: opened = false
            onRestore: text => {
                opened = false
                page.restore(shared ? sharedPart : notes, text)
            }
        }
    }
    Deferred {
        id: minutes
        sourceComponent: MinutesDialog {
            objectName: "minutesDialog"
            app: page.app
            parent: T.Overlay.overlay
            onSay: (text, glyph) => page.say(text, glyph)
        }
    }
}
