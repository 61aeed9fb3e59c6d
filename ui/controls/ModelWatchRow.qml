// SPDX-License-Identifier: GPL-3.0-or-later
// One row as ModelWatch holds it; the roles worth counting are bound so that their changes are seen.
import QtQuick

Item {
    id: root

    required property var model

    signal changed

    readonly property var seen: [model.ticked, model.done, model.group, model.mine, model.status]
    onSeenChanged: root.changed()
}
