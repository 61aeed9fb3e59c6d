// SPDX-License-Identifier: GPL-3.0-or-later
// A menu of MenuEntry and MenuLine.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

T.Menu {
    id: menu

    implicitWidth: Math.max(Theme.size.menuLeast, widest() + 2 * padding)
    implicitHeight: list.contentHeight + 2 * padding
    padding: Theme.space.xs
    margins: Theme.space.s
    overlap: 0

    // The list's own width says nothing about its entries.
    function widest(): real {
        let most = 0
        for (let i = 0; i < count; ++i)
            most = Math.max(most, itemAt(i).implicitWidth)
        return Math.min(most, 1.4 * Theme.size.menuMost)
    }

    contentItem: ListView {
        id: list
        implicitHeight: contentHeight
        model: menu.contentModel
        interactive: contentHeight > height
        clip: true
        currentIndex: menu.currentIndex
        boundsBehavior: Flickable.StopAtBounds
    }
    background: Raised {}
    delegate: MenuEntry {}
}
