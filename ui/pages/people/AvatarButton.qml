// SPDX-License-Identifier: GPL-3.0-or-later
// A person's face that opens a choice of persons.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Pressable {
    id: control

    property string personId
    property string initials
    property string name
    property var people: []

    signal picked(string id)

    implicitWidth: Theme.size.avatarSmall
    implicitHeight: Theme.size.avatarSmall
    onClicked: (menu.need() as PeopleMenu)?.open()
    Accessible.role: Accessible.ButtonMenu
    Accessible.name: qsTr("Owner: %1").arg(name)

    contentItem: Avatar {
        personId: control.personId
        initials: control.initials
        name: control.name
        extent: Theme.size.avatarSmall

        FocusRing {
            shown: control.visualFocus
            gap: Theme.line.border
            around: control.width / 2
        }
    }
    background: null

    Hint {
        text: control.name
        shown: control.hovered && !(menu.item as PeopleMenu)?.visible
    }
    Deferred {
        id: menu
        sourceComponent: PeopleMenu {
            x: Theme.mirrored ? 0 : control.width - width
            y: control.height + Theme.space.xs
            people: control.people
            personId: control.personId
            onPicked: id => control.picked(id)
        }
    }
}
