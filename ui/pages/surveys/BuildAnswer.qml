// SPDX-License-Identifier: GPL-3.0-or-later
// What those who answer will have before them, where there is nothing in it to be written.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Item {
    id: root

    property string type
    property real least: 0
    property real most: 100

    implicitHeight: type === "enps" ? marks.height : type === "slider" ? slider.height : field.height
    Accessible.ignored: true

    Grid {
        id: marks
        width: parent.width
        visible: root.type === "enps"
        columns: width > 11 * Theme.size.control ? 11 : 6
        spacing: Theme.space.xs

        Repeater {
            model: 11

            Rectangle {
                required property int index
                width: (marks.width - (marks.columns - 1) * marks.spacing) / marks.columns
                height: Theme.size.control
                radius: Theme.radius.control
                color: "transparent"
                border.width: Theme.line.border
                border.color: Theme.colour.border

                PlainText {
                    anchors.centerIn: parent
                    kind: "small"
                    color: Theme.colour.textMuted
                    text: Format.number(parent.index)
                }
            }
        }
    }
    Row {
        id: slider
        width: parent.width
        height: Theme.size.control
        visible: root.type === "slider"
        spacing: Theme.space.s

        PlainText {
            id: low
            anchors.verticalCenter: parent.verticalCenter
            kind: "caption"
            color: Theme.colour.textMuted
            text: Format.number(root.least)
        }
        Item {
            width: parent.width - low.width - high.width - 2 * parent.spacing
            height: parent.height

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width
                height: Theme.size.sliderTrack
                radius: height / 2
                color: Theme.colour.track
            }
            Rectangle {
                anchors.centerIn: parent
                width: Theme.size.sliderKnob
                height: width
                radius: width / 2
                color: Theme.colour.surface
                border.width: Theme.line.selected
                border.color: Theme.colour.bar
            }
        }
        PlainText {
            id: high
            anchors.verticalCenter: parent.verticalCenter
            kind: "caption"
            color: Theme.colour.textMuted
            text: Format.number(root.most)
        }
    }
    Rectangle {
        id: field
        width: root.type === "long_text" ? parent.width : Math.min(parent.width, Theme.size.menuMost)
        height: root.type === "long_text" ? Theme.size.areaLeast : Theme.size.control
        visible: root.type === "short_text" || root.type === "long_text" || root.type === "date"
        radius: Theme.radius.control
        color: "transparent"
        border.width: Theme.line.border
        border.color: Theme.colour.border

        PlainText {
            anchors.left: parent.left
            anchors.leftMargin: Theme.space.m
            y: (Theme.size.control - height) / 2
            kind: "small"
            color: Theme.colour.textFaint
            text: root.type === "date" ? qsTr("Choose a day") : root.type === "long_text" ? qsTr("Answer in your own words") : qsTr("A few words")
        }
        Icon {
            anchors.right: parent.right
            anchors.rightMargin: Theme.space.s
            anchors.verticalCenter: parent.verticalCenter
            glyph: root.type === "date" ? "calendar" : ""
            color: Theme.colour.textFaint
        }
    }
}
