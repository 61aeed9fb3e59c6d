// SPDX-License-Identifier: GPL-3.0-or-later
// Content taller than its place; keeps the focused control in sight.
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

Flickable {
    id: root

    default property alias content: holder.data
    property real sidePadding: 0
    property real topGap: 0
    property real bottomGap: 0

    contentWidth: width
    contentHeight: holder.implicitHeight + topGap + bottomGap
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    interactive: contentHeight > height
    T.ScrollBar.vertical: ThinScrollBar {}

    readonly property Item focused: Window.activeFocusItem
    onFocusedChanged: reveal(focused)

    // In a long text it is the caret that has to be in sight.
    Connections {
        target: root.focused
        ignoreUnknownSignals: true
        function onCursorRectangleChanged() { soon.restart() }
    }
    onContentHeightChanged: soon.restart()
    // After the text has taken its new height.
    Timer {
        id: soon
        interval: 0
        onTriggered: if (root.caretOf(root.focused)) root.reveal(root.focused)
    }

    // Undefined for what has none.
    function caretOf(item: var): var { return item ? item.cursorRectangle : undefined }

    function reveal(item: Item) {
        let up = item
        while (up && up !== holder)
            up = up.parent
        if (!up)
            return
        const caret = caretOf(item)
        const top = item.mapToItem(root.contentItem, 0, caret ? caret.y : 0).y
        const tall = Math.min(caret ? caret.height : item.height, height)
        if (top < contentY + Theme.space.s)
            contentY = Math.max(0, top - Theme.space.xl)
        else if (top + tall > contentY + height - Theme.space.s)
            contentY = Math.max(0, Math.min(contentHeight - height, top + tall - height + Theme.space.xl))
    }

    Column {
        id: holder
        anchors.left: parent.left
        anchors.leftMargin: root.sidePadding
        y: root.topGap
        width: root.width - 2 * root.sidePadding
    }
}
