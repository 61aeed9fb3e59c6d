// SPDX-License-Identifier: GPL-3.0-or-later
// One find.
import QtQuick
import Aufwind.Ui

ListRow {
    id: row

    required property var model
    property bool current: false

    readonly property var glyphs: ({ employee: "user", person: "user", meeting_series: "calendar", talking_point: "clipboard-check", action_item: "check", comment: "speech" })

    focusPolicy: Qt.NoFocus
    title: model.title
    subtitle: model.snippet
    selected: current
    leading: Tile { glyph: row.glyphs[row.model.entity] ?? "file" }
}
