// SPDX-License-Identifier: GPL-3.0-or-later
// One of the choices of a column, or none.
import QtQuick
import Aufwind.Ui

ComboField {
    id: root

    property var app: null
    property var column: null
    property var given: undefined

    signal taken

    accessibleName: column?.title ?? ""
    model: none().concat(column?.optionTexts ?? [])
    currentIndex: (column?.options ?? []).indexOf(given ?? "") + 1
    onActivated: taken()
    Keys.onReturnPressed: event => finish(event)
    Keys.onEnterPressed: event => finish(event)

    // While its list is open Return is for what is marked there.
    function finish(event: var) {
        event.accepted = !popup.visible
        if (event.accepted)
            taken()
    }
    function none(): var { return ["–"] }
    function begin() { forceActiveFocus(Qt.TabFocusReason) }
    function current(): var { return currentIndex > 0 ? column.options[currentIndex - 1] : undefined }
}
