// SPDX-License-Identifier: GPL-3.0-or-later
// The surveys of the fake context: whatever is opened is that of the picture. Edits are noted as calls of the context.
import QtQuick

QtObject {
    id: surveys

    required property var app
    property bool keeps: true
    property var opened: null
    property Component draftMaker: FakeSurveyDraft { app: surveys.app }

    function draft(id) {
        if (!opened)
            opened = draftMaker.createObject(surveys)
        return opened
    }
    function note(name, args) {
        app.note("surveys." + name, args)
        return keeps
    }
    function createEmpty(title) { return note("createEmpty", [title]) ? "sv9" : "" }
    function duplicate(id, title) { return note("duplicate", [id, title]) ? "sv9" : "" }
    function setTitle(id, title) {
        if (note("setTitle", [id, title]) && opened)
            opened.title = title
        return keeps
    }
    function setArchived(id, archived) { return note("setArchived", [id, archived]) }
    function remove(id) { return note("remove", [id]) }
    function restore(id) { return note("restore", [id]) }
    function rows(german, asked) {
        const one = (id, english, deutsch, questions, languages, state, day, archived) => ({ id: id, title: app.say(german ? deutsch : english), questions: questions, languages: languages, state: state,
                                                                                           changed: app.at(day, 9, 41), archived: archived })
        const all = [
            one("sv1", "Team pulse December", "Team-Puls Dezember", 10, ["en", "de", "pl"], "draft", 24, false),
            one("sv2", "Engagement 2026", "Mitarbeiterbefragung 2026", 42, ["en", "de"], "open", 20, false),
            one("sv3", "After the first month", "Nach dem ersten Monat", 8, ["en", "de"], "waiting", 12, false),
            one("sv4", "Canteen", "Kantine", 5, ["de"], "closed", 2, true)
        ]
        if (app.fill === "full") {
            for (let i = 0; i < 60; ++i)
                all.push(one("sw" + i, "Pulse " + i, "Puls " + i, 10, ["en"], "closed", 1, false))
        }
        const words = (asked?.words ?? "").toLowerCase()
        return all.filter(row => row.archived === (asked?.archived ?? false) && row.title.toLowerCase().includes(words))
    }
}
