// SPDX-License-Identifier: GPL-3.0-or-later
// How many comments a point has; opens and closes them.
import QtQuick
import QtQuick.Templates as T
import Aufwind.Ui

T.AbstractButton {
    id: control

    property int count: 0
    readonly property color ink: count > 0 || hovered ? Theme.colour.accentText : Theme.colour.textMuted

    implicitWidth: row.implicitWidth + Theme.space.s
    implicitHeight: Theme.size.iconButtonSmall
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("%n comment(s)", "", count)

    contentItem: Item {
        Row {
            id: row
            anchors.centerIn: parent
            spacing: Theme.space.xs

            Icon {
                glyph: "speech"
                color: control.ink
                anchors.verticalCenter: parent.verticalCenter
            }
            PlainText {
                kind: "caption"
                medium: true
                visible: control.count > 0
                text: control.count
                color: control.ink
                anchors.verticalCenter: parent.verticalCenter
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius.control
        color: control.hovered ? Theme.colour.hover : "transparent"
    }
}
