// SPDX-License-Identifier: GPL-3.0-or-later
// One more language for a survey.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

DialogBox {
    id: dialog

    required property var translation
    property var offered: []
    readonly property var found: offered.filter(one => one.name.toLowerCase().includes(search.text.trim().toLowerCase()) || one.code === search.text.trim().toLowerCase())

    objectName: "languageDialog"
    parent: T.Overlay.overlay
    title: qsTr("Add a language")
    onAboutToShow: {
        offered = translation.offered()
        search.text = ""
    }
    onOpened: search.forceActiveFocus(Qt.OtherFocusReason)

    function add(code: string) {
        if (translation.addLanguage(code))
            close()
    }

    SearchField {
        id: search
        objectName: "languageSearch"
        width: parent ? parent.width : 0
        placeholder: qsTr("Search languages")
        Keys.onReturnPressed: if (dialog.found.length > 0) dialog.add(dialog.found[0].code)
        Keys.onDownPressed: list.moveTo(0)
    }
    RowList {
        id: list
        objectName: "offeredLanguages"
        width: parent ? parent.width : 0
        height: Math.max(3 * Theme.size.tableRow, Math.min(8 * Theme.size.tableRow, dialog.contentRoom - 2 * Theme.size.control))
        model: dialog.found
        Accessible.name: dialog.title
        delegate: ListRow {
            required property var modelData
            required property int index
            width: list.width - Theme.space.s
            implicitHeight: Theme.size.tableRow
            compact: true
            title: modelData.name
            focusPolicy: list.stop === index ? Qt.StrongFocus : Qt.ClickFocus
            onClicked: dialog.add(modelData.code)
        }
    }
    foot: PushButton {
        text: qsTr("Cancel")
        onClicked: dialog.close()
    }
}
