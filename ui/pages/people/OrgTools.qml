// SPDX-License-Identifier: GPL-3.0-or-later
// How close one looks: smaller, full size, larger, all of it.
import QtQuick
import Aufwind.Models
import Aufwind.Ui

Rectangle {
    id: root

    required property OrgCanvas canvas

    implicitWidth: row.implicitWidth + 2 * Theme.space.half
    implicitHeight: Theme.size.control
    radius: Theme.radius.control
    color: Theme.colour.surface
    border.width: Theme.line.border
    border.color: Theme.colour.borderStrong

    Row {
        id: row
        anchors.centerIn: parent
        spacing: Theme.space.xs

        IconButton {
            objectName: "orgSmaller"
            small: true
            glyph: "minus"
            text: qsTr("Smaller")
            keys: "-"
            anchors.verticalCenter: parent.verticalCenter
            onClicked: root.canvas.zoomBy(0.8, root.canvas.width / 2, root.canvas.height / 2)
        }
        LinkButton {
            objectName: "orgFull"
            width: Math.max(implicitWidth, Theme.size.controlLarge)
            ink: Theme.colour.textMuted
            text: Format.percent(root.canvas.zoom)
            Accessible.role: Accessible.Button
            Accessible.name: qsTr("Full size, now %1").arg(text)
            anchors.verticalCenter: parent.verticalCenter
            onClicked: root.canvas.zoomTo(1)
        }
        IconButton {
            objectName: "orgLarger"
            small: true
            glyph: "plus"
            text: qsTr("Larger")
            keys: "+"
            anchors.verticalCenter: parent.verticalCenter
            onClicked: root.canvas.zoomBy(1.25, root.canvas.width / 2, root.canvas.height / 2)
        }
        Hairline {
            upright: true
            height: Theme.size.iconSmall
            anchors.verticalCenter: parent.verticalCenter
        }
        IconButton {
            objectName: "orgFit"
            small: true
            glyph: "fit"
            text: qsTr("Fit to window")
            anchors.verticalCenter: parent.verticalCenter
            onClicked: root.canvas.fit()
        }
    }
}
