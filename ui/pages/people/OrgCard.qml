// SPDX-License-Identifier: GPL-3.0-or-later
// A card of the org chart as it is told to somebody who does not see it; what one sees is painted by the canvas.
import QtQuick
import Aufwind.Models
import Aufwind.Ui

Item {
    id: card

    required property OrgChart chart
    // What is said of it.
    property string spoken
    required property real zoom
    required property int node
    required property string name
    required property string title
    required property string kind
    required property int children
    required property int below
    required property bool unfolded
    required property bool chosen
    required property real cardX
    required property real cardY

    x: cardX * zoom
    y: cardY * zoom
    width: Theme.size.orgCard * zoom
    height: Theme.size.orgCardHeight * zoom
    visible: node >= 0
    Accessible.role: Accessible.TreeItem
    Accessible.name: spoken
    Accessible.description: children === 0 ? "" : unfolded ? qsTr("Unfolded") : qsTr("Folded")
    Accessible.selectable: true
    Accessible.selected: chosen
    Accessible.onPressAction: chart.chosen = node
    Accessible.onToggleAction: chart.toggle(node)
}
