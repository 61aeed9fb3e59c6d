// SPDX-License-Identifier: GPL-3.0-or-later
// Offers people while a name is being written behind an @. The field keeps the keyboard; give take() to its `first`.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

T.Popup {
    id: popup

    // Of the editor: text, cursorPosition, insert(), remove()
    property var field: null
    // Asked only when an @ is written; a list of id, name, text.
    property var ask: () => []

    property int start: -1
    property int current: 0
    property var offered: []
    // Where the window ends too soon below the field.
    property bool above: false

    parent: field
    y: !field ? 0 : above ? -implicitHeight - Theme.space.xs : field.height + Theme.space.xs
    x: field && start >= 0 ? Math.max(0, Math.min(field.positionToRectangle(start).x, field.width - width)) : 0
    width: Theme.size.menuMost
    implicitHeight: list.contentHeight + 2 * padding
    padding: Theme.space.xs
    closePolicy: T.Popup.CloseOnPressOutsideParent
    background: Raised {}

    function look() {
        const written = field ? field.text.slice(0, field.cursorPosition) : ""
        const found = written.match(/(?:^|[\s(])@([^\s@]{0,30})$/)
        if (!found || !field.activeFocus)
            return close()
        const wanted = found[1].toLowerCase()
        offered = ask().filter(person => person.name.toLowerCase().split(" ").some(word => word.startsWith(wanted))).slice(0, 6)
        start = field.cursorPosition - found[1].length - 1
        current = 0
        above = field.mapToItem(null, 0, field.height).y + offered.length * Theme.size.menuItem + 2 * padding + Theme.space.s > field.Window.height
        visible = offered.length > 0
    }
    function choose(index: int) {
        const person = offered[index]
        if (!person)
            return
        const from = start
        close()
        field.remove(from, field.cursorPosition)
        field.insert(from, "@" + person.text + " ")
        field.cursorPosition = from + person.text.length + 2
    }
    function take(event: var) {
        if (!visible || event.modifiers !== Qt.NoModifier)
            return
        event.accepted = true
        switch (event.key) {
        case Qt.Key_Down: current = (current + 1) % offered.length; return
        case Qt.Key_Up: current = (current + offered.length - 1) % offered.length; return
        case Qt.Key_Return: case Qt.Key_Enter: case Qt.Key_Tab: choose(current); return
        case Qt.Key_Escape: close(); return
        }
        event.accepted = false
    }

    Connections {
        target: popup.field
        function onTextChanged() { popup.look() }
        function onActiveFocusChanged() { if (!popup.field.activeFocus) popup.close() }
    }

    contentItem: ListView {
        id: list
        model: popup.offered
        interactive: false
        Accessible.role: Accessible.List
        Accessible.name: qsTr("People to mention")
        delegate: Pressable {
            id: line
            required property var modelData
            required property int index
            objectName: "mention"
            width: ListView.view ? ListView.view.width : 0
            height: Theme.size.menuItem
            focusPolicy: Qt.NoFocus
            text: modelData.name
            Accessible.role: Accessible.ListItem
            onClicked: popup.choose(index)

            contentItem: Item {
                Avatar {
                    id: face
                    anchors.left: parent.left
                    anchors.leftMargin: Theme.space.s
                    anchors.verticalCenter: parent.verticalCenter
                    extent: Theme.size.avatarTiny
                    personId: line.modelData.id
                    name: line.modelData.name
                    initials: line.modelData.name.split(" ").map(word => word.charAt(0)).join("").slice(0, 2)
                }
                PlainText {
                    anchors.left: face.right
                    anchors.leftMargin: Theme.space.s
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    kind: "small"
                    elide: Text.ElideRight
                    text: line.modelData.name
                    Accessible.ignored: true
                }
            }
            background: Rectangle {
                radius: Theme.radius.control
                color: line.index === popup.current || line.hovered ? (Theme.dark ? Theme.colour.pressed : Theme.colour.hover) : "transparent"
            }
        }
    }
}
