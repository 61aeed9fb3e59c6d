// SPDX-License-Identifier: GPL-3.0-or-later
// A short word about what just happened, with one thing to do about it while the seconds run.
import QtQuick
import Aufwind.Ui

Rectangle {
    id: root

    property string glyph: "check"
    property string text
    property string action
    property int milliseconds: Theme.motion.undoToast
    property bool counting: true

    signal acted
    signal closed

    property int remaining: milliseconds

    implicitWidth: Theme.space.m + mark.width + Theme.space.s + Math.min(Math.ceil(label.implicitWidth), Theme.size.popupMost)
                   + Theme.space.xl + Math.ceil(right.implicitWidth) + Theme.space.s
    implicitHeight: Math.max(Theme.size.toast, label.implicitHeight + 2 * Theme.space.s)
    radius: Theme.radius.control
    color: Theme.colour.inverse
    Accessible.role: Accessible.Notification
    Accessible.name: text

    Timer {
        interval: 1000
        repeat: true
        running: root.visible && root.counting && !hover.hovered
        onTriggered: {
            root.remaining -= interval
            if (root.remaining <= 0)
                root.closed()
        }
    }
    // Whoever is reading it should not have to hurry.
    HoverHandler { id: hover }

    Icon {
        id: mark
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.m
        anchors.verticalCenter: parent.verticalCenter
        glyph: root.glyph
        color: Theme.colour.textOnInverse
    }
    PlainText {
        id: label
        anchors.left: mark.right
        anchors.leftMargin: Theme.space.s
        anchors.right: right.left
        anchors.rightMargin: Theme.space.m
        anchors.verticalCenter: parent.verticalCenter
        kind: "small"
        wrapMode: Text.Wrap
        maximumLineCount: 4
        elide: Text.ElideRight
        text: root.text
        color: Theme.colour.textOnInverse
    }
    Row {
        id: right
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.s
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space.s

        LinkButton {
            visible: root.action !== ""
            strong: true
            text: root.action
            ink: Theme.colour.inverseAccent
            onClicked: root.acted()
            anchors.verticalCenter: parent.verticalCenter
        }
        PlainText {
            visible: root.action !== "" && root.counting
            kind: "caption"
            text: qsTr("%1 s").arg(Math.ceil(root.remaining / 1000))
            color: Theme.colour.textOnInverse
            anchors.verticalCenter: parent.verticalCenter
        }
        LinkButton {
            id: closer
            implicitWidth: Theme.size.iconButtonSmall
            implicitHeight: Theme.size.iconButtonSmall
            ink: Theme.colour.textOnInverse
            Accessible.role: Accessible.Button
            Accessible.name: qsTr("Close")
            onClicked: root.closed()
            contentItem: Item {
                Icon {
                    anchors.centerIn: parent
                    glyph: "close"
                    color: Theme.colour.textOnInverse
                }
            }
        }
    }
}
