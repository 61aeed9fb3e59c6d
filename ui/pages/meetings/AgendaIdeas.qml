// SPDX-License-Identifier: GPL-3.0-or-later
// What could be talked about besides: open action items that are due.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Flow {
    id: root

    property var model: null

    signal chosen(string actionId)

    visible: rows.count > 0
    leftPadding: Theme.space.l
    rightPadding: Theme.space.l
    topPadding: Theme.space.s
    bottomPadding: Theme.space.s
    spacing: Theme.space.s

    PlainText {
        height: Theme.size.chip
        verticalAlignment: Text.AlignVCenter
        kind: "caption"
        color: Theme.colour.textMuted
        text: qsTr("Follow up")
    }
    Repeater {
        id: rows
        model: root.model

        Pressable {
            id: idea
            required property var model
            objectName: "idea"
            width: Math.min(words.implicitWidth + mark.width + 3 * Theme.space.s, root.width * 0.7)
            height: Theme.size.chip
            text: qsTr("Add to the agenda: %1").arg(model.title)
            Accessible.role: Accessible.Button
            onClicked: {
                // Once: the list follows a moment later.
                enabled = false
                root.chosen(model.id)
            }

            contentItem: Item {
                Icon {
                    id: mark
                    anchors.left: parent.left
                    anchors.leftMargin: Theme.space.s
                    anchors.verticalCenter: parent.verticalCenter
                    glyph: "plus"
                    extent: Theme.size.iconTiny
                }
                PlainText {
                    id: words
                    anchors.left: mark.right
                    anchors.leftMargin: Theme.space.xs
                    anchors.right: parent.right
                    anchors.rightMargin: Theme.space.s
                    anchors.verticalCenter: parent.verticalCenter
                    kind: "caption"
                    elide: Text.ElideRight
                    text: idea.model.title
                    Accessible.ignored: true
                }
            }
            background: Rectangle {
                radius: Theme.radius.control
                color: idea.hovered ? Theme.colour.hover : "transparent"
                border.width: Theme.line.border
                border.color: Theme.colour.border

                FocusRing { shown: idea.visualFocus }
            }
            Hint {
                text: qsTr("%1, due %2").arg(Format.apart(idea.model.ownerName)).arg(Format.weekdayDay(idea.model.due))
                shown: idea.hovered || idea.visualFocus
            }
        }
    }
}
