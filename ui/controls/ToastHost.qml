// SPDX-License-Identifier: GPL-3.0-or-later
// The stack of toasts at the foot of the window. An undo is a function kept until its seconds have run; no notice and no
// further undo takes it away before.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Column {
    id: root

    // Of those that only say something.
    property int most: 3
    property int serial: 0
    property var acts: ({})

    spacing: Theme.space.xs

    function say(text: string, glyph: string) {
        push({ text: text, glyph: glyph, action: "", counting: true }, null)
    }
    function offerUndo(text: string, undo: var) {
        push({ text: text, glyph: "trash", action: qsTr("Undo"), counting: true }, undo)
    }
    // Stays until it is closed: what it can save is lost after that.
    function offerCopy(text: string, copy: var) {
        push({ text: text, glyph: "warning", action: qsTr("Copy text"), counting: false }, copy)
    }
    function push(entry: var, act: var) {
        if (!act)
            makeRoom(entry.text)
        serial += 1
        acts[serial] = act
        entries.append(Object.assign({ serial: serial }, entry))
    }
    // The same said twice is said once, with all its seconds; of several notices the oldest goes.
    function makeRoom(text: string) {
        const notices = []
        for (let i = 0; i < entries.count; ++i) {
            const entry = entries.get(i)
            if (entry.action === "")
                notices.push({ serial: entry.serial, text: entry.text })
        }
        const same = notices.find(notice => notice.text === text)
        if (same)
            drop(same.serial)
        else if (notices.length >= most)
            drop(notices[0].serial)
    }
    function drop(which: int) {
        for (let i = 0; i < entries.count; ++i) {
            if (entries.get(i).serial === which) {
                entries.remove(i)
                delete acts[which]
                return
            }
        }
    }

    ListModel { id: entries }

    Repeater {
        model: entries

        Toast {
            required property var model
            anchors.horizontalCenter: parent ? parent.horizontalCenter : undefined
            text: model.text
            glyph: model.glyph
            action: model.action
            counting: model.counting
            onActed: {
                const which = model.serial
                const act = root.acts[which]
                if (act)
                    act()
                root.drop(which)
            }
            onClosed: root.drop(model.serial)
        }
    }
}
