// SPDX-License-Identifier: GPL-3.0-or-later
// A list of rows with one stop for Tab: the current row. Arrows, Home, End and the page keys move it and keep it in sight.
// Its delegate takes `focusPolicy: list.stop === index ? Qt.StrongFocus : Qt.ClickFocus`.
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

ListView {
    id: root

    clip: true
    keyNavigationEnabled: false
    highlightMoveDuration: 0
    boundsBehavior: Flickable.StopAtBounds
    T.ScrollBar.vertical: ThinScrollBar {}
    Accessible.role: Accessible.List

    // Follows the current row once the keyboard has left the old one: what has it cannot leave the order of Tab.
    property int stop: 0
    onCurrentIndexChanged: settling.start()
    function settle() {
        stop = Math.max(0, currentIndex)
    }

    Timer {
        id: settling
        interval: 0
        onTriggered: root.settle()
    }

    readonly property int rowsInSight: currentItem && currentItem.height > 0 ? Math.max(1, Math.floor(height / currentItem.height)) : 1

    function takeFocus() {
        if (!currentItem)
            return
        currentItem.forceActiveFocus(Qt.TabFocusReason)
        // The view may have given it the keyboard already, and then a control shows no ring.
        // Not "as" into a name: qmlcachegen of Qt 6.4 crashes on it here.
        const item = currentItem
        if (item instanceof Pressable)
            (item as Pressable).byMouse = false
        else if (item instanceof T.Control)
            (item as T.Control).focusReason = Qt.TabFocusReason
        settle()
    }
    function moveTo(row: int) {
        if (count === 0)
            return
        currentIndex = Math.max(0, Math.min(count - 1, row))
        positionViewAtIndex(currentIndex, ListView.Contain)
        takeFocus()
    }
    // The last row of all, also where pages of it are not loaded yet.
    function loadAll() {
        const top = model.index(-1, -1)
        while (model.canFetchMore(top)) {
            const before = count
            model.fetchMore(top)
            if (count === before)
                return
        }
    }

    Keys.onPressed: event => {
        if (event.modifiers !== Qt.NoModifier && event.modifiers !== Qt.KeypadModifier)
            return
        event.accepted = true
        switch (event.key) {
        case Qt.Key_Up: return moveTo(currentIndex - 1)
        case Qt.Key_Down: return moveTo(currentIndex + 1)
        case Qt.Key_PageUp: return moveTo(currentIndex - rowsInSight)
        case Qt.Key_PageDown: return moveTo(currentIndex + rowsInSight)
        case Qt.Key_Home: return moveTo(0)
        case Qt.Key_End:
            loadAll()
            return moveTo(count - 1)
        }
        event.accepted = false
    }
}
