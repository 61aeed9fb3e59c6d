// SPDX-License-Identifier: GPL-3.0-or-later
// Every key that does something besides those of a button, a menu or a text. The shell takes the shortcuts of the whole
// window from here, so that none is missing in the list that F1 shows.
import QtQuick
import Aufwind.Ui

QtObject {
    id: root

    // Those with a name are shortcuts of the whole window.
    readonly property var parts: [
        { title: qsTr("Everywhere"), list: [
            { name: "search", keys: ["Ctrl+K"], text: qsTr("Search and commands") },
            { name: "create", keys: ["Ctrl+N"], text: qsTr("New meeting") },
            { name: "home", keys: ["Ctrl+1"], text: qsTr("Home") },
            { name: "meetings", keys: ["Ctrl+2"], text: qsTr("Meetings") },
            { name: "people", keys: ["Ctrl+3"], text: qsTr("People") },
            { name: "settings", keys: ["Ctrl+,"], text: qsTr("Settings") },
            { name: "back", keys: [Theme.mirrored ? "Alt+Right" : "Alt+Left"], text: qsTr("Back to the page before") },
            { name: "navigation", keys: ["F9"], text: qsTr("Show or hide the navigation") },
            { name: "undo", keys: ["Ctrl+Z"], text: qsTr("Undo") },
            { name: "redo", keys: ["Ctrl+Shift+Z", "Ctrl+Y"], text: qsTr("Redo") },
            { name: "lock", keys: ["Ctrl+L"], text: qsTr("Lock") },
            { name: "map", keys: ["F1"], text: qsTr("This list") },
            { name: "", keys: ["Ctrl+Q"], text: qsTr("Close the window") }
        ] },
        { title: qsTr("In a list"), list: [
            { name: "", keys: ["Up", "Down"], text: qsTr("Next or previous row") },
            { name: "", keys: ["Home", "End"], text: qsTr("First and last row") },
            { name: "", keys: ["PgUp", "PgDown"], text: qsTr("As many rows as fit") },
            { name: "", keys: ["Return"], text: qsTr("Open") },
            { name: "", keys: ["Escape"], text: qsTr("Close what was opened") }
        ] },
        { title: qsTr("Talking points"), list: [
            { name: "", keys: ["Space"], text: qsTr("Discussed or not") },
            { name: "", keys: ["F2", "Return"], text: qsTr("Edit") },
            { name: "", keys: ["Alt+Up", "Alt+Down"], text: qsTr("Move") },
            { name: "", keys: Theme.mirrored ? ["Left", "Right"] : ["Right", "Left"], text: qsTr("Show or hide comments") },
            { name: "", keys: ["Delete"], text: qsTr("Remove") }
        ] },
        { title: qsTr("During a meeting"), list: [
            { name: "", keys: ["F5"], text: qsTr("Go through the points one by one") },
            { name: "", keys: ["Space", "Return"], text: qsTr("Discussed, on to the next") },
            { name: "", keys: ["Down", "Up"], text: qsTr("Next or previous point") },
            { name: "", keys: ["Backspace"], text: qsTr("Back to the last one") },
            { name: "", keys: ["N"], text: qsTr("Write notes") },
            { name: "", keys: ["A"], text: qsTr("New action item") },
            { name: "", keys: ["P"], text: qsTr("Pause the clock") },
            { name: "", keys: ["Escape"], text: qsTr("Leave") }
        ] },
        { title: qsTr("Goals"), list: [
            { name: "", keys: Theme.mirrored ? ["Left", "Right"] : ["Right", "Left"], text: qsTr("Unfold or fold") },
            { name: "", keys: ["Space"], text: qsTr("Unfold or fold, or open") },
            { name: "", keys: ["Ctrl+X"], text: qsTr("Cut a goal, to align it with another") },
            { name: "", keys: ["Ctrl+V"], text: qsTr("Put it below the current one") }
        ] },
        { title: qsTr("In a goal"), list: [
            { name: "", keys: ["F2", "Return"], text: qsTr("Edit a key result or an initiative") },
            { name: "", keys: ["Alt+Up", "Alt+Down"], text: qsTr("Move it") },
            { name: "", keys: ["Delete"], text: qsTr("Remove it, or a check-in") }
        ] },
        { title: qsTr("Check-ins"), list: [
            { name: "", keys: ["Return"], text: qsTr("Next field") },
            { name: "", keys: ["Ctrl+Return"], text: qsTr("Check in, on to the next goal") },
            { name: "", keys: ["F8"], text: qsTr("Unchanged, on to the next goal") },
            { name: "", keys: ["1", "5"], text: qsTr("How sure you are") }
        ] },
        { title: qsTr("Survey builder"), list: [
            { name: "", keys: ["Return"], text: qsTr("Write the question") },
            { name: "", keys: ["Ctrl+Return"], text: qsTr("New question behind this one") },
            { name: "", keys: ["Alt+Up", "Alt+Down"], text: qsTr("Move a question or section") },
            { name: "", keys: ["Ctrl+D"], text: qsTr("Duplicate") },
            { name: "", keys: Theme.mirrored ? ["Left", "Right"] : ["Right", "Left"], text: qsTr("Unfold or fold a section") },
            { name: "", keys: ["Delete"], text: qsTr("Remove") }
        ] },
        { title: qsTr("Action items"), list: [
            { name: "", keys: ["F2", "Return"], text: qsTr("Edit") },
            { name: "", keys: ["Delete"], text: qsTr("Remove") }
        ] }
    ]
    readonly property var named: {
        const all = {}
        for (const part of parts)
            for (const entry of part.list)
                if (entry.name !== "")
                    all[entry.name] = entry
        return all
    }
    // As they are printed on the keyboard.
    readonly property var caps: ({
        Ctrl: qsTr("Ctrl", "key"), Shift: qsTr("Shift", "key"), Alt: qsTr("Alt", "key"), Up: "↑", Down: "↓", Left: "←", Right: "→",
        Home: qsTr("Home", "key"), End: qsTr("End", "key"), PgUp: qsTr("PgUp", "key"), PgDown: qsTr("PgDn", "key"),
        Return: qsTr("Enter", "key"), Escape: qsTr("Esc", "key"), Space: qsTr("Space", "key"), Backspace: qsTr("Backspace", "key"), Delete: qsTr("Del", "key")
    })

    function keysOf(name: string): var {
        return named[name]?.keys ?? []
    }
    function printed(sequence: string): string {
        return sequence.split("+").map(key => caps[key] ?? key).join(" ")
    }
    // The first of them, for a menu; empty where there is none.
    function shown(name: string): string {
        const keys = keysOf(name)
        return keys.length > 0 ? printed(keys[0]) : ""
    }
}
