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

    function reveal(item: Item) {
        let up = item
        while (up && up !== holder)
            up = up.parent
        if (!up)
            return
        const top = item.mapToItem(root.contentItem, 0, 0).y
        if (top < contentY + Theme.space.s)
            contentY = Math.max(0, top - Theme.space.xl)
        else if (top + Math.min(item.height, height) > contentY + height)
            contentY = Math.min(contentHeight - height, top + Math.min(item.height, height) - height + Theme.space.xl)
    }

    Column {
        id: holder
        x: root.sidePadding
        y: root.topGap
        width: root.width - 2 * root.sidePadding
    }
}
