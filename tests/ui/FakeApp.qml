// SPDX-License-Identifier: GPL-3.0-or-later
// The context as pages see it, over lists in memory. Whatever a page calls is noted in `calls`.
import QtQuick
import Aufwind.Test

QtObject {
    id: app

    property string state: "ready"
    property string errorText: "The file of this device was changed by another program. Signing in again loads it anew."
    property string language: "en"
    property string themeMode: "light"
    property int textPercent: 100
    property bool lessMotion: false
    property string writeTrouble: ""
    property bool keychainMissing: false
    property string guard: ""
    property bool canUndo: false
    property bool canRedo: false
    property var prefill: ({})
    // "normal", "empty" or "full"
    property string fill: "normal"
    property var modulesOff: []
    property var privacyRequests: [
        { id: "r1", kind: "export", person: "p1", asked_by: "p1", asked: at(20, 9, 0), reason: "", state: "done", decided_by: "p1", decided: at(20, 9, 0), due: at(20, 9, 0), done: at(21, 8, 0), destroyed: 0, kept: 0 },
        { id: "r2", kind: "erasure", person: "p5", asked_by: "p5", asked: at(22, 9, 0), reason: say("I have moved to another company."), state: "asked", decided_by: "", decided: new Date(NaN), due: new Date(NaN), done: new Date(NaN), destroyed: 0, kept: 0 },
        { id: "r3", kind: "erasure", person: "p4", asked_by: "", asked: at(10, 3, 0), reason: "", state: "approved", decided_by: "", decided: at(10, 3, 0), due: at(10, 3, 0, 12), done: new Date(NaN), destroyed: 0, kept: 0 },
        { id: "r4", kind: "erasure", person: "p7", asked_by: "p8", asked: at(1, 3, 0, 6), reason: "", state: "done", decided_by: "p2", decided: at(2, 3, 0, 6), due: at(1, 3, 0, 7), done: at(1, 3, 0, 7), destroyed: 1240, kept: 86 }
    ]
    // Put in place of every name and title, to see what a hostile one does.
    property string everyText: ""
    property var calls: []
    // As while the store is still writing: a move is noted and shows nothing yet.
    property bool writing: false
    property FakeSync sync: FakeSync {}
    property FakeSecurity security: FakeSecurity { everyText: app.everyText }
    property FakeNotices notices: FakeNotices { app: app }
    property bool sidebarCollapsed: false
    property bool tourWanted: false
    property var link: ({})
    property FakeAdmin admin: FakeAdmin { everyText: app.everyText }
    property FakeAgreements agreements: FakeAgreements { everyText: app.everyText }
    property FakeAuditLog auditLog: FakeAuditLog { everyText: app.everyText }
    property FakeProvisioning provisioning: FakeProvisioning { everyText: app.everyText }
    readonly property FakePrivacy privacy: FakePrivacy { app: app }
    readonly property FakePeopleMerge peopleMerge: FakePeopleMerge { app: app }
    property FakeCalendar calendar: FakeCalendar { everyText: app.everyText }
    property FakeImport peopleImport: FakeImport { everyText: app.everyText }
    property FakeOrganisation organisation: FakeOrganisation {
        company: app.say("Lindenau Werke")
        mayMove: app.role !== "employee"
        rows: app.orgRows()
        teams: app.fill === "empty" ? [] : [
            { id: "t1", name: app.say("Engineering"), lead: "o3", members: ["o3", "o6"] },
            { id: "t2", name: app.say("Platform"), parent: "t1", lead: "p1", members: ["p1", "p2", "p3", "p4", "p5", "p6", "p7"] },
            { id: "t3", name: app.say("People and Culture"), lead: "o2", members: ["o2"] }
        ]
    }
    property FakeGoals goals: FakeGoals {
        looker: "p1"
        mayAll: app.role !== "employee"
        day: 20781
        people: app.roster.map(row => ({ id: row[0], name: app.say(row[1]), initials: row[2] }))
        teamRows: [{ id: "t2", name: app.say("Platform") }]
        cycleRows: app.fill === "empty" ? [] : [
            { id: "q4", name: app.say(app.language === "de" ? "4. Quartal 2026" : "Q4 2026"), starts: 20727, ends: 20818, phase: 1 },
            { id: "q3", name: app.say(app.language === "de" ? "3. Quartal 2026" : "Q3 2026"), starts: 20635, ends: 20726, phase: 2 }
        ]
        rows: app.goalRows()
    }
    property FakeGoalEdits goalEdits: FakeGoalEdits { app: app }
    property FakeSurveys surveys: FakeSurveys { app: app }
    property FakeSurveyEdits surveyEdits: FakeSurveyEdits { app: app }
    property FakeSurveyRounds surveyRounds: FakeSurveyRounds { app: app }
    property FakeLogo logo: FakeLogo {}
    property FakeMeetings meetings: FakeMeetings { app: app }
    property FakeEmployment employment: FakeEmployment { app: app }
    property FakeAnswering answering: FakeAnswering { everyText: app.everyText }
    property FakeGoalCycles goalCycles: FakeGoalCycles { app: app }
    property string role: "owner"
    property bool alerted: false
    property var permissions: []
    // Of the company.
    property string accent: ""

    signal signInFailed(string reason)
    signal codeAsked()
    signal atProvider()
    signal backFromBrowser()
    signal passcodeChanged()
    signal passcodeFailed(string reason)
    signal codeSent()
    signal passwordChosen()
    signal linkOpened()
    signal editFailed(string reason, string text)
    signal leftAsIs(var values)

    readonly property var roster: [
        ["p1", "Jana Vogt", "JV", "Platform Engineering Lead", "Platform Engineering", "Markus Ehlers"],
        ["p2", "Ben Adeyemi", "BA", "Senior Engineer", "Platform Engineering", "Jana Vogt"],
        ["p3", "Lena Hartmann", "LH", "Software Engineer", "Platform Engineering", "Jana Vogt"],
        ["p4", "Oisín Byrne", "OB", "Site Reliability", "Platform Engineering", "Jana Vogt"],
        ["p5", "Deniz Kaya", "DK", "Quality Engineer", "Platform Engineering", "Jana Vogt"],
        ["p6", "Sofia Marques", "SM", "Data Engineer", "Data", "Priya Raman"],
        ["p7", "Tomasz Wieczorek", "TW", "Frontend Engineer", "Platform Engineering", "Jana Vogt"],
        ["p8", "Katrin Sommer", "KS", "Managing Director", "Management", ""]
    ]
    // Who reports to whom, with a few hundred more where it is full.
    function orgRows() {
        if (fill === "empty")
            return []
        const german = language === "de"
        const one = (id, name, title, manager, more) => Object.assign({ id: id, name: say(name), title: say(title), manager: manager, location: "Leipzig", starts: 18687 }, more ?? {})
        const rows = [
            one("p8", "Katrin Sommer", "Managing Director", ""), one("o2", "Heike Brandt", german ? "Leiterin Personal" : "Head of People", "p8"),
            one("o3", "Markus Ehlers", "CTO", "p8"), one("o4", "Priya Raman", "Head of Product", "p8"), one("o5", "Callum Reid", "Head of Sales", "p8"),
            one("o6", "Nele Petersen", "Hardware Lead", "o3"), one("p1", "Jana Vogt", "Platform Lead", "o3"), one("o7", "Florian Weiß", "Production Lead", "o3"),
            one("p2", "Ben Adeyemi", "Senior Engineer", "p1"), one("p3", "Lena Hartmann", "Software Engineer", "p1"), one("p4", "Oisín Byrne", "Site Reliability", "p1"),
            one("p5", "Deniz Kaya", "Quality Engineer", "p1"), one("p7", "Tomasz Wieczorek", "Frontend Engineer", "p1"),
            one("p6", "Sofia Marques", "Data Engineer", "p1", { dotted: ["o4"] }), one("o8", "Yusuf Demir", "Working student", "p1"),
            one("o9", "Erik Sand", "Plant Manager", "p8", { gone: true, ends: 20757 }),
            one("o10", "Ingrid Solheim", "Compliance Manager", "o9"), one("o11", "Grace Okafor", "Account Executive", "", { starts: 20788 }), one("o12", "Paula Reimers", "Line Technician", "nobody")
        ]
        const under = { o2: 4, o4: 6, o5: 11, o6: 11, o7: 10 }
        for (const lead in under)
            for (let i = 0; i < under[lead]; ++i)
                rows.push(one(lead + "r" + i, ["Anna", "Bengt", "Chiara", "Dario", "Eoin", "Fatma", "Goran", "Hilde", "Ines", "Jonas", "Kaya"][i] + " " + ["Albers", "Castell", "Falk", "Gruber", "Engel"][Object.keys(under).indexOf(lead)], "Specialist", lead))
        if (fill === "full")
            for (let i = 0; i < 3000; ++i)
                rows.push(one("f" + i, "Person " + i, "Role " + i % 40, i < 40 ? "o5" : "f" + Math.floor((i - 40) / 8)))
        return rows
    }
    // As the picture has them, with a few thousand more where it is full.
    function goalRows() {
        if (fill === "empty")
            return []
        const german = language === "de"
        const one = (id, en, de, parent, owner, progress, mark, more) => Object.assign({ id: id, title: say(german ? de : en), parent: parent, owner: owner, progress: progress, mark: mark, cycle: "q4" }, more ?? {})
        const rows = [
            one("g1", "Deliver sensors people trust", "Sensoren liefern, denen man vertraut", "", "p8", undefined, "on_track", { company: true }),
            one("g2", "Halve field returns of the LS series", "Rückläufer der LS-Serie halbieren", "g1", "p7", undefined, "behind"),
            one("g3", "Cut LS-40 calibration to 4 minutes", "LS-40-Kalibrierung auf 4 Minuten kürzen", "g2", "p1", 0.62, "on_track", { team: "t2", confidence: 4 }),
            one("g4", "Migrate calibration service", "Kalibrierdienst umziehen", "g3", "p2", 0.74, "on_track"),
            one("g5", "Runbook and training for the line", "Runbook und Schulung für die Linie", "g3", "p5", 0.45, "behind"),
            one("g6", "Publish drift data to Quality", "Driftdaten für die Qualität veröffentlichen", "g3", "p6", 0.66, "on_track"),
            one("g7", "Platform uptime 99.9%", "Plattform zu 99,9 % verfügbar", "g2", "p4", 0.41, "behind", { team: "t2" }),
            one("g8", "Second source for housing seals", "Zweite Quelle für Gehäusedichtungen", "g2", "p7", 0.2, "at_risk"),
            one("g9", "A team that stays and grows", "Ein Team, das bleibt und wächst", "", "p8", undefined, "behind", { company: true }),
            one("g10", "Hire two embedded engineers", "Zwei Embedded-Entwickler einstellen", "g9", "p1", 0.5, "at_risk"),
            one("g11", "eNPS from 21 to 30", "eNPS von 21 auf 30", "g9", "p8", 1.2, "done"),
            one("g12", "Last quarter’s backlog", "Rückstand des letzten Quartals", "", "p1", 0.9, "done", { cycle: "q3" })
        ]
        if (fill === "full")
            for (let i = 0; i < 3000; ++i)
                rows.push(one("f" + i, "Goal " + i, "Ziel " + i, i < 20 ? "" : "f" + Math.floor((i - 20) / 6), "p" + (1 + i % 8), (i % 130) / 100, ["on_track", "behind", "at_risk"][i % 3]))
        return rows
    }
    readonly property var me: person("p1")
    property var notes: FakeSession {
        text: app.say("Release 4.2: two hotfixes, both from the import path. Ben adds a contract test.\nCalibration: keep until the runbook is reviewed, then Deniz\nConference: Jana asks Finance")
        others: [app.here("p2", app.everyText !== "" ? 3 : 139)]
    }
    property var secrets: FakeSession { text: app.say("Ask about the move to Leipzig.") }

    function say(text) { return everyText !== "" ? everyText : text }
    function note(name, args) { calls = calls.concat([{ name: name, args: args }]) }
    function called(name) { return calls.filter(call => call.name === name).map(call => call.args) }

    function person(id) {
        const row = roster.find(entry => entry[0] === id || organisation.idOf(entry[0]) === id)
        return row ? { id: row[0], name: say(row[1]), firstName: say(row[1].split(" ")[0]), initials: row[2], title: say(row[3]),
                       team: say(row[4]), managerName: say(row[5]), email: row[1].split(" ")[0].toLowerCase() + "@lindenau.example" } : {}
    }
    // By the id, where they were noted.
    property var lastDays: ({})
    function profile(id) {
        if (!person(id).id)
            return {}
        const gone = employment.gone.includes(id)
        const full = fill === "full"
        const mine = id === "p1"
        return {
            status: gone ? "left" : "active", startDate: new Date(2021, 2, 1), endDate: lastDays[id] ? lastDays[id] : gone ? new Date(2026, 9, 31) : undefined,
            pronouns: mine ? say("she/her") : "", preferredName: "", location: say("Berlin"), utcOffset: 60, teams: [person(id).team], leads: mine ? [say("Platform")] : [],
            manager: id === "p8" ? {} : person(mine ? "p8" : "p1"), dotted: id === "p6" || full ? [person("p8")] : [],
            reports: mine ? ["p2", "p3", "p4", "p5", "p6", "p7"].map(one => person(one)) : [], reportCount: mine ? (full ? 240 : 6) : 0,
            confidential: mine || role !== "employee" ? [{ name: language === "de" ? "Private Telefonnummer" : "Personal phone", text: say("0341 55 01 23") }] : [],
            recordId: mine ? "c1" : "", personalPhone: say("0341 55 01 23"), personalAddress: "", gender: ""
        }
    }
    // Somebody else before a text, with the caret at `position`.
    function here(id, position, anchor) {
        const one = person(id)
        return { id: id, initials: one.initials, name: one.firstName, fullName: one.name, position: position, anchor: anchor ?? position }
    }
    function face(id) { const one = person(id); return { id: id, initials: one.initials, name: one.name } }
    function at(day, hour, minute, month) { return new Date(2026, (month ?? 11) - 1, day, hour ?? 0, minute ?? 0) }

    property var kept: ({})
    property Component listMaker: FakeList {}
    property Component searchMaker: FakeSearch {}
    property Component employeesMaker: FakeEmployees { everyText: app.everyText }

    function model(name, argument) {
        if (name === "search") {
            if (!kept[name])
                kept[name] = searchMaker.createObject(app, { roles: rolesOf[name], find: words => fill === "empty" ? [] : rowsOf(name, words) })
            return kept[name]
        }
        const key = name + JSON.stringify(argument ?? "")
        if (name === "employees" && !kept[key]) {
            kept[key] = employeesMaker.createObject(app)
            kept[key].fill(fill === "empty" ? [] : roster, fill === "full" ? 2500 : 1)
        }
        if (!kept[key]) {
            const rows = fill === "empty" ? [] : rowsOf(name, argument)
            kept[key] = listMaker.createObject(app, { roles: rolesOf[name] })
            kept[key].rows = rows
        }
        return kept[key]
    }

    readonly property var rolesOf: ({
        "home.todos": ["id", "kind", "title", "origin", "due", "group", "daysOverdue", "seriesId", "occurrenceId", "mine", "goalId"],
        "goal.cycles": ["id", "name", "kind", "starts", "ends", "phase", "checkInDays", "goals", "current"],
        "goal.templates": ["id", "name", "description", "lines", "goals", "keyResults", "own", "mine"],
        "goal.due": ["id", "title", "ownerId", "owner", "cycle", "due", "daysOverdue", "own", "status", "confidence", "checkedIn", "keyResults"],
        "goal.toApprove": ["id", "title", "ownerId", "owner", "person", "cycle", "submitted", "keyResults", "report"],
        "goals.mine": ["id", "title", "cycle", "phase", "closed", "status", "checkedIn"],
        "goals.of": ["id", "title", "cycle", "phase", "closed", "status", "checkedIn"],
        "home.done": ["id", "title", "origin", "doneAt", "seriesId", "occurrenceId"],
        "home.today": ["seriesId", "occurrenceId", "title", "kind", "starts", "ends", "people", "openPoints", "points"],
        "meetings": ["seriesId", "title", "kind", "rhythmText", "nextStart", "people", "openPoints", "openActions", "organiserId", "place", "rule", "minutes", "ended"],
        "meetings.past": ["seriesId", "title", "kind", "rhythmText", "nextStart", "people", "openPoints", "openActions", "organiserId", "place", "rule", "minutes", "ended"],
        "occurrences": ["occurrenceId", "starts", "ends", "status", "group", "points", "discussed", "note", "overlaps", "next"],
        "agenda": ["id", "title", "ticked", "carried", "authorId", "authorInitials", "authorName", "mine", "commentCount", "waiting", "kind", "minutes", "linkCount"],
        "links": ["id", "title", "address", "mine", "goalId", "seen"],
        "goal.keyResults": ["id", "title", "metric", "unit", "weight", "start", "target", "current", "progress", "percent", "overshoot", "values", "ownerId", "ownerName", "milestones", "milestonesDone", "lastValue"],
        "goal.milestones": ["id", "title", "done", "due", "overdue"],
        "goal.initiatives": ["id", "title", "done", "due", "overdue", "ownerId", "ownerName", "ownerInitials", "mine"],
        "goal.checkIns": ["id", "authorId", "authorName", "authorFirst", "authorInitials", "at", "status", "confidence", "comment", "progress", "percent", "values", "mine"],
        "goal.comments": ["id", "text", "authorId", "authorName", "authorInitials", "written", "depth", "mine"],
        "goal.points": ["id", "pointId", "title", "seriesId", "series", "discussed", "linkMine"],
        "suggestions": ["id", "title", "ownerName", "due"],
        "templates": ["id", "name", "description", "points", "own", "mine"],
        "together": ["occurrenceId", "seriesId", "title", "starts", "points", "excerpt", "actions", "more"],
        "notes.found": ["seriesId", "occurrenceId", "title", "starts", "passage"],
        "comments": ["id", "text", "authorId", "authorName", "authorInitials", "written", "depth", "mine"],
        "actions": ["id", "title", "done", "ownerId", "ownerInitials", "ownerName", "due", "overdue"],
        "list.custom_role": ["id", "name", "description", "confidential_read", "confidential_change", "people_change", "teams_change", "settings_change", "accounts_manage", "audit_read"],
        "list.custom_role_grant": ["id", "person", "role", "reach", "value"],
        "list.role_grant": ["id", "person", "role"],
        "facts": ["id", "name", "text", "confidential"],
        "list.team": ["id", "name", "rule"],
        "list.custom_attribute": ["id", "name", "kind", "options", "confidential"],
        "list.tenant_settings": ["id", "name", "language", "time_zone", "support_contact", "accent", "meetings_off", "goals_off", "no_reminders", "no_mentions", "no_desktop", "no_mail"],
        "list.privacy_request": ["id", "kind", "person", "asked_by", "asked", "reason", "state", "decided_by", "decided", "due", "done", "destroyed", "kept"],
        "list.data_protection": ["id", "officer", "four_eyes", "erasure_wait"],
        "list.billing_details": ["id", "name", "address", "country", "vat_id", "email", "order_reference", "seats"],
        "list.invoice": ["id", "number", "issued", "due", "currency", "net", "tax_rate", "seats", "state"],
        "list.sub_processor": ["id", "name", "purpose", "region", "address", "announced", "begins", "ends"],
        "list.agreement": ["id", "version", "language", "hash", "name", "role", "person", "signed_at"],
        "list.retention_rule": ["id", "kind", "months"],
        "list.company_value": ["id", "name", "description"],
        "holidays": ["id", "name", "day", "location"],
        "people": ["id", "name", "title", "team", "initials", "managerName", "email"],
        "list.saved_view": ["id", "page", "name", "filter"],
        "survey.rounds": ["id", "title", "number", "state", "opens", "closes", "invited", "drawn", "answered", "refusal", "threshold", "remindDays", "cuts", "closing", "managersRead", "participantsRead", "shares", "hash"],
        "survey.managers": ["id", "name", "initials", "title", "people", "shareId", "sharedAt"],
        "survey.shared": ["id", "roundId", "title", "closes", "readBy", "sharedAt"],
        "survey.comments": ["id", "question", "asked", "text", "segment", "answerable", "last", "entries"],
        "surveys": ["id", "title", "questions", "languages", "state", "changed", "archived"],
        "notices": ["id", "kind", "title", "text", "at", "unread", "seriesId", "occurrenceId", "subjectId"],
        "alerts": ["id", "person", "what", "times", "told"],
        "search": ["entity", "id", "title", "snippet", "group", "where", "seriesId", "occurrenceId", "goalId", "surveyId"],
        "sync.waiting": ["title", "detail", "written", "index", "total", "module"],
        "sync.refused": ["id", "title", "reason", "keptText", "texts", "written", "refused", "module"],
        "sync.device": ["id", "rows"],
        "sync.merged": ["id", "title", "field", "nowText", "nowBy", "nowAt", "lostText", "lostBy", "lostAt", "module"]
    })

    function rowsOf(name, argument) {
        const german = language === "de"
        if (["goal.cycles", "goal.templates", "goal.due", "goal.toApprove", "goals.mine", "goals.of"].includes(name))
            return goalCycles.rowsOf(name, german)
        switch (name) {
        case "goal.keyResults": case "goal.milestones": case "goal.initiatives": case "goal.checkIns": case "goal.comments": case "goal.points":
            return goalEdits.rowsOf(name, argument)
        case "facts": return [
            { id: "a1", name: say("Shoe size"), text: say("42"), confidential: false },
            { id: "a2", name: say("First aid"), text: say(german ? "ja" : "yes"), confidential: true }
        ]
        case "list.team": return [
            { id: "t1", name: say("Platform Engineering"), rule: "" },
            { id: "t2", name: say("People in Leipzig"), rule: "location is \"Leipzig\"" }
        ]
        case "list.custom_attribute": return [
            { id: "a1", name: say("Shoe size"), kind: "number", options: "", confidential: false },
            { id: "a3", name: say("Canteen"), kind: "choice", options: "Meat\nVegan", confidential: false },
            { id: "a2", name: say("First aid"), kind: "yes_no", options: "", confidential: true }
        ]
        case "home.todos": return todos(german)
        case "home.done": return [
            ["d1", "Send the minutes of the platform weekly", "Protokoll der Plattformrunde verschicken", 24], ["d2", "Order the test leads", "Prüfleitungen bestellen", 23],
            ["d3", "Invite Finance to the review", "Buchhaltung zum Review einladen", 23], ["d4", "Name a deputy for December", "Vertretung für Dezember benennen", 23],
            ["d5", "Move the runbook into the wiki", "Runbook ins Wiki übertragen", 23]
        ].map(row => ({ id: row[0], title: say(german ? row[2] : row[1]), origin: say(german ? "Gespräche · Plattformrunde" : "Meetings · Platform weekly"), doneAt: at(row[3], 8, 30), seriesId: "s2", occurrenceId: "" }))
        case "home.today": return [
            { seriesId: "s1", occurrenceId: "o1", title: say("Ben Adeyemi"), kind: "oneOnOne", starts: at(24, 10, 30), ends: at(24, 11, 15), people: [face("p2")], openPoints: 4, points: agenda(german, "s1").filter(row => !row.ticked).slice(0, 3).map(row => row.title) },
            { seriesId: "s2", occurrenceId: "o21", title: say("Platform weekly"), kind: "team", starts: at(24, 13), ends: at(24, 13, 45), people: roster.map(row => face(row[0])), openPoints: 2, points: agenda(german, "s2").map(row => row.title) },
            { seriesId: "s3", occurrenceId: "o31", title: say("Lena Hartmann"), kind: "oneOnOne", starts: at(24, 15, 30), ends: at(24, 16), people: [face("p3")], openPoints: 0, points: [] }
        ]
        case "meetings.past": return pastSeries(german)
        case "meetings": return allSeries(german).filter(row => (argument ?? "") === "" || row.seriesId === argument)
        case "occurrences": return occurrences(german, argument)
        case "agenda": return agenda(german, argument.series)
        case "comments": return argument !== "t3" ? [] : [
            { id: "c1", text: say(german ? "Deniz war bei zwei Deployments dabei. Erst die Migration?" : "Deniz has shadowed two deployments. Migration first?"), authorId: "p2", authorName: say("Ben"), authorInitials: "BA", written: at(23, 16, 20), depth: 0, mine: false },
            { id: "c2", text: say(german ? "Einverstanden, wenn das Runbook bis Mitte Dezember fertig ist." : "Fine with me if the runbook is done by mid-December."), authorId: "p1", authorName: say("Jana"), authorInitials: "JV", written: at(23, 17, 5), depth: 1, mine: true }
        ]
        case "links": return argument !== "t3" ? [] : [{ id: "l1", title: say(german ? "Runbook im Wiki" : "Runbook in the wiki"), address: "https://wiki.lindenau.example/runbook", mine: true, goalId: "", seen: false }]
        case "suggestions": return argument.series !== "s1" ? [] : [{ id: "a2", title: say(german ? "Konferenzbudget mit der Buchhaltung klären" : "Ask Finance about the conference budget"), ownerName: say("Jana Vogt"), due: at(20) }]
        case "templates": return [
            { id: "tp1", name: say(german ? "Unser Freitag" : "Our Friday"), description: say(german ? "Was die Woche gebracht hat." : "What the week has brought."), points: say(german ? "# Rückblick\nWas hat geklappt? (5 min)" : "# Looking back\nWhat worked? (5 min)"), own: true, mine: true },
            { id: "built-in/one-on-one", name: say(german ? "Regelmäßiges 1:1" : "Regular 1:1"), description: say(german ? "Das Gespräch, das zwei Menschen im Takt hält." : "The talk that keeps two people in step."), points: say(german ? "Wie geht es Ihnen wirklich?\nWo hängt es?" : "How are you, really?\nWhere are you stuck?"), own: false, mine: false }
        ]
        case "actions": return [
            { id: "a1", title: say(german ? "Runbook für die Kalibrierung fertigstellen" : "Finish the calibration runbook"), done: false, ownerId: "p2", ownerInitials: "BA", ownerName: say("Ben Adeyemi"), due: at(15, 0, 0, 12), overdue: false },
            { id: "a2", title: say(german ? "Konferenzbudget mit der Buchhaltung klären" : "Ask Finance about the conference budget"), done: false, ownerId: "p1", ownerInitials: "JV", ownerName: say("Jana Vogt"), due: at(20), overdue: true }
        ]
        case "list.saved_view": return [
            { id: "sv1", page: "goals", name: say(german ? "Gefährdete" : "At risk"), filter: JSON.stringify({ view: "list", query: { cycle: "current", owner: "", team: "", status: "at_risk", words: "" }, sortKey: "title", descending: false }) }
        ]
        case "surveys": return surveys.rows(german, argument)
        case "survey.rounds": case "survey.managers": case "survey.shared": case "survey.comments": return surveyRounds.rowsOf(name, argument)
        case "notices": return notices.rows(german)
        case "together": return together(german, argument)
        case "notes.found": return argument === "zzz" ? [] : [
            { id: "n1", seriesId: "s1", occurrenceId: "o0", title: say(german ? "Jana und Ben" : "Jana and Ben"), starts: at(10, 10, 30), passage: say("Calibration: keep until the runbook is reviewed, then Deniz") },
            { id: "n2", seriesId: "s2", occurrenceId: "o29", title: say(german ? "Plattformrunde" : "Platform weekly"), starts: at(27, 13, 0, 10), passage: say("the calibration service moves to the new cluster") }
        ]
        case "alerts": return !alerted ? [] : [
            { id: "alert1", person: "p2", what: 0, times: 1000, told: at(24, 9, 38) },
            { id: "alert2", person: "p5", what: 1, times: 1, told: at(23, 14, 2) }
        ]
        case "list.custom_role": return customRoles(german)
        case "list.custom_role_grant": return [
            { id: "g1", person: "p6", role: "r1", reach: "location", value: "Leipzig" }, { id: "g2", person: "p3", role: "r1", reach: "location", value: "Dresden" },
            { id: "g3", person: "p5", role: "r2", reach: "all_reports", value: "" }, { id: "g4", person: "p1", role: "r3", reach: "everyone", value: "" }
        ].filter(row => !(argument ?? {}).role || row.role === argument.role)
        case "list.tenant_settings": return [
            { id: "c1", name: say("Lindenau Instruments"), language: "de", time_zone: say("Europe/Berlin"), support_contact: say("it@lindenau.example"), accent: accent, meetings_off: false, goals_off: false, no_reminders: false, no_mentions: false, no_desktop: true, no_mail: false }
        ]
        case "list.privacy_request": return (fill === "empty" ? [] : privacyRequests).filter(row => !(argument ?? {}).person || row.person === argument.person)
        case "list.data_protection": return fill === "empty" ? [] : [{ id: "dp1", officer: say("datenschutz@lindenau.example"), four_eyes: true, erasure_wait: 30 }]
        case "list.billing_details": return fill === "empty" ? [] : [
            { id: "d1", name: say("Lindenau Instruments GmbH"), address: say("Karl-Heine-Straße 12\n04229 Leipzig"), country: "DE", vat_id: "DE136695976", email: say("buchhaltung@lindenau.example"), order_reference: say("PO 4711"), seats: 60 }
        ]
        case "list.invoice": return fill === "empty" ? [] : [
            { id: "i1", number: say("2026-0007"), issued: at(1, 0, 0, 9), due: at(30, 0, 0, 9), currency: "EUR", net: 480, tax_rate: 19, seats: 60, state: "open" },
            { id: "i2", number: say("2026-0031"), issued: at(1, 0, 0, 11), due: at(30, 0, 0, 12), currency: "EUR", net: 1440.5, tax_rate: 19, seats: 60, state: "open" },
            { id: "i3", number: say("2026-0002"), issued: at(1, 0, 0, 3), due: at(30, 0, 0, 3), currency: "EUR", net: 400, tax_rate: 0, seats: 0, state: "paid" }
        ]
        case "list.agreement": return fill === "empty" ? [] : [
            { id: "ag2", version: "1", language: "de", hash: agreements.text("1", "de").hash, name: say("Katrin Sommer"), role: say(german ? "Geschäftsführerin" : "Managing director"), person: "p8", signed_at: at(24, 9, 12) },
            { id: "ag1", version: "1", language: "en", hash: "00", name: say("K. Sommer"), role: say(german ? "Geschäftsführerin" : "Managing director"), person: "p8", signed_at: at(3, 16, 40) }
        ].slice(0, fill === "full" ? 2 : 1)
        case "list.sub_processor": return fill === "empty" ? [] : [
            { id: "sp1", name: say("Nordlicht Hosting GmbH"), purpose: say(german ? "Betrieb der Server und ihrer Sicherungen" : "Runs the servers and their backups"), region: say(german ? "Deutschland" : "Germany"), address: say("Hafenstraße 4, 20457 Hamburg"), announced: at(2, 8, 0, 3), begins: at(1, 0, 0, 4), ends: undefined },
            { id: "sp2", name: say("Postweg Mail AB"), purpose: say(german ? "Versand von E-Mails" : "Sends mails"), region: say(german ? "Schweden" : "Sweden"), address: say("Storgatan 12, 111 51 Stockholm"), announced: at(20, 8, 0), begins: new Date(2027, 0, 1), ends: undefined },
            { id: "sp3", name: say("Altpost KG"), purpose: say(german ? "Versand von E-Mails" : "Sends mails"), region: say(german ? "Österreich" : "Austria"), address: "", announced: at(2, 8, 0, 3), begins: at(1, 0, 0, 4), ends: at(31, 0, 0, 10) }
        ]
        case "list.retention_rule": return fill === "empty" ? [] : [
            { id: "rr1", kind: "meeting_contents", months: 24 }, { id: "rr2", kind: "security_alerts", months: 1 }, { id: "rr3", kind: "left_people", months: undefined }
        ]
        case "list.company_value": return [
            { id: "v1", name: say(german ? "Offenheit" : "Candour"), description: say(german ? "Wir sagen, was wir denken, und wie wir dazu kommen." : "We say what we think, and how we came to it.") },
            { id: "v2", name: say(german ? "Sorgfalt" : "Care"), description: say(german ? "Was wir messen, stimmt." : "What we measure is right.") },
            { id: "v3", name: say(german ? "Neugier" : "Curiosity"), description: "" }
        ]
        case "holidays": return argument !== 2026 ? [] : [
            { id: "h1", name: say(german ? "Neujahr" : "New Year’s Day"), day: at(1, 0, 0, 1), location: "" },
            { id: "h2", name: say(german ? "Tag der Nelkenrevolution" : "Carnation Revolution"), day: at(25, 0, 0, 4), location: say("Porto") },
            { id: "h3", name: say(german ? "Tag der Deutschen Einheit" : "German Unity Day"), day: at(3, 0, 0, 10), location: say("Leipzig") },
            { id: "h4", name: say(german ? "Erster Weihnachtstag" : "Christmas Day"), day: at(25, 0, 0, 12), location: "" }
        ]
        case "list.role_grant": return [
            { id: "b1", person: "p8", role: "owner" }, { id: "b2", person: "p1", role: "admin" }, { id: "b3", person: "p2", role: "hr" }, { id: "b4", person: "p4", role: "hr" }
        ].filter(row => row.role === argument.role)
        case "people": return people(argument)
        case "search": return argument === "zzz" ? [] : [
            { entity: "employee", id: "p2", title: say("Ben Adeyemi"), snippet: say("Senior Engineer · Platform Engineering"), group: "people", where: "", seriesId: "", occurrenceId: "" },
            { entity: "meeting_series", id: "s1", title: say("Jana and Ben"), snippet: say("Jana and Ben"), group: "meetings", where: say("Ben Adeyemi"), seriesId: "s1", occurrenceId: "" },
            { entity: "talking_point", id: "t3", title: say("Calibration service: hand over or keep?"), snippet: say("Calibration service: hand over or keep?"), group: "points", where: say(german ? "Ben Adeyemi · 24. November 2026" : "Ben Adeyemi · 24 November 2026"), seriesId: "s1", occurrenceId: "o0" },
            { entity: "team", id: "g1", title: say("Data"), snippet: say("Data"), group: "people", where: "", seriesId: "", occurrenceId: "" },
            { entity: "comment", id: "c9", title: say("Left behind"), snippet: say("of a meeting that one has left"), group: "comments", where: "", seriesId: "", occurrenceId: "" }
        ]
        case "sync.waiting": return sync.state !== "offline" ? [] : [
            { title: say(german ? "Gesprächspunkt abgehakt: „Danke für die Bereitschaft“" : "Talking point ticked: “Thank you for covering on-call”"), detail: say(german ? "1:1 mit Ben" : "1:1 with Ben"), written: at(24, 9, 38), index: 1, total: 3, module: "meetings" },
            { title: say(german ? "Gemeinsame Notizen, 1:1 mit Ben" : "Shared notes, 1:1 with Ben"), detail: say(german ? "142 Zeichen" : "142 letters added"), written: at(24, 9, 41), index: 2, total: 3, module: "meetings" },
            { title: say(german ? "Neue Aufgabe: „Runbook prüfen“" : "New action item: “Review the runbook”"), detail: say(german ? "1:1 mit Ben" : "1:1 with Ben"), written: at(24, 9, 42), index: 3, total: 3, module: "meetings" }
        ]
        case "sync.refused": return [
            { id: "r1", title: say(german ? "Kommentar zu „Budget für die Konferenz“" : "Comment on “Budget for the conference”"), reason: say(german ? "Das Gespräch wurde um 17:50 abgeschlossen. Sobald es wieder offen ist, können Sie dies erneut senden." : "The meeting was finished at 17:50. Once it is open again, you can send this again."), keptText: say(german ? "Der Lieferantenwechsel im August lief sehr gut: Nele hatte eine zweite Quelle, bevor die erste ausfiel. Dieselbe Voraussicht wünsche ich mir im Testplan." : "The change of supplier in August was handled very well: Nele had a second source ready before the first one failed. I would like to see the same foresight in the test bench plan."), written: at(23, 17, 52), refused: at(23, 17, 54), texts: 1, module: "meetings" },
            { id: "r2", title: say(german ? "Gesprächspunkt: „Kalibrierdienst“" : "Talking point: “Calibration service”"), reason: say(german ? "Jemand hat es zuerst geändert." : "Somebody changed it first."), keptText: "", written: at(23, 17, 52), refused: at(23, 17, 54), texts: 0, module: "meetings" },
            { id: "r3", title: say(german ? "Aufgabe" : "Action item"), reason: say(german ? "Es ist zu lang." : "It is too long."), keptText: say("One\nTwo"), written: at(23, 17, 52), refused: at(23, 17, 54), texts: 2, module: "meetings" }
        ].slice(0, sync.refused)
        case "sync.device": return [{ id: "meetings", rows: 1310 }, { id: "people", rows: 60 }]
        case "sync.merged": return sync.merged === 0 ? [] : [
            { id: "m1", title: say(german ? "Runbook und Schulung" : "Runbook and training for the line"), field: say(german ? "Fälligkeit" : "Due date"), nowText: say(german ? "15. Dezember 2026" : "15 December 2026"), nowBy: say("Deniz Kaya"), nowAt: at(23, 16, 8), lostText: say(german ? "18. Dezember 2026" : "18 December 2026"), lostBy: say(german ? "Sie" : "you"), lostAt: at(23, 15, 55), module: "meetings" },
            { id: "m2", title: say(german ? "Konferenzbudget" : "Budget for the conference"), field: say(german ? "Titel" : "Title"), nowText: say("A"), nowBy: say("Ben Adeyemi"), nowAt: at(19, 16, 8), lostText: say("B"), lostBy: say(german ? "Sie" : "you"), lostAt: at(19, 15, 55), module: "meetings" }
        ]
        }
        return []
    }
    function customRoles(german) {
        const one = (id, en, de, flags) => Object.assign({ id: id, name: say(german ? de : en), description: "", confidential_read: false, confidential_change: false,
            people_change: false, teams_change: false, settings_change: false, accounts_manage: false, audit_read: false }, flags)
        return [
            one("r1", "HR partner of a location", "HR-Partner eines Standorts", { confidential_read: true, confidential_change: true, people_change: true }),
            one("r2", "Onboarding", "Einarbeitung", { accounts_manage: true }),
            one("r3", "Data protection", "Datenschutz", { audit_read: true })
        ]
    }
    function todos(german) {
        const rows = [
            { id: "a2", kind: "action", title: say(german ? "Konferenzbudget mit der Buchhaltung klären" : "Ask Finance about the conference budget"), origin: say(german ? "Gespräche · Jana und Ben, 10.11." : "Meetings · Jana and Ben, 10 Nov"), due: at(20), group: "overdue", daysOverdue: 4, seriesId: "s1", occurrenceId: "o1", mine: true },
            { id: "a3", kind: "action", title: say(german ? "LS-40-Kalibrierung auf 4 Minuten kürzen: Messreihe" : "Measure LS-40 calibration on line 2"), origin: say(german ? "Gespräche · Plattformrunde, 12.11." : "Meetings · Platform weekly, 12 Nov"), due: at(22), group: "overdue", daysOverdue: 2, seriesId: "s2", occurrenceId: "", mine: true },
            { id: "w1", kind: "prepare", title: say(german ? "1:1 mit Ben Adeyemi vorbereiten" : "Prepare your 1:1 with Ben Adeyemi"), origin: say(german ? "Gespräche · 1 neuer Punkt, 2 übernommen" : "Meetings · 1 new point from Ben, 2 carried over"), due: at(24, 10, 30), group: "today", daysOverdue: 0, seriesId: "s1", occurrenceId: "o1", mine: true },
            { id: "w2", kind: "prepare", title: say(german ? "1:1 mit Lena Hartmann vorbereiten" : "Prepare your 1:1 with Lena Hartmann"), origin: say(german ? "Gespräche · noch keine Agenda" : "Meetings · no agenda yet"), due: at(24, 15, 30), group: "today", daysOverdue: 0, seriesId: "s3", occurrenceId: "o31", mine: true },
            { id: "a4", kind: "action", title: say(german ? "Entwurf des Bereitschaftsplans mit Oisín teilen" : "Share the on-call rota draft with Oisín"), origin: say(german ? "Gespräche · Plattformrunde, 19.11." : "Meetings · Platform weekly, 19 Nov"), due: at(27), group: "week", daysOverdue: 0, seriesId: "s2", occurrenceId: "", mine: true },
            { id: "a5", kind: "action", title: say(german ? "Testbank für Charge 7 buchen" : "Book the test bench for batch 7"), origin: say(german ? "Gespräche · Jana und Deniz, 18.11." : "Meetings · Jana and Deniz, 18 Nov"), due: at(27), group: "week", daysOverdue: 0, seriesId: "s4", occurrenceId: "", mine: false },
            { id: "a6", kind: "action", title: say(german ? "Handbuch für die Bereitschaft gegenlesen" : "Read the on-call handbook"), origin: say(german ? "Gespräche · Jana und Oisín, 16.11." : "Meetings · Jana and Oisín, 16 Nov"), due: at(29), group: "week", daysOverdue: 0, seriesId: "s5", occurrenceId: "", mine: false }
        ]
        if (fill === "full")
            for (let i = 0; i < 200; ++i)
                rows.push(Object.assign({}, rows[4], { id: "full" + i }))
        return rows
    }
    function allSeries(german) {
        return runningSeries(german).map(row => Object.assign({ organiserId: "p1", place: row.seriesId === "s2" ? say(german ? "Raum 4" : "Room 4") : "", rule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;WKST=MO", minutes: 45, ended: false }, row))
    }
    function pastSeries(german) {
        return [Object.assign({}, allSeries(german)[1], { seriesId: "s9", title: say(german ? "Rückblick auf 4.1" : "Looking back at 4.1"), kind: "oneOff", rhythmText: german ? "einmal, 3. November 2026, 14:00" : "once, 3 November 2026, 14:00", nextStart: undefined, rule: "", ended: true, openPoints: 0, openActions: 1 })]
    }
    function together(german, wanted) {
        const one = (id, starts, title, points, excerpt, actions) =>
            ({ id: id, occurrenceId: id, seriesId: "s1", title: say(title), starts: starts, points: points.map(say), excerpt: say(excerpt), actions: actions, more: false })
        const task = (title, done, owner, due, overdue) => ({ id: title, title: say(title), done: done, owner: say(owner), due: due, overdue: overdue })
        const rows = [
            one("o0", at(10, 10, 30), german ? "Jana und Ben" : "Jana and Ben",
                [german ? "Wie lief das Release 4.2 für dich?" : "How did the 4.2 release go for you?", german ? "Danke für die Bereitschaft am Wochenende" : "Thank you for covering on-call last weekend"],
                "Release 4.2: two hotfixes, both from the import path. · Ben adds a contract test.",
                [task(german ? "Runbook für die Kalibrierung fertigstellen" : "Finish the calibration runbook", false, "Ben Adeyemi", at(15, 0, 0, 12), false),
                 task(german ? "Konferenzbudget klären" : "Ask Finance about the conference budget", false, "Jana Vogt", at(20), true)]),
            one("o9", at(27, 13, 0, 10), german ? "Plattformrunde" : "Platform weekly", [german ? "Umzug des Kalibrierdienstes" : "Moving the calibration service"], "", [task("Order the test leads", true, "Ben Adeyemi", undefined, false)]),
            one("o8", at(13, 10, 30, 10), german ? "Jana und Ben" : "Jana and Ben", [], "", [])
        ].filter(row => !wanted.words || (row.title + row.excerpt + row.points).toLowerCase().includes(wanted.words.toLowerCase()))
        if (fill === "full" && !wanted.words)
            for (let i = 0; rows.length < wanted.most; ++i)
                rows.push(Object.assign({}, rows[i % 3], { id: "full" + i, occurrenceId: "full" + i, more: rows.length === wanted.most - 1 }))
        return rows
    }
    function runningSeries(german) {
        const rows = [
            { seriesId: "s1", title: say(german ? "Jana und Ben" : "Jana and Ben"), kind: "oneOnOne", rhythmText: german ? "jeden zweiten Dienstag, 10:30–11:15" : "every second Tuesday, 10:30–11:15", nextStart: at(24, 10, 30), people: [face("p1"), face("p2")], openPoints: 4, openActions: 2 },
            { seriesId: "s2", title: say(german ? "Plattformrunde" : "Platform weekly"), kind: "team", rhythmText: german ? "jeden Dienstag, 13:00–13:45" : "every Tuesday, 13:00–13:45", nextStart: at(24, 13), people: roster.map(row => face(row[0])), openPoints: 2, openActions: 5 },
            { seriesId: "s3", title: say(german ? "Jana und Lena" : "Jana and Lena"), kind: "oneOnOne", rhythmText: german ? "jeden zweiten Dienstag, 15:30–16:00" : "every second Tuesday, 15:30–16:00", nextStart: at(24, 15, 30), people: [face("p1"), face("p3")], openPoints: 0, openActions: 0 },
            { seriesId: "s4", title: say(german ? "Jana und Deniz" : "Jana and Deniz"), kind: "oneOnOne", rhythmText: german ? "monatlich" : "monthly", nextStart: undefined, people: [face("p1"), face("p5")], openPoints: 1, openActions: 1 },
            { seriesId: "s6", title: say(german ? "Planung für März" : "Planning for March"), kind: "oneOff", rhythmText: german ? "einmal, 27. November 2026, 14:00" : "once, 27 November 2026, 14:00", nextStart: at(27, 14), people: [face("p1"), face("p2"), face("p6")], openPoints: 0, openActions: 0, rule: "", organiserId: "p2" }
        ]
        if (fill === "full")
            for (let i = 0; i < 300; ++i)
                rows.push(Object.assign({}, rows[2], { seriesId: "full" + i }))
        return rows
    }
    // Every series has occurrences of its own: o1 of s1 is today, as o31 of s3 is.
    function occurrenceId(series, id) { return series === "s1" ? id : "o" + series.slice(1) + id.slice(1) }
    function occurrences(german, series) {
        const one = (id, starts, group, points, discussed, status, note) =>
            ({ occurrenceId: occurrenceId(series, id), starts: starts, ends: new Date(starts.getTime() + 2700000), status: status ?? (group === "past" ? "held" : "planned"), group: group, points: points, discussed: discussed, note: say(note ?? ""), overlaps: id === "o2" ? say(german ? "Plattformrunde" : "Platform weekly") : "", next: id === "o1" })
        return [
            one("o3", at(22, 10, 30, 12), "coming", 0, 0), one("o2", at(8, 10, 30, 12), "coming", 1, 0),
            one("o1", at(24, 10, 30), "today", 6, 2),
            one("o0", at(10, 10, 30), "past", 7, 5), one("o9", at(27, 10, 30, 10), "past", 5, 5),
            one("o8", at(13, 10, 30, 10), "past", 0, 0, "skipped", german ? "Urlaub" : "holiday"),
            one("o7", at(29, 10, 30, 9), "past", 6, 6), one("o6", at(15, 10, 30, 9), "past", 4, 4), one("o5", at(1, 10, 30, 9), "past", 8, 8)
        ]
    }
    function agenda(german, series) {
        const one = (id, en, de, ticked, carried, author, comments, waiting) =>
            ({ id: id, title: say(german ? de : en), ticked: ticked, carried: carried, authorId: author, authorInitials: person(author).initials, authorName: person(author).name, mine: author === "p1", commentCount: comments, waiting: waiting ?? false, kind: "point", minutes: 0, linkCount: 0 })
        const rows = [
            one("t1", "How did the 4.2 release go for you?", "Wie lief das Release 4.2 für dich?", true, 0, "p1", 0),
            one("t2", "Thank you for covering on-call last weekend", "Danke für die Bereitschaft am Wochenende", true, 0, "p1", 0),
            one("t3", "Calibration service: hand over or keep?", "Kalibrierdienst: übergeben oder behalten?", false, 2, "p2", 2),
            one("t4", "Budget for the embedded conference in March", "Budget für die Embedded-Konferenz im März", false, 1, "p2", 0),
            one("t5", "What does the step to Staff Engineer need?", "Was braucht es für den Schritt zum Staff?", false, 0, "p2", 0),
            Object.assign(one("t6", "Ask how the new shift plan works at home", "Fragen, wie der neue Plan zu Hause passt", false, 0, "p1", 0, true), { kind: "private" })
        ]
        rows[2].linkCount = 1
        rows[3].minutes = 10
        if (series !== "s1")
            return rows.slice(2, 4).map(row => Object.assign({}, row, { id: series + row.id }))
        if (fill === "full")
            for (let i = 0; i < 60; ++i)
                rows.push(one("full" + i, "One more point", "Noch ein Punkt", false, 0, "p2", 0))
        return rows
    }
    function people(search) {
        const wanted = (search ?? "").toLowerCase()
        const rows = roster.map(row => person(row[0])).filter(row => wanted === "" || row.name.toLowerCase().includes(wanted))
        if (fill === "full" && wanted === "")
            for (let i = 0; i < 5000; ++i)
                rows.push(Object.assign(person("p" + (1 + i % 8)), { id: "full" + i }))
        return rows
    }

    function agendaList(occurrence) { return model("agenda", { series: "s1", occurrence: occurrence ?? "o1" }) }
    function rowWith(id) {
        for (const key in kept) {
            const at = kept[key].find("id", id)
            if (at >= 0)
                return { list: kept[key], at: at }
        }
        return null
    }
    function changeRow(id, fields) {
        for (const key in kept) {
            const at = kept[key].find("id", id)
            if (at >= 0)
                kept[key].change(at, fields)
        }
    }
    property var removedRows: ({})

    function signIn(server, workspace, email, password, passphrase, code) { note("signIn", [server, workspace, email, password, passphrase, code]) }
    function signInWithProvider(server, workspace, passphrase) { note("signInWithProvider", [server, workspace, passphrase]) }
    function openProviderAgain() { note("openProviderAgain", []) }
    function leaveProvider() { note("leaveProvider", []); signInFailed("") }
    function forgotPassword(server, workspace, email) { note("forgotPassword", [server, workspace, email]) }
    function choosePassword(server, workspace, email, code, password) { note("choosePassword", [server, workspace, email, code, password]) }
    function lock() { note("lock", []) }
    function changePasscode(present, wanted) { note("changePasscode", [present, wanted]) }
    function goOn() { note("goOn", []) }
    property bool canStartAnew: true
    property string notice: ""
    function tryAgain() { note("tryAgain", []) }
    function startAnew(passphrase, forgotten) { note("startAnew", [passphrase, forgotten]) }
    function signOut() { note("signOut", []) }
    function create(entity, object) { note("create", [entity, object]); return "new" }
    function set(entity, id, object) { note("set", [entity, id, object]) }
    function remove(entity, id) {
        note("remove", [entity, id])
        const hit = rowWith(id)
        if (hit) {
            removedRows[id] = { list: hit.list, at: hit.at, row: hit.list.get(hit.at) }
            hit.list.take(hit.at)
        }
    }
    function restore(entity, id) {
        note("restore", [entity, id])
        const gone = removedRows[id]
        if (gone)
            gone.list.insert(gone.at, gone.row)
    }
    function move(entity, id, beforeId, afterId) {
        note("move", [entity, id, beforeId, afterId])
        shiftRow(id, beforeId)
    }
    function shiftRow(id, beforeId) {
        const hit = rowWith(id)
        if (!hit || writing)
            return
        const before = beforeId !== "" ? hit.list.find("id", beforeId) : -1
        hit.list.shift(hit.at, before < hit.at ? before + 1 : before)
    }
    function takeLink() {
        const taken = link
        link = {}
        return taken
    }
    function linkTo(kind, id, occurrenceId) { return "aufwind://" + [kind, id, occurrenceId].filter(part => (part ?? "") !== "").join("/") }
    function wantsTour() { return tourWanted }
    function finishTour() { note("finishTour", []); tourWanted = false }
    function lookInside() { note("lookInside", []) }
    function copyText(text) { note("copyText", [text]) }
    function undo() { note("undo", []) }
    function redo() { note("redo", []) }
    function takeAnyway(index) { note("takeAnyway", [index]) }
    // What the store says to the next edits: empty takes them. While `slow`, answers wait in `unanswered`.
    property string refusal: ""
    property bool slow: false
    property var unanswered: []
    function reply(answer) {
        if (answer && slow)
            unanswered = unanswered.concat([answer])
        else if (answer)
            answer(refusal)
    }
    property var drafts: ({})
    function draft(key) { return drafts[key] ?? "" }
    function keepDraft(key, text) { drafts[key] = text }

    function addPoint(seriesId, occurrenceId, title, answer) {
        note("addPoint", [seriesId, occurrenceId, title])
        reply(answer)
        if (refusal !== "")
            return
        model("agenda", { series: seriesId, occurrence: occurrenceId }).append({ id: "n" + calls.length, title: title, ticked: false, carried: 0, authorId: "p1", authorInitials: "JV", authorName: me.name, mine: true, commentCount: 0, waiting: true, kind: "point", minutes: 0, linkCount: 0 })
    }
    function addPrivatePoint(seriesId, occurrenceId, title, answer) { note("addPrivatePoint", [seriesId, occurrenceId, title]); reply(answer) }
    function movePoint(id, beforeId, afterId) { note("movePoint", [id, beforeId, afterId]); shiftRow(id, beforeId) }
    function setPointMinutes(id, minutes) { note("setPointMinutes", [id, minutes]); changeRow(id, { minutes: minutes }) }
    function sharePoint(id) { note("sharePoint", [id]); return "shared-" + id }
    function addPoints(seriesId, occurrenceId, text) { note("addPoints", [seriesId, occurrenceId, text]); return ["n1", "n2"] }
    // As models/domain/agenda_text.h, without its edges.
    function pointsIn(text) {
        return text.split("\n").filter(line => line !== "").map(line => {
            const minutes = line.match(/ \((\d+) min\)$/)
            return { title: line.replace(/^# /, "").replace(/ \(\d+ min\)$/, ""), isSection: line.startsWith("# "), minutes: minutes ? Number(minutes[1]) : 0 }
        })
    }
    function textOfPoints(rows) { return rows.map(row => (row.kind === "section" ? "# " : "") + row.title).join("\n") }
    function mentionable(seriesId) { return ["p2", "p3"].map(id => ({ id: id, name: person(id).name, text: person(id).firstName })) }
    function isWebAddress(text) { return /^https?:\/\/\S+$/.test(text) }
    function addLink(pointId, address, title, answer) { note("addLink", [pointId, address, title]); reply(answer) }
    function addPointFrom(actionId, occurrenceId) { note("addPointFrom", [actionId, occurrenceId]) }
    function addActionFrom(pointId) { note("addActionFrom", [pointId]); return "na" }
    function tickPoint(id, occurrenceId, on) { note("tickPoint", [id, occurrenceId, on]); changeRow(id, { ticked: on }) }
    function renamePoint(id, title, answer) {
        note("renamePoint", [id, title])
        if (refusal === "")
            changeRow(id, { title: title })
        reply(answer)
    }
    function addComment(pointId, parentId, text, answer) { note("addComment", [pointId, parentId, text]); reply(answer) }
    function addAction(seriesId, title, ownerId, due, answer) { note("addAction", [seriesId, title, ownerId, due]); reply(answer) }
    function renameAction(id, title, answer) {
        note("renameAction", [id, title])
        if (refusal === "")
            changeRow(id, { title: title })
        reply(answer)
    }
    function setActionDone(id, on) { note("setActionDone", [id, on]); changeRow(id, { done: on }) }
    function setActionOwner(id, owner) { note("setActionOwner", [id, owner]) }
    function setActionDue(id, due) { note("setActionDue", [id, due]) }
    function planAhead(seriesId) { note("planAhead", [seriesId]) }
    function finishMeeting(id) { note("finishMeeting", [id]) }
    property var otherNotes: ({})
    property Component noteMaker: FakeSession {}
    function sharedNote(seriesId, occurrenceId) {
        if (occurrenceId === "o1")
            return notes
        const key = seriesId + "/" + occurrenceId
        if (!otherNotes[key])
            otherNotes[key] = noteMaker.createObject(app)
        return otherNotes[key]
    }
    function privateNote(seriesId, occurrenceId) { return secrets }
    property var past: FakePast { everyText: app.everyText }
    function notePast(seriesId, occurrenceId, shared) { note("notePast", [seriesId, occurrenceId, shared]); return past }
    function proposedFile(title) { return "/documents/" + title + ".pdf" }
    function saveMinutes(occurrenceId, path, withPrivate, answer) { note("saveMinutes", [occurrenceId, path, withPrivate]); reply(answer) }
    function printMinutes(occurrenceId, withPrivate, answer) { note("printMinutes", [occurrenceId, withPrivate]); reply(answer) }
    function textSession(entity, id, field) { return entity.startsWith("survey") ? surveyEdits.textOf(entity, id, field) : notes }
    function surveyLabel(surveyId, questionId, point) { return surveyEdits.labelOf(questionId, point) }
}
