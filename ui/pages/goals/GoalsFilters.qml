// SPDX-License-Identifier: GPL-3.0-or-later
// What of the goals one wants to see: cycle, owner, team, status. What is chosen is told; the page keeps it.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

Flow {
    id: filters

    required property var app
    // {cycle: "current", an id or ""; owner: "me", an id or ""; team; status; words}
    property var query: ({})
    readonly property var goals: filters.app.goals
    property int revision: 0
    readonly property bool narrowed: (query.owner ?? "") + (query.team ?? "") + (query.status ?? "") + (query.words ?? "") !== ""

    // As texts, so that a list is made anew only where something in it is another.
    readonly property string cycleText: JSON.stringify((goals.cycles ?? []).map(one => ({ value: one.id === goals.currentCycle ? "current" : one.id, text: one.name })))
    readonly property string teamText: JSON.stringify(teamsOf(revision).map(one => ({ value: one.id, text: one.name })))
    readonly property var cycles: [{ value: "", text: qsTr("All") }, ...JSON.parse(cycleText)]
    readonly property var teams: [{ value: "", text: qsTr("All") }, ...JSON.parse(teamText)]
    readonly property string otherOwner: ["", "me"].includes(query.owner ?? "") ? "" : query.owner
    readonly property var someOwner: otherOwner !== "" ? [{ value: otherOwner, text: filters.app.person(otherOwner).name ?? "" }] : []
    readonly property var owners: [
        { value: "", text: qsTr("Everyone") }, { value: "me", text: qsTr("Me") }, ...someOwner, { value: "other", text: qsTr("Somebody else…") }
    ]
    readonly property var statuses: [
        { value: "", text: qsTr("Any") }, { value: "on_track", text: qsTr("On track") }, { value: "behind", text: qsTr("Behind") },
        { value: "at_risk", text: qsTr("At risk") }, { value: "done", text: qsTr("Done") }, { value: "draft", text: qsTr("Draft") },
        { value: "dropped", text: qsTr("Dropped") }
    ]

    signal asked(var query)

    spacing: Theme.space.s

    function teamsOf(revision: int): var { return filters.goals.teams() }
    function placeOf(options: var, value: var): int { return Math.max(0, options.findIndex(one => one.value === (value ?? ""))) }
    function ask(part: var) { filters.asked(Object.assign({}, filters.query, part)) }
    function clear() { ask({ owner: "", team: "", status: "", words: "" }) }

    Connections {
        target: filters.goals
        ignoreUnknownSignals: true
        function onChanged() { ++filters.revision }
    }

    ComboField {
        objectName: "goalCycle"
        width: Math.min(filters.width, implicitWidth)
        leastWidth: 0
        prefix: qsTr("Cycle")
        model: filters.cycles.map(one => one.text)
        currentIndex: filters.placeOf(filters.cycles, filters.query.cycle)
        onActivated: index => filters.ask({ cycle: filters.cycles[index].value })
    }
    ComboField {
        id: owner
        objectName: "goalOwner"
        width: Math.min(filters.width, implicitWidth)
        leastWidth: 0
        prefix: qsTr("Owner")
        model: filters.owners.map(one => one.text)
        currentIndex: filters.placeOf(filters.owners, filters.query.owner)
        onActivated: index => {
            const wanted = filters.owners[index].value
            owner.currentIndex = Qt.binding(() => filters.placeOf(filters.owners, filters.query.owner))
            if (wanted !== "other")
                filters.ask({ owner: wanted })
            else
                finding.open()
        }

        T.Popup {
            id: finding
            x: Theme.mirrored ? owner.width - width : 0
            y: owner.height + Theme.space.xs
            width: Theme.size.menuMost
            padding: Theme.space.m
            focus: true
            closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
            onOpened: {
                person.choose("")
                person.forceActiveFocus(Qt.OtherFocusReason)
            }
            background: Raised {}
            contentItem: PersonField {
                id: person
                objectName: "goalOwnerName"
                focus: true
                app: filters.app
                accessibleName: qsTr("Owner")
                onPicked: personId => {
                    finding.close()
                    filters.ask({ owner: personId })
                }
            }
        }
    }
    ComboField {
        objectName: "goalTeam"
        width: Math.min(filters.width, implicitWidth)
        leastWidth: 0
        visible: filters.teams.length > 1
        prefix: qsTr("Team")
        model: filters.teams.map(one => one.text)
        currentIndex: filters.placeOf(filters.teams, filters.query.team)
        onActivated: index => filters.ask({ team: filters.teams[index].value })
    }
    ComboField {
        objectName: "goalStatus"
        width: Math.min(filters.width, implicitWidth)
        leastWidth: 0
        prefix: qsTr("Status")
        model: filters.statuses.map(one => one.text)
        currentIndex: filters.placeOf(filters.statuses, filters.query.status)
        onActivated: index => filters.ask({ status: filters.statuses[index].value })
    }
    LinkButton {
        objectName: "clearGoalFilter"
        height: Theme.size.control
        visible: filters.narrowed
        text: qsTr("Clear")
        onClicked: filters.clear()
    }
}
