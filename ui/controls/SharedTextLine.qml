// SPDX-License-Identifier: GPL-3.0-or-later
// A short plain text without a frame that several people write at once: a question, an option. It wraps, and has no
// lines of its own: Return is for whoever shows it, and what is pasted becomes one line, or is given to `takeLines`.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

FocusScope {
    id: root

    // A TextSession: text, ready, others, edit(), look(), lookAway(), remoteEdit()
    property var session: null
    property string placeholder
    property string accessibleName
    property string kind: "small"
    property bool medium: false
    // It can be read and not written.
    property bool locked: false
    // Text may be broken into lines by Shift+Return.
    property bool several: false
    // A function that is given several pasted lines, and answers whether it has taken them.
    property var takeLines: null
    // A function of a key event that may take it before the editor does.
    property var first: null
    property alias horizontalAlignment: edit.horizontalAlignment
    readonly property alias text: edit.text
    readonly property alias editor: edit
    readonly property bool ready: session ? session.ready : false
    readonly property bool looking: ready && visible && Window.active && edit.activeFocus
    property var seen: null

    // What the session knows; the difference to the editor is what to send.
    property string known: ""
    property bool applying: false

    signal accepted

    implicitHeight: Math.max(edit.implicitHeight, Theme.type.smallLine)
    implicitWidth: Theme.size.menuLeast

    onSessionChanged: {
        adopt()
        tell()
    }
    onReadyChanged: adopt()
    onLookingChanged: tell()
    Component.onCompleted: {
        adopt()
        tell()
    }
    Component.onDestruction: {
        if (seen)
            seen.lookAway()
    }

    function selectAll() { edit.selectAll() }
    function toEnd() { edit.cursorPosition = edit.length }

    // Where one is.
    function tell() {
        if (applying)
            return
        const now = looking ? session : null
        if (seen && seen !== now)
            seen.lookAway()
        seen = now
        if (seen)
            seen.look(edit.selectionStart === edit.cursorPosition ? edit.selectionEnd : edit.selectionStart, edit.cursorPosition)
    }
    function adopt() {
        history.clear()
        applying = true
        edit.text = session && session.ready ? session.text : ""
        known = edit.text
        applying = false
    }
    function send() {
        if (applying || !ready)
            return
        const change = TextChange.between(known, edit.text, edit.cursorPosition)
        if (!change)
            return
        if (!several && new RegExp("[\r\n\u2028\u2029]").test(change.inserted))
            return pasted(change)
        history.record(change.position, known.slice(change.position, change.position + change.removed), change.inserted)
        known = edit.text
        session.edit(change.position, change.removed, change.inserted)
    }
    // Several lines at once.
    function pasted(change: var) {
        const before = known
        applying = true
        edit.text = before
        edit.cursorPosition = change.position
        applying = false
        if (takeLines && takeLines(change.inserted))
            return
        const line = change.inserted.replace(new RegExp("\\s*[\r\n\u2028\u2029]+\\s*", "g"), " ").trim()
        replace(change.position, change.removed, line)
    }
    function replace(position: int, removed: int, inserted: string) {
        if (removed > 0)
            edit.remove(position, position + removed)
        if (inserted !== "")
            edit.insert(position, inserted)
    }
    function receive(position: int, removed: int, inserted: string) {
        const selecting = edit.selectionStart !== edit.selectionEnd
        const backwards = selecting && edit.cursorPosition === edit.selectionStart
        const start = TextChange.moved(edit.selectionStart, position, removed, inserted.length, selecting)
        const end = TextChange.moved(edit.selectionEnd, position, removed, inserted.length, false)
        applying = true
        replace(position, removed, inserted)
        known = edit.text
        applying = false
        history.shift(position, removed, inserted.length)
        if (selecting)
            edit.select(backwards ? end : start, backwards ? start : end)
        else
            edit.cursorPosition = start
    }
    // False where there is nothing left to take back here.
    function back(takeStep: var): bool {
        let done = false
        history.whileReplaying(() => {
            let step = takeStep()
            while (step) {
                done = true
                replace(step.position, step.removed, step.inserted)
                edit.cursorPosition = step.position + step.inserted.length
                step = step.more ? takeStep() : null
            }
        })
        return done
    }

    TextHistory { id: history }
    Connections {
        target: root.session
        ignoreUnknownSignals: true
        function onRemoteEdit(position: int, removed: int, inserted: string) { root.receive(position, removed, inserted) }
    }

    PlainTextEdit {
        id: edit
        focus: true
        width: root.width
        font.pixelSize: root.kind === "heading" ? Theme.type.heading : root.kind === "body" ? Theme.type.body : Theme.type.small
        font.weight: root.medium ? Font.Medium : Font.Normal
        placeholder: root.placeholder
        readOnly: !root.ready || root.locked
        Accessible.name: root.accessibleName
        Accessible.multiLine: root.several

        onTextChanged: root.send()
        onCursorPositionChanged: root.tell()
        onSelectionStartChanged: root.tell()
        onSelectionEndChanged: root.tell()

        // Of a window's shortcuts none may come before these, as long as there is something to take back here.
        Keys.onShortcutOverride: event => {
            event.accepted = (event.matches(StandardKey.Undo) && history.done.length > 0)
                             || (event.matches(StandardKey.Redo) && history.undone.length > 0)
        }
        Keys.onPressed: event => {
            const enters = event.key === Qt.Key_Return || event.key === Qt.Key_Enter
            event.accepted = false
            if (root.first)
                root.first(event)
            if (event.accepted)
                return
            if (event.matches(StandardKey.Undo))
                event.accepted = root.back(() => history.takeUndo())
            else if (event.matches(StandardKey.Redo))
                event.accepted = root.back(() => history.takeRedo())
            else if (enters && !(root.several && event.modifiers === Qt.ShiftModifier)) {
                event.accepted = true
                root.accepted()
            }
        }

        Repeater {
            // Their number alone, so that a caret moves instead of being made anew.
            model: root.session && root.session.others ? root.session.others.length : 0

            PresenceCaret {
                required property int index
                readonly property var person: root.session ? root.session.others[index] ?? ({}) : ({})
                readonly property int position: Math.min(person.position ?? -1, edit.length)
                visible: position >= 0
                personId: person.id ?? ""
                name: person.name ?? ""
                before: position > 0 ? edit.getText(Math.max(0, position - 40), position) : ""
                room: edit.width
                place: edit.width > 0 && edit.contentHeight > 0 ? edit.positionToRectangle(Math.max(0, position)) : Qt.rect(0, 0, 0, 0)
            }
        }
    }
}
