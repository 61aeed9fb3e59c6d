// SPDX-License-Identifier: GPL-3.0-or-later
// Rounds of the fake context's surveys, as the picture has them. Edits are noted as calls of the context.
import QtQuick

QtObject {
    id: rounds

    required property var app
    property bool launching: false
    // What a launch or a change is answered; empty takes it.
    property string reason: ""

    signal launched(string roundId)
    signal refused(string reason)

    function note(name, args) { app.note("surveyRounds." + name, args) }
    function proposal(id) {
        const german = app.language === "de"
        return {
            title: app.say(german ? "Mitarbeiterbefragung 2026" : "Engagement survey 2026"), questions: 42, everyone: false, people: 3, teams: 2, rule: true, threshold: 5, opens: undefined,
            closes: new Date(NaN), remindDays: 3, managersRead: true, participantsRead: false,
            cuts: [["team", german ? "Team" : "Team"], ["department", german ? "Abteilung" : "Department"], ["location", german ? "Standort" : "Location"]].map(one => ({ key: one[0], name: app.say(one[1]) }))
        }
    }
    function launch(id, wanted) {
        note("launch", [id, wanted])
        if (reason === "")
            launched("r9")
        else
            refused(reason)
    }
    function close(id) { note("close", [id]); return true }
    function change(id, wanted) { note("change", [id, wanted]); return reason }
    function share(id, people) { note("share", [id, people]); return people.length }
    function withdraw(id) { note("withdraw", [id]); return true }
    function restoreShare(id) { note("restoreShare", [id]); return true }
    function reply(id, text) { note("reply", [id, text]); return "rp9" }
    function removeFilter(id) { note("removeFilter", [id]); return true }
    function restoreFilter(id) { note("restoreFilter", [id]); return true }

    function rowsOf(name, argument) {
        const german = app.language === "de"
        const round = (id, title, number, state, opens, closes, more) => Object.assign({ id: id, title: app.say(title), number: number, state: state, opens: opens, closes: closes, invited: 60, drawn: 54,
            answered: state === "counted" ? 52 : -1, refusal: "", threshold: 5, remindDays: 3, cuts: app.say(german ? "Abteilung, Standort" : "Department, Location"), closing: false, managersRead: true,
            participantsRead: false, shares: 0, hash: "00" }, more ?? {})
        switch (name) {
        case "survey.rounds": {
            const title = german ? "Mitarbeiterbefragung 2026" : "Engagement survey 2026"
            const rows = [
                round("r3", title, 3, "open", app.at(20, 8), app.at(4, 23, 59, 12)),
                round("r2", title, 2, "counted", app.at(2, 8), app.at(13, 23, 59), { shares: 2 }),
                round("r1", title, 1, "counted", app.at(2, 8, 0, 5), app.at(15, 23, 59, 5)),
                round("r0", title, 0, "refused", app.at(1, 8, 0, 4), app.at(9, 23, 59, 4), { invited: -1, drawn: -1, refusal: app.say(german ? "Niemand gehört dazu." : "Nobody is in its audience.") })
            ]
            if (app.fill === "full")
                for (let i = 0; i < 60; ++i)
                    rows.push(round("rf" + i, title, 4 + i, "counted", app.at(2, 8, 0, 3), app.at(9, 8, 0, 3)))
            return rows
        }
        case "survey.managers": {
            const rows = [["p1", "Jana Vogt", 6, "sh1"], ["p8", "Katrin Sommer", 60, ""], ["p6", "Sofia Marques", 3, ""]].map(one => ({ id: one[0], name: app.say(one[1]), initials: app.person(one[0]).initials,
                title: app.person(one[0]).title, people: one[2], shareId: one[3], sharedAt: one[3] !== "" ? app.at(16, 9) : undefined }))
            if (app.fill === "full")
                for (let i = 0; i < 300; ++i)
                    rows.push(Object.assign({}, rows[1], { id: "m" + i }))
            return rows
        }
        case "survey.shared": return [
            { id: "r2/reader", roundId: "r2", title: app.say(german ? "Mitarbeiterbefragung 2026" : "Engagement survey 2026"), closes: app.at(13, 23, 59), readBy: "reader", sharedAt: app.at(16, 9) },
            { id: "r1/participants", roundId: "r1", title: app.say(german ? "Kantine" : "Canteen"), closes: app.at(2, 23, 59), readBy: "participants", sharedAt: undefined }
        ]
        case "survey.comments": {
            const one = (id, question, english, deutsch, more) => Object.assign({ id: id, question: question, asked: app.say(german ? "Was sollten wir ändern?" : "What should we change?"),
                text: app.say(german ? deutsch : english), segment: "", answerable: true, last: id, entries: [] }, more ?? {})
            const all = [
                one("c1", "say", "Fewer meetings after four, please.", "Bitte weniger Termine nach vier.", { entries: [
                    { kind: "reply", id: "rp1", text: app.say(german ? "Danke. Reicht ein freier Nachmittag?" : "Thank you. Would one free afternoon do?"), delivered: true, author: app.say("Heike Brandt"), at: app.at(16, 9) },
                    { kind: "comment", id: "c4", text: app.say(german ? "Ja, am besten der Freitag." : "Yes, Friday would be best."), delivered: true, author: "", at: undefined }], last: "c4" }),
                one("c2", "say", "The new test bench saves us hours.", "Der neue Prüfstand spart uns Stunden.", { segment: app.say("Hardware"), answerable: false }),
                one("c3", "why", "The pay lags behind.", "Das Gehalt hinkt hinterher.")
            ].filter(row => (argument.question === "" || row.question === argument.question) && row.text.toLowerCase().includes(argument.words.toLowerCase()))
            if (app.fill === "full" && argument.words === "")
                for (let i = 0; i < 300; ++i)
                    all.push(one("cf" + i, "say", "Something else " + i, "Noch etwas " + i))
            return all
        }
        }
        return []
    }
}
