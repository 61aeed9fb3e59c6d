// SPDX-License-Identifier: GPL-3.0-or-later
// The language, before one can reach the settings.
import QtQuick
import Aufwind.Ui

ComboField {
    id: root

    required property var app

    readonly property var codes: ["en", "de"]

    leadingGlyph: "globe"
    leastWidth: 0
    accessibleName: qsTr("Language")
    // Each language by its own name, so that one finds it in a language one cannot read.
    model: ["English", "Deutsch"]
    currentIndex: codes.indexOf(root.app.language)
    onActivated: index => root.app.language = codes[index]
}
