// SPDX-License-Identifier: GPL-3.0-or-later
// What a round came to, in a few figures.
import QtQuick
import Aufwind.Ui

Flow {
    id: root

    property var cards: ({})
    readonly property var participation: cards.participation ?? ({})
    readonly property var enps: cards.enps ?? ({})
    readonly property var favourable: cards.favourable ?? ({})
    readonly property var lowest: cards.lowest ?? ({})
    readonly property var shown: [true, enps.text !== undefined, favourable.text !== undefined, lowest.text !== undefined]
    readonly property int count: shown.filter(one => one).length
    readonly property int across: Math.max(1, Math.min(count, Math.floor((width + spacing) / (Theme.size.menuLeast + Theme.space.huge + spacing))))
    // What the recommendation is made of needs more, where all stand in one line.
    readonly property real more: across === count && count > 2 && shown[1] ? 0.7 : 0
    readonly property real each: Math.floor((width - (across - 1) * spacing) / (across + more))
    // They are as high as the highest.
    readonly property real high: Math.max(first.implicitHeight, second.visible ? second.implicitHeight : 0, third.implicitHeight, fourth.implicitHeight)

    spacing: Theme.space.m
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Summary")

    FigureCard {
        id: first
        objectName: "participationCard"
        width: root.each
        height: root.high
        name: qsTr("Participation")
        figure: root.participation
        beside: (root.participation.answered ?? "") !== "" ? qsTr("%1 of %2 invited").arg(root.participation.answered).arg(root.participation.invited) : ""
    }
    FigureCard {
        id: second
        objectName: "enpsCard"
        width: Math.floor(root.each * (1 + root.more))
        height: root.high
        visible: root.shown[1]
        name: qsTr("eNPS")
        figure: root.enps

        SplitBar {
            width: parent ? parent.width : 0
            visible: !(root.enps.none ?? true)
            parts: [
                { share: root.enps.detractors ?? 0, shade: 0, text: qsTr("%n detractor(s)", "", root.enps.detractors ?? 0) },
                { share: root.enps.passives ?? 0, shade: 2, text: qsTr("%n passive(s)", "", root.enps.passives ?? 0) },
                { share: root.enps.promoters ?? 0, shade: 4, text: qsTr("%n promoter(s)", "", root.enps.promoters ?? 0) }
            ]
        }
    }
    FigureCard {
        id: third
        objectName: "favourableCard"
        width: root.each
        height: root.high
        visible: root.shown[2]
        name: qsTr("Favourable")
        figure: root.favourable
    }
    FigureCard {
        id: fourth
        objectName: "lowestCard"
        width: root.each
        height: root.high
        visible: root.shown[3]
        name: qsTr("Lowest: %1").arg(root.lowest.name ?? "")
        figure: root.lowest
    }
}
