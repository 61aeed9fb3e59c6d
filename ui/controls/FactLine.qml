// SPDX-License-Identifier: GPL-3.0-or-later
// A name and a value, as in a list of facts. Absent when there is no value.
import QtQuick
import Aufwind.Ui

Item {
    id: root

    property string name
    property string value
    // What the name needs, for lines that share the width of the longest.
    readonly property real nameNeeds: visible ? nameText.implicitWidth + Theme.space.s : 0
    property real nameWidth: Theme.size.listRow + Theme.space.huge + Theme.space.m

    width: parent ? parent.width : 0
    height: visible ? Math.max(Theme.type.smallLine, nameText.implicitHeight, valueText.implicitHeight) + Theme.space.s : 0
    visible: value !== ""
    Accessible.role: Accessible.StaticText
    Accessible.name: name + ": " + value

    PlainText {
        id: nameText
        anchors.left: parent.left
        y: Theme.space.xs
        width: root.nameWidth - Theme.space.s
        // Names of a company's own may be of any length.
        wrapMode: Text.Wrap
        kind: "small"
        // As the value beside it, which may wrap.
        lineHeight: valueText.lineHeight
        color: Theme.colour.textMuted
        text: root.name
        Accessible.ignored: true
    }
    PlainText {
        id: valueText
        anchors.left: parent.left
        anchors.leftMargin: root.nameWidth
        y: Theme.space.xs
        width: parent.width - anchors.leftMargin
        kind: "small"
        wrapMode: Text.Wrap
        text: root.value
        Accessible.ignored: true
    }
}
