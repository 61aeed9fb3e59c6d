// SPDX-License-Identifier: GPL-3.0-or-later
// Which drivers to work on: how well each does, against how closely it goes with the outcome. As a chart, and as a table
// that says the same.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Item {
    id: root

    required property var app
    required property var results
    readonly property var impact: root.results.impact ?? ({})
    readonly property var drivers: impact.drivers ?? []
    readonly property var placed: drivers.filter(one => one.x >= 0)
    readonly property var quadrants: ({
        concentrateHere: qsTr("Work on this first"), keepUp: qsTr("Keep it up"), lowPriority: qsTr("Can wait"), possibleOverkill: qsTr("Good, and matters less"), "": "–"
    })
    readonly property var columns: [
        { key: "name", text: qsTr("Driver"), width: 0 },
        { key: "score", text: qsTr("Favourable"), width: Theme.size.momentColumn, right: true },
        { key: "correlation", text: qsTr("Goes with"), width: Theme.size.momentColumn, right: true },
        { key: "quadrant", text: qsTr("What to do"), width: Theme.size.momentColumn + Theme.space.huge, right: true }
    ]

    PlainText {
        id: letter
        visible: false
        kind: "caption"
        medium: true
    }
    FontMetrics {
        id: letters
        font: letter.font
    }
    ScrollArea {
        anchors.fill: parent
        visible: root.drivers.length > 0
        bottomGap: Theme.size.supportFree

        Column {
            anchors.left: parent ? parent.left : undefined
            width: parent ? parent.width - Theme.size.scrollBar - Theme.space.s : 0
            spacing: Theme.space.l

            PlainText {
                width: parent.width
                kind: "caption"
                wrapMode: Text.Wrap
                color: Theme.colour.textMuted
                text: qsTr("How favourable each driver is, against how closely it goes with %1. That two go together does not say that one brings about the other.").arg(Format.apart(root.impact.outcome ?? ""))
            }
            Rectangle {
                id: chart
                objectName: "impactChart"
                width: parent.width
                height: Math.max(Theme.size.popupMost, Math.min(parent.width * 0.45, 1.4 * Theme.size.popupMost))
                radius: Theme.radius.card
                color: Theme.colour.surface
                border.width: Theme.line.border
                border.color: Theme.colour.border
                clip: true
                Accessible.role: Accessible.Graphic
                Accessible.name: qsTr("Drivers by score and correlation; the table tells the same")

                readonly property real inset: Theme.space.xxl
                readonly property real wide: width - 2 * inset
                readonly property real high: height - 2 * inset
                // The range that there is, with some room around it, so that points do not lie upon each other.
                readonly property real leastX: Math.max(0, Math.min(1, ...root.placed.map(one => one.x)) - 0.05)
                readonly property real mostX: Math.min(1, Math.max(0, ...root.placed.map(one => one.x)) + 0.05)
                readonly property real leastY: Math.max(0, Math.min(1, ...root.placed.map(one => one.y)) - 0.05)
                readonly property real mostY: Math.min(1, Math.max(0, ...root.placed.map(one => one.y)) + 0.05)
                function acrossOf(value: real): real { return inset + wide * (value - leastX) / Math.max(0.01, mostX - leastX) }
                // Of each label, by its point's number: on which side of the point it stands and how far below, so that it
                // lies upon no other label and no other point.
                readonly property var places: {
                    const points = root.placed.map((one, index) => ({ index: index, x: acrossOf(one.x), y: downOf(one.y),
                                                                      width: Math.min(letters.advanceWidth(one.name), chart.width / 3) }))
                    const half = Theme.size.mark / 2
                    const taken = points.map(one => ({ index: one.index, left: one.x - half, right: one.x + half, top: one.y - half, bottom: one.y + half }))
                    const places = []
                    points.sort((a, b) => a.y - b.y).forEach(point => {
                        const boxOf = (leftwards, sink) => {
                            const left = leftwards ? point.x - Theme.space.s - point.width : point.x + Theme.space.s
                            const top = point.y - letters.height / 2 + sink
                            return { index: point.index, left: left, right: left + point.width, top: top, bottom: top + letters.height }
                        }
                        const isFree = box => box.left >= 0 && box.right <= chart.width && !taken.some(one =>
                            one.index !== box.index && box.left < one.right && one.left < box.right && box.top < one.bottom && one.top < box.bottom)
                        const usual = point.x > chart.width / 2
                        let place = { leftwards: usual, sink: 0 }
                        for (let step = 0; step < 2 * points.length; ++step) {
                            const sink = step * letters.height / 2
                            const side = [usual, !usual].find(leftwards => isFree(boxOf(leftwards, sink)))
                            if (side === undefined)
                                continue
                            place = { leftwards: side, sink: sink }
                            break
                        }
                        taken.push(boxOf(place.leftwards, place.sink))
                        places[point.index] = place
                    })
                    return places
                }
                function downOf(value: real): real { return inset + high * (1 - (value - leastY) / Math.max(0.01, mostY - leastY)) }

                Rectangle {
                    visible: (root.impact.across ?? -1) >= 0
                    x: chart.acrossOf(root.impact.across ?? 0)
                    width: Theme.line.border
                    height: parent.height
                    color: Theme.colour.borderStrong
                }
                Rectangle {
                    visible: (root.impact.up ?? -1) >= 0
                    y: chart.downOf(root.impact.up ?? 0)
                    width: parent.width
                    height: Theme.line.border
                    color: Theme.colour.borderStrong
                }
                Repeater {
                    model: [["concentrateHere", false, true], ["keepUp", true, true], ["lowPriority", false, false], ["possibleOverkill", true, false]]

                    PlainText {
                        required property var modelData
                        x: modelData[1] ? chart.width - width - Theme.space.m : Theme.space.m
                        y: modelData[2] ? Theme.space.s : chart.height - height - Theme.space.s
                        visible: root.placed.length > 1
                        kind: "caption"
                        text: root.quadrants[modelData[0]]
                        color: Theme.colour.textMuted
                        Accessible.ignored: true
                    }
                }
                Repeater {
                    objectName: "impactPoints"
                    model: root.placed

                    Item {
                        id: point
                        required property int index
                        required property var modelData
                        x: chart.acrossOf(modelData.x)
                        y: chart.downOf(modelData.y)

                        Rectangle {
                            anchors.centerIn: parent
                            width: Theme.size.mark
                            height: width
                            radius: width / 2
                            color: Theme.colour.bar
                        }
                        PlainText {
                            readonly property var place: chart.places[point.index] ?? ({ leftwards: false, sink: 0 })
                            objectName: "impactLabel"
                            x: place.leftwards ? -width - Theme.space.s : Theme.space.s
                            y: -height / 2 + place.sink
                            width: Math.min(implicitWidth, chart.width / 3)
                            kind: "caption"
                            medium: true
                            elide: Text.ElideRight
                            text: point.modelData.name
                            Accessible.ignored: true
                        }
                    }
                }
            }
            Card {
                width: parent.width
                sidePadding: 0
                lead: 0

                TableHead {
                    id: head
                    width: parent ? parent.width : 0
                    columns: root.columns
                }
                RowList {
                    id: table
                    objectName: "impactTable"
                    width: parent ? parent.width : 0
                    height: contentHeight
                    interactive: false
                    model: root.drivers
                    Accessible.name: qsTr("Drivers")
                    delegate: TableRow {
                        id: row
                        required property int index
                        required property var modelData
                        readonly property var cellTexts: [modelData.name, modelData.score, modelData.correlation, root.quadrants[modelData.quadrant] ?? "–"]
                        width: table.width
                        focusPolicy: table.stop === index ? Qt.StrongFocus : Qt.ClickFocus
                        Accessible.name: cellTexts.join(", ")

                        Repeater {
                            model: row.cellTexts

                            PlainText {
                                required property int index
                                required property string modelData
                                width: head.widthOf(root.columns[index])
                                height: row.height
                                kind: "small"
                                elide: Text.ElideRight
                                horizontalAlignment: root.columns[index].right ? Text.AlignRight : Text.AlignLeft
                                text: modelData
                                Accessible.ignored: true
                            }
                        }
                    }
                }
            }
        }
    }
    EmptyState {
        width: parent.width
        visible: root.drivers.length === 0
        glyph: "target"
        title: qsTr("Nothing to compare")
        text: qsTr("This needs drivers, one of which is an outcome, and enough answers of everybody.")
    }
}
