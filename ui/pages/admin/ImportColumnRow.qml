// SPDX-License-Identifier: GPL-3.0-or-later
// One column of a file, what stands in it, and what it is.
import QtQuick
import Aufwind.Ui

Item {
    id: root

    required property var app
    required property int index
    required property var column
    required property var fields
    readonly property var choices: [{ name: "", text: qsTr("Leave out") }, ...fields]

    signal chosen(string field)

    height: Theme.size.listRow
    Accessible.role: Accessible.ListItem
    Accessible.name: column.header

    PlainText {
        id: header
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.l
        width: parent.width * 0.26
        anchors.verticalCenter: parent.verticalCenter
        kind: "small"
        medium: true
        text: root.column.header !== "" ? root.column.header : qsTr("Column %1").arg(root.index + 1)
        elide: Text.ElideRight
    }
    PlainText {
        anchors.left: header.right
        anchors.leftMargin: Theme.space.m
        anchors.right: field.left
        anchors.rightMargin: Theme.space.m
        anchors.verticalCenter: parent.verticalCenter
        kind: "small"
        text: root.column.sample
        color: Theme.colour.textMuted
        elide: Text.ElideRight
    }
    ComboField {
        id: field
        objectName: "column_" + root.index
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.l
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.size.menuLeast * 1.5
        accessibleName: qsTr("What “%1” is").arg(header.text)
        model: root.choices
        textRole: "text"
        currentIndex: Math.max(0, root.choices.findIndex(choice => choice.name === root.column.field))
        onActivated: index => root.chosen(root.choices[index].name)
    }
    Hairline {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
