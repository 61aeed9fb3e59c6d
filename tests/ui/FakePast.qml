// SPDX-License-Identifier: GPL-3.0-or-later
// A TextPast over three versions in memory.
import QtQuick

QtObject {
    id: past

    property string everyText: ""
    property bool ready: false
    property int chosen: -1
    property int shown: chosen
    property bool closed: false
    readonly property var ben: ({ personId: "p2", name: say("Ben Adeyemi"), initials: "BA" })
    readonly property var jana: ({ personId: "p1", name: say("Jana Vogt"), initials: "JV" })
    readonly property var texts: ["Release 4.2: one hotfix.\n", "Release 4.2: two hotfixes.\n", "Release 4.2: two hotfixes.\nBen adds a **contract test**."]
    readonly property var versions: ready ? [
        Object.assign({ added: 25, removed: 0 }, ben), Object.assign({ added: 5, removed: 3 }, jana), Object.assign({ added: 29, removed: 0 }, ben)
    ] : []
    readonly property string text: chosen >= 0 ? texts[chosen] : ""
    readonly property var passages: chosen < 0 ? [] : chosen === 2
        ? [part(ben, "Release 4.2: ", ""), part(jana, "two hotfixes", ""), part(ben, ".\nBen adds a **contract test**.", "")]
        : [part(ben, "Release 4.2: ", ""), part(ben, "one hotfix", "gone"), part(jana, "two hotfixes", "added"), part(ben, ".\n", ""), part(ben, "Ben adds a **contract test**.", "added")]

    function say(text) { return everyText !== "" ? everyText : text }
    function part(who, text, change) { return Object.assign({ text: text, change: change }, who) }
    function open() {
        closed = false
        ready = true
        chosen = 2
    }
    function close() { closed = true }
}
