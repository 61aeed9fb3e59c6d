// SPDX-License-Identifier: GPL-3.0-or-later
// Who leaves and comes back as the pages see it. What is called is noted at the context; a test says what follows.
import QtQuick
import Aufwind.Ui

QtObject {
    id: employment

    required property var app
    // Ids of those who have left.
    property var gone: ["p5"]
    property string obstacle: ""
    property string returnObstacle_: ""
    property var facts: ({})
    property int changes: 0

    signal changed

    function may(): bool { return app.role !== "employee" }
    function canLeave(id: string): bool { return may() && id !== "" && id !== app.me.id && !gone.includes(id) }
    function canReturn(id: string): bool { return may() && gone.includes(id) }
    property int here: 58
    function peopleHere(): int { return here }
    function managerAbove(id: string): var { return { id: "p8", name: app.person("p8").name } }
    function leaving(id: string, wanted: var): var {
        app.note("employment.leaving", [id, wanted])
        const say = app.say
        return Object.assign({
            obstacle: !wanted.day ? "noDay" : wanted.heir === id ? "self" : obstacle,
            ahead: wanted.day > Format.now,
            person: { id: id, name: app.person(id).name },
            reports: 7, reportNames: ["Ben Adeyemi", "Lena Hartmann", "Oisín Byrne", "Deniz Kaya", "Tomasz Wieczorek"].map(say),
            apart: [], teams: 1, teamNames: [say("Platform")], dotted: 2, roles: app.role === "hr" ? [] : [say("HR"), say("Payroll Leipzig")],
            rolesKept: [], actions: 3, ended: [say("Jana and Ben")], without: [say("Platform weekly")], theirs: [say("Architecture round")],
            canReports: true, canTeams: true, knowsRoles: app.role !== "hr"
        }, facts)
    }
    function changed_(name: string, args: var): int {
        app.note("employment." + name, args)
        if (app.refusal !== "")
            return 0
        changes += 1
        return changes
    }
    function leave(id: string, wanted: var): int { return changed_("leave", [id, wanted]) }
    function returnObstacle(id: string, wanted: var): string { return !wanted.day ? "noDay" : wanted.manager === id ? "self" : returnObstacle_ }
    function comeBack(id: string, wanted: var): int { return changed_("comeBack", [id, wanted]) }
    function putBack(change: int) { app.note("employment.putBack", [change]) }
}
