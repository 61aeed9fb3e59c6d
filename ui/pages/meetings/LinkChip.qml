// SPDX-License-Identifier: GPL-3.0-or-later
// A page of the web that belongs to a point, whose whole address is told before it is opened; or a goal.
import QtQuick
import Aufwind.Ui

Pressable {
    id: chip

    required property var model

    readonly property bool isGoal: (model.goalId ?? "") !== ""
    // Whoever cannot see the goal is told so, and no more.
    readonly property bool leads: !isGoal || model.seen === true

    signal removed
    signal openGoal(string id)

    implicitWidth: Math.ceil(label.implicitWidth) + Theme.size.iconTiny + (remover.visible ? remover.width : 0) + 4 * Theme.space.s
    implicitHeight: Theme.size.chip
    objectName: "link"
    text: !isGoal ? qsTr("%1, opens %2").arg(model.title).arg(model.address) : leads ? qsTr("Goal: %1").arg(model.title) : model.title
    Accessible.role: leads ? Accessible.Link : Accessible.StaticText
    onClicked: {
        if (!isGoal)
            Qt.openUrlExternally(model.address)
        else if (leads)
            openGoal(model.goalId)
    }
    Keys.onDeletePressed: if (model.mine) removed()

    contentItem: Item {
        Icon {
            id: mark
            anchors.left: parent.left
            anchors.leftMargin: Theme.space.s
            anchors.verticalCenter: parent.verticalCenter
            glyph: !chip.isGoal ? "link" : chip.leads ? "target" : "lock"
            extent: Theme.size.iconTiny
            color: chip.leads ? Theme.colour.accentText : Theme.colour.textMuted
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
            color: chip.leads ? Theme.colour.accentText : Theme.colour.textMuted
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
        color: chip.leads ? Theme.colour.accentTint : Theme.colour.sunken

        FocusRing { shown: chip.visualFocus }
    }
    Hint {
        text: chip.isGoal ? "" : chip.model.address
        shown: chip.hovered || chip.visualFocus
    }
}
