// SPDX-License-Identifier: GPL-3.0-or-later
// The logo of a company, as tall as it may be. Most are made for paper, so that in the dark they stand on some.
import QtQuick
import Aufwind.Models
import Aufwind.Ui

Rectangle {
    id: sign

    property alias image: picture.image
    property bool dark: Theme.dark
    property string name: qsTr("Logo of the company")
    property real tall: Theme.size.logoLarge
    property real most: Theme.size.menuLeast
    readonly property real gap: dark ? Theme.space.xs : 0

    implicitWidth: Math.min(most, Math.round(tall * picture.shape) + 2 * gap)
    implicitHeight: tall + 2 * gap
    radius: Theme.radius.control
    color: dark ? Theme.light.surface : "transparent"
    Accessible.role: Accessible.Graphic
    Accessible.name: name

    PictureItem {
        id: picture
        anchors.fill: parent
        anchors.margins: sign.gap
    }
}
