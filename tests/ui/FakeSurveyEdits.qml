// SPDX-License-Identifier: GPL-3.0-or-later
// What the builder of surveys does, noted as calls of the context; what is added or removed shows in the draft.
import QtQuick

QtObject {
    id: edits

    required property var app
    // What the next edit answers; false refuses.
    property bool keeps: true
    property int made: 0

    property var draft: null
    Component.onCompleted: draft = app.surveys.draft("")

    function note(name, args) {
        app.note("surveyEdits." + name, args)
        return keeps
    }
    function newId(name, args) { return note(name, args) ? "new" + (++made) : "" }
    function put(id, more) {
        const one = draft.find(id) ?? draft.sections.find(each => each.id === id) ?? draft.every().reduce((all, each) => all.concat(each.options, each.rows), []).find(each => each.id === id)
        if (one)
            Object.assign(one, more)
        draft.show()
    }
    function addSection(surveyId, afterId, title) {
        const id = newId("addSection", [surveyId, afterId])
        const at = draft.sections.findIndex(one => one.id === afterId)
        draft.sections.splice(at < 0 ? draft.sections.length : at + 1, 0, { id: id, title: title ?? "", description: "", randomOrder: false, hasCondition: false, questions: [] })
        draft.show()
        return id
    }
    function addQuestion(sectionId, type, afterId) {
        const id = newId("addQuestion", [sectionId, type, afterId])
        const questions = draft.sections.find(one => one.id === sectionId).questions
        const at = questions.findIndex(one => one.id === afterId)
        questions.splice(at < 0 ? questions.length : at + 1, 0, draft.q(id, "", "", { type: type, text: "", labels: type === "scale" ? ["", "", "", "", ""] : [] }))
        draft.show()
        return id
    }
    function change(kind, id, wanted) {
        if (note("change", [kind, id, wanted]))
            put(id, wanted)
        return keeps
    }
    function setType(id, type) { note("setType", [id, type]); put(id, { type: type }); return keeps }
    function setPoints(id, points) { note("setPoints", [id, points]); put(id, { points: points }); return keeps }
    function setLabel(id, point, text) { return note("setLabel", [id, point, text]) }
    function setLabelsFrom(id, point, texts) { return note("setLabelsFrom", [id, point, texts]) }
    function addOption(questionId, isRow, text, afterId) {
        const id = newId("addOption", [questionId, isRow, text, afterId])
        const one = draft.find(questionId), list = isRow ? one.rows : one.options
        const at = list.findIndex(each => each.id === afterId)
        list.splice(at < 0 ? list.length : at + 1, 0, { id: id, text: text, other: false, exclusive: false })
        draft.show()
        return id
    }
    function addOptions(questionId, isRow, lines, afterId) { note("addOptions", [questionId, isRow, lines, afterId]); return ["new"] }
    function pasteIntoOption(id, lines) { return note("pasteIntoOption", [id, lines]) }
    function isSeveralLines(text) { return text.split("\n").filter(line => line.trim() !== "").length > 1 }
    function move(kind, id, afterId, beforeId) { return note("move", [kind, id, afterId, beforeId]) }
    function moveQuestion(id, sectionId, afterId, beforeId) {
        note("moveQuestion", [id, sectionId, afterId, beforeId])
        const one = draft.find(id)
        for (const section of draft.sections)
            section.questions = section.questions.filter(each => each.id !== id)
        const target = draft.sections.find(each => each.id === sectionId).questions
        const at = beforeId !== "" ? target.findIndex(each => each.id === beforeId) : target.findIndex(each => each.id === afterId) + 1
        target.splice(at < 0 ? target.length : at, 0, one)
        draft.show()
        return keeps
    }
    function duplicate(kind, id) { return newId("duplicate", [kind, id]) }
    function remove(kind, id) {
        if (!note("remove", [kind, id]))
            return false
        if (kind === "section")
            draft.sections = draft.sections.filter(one => one.id !== id)
        for (const section of draft.sections) {
            section.questions = section.questions.filter(one => one.id !== id)
            for (const one of section.questions)
                one.options = one.options.filter(option => option.id !== id)
        }
        draft.show()
        return true
    }
    function restore(kind, id) { return note("restore", [kind, id]) }
    function giveDriver(questionId, name) { return newId("giveDriver", [questionId, name]) }

    // Texts, each its own.
    property var texts: ({})
    property Component textMaker: FakeSession {}
    function session(key, text) {
        if (!texts[key]) {
            texts[key] = textMaker.createObject(edits)
            texts[key].text = text
        }
        return texts[key]
    }
    function textOf(entity, id, field) {
        const option = draft.every().reduce((all, each) => all.concat(each.options, each.rows), []).find(each => each.id === id)
        const one = entity === "survey_section" ? draft.section(id) : entity === "survey_question" ? draft.question(id) : option
        return session(entity + id + field, one?.[field] ?? "")
    }
    function labelOf(questionId, point) { return session("label" + questionId + point, draft.find(questionId)?.labels[point - 1] ?? "") }
}
