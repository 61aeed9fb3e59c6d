// SPDX-License-Identifier: GPL-3.0-or-later
// A question that stands before everything else. Content is its children; the foot takes buttons. Where the window is too
// low for all of it, the content scrolls and the foot stays.
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
    margins: Theme.space.s

    // What the window leaves for the content.
    readonly property real contentRoom: (parent ? parent.height : Theme.size.leastWindowHeight) - 2 * (padding + margins) - titles.height
                                 - column.spacing - (footRow.height > 0 ? footRow.height + column.spacing : 0)
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
                id: titles
                width: parent.width
                spacing: Theme.space.xs

                Item {
                    width: parent.width
                    height: Math.max(heading.implicitHeight, closer.height)

                    PlainText {
                        id: heading
                        anchors.left: parent.left
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
            ScrollArea {
                anchors.left: parent.left
                // Its bar stands in the margin.
                width: parent.width + Theme.space.m
                height: Math.min(contentHeight, dialog.contentRoom)
                // A ring around a button may stand out as long as nothing scrolls.
                clip: interactive

                Column {
                    id: bodyColumn
                    anchors.left: parent ? parent.left : undefined
                    width: parent ? parent.width - Theme.space.m : 0
                    spacing: Theme.space.m
                }
            }
            // At the right, in one line while they fit.
            Flow {
                id: footRow
                anchors.right: parent.right
                width: Math.min(parent.width, needed)
                spacing: Theme.space.s

                readonly property real needed: {
                    let sum = 0
                    for (let i = 0; i < children.length; ++i)
                        sum += children[i].visible && children[i].width > 0 ? children[i].width + spacing : 0
                    return Math.max(0, sum - spacing)
                }
            }
        }
    }
}
