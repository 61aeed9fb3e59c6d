// SPDX-License-Identifier: GPL-3.0-or-later
// Security as the pages see it. Acts are noted; a test says how they end.
import QtQuick
import Aufwind.Test

QtObject {
    id: security

    property string state: "ready"
    property string trouble: ""
    property bool busy: false
    property bool secondFactorOn: false
    property bool secondFactorRequired: false
    property int codesLeft: 0
    property int passwordLength: 8
    property string secret: ""
    property string uri: ""
    property var recoveryCodes: []
    property bool confirming: false
    property bool confirmingCode: false
    property bool confirmBusy: false
    property string confirmProblem: ""
    property bool providerOffered: false
    property bool providerBound: false
    property bool directoryBound: false
    property bool atProvider: false
    property string everyText: ""
    property var calls: []

    signal done(string act)
    signal failed(string act, string reason)

    readonly property string exampleSecret: "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
    readonly property string exampleUri: "otpauth://totp/Aufwind:jana.vogt%40lindenau.example?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Aufwind"
    readonly property var exampleCodes: ["K7QX2-M9PRT", "V4HJ8-ZC3WD", "B6NTY-Q2XLK", "R9FGM-7WPDH", "X3CVZ-K8JQN",
                                         "T5LRB-H4YMG", "D2PWK-N6XFC", "Z8MHQ-V3TJR", "G4YXD-B7KLP", "W6JNC-F9RQZ"]

    property var devices: FakeList {
        roles: ["id", "name", "address", "seen", "since", "signedIn", "current"]
        rows: [
            { id: "d1", name: security.say("vogt-laptop"), address: security.say("198.51.100.7"), seen: new Date(2026, 10, 24, 9, 40), since: new Date(2026, 2, 2), signedIn: true, current: true },
            { id: "d2", name: security.say("vogt-desktop"), address: security.say("203.0.113.24"), seen: new Date(2026, 10, 23, 17, 52), since: new Date(2026, 5, 9), signedIn: true, current: false },
            { id: "d3", name: security.say("meeting-room-4-windows"), address: security.say("2001:db8:4::17"), seen: new Date(2026, 9, 2, 8, 15), since: new Date(2026, 8, 1), signedIn: false, current: false }
        ]
    }
    property string viewsState: "ready"
    property bool viewsMore: false
    property FakeList views: FakeList {
        roles: ["number", "at", "actorName", "action", "subjectName", "detail"]
        rows: [
            { number: 37, at: new Date(2026, 10, 23, 15, 20), actorName: security.say("Sofia Marques"), action: security.say("Confidential record received by a role"), subjectName: security.say("Jana Vogt"), detail: "role=" + security.say("HR partner Leipzig") },
            { number: 12, at: new Date(2026, 10, 20, 8, 2), actorName: security.say("Katrin Sommer"), action: security.say("Confidential record received by a role"), subjectName: security.say("Jana Vogt"), detail: "" }
        ]
    }
    property string calendarState: "ready"
    property string calendarTrouble: ""
    property date calendarSince: new Date(NaN)
    property string calendarAddress: ""
    readonly property string exampleCalendar: "https://aufwind.lindenau.example:7443/v1/calendar/Q2hhcmxlcyBCYWJiYWdlIHdhcyBoZXJlIGZpcnN0LiE.ics"
    function say(text) { return everyText !== "" ? everyText : text }
    function note(name, args) { calls = calls.concat([{ name: name, args: args ?? [] }]) }
    function called(name) { return calls.filter(call => call.name === name).map(call => call.args) }

    function load() { note("load") }
    function loadViews() { note("loadViews") }
    function moreViews() { note("moreViews") }
    function removeDevice(id) { note("removeDevice", [id]) }
    function signOutEverywhere() { note("signOutEverywhere") }
    function changePassword(password) { note("changePassword", [password]) }
    function changeEmail(email) { note("changeEmail", [email]) }
    function finishEmail(code) { note("finishEmail", [code]) }
    function allowCritical() { note("allowCritical") }
    function linkProvider() { note("linkProvider"); atProvider = true }
    function leaveProvider() { note("leaveProvider"); atProvider = false }
    function confirmWithProvider() { note("confirmWithProvider"); confirmBusy = atProvider = true }
    function beginSecondFactor() { note("begin"); secret = exampleSecret; uri = exampleUri }
    function finishSecondFactor(code) { note("finish", [code]) }
    function leaveSetUp() { note("leaveSetUp"); secret = ""; uri = "" }
    function newRecoveryCodes() { note("newCodes") }
    function loadCalendar() { note("loadCalendar") }
    function makeCalendar() { note("makeCalendar") }
    function removeCalendar() { note("removeCalendar") }
    function takeCalendarAddress() { note("takeCalendarAddress"); calendarAddress = "" }
    function removeSecondFactor() { note("removeSecondFactor") }
    function takeCodes() { note("takeCodes"); recoveryCodes = [] }
    function confirm(password, code) { note("confirm", [password, code]) }
    function cancelConfirm() { note("cancelConfirm"); confirming = false }
}
