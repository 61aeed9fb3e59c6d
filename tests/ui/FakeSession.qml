// SPDX-License-Identifier: GPL-3.0-or-later
// A TextSession without a document behind it: keeps the text and what was sent.
import QtQuick

QtObject {
    id: session

    property string text: ""
    property bool ready: true
    property date savedAt: new Date(2026, 10, 24, 9, 41)
    property var others: []
    property var edits: []
    // Where the editor said that one is; null where it does not look.
    property var looked: null

    signal remoteEdit(int position, int removed, string inserted)

    function edit(position, removed, inserted) {
        text = text.slice(0, position) + inserted + text.slice(position + removed)
        edits = edits.concat([{ position: position, removed: removed, inserted: inserted }])
    }
    function look(anchor, position) { looked = { anchor: anchor, position: position } }
    function lookAway() { looked = null }
    // What the other person does.
    function other(position, removed, inserted) {
        text = text.slice(0, position) + inserted + text.slice(position + removed)
        remoteEdit(position, removed, inserted)
    }
}
