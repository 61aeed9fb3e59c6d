// SPDX-License-Identifier: GPL-3.0-or-later
// In the place of a figure that is hidden: hatched, with a lock, and why in words.
import QtQuick
import Aufwind.Ui

Item {
    id: root

    property string reason

    implicitHeight: Math.max(Theme.size.controlSmall, words.implicitHeight)
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Hidden to protect anonymity") + ". " + reason

    HatchedField {
        id: field
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.size.rowButton / 2
        height: Theme.size.controlSmall
        radius: Theme.radius.small
        Accessible.ignored: true
    }
    PlainText {
        id: words
        anchors.left: field.right
        anchors.leftMargin: Theme.space.s
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        kind: "caption"
        wrapMode: Text.Wrap
        color: Theme.colour.textMuted
        text: root.reason
        Accessible.ignored: true
    }
}
