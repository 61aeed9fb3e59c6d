// SPDX-License-Identifier: GPL-3.0-or-later
// Whose figures are shown: everybody's, those of a segment, or those whom a filter finds.
import QtQuick
import Aufwind.Ui

Flow {
    id: root

    required property var results
    property bool mayFilter: false
    readonly property var place: root.results.place ?? ({})
    readonly property string cut: (place.filter ?? "") !== "" ? "filter" : place.cut ?? ""
    readonly property var shownFilters: (root.results.filters ?? []).filter(one => one.state === "shown" || one.id === root.place.filter)
    readonly property var cuts: [{ key: "", name: root.results.round?.readBy === "reader" ? qsTr("Your people") : qsTr("Everybody") }]
        .concat((root.results.cuts ?? []).filter(one => one.figures))
        .concat(shownFilters.length > 0 ? [{ key: "filter", name: qsTr("Filter") }] : [])
    readonly property var values: cut === "" || cut === "filter" ? [] : root.results.values(cut)

    signal filterAsked

    spacing: Theme.space.s

    function choose(key: string) {
        if (key === "filter")
            root.results.place = { filter: shownFilters[0].id }
        else if (key === "")
            root.results.place = {}
        else
            root.results.place = { cut: key, value: root.results.values(key)[0]?.value ?? 0 }
    }

    ComboField {
        objectName: "placeCut"
        visible: root.cuts.length > 1
        leastWidth: 0
        prefix: qsTr("Of")
        model: root.cuts.map(one => one.name)
        currentIndex: Math.max(0, root.cuts.findIndex(one => one.key === root.cut))
        onActivated: index => root.choose(root.cuts[index].key)
    }
    ComboField {
        objectName: "placeValue"
        visible: root.values.length > 0
        leastWidth: 0
        accessibleName: qsTr("Segment")
        model: root.values.map(one => one.hidden !== "" ? qsTr("%1 (hidden)").arg(one.name) : one.name)
        currentIndex: Math.max(0, root.values.findIndex(one => one.value === root.place.value))
        onActivated: index => root.results.place = { cut: root.cut, value: root.values[index].value }
    }
    ComboField {
        objectName: "placeFilter"
        visible: root.cut === "filter"
        leastWidth: 0
        accessibleName: qsTr("Filter")
        model: root.shownFilters.map(one => one.name !== "" ? one.name : one.terms)
        currentIndex: Math.max(0, root.shownFilters.findIndex(one => one.id === root.place.filter))
        onActivated: index => root.results.place = { filter: root.shownFilters[index].id }
    }
    PushButton {
        objectName: "openFilter"
        visible: root.mayFilter && (root.results.cuts ?? []).length > 0
        glyph: "sliders"
        text: qsTr("Filter…")
        onClicked: root.filterAsked()
    }
}
