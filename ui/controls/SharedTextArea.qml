// SPDX-License-Identifier: GPL-3.0-or-later
// A text that several people write at once. Local changes leave as the smallest edit; the others' edits come in without
// moving one's own caret, and Ctrl+Z takes back only what oneself wrote. Markdown shows as what it stands for; the text
// stays its letters.
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
    // It can be read and not written.
    property bool locked: false
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

    // Edits that belong together, ascending and in places of the text as it is. Each travels by itself, so that what
    // others write between them stays; Ctrl+Z takes them back at once.
    function take(steps: var): bool {
        if (!ready || locked || steps.length === 0)
            return false
        if (steps.length > mostSteps)
            return take([joined(steps)])
        const selecting = edit.selectionStart !== edit.selectionEnd
        const backwards = selecting && edit.cursorPosition === edit.selectionStart
        let start = edit.selectionStart
        let end = edit.selectionEnd
        for (let i = steps.length - 1; i >= 0; --i) {
            const step = steps[i]
            history.linking = i < steps.length - 1
            put(step.position, step.removed, step.inserted)
            start = TextChange.moved(start, step.position, step.removed, step.inserted.length, true)
            end = TextChange.moved(end, step.position, step.removed, step.inserted.length, !selecting)
        }
        history.linking = false
        if (selecting)
            edit.select(backwards ? end : start, backwards ? start : end)
        else
            edit.cursorPosition = start
        return true
    }

    // Beyond this many the stretch from the first to the last is replaced instead: each step costs a look at the whole.
    readonly property int mostSteps: 50
    function joined(steps: var): var {
        const first = steps[0], last = steps[steps.length - 1]
        const end = last.position + last.removed
        let text = "", at = first.position
        for (const step of steps) {
            text += known.slice(at, step.position) + step.inserted
            at = step.position + step.removed
        }
        return { position: first.position, removed: end - first.position, inserted: text }
    }

    function put(position: int, removed: int, inserted: string) {
        const before = known.slice(position, position + removed)
        applying = true
        if (removed > 0)
            edit.remove(position, position + removed)
        if (inserted !== "")
            edit.insert(position, inserted)
        known = edit.text
        applying = false
        history.record(position, before, inserted)
        session.edit(position, removed, inserted)
    }

    function wrap(around: string) {
        const caret = edit.cursorPosition
        const alone = edit.selectionStart === edit.selectionEnd
        const steps = format.stepsOfWrap(edit.selectionStart, edit.selectionEnd, around)
        if (take(steps) && alone && steps.length === 1)
            edit.cursorPosition = caret + around.length
    }

    // The version that `wanted` is, as an edit of now.
    function become(wanted: string): bool { return take(format.stepsTo(wanted)) }
    function undo() { back(() => history.takeUndo()) }
    function redo() { back(() => history.takeRedo()) }
    function back(takeStep: var) {
        history.whileReplaying(() => {
            let step = takeStep()
            while (step) {
                replay(step)
                step = step.more ? takeStep() : null
            }
        })
    }

    // Where a link leads is shown before it can be opened.
    property string shownLink: ""
    property bool opensLinks: true
    signal linkOpened(string link)
    function showLink(position: int, at: rect) {
        shownLink = format.linkAt(position)
        pointed.x = at.x
        pointed.y = at.y
        pointed.height = at.height
    }
    function open(link: string): bool {
        if (link === "" || link !== shownLink)
            return false
        linkOpened(link)
        if (opensLinks)
            Qt.openUrlExternally(link)
        return true
    }

    // Of what Markdown has keys for; false where it is a key like any other.
    function key(event: var): bool {
        const enters = event.key === Qt.Key_Return || event.key === Qt.Key_Enter
        // Escape, then Tab, leaves also a list, forwards or backwards.
        if (![Qt.Key_Shift, Qt.Key_Control, Qt.Key_Alt, Qt.Key_Meta].includes(event.key))
            leavesByTab = event.key === Qt.Key_Escape
        if (event.modifiers === Qt.ControlModifier && event.key === Qt.Key_B)
            wrap("**")
        else if (event.modifiers === Qt.ControlModifier && event.key === Qt.Key_I)
            wrap("*")
        else if (event.modifiers === Qt.ControlModifier && enters)
            take(format.stepsOfToggle(edit.cursorPosition))
        else if (event.modifiers === Qt.AltModifier && enters)
            return openAtCaret()
        else
            return enters && (event.modifiers & ~Qt.KeypadModifier) === 0 && edit.selectionStart === edit.selectionEnd
                   && take(format.stepsOfReturn(edit.cursorPosition))
        return true
    }
    property bool leavesByTab: false

    // The first time shows where it leads, the second goes there.
    function openAtCaret(): bool {
        const link = format.linkAt(edit.cursorPosition)
        if (link !== "" && !open(link))
            showLink(edit.cursorPosition, edit.cursorRectangle)
        return link !== ""
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

    MarkdownFormat {
        id: format
        document: edit.textDocument
        baseSize: Theme.type.small
        muted: Theme.colour.textMuted
        link: Theme.colour.accentText
        codeFill: Theme.colour.sunken
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
        readOnly: !root.ready || root.locked
        Accessible.name: root.accessibleName

        onTextChanged: root.send()
        onCursorPositionChanged: root.tell()
        onSelectionStartChanged: root.tell()
        onSelectionEndChanged: root.tell()
        onActiveFocusChanged: root.tell()

        function takeTab(back: bool): bool {
            const stays = !root.leavesByTab
            root.leavesByTab = false
            return stays && root.take(format.stepsOfIndent(edit.selectionStart, edit.selectionEnd, back))
        }

        // Of a window's shortcuts none may come before these.
        Keys.onShortcutOverride: event => {
            event.accepted = event.modifiers === Qt.ControlModifier && (event.key === Qt.Key_B || event.key === Qt.Key_I)
        }
        Keys.onPressed: event => {
            if (event.matches(StandardKey.Undo))
                root.undo()
            else if (event.matches(StandardKey.Redo))
                root.redo()
            else if (!root.key(event))
                return
            event.accepted = true
        }

        HoverHandler {
            onPointChanged: {
                const at = edit.positionAt(point.position.x, point.position.y)
                root.showLink(at, Qt.rect(point.position.x, edit.positionToRectangle(at).y, 1, edit.positionToRectangle(at).height))
            }
            onHoveredChanged: if (!hovered) root.shownLink = ""
        }
        TapHandler {
            acceptedModifiers: Qt.ControlModifier
            onTapped: point => root.open(format.linkAt(edit.positionAt(point.position.x, point.position.y)))
        }
        Item {
            id: pointed

            Hint {
                objectName: "linkHint"
                delay: 0
                shown: root.shownLink !== ""
                text: root.shownLink
                keys: qsTr("Ctrl+click")
            }
        }

        Repeater {
            model: format.places

            NoteMark {
                id: mark
                required property int index
                readonly property var what: format.markRevision >= 0 ? format.mark(index) : ({})
                readonly property rect before: placeOf(what.position ?? 0)
                readonly property rect behind: placeOf(what.end ?? 0)

                // Not by the text, which tells of a change for each line that is formatted: by what a mark is looked up
                // with, and by the layout.
                function placeOf(position: int): rect {
                    const laidOut = edit.width > 0 && edit.contentHeight > 0
                    return laidOut && position <= format.letters() ? edit.positionToRectangle(position) : Qt.rect(0, 0, 0, 0)
                }

                x: Math.min(before.x, behind.x)
                y: before.y
                width: Math.abs(behind.x - before.x)
                height: before.height
                box: what.box ?? false
                ticked: what.ticked ?? false
                text: what.text ?? ""
                enabled: root.ready
                onToggled: root.take(format.stepsOfToggle(what.state))
            }
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
                    backwards: edit.effectiveHorizontalAlignment === TextEdit.AlignRight
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
