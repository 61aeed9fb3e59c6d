// SPDX-License-Identifier: GPL-3.0-or-later
// A page of the web that belongs to a point. Its whole address is told before it is opened.
import QtQuick
import Aufwind.Ui

Pressable {
    id: chip

    required property var model

    signal removed

    implicitWidth: Math.ceil(label.implicitWidth) + Theme.size.iconTiny + (remover.visible ? remover.width : 0) + 4 * Theme.space.s
    implicitHeight: Theme.size.chip
    objectName: "link"
    text: qsTr("%1, opens %2").arg(model.title).arg(model.address)
    Accessible.role: Accessible.Link
    onClicked: Qt.openUrlExternally(model.address)
    Keys.onDeletePressed: if (model.mine) removed()

    contentItem: Item {
        Icon {
            id: mark
            anchors.left: parent.left
            anchors.leftMargin: Theme.space.s
            anchors.verticalCenter: parent.verticalCenter
            glyph: "link"
            extent: Theme.size.iconTiny
            color: Theme.colour.accentText
        }
        PlainText {
            id: label
            anchors.left: mark.right
            anchors.leftMargin: Theme.space.xs
            anchors.right: remover.visible ? remover.left : parent.right
            anchors.rightMargin: Theme.space.s
            anchors.verticalCenter: parent.verticalCenter
            kind: "caption"
            medium: true
            elide: Text.ElideRight
            text: chip.model.title
            color: Theme.colour.accentText
            Accessible.ignored: true
        }
        IconButton {
            id: remover
            visible: chip.model.mine
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.size.iconSmall + Theme.space.xs
            height: width
            small: true
            focusPolicy: Qt.NoFocus
            glyph: "close"
            text: qsTr("Remove the link")
            onClicked: chip.removed()
        }
    }
    background: Rectangle {
        radius: Theme.radius.control
        color: Theme.colour.accentTint

        FocusRing { shown: chip.visualFocus }
    }
    Hint {
        text: chip.model.address
        shown: chip.hovered || chip.visualFocus
    }
}
