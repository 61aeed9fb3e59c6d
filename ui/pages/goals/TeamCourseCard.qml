// SPDX-License-Identifier: GPL-3.0-or-later
// How the goals of one team went over a cycle: where they are, where they should be, how they stand, week by week.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Models
import Aufwind.Ui

Card {
    id: card

    required property var model
    property bool chosen: false
    readonly property var points: model.points ?? []
    readonly property var first: points.length > 0 ? points[0].first : undefined
    readonly property var last: points.length > 0 ? points[points.length - 1].last : undefined
    readonly property bool measured: model.goals > 0
    /// The last week that is known lies below what was expected of it.
    readonly property bool below: {
        for (let i = points.length - 1; i >= 0; --i) {
            if (points[i].progress !== undefined)
                return points[i].progress < points[i].expected;
        }
        return false;
    }

    signal choose

    title: model.name
    note: qsTr("%n goal(s)", "", model.goals)

    Column {
        width: parent ? parent.width : 0
        spacing: Theme.space.s

        Item {
            width: parent.width
            height: percent.implicitHeight

            PlainText {
                id: percent
                objectName: "teamPercent"
                anchors.left: parent.left
                kind: "display"
                text: card.model.percent
                Accessible.name: card.measured ? qsTr("Progress: %1").arg(card.model.percent) : qsTr("Nothing is measured yet")
            }
            PlainText {
                anchors.left: percent.right
                anchors.leftMargin: Theme.space.s
                anchors.right: parent.right
                anchors.baseline: percent.baseline
                kind: "small"
                elide: Text.ElideRight
                color: Theme.colour.textMuted
                text: card.measured ? qsTr("expected by today %1").arg(card.model.expectedPercent) : qsTr("nothing is measured yet")
            }
        }
        Flow {
            width: parent.width
            spacing: Theme.space.m

            Repeater {
                model: card.model.statuses

                Row {
                    id: standing
                    required property var modelData
                    spacing: Theme.space.xs

                    StatusMark {
                        status: standing.modelData.mark
                        anchors.verticalCenter: parent.verticalCenter
                    }
                    PlainText {
                        kind: "caption"
                        text: standing.modelData.count
                        color: Theme.colour.textMuted
                        anchors.verticalCenter: parent.verticalCenter
                    }
                }
            }
        }
        Item {
            width: parent.width
            height: chart.height + days.height + Theme.space.xs
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Course of %1; the table tells it week by week").arg(card.model.name)

            TeamCourse {
                id: chart
                objectName: "teamCourse"
                anchors.left: parent.left
                width: parent.width - hundred.width - Theme.space.s
                height: 2 * Theme.size.orgLevel
                points: card.points
                mirrored: Theme.mirrored
                ink: Theme.colour.bar
                quiet: Theme.colour.textMuted
                grid: Theme.colour.border
                ground: Theme.colour.surface
                dot: Theme.line.edge
            }
            PlainText {
                id: hundred
                anchors.right: parent.right
                anchors.top: chart.top
                kind: "caption"
                text: "100"
                color: Theme.colour.textMuted
                Accessible.ignored: true
            }
            PlainText {
                anchors.left: hundred.left
                anchors.bottom: chart.bottom
                kind: "caption"
                text: "0"
                color: Theme.colour.textMuted
                Accessible.ignored: true
            }
            PlainText {
                anchors.left: chart.left
                // At the last week that is known, within the chart, on the side where the dashed line is not.
                anchors.leftMargin: Math.max(0, Math.min(chart.width - implicitWidth, (Theme.mirrored ? chart.width - chart.endX : chart.endX) - implicitWidth / 2))
                y: card.below ? Math.min(chart.height - implicitHeight, chart.endY + Theme.space.xs) : Math.max(0, chart.endY - implicitHeight - Theme.space.xs)
                kind: "caption"
                medium: true
                visible: card.measured
                text: card.model.percent
                Accessible.ignored: true
            }
            Item {
                id: days
                anchors.left: chart.left
                anchors.top: chart.bottom
                anchors.topMargin: Theme.space.xs
                width: chart.width
                height: from.implicitHeight

                PlainText {
                    id: from
                    anchors.left: parent.left
                    kind: "caption"
                    color: Theme.colour.textMuted
                    text: Format.known(card.first) ? Format.dayMonth(card.first) : ""
                }
                PlainText {
                    anchors.right: parent.right
                    kind: "caption"
                    color: Theme.colour.textMuted
                    text: Format.known(card.last) ? Format.dayMonth(card.last) : ""
                }
            }
        }
        LinkButton {
            objectName: "teamTable"
            anchors.left: parent ? parent.left : undefined
            text: card.chosen ? qsTr("In the table below") : qsTr("Show as a table")
            enabled: !card.chosen
            Accessible.name: qsTr("Show %1 as a table").arg(card.model.name)
            onClicked: card.choose()
        }
    }
}
