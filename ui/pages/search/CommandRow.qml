// SPDX-License-Identifier: GPL-3.0-or-later
// One command that the search field offers.
import QtQuick
import Aufwind.Ui

ListRow {
    id: row

    required property var modelData

    objectName: "command"
    compact: true
    focusPolicy: Qt.NoFocus
    title: modelData.text
    leading: Tile { glyph: row.modelData.glyph }
    trailing: KeyCap { text: row.modelData.keys ?? "" }
}
