// SPDX-License-Identifier: GPL-3.0-or-later
// A drawer at the right edge of a page for the details of what is chosen.
import QtQuick
import Aufwind.Ui

FocusScope {
    id: root

    property bool opened: false
    property string trail
    default property alias content: area.content
    property alias headItems: headRow.data
    property alias footItems: footRow.data
    // Of the foot, at its beginning.
    property alias footLead: leadRow.data

    signal closed

    // What the foot has for both, and for its beginning beside the buttons.
    readonly property real footRoom: extent - Theme.space.l - Theme.size.supportFree
    readonly property real leadRoom: Math.max(0, footRoom - footRow.width - Theme.space.m)

    // To where the content begins.
    function toTop() { area.contentY = 0 }

    // Large letters get more of the page, as long as it has that.
    readonly property real extent: Math.max(Math.min(Theme.size.drawer, parent ? Math.round(parent.width / 2) : 0), Theme.size.drawerLeast)

    width: opened ? extent : 0
    visible: width > 0
    clip: true
    Accessible.role: Accessible.Pane
    Accessible.name: trail

    Behavior on width { NumberAnimation { duration: Theme.motion.slow; easing.type: Easing.OutCubic } }
    Keys.onEscapePressed: root.closed()

    Rectangle {
        anchors.left: parent.left
        width: root.extent
        height: parent.height
        color: Theme.colour.surface

        Hairline {
            upright: true
            anchors.left: parent.left
            height: parent.height
            z: 1
        }
        PlainText {
            anchors.left: parent.left
            anchors.leftMargin: Theme.space.l
            anchors.verticalCenter: closer.verticalCenter
            anchors.right: headRow.left
            anchors.rightMargin: Theme.space.l
            kind: "caption"
            elide: Text.ElideMiddle
            text: root.trail
            color: Theme.colour.textMuted
        }
        Row {
            id: headRow
            y: Theme.space.s
            anchors.right: closer.left
        }
        IconButton {
            id: closer
            y: Theme.space.s
            anchors.right: parent.right
            anchors.rightMargin: Theme.space.m
            glyph: "close"
            text: qsTr("Close")
            onClicked: root.closed()
        }
        ScrollArea {
            id: area
            y: closer.y + closer.height + Theme.space.s
            width: parent.width
            height: parent.height - y - (foot.visible ? foot.height : 0)
            sidePadding: Theme.space.l
        }
        Rectangle {
            id: foot
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.size.foot
            color: Theme.colour.surface
            visible: footRow.children.length > 0

            Hairline { width: parent.width }
            Row {
                id: leadRow
                anchors.left: parent.left
                anchors.leftMargin: Theme.space.l
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.space.s
            }
            Row {
                id: footRow
                anchors.right: parent.right
                anchors.rightMargin: Theme.size.supportFree
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.space.s
            }
        }
    }
}
