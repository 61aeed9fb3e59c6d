// SPDX-License-Identifier: GPL-3.0-or-later
// A day of a person.
import QtQuick
import Aufwind.Ui

DateField {
    id: root

    property var app: null
    property var column: null
    property var given: undefined

    signal taken

    day: given
    accessibleName: column?.title ?? ""
    onAccepted: taken()

    function begin() {
        field.forceActiveFocus(Qt.TabFocusReason)
        selectAll()
    }
    // What is no day is given as it stands, and refused.
    function current(): var {
        if (text.trim() === "")
            return undefined
        return Format.readDay(text) ?? text
    }
}
