// SPDX-License-Identifier: GPL-3.0-or-later
// Provisioning as the pages see it. Acts are noted; a test says how they end.
import QtQuick
import Aufwind.Test

QtObject {
    id: provisioning

    property string everyText: ""
    property string state: "ready"
    property string trouble: ""
    property var tokens: [
        { id: "t1", name: say("Okta"), since: new Date(2026, 10, 2, 9, 0), used: new Date(2026, 10, 24, 9, 31) },
        { id: "t2", name: say("Microsoft Entra"), since: new Date(2026, 9, 12, 14, 5), used: undefined }
    ]
    property bool full: false
    property string address: ""
    property string secret: ""
    property var calls: []

    function say(text) { return everyText !== "" ? everyText : text }
    function note(name, args) { calls = calls.concat([{ name: name, args: args ?? [] }]) }
    function called(name) { return calls.filter(call => call.name === name).map(call => call.args) }

    function load() { note("load") }
    function make(name) { note("make", [name]) }
    function revoke(token) { note("revoke", [token]) }
    function forget() { note("forget"); address = secret = "" }
}
