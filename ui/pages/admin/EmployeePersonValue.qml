// SPDX-License-Identifier: GPL-3.0-or-later
// A person that a person's row names, such as the manager.
import QtQuick
import Aufwind.Ui

PersonField {
    id: root

    property var column: null
    property var given: undefined

    signal taken

    accessibleName: column?.title ?? ""
    onPicked: taken()
    onAccepted: if (text.trim() === "") taken()
    Component.onCompleted: choose(given ?? "")

    function begin() {
        field.forceActiveFocus(Qt.TabFocusReason)
        selectAll()
    }
    // A name that is nobody's is given as it stands, and refused.
    function current(): var { return text.trim() === "" ? undefined : personId !== "" ? personId : text }
}
