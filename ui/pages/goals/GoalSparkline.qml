// SPDX-License-Identifier: GPL-3.0-or-later
// How far a goal is, where it should be by now, and how it came there.
import QtQuick
import Aufwind.Models
import Aufwind.Ui

Column {
    id: root

    // As app.goalEdits.details() answers.
    required property var details

    readonly property bool hasCourse: Format.known(details.first) && Format.known(details.last)
    readonly property var course: details.course ?? []

    spacing: Theme.space.s

    Item {
        width: parent.width
        height: percent.implicitHeight

        PlainText {
            id: percent
            objectName: "goalPercent"
            anchors.left: parent.left
            kind: "display"
            text: root.details.percentText || "–"
            Accessible.name: root.details.percentText ? qsTr("Progress: %1").arg(root.details.percentText) : qsTr("Nothing is measured yet")
        }
        PlainText {
            anchors.left: percent.right
            anchors.leftMargin: Theme.space.s
            anchors.right: week.left
            anchors.rightMargin: Theme.space.s
            anchors.baseline: percent.baseline
            kind: "small"
            elide: Text.ElideRight
            color: Theme.colour.textMuted
            text: root.details.overText ? root.details.overText + " · " + qsTr("expected %1").arg(root.details.expectedText || "–")
                : !root.details.percentText ? qsTr("nothing is measured yet")
                : root.details.expectedText ? qsTr("expected by today %1").arg(root.details.expectedText) : ""
        }
        PlainText {
            id: week
            anchors.right: parent.right
            anchors.baseline: percent.baseline
            kind: "caption"
            color: Theme.colour.textMuted
            text: (root.details.weeks ?? 0) > 0 ? qsTr("week %1 of %2").arg(root.details.week).arg(root.details.weeks) : ""
        }
    }
    Item {
        id: picture
        width: parent.width
        height: chart.height + days.height + Theme.space.m
        visible: root.hasCourse
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Course: %1").arg(root.course.map(point => Format.percent(point.progress)).join(", "))

        GoalCourse {
            id: chart
            objectName: "goalCourse"
            anchors.left: parent.left
            y: Theme.space.m
            width: parent.width - scaleWidth.width - Theme.space.s
            height: Theme.size.orgLevel + Theme.space.m
            points: root.course
            expected: root.details.hasExpected ?? false
            mirrored: Theme.mirrored
            ink: Theme.colour.bar
            quiet: Theme.colour.textMuted
            grid: Theme.colour.border
            ground: Theme.colour.surface
            dot: Theme.line.edge
        }
        PlainText {
            id: scaleWidth
            anchors.right: parent.right
            anchors.rightMargin: 0
            y: chart.y + chart.allY - height / 2
            kind: "caption"
            text: "100"
            color: Theme.colour.textMuted
            Accessible.ignored: true
        }
        PlainText {
            anchors.left: scaleWidth.left
            y: chart.y + chart.noneY - height / 2
            kind: "caption"
            text: "0"
            color: Theme.colour.textMuted
            Accessible.ignored: true
        }
        PlainText {
            anchors.left: chart.left
            // Above the last point, within the chart.
            anchors.leftMargin: Math.max(0, Math.min(chart.width - implicitWidth, (Theme.mirrored ? chart.width - chart.endX : chart.endX) - implicitWidth / 2))
            y: Math.max(0, chart.y + chart.endY - implicitHeight - Theme.space.xs)
            kind: "caption"
            medium: true
            visible: root.course.length > 0
            text: root.details.percentText ?? ""
            Accessible.ignored: true
        }
        Item {
            id: days
            anchors.left: chart.left
            anchors.top: chart.bottom
            anchors.topMargin: Theme.space.xs
            width: chart.width
            height: first.implicitHeight

            readonly property real now: (root.details.courseNow ?? 0) * width
            readonly property bool hasRoom: now - today.implicitWidth / 2 > first.implicitWidth + Theme.space.s
                                            && now + today.implicitWidth / 2 < width - last.implicitWidth - Theme.space.s

            PlainText {
                id: first
                anchors.left: parent.left
                kind: "caption"
                color: Theme.colour.textMuted
                text: root.hasCourse ? Format.dayMonth(root.details.first) : ""
            }
            PlainText {
                id: today
                anchors.left: parent.left
                anchors.leftMargin: days.now - implicitWidth / 2
                kind: "caption"
                visible: days.hasRoom
                color: Theme.colour.textMuted
                text: Format.dayMonth(Format.now)
            }
            PlainText {
                id: last
                anchors.right: parent.right
                kind: "caption"
                color: Theme.colour.textMuted
                text: root.hasCourse ? Format.dayMonth(root.details.last) : ""
            }
        }
    }
}
