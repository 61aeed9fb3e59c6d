// SPDX-License-Identifier: GPL-3.0-or-later
// What is seldom asked for, such as the menu of a row or a dialog of a page: made when it is for the first time, so that a
// page comes without it. No Loader: that of Qt 6.4 cannot make a bound component.
import QtQuick

Item {
    id: root

    property Component sourceComponent: null
    property QtObject item: null
    readonly property Item shown: item as Item

    // A menu takes no place among its neighbours.
    visible: shown !== null
    implicitWidth: shown ? shown.width : 0
    implicitHeight: shown ? shown.height : 0

    // Makes it where it is not there yet.
    function need(): QtObject {
        if (!item)
            item = sourceComponent.createObject(root)
        return item
    }
}
