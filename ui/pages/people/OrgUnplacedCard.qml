// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody without a manager. A click shows them in the chart; a pull, or the button, gives them one.
import QtQuick
import Aufwind.Ui

Rectangle {
    id: card

    property var person: ({})
    property string reason
    property bool canMove: false

    signal clicked
    signal dragged(point at)
    signal dropped
    signal cancelled
    signal changeAsked

    implicitHeight: Math.max(words.implicitHeight, Theme.size.avatar) + 2 * Theme.space.s
    radius: Theme.radius.card
    color: Theme.colour.surface
    border.width: Theme.line.border
    border.color: Theme.colour.borderStrong

    Pressable {
        anchors.fill: parent
        Accessible.role: Accessible.ListItem
        Accessible.name: [card.person.name, card.person.title, card.reason].filter(part => part).join(", ")
        onClicked: card.clicked()
        background: FocusRing {
            shown: parent ? (parent as Pressable).visualFocus : false
            gap: 0
            around: Theme.radius.card
        }
    }
    Icon {
        id: handle
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.s
        anchors.verticalCenter: parent.verticalCenter
        width: card.canMove ? extent : 0
        glyph: card.canMove ? "drag" : ""
    }
    Avatar {
        id: face
        anchors.left: handle.right
        anchors.leftMargin: card.canMove ? Theme.space.s : 0
        anchors.verticalCenter: parent.verticalCenter
        personId: card.person.id ?? ""
        initials: card.person.initials ?? ""
        name: card.person.name ?? ""
        Accessible.ignored: true
    }
    Column {
        id: words
        anchors.left: face.right
        anchors.leftMargin: Theme.space.s
        anchors.right: parent.right
        anchors.rightMargin: card.canMove ? Theme.size.iconButton : Theme.space.s
        anchors.verticalCenter: parent.verticalCenter

        PlainText {
            width: parent.width
            kind: "small"
            medium: true
            elide: Text.ElideRight
            text: card.person.name ?? ""
            Accessible.ignored: true
        }
        PlainText {
            width: parent.width
            kind: "caption"
            elide: Text.ElideRight
            color: Theme.colour.textMuted
            text: card.person.title ?? ""
            visible: text !== ""
            Accessible.ignored: true
        }
        PlainText {
            width: parent.width
            kind: "caption"
            wrapMode: Text.Wrap
            color: Theme.colour.warningText
            text: card.reason
            Accessible.ignored: true
        }
    }
    MouseArea {
        anchors.fill: parent
        anchors.rightMargin: Theme.size.iconButton
        enabled: card.canMove
        cursorShape: Qt.OpenHandCursor

        property point from
        property bool pulled: false

        onPressed: event => {
            from = Qt.point(event.x, event.y)
            pulled = false
        }
        onPositionChanged: event => {
            pulled = pulled || Math.abs(event.x - from.x) + Math.abs(event.y - from.y) > Qt.styleHints.startDragDistance
            if (pulled)
                card.dragged(Qt.point(event.x, event.y))
        }
        onReleased: if (pulled) card.dropped(); else card.clicked()
        onCanceled: card.cancelled()
        preventStealing: true
    }
    IconButton {
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.xs
        anchors.verticalCenter: parent.verticalCenter
        visible: card.canMove
        small: true
        glyph: "pencil"
        text: qsTr("Change manager…")
        onClicked: card.changeAsked()
    }
}
