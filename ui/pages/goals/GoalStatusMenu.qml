// SPDX-License-Identifier: GPL-3.0-or-later
// The states that a goal can be said to be in.
pragma ComponentBehavior: Bound
import QtQuick
import QtQml.Models
import Aufwind.Ui

PopupMenu {
    id: menu

    property var options: []
    property string status

    signal picked(string status)

    Instantiator {
        model: menu.options
        delegate: MenuEntry {
            required property var modelData
            glyph: modelData.glyph
            text: modelData.text
            checkable: true
            checked: modelData.value === menu.status
            onTriggered: menu.picked(modelData.value)
        }
        onObjectAdded: (index, object) => menu.insertItem(index, object as MenuEntry)
        onObjectRemoved: (index, object) => menu.removeItem(object as MenuEntry)
    }
}
