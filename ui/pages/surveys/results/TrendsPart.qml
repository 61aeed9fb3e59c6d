// SPDX-License-Identifier: GPL-3.0-or-later
// How scores went on over the rounds of a survey.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Item {
    id: root

    required property var app
    required property var results
    readonly property var trends: root.results.trends ?? ({})
    readonly property var rounds: trends.rounds ?? []
    readonly property var all: trends.lines ?? []
    readonly property bool hasDrivers: all.some(line => line.isDriver)
    property bool byDriver: true
    readonly property var lines: all.filter(line => line.isDriver === (byDriver && hasDrivers))

    Segments {
        id: choice
        objectName: "trendsBy"
        anchors.left: parent.left
        visible: root.rounds.length > 1 && root.hasDrivers
        accessibleName: qsTr("What is shown")
        value: root.byDriver
        options: [{ value: true, text: qsTr("Drivers") }, { value: false, text: qsTr("Questions") }]
        onChosen: value => root.byDriver = value
    }
    Item {
        id: heads
        anchors.top: choice.visible ? choice.bottom : parent.top
        anchors.topMargin: Theme.space.s
        width: list.width - Theme.size.scrollBar - Theme.space.s
        height: Theme.size.tableHead
        visible: root.rounds.length > 1

        Repeater {
            model: root.rounds

            PlainText {
                id: roundName
                required property int index
                required property var modelData
                readonly property real nameWidth: Math.round(Math.min(Theme.size.menuMost, heads.width * 0.3))
                readonly property real room: heads.width - nameWidth - 2 * Theme.space.xl
                readonly property real each: room / Math.max(1, root.rounds.length - 1)
                x: nameWidth + Theme.space.xl + index * each - width / 2
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, each)
                elide: Text.ElideRight
                kind: "caption"
                text: Format.known(modelData.closes) ? Format.dayMonth(modelData.closes) : modelData.title
                color: Theme.colour.textMuted
            }
        }
    }
    RowList {
        id: list
        objectName: "trendLines"
        anchors.top: heads.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        visible: root.rounds.length > 1
        model: visible ? root.lines : []
        bottomMargin: Theme.size.supportFree
        Accessible.name: qsTr("Trends")
        delegate: TrendLine {
            required property int index
            required property var modelData
            width: list.width - Theme.size.scrollBar - Theme.space.s
            activeFocusOnTab: list.stop === index
            line: modelData

            FocusRing {
                shown: parent.activeFocus
                gap: 0
                around: 0
            }
        }
    }
    EmptyState {
        width: parent.width
        visible: root.rounds.length < 2
        glyph: "rising-lines"
        title: qsTr("One round makes no trend yet")
        text: qsTr("As soon as a second round of this survey is counted, its scores stand here beside those of this one.")
    }
}
