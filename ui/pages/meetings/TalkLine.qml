// SPDX-License-Identifier: GPL-3.0-or-later
// One line of the overview in meeting mode: a section, or a point that a click goes to.
import QtQuick
import Aufwind.Ui

Pressable {
    id: line

    required property var modelData
    property bool current: false
    readonly property bool isSection: modelData.kind === "section"

    signal chosen

    implicitHeight: Math.max(Theme.size.agendaRow, words.implicitHeight + Theme.space.s) + (isSection ? Theme.space.s : 0)
    enabled: !isSection
    focusPolicy: Qt.NoFocus
    text: modelData.ticked ? qsTr("%1, discussed").arg(modelData.title) : modelData.title
    Accessible.role: isSection ? Accessible.Heading : Accessible.ListItem
    onClicked: line.chosen()

    contentItem: Item {
        Icon {
            id: mark
            anchors.left: parent.left
            anchors.leftMargin: Theme.space.s
            y: words.y + Math.round((Theme.type.smallLine - height) / 2)
            visible: !line.isSection
            glyph: line.modelData.ticked ? "check" : "mark-ring"
            extent: line.modelData.ticked ? Theme.size.iconTiny : Theme.size.mark
            color: line.modelData.ticked ? Theme.colour.successText : line.current ? Theme.colour.accentText : Theme.colour.textMuted
        }
        PlainText {
            id: words
            anchors.left: parent.left
            anchors.leftMargin: line.isSection ? Theme.space.s : Theme.space.s + Theme.size.iconTiny + Theme.space.s
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Math.round((line.height - (line.isSection ? Theme.space.s : 0) - implicitHeight) / 2)
            width: parent.width - anchors.leftMargin - Theme.space.s
            kind: line.isSection ? "caption" : "small"
            strong: line.isSection
            medium: line.current
            wrapMode: Text.Wrap
            text: line.modelData.title
            color: line.current ? Theme.colour.accentText : line.isSection || line.modelData.ticked ? Theme.colour.textMuted : Theme.colour.text
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.radius.control
        color: line.current ? Theme.colour.accentTint : line.hovered && line.enabled ? Theme.colour.hover : "transparent"
    }
}
