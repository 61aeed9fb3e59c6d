// SPDX-License-Identifier: GPL-3.0-or-later
// The stack of toasts at the foot of the window. An undo is a function kept until its seconds have run.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Column {
    id: root

    property int most: 3
    property int serial: 0
    property var undoers: ({})

    spacing: Theme.space.xs

    function say(text: string, glyph: string) {
        push(text, glyph, "", null)
    }
    function offerUndo(text: string, undo: var) {
        push(text, "trash", qsTr("Undo"), undo)
    }
    function push(text: string, glyph: string, action: string, act: var) {
        serial += 1
        undoers[serial] = act
        entries.append({ serial: serial, text: text, glyph: glyph, action: action })
        while (entries.count > most)
            drop(entries.get(0).serial)
    }
    function drop(which: int) {
        for (let i = 0; i < entries.count; ++i) {
            if (entries.get(i).serial === which) {
                entries.remove(i)
                delete undoers[which]
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
            onActed: {
                const which = model.serial
                const act = root.undoers[which]
                if (act)
                    act()
                root.drop(which)
            }
            onClosed: root.drop(model.serial)
        }
    }
}
