// SPDX-License-Identifier: GPL-3.0-or-later
// Scores by segment: everybody's row stays on top, a shade and a number in each cell.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Item {
    id: root

    required property var app
    required property var results
    readonly property var map: root.results.heatmap
    readonly property var everybody: root.map?.everybody ?? ({})
    readonly property var columns: root.map?.columns ?? []
    readonly property var cuts: (root.results.cuts ?? []).filter(cut => cut.figures)

    readonly property real nameWidth: Math.round(Math.min(Theme.size.menuMost * 0.75, card.width * 0.26))
    readonly property real answersWidth: Theme.size.stateColumn
    readonly property real room: card.width - 2 * Theme.space.l - nameWidth - answersWidth - Theme.size.scrollBar
    // Narrower than a number nobody can read; then the columns are moved.
    readonly property real cellWidth: columns.length > 0 ? Math.max(Theme.size.rowButton * 0.75, Math.floor(room / columns.length)) : 0
    readonly property real overhang: Math.max(0, cellWidth * columns.length - room)

    readonly property var shows: [
        { value: "score", text: qsTr("Favourable, percent") },
        { value: "difference", text: qsTr("Difference to all") }
    ].concat(root.map?.hasChange ? [{ value: "change", text: qsTr("Change since the last round") }] : [])
    readonly property var rowChoices: Array.of({ key: "", name: qsTr("All") }).concat(cuts)
    readonly property var columnChoices: [{ value: "drivers", text: qsTr("Drivers") }, { value: "questions", text: qsTr("Questions") }]

    Rectangle {
        id: card
        width: parent.width
        height: parent.height - Theme.space.l
        radius: Theme.radius.card
        color: Theme.colour.surface
        border.width: Theme.line.border
        border.color: Theme.colour.border

        Flow {
            id: choices
            x: Theme.space.l
            y: Theme.space.m
            width: parent.width - 2 * Theme.space.l
            spacing: Theme.space.s

            ComboField {
                objectName: "heatRows"
                visible: root.cuts.length > 0
                leastWidth: 0
                prefix: qsTr("Rows")
                model: root.rowChoices.map(one => one.name)
                currentIndex: Math.max(0, root.rowChoices.findIndex(one => one.key === (root.map?.rowsBy?.[0] ?? "")))
                onActivated: index => root.map.rowsBy = index === 0 ? [] : [root.rowChoices[index].key]
            }
            ComboField {
                objectName: "heatColumns"
                leastWidth: 0
                prefix: qsTr("Columns")
                model: root.columnChoices.map(one => one.text)
                currentIndex: Math.max(0, root.columnChoices.findIndex(one => one.value === root.map?.columnsBy))
                onActivated: index => root.map.columnsBy = root.columnChoices[index].value
            }
            ComboField {
                objectName: "heatShow"
                leastWidth: 0
                prefix: qsTr("Show")
                model: root.shows.map(one => one.text)
                currentIndex: Math.max(0, root.shows.findIndex(one => one.value === root.map?.show))
                onActivated: index => root.map.show = root.shows[index].value
            }
        }
        Item {
            id: head
            anchors.top: choices.bottom
            anchors.topMargin: Theme.space.s
            x: Theme.space.l
            width: parent.width - 2 * Theme.space.l - Theme.size.scrollBar
            height: Theme.size.tableHead

            PlainText {
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                kind: "caption"
                text: qsTr("Segment")
                color: Theme.colour.textMuted
            }
            PlainText {
                anchors.left: parent.left
                anchors.leftMargin: root.nameWidth
                anchors.verticalCenter: parent.verticalCenter
                width: root.answersWidth - Theme.space.l
                kind: "caption"
                horizontalAlignment: Text.AlignRight
                text: qsTr("Answers")
                color: Theme.colour.textMuted
            }
            Item {
                anchors.left: parent.left
                anchors.leftMargin: root.nameWidth + root.answersWidth
                width: parent.width - anchors.leftMargin
                height: parent.height
                clip: true

                Row {
                    anchors.left: parent.left
                    anchors.leftMargin: -across.shift
                    height: parent.height

                    Repeater {
                        objectName: "heatHeads"
                        model: root.columns

                        PlainText {
                            required property var modelData
                            width: root.cellWidth
                            height: parent.height
                            leftPadding: Theme.space.half
                            rightPadding: Theme.space.half
                            kind: "caption"
                            horizontalAlignment: Text.AlignHCenter
                            elide: Text.ElideRight
                            text: modelData.text
                            color: Theme.colour.textMuted
                            Accessible.role: Accessible.ColumnHeader
                            Accessible.name: text
                        }
                    }
                }
            }
        }
        HeatRow {
            id: all
            objectName: "heatEverybody"
            anchors.top: head.bottom
            x: Theme.space.l
            width: head.width
            name: root.everybody.name ?? ""
            answers: root.everybody.answers ?? ""
            hidden: root.everybody.hidden ?? ""
            cells: root.everybody.cells ?? []
            strong: true
            nameWidth: root.nameWidth
            answersWidth: root.answersWidth
            cellWidth: root.cellWidth
            shift: across.shift
        }
        Hairline {
            id: divider
            anchors.top: all.bottom
            anchors.topMargin: Theme.space.s
            x: Theme.space.l
            width: parent.width - 2 * Theme.space.l
        }
        RowList {
            id: list
            objectName: "heatRowList"
            anchors.top: divider.bottom
            anchors.topMargin: Theme.space.xs
            anchors.bottom: foot.top
            anchors.bottomMargin: Theme.space.s
            x: Theme.space.l
            width: parent.width - 2 * Theme.space.l
            model: root.map
            Accessible.name: qsTr("Segments")
            delegate: HeatRow {
                required property int index
                required property var model
                width: head.width
                activeFocusOnTab: list.stop === index
                name: model.name
                cut: model.cut
                depth: model.depth
                answers: model.answers
                hidden: model.hidden
                cells: model.cells
                nameWidth: root.nameWidth
                answersWidth: root.answersWidth
                cellWidth: root.cellWidth
                shift: across.shift
            }
        }
        PlainText {
            anchors.top: divider.bottom
            anchors.topMargin: Theme.space.l
            x: Theme.space.l
            width: head.width
            visible: list.count === 0
            kind: "small"
            wrapMode: Text.Wrap
            color: Theme.colour.textMuted
            text: qsTr("This round is cut by nothing. What it is cut by is chosen when it is launched.")
        }
        Column {
            id: foot
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.space.m
            x: Theme.space.l
            width: parent.width - 2 * Theme.space.l - Theme.size.supportButton
            spacing: Theme.space.s

            ValueSlider {
                id: across
                objectName: "heatAcross"
                readonly property real shift: visible ? value : 0
                // Below the columns that it moves.
                anchors.right: parent ? parent.right : undefined
                width: Math.max(Theme.size.menuLeast, parent.width - root.nameWidth - root.answersWidth)
                visible: root.overhang > 0
                from: 0
                to: Math.max(1, root.overhang)
                stepSize: root.cellWidth
                accessibleName: qsTr("Columns in sight")
            }
            HeatLegend {
                width: parent.width
                show: root.map?.show ?? "score"
            }
        }
    }
}
