// SPDX-License-Identifier: GPL-3.0-or-later
// What oneself wrote, to be taken back while others write on. Each step stands in the text as it was after that step.
import QtQuick

QtObject {
    id: root

    property int most: 200
    // Typing within this many milliseconds counts as one step.
    property int pause: 800

    property var done: []
    property var undone: []
    property bool replaying: false
    // What is recorded belongs to the step before it, and is taken back with it.
    property bool linking: false
    property double lastAt: 0

    function clear() {
        done = []
        undone = []
    }

    function record(position: int, removed: string, inserted: string) {
        if (replaying)
            return
        const now = Date.now()
        const last = done[done.length - 1]
        const joins = !linking && last && now - lastAt < pause && removed === "" && last.removed === ""
            && position === last.position + last.inserted.length && inserted.length === 1 && inserted !== "\n"
        lastAt = now
        undone = []
        if (joins) {
            last.inserted += inserted
            return
        }
        done.push({ position: position, removed: removed, inserted: inserted, linked: linking })
        // What belongs together goes together.
        if (done.length > most && !linking) {
            done.shift()
            while (done.length > 0 && done[0].linked)
                done.shift()
        }
    }

    // Steps that another's edit touched stay as they are, and so does everything before them.
    function shift(position: int, removed: int, inserted: int) {
        undone = []
        lastAt = 0
        let at = position
        for (let i = done.length - 1; i >= 0; --i) {
            const step = done[i]
            const end = step.position + step.inserted.length
            if (at + removed <= step.position && !(at === step.position && removed === 0 && step.inserted === "")) {
                step.position += inserted - removed
            } else if (at >= end) {
                at += step.removed.length - step.inserted.length
            } else {
                done.splice(0, i + 1)
                return
            }
        }
    }

    function takeUndo(): var {
        const step = done.pop()
        if (!step)
            return null
        undone.push(step)
        return { position: step.position, removed: step.inserted.length, inserted: step.removed, more: step.linked && done.length > 0 }
    }
    function takeRedo(): var {
        const step = undone.pop()
        if (!step)
            return null
        done.push(step)
        const next = undone[undone.length - 1]
        return { position: step.position, removed: step.removed.length, inserted: step.inserted, more: next ? next.linked : false }
    }
    function whileReplaying(act: var) {
        replaying = true
        act()
        replaying = false
    }
}
