// SPDX-License-Identifier: GPL-3.0-or-later
// The days of a week, each of which can be chosen.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Row {
    id: root

    // 1 Monday … 7 Sunday
    property var days: []

    signal toggled(int day)

    spacing: Theme.space.xs
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Days of the week")

    Repeater {
        model: [1, 2, 3, 4, 5, 6, 7]

        Pressable {
            id: day

            required property int modelData
            readonly property bool on: root.days.includes(modelData)

            objectName: "weekDay" + modelData
            width: Math.floor((root.width - 6 * root.spacing) / 7)
            height: Theme.size.control
            onClicked: root.toggled(modelData)
            Keys.onSpacePressed: root.toggled(modelData)
            Accessible.role: Accessible.CheckBox
            Accessible.name: Format.locale.standaloneDayName(modelData, Locale.LongFormat)
            Accessible.checkable: true
            Accessible.checked: on

            contentItem: Item {
                PlainText {
                    anchors.centerIn: parent
                    kind: "small"
                    medium: true
                    text: Format.shortDay(day.modelData)
                    color: day.on ? Theme.colour.textOnAccent : Theme.colour.text
                    Accessible.ignored: true
                }
            }
            background: Rectangle {
                radius: Theme.radius.control
                color: day.on ? (day.hovered ? Theme.colour.accentHover : Theme.colour.accent)
                     : day.hovered ? Theme.colour.hover : Theme.colour.surface
                border.width: day.on ? 0 : Theme.line.border
                border.color: Theme.colour.control

                FocusRing {
                    shown: day.visualFocus
                    around: Theme.radius.control
                }
            }
        }
    }
}
