// SPDX-License-Identifier: GPL-3.0-or-later
// The results of the picture, with a few thousand segments more where it is full.
import QtQuick
import Aufwind.Test

QtObject {
    id: results

    required property var app
    property string roundId: ""
    property string otherId: ""
    property var place: ({})
    property bool ready: true
    property bool failed: false
    property string state: app.fill === "empty" ? "absent" : "counted"
    property string readBy: "editors"
    property string placeText: ""
    property string placeHidden: ""
    readonly property bool german: app.language === "de"
    readonly property string few: german ? "Zu wenige, um sie auseinanderzuhalten." : "Too few people to be told apart from each other."

    signal shownChanged

    readonly property var round: state === "absent" ? ({}) : ({ id: "r2", title: app.say(german ? "Mitarbeiterbefragung 2026" : "Engagement survey 2026"), opens: app.at(2, 8), closes: app.at(13, 23, 59), threshold: 5,
        invited: 60, hash: "ab", readBy: readBy, damaged: false, other: "r1", otherTitle: app.say("May"), otherCloses: app.at(15, 23, 59, 5) })
    property bool comparing: false
    readonly property var elsewhere: comparing ? [{ id: "r8", title: app.say(german ? "Führung" : "Leadership"), closes: app.at(2, 23, 59) }] : []
    readonly property var series: [{ id: "r1", title: app.say(german ? "Mai" : "May"), closes: app.at(15, 23, 59, 5) }, { id: "r2", title: app.say("November"), closes: app.at(13, 23, 59) }]
    readonly property var cuts: readBy === "participants" ? [] : [{ key: "department", name: app.say(german ? "Abteilung" : "Department"), figures: true }, { key: "location", name: app.say(german ? "Standort" : "Location"), figures: true }]
    readonly property var drivers: german ? ["Bindung", "Feedback", "Führung", "Wachstum", "Arbeitslast", "Zugehörigkeit", "Richtung"] : ["Engagement", "Feedback", "Leadership", "Growth", "Workload", "Belonging", "Direction"]
    readonly property var cards: ({
        participation: { text: "87%", share: 0.87, answered: "52", invited: "60", hidden: "", none: false },
        enps: { text: "+21", promoters: 20, passives: 23, detractors: 9, name: "", change: "", better: 0, hidden: "", none: false },
        favourable: { text: "67%", change: app.say("+4 since May"), better: 1, hidden: "", none: false },
        lowest: { name: app.say(drivers[4]), text: "49%", change: app.say("−6 since May"), better: -1 }
    })
    readonly property var asked: ({ favourable: 66, neutral: 20, unfavourable: 14 })
    readonly property var questions: questionRows()
    function questionRows() {
        const bar = (label, count, percent, share, side) => ({ label: app.say(label), count: String(count), percent: percent + "%", share: share, side: side })
        const scale = (key, text, more) => Object.assign({ key: key, row: "", section: app.say(german ? "Arbeit" : "Work"), text: app.say(text), kind: "scale", driver: app.say(drivers[1]), score: "66%", measure: "favourable",
            change: app.say("+4 since May"), better: 1, mean: "3.8", answered: "50", unanswered: 2, notApplicable: 0, hidden: "", none: false, favourable: 66, neutral: 20, unfavourable: 14,
            bars: [bar("1", 2, 4, 0.04, "unfavourable"), bar("2", 5, 10, 0.1, "unfavourable"), bar("3", 10, 20, 0.2, "neutral"), bar("4", 21, 42, 0.42, "favourable"), bar("5", 12, 24, 0.24, "favourable")] }, more ?? {})
        const nothing = { score: "", change: "", better: 0, mean: "", answered: "", unanswered: 0, favourable: -1, neutral: -1, unfavourable: -1, bars: undefined }
        const rows = [
            scale("q1", german ? "Mein Team gibt mir nützliches Feedback" : "My team gives me useful feedback"),
            scale("q2", german ? "Ich kann abschalten" : "I can switch off", Object.assign({}, nothing, { hidden: few })),
            scale("q3", german ? "Ich kenne das Ziel" : "I know where we are heading", Object.assign({}, nothing, { none: true, answered: "0" })),
            scale("q4", german ? "Wo arbeiten Sie?" : "Where do you work?", { kind: "choice", score: "", change: "", favourable: -1, neutral: -1, unfavourable: -1, section: app.say(german ? "Ort" : "Place"),
                bars: [bar("Leipzig", 41, 82, 0.82, ""), bar("Dublin", 9, 18, 0.18, "")] })
        ]
        if (app.fill === "full")
            for (let i = 0; i < 300; ++i)
                rows.push(scale("f" + i, "Question " + i))
        return rows
    }
    readonly property FakeList heatmap: FakeList {
        property string columnsBy: "drivers"
        property string show: "score"
        property var rowsBy: []
        property bool hasChange: true
        property var columns: results.drivers.map(name => ({ text: results.app.say(name), measure: "favourable" }))
        property var everybody: results.heatRow("", results.app.say("Lindenau Sensorik"), 0, 52, [78, 66, 74, 58, 49, 81, 63])
        roles: ["name", "cut", "depth", "answers", "hidden", "cells"]
        rows: results.heatRows()
    }
    function shadeOf(score) { return [45, 55, 65, 78].filter(bound => score >= bound).length }
    function heatRow(cut, name, depth, answers, scores) {
        return {
            name: name, cut: app.say(cut), depth: depth, answers: scores ? String(answers) : "", hidden: scores ? "" : few,
            cells: drivers.map((driver, index) => {
                const score = scores ? scores[index] : undefined
                return { text: !scores ? "" : score === undefined ? "–" : String(score), shade: score === undefined ? -1 : shadeOf(score), hidden: scores ? "" : few, none: !!scores && score === undefined,
                         name: name + ", " + app.say(driver) + ": " + (scores ? score ?? "no data" : "hidden") }
            })
        }
    }
    function heatRows() {
        const rows = [
            heatRow(german ? "Abteilung" : "Department", app.say("Engineering"), 0, 24, [74, 71, 79, 62, 38, 80, 57]), heatRow("", app.say("Hardware"), 1, 9, [69, 58, 66, 49, 44, 77, 52]),
            heatRow("", app.say("Platform"), 1, 7, [86, 83, 91, 71, 41, 88, 64]), heatRow("", app.say("Sales"), 0, 11, [81, 60, 70, undefined, 55, 79, 74]),
            heatRow("", app.say("Product"), 0, 0, null), heatRow(german ? "Standort" : "Location", app.say("Leipzig"), 0, 41, [77, 67, 75, 57, 50, 82, 62]), heatRow("", app.say("Dublin"), 0, 0, null)
        ]
        if (app.fill === "full")
            for (let i = 0; i < 3000; ++i)
                rows.push(heatRow("", "Team " + i, i % 4, 10, [50, 60, 70, 80, 40, 50, 60]))
        return rows
    }
    readonly property var impact: ({
        outcome: app.say(drivers[0]), across: 0.6, up: 0.7,
        drivers: [["Feedback", 0.66, 0.75, "keepUp"], ["Leadership", 0.67, 0.753, "keepUp"], ["Growth", 0.58, 0.78, "concentrateHere"], ["Workload", 0.49, 0.62, "lowPriority"], ["Belonging", 0.81, 0.6, "possibleOverkill"], ["Direction", -1, -1, ""]]
            .map(one => ({ key: one[0], name: app.say(one[0]), score: one[1] < 0 ? "–" : Math.round(one[1] * 100) + "%", correlation: one[2] < 0 ? "–" : (2 * one[2] - 1).toFixed(2), x: one[1], y: one[2], quadrant: one[3], pairs: 50 }))
    })
    property var trends: ({
        rounds: series,
        lines: drivers.map((name, index) => ({ name: app.say(name), isDriver: true, least: "0", most: "100", points: [
            { value: 0.5 + index * 0.05, text: Math.round(50 + index * 5) + "%", change: "", better: 0, hidden: "", none: false },
            index === 3 ? { text: "", change: "", better: 0, hidden: few, none: false } : { value: 0.55 + index * 0.05, text: Math.round(55 + index * 5) + "%", change: "+5", better: 1, hidden: "", none: false }
        ] }))
    })
    property var filters: [
        { id: "f1", name: app.say(german ? "Vertrieb in Dublin" : "Sales in Dublin"), terms: app.say("Department: Sales · Location: Dublin"), mine: true, state: "refused", reason: few },
        { id: "f2", name: "", terms: app.say("Department: Hardware"), mine: true, state: "waiting", reason: "" },
        { id: "f3", name: app.say("Engineering"), terms: app.say("Department: Engineering"), mine: false, state: "shown", reason: "" }
    ]
    readonly property var written: [{ key: "say", text: app.say(german ? "Was sollten wir ändern?" : "What should we change?") }, { key: "why", text: app.say(german ? "Warum?" : "Why?") }]

    function values(cut) {
        return cut === "location" ? [{ value: 0, name: app.say("Leipzig"), depth: 0, hidden: "" }, { value: 1, name: app.say("Dublin"), depth: 0, hidden: few }]
                                  : [{ value: 0, name: app.say("Engineering"), depth: 0, hidden: "" }, { value: 1, name: app.say("Hardware"), depth: 1, hidden: "" }, { value: 2, name: app.say("Sales"), depth: 0, hidden: "" }]
    }
    function compared(first, second) {
        const figure = (text, share) => ({ text: text, share: share, hidden: "", none: false })
        return drivers.map((name, index) => ({ name: app.say(name), isDriver: true, first: index === 3 ? { text: "", share: 0, hidden: few, none: false } : figure("60%", 0.6), second: figure("66%", 0.66),
                                               difference: index === 3 ? "" : "+6", better: index === 3 ? 0 : 1 }))
    }
    function sideText(side) { return side.cut ?? "" }
    function ask(name, terms) {
        app.note("results.ask", [name, terms])
        return "f9"
    }
    function bring(id) { app.note("results.bring", [id]) }
    function refresh() { app.note("results.refresh", []) }
}
