// SPDX-License-Identifier: GPL-3.0-or-later
// The page that is shown. Pages are made when asked for and thrown away when left: their state lives in the models.
import QtQuick
import Aufwind.Ui

FocusScope {
    id: root

    required property var app
    property string current: "home"
    property var request: ({})
    // Held here, since a cast to a type of this module within a function ends Qt 6.4's compiler.
    readonly property Page page: loader.item as Page
    // Where "back" leads, newest last.
    property var trail: []

    signal offerUndo(string text, var undo)
    signal say(string text, string glyph)
    signal newMeeting(string kind)

    readonly property var pages: ({
        home: "home/HomePage.qml",
        meetings: "meetings/MeetingsPage.qml",
        meeting: "meetings/MeetingPage.qml",
        talk: "meetings/TalkPage.qml",
        together: "meetings/TogetherPage.qml",
        goals: "goals/GoalsPage.qml",
        checkIns: "goals/CheckInsPage.qml",
        goalCycles: "goals/CyclesPage.qml",
        goalProgress: "goals/ProgressPage.qml",
        surveys: "surveys/SurveysPage.qml",
        survey: "surveys/SurveyPage.qml",
        surveyResults: "surveys/results/SharedResultsPage.qml",
        answer: "answering/AnswerPage.qml",
        people: "people/PeoplePage.qml",
        sync: "sync/SyncPage.qml",
        settings: "settings/SettingsPage.qml",
        security: "settings/SecurityPage.qml",
        admin: "admin/AdminPage.qml"
    })

    readonly property Modules modules: Modules {
        off: (root.app.modulesOff ?? []).join(" ")
        role: root.app.role ?? "employee"
    }

    // Of a module that the company does without there is nothing to see, not even on the way back.
    function isOff(name: string): bool {
        return modules.every.some(module => (module.name === name || (module.also ?? []).includes(name)) && !modules.list.includes(module))
    }
    readonly property bool currentOff: isOff(current)
    onCurrentOffChanged: leaving.restart()
    // Once what is off is known everywhere.
    Timer {
        id: leaving
        interval: 0
        onTriggered: if (root.currentOff) root.go("home", {})
    }

    function go(name: string, wanted: var) {
        if (!(name in pages))
            return
        if (isOff(name)) {
            const closed = modules.every.some(module => !modules.isFor(module) && (module.name === name || (module.also ?? []).includes(name)))
            say(closed ? qsTr("This part of Aufwind is for HR.") : qsTr("Your company does without this part of Aufwind."), "info")
            return
        }
        // A command is obeyed once, not again on the way back.
        const before = Object.assign({}, request)
        delete before.calendar
        delete before.create
        trail = trail.concat([{ name: current, request: before }]).slice(-20)
        show(name, wanted ?? {})
    }
    function back() {
        trail = trail.filter(one => !isOff(one.name))
        const last = trail[trail.length - 1]
        if (!last)
            return
        trail = trail.slice(0, -1)
        show(last.name, last.request)
    }
    function show(name: string, wanted: var) {
        if (page)
            page.leaving()
        request = wanted
        if (name === current && page) {
            page.request = wanted
            return
        }
        current = name
        load()
    }
    function load() {
        loader.setSource(Qt.resolvedUrl("../pages/" + pages[current]), { app: root.app, request: root.request })
        if (activeFocus && page)
            page.forceActiveFocus(Qt.OtherFocusReason)
    }
    Component.onCompleted: load()

    Loader {
        id: loader
        anchors.fill: parent
        focus: true
    }
    Connections {
        target: root.page
        function onGo(name: string, request: var) { root.go(name, request) }
        function onOfferUndo(text: string, undo: var) { root.offerUndo(text, undo) }
        function onSay(text: string, glyph: string) { root.say(text, glyph) }
        function onNewMeeting(kind: string) { root.newMeeting(kind) }
    }
}
