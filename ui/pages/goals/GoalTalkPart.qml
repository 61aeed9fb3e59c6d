// SPDX-License-Identifier: GPL-3.0-or-later
// Where a goal is talked about: the points of one's meetings that lead to it.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Column {
    id: root

    required property var app
    required property string goalId

    signal openMeeting(string seriesId)
    signal discuss

    spacing: Theme.space.xs

    Item {
        width: parent.width
        height: Theme.size.control

        PlainText {
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            strong: true
            text: qsTr("In meetings")
            Accessible.role: Accessible.Heading
        }
        PushButton {
            objectName: "discussGoal"
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            extent: "small"
            kind: "quiet"
            glyph: "speech"
            text: qsTr("Discuss in…")
            onClicked: root.discuss()
        }
    }
    Repeater {
        model: root.goalId !== "" ? root.app.model("goal.points", root.goalId) : null

        Pressable {
            id: point

            required property var model

            objectName: "goalPoint"
            width: root.width
            height: Theme.size.controlSmall
            text: qsTr("%1, in %2").arg(model.title).arg(model.series)
            Accessible.role: Accessible.Link
            onClicked: root.openMeeting(model.seriesId)

            contentItem: Item {
                Icon {
                    id: mark
                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    glyph: point.model.discussed ? "check" : "calendar"
                }
                PlainText {
                    anchors.left: mark.right
                    anchors.leftMargin: Theme.space.s
                    anchors.right: series.left
                    anchors.rightMargin: Theme.space.s
                    anchors.verticalCenter: parent.verticalCenter
                    kind: "small"
                    elide: Text.ElideRight
                    text: point.model.title
                    font.underline: point.hovered
                    Accessible.ignored: true
                }
                PlainText {
                    id: series
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(implicitWidth, parent.width / 3)
                    elide: Text.ElideRight
                    kind: "caption"
                    color: Theme.colour.textMuted
                    text: point.model.series
                    Accessible.ignored: true
                }
            }
            background: Item {
                FocusRing {
                    shown: point.visualFocus
                    gap: 0
                }
            }
        }
    }
}
