// SPDX-License-Identifier: GPL-3.0-or-later
// One talking point: drag, tick, edit in place, and its comments below when opened.
import QtQuick
import Aufwind.Ui

FocusScope {
    id: row

    required property var model
    required property int index
    required property var app
    required property string seriesId
    required property string occurrenceId

    // Whom sharing a private point shows it to.
    property string audience

    property bool opened: false
    readonly property bool editing: title.editing
    readonly property bool isSection: model?.kind === "section"
    readonly property bool isPrivate: model?.kind === "private"
    readonly property bool hasThread: !isSection && !isPrivate

    signal moveBy(int by)
    // The middle of the dragged line, as the list counts.
    signal dropped(real middle)
    signal step(int by)
    signal removed
    signal offerUndo(string text, var undo)
    signal addLink
    signal openGoal(string id)

    // The thread asks the store for its comments, so it exists only while it is open.
    onOpenedChanged: {
        if (opened)
            thread.setSource(Qt.resolvedUrl("CommentThread.qml"), { app: row.app, pointId: row.model.id, seriesId: row.seriesId })
        else
            waiting.look()
    }

    readonly property bool busy: hover.hovered || line.activeFocus || drag.active

    height: line.height + (thread.active ? thread.height : 0)
    z: drag.active ? 1 : 0

    function takeFocus() { line.forceActiveFocus(Qt.TabFocusReason) }
    function tick(on: bool) { if (!isSection) row.app.tickPoint(row.model.id, row.occurrenceId, on) }
    function edit() { title.begin() }
    function share() {
        const app = row.app, id = row.model.id
        const made = app.sharePoint(id)
        if (made === "")
            return
        row.offerUndo(qsTr("Everyone in the meeting sees this point now"), () => {
            app.remove("talking_point", made)
            app.restore("private_point", id)
        })
    }
    function makeAction() {
        const app = row.app
        const made = app.addActionFrom(row.model.id)
        if (made !== "")
            row.offerUndo(qsTr("Action item added"), () => app.remove("action_item", made))
    }
    function commit() { title.commit() }
    // The row's words for those who do not see it.
    function spoken(): string {
        if (row.isSection)
            return qsTr("Section: %1").arg(row.model.title)
        return [row.model.title, row.isPrivate ? qsTr("only you see this") : "",
                row.model.minutes > 0 ? qsTr("%1 min").arg(row.model.minutes) : "",
                row.model.linkCount > 0 ? qsTr("%n link(s)", "", row.model.linkCount) : "",
                row.model.ticked ? qsTr("discussed") : "",
                row.model.carried > 0 ? qsTr("carried over %n time(s)", "", row.model.carried) : "",
                row.model.authorName ? qsTr("by %1").arg(row.model.authorName) : "",
                row.model.commentCount > 0 ? qsTr("%n comment(s)", "", row.model.commentCount) : "",
                row.model.waiting ? qsTr("not sent yet") : ""].filter(part => part !== "").join(", ")
    }

    // Whether something was begun for this point and not finished: a new title, or a comment.
    QtObject {
        id: waiting
        property bool comment: false
        function look() { comment = row.model ? row.app.draft("comment/" + row.model.id) !== "" : false }
        Component.onCompleted: look()
    }

    Item {
        id: line
        objectName: "agendaRow"
        width: parent.width
        height: title.implicitHeight
        focus: true
        activeFocusOnTab: true
        transform: Translate { y: drag.active ? drag.activeTranslation.y : 0 }
        Accessible.role: Accessible.ListItem
        Accessible.name: row.spoken()
        Accessible.focusable: true

        Keys.onPressed: event => {
            // The editor within leaves over what it has no use for, such as the right arrow at its end.
            if (row.editing)
                return
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
            case Theme.onwardKey: row.opened = row.hasThread; break
            case Theme.backKey: row.opened = false; break
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
            anchors.left: parent.left
            anchors.leftMargin: Theme.space.xs
            y: (Theme.size.agendaRow - height) / 2
            glyph: row.busy ? "drag" : ""
            Accessible.ignored: true
        }
        Item {
            anchors.left: parent.left
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
                    if (Math.abs(activeTranslation.y) >= line.height / 2)
                        row.dropped(row.y + line.height / 2 + activeTranslation.y)
                }
            }
        }
        CheckField {
            id: box
            visible: !row.isSection
            anchors.left: parent.left
            anchors.leftMargin: Theme.space.xl + Theme.space.xs
            y: (Theme.size.agendaRow - height) / 2
            checked: row.model.ticked
            focusPolicy: Qt.ClickFocus
            accessibleName: qsTr("Discussed: %1").arg(row.model.title)
            onToggled: {
                row.tick(checked)
                checked = Qt.binding(() => row.model.ticked)
            }
        }
        TitleEdit {
            id: title
            anchors.left: box.right
            anchors.leftMargin: row.isSection ? -box.width : Theme.space.s
            anchors.right: facts.left
            anchors.rightMargin: Theme.space.s
            anchors.top: parent.top
            height: implicitHeight
            app: row.app
            key: row.model ? "point/" + row.model.id : ""
            title: row.model?.title ?? ""
            editorName: "pointEditor"
            accessibleName: row.isSection ? qsTr("Section") : qsTr("Talking point")
            steady: hover.hovered && !line.activeFocus && !row.opened
            medium: row.model ? row.isSection || !row.model.ticked && row.opened : false
            color: row.model?.ticked ? Theme.colour.textMuted : Theme.colour.text
            onTapped: row.takeFocus()
            onDone: row.takeFocus()
            onRenamed: text => {
                // A row that was removed meanwhile has no title to change; its draft stays.
                if (!row.model)
                    return
                // The answer may come when the page is gone.
                const app = row.app, kept = key
                app.renamePoint(row.model.id, text, reason => {
                    if (reason === "")
                        app.keepDraft(kept, "")
                    title.answer(reason)
                })
            }
            onGivenUp: text => {
                const app = row.app, id = row.model.id
                row.offerUndo(qsTr("Change given up"), () => app.renamePoint(id, text))
            }
        }
        AgendaFacts {
            id: facts
            anchors.right: parent.right
            anchors.rightMargin: Theme.space.m
            y: (Theme.size.agendaRow - height) / 2
            model: row.model
            busy: row.busy
            begun: !row.editing && (title.hasDraft || waiting.comment && !row.opened)
            onResume: {
                if (title.hasDraft)
                    row.edit()
                else
                    row.opened = true
            }
            opened: row.opened
            onToggleComments: row.opened = !row.opened
            onEdit: row.edit()
            onRemoved: row.removed()
            audience: row.audience
            onShared: row.share()
            onAddLink: row.addLink()
            onMakeAction: row.makeAction()
            onTimed: minutes => row.app.setPointMinutes(row.model.id, minutes)
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
        function onOpenGoal(id: string) { row.openGoal(id) }
    }
}
