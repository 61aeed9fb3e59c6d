// SPDX-License-Identifier: GPL-3.0-or-later
// One goal as a bar from its first day to its last, filled as far as it is.
import QtQuick
import Aufwind.Ui

Pressable {
    id: row

    required property var model
    required property int index
    // The timeline, which knows where a day stands.
    required property var line
    property bool selected: false
    readonly property var goal: model?.goal ?? ({})
    readonly property bool timed: goal.starts !== undefined && goal.ends !== undefined
    readonly property string span: timed ? qsTr("from %1 to %2").arg(Format.dayMonthYear(goal.starts)).arg(Format.dayMonthYear(goal.ends)) : qsTr("without days")
    readonly property real begin: timed ? line.placeOf(Format.dayNumber(goal.starts)) : 0
    readonly property real end: timed ? line.placeOf(Format.dayNumber(goal.ends) + 1) : 0
    readonly property string figure: goal.progress !== undefined ? Format.percent((goal.percent ?? 0) / 100) : "–"

    // One that waits to be used again would be read out where it stood.
    ListView.onPooled: visible = false
    ListView.onReused: visible = true

    objectName: "goalTimelineRow"
    implicitHeight: Theme.size.treeRow
    Accessible.role: Accessible.ListItem
    Accessible.name: [row.goal.title ?? "", row.span, row.figure, mark.look.text].filter(part => part !== "").join(", ")

    contentItem: Item {
        StatusMark {
            id: mark
            anchors.left: parent.left
            anchors.leftMargin: Theme.space.m
            anchors.verticalCenter: parent.verticalCenter
            labelled: false
            status: row.goal.mark ?? "draft"
        }
        GoalSign {
            id: sign
            anchors.left: parent.left
            anchors.leftMargin: Theme.space.xxl
            anchors.verticalCenter: parent.verticalCenter
            goal: row.goal
        }
        PlainText {
            anchors.left: sign.right
            anchors.leftMargin: Theme.space.s
            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(0, row.line.namesWidth - Theme.space.xxl - sign.width - 2 * Theme.space.s)
            kind: "small"
            elide: Text.ElideRight
            text: row.goal.title ?? ""
            Accessible.ignored: true
        }
        Rectangle {
            id: bar
            visible: row.end > row.begin
            anchors.left: parent.left
            anchors.leftMargin: row.line.namesWidth + row.begin
            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(height, row.end - row.begin)
            height: Theme.size.count
            radius: Theme.radius.small
            color: Theme.colour.track
            clip: true

            Rectangle {
                anchors.left: parent.left
                width: Math.max(0, Math.min(1, row.goal.progress ?? 0)) * parent.width
                height: parent.height
                radius: parent.radius
                color: Theme.colour.bar
            }
        }
        PlainText {
            anchors.left: bar.right
            anchors.leftMargin: Theme.space.xs
            anchors.verticalCenter: parent.verticalCenter
            visible: bar.visible && row.line.daysWidth - row.end > implicitWidth
            kind: "caption"
            color: Theme.colour.textMuted
            text: row.figure
            Accessible.ignored: true
        }
        PlainText {
            anchors.left: parent.left
            anchors.leftMargin: row.line.namesWidth + Theme.space.xs
            anchors.verticalCenter: parent.verticalCenter
            visible: !bar.visible
            kind: "caption"
            color: Theme.colour.textMuted
            text: row.timed ? row.span : qsTr("without days")
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        color: row.selected ? Theme.colour.accentTint : row.down ? Theme.colour.pressed : row.hovered ? Theme.colour.hover : "transparent"

        Hairline {
            anchors.bottom: parent.bottom
            width: parent.width
        }
        FocusRing {
            shown: row.visualFocus
            gap: 0
            around: 0
        }
    }
}
