// SPDX-License-Identifier: GPL-3.0-or-later
// The edits of meetings as pages see them. What is called is noted at the context.
import QtQuick

QtObject {
    id: edits

    required property var app
    // What overlap() answers.
    property var clash: ({})
    // What holiday() answers.
    property var dayOff: ({})
    // What it was asked; not in `calls`, which a binding that asks would follow.
    property var asked: []
    property int changes: 0

    function changed(name, args) {
        app.note("meetings." + name, args)
        if (app.refusal !== "")
            return 0
        changes += 1
        return changes
    }
    function create(wanted) { return changed("create", [wanted]) !== 0 ? "s1" : "" }
    function change(id, wanted) { return changed("change", [id, wanted]) }
    function postpone(id, starts) { return changed("postpone", [id, starts]) }
    function openEarly(id) { return changed("openEarly", [id]) }
    function skip(id) { return changed("skip", [id]) }
    function cancel(id) { return changed("cancel", [id]) }
    function bringBack(id) { return changed("bringBack", [id]) }
    function end(id) { return changed("end", [id]) }
    function resume(id) { return changed("resume", [id]) }
    function handOver(id, person) { return changed("handOver", [id, person]) !== 0 }
    property string left
    function hasLeft(id, person) { return person !== "" && person === left }
    function add(id, person, history) { return changed("add", [id, person, history]) !== 0 }
    function removePerson(id, person) { return changed("removePerson", [id, person]) }
    function leave(id) { return changed("leave", [id]) !== 0 }
    function putBack(change) { app.note("meetings.putBack", [change]) }
    function holiday(starts, people) {
        asked.push([starts, people])
        return dayOff
    }
    function overlap(starts, minutes, rule, series, occurrence) { return clash }
}
