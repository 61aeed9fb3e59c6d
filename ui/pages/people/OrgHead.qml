// SPDX-License-Identifier: GPL-3.0-or-later
// Finds somebody in the chart, arranges it, and folds all of it.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Models
import Aufwind.Ui

Flow {
    id: root

    required property OrgChart chart
    property real room: 0
    readonly property bool narrow: room < Theme.size.orgFind + kinds.width + more.width + Theme.size.menuLeast + 3 * Theme.space.s

    // The keyboard goes on in the chart.
    signal finished

    width: narrow ? room : Math.min(room, Theme.size.orgFind + kinds.width + more.width + 2 * Theme.space.s)
    spacing: Theme.space.s

    OrgFind {
        id: find
        objectName: "orgFind"
        width: Math.min(root.room, Theme.size.orgFind)
        chart: root.chart
        onTaken: personId => {
            root.chart.reveal(personId)
            root.finished()
        }
    }
    Segments {
        id: kinds
        objectName: "orgKinds"
        accessibleName: qsTr("Arrangement")
        options: [{ value: "manager", text: qsTr("By manager") }, { value: "team", text: qsTr("By team") }]
        value: root.chart.arrangement
        onChosen: value => root.chart.arrangement = value
    }
    IconButton {
        id: more
        objectName: "orgMore"
        glyph: "more"
        text: qsTr("Fold and unfold")
        onClicked: menu.open()

        PopupMenu {
            id: menu
            y: more.height + Theme.space.xs

            MenuEntry {
                text: qsTr("Unfold everything")
                glyph: "chevron-down"
                onTriggered: root.chart.unfoldAll()
            }
            MenuEntry {
                text: qsTr("Fold everything")
                glyph: "chevron-up"
                onTriggered: root.chart.foldAll()
            }
        }
    }
}
