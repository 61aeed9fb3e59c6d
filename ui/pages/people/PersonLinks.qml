// SPDX-License-Identifier: GPL-3.0-or-later
// A fact that is people: each leads to their page. Absent where there are none.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Item {
    id: root

    property string name
    // {id, name, title}
    property var people: []
    // How many there are besides those.
    property int more: 0
    readonly property real nameNeeds: visible ? nameText.implicitWidth + Theme.space.s : 0
    property real nameWidth: Theme.size.listRow + Theme.space.huge + Theme.space.m

    signal opened(string personId)

    width: parent ? parent.width : 0
    height: visible ? Math.max(Theme.type.smallLine, nameText.implicitHeight, links.implicitHeight) + Theme.space.s : 0
    visible: people.length > 0

    PlainText {
        id: nameText
        anchors.left: parent.left
        y: Theme.space.xs
        width: root.nameWidth - Theme.space.s
        wrapMode: Text.Wrap
        kind: "small"
        color: Theme.colour.textMuted
        text: root.name
    }
    Flow {
        id: links
        anchors.left: parent.left
        anchors.leftMargin: root.nameWidth
        y: Theme.space.half
        width: parent.width - anchors.leftMargin
        spacing: Theme.space.s

        Repeater {
            model: root.people

            LinkButton {
                required property var modelData
                objectName: "personLink"
                width: Math.min(implicitWidth, links.width)
                text: modelData.name
                onClicked: root.opened(modelData.id)
            }
        }
        PlainText {
            visible: root.more > 0
            kind: "small"
            color: Theme.colour.textMuted
            text: qsTr("and %n more", "", root.more)
        }
    }
}
