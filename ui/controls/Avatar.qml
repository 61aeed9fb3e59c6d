// SPDX-License-Identifier: GPL-3.0-or-later
// A person, as initials on a colour of their own.
import QtQuick
import Aufwind.Ui

Rectangle {
    id: root

    property string personId
    property string initials
    property string name
    property int extent: Theme.size.avatar
    property bool present: false
    property bool ringed: false
    property color ringColour: Theme.colour.surface
    // How many more there are, instead of a person.
    property int more: 0

    readonly property int tone: Theme.avatarIndex(personId)
    readonly property bool neutral: initials === "" || more > 0

    implicitWidth: extent
    implicitHeight: extent
    radius: width / 2
    color: neutral ? Theme.colour.track : Theme.colour.avatarFills[tone]
    Accessible.role: Accessible.Graphic
    Accessible.name: name !== "" ? name : initials

    Rectangle {
        anchors.fill: parent
        anchors.margins: -Theme.space.half
        radius: width / 2
        color: "transparent"
        border.width: Theme.space.half
        border.color: root.ringColour
        visible: root.ringed
    }
    PlainText {
        anchors.centerIn: parent
        visible: root.initials !== "" || root.more > 0
        text: root.more > 0 ? "+" + root.more : root.initials.slice(0, 3)
        strong: true
        font.pixelSize: Math.round(root.width * 0.4)
        color: root.neutral ? Theme.colour.text : Theme.colour.avatarTexts[root.tone]
        Accessible.ignored: true
    }
    Icon {
        anchors.centerIn: parent
        glyph: root.initials === "" && root.more === 0 ? "user" : ""
        extent: Math.round(root.width / 2)
    }
    Rectangle {
        visible: root.present
        width: Theme.size.dot + Theme.space.half
        height: width
        radius: width / 2
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        color: Theme.colour.success
        border.width: Theme.line.check
        border.color: root.ringColour
    }
}
