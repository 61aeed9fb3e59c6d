// SPDX-License-Identifier: GPL-3.0-or-later
// The first few people of a group and how many follow.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Row {
    id: root

    property var people: []
    property int most: 3
    property int extent: Theme.size.avatarSmall
    property bool overlapping: false
    property color ringColour: Theme.colour.surface

    readonly property int shown: people.length > most ? most - 1 : people.length

    spacing: !overlapping ? Theme.space.xs : extent >= Theme.size.avatarLarge ? -Theme.size.avatarOverlap : -Theme.space.xs

    Repeater {
        model: root.shown

        Avatar {
            required property int index
            readonly property var person: root.people[index] ?? ({})
            personId: person.id ?? ""
            initials: person.initials ?? ""
            name: person.name ?? ""
            extent: root.extent
            ringed: root.overlapping
            ringColour: root.ringColour
        }
    }
    Avatar {
        visible: root.people.length > root.shown
        more: root.people.length - root.shown
        name: qsTr("%n more person(s)", "", more)
        extent: root.extent
        ringed: root.overlapping
        ringColour: root.ringColour
    }
}
