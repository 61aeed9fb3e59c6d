// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that was answered, once more before it is handed in. Each line leads back to its question.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

Column {
    id: root

    required property var sheet

    spacing: Theme.space.l

    PlainText {
        width: parent.width
        kind: "title"
        text: qsTr("Your answers")
        Accessible.role: Accessible.Heading
    }
    Repeater {
        model: root.sheet.review

        T.AbstractButton {
            id: line

            required property var modelData

            objectName: "reviewLine"
            width: root.width
            padding: Theme.space.xs
            implicitHeight: implicitContentHeight + 2 * padding
            focusPolicy: Qt.StrongFocus
            Accessible.role: Accessible.Button
            Accessible.name: qsTr("Change: %1").arg(modelData.question)
            Keys.onReturnPressed: event => {
                event.accepted = !(event.modifiers & Qt.ControlModifier)
                if (event.accepted)
                    root.sheet.show(modelData.key)
            }
            Keys.onEnterPressed: event => {
                event.accepted = !(event.modifiers & Qt.ControlModifier)
                if (event.accepted)
                    root.sheet.show(modelData.key)
            }
            onClicked: root.sheet.show(modelData.key)

            contentItem: Column {
                spacing: Theme.space.xs

                PlainText {
                    width: parent.width
                    visible: text !== ""
                    kind: "heading"
                    own: true
                    wrapMode: Text.Wrap
                    text: line.modelData.section
                }
                PlainText {
                    width: parent.width
                    kind: "small"
                    own: true
                    wrapMode: Text.Wrap
                    color: Theme.colour.textMuted
                    text: line.modelData.question
                }
                PlainText {
                    width: parent.width
                    own: true
                    wrapMode: Text.Wrap
                    color: line.modelData.needed ? Theme.colour.dangerText : Theme.colour.text
                    text: line.modelData.answer !== "" ? line.modelData.answer
                        : line.modelData.needed ? qsTr("Needs an answer") : qsTr("Not answered")
                }
            }
            background: Item {
                FocusRing {
                    shown: line.visualFocus
                    gap: 0
                }
            }
        }
    }
    CheckField {
        objectName: "wantsReplies"
        width: parent.width
        visible: root.sheet.hasTexts
        text: qsTr("Whoever runs the survey may reply to what I wrote, without learning who I am")
        checked: root.sheet.wantsReplies
        onClicked: root.sheet.wantsReplies = !root.sheet.wantsReplies
    }
}
