// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in a note instead of the letters of a list: a bullet, or a box to tick. The caret stays where it is.
import QtQuick
import Aufwind.Ui

Item {
    id: root

    property bool box: false
    property bool ticked: false
    // What the line says, and a reader of the box is told.
    property string text

    signal toggled

    Accessible.role: box ? Accessible.CheckBox : Accessible.Graphic
    Accessible.name: text
    Accessible.ignored: !box
    Accessible.checkable: true
    Accessible.checked: ticked
    Accessible.onToggleAction: root.toggled()
    Accessible.onPressAction: root.toggled()

    Rectangle {
        visible: !root.box
        anchors.centerIn: parent
        width: Theme.size.bullet
        height: width
        radius: width / 2
        color: Theme.colour.textMuted
    }
    Rectangle {
        visible: root.box
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.size.iconTiny
        height: width
        radius: Theme.radius.small
        color: root.ticked ? Theme.colour.accent : hover.hovered ? Theme.colour.hover : "transparent"

        Icon {
            anchors.centerIn: parent
            extent: Theme.size.iconTiny
            glyph: root.ticked ? "check" : "mark-box"
            color: root.ticked ? Theme.colour.textOnAccent : Theme.colour.control
        }
    }
    HoverHandler {
        id: hover
        enabled: root.box
        cursorShape: Qt.PointingHandCursor
    }
    MouseArea {
        anchors.fill: parent
        visible: root.box
        enabled: root.box && root.enabled
        onClicked: root.toggled()
    }
}
