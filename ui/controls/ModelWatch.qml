// SPDX-License-Identifier: GPL-3.0-or-later
// Counts the rows of a model for which a condition holds, without showing them. For short lists only.
pragma ComponentBehavior: Bound
import QtQuick

Item {
    id: root

    property alias model: rows.model
    readonly property alias count: rows.count
    // Bumped whenever a row appears, goes or changes, so that what is bound to a count follows.
    property int revision: 0

    visible: false

    // Once for however many rows come at once: each count walks all of them.
    function touch() {
        revision += 1
    }
    function matching(condition: var): int {
        // Read so that a binding on this function follows the rows.
        let sum = root.revision * 0
        for (let i = 0; i < rows.count; ++i) {
            const row = rows.itemAt(i) as ModelWatchRow
            if (row && condition(row.model))
                sum += 1
        }
        return sum
    }

    function rowAt(index: int): var {
        const row = rows.itemAt(index) as ModelWatchRow
        return row ? row.model : null
    }

    Repeater {
        id: rows
        delegate: ModelWatchRow { onChanged: Qt.callLater(root.touch) }
        onItemAdded: Qt.callLater(root.touch)
        onItemRemoved: Qt.callLater(root.touch)
    }
}
