// SPDX-License-Identifier: GPL-3.0-or-later
// A whole number of the survey's settings; what cannot be is said below it.
import QtQuick
import Aufwind.Ui

InputField {
    id: root

    required property var audience
    required property string setting
    // An empty field says this.
    property int none: 0
    readonly property int value: audience.settings[setting] ?? 0
    readonly property string shown: value === none && none === 0 ? "" : String(value)

    width: Math.min(Theme.size.menuLeast, parent ? parent.width : Theme.size.menuLeast)
    inputMethodHints: Qt.ImhDigitsOnly
    maximumLength: 4

    function commit() {
        const written = text.trim()
        if (written === shown && error === "")
            return
        if (written !== "" && !/^\d+$/.test(written)) {
            error = qsTr("Write a whole number")
            return
        }
        const wanted = {}
        wanted[setting] = written === "" ? none : Number(written)
        error = audience.set(wanted)
    }
    onShownChanged: {
        text = shown
        error = ""
    }
    Component.onCompleted: text = shown
    onEdited: error = ""
    onAccepted: commit()
    field.onActiveFocusChanged: if (!field.activeFocus) commit()
}
