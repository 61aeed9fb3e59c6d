// SPDX-License-Identifier: GPL-3.0-or-later
// A small whole number, typed.
import QtQuick
import Aufwind.Ui

InputField {
    id: root

    required property int value
    required property int most

    signal chosen(int value)

    inputMethodHints: Qt.ImhDigitsOnly
    maximumLength: 3
    onValueChanged: text = value
    Component.onCompleted: text = value

    // Whether what is written is such a number; says what is wrong.
    function commit(): bool {
        const written = /^\d+$/.test(text.trim()) ? Number(text.trim()) : 0
        error = written >= 1 && written <= most ? "" : qsTr("1 to %1").arg(most)
        if (error === "")
            chosen(written)
        return error === ""
    }
    onEdited: commit()
}
