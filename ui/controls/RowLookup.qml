// SPDX-License-Identifier: GPL-3.0-or-later
// One row of a model as an object that follows its changes; empty while the row is not there.
pragma ComponentBehavior: Bound
import QtQuick

Item {
    id: root

    property alias model: rows.model
    property string key: "id"
    property string value
    property int revision: 0
    readonly property var row: {
        root.revision
        for (let i = 0; i < rows.count; ++i) {
            const item = rows.itemAt(i) as ModelWatchRow
            if (item && item.model[root.key] === root.value)
                return item.model
        }
        return {}
    }

    visible: false

    Repeater {
        id: rows
        delegate: ModelWatchRow {}
        onItemAdded: root.revision += 1
        onItemRemoved: root.revision += 1
    }
}
