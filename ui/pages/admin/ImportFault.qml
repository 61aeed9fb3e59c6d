// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a cell of a file, and a field to mend it where it stands.
import QtQuick
import Aufwind.Ui

Item {
    id: root

    required property var app
    required property var fault

    signal corrected(string text)
    signal person(string personId)

    implicitHeight: Math.max(words.implicitHeight, Theme.size.control) + Theme.space.s

    PlainText {
        id: words
        anchors.left: parent.left
        anchors.right: field.left
        anchors.rightMargin: Theme.space.m
        anchors.verticalCenter: parent.verticalCenter
        kind: "small"
        wrapMode: Text.Wrap
        text: root.fault.text
        color: Theme.colour.dangerText
    }
    Item {
        id: field
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        width: root.fault.inFile ? Theme.size.menuLeast : 0
        height: Theme.size.control
        visible: root.fault.inFile

        InputField {
            objectName: "correction"
            width: parent.width
            visible: !root.fault.person
            accessibleName: qsTr("Correct %1").arg(root.fault.field)
            text: root.fault.value
            onAccepted: {
                if (text !== root.fault.value)
                    root.corrected(text)
            }
        }
        PersonField {
            objectName: "correctPerson"
            width: parent.width
            visible: root.fault.person
            app: root.app
            accessibleName: qsTr("Correct %1").arg(root.fault.field)
            placeholder: qsTr("Choose person")
            onPicked: personId => root.person(personId)
        }
    }
}
