// SPDX-License-Identifier: GPL-3.0-or-later
// One find.
import QtQuick
import Aufwind.Ui

ListRow {
    id: row

    required property var model
    property bool current: false

    // Words of a meeting that one has left are found, but there is no page that shows them.
    readonly property bool leads: model.seriesId !== "" || ["employee", "team"].includes(model.entity)
    readonly property var glyphs: ({ employee: "user", team: "people", meeting_series: "calendar", talking_point: "clipboard-check", action_item: "check", comment: "speech", shared_note: "pencil", private_note: "lock" })

    focusPolicy: Qt.NoFocus
    title: model.title
    subtitle: leads ? model.snippet : qsTr("From a meeting that is not here any more")
    enabled: leads
    selected: current
    leading: Tile { glyph: row.glyphs[row.model.entity] ?? "file" }
}
