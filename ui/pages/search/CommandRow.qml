// SPDX-License-Identifier: GPL-3.0-or-later
// One command that the search field offers.
import QtQuick
import Aufwind.Ui

ListRow {
    id: row

    // Null for a moment while fewer are offered.
    required property var command

    objectName: "command"
    compact: true
    focusPolicy: Qt.NoFocus
    title: command?.text ?? ""
    leading: Tile { glyph: row.command?.glyph ?? "" }
    trailing: KeyCap { text: row.command?.keys ?? "" }
}
