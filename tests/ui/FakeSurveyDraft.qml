// SPDX-License-Identifier: GPL-3.0-or-later
// The survey of the picture as its builder asks for it, over a list in memory. What is edited is noted as calls of the
// context; what a test wants to see of it, it puts into `sections` itself or lets `edits` do.
import QtQuick

QtObject {
    id: draft

    required property var app
    property string surveyId: "sv1"
    property bool ready: app.fill !== "empty"
    property bool failed: false
    property string title: app.say(german ? "Team-Puls Dezember" : "Team pulse December")
    property string language: german ? "de" : "en"
    property var languages: german ? ["en", "pl"] : ["de", "pl"]
    property bool archived: false
    property string state: "draft"
    property int revision: 0
    property bool checked: true
    property int gaps: 2
    property var told: [
        { id: "q7", kind: "question", sectionId: "g3", questionId: "q7", number: 7, problem: "pipes_perhaps_not_asked", text: app.say(german ? "Der Text zitiert eine Antwort, die nicht alle geben." : "The text quotes an answer that not everybody gives."), blocks: false }
    ]
    readonly property var findings: told
    readonly property int blocking: told.filter(one => one.blocks).length
    readonly property int rules: 3
    readonly property var drivers: [
        { id: "d1", name: app.say("Feedback"), outcome: false, questions: [2, 5, 6] },
        { id: "d2", name: app.say(german ? "Führung" : "Leadership"), outcome: false, questions: [7] }
    ]
    readonly property bool german: app.language === "de"

    signal changed

    readonly property var scale: ["Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree"]
    readonly property var skala: ["Stimme gar nicht zu", "Stimme nicht zu", "Teils, teils", "Stimme zu", "Stimme voll zu"]
    function q(id, english, deutsch, more) {
        return Object.assign({ id: id, type: "scale", text: app.say(german ? deutsch : english), description: "", required: false, reverse: false, offersNotApplicable: false, randomOrder: false,
                               unscored: false, driverId: "", points: 5, least: 0, most: 100, step: 1, favourableFrom: 4, unfavourableTo: 2, ownBands: false, mostChosen: 0, core: false,
                               hasCondition: false, jumps: 0, labels: (german ? skala : scale).map(one => app.say(one)), options: [], rows: [] }, more ?? {})
    }
    property var sections: first()
    function first() {
        const option = (id, english, deutsch, more) => Object.assign({ id: id, text: app.say(german ? deutsch : english), other: false, exclusive: false }, more ?? {})
        const all = [
            { id: "g1", title: app.say(german ? "Willkommen" : "Welcome"), description: "", randomOrder: false, hasCondition: false, questions: [
                q("q0", "Why we ask, who sees what", "Warum wir fragen und wer was sieht", { type: "statement", labels: [] })] },
            { id: "g2", title: app.say(german ? "Arbeit und Team" : "Work and team"), description: "", randomOrder: false, hasCondition: false, questions: [
                q("q1", "I know what is expected of me", "Ich weiß, was von mir erwartet wird"),
                q("q2", "My team gives me useful feedback", "Mein Team gibt mir nützliches Feedback", { driverId: "d1", offersNotApplicable: true, jumps: 1 }),
                q("q3", "I can speak up without fear", "Ich kann offen sprechen, ohne Angst"),
                q("q4", "I am often interrupted at my work", "Ich werde bei der Arbeit oft unterbrochen", { reverse: true })] },
            { id: "g3", title: app.say(german ? "Führung" : "Leadership"), description: "", randomOrder: false, hasCondition: false, questions: [
                q("q5", "My manager helps me grow", "Meine Führungskraft hilft mir zu wachsen", { driverId: "d1" }),
                q("q6", "We talk often enough", "Wir sprechen oft genug miteinander", { driverId: "d1", required: true }),
                q("q7", "What should your manager do more of?", "Wovon sollte Ihre Führungskraft mehr tun?", { type: "multiple_choice", labels: [], hasCondition: true, driverId: "d2", options: [
                    option("x1", "Listen", "Zuhören"), option("x2", "Decide", "Entscheiden"), option("x3", "Something else", "Etwas anderes", { other: true })] })] },
            { id: "g4", title: app.say(german ? "Unternehmen" : "Company"), description: "", randomOrder: false, hasCondition: false, questions: [
                q("q8", "I see where the company is heading", "Ich sehe, wohin das Unternehmen geht"),
                q("q9", "Recommend us as a place to work", "Uns als Arbeitsplatz weiterempfehlen", { type: "enps", labels: [] }),
                q("q10", "Why this score?", "Warum diese Bewertung?", { type: "long_text", labels: [], hasCondition: true })] }
        ]
        if (app.fill === "full") {
            for (let s = 0; s < 10; ++s) {
                const questions = []
                for (let i = 0; i < 20; ++i)
                    questions.push(q("m" + s + "_" + i, "One more question, number " + i, "Noch eine Frage, Nummer " + i))
                all.push({ id: "h" + s, title: app.say(german ? "Weitere Fragen" : "More questions"), description: "", randomOrder: false, hasCondition: false, questions: questions })
            }
        }
        return app.fill === "empty" ? [] : all
    }
    readonly property int questions: every().filter(one => one.type !== "statement").length

    property var foldedIds: []
    property Component listMaker: FakeListHolder {}
    property var outline: null
    property var partLists: ({})

    function every() { return sections.reduce((all, section) => all.concat(section.questions), []) }
    function find(id) { return every().find(one => one.id === id) }
    function numberOf(id) {
        const one = find(id)
        return one && one.type !== "statement" ? every().filter(each => each.type !== "statement").findIndex(each => each.id === id) + 1 : 0
    }
    function rowsNow() {
        const rows = []
        const findings = id => told.filter(one => one.id === id)
        for (const section of sections) {
            const folded = foldedIds.includes(section.id)
            rows.push({ id: section.id, kind: "section", sectionId: section.id, number: 0, title: section.title, description: section.description, type: "", required: false, reverse: false,
                        hasLogic: section.hasCondition, count: section.questions.length, folded: folded, points: 0, choices: [], rows: [], notApplicable: false,
                        findings: findings(section.id).length, blocks: findings(section.id).some(one => one.blocks) })
            for (const one of folded ? [] : section.questions) {
                rows.push({ id: one.id, kind: "question", sectionId: section.id, number: numberOf(one.id), title: one.text, description: one.description, type: one.type, required: one.required,
                            reverse: one.reverse, hasLogic: one.hasCondition || one.jumps > 0, count: 0, folded: false, points: ["scale", "matrix"].includes(one.type) ? one.points : 0,
                            choices: one.labels.concat(one.options.map(option => option.text)), rows: one.rows.map(row => row.text), notApplicable: one.offersNotApplicable,
                            findings: findings(one.id).length, blocks: findings(one.id).some(each => each.blocks) })
            }
        }
        return rows
    }
    function partRows(id, which) {
        const one = find(id)
        if (!one)
            return []
        if (which === "labels")
            return one.labels.map((text, at) => ({ id: String(at + 1), text: text, other: false, exclusive: false, point: at + 1 }))
        return (which === "rows" ? one.rows : one.options).map(option => Object.assign({ point: 0 }, option))
    }
    // Takes over what `sections` has become.
    function show() {
        outline.become(rowsNow())
        for (const key in partLists)
            partLists[key].become(partRows(key.split("/")[1], key.split("/")[0]))
        revision += 1
        changed()
    }
    function begin() {
        outline = listMaker.createObject(draft)
        outline.roles = ["id", "kind", "sectionId", "number", "title", "description", "type", "required", "reverse", "hasLogic", "count", "folded", "points", "choices", "rows", "notApplicable", "findings", "blocks"]
        outline.become(rowsNow())
    }
    Component.onCompleted: begin()

    function parts(id, which) {
        const key = which + "/" + id
        if (!partLists[key]) {
            const list = listMaker.createObject(draft)
            list.roles = ["id", "text", "other", "exclusive", "point"]
            list.become(partRows(id, which))
            partLists[key] = list
        }
        return partLists[key]
    }
    function question(id) {
        const one = find(id)
        if (!one)
            return {}
        const section = sections.find(each => each.questions.includes(one))
        return Object.assign({}, one, { sectionId: section.id, section: section.title, number: numberOf(id), canScore: ["scale", "matrix", "slider"].includes(one.type),
                                        takesOther: ["single_choice", "multiple_choice"].includes(one.type), takesExclusive: one.type === "multiple_choice",
                                        options: one.options.length, rows: one.rows.length })
    }
    function section(id) {
        const one = sections.find(each => each.id === id)
        return one ? { id: one.id, title: one.title, description: one.description, randomOrder: one.randomOrder, hasCondition: one.hasCondition, questions: one.questions.length } : {}
    }
    function findingsOf(id) { return told.filter(one => one.id === id) }
    function translationsOf(id) { return languages.map((tag, at) => ({ language: tag, missing: at })) }
    function fold(id, folded) {
        if (foldedIds.includes(id) === folded)
            return
        foldedIds = folded ? foldedIds.concat(id) : foldedIds.filter(one => one !== id)
        outline.become(rowsNow())
    }
    function idAt(row) { return rowsNow()[row]?.id ?? "" }
    function rowOf(id) { return rowsNow().findIndex(row => row.id === id) }
    function firstQuestion() { return every()[0]?.id ?? "" }
    function lastSection() { return sections[sections.length - 1]?.id ?? "" }
    function placeFor(id, beforeId) {
        const row = rowsNow().find(one => one.id === beforeId)
        if (id === beforeId)
            return {}
        return find(id) ? { sectionId: row ? row.sectionId : lastSection(), afterId: "", beforeId: row && row.kind === "question" ? beforeId : "" } : { afterId: "", beforeId: beforeId }
    }
    function placeBeside(id, by) {
        const all = find(id) ? every() : sections
        const at = all.findIndex(one => one.id === id)
        const next = all[at + by]
        if (!next)
            return {}
        return find(id) ? { sectionId: question(next.id).sectionId, afterId: by > 0 ? next.id : "", beforeId: by < 0 ? next.id : "" } : { afterId: by > 0 ? next.id : "", beforeId: by < 0 ? next.id : "" }
    }
}
