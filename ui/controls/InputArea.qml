// SPDX-License-Identifier: GPL-3.0-or-later
// Several lines of plain text that grow with what is written.
import QtQuick
import Aufwind.Ui

FocusScope {
    id: root

    property string label
    property string hint
    property string error
    property string placeholder
    property string accessibleName: label !== "" ? label : placeholder
    property alias text: edit.text
    property alias readOnly: edit.readOnly
    property int leastHeight: Theme.size.areaLeast

    signal edited

    implicitWidth: Theme.size.popupMost
    implicitHeight: column.implicitHeight

    Column {
        id: column
        width: root.width
        spacing: Theme.space.s

        PlainText {
            anchors.left: parent.left
            kind: "small"
            medium: true
            text: root.label
            visible: text !== ""
        }
        FieldFrame {
            width: parent.width
            height: Math.max(root.leastHeight, edit.implicitHeight + 2 * Theme.space.m)
            focused: edit.activeFocus
            hovered: hover.hovered
            faulty: root.error !== ""

            HoverHandler {
                id: hover
                cursorShape: Qt.IBeamCursor
            }
            PlainTextEdit {
                id: edit
                focus: true
                anchors.fill: parent
                anchors.margins: Theme.space.m
                anchors.leftMargin: Theme.space.l
                anchors.rightMargin: Theme.space.l
                placeholder: root.placeholder
                Accessible.name: root.accessibleName
                onTextChanged: if (activeFocus) root.edited()
            }
        }
        FieldNote {
            width: parent.width
            error: root.error
            hint: root.hint
        }
    }
}
