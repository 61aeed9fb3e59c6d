// SPDX-License-Identifier: GPL-3.0-or-later
// One action item.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

FocusScope {
    id: row

    required property var model
    required property var app
    required property var people

    signal removed

    readonly property bool busy: hover.hovered || activeFocus

    implicitHeight: Theme.size.agendaRow

    HoverHandler { id: hover }
    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.line.border
        color: hover.hovered ? Theme.colour.sunken : "transparent"
        radius: Theme.radius.control
    }
    CheckField {
        id: box
        focus: true
        x: Theme.space.xl + Theme.space.xs
        anchors.verticalCenter: parent.verticalCenter
        checked: row.model.done
        accessibleName: qsTr("Done: %1").arg(row.model.title)
        onToggled: {
            row.app.setActionDone(row.model.id, checked)
            checked = Qt.binding(() => row.model.done)
        }
        Keys.onDeletePressed: row.removed()
    }
    PlainText {
        anchors.left: box.right
        anchors.leftMargin: Theme.space.s
        anchors.right: facts.left
        anchors.rightMargin: Theme.space.s
        anchors.verticalCenter: parent.verticalCenter
        kind: "small"
        elide: Text.ElideRight
        text: row.model.title
        color: row.model.done ? Theme.colour.textMuted : Theme.colour.text
        font.strikeout: row.model.done
    }
    Row {
        id: facts
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.m
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space.s

        IconButton {
            small: true
            visible: row.busy
            glyph: "trash"
            text: qsTr("Delete")
            anchors.verticalCenter: parent.verticalCenter
            onClicked: row.removed()
        }
        LinkButton {
            id: dueButton
            medium: false
            visible: row.model.due !== undefined || row.busy
            kind: "caption"
            ink: row.model.overdue ? Theme.colour.dangerText : Theme.colour.textMuted
            text: !row.model.due ? qsTr("Due date")
                : row.model.overdue ? qsTr("%1, overdue").arg(Format.weekdayDay(row.model.due)) : Format.weekdayDay(row.model.due)
            anchors.verticalCenter: parent.verticalCenter
            onClicked: calendar.open()

            T.Popup {
                id: calendar
                x: dueButton.width - width
                y: dueButton.height + Theme.space.xs
                padding: 0
                margins: Theme.space.s
                focus: true
                background: Raised {}
                contentItem: CalendarGrid {
                    focus: true
                    chosen: row.model.due ? row.model.due : Format.now
                    onPicked: day => {
                        row.app.setActionDue(row.model.id, day)
                        calendar.close()
                    }
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
