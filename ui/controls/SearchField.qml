// SPDX-License-Identifier: GPL-3.0-or-later
// A field that looks for something; Escape empties it.
import QtQuick
import Aufwind.Ui

InputField {
    id: root

    placeholder: qsTr("Search")
    leadingGlyph: "search"
    inputMethodHints: Qt.ImhNoPredictiveText

    Keys.onEscapePressed: event => {
        event.accepted = root.text !== ""
        root.text = ""
        root.edited()
    }

    IconButton {
        small: true
        visible: root.text !== ""
        glyph: "close"
        text: qsTr("Clear")
        focusPolicy: Qt.NoFocus
        onClicked: {
            root.text = ""
            root.edited()
        }
    }
}
