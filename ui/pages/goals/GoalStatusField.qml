// SPDX-License-Identifier: GPL-3.0-or-later
// How a goal stands, as its people say it: shown, and chosen where that may be.
pragma ComponentBehavior: Bound
import QtQuick
import Aufwind.Ui

Pressable {
    id: field

    // As app.goals.goal() has it: "onTrack", "behind", …
    property string status: "draft"
    // Why it cannot be changed; empty: it can.
    property string reason: ""

    readonly property var options: [
        { value: "onTrack", mark: "on_track", glyph: "mark-disc", text: qsTr("On track") },
        { value: "behind", mark: "behind", glyph: "mark-half", text: qsTr("Behind") },
        { value: "atRisk", mark: "at_risk", glyph: "mark-triangle", text: qsTr("At risk") },
        { value: "done", mark: "done", glyph: "check", text: qsTr("Done") },
        { value: "dropped", mark: "dropped", glyph: "minus", text: qsTr("Dropped") },
        { value: "draft", mark: "draft", glyph: "mark-dashed", text: qsTr("Draft") }
    ]
    readonly property var current: options.find(option => option.value === field.status) ?? options[5]
    readonly property bool changeable: reason === ""

    signal chosen(string status)

    implicitWidth: Math.ceil(mark.implicitWidth) + sign.width + Theme.space.s + 2 * Theme.space.m
    implicitHeight: Theme.size.controlSmall
    text: qsTr("Status: %1").arg(current.text)
    Accessible.role: Accessible.ButtonMenu
    Accessible.description: reason
    onClicked: if (changeable) (menu.need() as GoalStatusMenu)?.open()

    contentItem: Item {
        StatusMark {
            id: mark
            anchors.left: parent.left
            anchors.leftMargin: Theme.space.m
            anchors.verticalCenter: parent.verticalCenter
            status: field.current.mark
        }
        Icon {
            id: sign
            anchors.right: parent.right
            anchors.rightMargin: Theme.space.m
            anchors.verticalCenter: parent.verticalCenter
            glyph: field.changeable ? "chevron-down" : "lock"
        }
    }
    background: FieldFrame {
        focused: field.visualFocus
        hovered: field.hovered && field.changeable
    }
    Hint {
        text: field.reason
        shown: field.hovered || field.visualFocus
    }
    Deferred {
        id: menu
        sourceComponent: GoalStatusMenu {
            x: Theme.mirrored ? 0 : field.width - width
            y: field.height + Theme.space.xs
            options: field.options
            status: field.status
            onPicked: status => field.chosen(status)
        }
    }
}
