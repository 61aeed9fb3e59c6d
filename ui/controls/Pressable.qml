// SPDX-License-Identifier: GPL-3.0-or-later
// What one can click and what is no button to somebody who does not see it: a link, a row, a tab. Buttons of Qt 6.4 tell
// every reader that they are buttons, whatever role they were given, so this is none of them.
import QtQuick

Item {
    id: root

    property string text
    property int focusPolicy: Qt.StrongFocus
    // Fill it; the content lies above the background and may have buttons of its own.
    property Item contentItem: null
    property Item background: null

    readonly property bool down: mouse.pressed
    readonly property bool hovered: hover.hovered
    // The keyboard came here by keys.
    readonly property bool visualFocus: activeFocus && !byMouse
    property bool byMouse: false

    signal clicked

    activeFocusOnTab: (focusPolicy & Qt.TabFocus) === Qt.TabFocus
    Accessible.name: text
    Accessible.focusable: focusPolicy !== Qt.NoFocus
    Accessible.onPressAction: root.clicked()

    onActiveFocusChanged: if (!activeFocus) byMouse = false
    onContentItemChanged: fill(contentItem, 0)
    onBackgroundChanged: fill(background, -1)

    // The level has no type: with one, qmlcachegen of Qt 6.4 crashes.
    function fill(item: Item, level) {
        if (!item)
            return
        item.parent = root
        item.z = level
        item.width = Qt.binding(() => root.width)
        item.height = Qt.binding(() => root.height)
    }

    Keys.onPressed: event => {
        const acts = [Qt.Key_Return, Qt.Key_Enter, Qt.Key_Space].includes(event.key) && !(event.modifiers & Qt.ControlModifier)
        // What a field inside did not take is not for the row.
        event.accepted = acts && root.activeFocus
        if (event.accepted && !event.isAutoRepeat)
            root.clicked()
    }

    HoverHandler { id: hover }
    MouseArea {
        id: mouse
        anchors.fill: parent
        z: -1
        onPressed: {
            if ((root.focusPolicy & Qt.ClickFocus) !== Qt.ClickFocus)
                return
            root.byMouse = true
            root.forceActiveFocus(Qt.MouseFocusReason)
        }
        onClicked: root.clicked()
    }
}
