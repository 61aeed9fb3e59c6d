// SPDX-License-Identifier: GPL-3.0-or-later
// One action item: done, what, until when, who.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

FocusScope {
    id: row

    required property var model
    required property int index
    required property var app
    required property var people

    signal removed
    signal offerUndo(string text, var undo)

    readonly property bool busy: hover.hovered || activeFocus

    implicitHeight: title.implicitHeight

    function takeFocus() { box.forceActiveFocus(Qt.TabFocusReason) }
    function commit() { title.commit() }

    HoverHandler { id: hover }
    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.line.border
        color: hover.hovered ? Theme.colour.sunken : "transparent"
        radius: Theme.radius.control
    }
    CheckField {
        id: box
        objectName: "actionDone"
        focus: true
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.xl + Theme.space.xs
        y: (Theme.size.agendaRow - height) / 2
        checked: row.model.done
        accessibleName: qsTr("Done: %1").arg(row.model.title)
        onToggled: {
            row.app.setActionDone(row.model.id, checked)
            checked = Qt.binding(() => row.model.done)
        }
        Keys.onPressed: event => {
            event.accepted = true
            if (event.key === Qt.Key_Delete)
                row.removed()
            else if (event.key === Qt.Key_F2 || event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
                title.begin()
            else
                event.accepted = false
        }
    }
    TitleEdit {
        id: title
        anchors.left: box.right
        anchors.leftMargin: Theme.space.s
        anchors.right: facts.left
        anchors.rightMargin: Theme.space.s
        anchors.top: parent.top
        height: implicitHeight
        app: row.app
        key: row.model ? "action/" + row.model.id : ""
        title: row.model?.title ?? ""
        editorName: "actionEditor"
        accessibleName: qsTr("Action item")
        steady: hover.hovered && !row.activeFocus
        struck: row.model?.done ?? false
        color: struck ? Theme.colour.textMuted : Theme.colour.text
        onTapped: row.takeFocus()
        onDone: row.takeFocus()
        onRenamed: text => {
            if (!row.model)
                return
            // The answer may come when the page is gone.
            const app = row.app, kept = key
            app.renameAction(row.model.id, text, reason => {
                if (reason === "")
                    app.keepDraft(kept, "")
                title.answer(reason)
            })
        }
        onGivenUp: text => {
            const app = row.app, id = row.model.id
            row.offerUndo(qsTr("Change given up"), () => app.renameAction(id, text))
        }
    }
    Row {
        id: facts
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.m
        y: (Theme.size.agendaRow - height) / 2
        spacing: Theme.space.s

        LinkButton {
            objectName: "resume"
            visible: title.hasDraft && !title.editing
            kind: "caption"
            text: qsTr("Continue writing")
            anchors.verticalCenter: parent.verticalCenter
            onClicked: title.begin()
        }
        IconButton {
            small: true
            visible: row.busy
            glyph: "pencil"
            text: qsTr("Edit")
            anchors.verticalCenter: parent.verticalCenter
            onClicked: title.begin()
        }
        IconButton {
            objectName: "deleteAction"
            small: true
            visible: row.busy
            glyph: "trash"
            text: qsTr("Delete")
            anchors.verticalCenter: parent.verticalCenter
            onClicked: row.removed()
        }
        LinkButton {
            id: dueButton
            objectName: "dueButton"
            medium: false
            visible: row.model.due !== undefined || row.busy
            kind: "caption"
            ink: row.model.overdue ? Theme.colour.dangerText : Theme.colour.textMuted
            text: !row.model.due ? qsTr("Due date")
                : row.model.overdue ? qsTr("%1, overdue").arg(Format.weekdayDay(row.model.due)) : Format.weekdayDay(row.model.due)
            anchors.verticalCenter: parent.verticalCenter
            onClicked: (calendar.need() as DueMenu)?.open()

            Deferred {
                id: calendar
                sourceComponent: DueMenu {
                    x: Theme.mirrored ? 0 : dueButton.width - width
                    y: dueButton.height + Theme.space.xs
                    day: row.model?.due
                    onPicked: day => row.app.setActionDue(row.model.id, day)
                }
            }
        }
        AvatarButton {
            personId: row.model.ownerId
            initials: row.model.ownerInitials
            name: row.model.ownerName
            anchors.verticalCenter: parent.verticalCenter
            people: row.people
            onPicked: id => row.app.setActionOwner(row.model.id, id)
        }
    }
}
