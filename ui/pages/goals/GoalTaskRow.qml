// SPDX-License-Identifier: GPL-3.0-or-later
// Something to tick that belongs to a goal: a milestone of a key result, or an initiative, which has an owner, too.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

FocusScope {
    id: row

    required property var model
    required property int index
    required property var app
    // "milestone" or "initiative"
    required property string kind
    property bool canTick: false
    property bool canChange: false
    property bool canRemove: canChange
    // Who can own it; empty: nobody does.
    property var people: []

    signal removed
    signal moveBy(int by)

    // Whose an initiative is says whether it is done.
    readonly property bool ticks: canTick || (kind === "initiative" && (model?.mine ?? false))
    readonly property bool busy: canChange && (hover.hovered || activeFocus)

    implicitHeight: title.implicitHeight

    function takeFocus() {
        if (ticks)
            box.forceActiveFocus(Qt.TabFocusReason)
        else
            handle.forceActiveFocus(Qt.TabFocusReason)
    }
    function keyed(event: var) {
        event.accepted = true
        if (!row.canChange)
            event.accepted = false
        else if ((event.modifiers & Qt.AltModifier) && (event.key === Qt.Key_Up || event.key === Qt.Key_Down))
            row.moveBy(event.key === Qt.Key_Up ? -1 : 1)
        else if (event.key === Qt.Key_Delete && row.canRemove)
            row.removed()
        else if (event.key === Qt.Key_F2 || event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            title.begin()
        else
            event.accepted = false
    }
    function commit() { title.commit() }
    // Whether the fields are kept.
    function store(fields: var): bool {
        return kind === "milestone" ? app.goalEdits.changeMilestone(model.id, fields) : app.goalEdits.changeInitiative(model.id, fields)
    }

    HoverHandler { id: hover }
    CheckField {
        id: box
        objectName: row.kind + "Done"
        focus: true
        anchors.left: parent.left
        y: (Theme.size.agendaRow - height) / 2
        enabled: row.ticks
        checked: row.model.done
        accessibleName: qsTr("Done: %1").arg(row.model.title)
        onToggled: {
            row.store({ done: checked })
            checked = Qt.binding(() => row.model.done)
        }
        Keys.onPressed: event => row.keyed(event)
    }
    // Who may change it without ticking it needs a place for the keyboard, for a disabled box takes none.
    Item {
        id: handle
        anchors.fill: box
        visible: row.canChange && !row.ticks
        activeFocusOnTab: visible
        Accessible.role: Accessible.ListItem
        Accessible.name: row.model?.title ?? ""
        Accessible.focusable: visible
        Keys.onPressed: event => row.keyed(event)

        FocusRing { shown: handle.activeFocus }
    }
    TitleEdit {
        id: title
        anchors.left: box.right
        anchors.leftMargin: Theme.space.s
        anchors.right: facts.left
        anchors.rightMargin: Theme.space.s
        anchors.top: parent.top
        height: implicitHeight
        enabled: row.canChange
        app: row.app
        key: row.model ? row.kind + "/" + row.model.id : ""
        title: row.model?.title ?? ""
        most: 300
        editorName: row.kind + "Editor"
        accessibleName: row.kind === "milestone" ? qsTr("Milestone") : qsTr("Initiative")
        steady: hover.hovered && !row.activeFocus
        struck: row.model?.done ?? false
        color: struck ? Theme.colour.textMuted : Theme.colour.text
        onTapped: row.takeFocus()
        onDone: row.takeFocus()
        onRenamed: text => title.answer(row.model && row.store({ title: text }) ? "" : qsTr("This could not be kept. Try again."))
    }
    Row {
        id: facts
        anchors.right: parent.right
        y: (Theme.size.agendaRow - height) / 2
        spacing: Theme.space.s

        IconButton {
            small: true
            visible: row.busy
            glyph: "pencil"
            text: qsTr("Edit")
            anchors.verticalCenter: parent.verticalCenter
            onClicked: title.begin()
        }
        IconButton {
            objectName: row.kind + "Delete"
            small: true
            visible: row.busy && row.canRemove
            glyph: "trash"
            text: qsTr("Delete")
            anchors.verticalCenter: parent.verticalCenter
            onClicked: row.removed()
        }
        LinkButton {
            id: dueButton
            objectName: row.kind + "Due"
            medium: false
            enabled: row.canChange
            visible: !!row.model?.due || row.busy
            kind: "caption"
            ink: row.model?.overdue ? Theme.colour.dangerText : Theme.colour.textMuted
            text: !row.model?.due ? qsTr("Due date")
                : row.model.overdue ? qsTr("%1, overdue").arg(Format.dayMonth(row.model.due)) : Format.dayMonth(row.model.due)
            anchors.verticalCenter: parent.verticalCenter
            onClicked: (calendar.need() as DueMenu)?.open()

            Deferred {
                id: calendar
                sourceComponent: DueMenu {
                    x: Theme.mirrored ? 0 : dueButton.width - width
                    y: dueButton.height + Theme.space.xs
                    day: row.model?.due
                    onPicked: day => row.store({ due: day })
                }
            }
        }
        AvatarButton {
            visible: row.people.length > 0
            enabled: row.canChange
            personId: row.model?.ownerId ?? ""
            initials: row.model?.ownerInitials ?? ""
            name: row.model?.ownerName ?? ""
            anchors.verticalCenter: parent.verticalCenter
            people: row.people
            onPicked: id => row.store({ ownerId: id })
        }
    }
}
