// SPDX-License-Identifier: GPL-3.0-or-later
// Where one is in a task of several steps: those behind with a tick, the one now filled, those to come outlined.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Row {
    id: root

    property var steps: []
    property int current: 0

    spacing: Theme.space.s
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Step %1 of %2: %3").arg(current + 1).arg(steps.length).arg(steps[current] ?? "")

    Repeater {
        model: root.steps

        Row {
            id: one

            required property int index
            required property string modelData
            readonly property bool behind: index < root.current
            readonly property bool now: index === root.current

            spacing: Theme.space.s

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                visible: one.index > 0
                width: Theme.space.l
                height: Theme.line.border
                color: Theme.colour.borderStrong
            }
            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.size.count
                height: width
                radius: width / 2
                color: one.now ? Theme.colour.accent : one.behind ? Theme.colour.accentTint : "transparent"
                border.width: one.now || one.behind ? 0 : Theme.line.border
                border.color: Theme.colour.borderStrong

                Icon {
                    anchors.centerIn: parent
                    visible: one.behind
                    extent: Theme.size.iconTiny
                    glyph: "check"
                    color: Theme.colour.accentText
                }
                PlainText {
                    anchors.centerIn: parent
                    visible: !one.behind
                    kind: "caption"
                    medium: true
                    text: one.index + 1
                    color: one.now ? Theme.colour.textOnAccent : Theme.colour.textMuted
                    Accessible.ignored: true
                }
            }
            PlainText {
                anchors.verticalCenter: parent.verticalCenter
                kind: "small"
                medium: one.now
                text: one.modelData
                color: one.now ? Theme.colour.text : Theme.colour.textMuted
                Accessible.ignored: true
            }
        }
    }
}
