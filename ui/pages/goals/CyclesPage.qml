// SPDX-License-Identifier: GPL-3.0-or-later
// The company's calendar of goals: which cycles there are, where each is, and what becomes of their goals.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Models
import Aufwind.Ui

Page {
    id: page

    readonly property bool editable: app.goalCycles.canEdit

    function cycleOf(id: string): var { return watch.rows.find(row => row.id === id) ?? null }
    function setPhase(row: var, phase: string) {
        const app = page.app, id = row.id, before = row.phase
        if (app.goalCycles.setPhase(id, phase))
            page.offerUndo(phase === "active" ? qsTr("%1 is active").arg(Format.apart(row.name)) : phase === "closed" ? qsTr("%1 is closed").arg(Format.apart(row.name)) : qsTr("%1 is a draft again").arg(Format.apart(row.name)),
                           () => app.goalCycles.setPhase(id, before))
    }
    function removeCycle(row: var) {
        const app = page.app, id = row.id
        if (app.goalCycles.remove(id))
            page.offerUndo(qsTr("%1 removed").arg(Format.apart(row.name)), () => app.goalCycles.restore(id))
    }
    function act(row: var, wanted: string) {
        switch (wanted) {
        case "close": return (closing.need() as CycleCloseDialog)?.begin(row)
        case "edit": return (editing.need() as CycleDialog)?.begin(row)
        case "remove": return removeCycle(row)
        case "rollOver":
        case "duplicate": return (carrying.need() as CarryDialog)?.begin(row.id, wanted)
        }
        setPhase(row, wanted)
    }
    Component.onCompleted: page.app.goals?.ask()

    Connections {
        target: page.app.goalCycles
        function onCarried(made: int, failed: bool, ownerless: int) {
            const told = failed ? qsTr("Stopped. %n goal(s) were made; do it again for the rest.", "", made) : qsTr("%n goal(s) go on.", "", made)
            const left = ownerless > 0 ? " " + qsTr("%n stayed behind, for their owner is not here any more: give them another owner first.", "", ownerless) : ""
            page.say(told + left, failed || ownerless > 0 ? "warning" : "check")
        }
    }
    RowWatch {
        id: watch
        model: page.app.model("goal.cycles", "")
        roles: ["id", "name", "kind", "starts", "ends", "phase", "checkInDays", "goals", "current"]
    }

    PageHead {
        id: head
        title: qsTr("Cycles")

        PushButton {
            objectName: "goalTemplates"
            text: qsTr("Templates…")
            glyph: "file"
            onClicked: (templates.need() as TemplatesDialog)?.open()
        }
        PushButton {
            objectName: "newCycle"
            kind: "primary"
            glyph: "plus"
            text: qsTr("New cycle")
            enabled: page.editable
            onClicked: (editing.need() as CycleDialog)?.begin(null)
        }
    }
    ScrollArea {
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        sidePadding: Theme.space.xl
        bottomGap: Theme.size.supportFree

        Column {
            width: parent ? parent.width : 0
            spacing: Theme.space.l

            Banner {
                objectName: "cyclesLocked"
                width: parent.width
                visible: !page.editable
                glyph: "lock"
                text: qsTr("Cycles are the same for the whole company. Only HR makes, opens and closes them.")
            }
            Banner {
                objectName: "carryProgress"
                width: parent.width
                visible: page.app.goalCycles.busy
                text: qsTr("Carrying goals over: %1 of %2").arg(Format.number(page.app.goalCycles.done)).arg(Format.number(page.app.goalCycles.total))
            }
            ApprovalsCard {
                objectName: "approvals"
                width: parent.width
                app: page.app
                onOpened: goalId => page.go("goals", { goal: goalId })
                onOfferUndo: (text, undo) => page.offerUndo(text, undo)
            }
            Card {
                width: parent.width
                lead: Theme.space.s
                foot: Theme.space.s

                Repeater {
                    model: watch.rows

                    CycleRow {
                        required property var modelData
                        required property int index
                        app: page.app
                        cycle: modelData
                        editable: page.editable
                        first: index === 0
                        onWanted: act => page.act(modelData, act)
                        onOpened: page.go("goals", { cycle: modelData.id })
                    }
                }
                ListState {
                    width: parent ? parent.width : 0
                    sync: page.app.sync
                    list: watch.model
                    count: watch.count
                    glyph: "calendar"
                    title: qsTr("No cycle yet")
                    text: page.editable ? qsTr("A cycle is the time that goals run: a quarter, a half year, a year, or days of your own.") : qsTr("HR begins the first one.")

                    PushButton {
                        visible: page.editable
                        text: qsTr("New cycle")
                        onClicked: (editing.need() as CycleDialog)?.begin(null)
                    }
                }
            }
            Card {
                width: parent.width
                title: qsTr("Approval")

                SettingLine {
                    name: qsTr("Goals need approval")
                    note: page.app.goalCycles.canSwitch ? qsTr("A goal counts for those above it once its owner’s manager, or HR, has said yes.")
                                                        : qsTr("A goal counts for those above it once its owner’s manager, or HR, has said yes. Only admins change this.")

                    SwitchField {
                        objectName: "needApproval"
                        accessibleName: qsTr("Goals need approval")
                        enabled: page.app.goalCycles.canSwitch
                        checked: page.app.goalCycles.needsApproval
                        onToggled: page.app.goalCycles.setNeedsApproval(checked)
                    }
                }
            }
        }
    }
    Deferred {
        id: editing
        sourceComponent: CycleDialog {
            app: page.app
            onKept: name => page.say(qsTr("%1 saved").arg(Format.apart(name)), "check")
        }
    }
    Deferred {
        id: closing
        sourceComponent: CycleCloseDialog {
            app: page.app
            onCloseCycle: page.setPhase(cycle, "closed")
            onRollOver: page.act(cycle, "rollOver")
        }
    }
    Deferred {
        id: carrying
        sourceComponent: CarryDialog {
            app: page.app
            cycles: watch.rows
            onNewCycle: (editing.need() as CycleDialog)?.begin(null)
        }
    }
    Deferred {
        id: templates
        sourceComponent: TemplatesDialog {
            app: page.app
            parent: T.Overlay.overlay
            onOfferUndo: (text, undo) => page.offerUndo(text, undo)
            onMade: ids => page.go("goals", { goal: ids[0] })
        }
    }
}
