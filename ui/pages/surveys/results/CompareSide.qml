// SPDX-License-Identifier: GPL-3.0-or-later
// Which round and whose figures stand on one side of a comparison.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Card {
    id: root

    required property var results
    // {round, cut, value}
    property var side: ({})
    readonly property int ownRounds: (root.results.series ?? []).length
    // Those of other surveys stand behind this one's.
    readonly property var series: (root.results.series ?? []).concat(root.results.elsewhere ?? [])
    readonly property string ownRound: root.results.round?.id ?? ""
    readonly property string roundId: (side.round ?? "") !== "" ? side.round : ownRound
    readonly property var cuts: [{ key: "", name: qsTr("Everybody") }].concat((root.results.cuts ?? []).filter(cut => cut.figures))
    readonly property var values: (side.cut ?? "") !== "" ? root.results.values(side.cut) : []

    signal chosen(var side)

    Column {
        width: parent ? parent.width : 0
        spacing: Theme.space.s

        ComboField {
            objectName: "sideRound"
            width: parent.width
            visible: root.series.length > 1
            prefix: qsTr("Round")
            model: root.series.map(one => one.title + (Format.known(one.closes) ? " · " + Format.dayMonthYear(one.closes) : ""))
            currentIndex: Math.max(0, root.series.findIndex(one => one.id === root.roundId))
            // Segments of another round are not those of this one.
            onActivated: index => {
                if (index >= root.ownRounds)
                    root.results.bring(root.series[index].id)
                root.chosen(root.series[index].id === root.ownRound ? {} : { round: root.series[index].id })
            }
        }
        ComboField {
            objectName: "sideCut"
            width: parent.width
            visible: root.cuts.length > 1 && root.roundId === root.ownRound
            prefix: qsTr("Of")
            model: root.cuts.map(one => one.name)
            currentIndex: Math.max(0, root.cuts.findIndex(one => one.key === (root.side.cut ?? "")))
            onActivated: index => {
                const cut = root.cuts[index].key
                const first = cut === "" ? undefined : root.results.values(cut)[0]
                root.chosen(first === undefined ? {} : { cut: cut, value: first.value })
            }
        }
        ComboField {
            objectName: "sideValue"
            width: parent.width
            visible: root.values.length > 0
            accessibleName: qsTr("Segment")
            model: root.values.map(one => one.hidden !== "" ? qsTr("%1 (hidden)").arg(one.name) : one.name)
            currentIndex: Math.max(0, root.values.findIndex(one => one.value === root.side.value))
            onActivated: index => root.chosen({ cut: root.side.cut, value: root.values[index].value })
        }
    }
}
