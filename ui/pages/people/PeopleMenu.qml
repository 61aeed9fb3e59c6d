// SPDX-License-Identifier: GPL-3.0-or-later
// One of several people.
pragma ComponentBehavior: Bound
import QtQuick
import QtQml.Models
import Aufwind.Ui

PopupMenu {
    id: menu

    property string personId
    property var people: []

    signal picked(string id)

    Instantiator {
        model: menu.people
        delegate: MenuEntry {
            required property var modelData
            text: modelData.name
            checkable: true
            checked: modelData.id === menu.personId
            onTriggered: menu.picked(modelData.id)
        }
        onObjectAdded: (index, object) => menu.insertItem(index, object as MenuEntry)
        onObjectRemoved: (index, object) => menu.removeItem(object as MenuEntry)
    }
}
