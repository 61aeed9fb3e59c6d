// SPDX-License-Identifier: GPL-3.0-or-later
// A text that several people write at once. Local changes leave as the smallest edit; the others' edits come in without
// moving one's own caret, and Ctrl+Z takes back only what oneself wrote.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Models
import Aufwind.Ui

FocusScope {
    id: root

    // A TextSession: text, ready, others, edit(), look(), lookAway(), remoteEdit()
    property var session: null
    // Whether others are told where one is, and shown where they are.
    property bool attended: false
    readonly property bool looking: attended && ready && visible && Window.active
    // The session that was told that one looks.
    property var seen: null
    property string placeholder
    property string accessibleName
    property int leastHeight: Theme.size.areaLeast
    property bool framed: true
    property alias text: edit.text
    property alias cursorPosition: edit.cursorPosition
    readonly property alias editor: edit
    readonly property bool ready: session ? session.ready : false

    // What the session knows; the difference to the editor is what to send.
    property string known: ""
    property bool applying: false

    implicitHeight: Math.max(leastHeight, edit.implicitHeight + 2 * Theme.space.m)

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

    // Where one is. What others do moves the caret too, but is known to them.
    function tell() {
        if (applying)
            return
        const now = looking ? session : null
        if (seen && seen !== now)
            seen.lookAway()
        seen = now
        if (!seen)
            return
        const backwards = edit.cursorPosition === edit.selectionStart
        if (edit.activeFocus)
            seen.look(backwards ? edit.selectionEnd : edit.selectionStart, edit.cursorPosition)
        else
            seen.look(-1, -1)
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
        history.record(change.position, known.slice(change.position, change.position + change.removed), change.inserted)
        known = edit.text
        session.edit(change.position, change.removed, change.inserted)
    }

    function receive(position: int, removed: int, inserted: string) {
        const selecting = edit.selectionStart !== edit.selectionEnd
        const backwards = selecting && edit.cursorPosition === edit.selectionStart
        const start = TextChange.moved(edit.selectionStart, position, removed, inserted.length, selecting)
        const end = TextChange.moved(edit.selectionEnd, position, removed, inserted.length, false)
        applying = true
        if (removed > 0)
            edit.remove(position, position + removed)
        if (inserted !== "")
            edit.insert(position, inserted)
        known = edit.text
        applying = false
        history.shift(position, removed, inserted.length)
        if (selecting)
            edit.select(backwards ? end : start, backwards ? start : end)
        else
            edit.cursorPosition = start
    }

    function replay(step: var) {
        if (!step)
            return
        if (step.removed > 0)
            edit.remove(step.position, step.position + step.removed)
        if (step.inserted !== "")
            edit.insert(step.position, step.inserted)
        edit.cursorPosition = step.position + step.inserted.length
    }

    TextHistory { id: history }
    // Reading text; paragraphs stand on the grid of the picture.
    TextLines {
        document: edit.textDocument
        lineHeight: Math.round(1.45 * Theme.type.small)
        gap: Math.max(Theme.space.xs, Theme.space.xl - lineHeight)
    }

    Connections {
        target: root.session
        ignoreUnknownSignals: true
        function onRemoteEdit(position: int, removed: int, inserted: string) { root.receive(position, removed, inserted) }
    }

    FieldFrame {
        anchors.fill: parent
        visible: root.framed
        focused: edit.activeFocus
        border.color: edit.activeFocus ? Theme.colour.focus : Theme.colour.border
        radius: Theme.radius.card
    }

    PlainTextEdit {
        id: edit
        focus: true
        anchors.fill: parent
        anchors.topMargin: Theme.space.m
        anchors.bottomMargin: Theme.space.m
        anchors.leftMargin: Theme.space.l
        anchors.rightMargin: Theme.space.l
        font.pixelSize: Theme.type.small
        placeholder: root.placeholder
        readOnly: !root.ready
        Accessible.name: root.accessibleName

        onTextChanged: root.send()
        onCursorPositionChanged: root.tell()
        onSelectionStartChanged: root.tell()
        onSelectionEndChanged: root.tell()
        onActiveFocusChanged: root.tell()

        Keys.onPressed: event => {
            if (event.matches(StandardKey.Undo))
                history.whileReplaying(() => root.replay(history.takeUndo()))
            else if (event.matches(StandardKey.Redo))
                history.whileReplaying(() => root.replay(history.takeRedo()))
            else
                return
            event.accepted = true
        }

        Repeater {
            // Their number alone, so that a caret moves instead of being made anew.
            model: root.session ? root.session.others.length : 0

            Item {
                id: other
                required property int index
                readonly property var person: root.session ? root.session.others[index] ?? ({}) : ({})
                readonly property int position: person.position ?? -1
                readonly property int anchor: person.anchor ?? position

                // The place of a letter changes with the text and with the width and height of the lines: what is read
                // here is what a binding follows.
                function placeOf(position: int): rect {
                    const letters = edit.text.length
                    const laidOut = edit.width > 0 && edit.contentHeight > 0
                    return laidOut ? edit.positionToRectangle(Math.max(0, Math.min(position, letters))) : Qt.rect(0, 0, 0, 0)
                }

                anchors.fill: parent
                visible: position >= 0

                PresenceSelection {
                    // Behind the letters, while the caret stands before them.
                    parent: edit
                    visible: other.visible && other.anchor !== other.position
                    personId: other.person.id ?? ""
                    first: other.placeOf(Math.min(other.anchor, other.position))
                    last: other.placeOf(Math.max(other.anchor, other.position))
                }
                PresenceCaret {
                    personId: other.person.id ?? ""
                    name: other.person.name ?? ""
                    before: edit.getText(Math.max(0, other.position - 40), Math.min(other.position, edit.text.length)).split(/[\n\u2029]/).pop()
                    // Beside the caret means behind the last letter of the line, never over text.
                    lineEnd: {
                        const at = place
                        const last = edit.text === "" ? 0 : edit.positionAt(edit.width, at.y + at.height / 2)
                        const end = edit.positionToRectangle(last)
                        if (last === 0 || end.y <= at.y)
                            return end.x
                        // The line goes on below, where its last place counts already; what stands before that ends it.
                        const letter = edit.getText(last - 1, last)
                        return edit.positionToRectangle(last - 1).x + (letter.trim() === "" ? 0 : Theme.type.body)
                    }
                    room: edit.width + Theme.space.m
                    place: other.placeOf(other.position)
                }
            }
        }
    }
}
