// SPDX-License-Identifier: GPL-3.0-or-later
// A field that finds a person by name.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

InputField {
    id: root

    required property var app
    property string personId: ""

    signal picked(string personId)

    leadingGlyph: "user"
    placeholder: qsTr("Name")

    function choose(id: string) {
        personId = id
        text = id !== "" ? app.person(id).name : ""
    }
    function take(row: var) {
        // The row goes with the list.
        const id = row.id
        personId = id
        text = row.name
        popup.close()
        picked(id)
    }

    onEdited: {
        personId = ""
        list.currentIndex = 0
        if (text.trim() !== "")
            popup.open()
        else
            popup.close()
    }
    onAccepted: {
        const row = list.currentItem as PersonRow
        if (popup.visible && row)
            take(row.model)
    }
    // Only the suggestions go; the dialog around them stays.
    Keys.onShortcutOverride: event => event.accepted = popup.visible && event.key === Qt.Key_Escape
    Keys.onEscapePressed: event => {
        event.accepted = popup.visible
        popup.close()
    }
    Keys.onDownPressed: list.incrementCurrentIndex()
    Keys.onUpPressed: list.decrementCurrentIndex()

    T.Popup {
        id: popup
        y: root.height + Theme.space.xs
        width: root.width
        padding: Theme.space.xs
        closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent
        implicitHeight: Math.max(Theme.size.listRowCompact, Math.min(list.contentHeight, 5 * Theme.size.listRowCompact)) + 2 * padding
        background: Raised {}
        contentItem: Item {
            ListView {
                id: list
                anchors.fill: parent
                clip: true
                model: popup.visible ? root.app.model("people", root.text.trim()) : null
                boundsBehavior: Flickable.StopAtBounds
                delegate: PersonRow {
                    width: list.width
                    compact: true
                    focusPolicy: Qt.NoFocus
                    selected: ListView.isCurrentItem
                    onClicked: root.take(model)
                }
            }
            PlainText {
                anchors.left: parent.left
                anchors.leftMargin: Theme.space.s
                height: Theme.size.listRowCompact
                visible: list.count === 0
                kind: "small"
                color: Theme.colour.textMuted
                text: qsTr("Nobody has this name")
            }
        }
    }
}
