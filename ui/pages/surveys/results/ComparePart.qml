// SPDX-License-Identifier: GPL-3.0-or-later
// Two rounds, of one survey or of two, or two segments beside each other.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Item {
    id: root

    required property var app
    required property var results
    // {round, cut, value}
    property var first: ({})
    property var second: ({})
    property int revision: 0
    readonly property var rows: compare(revision, first, second)
    readonly property var columns: [
        { key: "name", text: qsTr("Driver or question"), width: 0 },
        { key: "first", text: qsTr("First"), width: Theme.size.momentColumn, right: true },
        { key: "second", text: qsTr("Second"), width: Theme.size.momentColumn, right: true },
        { key: "difference", text: qsTr("Difference"), width: Theme.size.stateColumn, right: true }
    ]

    function compare(revision, a, b) {
        return root.results.ready ? root.results.compared(a, b) : []
    }
    // What a side begins with: the round before, where there is one, against this one.
    function begin() {
        first = { round: root.results.round?.other ?? "" }
        second = {}
    }
    Component.onCompleted: {
        root.results.comparing = true
        begin()
    }
    Component.onDestruction: if (root.results) root.results.comparing = false
    Connections {
        target: root.results
        ignoreUnknownSignals: true
        function onShownChanged() { ++root.revision }
    }

    Row {
        id: sides
        width: parent.width
        spacing: Theme.space.m

        CompareSide {
            objectName: "compareFirst"
            width: (parent.width - parent.spacing) / 2
            title: qsTr("First")
            results: root.results
            side: root.first
            onChosen: side => root.first = side
        }
        CompareSide {
            objectName: "compareSecond"
            width: (parent.width - parent.spacing) / 2
            title: qsTr("Second")
            results: root.results
            side: root.second
            onChosen: side => root.second = side
        }
    }
    TableHead {
        id: head
        anchors.top: sides.bottom
        anchors.topMargin: Theme.space.m
        width: parent.width - Theme.size.scrollBar
        visible: list.count > 0
        columns: root.columns
    }
    RowList {
        id: list
        objectName: "compareRows"
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        model: root.rows
        bottomMargin: Theme.size.supportFree
        Accessible.name: qsTr("Comparison")
        delegate: TableRow {
            id: row
            required property int index
            required property var modelData
            function said(figure) { return figure.hidden !== "" ? qsTr("hidden") : figure.text }
            width: list.width - Theme.size.scrollBar
            focusPolicy: list.stop === index ? Qt.StrongFocus : Qt.ClickFocus
            Accessible.name: [modelData.name, said(modelData.first), said(modelData.second), modelData.difference].filter(part => part !== "").join(", ")

            PlainText {
                width: head.widthOf(root.columns[0])
                height: row.height
                kind: "small"
                medium: row.modelData.isDriver
                elide: Text.ElideRight
                text: row.modelData.name
                Accessible.ignored: true
            }
            Repeater {
                model: [row.modelData.first, row.modelData.second]

                Item {
                    id: figure
                    required property var modelData
                    width: Theme.size.momentColumn
                    height: row.height

                    PlainText {
                        anchors.right: parent.right
                        height: parent.height
                        visible: figure.modelData.hidden === ""
                        kind: "small"
                        text: figure.modelData.text
                        Accessible.ignored: true
                    }
                    HatchedField {
                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        width: Theme.size.rowButton / 2
                        height: Theme.size.chip
                        visible: figure.modelData.hidden !== ""
                        radius: Theme.radius.small
                        Accessible.ignored: true

                        HoverHandler { id: hover }
                        Hint {
                            shown: hover.hovered
                            text: figure.modelData.hidden
                        }
                    }
                }
            }
            Item {
                width: Theme.size.stateColumn
                height: row.height

                ChangeMark {
                    objectName: "compareDifference"
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    text: row.modelData.difference
                    better: row.modelData.better
                }
            }
        }
    }
    EmptyState {
        anchors.top: sides.bottom
        width: parent.width
        visible: list.count === 0
        glyph: "sliders"
        title: qsTr("Nothing to compare")
        text: qsTr("Choose two rounds, or two segments of one.")
    }
}
