// SPDX-License-Identifier: GPL-3.0-or-later
// Two records of one person as the pages see them. What is called is noted at the context.
import QtQuick

QtObject {
    id: merge

    required property var app
    property string state: "unknown"
    property string trouble: ""
    property var kinds: [{ name: app.say("Action item"), moved: 3, joined: 0, stays: 0 },
                         { name: app.say("Private note"), moved: 1, joined: 2, stays: 0 }]
    property var taken: [app.say("Email")]
    property var against: [app.say("Title"), app.say("Level")]
    property string account: "ended"
    property int devices: 2
    property var obstacles: []
    // What a look is answered.
    property string answer: "ready"

    signal merged(bool isOver)

    function look(keep: string, gone: string) {
        app.note("peopleMerge.look", [keep, gone])
        state = answer
    }
    function run() { app.note("peopleMerge.run", []) }
    function forget() { state = "unknown" }
}
