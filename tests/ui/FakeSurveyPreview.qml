// SPDX-License-Identifier: GPL-3.0-or-later
// A survey of three questions to be gone through; whatever is given is the answer.
import QtQuick

QtObject {
    id: preview

    property string language: "en"
    property var languages: [{ code: "en", name: "English" }, { code: "de", name: "Deutsch" }]
    property int at: 0
    property var answers: ({})
    property string trouble: ""
    property string title: "Pulse"
    property var asked: [
        { key: "q1", type: "scale", text: "I know what is expected", description: "", required: true, offersNotApplicable: true, points: 5, labels: ["No", "Rather no", "Neither", "Rather yes", "Yes"], options: [], rows: [] },
        { key: "q2", type: "single_choice", text: "Where?", description: "", required: false, offersNotApplicable: false, options: [{ key: "a", text: "Here", other: false, exclusive: false }, { key: "b", text: "Elsewhere", other: true, exclusive: false }], rows: [] },
        { key: "q3", type: "long_text", text: "Why?", description: "", required: false, offersNotApplicable: false, options: [], rows: [] }
    ]
    readonly property string step: asked.length === 0 ? "nothing" : at === 0 ? "welcome" : at > asked.length ? "thanks" : "question"
    readonly property string heading: step === "question" ? "Work" : title
    readonly property string text: step === "welcome" ? "A few questions." : step === "thanks" ? "Thanks!" : ""
    readonly property var question: step === "question" ? asked[at - 1] : undefined
    readonly property var answer: step === "question" ? answers[asked[at - 1].key] : undefined
    readonly property string questionId: step === "question" ? "id-" + asked[at - 1].key : ""
    readonly property int number: step === "question" ? at : 0
    readonly property int count: asked.length
    readonly property real progress: at === 0 ? 0 : (at - 1) / asked.length
    readonly property int leftOut: 0

    signal moved

    function give(answer) {
        const now = Object.assign({}, answers)
        now[asked[at - 1].key] = answer
        answers = now
        trouble = ""
    }
    function next() {
        if (step === "question" && asked[at - 1].required && answer === undefined) {
            trouble = "This question needs an answer."
            return
        }
        at = Math.min(asked.length + 1, at + 1)
        moved()
    }
    function back() {
        at = Math.max(0, at - 1)
        trouble = ""
        moved()
    }
    function restart() {
        at = 0
        answers = ({})
        trouble = ""
        moved()
    }
    function show(id) {
        const found = asked.findIndex(one => "id-" + one.key === id)
        if (found >= 0)
            at = found + 1
        moved()
    }
}
