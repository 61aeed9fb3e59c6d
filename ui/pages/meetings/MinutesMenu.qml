// SPDX-License-Identifier: GPL-3.0-or-later
// How long to talk about a point.
pragma ComponentBehavior: Bound
import QtQuick
import QtQml.Models
import Aufwind.Ui

PopupMenu {
    id: menu

    property int minutes: 0

    signal timed(int minutes)

    Instantiator {
        model: [5, 10, 15, 20, 30, 45, 60, 0]
        delegate: MenuEntry {
            required property int modelData
            text: modelData > 0 ? qsTr("%1 min").arg(modelData) : qsTr("No time")
            checkable: true
            checked: menu.minutes === modelData
            onTriggered: menu.timed(modelData)
        }
        onObjectAdded: (index, object) => menu.insertItem(index, object as MenuEntry)
        onObjectRemoved: (index, object) => menu.removeItem(object as MenuEntry)
    }
}
