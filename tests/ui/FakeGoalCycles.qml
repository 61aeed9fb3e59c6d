// SPDX-License-Identifier: GPL-3.0-or-later
// Cycles, and what is done with many goals at once, as the pages see it. What is called is noted at the context.
import QtQuick

QtObject {
    id: cycles

    required property var app
    readonly property bool canEdit: app.role !== "employee"
    readonly property bool canSwitch: app.role === "admin" || app.role === "owner"
    property bool needsApproval: false
    property bool busy: false
    property int done: 0
    property int total: 0
    property var wrong: []
    property int remembered: 0
    // What preview() answers.
    property int goals: 4
    property int there: 0

    signal carried(int made, bool failed, int ownerless)

    function proposal(kind: string): var {
        app.note("goalCycles.proposal", [kind])
        const year = kind === "year"
        return { name: year ? "2027" : kind === "halfYear" ? "H1 2027" : kind === "own" ? "2027-04 – 2027-06" : "Q1 2027",
                 starts: new Date(2027, 0, 1), ends: year ? new Date(2027, 11, 31) : new Date(2027, 2, 31), checkInDays: 14 }
    }
    function nameOf(kind: string, starts: date, ends: date): string { return kind + " " + starts.getFullYear() }
    function create(wanted: var): string {
        app.note("goalCycles.create", [wanted])
        return "c9"
    }
    function change(id: string, wanted: var): bool {
        app.note("goalCycles.change", [id, wanted])
        return true
    }
    function remove(id: string): bool {
        app.note("goalCycles.remove", [id])
        return true
    }
    function restore(id: string): bool {
        app.note("goalCycles.restore", [id])
        return true
    }
    function setPhase(id: string, phase: string): bool {
        app.note("goalCycles.setPhase", [id, phase])
        return true
    }
    function setNeedsApproval(needs: bool): bool {
        needsApproval = needs
        app.note("goalCycles.setNeedsApproval", [needs])
        return true
    }
    function figures(id: string): var {
        return id === "q4" ? { goals: 11, open: 9, openTitles: ["Cut LS-40 calibration to 4 minutes", "Migrate calibration service"].map(app.say), measured: 8, percent: 54 }
                           : { goals: 1, open: 0, openTitles: [], measured: 0, percent: undefined }
    }
    function preview(from: string, to: string, which: string): var {
        return { goals: which === "all" ? goals + 1 : goals, there: there }
    }
    function carry(from: string, to: string, which: string, how: string): bool {
        app.note("goalCycles.carry", [from, to, which, how])
        return true
    }
    function faults(lines: string): var { return wrong }
    function useTemplate(lines: string, place: var): var {
        app.note("goalCycles.useTemplate", [lines, place])
        return ["made1"]
    }
    function keepTemplate(id: string, wanted: var): string {
        app.note("goalCycles.keepTemplate", [id, wanted])
        return "t9"
    }
    function linesOf(id: string): string { return "# " + id }
    function decision(id: string): var { return { decision: 2, remark: "Too small", decided: 1000 } }
    function takeDecisionBack(id: string, before: var): bool {
        app.note("goalCycles.takeDecisionBack", [id, before])
        return true
    }
    function remember(id: string): int {
        app.note("goalCycles.remember", [id])
        return ++remembered
    }
    function takeBack(number: int, checkIn: string): bool {
        app.note("goalCycles.takeBack", [number, checkIn])
        return true
    }

    // The rows of the lists that belong to it.
    function rowsOf(name: string, german: bool): var {
        const say = app.say, id = key => app.goals?.idOf(key) ?? key
        const result = (key, en, de, metric, value, more) => Object.assign({ id: key, title: say(german ? de : en), metric: metric, unit: "", value: value, start: 0, target: 10, milestones: 0, milestonesDone: 0 }, more ?? {})
        const due = (key, en, de, over, more) => Object.assign({ id: id(key), title: say(german ? de : en), ownerId: "p1", owner: say("Jana Vogt"), cycle: say(german ? "4. Quartal 2026" : "Q4 2026"), due: app.at(24 - over), daysOverdue: over,
            own: true, status: "onTrack", confidence: 4, checkedIn: app.at(2, 9, 0), keyResults: [] }, more ?? {})
        switch (name) {
        case "goal.cycles": return [
            { id: "q1", name: say(german ? "1. Quartal 2027" : "Q1 2027"), kind: "quarter", starts: new Date(2027, 0, 1), ends: new Date(2027, 2, 31), phase: "drafting", checkInDays: 14, goals: 0, current: false },
            { id: "q4", name: say(german ? "4. Quartal 2026" : "Q4 2026"), kind: "quarter", starts: new Date(2026, 9, 1), ends: new Date(2026, 11, 31), phase: "active", checkInDays: 14, goals: 11, current: true },
            { id: "q3", name: say(german ? "3. Quartal 2026" : "Q3 2026"), kind: "quarter", starts: new Date(2026, 6, 1), ends: new Date(2026, 8, 30), phase: "closed", checkInDays: 14, goals: 1, current: false }
        ]
        case "goal.templates": return [
            { id: "t1", name: say("Quality"), description: say("Of Lindenau"), lines: "# Fewer returns\n- Returns | number | 40 | 20", goals: [say("Fewer returns")], keyResults: 1, own: true, mine: true },
            { id: "built-in/sales", name: say(german ? "Der Vertrieb wächst" : "Sales grow"), description: say(german ? "Für den Vertrieb." : "For sales."), lines: "# Revenue\n- New | currency", goals: [say("Revenue")], keyResults: 1, own: false, mine: false }
        ]
        case "goal.due": return [
            due("g3", "Cut LS-40 calibration to 4 minutes", "LS-40-Kalibrierung auf 4 Minuten kürzen", 2, { keyResults: [
                result("k1", "Minutes per unit", "Minuten je Gerät", "number", 6, { unit: "min", start: 9, target: 4 }),
                result("k2", "Lines on the new service", "Linien am neuen Dienst", "yesNo", 0),
                result("k3", "Steps of the move", "Schritte des Umzugs", "milestones", 0, { milestones: 5, milestonesDone: 3 })
            ] }),
            due("g10", "Hire two embedded engineers", "Zwei Embedded-Entwickler einstellen", 0, { status: "draft", confidence: 0, keyResults: [result("k4", "Hired", "Eingestellt", "number", 1, { target: 2 })] }),
            due("g5", "Runbook and training for the line", "Runbook und Schulung für die Linie", 0, { own: false, ownerId: "p5", owner: say("Deniz Kaya"), status: "behind", confidence: 3 })
        ]
        case "goal.toApprove": return [
            { id: id("g4"), title: say(german ? "Kalibrierdienst umziehen" : "Migrate calibration service"), ownerId: "p2", owner: say("Ben Adeyemi"), person: app.face("p2"), cycle: say("Q1 2027"), submitted: app.at(23, 9, 0), keyResults: [], report: true }
        ]
        case "goals.mine": return [
            { id: id("g3"), title: say(german ? "LS-40-Kalibrierung auf 4 Minuten kürzen" : "Cut LS-40 calibration to 4 minutes"), cycle: say("Q4 2026"), phase: "active", closed: false, status: "onTrack", checkedIn: app.at(2, 9, 0) },
            { id: id("g10"), title: say(german ? "Zwei Embedded-Entwickler einstellen" : "Hire two embedded engineers"), cycle: say("Q4 2026"), phase: "active", closed: false, status: "atRisk", checkedIn: undefined }
        ]
        case "goals.of": return [
            { id: id("g4"), title: say(german ? "Kalibrierdienst umziehen" : "Migrate calibration service"), cycle: say("Q4 2026"), phase: "active", closed: false, status: "onTrack", checkedIn: undefined },
            { id: id("g12"), title: say(german ? "Rückstand des letzten Quartals" : "Last quarter’s backlog"), cycle: say("Q3 2026"), phase: "closed", closed: true, status: "done", checkedIn: undefined }
        ]
        }
        return []
    }
}
