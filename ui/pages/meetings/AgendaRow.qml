// SPDX-License-Identifier: GPL-3.0-or-later
// One talking point: drag, tick, edit in place, and its comments below when opened.
import QtQuick
import Aufwind.Ui

FocusScope {
    id: row

    required property var model
    required property int index
    required property var app
    required property string occurrenceId

    property bool opened: false
    property bool editing: false

    signal moveBy(int by)
    signal dropped(int to)
    signal step(int by)
    signal removed
    signal offerUndo(string text, var undo)

    // The thread asks the store for its comments, so it exists only while it is open.
    onOpenedChanged: if (opened) thread.setSource(Qt.resolvedUrl("CommentThread.qml"), { app: row.app, pointId: row.model.id })

    readonly property bool busy: hover.hovered || line.activeFocus || drag.active

    height: line.height + (thread.active ? thread.height : 0)
    z: drag.active ? 1 : 0

    function takeFocus() { line.forceActiveFocus(Qt.TabFocusReason) }
    function tick(on: bool) { row.app.tickPoint(row.model.id, row.occurrenceId, on) }
    function edit() {
        editing = true
        editor.text = row.model.title
        editor.forceActiveFocus(Qt.OtherFocusReason)
        editor.selectAll()
    }
    function endEdit(keep: bool) {
        if (!editing)
            return
        editing = false
        const text = editor.text.trim()
        if (keep && text !== "" && text !== row.model.title)
            row.app.renamePoint(row.model.id, text)
        takeFocus()
    }

    Item {
        id: line
        objectName: "agendaRow"
        width: parent.width
        height: Theme.size.agendaRow
        focus: true
        activeFocusOnTab: true
        transform: Translate { y: drag.active ? drag.activeTranslation.y : 0 }
        Accessible.role: Accessible.ListItem
        Accessible.name: row.model.title + (row.model.ticked ? ", " + qsTr("discussed") : "")
        Accessible.focusable: true

        Keys.onPressed: event => {
            if (event.modifiers & Qt.AltModifier) {
                if (event.key !== Qt.Key_Up && event.key !== Qt.Key_Down)
                    return
                row.moveBy(event.key === Qt.Key_Up ? -1 : 1)
                event.accepted = true
                return
            }
            switch (event.key) {
            case Qt.Key_Up: row.step(-1); break
            case Qt.Key_Down: row.step(1); break
            case Qt.Key_Space: row.tick(!row.model.ticked); break
            case Qt.Key_F2: case Qt.Key_Return: case Qt.Key_Enter: row.edit(); break
            case Qt.Key_Delete: row.removed(); break
            case Qt.Key_Right: row.opened = true; break
            case Qt.Key_Left: row.opened = false; break
            default: return
            }
            event.accepted = true
        }

        HoverHandler { id: hover }
        Rectangle {
            anchors.fill: parent
            anchors.leftMargin: Theme.line.border
            anchors.rightMargin: Theme.line.border
            color: drag.active ? Theme.colour.raised : row.busy || row.opened ? Theme.colour.sunken : "transparent"
            radius: row.index === 0 ? Theme.radius.card : 0
        }
        Icon {
            id: handle
            x: Theme.space.xs
            anchors.verticalCenter: parent.verticalCenter
            glyph: row.busy ? "drag" : ""
            Accessible.ignored: true
        }
        Item {
            x: 0
            width: Theme.space.xl
            height: parent.height

            HoverHandler { cursorShape: Qt.OpenHandCursor }
            DragHandler {
                id: drag
                target: null
                xAxis.enabled: false
                onActiveChanged: {
                    if (active)
                        return
                    const steps = Math.round(activeTranslation.y / line.height)
                    if (steps !== 0)
                        row.dropped(row.index + steps)
                }
            }
        }
        CheckField {
            id: box
            x: Theme.space.xl + Theme.space.xs
            anchors.verticalCenter: parent.verticalCenter
            checked: row.model.ticked
            focusPolicy: Qt.ClickFocus
            accessibleName: qsTr("Discussed: %1").arg(row.model.title)
            onToggled: {
                row.tick(checked)
                checked = Qt.binding(() => row.model.ticked)
            }
        }
        PlainText {
            id: title
            anchors.left: box.right
            anchors.leftMargin: Theme.space.s
            anchors.right: facts.left
            anchors.rightMargin: Theme.space.s
            anchors.verticalCenter: parent.verticalCenter
            visible: !row.editing
            kind: "small"
            medium: !row.model.ticked && row.opened
            elide: Text.ElideRight
            text: row.model.title
            color: row.model.ticked ? Theme.colour.textMuted : Theme.colour.text

            TapHandler {
                onDoubleTapped: row.edit()
                onTapped: row.takeFocus()
            }
        }
        PlainTextLine {
            id: editor
            objectName: "pointEditor"
            anchors.fill: title
            verticalAlignment: TextInput.AlignVCenter
            visible: row.editing
            Accessible.name: qsTr("Talking point")
            onAccepted: row.endEdit(true)
            onActiveFocusChanged: if (!activeFocus) row.endEdit(true)
            Keys.onEscapePressed: row.endEdit(false)
        }
        AgendaFacts {
            id: facts
            anchors.right: parent.right
            anchors.rightMargin: Theme.space.m
            anchors.verticalCenter: parent.verticalCenter
            model: row.model
            busy: row.busy
            opened: row.opened
            onToggleComments: row.opened = !row.opened
            onEdit: row.edit()
            onRemoved: row.removed()
        }
        FocusRing {
            shown: line.activeFocus
            gap: -Theme.line.border
            around: Theme.radius.control
        }
    }

    Loader {
        id: thread
        y: line.height
        width: parent.width
        active: row.opened
    }
    Connections {
        target: thread.item as CommentThread
        function onOfferUndo(text: string, undo: var) { row.offerUndo(text, undo) }
        function onLeave() { row.takeFocus() }
    }
}
