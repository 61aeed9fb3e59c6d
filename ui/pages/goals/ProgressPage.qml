// SPDX-License-Identifier: GPL-3.0-or-later
// How the goals of a cycle went, of all and of each team: small charts beside each other, and one of them as a table.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Models
import Aufwind.Ui

Page {
    id: page

    readonly property var goals: app.goals ?? null
    property var course: composed
    // As what was asked for, else the cycle of today, else the latest.
    property string chosenCycle: request.cycle ?? ""
    property int revision: 0
    // What is shown is of this cycle.
    readonly property bool read: course.ready ?? true
    readonly property var cycles: cyclesOf(revision)
    readonly property string cycle: chosenCycle !== "" ? chosenCycle
                                  : (goals?.currentCycle ?? "") !== "" ? goals.currentCycle : cycles.length > 0 ? cycles[0].id : ""
    // Which of the charts the table shows, by the team.
    property string shownTeam: ""

    onCycleChanged: shownTeam = ""

    function cyclesOf(revision: int): var { return page.goals?.cycles ?? [] }
    function placeOf(id: string): int { return Math.max(0, page.cycles.findIndex(one => one.id === id)) }

    GoalProgress {
        id: composed
        goals: page.goals
        cycle: page.cycle
    }
    Connections {
        target: page.goals
        ignoreUnknownSignals: true
        function onChanged() { ++page.revision }
        function onReadyChanged() { ++page.revision }
    }
    PageHead {
        id: head
        title: qsTr("Progress")

        ComboField {
            objectName: "progressCycle"
            visible: page.cycles.length > 0
            leastWidth: 0
            width: Math.max(Theme.size.controlLarge, Math.min(implicitWidth, head.room - more.width - Theme.space.s))
            prefix: qsTr("Cycle")
            model: page.cycles.map(one => one.name)
            currentIndex: page.placeOf(page.cycle)
            onActivated: index => page.chosenCycle = page.cycles[index].id
        }
        PushButton {
            id: more
            objectName: "progressExport"
            visible: page.cycle !== ""
            text: qsTr("Export…")
            onClicked: files.openExport({ cycle: page.cycle, team: page.shownTeam })
        }
    }
    ScrollArea {
        id: area
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.xl
        y: head.height
        width: parent.width - Theme.space.xl
        height: parent.height - head.height
        visible: page.read && cards.count > 0
        bottomGap: Theme.size.supportFree

        Column {
            anchors.left: parent ? parent.left : undefined
            width: parent ? parent.width - Theme.space.xl : 0
            spacing: Theme.space.l

            PlainText {
                width: parent.width
                kind: "caption"
                wrapMode: Text.Wrap
                color: Theme.colour.textMuted
                text: qsTr("The mean of the goals as of their last check-in, solid; what was expected of them, dashed. Drafts and dropped goals do not count.")
            }
            Flow {
                id: flow
                width: parent.width
                spacing: Theme.space.l
                readonly property int across: Math.max(1, Math.floor((width + spacing) / (Theme.size.menuMost + spacing)))
                readonly property real each: Math.floor((width - (across - 1) * spacing) / across)

                Repeater {
                    id: cards
                    objectName: "courseCards"
                    model: page.course
                    delegate: TeamCourseCard {
                        width: flow.each
                        chosen: page.shownTeam === model.team
                        onChoose: page.shownTeam = model.team
                        onChosenChanged: if (chosen) table.take(model)
                        onPointsChanged: if (chosen) table.take(model)
                        Component.onCompleted: if (chosen) table.take(model)
                    }
                }
            }
            TeamCourseTable {
                id: table
                objectName: "courseTable"
                width: parent.width

                function take(from: var) {
                    name = from.name
                    points = from.points
                }
            }
        }
    }
    LoadingLines {
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.xl
        y: head.height
        width: parent.width - 2 * Theme.space.xl
        visible: !page.read && !(page.goals?.failed ?? false)
    }
    ListState {
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.xl
        y: head.height
        width: parent.width - 2 * Theme.space.xl
        visible: cards.count === 0 && (page.read || (page.goals?.failed ?? false))
        sync: page.app.sync
        list: page.goals?.failed ? page.goals : page.course
        count: cards.count
        glyph: "target"
        title: qsTr("No goals in this cycle yet")
        text: qsTr("As soon as goals are checked in, their course appears here, week by week.")
    }
    GoalFiles {
        id: files
        app: page.app
        onSay: (text, glyph) => page.say(text, glyph)
    }
}
