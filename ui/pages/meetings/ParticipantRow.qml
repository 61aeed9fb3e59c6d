// SPDX-License-Identifier: GPL-3.0-or-later
// One who takes part, and what the organiser may do about it.
import QtQuick
import Aufwind.Ui

Item {
    id: root

    required property var person
    property bool organiser: false
    property bool removable: false
    property bool promotable: false

    signal remove
    signal promote

    implicitHeight: Theme.size.listRowCompact

    Avatar {
        id: face
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        personId: root.person.id
        initials: root.person.initials
        name: root.person.name
        extent: Theme.size.avatarMedium
    }
    PlainText {
        anchors.left: face.right
        anchors.leftMargin: Theme.space.m
        anchors.right: does.left
        anchors.rightMargin: Theme.space.s
        anchors.verticalCenter: parent.verticalCenter
        kind: "small"
        elide: Text.ElideRight
        text: root.person.name
    }
    Row {
        id: does
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space.xs

        Chip {
            visible: root.organiser
            text: qsTr("Organiser")
        }
        LinkButton {
            objectName: "promote"
            visible: root.promotable
            text: qsTr("Make organiser")
            anchors.verticalCenter: parent.verticalCenter
            onClicked: root.promote()
        }
        IconButton {
            objectName: "removePerson"
            visible: root.removable
            small: true
            glyph: "close"
            text: qsTr("Remove %1").arg(root.person.name)
            anchors.verticalCenter: parent.verticalCenter
            onClicked: root.remove()
        }
    }
}
