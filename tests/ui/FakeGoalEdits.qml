// SPDX-License-Identifier: GPL-3.0-or-later
// What the drawer and the forms of a goal ask, over the goals of the fake context: "g3" is that of the picture. Edits are
// noted as calls of the context.
import QtQuick

QtObject {
    id: edits

    required property var app
    // What the next edit answers; false refuses.
    property bool keeps: true
    // "open", "waiting", "approved" or "returned"; empty: the company wants no approval.
    property string approval: ""
    property bool agreedChanged: false
    // Why nobody who may approve sees the goal.
    property string unseen: ""

    // Somebody else has checked in.
    property bool foreign: false

    signal changed

    readonly property bool german: app.language === "de"
    readonly property var me: app.me

    function isPicture(id) { return id === app.goals.idOf("g3") }
    function percent(share) { return share === undefined ? "" : Math.round(share * 100) + (german ? "\u00a0%" : "%") }
    function mine(goal) { return goal.ownerId === app.goals.idOf("p1") || goal.ownerId === "p1" || goal.mine === true }
    function rights(goal) {
        const change = mine(goal) || app.role !== "employee"
        return { change: change, status: change, tick: mine(goal), checkIn: mine(goal), comment: true, approve: !mine(goal) && change, ofCompany: app.role !== "employee", moderate: mine(goal) }
    }
    function trail(goal) {
        const above = goal.parentId ? app.goals.goal(goal.parentId) : {}
        return above.id ? [...trail(above), { id: above.id, title: above.title }] : []
    }
    function course(goal) {
        if (!isPicture(goal.id))
            return goal.progress === undefined ? [] : [{ at: 0.6, progress: goal.progress, now: true }]
        return [{ at: 0.04, progress: 0.08 }, { at: 0.2, progress: 0.14 }, { at: 0.35, progress: 0.62 }, { at: 0.59, progress: 0.62, now: true }]
    }
    function details(id) {
        const goal = app.goals.goal(id)
        if (!goal.id)
            return {}
        const above = goal.parentId ? app.goals.goal(goal.parentId) : {}
        return {
            trail: trail(goal),
            supports: above.id ? { id: above.id, title: above.title, ownerId: above.ownerId, ownerName: above.owner, ownerInitials: above.initials, percent: percent(above.progress) } : {},
            children: goal.children ?? 0,
            childPeople: isPicture(id) ? ["p2", "p5", "p6"].map(one => app.face(one)) : [], childMean: isPicture(id) ? percent(0.62) : "",
            contributors: isPicture(id) ? [app.face("p2"), app.face("p5")] : [], audience: app.say(german ? "Alle im Unternehmen" : "Everybody in the company"), continuesId: "",
            percentText: percent(goal.progress), overText: (goal.over ?? 0) > 0 ? app.say(german ? "20 Punkte darüber" : "20 points over") : "", expectedText: percent(goal.expected),
            first: new Date(2026, 9, 1), last: new Date(2026, 11, 31), week: 8, weeks: 13, course: course(goal), courseNow: 0.59, hasExpected: true,
            due: new Date(2026, 10, 22), dueIn: -2, days: 14, rights: rights(goal),
            approval: { needed: approval !== "", state: approval === "" ? "open" : approval, by: app.say("Katrin Sommer"), at: app.at(20, 9, 30), remark: approval === "returned" ? app.say("Too small") : "",
                        waitsFor: app.say("Katrin Sommer"), changed: agreedChanged, unseen: unseen }
        }
    }
    function keyResults() {
        const one = (id, title, weight, progress, values, last) => ({
            id: id, title: app.say(title), metric: "number", unit: "", weight: weight, start: 0, target: 1, current: progress, progress: progress, percent: percent(progress), overshoot: "",
            values: app.say(values), ownerId: "", ownerName: "", milestones: 0, milestonesDone: 0, lastValue: last })
        return german ? [one("k1", "Minuten je Gerät", 2, 0.6, "jetzt 6,0, Zielwert 4,0", "6,0"), one("k2", "Linien auf dem neuen Dienst", 1, 0.67, "jetzt 2, Zielwert 3", "2"), one("k3", "Nacharbeit unter 1,5 %", 1, 0.63, "jetzt 2,1, Zielwert 1,5", "2,1")]
                      : [one("k1", "Minutes per unit", 2, 0.6, "now 6.0, target 4.0", "6.0"), one("k2", "Lines on the new service", 1, 0.67, "now 2, target 3", "2"), one("k3", "Rework below 1.5%", 1, 0.63, "now 2.1, target 1.5", "2.1")]
    }
    function checkIns() {
        const one = (id, at, confidence, status, progress, words) => ({
            id: id, authorId: "p1", authorName: app.say("Jana Vogt"), authorFirst: app.say("Jana"), authorInitials: "JV", at: at, status: status, confidence: confidence, comment: app.say(words),
            progress: progress, percent: percent(progress), values: "", mine: !foreign })
        return [one("ci2", new Date(2026, 10, 2), 4, "onTrack", 0.62, german ? "Linie 2 am Donnerstag umgestellt. Das Aufwärmen ist jetzt der längste Schritt." : "Line 2 switched over on Thursday. Warm-up is now the longest step."),
                one("ci1", new Date(2026, 9, 19), 3, "behind", 0.14, german ? "Eine Woche verloren an die Sensoren mit der falschen Dichtung." : "Lost a week to the sensor batch with the wrong seal.")]
    }
    function rowsOf(name, id) {
        if (!isPicture(id))
            return []
        switch (name) {
        case "goal.keyResults": return keyResults()
        case "goal.checkIns": return checkIns()
        }
        return []
    }

    function done(name, args) {
        app.note(name, args)
        if (keeps)
            changed()
        return keeps
    }
    function made(name, args) { return done(name, args) ? "made" + app.calls.length : "" }
    function create(wanted) { return made("goal.create", [wanted]) }
    function change(id, wanted) { return done("goal.change", [id, wanted]) }
    function setStatus(id, status) { return done("goal.status", [id, status]) }
    function remove(id) { return done("goal.remove", [id]) }
    function restore(id) { return done("goal.restore", [id]) }
    function addKeyResult(id, wanted) { return made("goal.keyResult", [id, wanted]) }
    function changeKeyResult(id, wanted) { return done("goal.changeKeyResult", [id, wanted]) }
    function addMilestone(id, title) { return made("goal.milestone", [id, title]) }
    function changeMilestone(id, wanted) { return done("goal.changeMilestone", [id, wanted]) }
    function addInitiative(id, title) { return made("goal.initiative", [id, title]) }
    function changeInitiative(id, wanted) { return done("goal.changeInitiative", [id, wanted]) }
    function move(kind, id, after, before) { return done("goal.move", [kind, id, after, before]) }
    function removePart(kind, id) { return done("goal.removePart", [kind, id]) }
    function restorePart(kind, id) { return done("goal.restorePart", [kind, id]) }
    function checkIn(id, said) { return made("goal.checkIn", [id, said]) }
    function rewordCheckIn(id, words) { return done("goal.rewordCheckIn", [id, words]) }
    function rewordComment(id, words) { return done("goal.rewordComment", [id, words]) }
    function addComment(id, parent, text, answer) {
        done("goal.comment", [id, parent, text])
        if (answer)
            answer(keeps ? "" : "No")
    }
    function submit(id, on) { return done("goal.submit", [id, on]) }
    function approve(id, remark) { return done("goal.approve", [id, remark]) }
    function sendBack(id, remark) { return done("goal.return", [id, remark]) }
    function discuss(id, series, title) { return made("goal.discuss", [id, series, title]) }
    function linkToPoint(id, point) { return made("goal.link", [id, point]) }
    function mentionable(id) { return [Object.assign({ text: "Ben Adeyemi" }, app.face("p2"))] }
    function audience(wanted) { return app.say(wanted.visibility === "company" ? "Everybody in the company" : "Only you") }
    function wouldSee(wanted) { return wanted.visibility === "company" || wanted.ownerId === app.me.id }
    function mayOwn(id) { return id === app.me.id || app.role !== "employee" }
    function mayHandOn(id, owner) { return owner === goal(id).ownerId || app.role !== "employee" }
    function maySpeakForCompany() { return app.role !== "employee" }
    function keyResult(id) { return keyResults().find(row => row.id === id) ?? {} }
    function goal(id) {
        const row = app.goals.goal(id)
        return row.id ? { title: row.title, ownerId: mine(row) ? "p1" : "p8", cycleId: row.cycleId, parentId: row.parentId, teamId: row.teamId, visibility: row.visibility, ofCompany: row.ofCompany, contributors: [],
                          checkInDays: 0, status: row.status } : {}
    }
    function find(words, below, most) {
        const found = app.goalRows().map(row => app.goals.goal(app.goals.idOf(row.id)))
        return found.filter(row => row.title.toLowerCase().includes(words.toLowerCase())).slice(0, most)
    }
}
