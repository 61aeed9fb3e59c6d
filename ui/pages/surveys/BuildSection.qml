// SPDX-License-Identifier: GPL-3.0-or-later
// A section that is being written where it stands.
import QtQuick
import Aufwind.Ui

FocusScope {
    id: root

    required property var app
    required property var draft
    required property string surveyId
    required property string itemId

    signal duplicated
    signal removed
    signal say(string text, string glyph)
    signal offerUndo(string text, var undo)

    implicitHeight: column.implicitHeight + 2 * Theme.space.l

    function write() { title.forceActiveFocus(Qt.OtherFocusReason) }

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius.card
        color: Theme.colour.surface
        border.width: Theme.line.selected
        border.color: Theme.colour.accent
    }
    Column {
        id: column
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.l
        width: parent.width - 2 * Theme.space.l
        y: Theme.space.l
        spacing: Theme.space.s

        Item {
            width: parent.width
            height: Theme.size.control

            PlainText {
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                kind: "caption"
                medium: true
                color: Theme.colour.textMuted
                text: qsTr("Section")
            }
            Row {
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.space.xs

                IconButton {
                    objectName: "duplicateItem"
                    glyph: "copy"
                    text: qsTr("Duplicate the section")
                    keys: "Ctrl+D"
                    onClicked: root.duplicated()
                }
                IconButton {
                    objectName: "removeItem"
                    glyph: "trash"
                    text: qsTr("Remove the section")
                    onClicked: root.removed()
                }
            }
        }
        SharedTextLine {
            id: title
            objectName: "sectionTitle"
            width: parent.width
            focus: true
            kind: "heading"
            medium: true
            session: root.app.textSession("survey_section", root.itemId, "title")
            placeholder: qsTr("Title of the section")
            accessibleName: qsTr("Title of the section")
            onAccepted: description.forceActiveFocus(Qt.TabFocusReason)
        }
        Rectangle {
            width: parent.width
            height: title.editor.activeFocus ? Theme.line.selected : Theme.line.border
            color: title.editor.activeFocus ? Theme.colour.accent : Theme.colour.borderStrong
        }
        SharedTextLine {
            id: description
            objectName: "sectionDescription"
            width: parent.width
            several: true
            session: root.app.textSession("survey_section", root.itemId, "description")
            placeholder: qsTr("Add a description")
            accessibleName: qsTr("Description")
        }
        BuildFindings {
            width: parent.width
            draft: root.draft
            itemId: root.itemId
        }
    }
}
