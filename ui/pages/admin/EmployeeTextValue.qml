// SPDX-License-Identifier: GPL-3.0-or-later
// A text or a number of a person.
import QtQuick
import Aufwind.Ui

InputField {
    id: root

    property var app: null
    property var column: null
    property var given: undefined

    signal taken

    text: given ?? ""
    accessibleName: column?.title ?? ""
    maximumLength: 4000
    onAccepted: taken()

    function begin() {
        field.forceActiveFocus(Qt.TabFocusReason)
        selectAll()
    }
    function current(): var { return text }
}
