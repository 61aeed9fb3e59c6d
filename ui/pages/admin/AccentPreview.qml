// SPDX-License-Identifier: GPL-3.0-or-later
// What a theme looks like with an accent: a button, a link, what is chosen.
import QtQuick
import Aufwind.Models
import Aufwind.Ui

Rectangle {
    id: root

    required property Colours colours
    required property string accent
    required property string name
    // Without a colour of its own those of the theme, as they are with none.
    readonly property var derived: AccentPalette.tones(accent !== "" ? accent : colours.ownAccent, colours.standing)
    readonly property var tones: derived.accent ? derived : AccentPalette.tones(colours.ownAccent, colours.standing)
    readonly property real contrast: AccentPalette.check(String(tones.accent), colours.textOnAccent).contrast

    implicitWidth: Math.max(words.implicitWidth + 2 * Theme.space.l, Theme.size.menuLeast)
    implicitHeight: words.implicitHeight + 2 * Theme.space.m
    radius: Theme.radius.card
    color: colours.surface
    border.width: Theme.line.border
    border.color: Theme.colour.borderStrong
    Accessible.role: Accessible.Graphic
    Accessible.name: note.text

    Column {
        id: words
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.l
        y: Theme.space.m
        spacing: Theme.space.s

        Rectangle {
            anchors.left: parent.left
            width: button.implicitWidth + 2 * Theme.space.m
            height: Theme.size.control
            radius: Theme.radius.control
            color: root.tones.accent

            PlainText {
                id: button
                anchors.centerIn: parent
                kind: "small"
                medium: true
                text: qsTr("Create")
                color: root.colours.textOnAccent
                Accessible.ignored: true
            }
        }
        Rectangle {
            anchors.left: parent.left
            width: chosen.implicitWidth + 2 * Theme.space.m
            height: Theme.size.controlSmall
            radius: Theme.radius.control
            color: root.tones.accentTintStrong

            PlainText {
                id: chosen
                anchors.centerIn: parent
                kind: "small"
                medium: true
                text: qsTr("Meetings")
                color: root.tones.accentText
                Accessible.ignored: true
            }
        }
        PlainText {
            id: note
            objectName: "accentNote"
            anchors.left: parent.left
            kind: "caption"
            text: qsTr("%1: %2 to 1", "theme: contrast").arg(root.name).arg(root.contrast.toLocaleString(Format.locale, "f", 1))
            color: root.colours.textMuted
            Accessible.ignored: true
        }
    }
}
