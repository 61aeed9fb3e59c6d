// SPDX-License-Identifier: GPL-3.0-or-later
// Whose goal it is: its owner, or a flag where it is the company's.
import QtQuick
import Aufwind.Ui

Item {
    id: root

    property var goal: ({})
    property int extent: Theme.size.avatarSmall

    implicitWidth: extent
    implicitHeight: extent

    Rectangle {
        anchors.fill: parent
        visible: root.goal.ofCompany ?? false
        radius: Theme.radius.control
        color: Theme.colour.accentTintStrong

        Icon {
            anchors.centerIn: parent
            glyph: "flag"
            color: Theme.colour.accentText
        }
    }
    Avatar {
        anchors.fill: parent
        visible: !(root.goal.ofCompany ?? false)
        extent: root.extent
        personId: root.goal.ownerId ?? ""
        initials: root.goal.initials ?? ""
        name: root.goal.owner ?? ""
    }
}
