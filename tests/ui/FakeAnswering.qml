// SPDX-License-Identifier: GPL-3.0-or-later
// A survey as its page has it, over two questions in memory. What the page calls is noted in `calls`.
import QtQuick

QtObject {
    id: root

    property string everyText: ""
    property var calls: []
    property string round: ""
    property bool ready: round !== ""
    property string title: tell("Pulse in November")
    property string state: "open"
    property string stateText: state === "finished" ? "Finished. It will be sent at some time until 25 November, 09:00." : "To be answered"
    property string refusalText: ""
    property date closes: new Date(2026, 10, 30, 18, 0)
    property var promise: ({
        threshold: 5, invited: 40, managersRead: true, participantsRead: false, hash: "0123456789abcdef",
        cuts: [{ key: "team", name: "" }, { key: "c1", name: tell("Site") }]
    })
    property string language: "en"
    property var languages: [{ code: "en", name: "English" }, { code: "de", name: "Deutsch" }]
    property int at: 0
    property var answers: ({})
    readonly property var questions: [
        { key: "q1", type: "scale", text: tell("I like it here."), description: "", required: true, offersNotApplicable: false, points: 5, labels: [], options: [], rows: [], mostChosen: 0, least: 0, most: 100, step: 1 },
        { key: "q2", type: "long_text", text: tell("What else?"), description: "", required: false, offersNotApplicable: false, options: [], rows: [], mostChosen: 0, least: 0, most: 100, step: 1 }
    ]
    readonly property bool filledIn: state === "open" || state === "changing"
    readonly property string step: !filledIn ? "state" : at === 0 ? "welcome" : at > questions.length ? "review" : "question"
    readonly property string heading: step === "question" ? tell("Work") : title
    readonly property string text: step === "welcome" ? tell("Two minutes, every month.") : ""
    readonly property string thanks: tell("Thank you for your time.")
    readonly property var question: step === "question" ? questions[at - 1] : ({})
    readonly property var answer: step === "question" ? answers[questions[at - 1].key] : undefined
    property string trouble: ""
    readonly property int number: step === "question" ? at : 0
    readonly property int count: questions.length
    readonly property real progress: at === 0 ? 0 : (at - 1) / questions.length
    readonly property bool begun: Object.keys(answers).length > 0
    readonly property var review: questions.map((one, index) => ({
        key: one.key, section: index === 0 ? tell("Work") : "", question: one.text,
        answer: answers[one.key] === undefined ? "" : String(answers[one.key].text ?? answers[one.key].number),
        needed: one.required && answers[one.key] === undefined
    }))
    readonly property bool hasTexts: (answers.q2?.text ?? "") !== ""
    property bool wantsReplies: false
    property var thread: []
    property bool hasThread: false
    property bool busy: false

    signal moved
    signal finished
    signal said
    signal failed(string reason)

    function tell(text: string): string { return everyText !== "" ? everyText : text }
    function note(call: var) { calls = calls.concat([call]) }

    function open(id: string) {
        note(["open", id])
        round = id
        at = 0
    }
    function give(answer: var) {
        const all = Object.assign({}, answers)
        if (answer === undefined)
            delete all[questions[at - 1].key]
        else
            all[questions[at - 1].key] = answer
        answers = all
        trouble = ""
    }
    function next() {
        if (step === "question" && questions[at - 1].required && answer === undefined) {
            trouble = "This question needs an answer."
            return
        }
        at += 1
        moved()
    }
    function back() {
        at = Math.max(0, at - 1)
        moved()
    }
    function show(key: string) {
        at = questions.findIndex(one => one.key === key) + 1
        moved()
    }
    function toReview() {
        at = questions.length + 1
        moved()
    }
    function finish() {
        note(["finish", wantsReplies])
        state = "finished"
        finished()
    }
    function change() {
        note(["change"])
        state = "open"
        at = 1
        moved()
    }
    function say(text: string) { note(["say", text]) }
    function noteRead() { note(["noteRead"]) }
    function reportElsewhere() { note(["reportElsewhere"]) }
    function flush() { note(["flush"]) }
}
