// SPDX-License-Identifier: GPL-3.0-or-later
// Where another person writes: their caret and, beside it, their name for a while after each move.
import QtQuick
import Aufwind.Ui

Item {
    id: root

    property string personId
    property string name
    // What stands before it in its line, for whoever does not see it.
    property string before
    property rect place
    property real lineEnd: place.x
    property real room: Infinity
    readonly property color tone: Theme.colour.carets[Theme.avatarIndex(personId)]
    // Reading goes on undisturbed once they rest.
    readonly property bool named: resting.running || hover.hovered

    x: place.x
    y: place.y
    width: Theme.line.selected
    height: place.height
    Accessible.role: Accessible.Indicator
    Accessible.name: qsTr("%1 is writing here").arg(name)
    Accessible.description: before

    onPlaceChanged: resting.restart()
    onNameChanged: resting.restart()
    Component.onCompleted: resting.restart()

    Timer {
        id: resting
        interval: Theme.motion.nameShown
    }
    Rectangle {
        anchors.fill: parent
        color: root.tone
    }
    Rectangle {
        id: flag
        x: Math.max(0, root.lineEnd - root.place.x) + Theme.space.xs
        // A full line leaves no place for the name; who writes stands above the text as well.
        visible: root.place.x + x + width <= root.room && opacity > 0
        opacity: root.named ? 1 : 0
        anchors.verticalCenter: parent.verticalCenter
        width: label.implicitWidth + 2 * Theme.space.xs
        height: label.implicitHeight
        radius: Theme.radius.small
        color: root.tone

        Behavior on opacity { NumberAnimation { duration: Theme.motion.slow } }

        PlainText {
            id: label
            anchors.centerIn: parent
            kind: "caption"
            medium: true
            text: root.name
            color: Theme.colour.textOnPresence
            Accessible.ignored: true
        }
    }
    // As wide as a hand can aim.
    Item {
        anchors.fill: parent
        anchors.leftMargin: -Theme.space.xs
        anchors.rightMargin: -Theme.space.xs

        HoverHandler { id: hover }
    }
}
