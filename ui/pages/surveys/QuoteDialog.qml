// SPDX-License-Identifier: GPL-3.0-or-later
// How a text speaks of what somebody answered before.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

DialogBox {
    id: dialog

    property string question: ""
    // placeholder, text
    property var answers: []

    signal picked(string placeholder)

    objectName: "quoteDialog"
    parent: T.Overlay.overlay
    title: qsTr("Quote an answer")
    text: answers.length > 0 ? qsTr("The placeholder becomes the answer that this person gave. Copy it, and put it into the text of the question.")
                             : qsTr("Nothing is asked before this question, so there is no answer to quote.")

    RowList {
        id: list
        objectName: "quotable"
        width: parent ? parent.width : 0
        height: Math.min(contentHeight, dialog.contentRoom)
        visible: dialog.answers.length > 0
        model: dialog.answers
        Accessible.name: dialog.title
        delegate: ListRow {
            required property var modelData
            required property int index
            width: list.width - Theme.space.s
            title: modelData.text
            subtitle: modelData.placeholder
            focusPolicy: list.stop === index ? Qt.StrongFocus : Qt.ClickFocus
            onClicked: {
                dialog.picked(modelData.placeholder)
                dialog.close()
            }
        }
    }
    foot: PushButton {
        text: qsTr("Close")
        onClicked: dialog.close()
    }
}
