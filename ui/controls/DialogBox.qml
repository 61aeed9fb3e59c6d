// SPDX-License-Identifier: GPL-3.0-or-later
// A question that stands before everything else. Content is its children; the foot takes buttons.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

T.Popup {
    id: dialog

    property string title
    property string text
    default property alias body: bodyColumn.data
    property alias foot: footRow.data

    modal: true
    focus: true
    padding: Theme.space.l
    width: Theme.size.dialog
    implicitHeight: column.implicitHeight + 2 * padding
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? Math.round((parent.height - height) / 3) : 0
    closePolicy: T.Popup.CloseOnEscape

    T.Overlay.modal: Rectangle {
        color: Qt.alpha(Theme.colour.scrim, 0.4)
    }

    background: Raised {}

    contentItem: FocusScope {
        focus: true
        Accessible.role: Accessible.Dialog
        Accessible.name: dialog.title

        Column {
            id: column
            width: parent.width
            spacing: Theme.space.l

            Column {
                width: parent.width
                spacing: Theme.space.xs

                Item {
                    width: parent.width
                    height: Math.max(heading.implicitHeight, closer.height)

                    PlainText {
                        id: heading
                        anchors.verticalCenter: parent.verticalCenter
                        width: parent.width - closer.width - Theme.space.s
                        kind: "heading"
                        wrapMode: Text.Wrap
                        text: dialog.title
                    }
                    IconButton {
                        id: closer
                        anchors.right: parent.right
                        small: true
                        glyph: "close"
                        text: qsTr("Close")
                        onClicked: dialog.close()
                    }
                }
                PlainText {
                    width: parent.width
                    kind: "small"
                    wrapMode: Text.Wrap
                    color: Theme.colour.textMuted
                    text: dialog.text
                    visible: text !== ""
                }
            }
            Column {
                id: bodyColumn
                width: parent.width
                spacing: Theme.space.m
            }
            Row {
                id: footRow
                anchors.right: parent.right
                spacing: Theme.space.s
            }
        }
    }
}
