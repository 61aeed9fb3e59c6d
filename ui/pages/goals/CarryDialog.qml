// SPDX-License-Identifier: GPL-3.0-or-later
// Goals of one cycle go on in another: from where to where, which of them, and what becomes of their values.
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

DialogBox {
    id: dialog

    required property var app
    // All of them, as the list has them.
    property var cycles: []
    property string fromId: ""
    property string toId: ""
    property string which: "open"
    property string how: "rollOver"
    property int revision: 0
    readonly property var counts: visible ? countsOf(revision) : ({})
    readonly property var targets: cycles.filter(cycle => cycle.id !== fromId && cycle.phase !== "closed")

    signal newCycle

    objectName: "carryDialog"
    title: how === "rollOver" ? qsTr("Roll goals over") : qsTr("Duplicate goals")
    text: how === "rollOver" ? qsTr("Each goal goes on as a new one: its key results begin where they are now. What is done of milestones and initiatives stays behind.")
                             : qsTr("Each goal is made anew: its key results begin where they began. What is done of milestones and initiatives stays behind.")
    parent: T.Overlay.overlay
    onOpened: whichGoals.takeFocus()

    function countsOf(revision: int): var {
        return fromId !== "" && toId !== "" ? app.goalCycles.preview(fromId, toId, which) : {}
    }
    function begin(from: string, wanted: string) {
        fromId = from
        how = wanted
        which = "open"
        const there = cycles.find(cycle => cycle.id === from)
        // The next one after it, where there is one.
        const later = cycles.filter(cycle => cycle.id !== from && cycle.phase !== "closed" && there && cycle.starts > there.starts)
        toId = later.length > 0 ? later[later.length - 1].id : ""
        open()
    }
    function go() {
        if (dialog.app.goalCycles.carry(fromId, toId, which, how))
            close()
    }

    Connections {
        target: dialog.app.goals ?? null
        enabled: dialog.visible
        ignoreUnknownSignals: true
        function onChanged() { dialog.revision += 1 }
    }
    ChoiceField {
        objectName: "carryFrom"
        width: parent ? parent.width : 0
        label: qsTr("From")
        value: dialog.fromId
        options: dialog.cycles.map(cycle => ({ value: cycle.id, text: cycle.name }))
        onChosen: value => {
            dialog.fromId = value
            if (dialog.toId === value)
                dialog.toId = ""
        }
    }
    ChoiceField {
        objectName: "carryTo"
        width: parent ? parent.width : 0
        visible: dialog.targets.length > 0
        label: qsTr("Into")
        value: dialog.toId
        options: dialog.targets.map(cycle => ({ value: cycle.id, text: cycle.name }))
        onChosen: value => dialog.toId = value
    }
    Banner {
        width: parent ? parent.width : 0
        visible: dialog.targets.length === 0
        text: qsTr("There is no other cycle that is not closed.")

        PushButton {
            text: qsTr("New cycle…")
            onClicked: {
                dialog.close()
                dialog.newCycle()
            }
        }
    }
    Segments {
        id: whichGoals
        objectName: "carryWhich"
        anchors.left: parent ? parent.left : undefined
        accessibleName: qsTr("Which goals")
        value: dialog.which
        options: [{ value: "open", text: qsTr("Open goals") }, { value: "all", text: qsTr("All goals") }]
        onChosen: value => dialog.which = value
    }
    PlainText {
        objectName: "carryCounts"
        width: parent ? parent.width : 0
        visible: dialog.toId !== ""
        wrapMode: Text.Wrap
        text: {
            const made = qsTr("%n goal(s) will be made.", "", dialog.counts.goals ?? 0)
            const there = dialog.counts.there ?? 0
            return there > 0 ? made + " " + qsTr("%n are continued there already and stay as they are.", "", there) : made
        }
    }
    foot: [
        PushButton {
            text: qsTr("Cancel")
            onClicked: dialog.close()
        },
        PushButton {
            objectName: "carryGo"
            kind: "primary"
            text: dialog.how === "rollOver" ? qsTr("Roll over") : qsTr("Duplicate")
            enabled: dialog.toId !== "" && (dialog.counts.goals ?? 0) > 0 && !dialog.app.goalCycles.busy
            onClicked: dialog.go()
        }
    ]
}
