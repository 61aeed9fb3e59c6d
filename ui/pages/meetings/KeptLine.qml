// SPDX-License-Identifier: GPL-3.0-or-later
// The last line of a list, which keeps what is being written: neither another page nor the end of the program loses it.
import QtQuick
import Aufwind.Ui

AddLine {
    id: line

    required property var app
    // Of the draft; empty where nothing can be written.
    property string draftKey
    // Adds it: a function of the text and of what takes the reason why it was not added, empty where it was.
    property var send: (text, answer) => {}

    // Whose draft the line shows; what is typed while that changes is nobody's.
    property string shownKey: ""

    onDraftKeyChanged: resume()
    Component.onCompleted: resume()
    onTyped: text => {
        if (shownKey !== "" && shownKey === draftKey)
            app.keepDraft(shownKey, text)
    }
    onAdded: text => {
        // The answer may come when the line is gone, or shows another draft.
        const app = line.app, key = line.draftKey
        line.send(text, reason => {
            if (reason === "")
                app.keepDraft(key, "")
            if (key === line.draftKey)
                line.answer(reason)
        })
    }

    function resume() {
        shownKey = ""
        sent = ""
        text = draftKey !== "" ? app.draft(draftKey) : ""
        shownKey = draftKey
    }
}
