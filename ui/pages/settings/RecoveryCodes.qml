// SPDX-License-Identifier: GPL-3.0-or-later
// Recovery codes, shown this once.
import QtQuick
import Aufwind.Ui

FocusScope {
    id: root

    required property var app
    readonly property var codes: root.app.security.recoveryCodes
    property bool copied: false

    signal taken

    implicitHeight: column.implicitHeight
    onVisibleChanged: reset()
    Component.onCompleted: reset()

    // On copying rather than on what ends it: the key that sent the code may be pressed twice.
    function reset() {
        copied = false
        if (visible)
            copy.forceActiveFocus(Qt.OtherFocusReason)
    }

    function take() {
        root.app.security.takeCodes()
        taken()
    }

    Column {
        id: column
        width: parent.width
        spacing: Theme.space.m

        PlainText {
            width: parent.width
            wrapMode: Text.Wrap
            text: qsTr("Each of these works once in place of a code, should you lose your phone. They are shown only now: print them, or keep them in a password manager.")
        }
        Rectangle {
            width: parent.width
            height: grid.implicitHeight + 2 * Theme.space.m
            radius: Theme.radius.control
            color: Theme.colour.sunken

            Grid {
                id: grid
                anchors.left: parent.left
                anchors.leftMargin: Theme.space.l
                y: Theme.space.m
                columns: 2
                columnSpacing: Theme.space.huge
                rowSpacing: Theme.space.xs

                Repeater {
                    model: root.codes

                    PlainText {
                        required property string modelData
                        objectName: "recoveryCode"
                        medium: true
                        text: modelData
                    }
                }
            }
        }
        Flow {
            width: parent.width
            spacing: Theme.space.s

            PushButton {
                id: copy
                objectName: "copyCodes"
                glyph: root.copied ? "check" : "copy"
                text: root.copied ? qsTr("Copied") : qsTr("Copy all")
                onClicked: {
                    root.app.copyText(root.codes.join("\n"))
                    root.copied = true
                }
            }
            PushButton {
                objectName: "takeCodes"
                kind: "primary"
                text: qsTr("I have kept them")
                onClicked: root.take()
            }
        }
    }
}
